package check

import (
	"slices"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

var standardkortreglene = []regel{
	{Regel{"standardkort-ukjent", Lenker, diag.Feil, "Et standardkort som dere ber om, finnes ikke."}, standardkortUkjent},
	{Regel{"standardkort-dobbelt", Lenker, diag.Raad, "Et standardkort er bedt om to ganger, eller har samme id som et kort i planen."}, standardkortDobbelt},
}

// standardkortUkjent finds a card that is asked for and does not exist: nobody
// must believe that it hangs there.
func standardkortUkjent(s *subject, report reporter) {
	if s.national == nil {
		return
	}
	var known []string
	for _, k := range s.national.Standardkort {
		known = append(known, k.ID)
	}
	for _, v := range s.Profil.Standardkort {
		if s.national.FindStandardkort(v.Navn) == nil {
			report(v.Position, "standardkortet "+quote(v.Navn)+" finnes ikke", choose(v.Navn, known))
		}
	}
}

// standardkortDobbelt tells of a card that gives way to another: the plan's own
// goes before ours.
func standardkortDobbelt(s *subject, report reporter) {
	for i, v := range s.Profil.Standardkort {
		switch {
		case slices.ContainsFunc(s.Tiltakskort, func(k model.Tiltakskort) bool { return k.ID == v.Navn }):
			report(v.Position, "planen har selv et tiltakskort med id-en "+quote(v.Navn), "Deres eget kort vises. Ta navnet ut av listen.")
		case slices.ContainsFunc(s.Profil.Standardkort[:i], func(other model.Standardvalg) bool { return other.Navn == v.Navn }):
			report(v.Position, "standardkortet "+quote(v.Navn)+" står to ganger", "Ta det ene ut av listen.")
		}
	}
}
