package check

import (
	"slices"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

var arkivreglene = []regel{
	{Regel{"erstatter-ukjent", Lenker, diag.Raad, "Planen som denne erstatter, ser ut som en versjon i arkivet, men finnes ikke der."}, erstatterUkjent},
}

// erstatterUkjent leaves a plan's name alone: most plans replace one that was never
// here.
func erstatterUkjent(s *subject, report reporter) {
	named := s.Plan.Plan.Erstatter[s.own()]
	if !looksLikeID.MatchString(named) || s.Plan.Arkivert(named) != nil {
		return
	}
	var known []string
	for _, a := range s.Plan.Arkiv {
		known = append(known, quote(a.ID))
	}
	advice := "Skriv navnet på planen, eller ta vare på den med «planvei arkiver» og skriv navnet den får der."
	if len(known) > 0 {
		advice = "I data/arkiv står " + andList(known) + ". Er planen ikke der, skriver du navnet på den."
	}
	report(at(s.Plan.Plan.Origin, "erstatter"), "versjonen "+quote(named)+" finnes ikke i data/arkiv, og blir vist som navnet på en plan", advice)
}

// farlige are the rules that hold for earlier versions too. They stand as they were, and
// what else is wrong with them is history; but what may hurt somebody must not stand
// there either.
var farlige = []string{"fodselsnummer", "epost-privat", "lenke-farlig", "hemmelig-adresse-gjentatt"}

// arkivert looks for what may hurt somebody in an earlier version of the plan of now.
func arkivert(now *subject, p *model.Plan, found *diag.List) {
	s := newSubject(p, Options{})
	s.hemmelig = now.hemmelig
	keep(s, slices.DeleteFunc(alleRegler(), func(r regel) bool { return !slices.Contains(farlige, r.Code) }), found)
}
