package site

import (
	"cmp"
	"slices"
	"strings"

	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// ressursRecord is a site or a document of somebody else's.
type ressursRecord struct {
	Tittel      string   `json:"tittel"`
	Lang        string   `json:"lang,omitempty"` // of Tittel, when not the page's
	URL         string   `json:"url"`
	Utgiver     string   `json:"utgiver,omitempty"`
	Spraak      []string `json:"spraak"`
	Kontrollert string   `json:"kontrollert"`
	Foreldet    bool     `json:"foreldet,omitempty"` // it was checked too long ago
}

// ressurssideRecord is the page of resources: the one to begin with, and then all
// by theme, what employees work with last, those in another language last of each.
type ressurssideRecord struct {
	Forst ressursRecord   `json:"forst"`
	Tema  []ressursgruppe `json:"tema"`
}

// ressursgruppe are the IDs of the resources that are about a theme.
type ressursgruppe struct {
	Tema      string   `json:"tema"` // of register.Temaer
	Ressurser []string `json:"ressurser"`
}

// few is how many resources a page that is about something else names.
const few = 3

// ressurser are the resources by ID, as each is shown.
func (b *builder) ressurser() map[string]ressursRecord {
	byID := map[string]ressursRecord{}
	for i := range b.national.Ressurs {
		r := &b.national.Ressurs[i]
		record := ressursRecord{
			Tittel: r.Tittel, URL: r.Lenke, Utgiver: r.Utgiver, Spraak: r.Spraak,
			Kontrollert: string(r.Kontrollert), Foreldet: b.foreldet(r.Kontrollert),
		}
		if r.Spraak[0] != b.lang {
			record.Lang = r.Spraak[0]
		}
		byID[r.ID] = record
	}
	return byID
}

func (b *builder) ressursside() ressurssideRecord {
	side := ressurssideRecord{Forst: b.ressurser()[b.national.Ressurs[0].ID]}
	for _, tema := range register.Temaer {
		g := ressursgruppe{Tema: tema}
		var foreign []string
		for _, r := range b.national.Ressurs[1:] {
			switch {
			case !contains(r.Tema, tema):
			case b.lang != "en" && contains(r.Spraak, "nb"), contains(r.Spraak, b.lang):
				g.Ressurser = append(g.Ressurser, r.ID)
			default:
				foreign = append(foreign, r.ID)
			}
		}
		if g.Ressurser = append(g.Ressurser, foreign...); g.Ressurser != nil {
			side.Tema = append(side.Tema, g)
		}
	}
	return side
}

// ressurserOm are the IDs of the few resources that share most themes with some
// words of the plan, with spaces between. Words that are about no theme that we
// know have none.
func (b *builder) ressurserOm(ansatt bool, written ...string) string {
	return b.velgRessurser(register.TemaerAv(written...), ansatt)
}

func (b *builder) velgRessurser(themes []string, ansatt bool) string {
	type candidate struct {
		id    string
		score int
	}
	var list []candidate
	for i := range b.national.Ressurs {
		r := &b.national.Ressurs[i]
		if score := b.score(r, themes, ansatt); score > 0 {
			list = append(list, candidate{r.ID, score})
		}
	}
	slices.SortStableFunc(list, func(x, y candidate) int { return cmp.Compare(y.score, x.score) })
	var chosen []string
	for _, c := range list[:min(few, len(list))] {
		chosen = append(chosen, c.id)
	}
	return strings.Join(chosen, " ")
}

// wide are the themes that most resources have something to do with. To share one
// of them says less than to share another.
var wide = []string{"vold", "hjelpetilbud"}

// score is how well r suits a page that is about themes; 0 is not at all. Nobody
// who reads a page in Norwegian is sent to one in another language, and nobody to
// what is for another part of the country.
func (b *builder) score(r *register.Ressurs, themes []string, ansatt bool) int {
	norwegian := contains(r.Spraak, "nb") || contains(r.Spraak, "nn")
	score := 0
	for _, tema := range themes {
		switch {
		case !contains(r.Tema, tema):
		case contains(wide, tema):
			score += 3
		default:
			score += 6
		}
	}
	switch {
	case score == 0 || r.Regional || b.lang != "en" && !norwegian:
		return 0
	case b.lang == "en" && contains(r.Spraak, "en"):
		score += 2
	}
	if ansatt && contains(r.Maalgruppe, "ansatt") {
		score += 2
	}
	return score
}

// veilederressurser are the few for a step of the guide, by the theme that the
// step names besides the work with a plan, which all of them are about.
func (b *builder) veilederressurser() map[string]string {
	byTema := map[string]string{}
	for _, tema := range register.Temaer {
		byTema[tema] = b.velgRessurser(slices.Compact([]string{"planarbeid", tema}), true)
	}
	return byTema
}

// kortressurser are the few for an action card, by when it is for and what it is
// called.
func (b *builder) kortressurser(k *model.Tiltakskort) string {
	return b.ressurserOm(true, append(slices.Clone(k.Situasjon), b.plain(k.Tittel))...)
}
