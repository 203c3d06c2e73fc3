package check

import (
	"fmt"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// A kommunereferanse is a kommunenummer where it is written.
type kommunereferanse struct {
	nr   string
	at   diag.Position
	plan bool // in the list of those that the plan is for
}

func (s *subject) kommunereferanser() []kommunereferanse {
	var all []kommunereferanse
	p := s.Plan.Plan
	for i, nr := range p.Kommune {
		all = append(all, kommunereferanse{nr, at(p.Origin, element("kommune", i)), true})
	}
	add := func(o model.Origin, key, nr string) {
		if nr != "" {
			all = append(all, kommunereferanse{nr: nr, at: at(o, key)})
		}
	}
	add(p.Origin, "vert", p.Vert)
	for _, v := range s.Vedtak {
		add(v.Origin, "kommune", v.Kommune)
	}
	for _, t := range s.Tiltak {
		for _, a := range t.Ansvar {
			add(t.Origin, a.Kilde+".kommune", a.Kommune)
		}
		for _, d := range t.Deltiltak {
			for _, a := range d.Ansvar {
				add(d.Origin, a.Kilde+".kommune", a.Kommune)
			}
		}
	}
	for _, e := range s.Enhet {
		for i, nr := range e.Kommune {
			add(e.Origin, element("kommune", i), nr)
		}
	}
	return all
}

func kommuneUtenforPlanen(s *subject, report reporter) {
	own := s.Plan.Plan.Kommune
	if len(own) == 0 {
		return
	}
	for _, k := range s.kommunereferanser() {
		if k.plan || !kommunenummer(k.nr) || slices.ContainsFunc(own, func(nr string) bool { return within(nr, k.nr) }) {
			continue
		}
		report(k.at, fmt.Sprintf("kommunen %s er ikke med i planen", quote(k.nr)),
			fmt.Sprintf("Planen gjelder %s. Rett nummeret her, eller legg det til i «kommune» under [plan].", andList(own)))
	}
}

// within reports whether a and b are the same kommune, or one a bydel of the
// other.
func within(a, b string) bool { return a != "" && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a)) }
