package load

import (
	"fmt"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// resolveAnsvar finds out who the parties are that answer for each tiltak.
func resolveAnsvar(p *model.Plan, found *diag.List) {
	r := resolver{enheter: p.Enhet, known: map[string]model.Enhetsnavn{}, found: found}
	for i := range p.Tiltak {
		t := &p.Tiltak[i]
		t.Ansvar = r.resolve(t.Ansvar, t.Origin)
		for j := range t.Deltiltak {
			d := &t.Deltiltak[j]
			d.Ansvar = r.resolve(d.Ansvar, d.Origin)
		}
	}
}

// A resolver knows the enheter by name, in each kommune and in all of them ("").
type resolver struct {
	enheter []model.Enhet
	known   map[string]model.Enhetsnavn
	found   *diag.List
}

func (r resolver) names(kommune string) model.Enhetsnavn {
	n, ok := r.known[kommune]
	if !ok {
		n = model.NyeEnhetsnavn(r.enheter, kommune)
		r.known[kommune] = n
	}
	return n
}

// resolve returns each party that the entries name, with what an entry says of
// them all.
func (r resolver) resolve(written []model.Ansvar, origin model.Origin) []model.Ansvar {
	var all []model.Ansvar
	for _, w := range written {
		names := r.names(w.Kommune)
		for _, a := range model.FinnAnsvar(w.Skrevet, names) {
			a.Kilde, a.Kommune = w.Kilde, w.Kommune
			if w.Rolle != "" {
				a.Rolle = w.Rolle
			}
			if a.Enhet == "" && !a.Alle {
				r.found.Add(unknownAnsvar(a.Skrevet, names.Flere(a.Skrevet), origin.At(w.Kilde)))
			}
			all = append(all, a)
		}
	}
	return all
}

func unknownAnsvar(skrevet string, several bool, pos diag.Position) diag.Finding {
	f := diag.Finding{
		Code:     "ansvar-ukjent",
		Severity: diag.Raad,
		Position: pos,
		Message:  fmt.Sprintf("«%s» er ikke en enhet i planen, og blir vist som tekst uten kontaktopplysninger", shorten(skrevet)),
		Advice:   "Skriv id-en eller navnet til en [[enhet]]. Brukes andre navn på samme enhet, kan de stå i alias.",
	}
	if several {
		f.Message = fmt.Sprintf("flere enheter heter «%s», så vi vet ikke hvem som er ment", shorten(skrevet))
		f.Advice = `Skriv id-en til enheten, eller hvilken kommune det gjelder: {enhet = "…", kommune = "4601"}`
	}
	return f
}
