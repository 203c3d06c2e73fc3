package check

import (
	"slices"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// A stilt is advice that the author does not want, on one line.
type stilt struct {
	fil   string
	linje int
	code  string
}

// eachLaStaa calls f for every remark in the plan that something is to stand.
func eachLaStaa(p *model.Plan, f func(*model.LaStaa)) {
	for i := range p.LaStaa {
		f(&p.LaStaa[i])
	}
	for i := range p.Kapittel {
		for j := range p.Kapittel[i].LaStaa {
			f(&p.Kapittel[i].LaStaa[j])
		}
	}
}

// stille are all of them. The value tells whether there was such advice.
func stille(p *model.Plan) map[stilt]bool {
	all := map[stilt]bool{}
	eachLaStaa(p, func(l *model.LaStaa) {
		for _, code := range l.Koder {
			all[stilt{l.Position.File, l.Linje, code}] = false
		}
	})
	return all
}

// skalStaa reports whether the author wants no word about code on the line of at.
func (v *spraakvasker) skalStaa(code string, at diag.Position) bool {
	key := stilt{at.File, at.Line, code}
	_, still := v.laStaa[key]
	if still {
		v.laStaa[key] = true
	}
	return still
}

// kanStaa are the codes that a remark may name: the advice about words. What a reader
// in danger depends on, and what the template asks for, cannot be wished away.
var kanStaa = []string{"klikk-her", "tiltak-uten-verb", "maal-ikke-etterprovbart", "lang-setning", "mange-passiver", "tungt-ord", "frist-uten-ansvarlig"}

// laStaaUkjent finds remarks that do nothing.
func laStaaUkjent(s *subject, report reporter) {
	_ = s.spraakfunn() // after which it is known what there was advice about
	advice := "Skriv «planvei: la stå» og koden på et av rådene om språket: " + orList(kanStaa) + "."
	eachLaStaa(s.Plan, func(l *model.LaStaa) {
		if len(l.Koder) == 0 {
			report(l.Position, "merknaden til planvei er ikke forstått", advice)
		}
		for _, code := range l.Koder {
			message := "det er ikke noe råd om språket som heter " + quote(code)
			switch meant := model.Nearest(code, kanStaa); {
			case slices.Contains(kanStaa, code):
				if !s.laStaa[stilt{l.Position.File, l.Linje, code}] {
					report(l.Position, "merknaden demper ikke noe: her er det ikke noe råd med koden "+quote(code),
						"Ta den bort, eller flytt den til linjen som rådet gjelder.")
				}
			case meant != "":
				report(l.Position, message, "Mente du "+quote(meant)+"?")
			default:
				report(l.Position, message, advice)
			}
		}
	})
}
