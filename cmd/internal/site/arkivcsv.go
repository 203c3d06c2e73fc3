package site

import (
	"cmp"
	"strings"

	"planvei/cmd/internal/arkiv"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/tabell"
)

// forskjellFile is what is different from an earlier version to the next, as a table.
func forskjellFile(id string) string { return "last-ned/endringer-" + id + ".csv" }

// forskjellCSV has one row for each thing that is new or gone, and one for each key
// that says something else than before. Its words are those of the plan's language.
func forskjellCSV(foer, naa *model.Plan, gjelder bool, word map[string]any) []byte {
	say := func(key string) string {
		text, _ := word[key].(string)
		return cmp.Or(text, key)
	}
	before, after := say("arkiv_foer"), say("arkiv_etter")
	old, now := arkiv.UtenNumre, arkiv.UtenNumre
	if gjelder {
		after, now = say("arkiv_naa"), func(text string) string { return text }
	}
	f := arkiv.Sammenlign(foer, naa, ownLanguage(naa))
	rows := [][]string{{
		say("arkiv_hva"), say("arkiv_endring"), say("nr") + " " + strings.ToLower(before), say("nr") + " " + strings.ToLower(after),
		say("tittel"), say("arkiv_felt"), before, after, "Id",
	}}
	for _, kind := range []struct {
		slag string
		s    arkiv.Sammenligning
	}{{"tiltak", f.Tiltak}, {"omraader", f.Omraader}, {"maal", f.Maal}} {
		what := say("arkiv_slag_" + kind.slag)
		for _, t := range kind.s.Nye {
			rows = append(rows, []string{what, say("arkiv_tall_nye"), "", t.Nr, now(t.Navn.Tekst), "", "", "", t.ID})
		}
		for _, t := range kind.s.Bort {
			rows = append(rows, []string{what, say("arkiv_tall_bort"), t.Nr, "", old(t.Navn.Tekst), "", "", "", t.ID})
		}
		for _, e := range kind.s.Endret {
			for _, p := range e.Felt {
				rows = append(rows, []string{
					what, say("arkiv_tall_endret"), e.Foer.Nr, e.Naa.Nr, now(e.Naa.Navn.Tekst), say(p.Naa.Navn),
					old(p.Foer.Tekst.Tekst), now(p.Naa.Tekst.Tekst), e.Naa.ID,
				})
			}
		}
		for _, e := range kind.s.Nummer {
			rows = append(rows, []string{what, say("arkiv_tall_nummer"), e.Foer.Nr, e.Naa.Nr, now(e.Naa.Navn.Tekst), "", "", "", e.Naa.ID})
		}
	}
	return tabell.CSV(rows)
}
