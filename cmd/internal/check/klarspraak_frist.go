package check

import (
	"fmt"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// frister finds deadlines that nobody answers for, in tiltak and their parts. A tiltak
// with no one at all is told of by tiltakUtenAnsvar, and its parts with it. A part
// without anybody is answered for by the one who answers for the tiltak; where there
// are several, one cannot tell who.
func (v *spraakvasker) frister() {
	report := func(at diag.Position, message, advice string) {
		if code := "frist-uten-ansvarlig"; !v.skalStaa(code, at) {
			v.funn = append(v.funn, spraakfunn{code, at, message, advice})
		}
	}
	for i := range v.Tiltak {
		t := &v.Tiltak[i]
		if len(t.Ansvar) == 0 {
			continue
		}
		if t.Frist.Skrevet != "" && !svarer(t.Ansvar) {
			report(at(t.Origin, "frist"), fmt.Sprintf("%s har frist %s, men alle i «ansvar» samarbeider bare", v.tiltaket(t), quote(t.Frist.Skrevet)),
				"Gi én av dem rolle = \"hovedansvar\", så er det klart hvem som svarer for fristen.")
		}
		for _, d := range t.Deltiltak {
			if d.Frist.Skrevet == "" || svarer(d.Ansvar) || !flereSvarer(t.Ansvar) {
				continue
			}
			name := named("deltiltaket", strings.TrimSpace(d.Nr+" "+v.name(d.Tittel, "")))
			report(at(d.Origin, "frist"), fmt.Sprintf("%s har frist %s, men ingen ansvarlig, og tiltaket har flere", name, quote(d.Frist.Skrevet)),
				"Skriv i «ansvar» under [[tiltak.deltiltak]] hvem av dem som svarer for fristen.")
		}
	}
}

// svarer reports whether one of them does more than take part.
func svarer(all []model.Ansvar) bool {
	return slices.ContainsFunc(all, func(a model.Ansvar) bool { return a.Rolle != "samarbeid" })
}

// flereSvarer reports whether more than one answers first in the same municipality:
// those who are said to, or else all but those who take part.
func flereSvarer(all []model.Ansvar) bool {
	said := slices.ContainsFunc(all, func(a model.Ansvar) bool { return a.Rolle == "hovedansvar" })
	seen := map[string]bool{}
	for _, a := range all {
		if a.Rolle == "samarbeid" || said && a.Rolle != "hovedansvar" {
			continue
		}
		if seen[a.Kommune] {
			return true
		}
		seen[a.Kommune] = true
	}
	return false
}
