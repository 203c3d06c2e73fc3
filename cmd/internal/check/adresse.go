package check

import (
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/hemmelig"
	"planvei/cmd/internal/model"
)

// hemmeligAdresseGjentatt looks for a secret address everywhere else in the plan.
// The message never repeats it.
func hemmeligAdresseGjentatt(s *subject, report reporter) {
	if s.hemmelig == nil {
		return
	}
	for _, t := range s.tekst {
		if e, ok := t.eier.(*model.Enhet); ok && e.HemmeligAdresse && t.felt == "adresse" {
			continue
		}
		told := map[*model.Enhet]bool{}
		for _, f := range s.hemmelig.Tekst(t.verdi) {
			if !told[f.Enhet] {
				told[f.Enhet] = true
				report(t.found(f), "den hemmelige adressen til "+s.enheten(f.Enhet)+" står også her", f.Raad())
			}
		}
	}
}

// found is the place of what was found in t.
func (t tekst) found(f hemmelig.Funn) diag.Position {
	switch {
	case f.Eksakt:
		return t.place(f.Offset)
	case t.kapittel():
		return diag.Position{File: t.at.File, Line: t.at.Line + f.Linje - 1, Column: 1}
	}
	return t.at
}

// hemmeligAdresseUtenSted tells of an address in which there is nothing that can be
// looked for.
func hemmeligAdresseUtenSted(s *subject, report reporter) {
	for _, e := range s.hemmelig.Uten() {
		report(at(e.Origin, "adresse"), "planvei kan ikke se etter den hemmelige adressen til "+s.enheten(e)+" i andre tekster: den har verken gate og nummer eller et navn på stedet",
			"Skriv gate og nummer i «adresse», eller ta adressen ut av filen. Se selv etter at den ikke står noe annet sted.")
	}
}
