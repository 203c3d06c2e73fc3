package check

import (
	"fmt"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// ukjent makes the rule about a service of a region. The pages say which one a
// municipality belongs to, and where the register does not know they say that;
// unless the plan does. A number that is no municipality's has a rule of its own.
func ukjent(slag register.Slag, what, id, whom, where string) func(*subject, reporter) {
	return func(s *subject, report reporter) {
		if s.national == nil {
			return
		}
		var first diag.Position
		var lacking, ask []string
		for i, nr := range s.Plan.Plan.Kommune {
			k := s.national.Kommune(nr)
			if k == nil || s.has(slag, nr) {
				continue
			}
			svar := s.national.Tjeneste(slag, k)
			if svar.Tjeneste != nil {
				continue
			}
			if len(lacking) == 0 {
				first = at(s.Plan.Plan.Origin, element("kommune", i))
			}
			lacking = append(lacking, s.kommunenavn(i))
			for _, u := range svar.TilKontroll {
				ask = append(ask, u.TilKontroll())
			}
		}
		if len(lacking) == 0 {
			return
		}
		advice := fmt.Sprintf("Legg til [[enhet]] i data/plan med id = %q, navn, telefon, kontrollert og for = %s.", id, whom) + where
		if ask = slices.Compact(ask); len(ask) > 0 {
			advice += " Dette er ikke bekreftet, så kontroller det først: " + strings.Join(ask[:min(len(ask), 3)], "; ") + "."
		}
		report(first, fmt.Sprintf("det er ikke kjent hvilket %s som er for %s, og siden med hjelp sier at det ikke er bekreftet", what, andList(lacking)), advice)
	}
}

// has reports whether the plan has a service of a kind for nr, whoever it is for.
func (s *subject) has(slag register.Slag, nr string) bool {
	return slices.ContainsFunc(s.Enhet, func(e model.Enhet) bool {
		return slices.Contains(register.SlagAv(&e), slag) && register.Covers(&e, nr)
	})
}

// krisesenterFraRegisteret is about what only the municipality can tell of its
// krisesenter.
func krisesenterFraRegisteret(s *subject, report reporter) {
	if s.national == nil {
		return
	}
	for i, nr := range s.Plan.Plan.Kommune {
		k := s.national.Kommune(nr)
		if k == nil || s.has(register.Krisesenter, nr) {
			continue
		}
		if t := s.national.Tjeneste(register.Krisesenter, k).Tjeneste; t != nil && t.Telefon.Ring != "" {
			report(at(s.Plan.Plan.Origin, element("kommune", i)),
				fmt.Sprintf("krisesenteret for %s (%s) er hentet fra registeret, som ikke sier hvem det er for, om man får tolk, og hvordan den som har en funksjonsnedsettelse, kan bruke det", s.kommunenavn(i), t.Navn),
				"Legg til [[enhet]] i data/plan med id = \"krisesenteret\", navn, telefon, kontrollert, beskrivelse, tolk, tilgjengelighet og for = [\"innbyggere\", \"ansatte\"]. Den blir vist i stedet.")
		}
	}
}
