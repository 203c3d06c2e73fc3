package load

import (
	"fmt"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// resolveAnsvar finds out who the parties are that answer for each tiltak.
func resolveAnsvar(p *model.Plan, found *diag.List) {
	r := resolver{enheter: p.Enhet, known: map[string]model.Enhetsnavn{}, found: found,
		ids: map[string]string{}, asked: map[string]string{}}
	for _, e := range p.Enhet {
		for _, name := range []string{e.ID, e.Navn[p.Plan.Maalform]} {
			if slug := model.Slug(name); slug != "" && r.ids[slug] == "" {
				r.ids[slug] = e.ID
				r.slugs = append(r.slugs, slug)
			}
		}
	}
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

	slugs []string          // the ids and names of all, to guess from
	ids   map[string]string // whose they are
	asked map[string]string // what was guessed
}

// nearest returns the id of the enhet that was probably meant, or "".
func (r resolver) nearest(skrevet string) string {
	const most = 100 // a plan with more has another fault than misspelling
	meant, asked := r.asked[skrevet]
	if !asked && len(r.asked) < most {
		meant = r.ids[model.Nearest(skrevet, r.slugs)]
		r.asked[skrevet] = meant
	}
	return meant
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
				r.unknown(a.Skrevet, names.Flere(a.Skrevet), origin.At(w.Kilde))
			}
			all = append(all, a)
		}
	}
	return all
}

func (r resolver) unknown(skrevet string, several bool, pos diag.Position) {
	f := diag.Finding{
		Code:     "ansvar-ukjent",
		Severity: diag.Raad,
		Position: pos,
		Message:  fmt.Sprintf("«%s» er ikke en enhet i planen, og blir vist som tekst uten kontaktopplysninger", shorten(skrevet)),
		Advice:   "Skriv id-en eller navnet til en [[enhet]]. Brukes andre navn på samme enhet, kan de stå i alias.",
	}
	switch meant := r.nearest(skrevet); {
	case several:
		f.Message = fmt.Sprintf("flere enheter heter «%s», så vi vet ikke hvem som er ment", shorten(skrevet))
		f.Advice = `Skriv id-en til enheten, eller hvilken kommune det gjelder: {enhet = "…", kommune = "4601"}`
	case meant != "":
		f.Advice = fmt.Sprintf("Mente du «%s»? %s", shorten(meant), f.Advice)
	}
	r.found.Add(f)
}
