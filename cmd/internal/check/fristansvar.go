package check

import (
	"fmt"
	"strings"

	"planvei/cmd/internal/model"
)

// fristUtenAnsvarlig finds deadlines that nobody answers for, in tiltak and their
// parts. A tiltak with no one at all is told of by tiltakUtenAnsvar, and its parts
// with it. A part without anybody is answered for by the one who answers for the
// tiltak; where there are several, one cannot tell who.
func fristUtenAnsvarlig(s *subject, report reporter) {
	for i := range s.Tiltak {
		t := &s.Tiltak[i]
		if len(t.Ansvar) == 0 {
			continue
		}
		first := ansvarlige(t.Ansvar)
		if place := at(t.Origin, "frist"); t.Frist.Skrevet != "" && len(first) == 0 && !s.skalStaa("frist-uten-ansvarlig", place) {
			report(place, fmt.Sprintf("%s har frist %s, men alle i «ansvar» samarbeider bare", s.tiltaket(t), quote(t.Frist.Skrevet)),
				"Gi én av dem rolle = \"hovedansvar\", så er det klart hvem som svarer for fristen.")
		}
		for _, d := range t.Deltiltak {
			place := at(d.Origin, "frist")
			if d.Frist.Skrevet == "" || len(ansvarlige(d.Ansvar)) > 0 || !flere(first) || s.skalStaa("frist-uten-ansvarlig", place) {
				continue
			}
			name := named("deltiltaket", strings.TrimSpace(d.Nr+" "+s.name(d.Tittel, "")))
			report(place, fmt.Sprintf("%s har frist %s, men ingen ansvarlig, og tiltaket har flere", name, quote(d.Frist.Skrevet)),
				"Skriv i «ansvar» under [[tiltak.deltiltak]] hvem av dem som svarer for fristen.")
		}
	}
}

// ansvarlige are those who answer first: they that are said to, or else all but those
// who take part.
func ansvarlige(all []model.Ansvar) []model.Ansvar {
	var first, others []model.Ansvar
	for _, a := range all {
		switch a.Rolle {
		case "hovedansvar":
			first = append(first, a)
		case "samarbeid":
		default:
			others = append(others, a)
		}
	}
	if len(first) > 0 {
		return first
	}
	return others
}

// flere reports whether more than one answers in the same municipality.
func flere(all []model.Ansvar) bool {
	seen := map[string]bool{}
	for _, a := range all {
		if seen[a.Kommune] {
			return true
		}
		seen[a.Kommune] = true
	}
	return false
}
