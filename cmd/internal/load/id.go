package load

import (
	"fmt"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// checkIDs reports ids that two tables of a kind share, and those that cannot be
// an address.
func checkIDs(p *model.Plan, found *diag.List) {
	unique(p.Innsatsomraade, found, "innsatsomraade", func(x *model.Innsatsomraade) (string, model.Origin) { return x.ID, x.Origin })
	unique(p.Maal, found, "maal", func(x *model.Maal) (string, model.Origin) { return x.ID, x.Origin })
	unique(p.Tiltak, found, "tiltak", func(x *model.Tiltak) (string, model.Origin) { return x.ID, x.Origin })
	unique(p.Enhet, found, "enhet", func(x *model.Enhet) (string, model.Origin) { return x.ID, x.Origin })
	unique(p.Tiltakskort, found, "tiltakskort", func(x *model.Tiltakskort) (string, model.Origin) { return x.ID, x.Origin })
	unique(p.Indikator, found, "indikator", func(x *model.Indikator) (string, model.Origin) { return x.ID, x.Origin })
	unique(p.Referanse, found, "referanse", func(x *model.Referanse) (string, model.Origin) { return x.ID, x.Origin })
}

func unique[T any](all []T, found *diag.List, tabell string, of func(*T) (string, model.Origin)) {
	first := make(map[string]diag.Position, len(all))
	for i := range all {
		id, origin := of(&all[i])
		pos, written := origin["id"]
		if !written || id == "" {
			continue
		}
		if was, ok := first[id]; ok {
			found.Add(diag.Finding{
				Code:     "id-dobbel",
				Severity: diag.Feil,
				Position: pos,
				Message:  fmt.Sprintf("to [[%s]] har samme id «%s»; den første står i %s", tabell, id, was),
				Advice:   "Gi en av dem en annen id. Id-en er adressen til siden, så behold den som har vært brukt lengst.",
			})
			continue
		}
		first[id] = pos
		if !model.IsSlug(id) {
			found.Add(idForm(tabell, id, pos))
		}
	}
}

func idForm(tabell, id string, pos diag.Position) diag.Finding {
	advice := "Bruk små bokstaver a–z, tall og enkel bindestrek."
	if slug := model.Slug(id); slug != "" {
		advice += fmt.Sprintf(" Skriv for eksempel: id = %q", slug)
	}
	return diag.Finding{
		Code:     "id-form",
		Severity: diag.Feil,
		Position: pos,
		Message:  fmt.Sprintf("id «%s» i [[%s]] kan ikke være en adresse", shorten(id), tabell),
		Advice:   advice,
	}
}
