package load

import (
	"fmt"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// resolveAnsvar finds out who the parties are that answer for each tiltak.
func resolveAnsvar(p *model.Plan, found *diag.List) {
	known := model.Enhetsnavn(p.Enhet)
	for i := range p.Tiltak {
		t := &p.Tiltak[i]
		t.Ansvar = resolve(t.Ansvar, t.Origin, known, found)
		for j := range t.Deltiltak {
			d := &t.Deltiltak[j]
			d.Ansvar = resolve(d.Ansvar, d.Origin, known, found)
		}
	}
}

func resolve(written []model.Ansvar, origin model.Origin, known map[string]string, found *diag.List) []model.Ansvar {
	var all []model.Ansvar
	for _, w := range written {
		for _, a := range model.FinnAnsvar(w.Skrevet, known) {
			a.Kilde, a.Kommune = w.Kilde, w.Kommune
			if w.Rolle != "" {
				a.Rolle = w.Rolle
			}
			if a.Enhet == "" && !a.Alle {
				found.Add(unknownAnsvar(a.Skrevet, origin.At(w.Kilde)))
			}
			all = append(all, a)
		}
	}
	return all
}

func unknownAnsvar(skrevet string, pos diag.Position) diag.Finding {
	return diag.Finding{
		Code:     "ansvar-ukjent",
		Severity: diag.Raad,
		Position: pos,
		Message:  fmt.Sprintf("«%s» er ikke en enhet i planen, og blir vist som tekst uten kontaktopplysninger", shorten(skrevet)),
		Advice:   "Skriv id-en eller navnet til en [[enhet]]. Brukes andre navn på samme enhet, kan de stå i alias.",
	}
}
