package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"planvei"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/register"
)

var nyCommand = command{
	name:  "ny",
	alias: "new",
	args:  "<mappe>",
	short: "lag et nytt planprosjekt",
	long: `Lager en mappe med det en plan trenger: filer for planen, innsatsområdene, målene,
tiltakene og kontaktene, og kapitlene i veilederens mal. Filene forteller selv hva
som skal stå hvor. Det planvei vet om kommunen, er fylt ut: navn, målform og de
tjenestene i regionen som er bekreftet. Prosjektet kan vises med en gang, «planvei
sjekk» viser hva som gjenstår, og «planvei status» hvor langt dere er kommet.

Det som ikke står på kommandolinjen, spør den om. Alt kan vente.

Mappen må være tom eller ikke finnes fra før.

Eksempler:

	planvei ny minkommune
	planvei ny minkommune --kommune Bergen --periode 2027-2030
	planvei ny felles --kommune 4651,4650,4649 --maalform nn
	planvei ny bydelen --kommune "bydel Sagene"
`,
	define: defineNy,
}

func defineNy(flags *flag.FlagSet) action {
	var n newProject
	var names []string
	kommune := flags.String("kommune", "", "kommunens eller bydelens navn eller `NUMMER`; flere med komma imellom")
	flags.Func("navn", "kommunens `NAVN` slik det skal stå, når det ikke er det planvei kjenner; flere med komma imellom", func(s string) (err error) {
		names, err = kommunenavn(s)
		return err
	})
	flags.Func("periode", "årene planen gjelder, `FRA-TIL`", func(s string) error { return n.setPeriode(s) })
	flags.Func("maalform", "planens målform: `nb|nn` (ellers kommunens)", func(s string) error { return n.setMaalform(s) })
	return func(t terminal, args []string) error {
		switch {
		case len(args) == 0:
			return usagef("ny", "skriv navnet på mappen som skal lages, for eksempel «planvei ny minkommune»")
		case len(args) > 1:
			return usagef("ny", "lager ett prosjekt om gangen, men fikk %d mapper: %s", len(args), strings.Join(args, ", "))
		}
		national, err := register.Load(planvei.Defaults)
		if err != nil {
			return err
		}
		n.national = national
		if *kommune != "" {
			if err := n.setKommune(*kommune); err != nil {
				return usagef("ny", "--kommune kan ikke være %s: %s", *kommune, err)
			}
		}
		if err := n.setNavn(names); err != nil {
			return usagef("ny", "%s", err)
		}
		if err := requireEmpty(args[0]); err != nil {
			return err
		}
		if isTerminal(os.Stdin) && isTerminal(t.out) {
			ask(t.out, os.Stdin, n.missing()...)
		}
		return ny(t, args[0], n)
	}
}

// ny makes the project in dir, and never writes over a file.
func ny(t terminal, dir string, n newProject) error {
	files, err := n.files()
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := createFile(filepath.Join(dir, f.name), f.content); err != nil {
			return fmt.Errorf("kan ikke lage %s: %s", filepath.Join(dir, f.name), diag.Reason(err))
		}
	}
	fmt.Fprintf(t.out, "Laget et planprosjekt i %s\n\n", asFolder(dir))
	for _, line := range n.known() {
		fmt.Fprintf(t.out, "%s\n", line)
	}
	if dir != "." {
		if strings.Contains(dir, " ") {
			dir = `"` + dir + `"`
		}
		fmt.Fprintf(t.out, "\tcd %s\n", dir)
	}
	fmt.Fprint(t.out, "\tplanvei vis      se nettstedet mens du skriver\n\tplanvei sjekk    se hva som gjenstår\n\tplanvei status   se hvor langt dere er kommet\n\nLes LESMEG.md først.\n")
	return nil
}

func requireEmpty(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("kan ikke lage prosjektet i «%s»: %s", dir, diag.Reason(err))
	case len(entries) > 0:
		return fmt.Errorf("mappen %s er ikke tom, og blir ikke rørt. Velg en mappe som ikke finnes fra før", asFolder(dir))
	}
	return nil
}

func createFile(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}
