package main

import (
	"fmt"
	"io"
	"strings"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
)

// slaaOpp explains the code of a finding, a table or a field, from what the program
// itself reads and checks by. A field may be named without its table.
func slaaOpp(w io.Writer, word string) error {
	var known []string
	for _, c := range commands() {
		known = append(known, c.name)
	}
	for _, r := range check.Regler() {
		if r.Code == word {
			printRegel(w, r)
			return nil
		}
		known = append(known, r.Code)
	}
	name, told := strings.Trim(word, "[]"), false
	var found []string
	for _, t := range load.Tabeller() { // a field comes before the table that may be its value
		if t.Navn == name {
			if told {
				fmt.Fprintln(w)
			}
			printTabell(w, t)
			return nil
		}
		known = append(known, t.Navn)
		for _, f := range t.Felter {
			full := t.Navn + "." + f.Nokkel
			if full == name && f.Ord().Eksempel != "" {
				printFelt(w, t, f)
				told = true
			}
			if f.Nokkel == name {
				found = append(found, full)
			}
			known = append(known, full)
		}
	}
	switch {
	case told:
		return nil
	case len(found) == 0:
		return usagef("", "det er ingen kommando, kode eller felt som heter «%s»%s", word, suggest(word, known, "«%s»"))
	case len(found) == 1:
		return slaaOpp(w, found[0])
	}
	fmt.Fprintf(w, "Flere tabeller har feltet %s: %s.\n\nMer om ett av dem: «planvei hjelp %s».\n", name, diag.Enumerate(found, "og"), found[0])
	return nil
}

func printRegel(w io.Writer, r check.Regel) {
	f := r.Forklaring()
	fmt.Fprintf(w, "%s (%s)\n\n%s\n\nHvorfor: %s\n\nGjør dette: %s\n", r.Code, r.Severity, r.Description, f.Hvorfor, f.Gjor)
	printUtdrag(w, "Slik gir det funnet", f.Foer)
	printUtdrag(w, "Slik er det rettet", f.Etter)
}

func printUtdrag(w io.Writer, title, utdrag string) {
	if utdrag != "" {
		fmt.Fprintf(w, "\n%s:\n\n\t%s\n", title, strings.ReplaceAll(strings.TrimSpace(utdrag), "\n", "\n\t"))
	}
}

// printTabell lists the fields of a table: «må» and «bør» are those to fill in.
func printTabell(w io.Writer, t load.Tabell) {
	fmt.Fprintf(w, "%s\n\n%s\n\nStår vanligvis i %s.\n\nFelt:\n\n", t.Navn, t.Om, t.Fil)
	for _, f := range t.Felter {
		fmt.Fprintf(w, "\t%-18s %-4s %s\n", f.Nokkel, f.Behov(), f.Ord().Hva)
	}
	printUtdrag(w, "Eksempel", t.Eksempel())
	fmt.Fprintf(w, "\nMer om ett felt: «planvei hjelp %s.%s».\n", t.Navn, t.Felter[0].Nokkel)
}

func printFelt(w io.Writer, t load.Tabell, f load.Felt) {
	ord := f.Ord()
	slag, how := f.Slag.Forklaring()
	fmt.Fprintf(w, "%s.%s\n\n%s\n\nVerdi (%s): %s\n", t.Navn, f.Nokkel, ord.Hva, slag, how)
	if behov := f.Behov(); behov != "" {
		fmt.Fprintf(w, "\nFeltet %s være med.\n", behov)
	}
	if ord.Valg != nil {
		fmt.Fprintf(w, "\nVelg mellom: %s.\n", strings.Join(ord.Valg, ", "))
	}
	if ord.Vanlig != nil {
		fmt.Fprintf(w, "\nplanvei kjenner: %s.\n", strings.Join(ord.Vanlig, ", "))
	}
	fmt.Fprintf(w, "\nHer ses det: %s\n", ord.Vises)
	printUtdrag(w, "Eksempel i "+t.Fil, t.Utdrag(func(g load.Felt) bool { return g.Nokkel == f.Nokkel }))
}
