package main

import (
	"errors"
	"fmt"
	"io"
	"path"
	"path/filepath"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/rett"
)

// rettPlan shows how outdated references to acts can be written today, and with skriv
// writes those that are confirmed.
func rettPlan(t terminal, p project, opts check.Options, mappe string, skriv bool) error {
	opts, err := withLover(opts, p.dir)
	if err != nil {
		return err
	}
	filer, resten := rett.Filer(check.Rettelser(p.plan, opts))
	if skriv {
		if err := rett.Skriv(p.dir, filer); err != nil {
			return explainRett(err)
		}
	}
	changed := 0
	for _, f := range filer {
		changed += len(f.Henvisninger)
		if _, err := t.out.Write(f.Diff(path.Join(filepath.ToSlash(mappe), f.Navn))); err != nil {
			return fmt.Errorf("kan ikke skrive endringene: %w", err)
		}
	}
	writeResten(t.err, mappe, resten)
	fmt.Fprintln(t.err, rettSummary(changed, len(filer), skriv))
	if skriv && changed > 0 && p.plan.Plan.Status == "vedtatt" {
		fmt.Fprintln(t.err, "Planen er vedtatt. Skriv under [[versjon]] at henvisningene er oppdatert.")
	}
	return nil
}

// writeResten lists what a person must judge.
func writeResten(w io.Writer, mappe string, resten []check.Rettelse) {
	if len(resten) == 0 {
		return
	}
	list := &diag.List{}
	for _, r := range resten {
		advice := r.Grunn
		if r.Forslag != "" {
			advice = fmt.Sprintf("Forslag: «%s». %s", r.Forslag, r.Grunn)
		}
		list.Add(diag.Finding{Position: r.Position, Message: "«" + r.Skrevet + "»", Advice: advice})
	}
	fmt.Fprintln(w, "Dette må dere vurdere selv:")
	for _, f := range seenFrom(mappe, list).Sorted() {
		fmt.Fprintln(w, f.Plain())
	}
}

func rettSummary(changed, files int, skriv bool) string {
	if changed == 0 {
		return "Ingen henvisninger kan rettes av programmet."
	}
	if skriv {
		return fmt.Sprintf("Rettet %s i %s.", references(changed), filesOf(files))
	}
	return fmt.Sprintf("Programmet kan rette %s i %s. Ingenting er endret. Er dere enige, skriv «planvei sjekk --rett --skriv».", references(changed), filesOf(files))
}

func filesOf(n int) string {
	if n == 1 {
		return "1 fil"
	}
	return fmt.Sprintf("%d filer", n)
}

// explainRett says in bokmål why a file was not changed.
func explainRett(err error) error {
	var file *rett.FilError
	if !errors.As(err, &file) {
		return fmt.Errorf("ingenting er endret: %w", err)
	}
	switch {
	case errors.Is(err, rett.ErrEndret):
		return fmt.Errorf("%s ble endret mens programmet leste den. Ingenting er skrevet. Prøv igjen", file.Navn)
	case errors.Is(err, rett.ErrFremmed):
		return fmt.Errorf("%s kan ikke endres: den er en snarvei, ligger utenfor mappen eller er skrivebeskyttet. Ingenting er skrevet", file.Navn)
	}
	return fmt.Errorf("kan ikke skrive %s: %s", file.Navn, diag.Reason(err))
}
