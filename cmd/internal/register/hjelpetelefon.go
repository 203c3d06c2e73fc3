package register

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"

	"planvei/cmd/internal/model"
)

// A Hjelpetelefon is a national line that is confirmed: somebody to call, write
// to or chat with, wherever in the country one is. It may have no number.
type Hjelpetelefon struct {
	ID          string
	Gruppe      string     // akutt, snakk, mer
	Maalgruppe  []string   // of Maalgrupper
	Navn        model.Text // in every language of the interface
	Hvem        model.Text // whom or what it is for
	Telefon     Nummer
	SMS         Nummer
	Dognaapen   bool
	Aapent      []Aapent
	Merknad     model.Text
	Chat        string
	ChatAapent  []Aapent
	Gratis      bool // false: not known
	Anonym      bool // likewise
	Tolk        bool
	Spraak      []string
	Nettsted    string
	Kilde       string
	Kontrollert model.Dato
	Kildedato   string // of the source itself: a day, a month or a year
}

// Maalgrupper are those whom lines and resources are for.
var Maalgrupper = []string{"alle", "utsatt", "barn", "eldre", "paarorende", "utover", "tvang", "menneskehandel", "mann", "lhbt", "doev", "ansatt"}

// spraakene are the languages that the texts of a register are written in.
var spraakene = []string{"nb", "nn", "en"}

type hjelpetelefonPost struct {
	ID         string     `toml:"id"`
	Gruppe     string     `toml:"gruppe"`
	Maalgruppe []string   `toml:"maalgruppe"`
	Navn       model.Text `toml:"navn"`
	Hvem       model.Text `toml:"hvem"`
	Telefon    string     `toml:"telefon"`
	Ubekreftet string     `toml:"ubekreftet"`
	SMS        string     `toml:"sms"`
	Dognaapen  bool       `toml:"dognaapen"`
	Aapent     []Aapent   `toml:"aapent"`
	Merknad    model.Text `toml:"merknad"`
	Chat       string     `toml:"chat"`
	ChatAapent []Aapent   `toml:"chat_aapent"`
	Gratis     bool       `toml:"gratis"`
	Anonym     bool       `toml:"anonym"`
	Tolk       bool       `toml:"tolk"`
	Spraak     []string   `toml:"spraak"`
	Nettsted   string     `toml:"nettsted"`
	opphav
}

func (r *Register) readHjelpetelefoner(fsys fs.FS) error {
	var doc struct {
		Hjelpetelefon []hjelpetelefonPost `toml:"hjelpetelefon"`
	}
	f, err := read(fsys, "hjelpetelefon.toml", &doc)
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for i, p := range doc.Hjelpetelefon {
		h, fault := p.hjelpetelefon()
		if taken[p.ID] {
			fault = "the id stands twice"
		}
		taken[p.ID] = true
		switch {
		case fault != "":
			return f.fault(f.entry("hjelpetelefon", i), p.ID+": "+fault)
		case p.bekreftet():
			r.Hjelpetelefon = append(r.Hjelpetelefon, h)
		default:
			for _, group := range p.Maalgruppe {
				r.ventende[group] = append(r.ventende[group], Ubekreftet{p.Navn["nb"], p.Ubekreftet, p.Kilde})
			}
		}
	}
	return nil
}

// hjelpetelefon returns the line, or what is missing or at odds in it.
func (p hjelpetelefonPost) hjelpetelefon() (h Hjelpetelefon, fault string) {
	if fault = cmp.Or(p.fault(), idFault(p.ID), p.textFault(), groupFault(p.Maalgruppe), hoursFault(p.Dognaapen, p.Aapent...), hoursFault(false, p.ChatAapent...),
		weblink("chat", p.Chat), weblink("nettsted", p.Nettsted)); fault != "" {
		return h, fault
	}
	if !slices.Contains([]string{"akutt", "snakk", "mer"}, p.Gruppe) {
		return h, fmt.Sprintf("unknown gruppe %q", p.Gruppe)
	}
	telefon, fault := numbers(p.Telefon, p.Ubekreftet, p.bekreftet())
	if fault != "" {
		return h, fault
	}
	sms, fault := numbers(p.SMS, "", p.bekreftet())
	if fault != "" {
		return h, fault
	}
	if p.bekreftet() && p.Telefon == "" && p.SMS == "" && p.Chat == "" && p.Nettsted == "" {
		return h, "there is no way to reach it"
	}
	if p.Gruppe != "mer" && p.Telefon == "" {
		return h, "it is for the front page and has no number"
	}
	return Hjelpetelefon{
		ID: p.ID, Gruppe: p.Gruppe, Maalgruppe: p.Maalgruppe, Navn: p.Navn, Hvem: p.Hvem, Telefon: telefon, SMS: sms,
		Dognaapen: p.Dognaapen, Aapent: p.Aapent, Merknad: p.Merknad, Chat: p.Chat, ChatAapent: p.ChatAapent,
		Gratis: p.Gratis, Anonym: p.Anonym, Tolk: p.Tolk, Spraak: p.Spraak,
		Nettsted: p.Nettsted, Kilde: p.Kilde, Kontrollert: dag(p.Kontrollert), Kildedato: p.Kildedato,
	}, ""
}

// textFault returns the language in which a text is missing.
func (p hjelpetelefonPost) textFault() string {
	for _, lang := range spraakene {
		if p.Navn[lang] == "" || p.Hvem[lang] == "" || len(p.Merknad) > 0 && p.Merknad[lang] == "" {
			return "a text is missing in " + lang
		}
	}
	return ""
}

func groupFault(groups []string) string {
	if len(groups) == 0 {
		return "maalgruppe is missing"
	}
	for _, g := range groups {
		if !slices.Contains(Maalgrupper, g) {
			return fmt.Sprintf("unknown maalgruppe %q", g)
		}
	}
	return ""
}

func idFault(id string) string {
	if id == "" || id != model.Slug(id) {
		return fmt.Sprintf("%q is no id", id)
	}
	return ""
}
