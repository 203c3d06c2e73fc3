package register

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"

	"planvei/cmd/internal/model"
)

// A Ressurs is a site or a document on the web whose address is confirmed.
type Ressurs struct {
	ID          string
	Tittel      string // what it calls itself, in the first of Spraak
	Utgiver     string // "" when it does not say
	Lenke       string
	Spraak      []string // languages of the resource
	Tema        []string // of Temaer
	Maalgruppe  []string // of Maalgrupper
	Regional    bool     // for one part of the country
	Kilde       string
	Kontrollert model.Dato
	Kildedato   string
}

// Temaer are what resources may be about.
var Temaer = []string{
	"vold", "hjelpetilbud", "krisesenter", "seksuelle-overgrep", "barn", "barnehus", "eldre", "utover", "tvang", "menneskehandel",
	"familievern", "straffesak", "helse", "opplaering", "planarbeid", "lov", "foringer",
}

func (r *Register) readRessurser(fsys fs.FS) error {
	var doc struct {
		Ressurs []struct {
			ID         string   `toml:"id"`
			Tittel     string   `toml:"tittel"`
			Utgiver    string   `toml:"utgiver"`
			Lenke      string   `toml:"lenke"`
			Spraak     []string `toml:"spraak"`
			Tema       []string `toml:"tema"`
			Maalgruppe []string `toml:"maalgruppe"`
			Regional   bool     `toml:"regional"`
			opphav
		} `toml:"ressurs"`
	}
	f, err := read(fsys, "ressurs.toml", &doc)
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for i, p := range doc.Ressurs {
		fault := cmp.Or(p.fault(), idFault(p.ID), groupFault(p.Maalgruppe), weblink("lenke", p.Lenke))
		switch {
		case fault != "":
		case taken[p.ID]:
			fault = "the id stands twice"
		case p.Tittel == "" || p.Lenke == "":
			fault = "tittel or lenke is missing"
		case len(p.Spraak) == 0 || !subset(p.Spraak, []string{"nb", "nn", "se", "en"}):
			fault = fmt.Sprintf("unknown spraak %q", p.Spraak)
		case len(p.Tema) == 0 || !subset(p.Tema, Temaer):
			fault = fmt.Sprintf("unknown tema %q", p.Tema)
		}
		if fault != "" {
			return f.fault(f.entry("ressurs", i), p.ID+": "+fault)
		}
		taken[p.ID] = true
		if p.bekreftet() {
			r.Ressurs = append(r.Ressurs, Ressurs{
				ID: p.ID, Tittel: p.Tittel, Utgiver: p.Utgiver, Lenke: p.Lenke, Spraak: p.Spraak, Tema: p.Tema, Maalgruppe: p.Maalgruppe, Regional: p.Regional,
				Kilde: p.Kilde, Kontrollert: dag(p.Kontrollert), Kildedato: p.Kildedato,
			})
		}
	}
	return nil
}

// subset reports whether all of some words are among those that are known.
func subset(words, known []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(known, w) })
}
