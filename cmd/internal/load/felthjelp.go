package load

import (
	_ "embed"
	"fmt"
	"reflect"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"planvei/cmd/internal/model"
)

// A Feltord is what is said of a key, in bokmål.
type Feltord struct {
	Hva      string   // what it is for
	Eksempel string   // a value in TOML; "" for a key that holds tables
	Vises    string   // where readers see it
	Valg     []string // all that may be written
	Vanlig   []string // what planvei knows, where other values will do too
}

// A Tabell is a table that an author may write, with its keys.
type Tabell struct {
	Navn   string // "tiltak.deltiltak"
	Slag   Slag   // SlagTabell, SlagTabeller, or that of the key whose value it may be
	Om     string // what it is, in bokmål
	Fil    string // where it usually stands
	Felter []Felt
}

// felttekst is the words about tables, keys and kinds of value.
//
//go:embed felt.toml
var felttekst string

var feltord = sync.OnceValue(func() (all struct {
	Tabell map[string]struct {
		Om, Fil string
		Felt    map[string]Feltord
	}
	Slag map[Slag]struct{ Navn, Hva string }
}) {
	if _, err := toml.Decode(felttekst, &all); err != nil {
		panic(fmt.Sprintf("felt.toml: %v", err)) // it is part of the program, and a test reads it
	}
	return all
})

// Ord returns what is said of f.
func (f Felt) Ord() Feltord { return feltord().Tabell[ordtabell(f.Tabell)].Felt[f.Nokkel] }

// Behov is «må» or «bør» for a key that is to be filled in, and otherwise "".
func (f Felt) Behov() string {
	switch {
	case f.Maa:
		return "må"
	case f.Krav:
		return "bør"
	}
	return ""
}

// ordtabell is the table under which the words are: those who answer are written
// in the same way in a tiltak and in a part of one.
func ordtabell(tabell string) string {
	return strings.Replace(tabell, ".deltiltak.ansvar", ".ansvar", 1)
}

// Valg returns the values that a key with fixed choices may have, or else those of
// its values that planvei knows.
func Valg(tabell, nokkel string) []string {
	ord := Felt{Tabell: tabell, Nokkel: nokkel}.Ord()
	if ord.Valg != nil {
		return ord.Valg
	}
	return ord.Vanlig
}

// Forklaring is what a kind of value is called, and how it is written.
func (s Slag) Forklaring() (navn, hva string) {
	ord := feltord().Slag[s]
	return ord.Navn, ord.Hva
}

// The keys that are read one by one, where they matter, and not by their types.
// These types tell only that they are there.
type (
	frontmatter struct {
		Title  string `toml:"title" krav:"ja"`
		Weight int    `toml:"weight"`
		Draft  bool   `toml:"draft"`
	}
	params struct {
		Forlat       string          `toml:"forlat"`
		Hjelpespraak []string        `toml:"hjelpespraak"`
		Standardkort []string        `toml:"standardkort"`
		Profil       model.Profil    `toml:"profil"`
		Sikkerhet    model.Sikkerhet `toml:"sikkerhet"`
	}
)

// Tabeller returns every table that an author may write: those of the plan in the
// order of the model, what stands at the top of a chapter, and the settings.
func Tabeller() []Tabell {
	var all []Tabell
	for _, t := range tabellerI("", SlagTabell, reflect.TypeFor[model.Plan]()) {
		if t.Navn != "" {
			all = append(all, t)
		}
	}
	all = append(all, tabellerI("kapittel", SlagTabell, reflect.TypeFor[frontmatter]())...)
	return append(all, tabellerI("params", SlagTabell, reflect.TypeFor[params]())...)
}

// tabellerI returns a table and those that stand in it.
func tabellerI(navn string, slag Slag, t reflect.Type) []Tabell {
	ord := feltord().Tabell[navn]
	all := []Tabell{{Navn: navn, Slag: slag, Om: ord.Om, Fil: ord.Fil, Felter: felterOf(navn, t)}}
	for _, f := range all[0].Felter {
		inner := join(navn, f.Nokkel)
		switch {
		case f.Slag == SlagTabell || f.Slag == SlagTabeller:
			all = append(all, tabellerI(inner, f.Slag, element(t.Field(f.field).Type))...)
		case f.Slag == SlagAnsvar && ordtabell(inner) == inner:
			all = append(all, tabellerI(inner, f.Slag, reflect.TypeFor[ansvarstabell]())...)
		case f.Slag == SlagTelefon:
			all = append(all, tabellerI(inner, f.Slag, reflect.TypeFor[model.Telefon]())...)
		}
	}
	return all
}

// Kapittel reports whether t is what stands at the top of a chapter, which has no
// name of its own there.
func (t Tabell) Kapittel() bool { return t.Navn == "kapittel" }

// Hode is the line that a table begins with, or "" for one that has none.
func (t Tabell) Hode() string {
	switch {
	case t.Kapittel():
	case t.Slag == SlagTabell:
		return "[" + t.Navn + "]"
	case t.Slag == SlagTabeller:
		return "[[" + t.Navn + "]]"
	}
	return ""
}

// Utdrag writes the keys of t that use chooses, with an example each, as they may
// stand in a file. A table that is a value says first of all whom it is about.
func (t Tabell) Utdrag(use func(Felt) bool) string {
	value := t.Hode() == "" && !t.Kapittel()
	var lines []string
	for i, f := range t.Felter {
		if f.Ord().Eksempel != "" && (use(f) || value && i == 0) {
			lines = append(lines, f.Linje())
		}
	}
	_, nokkel, _ := strings.Cut(t.Navn, ".")
	switch {
	case t.Kapittel():
		return "+++\n" + strings.Join(lines, "\n") + "\n+++\n"
	case value:
		return nokkel + " = [{ " + strings.Join(lines, ", ") + " }]\n"
	}
	return t.Hode() + "\n" + strings.Join(append(lines, ""), "\n")
}

// Eksempel writes t with all that it must or should have, or all of it where it
// needs nothing.
func (t Tabell) Eksempel() string {
	for _, f := range t.Felter {
		if f.Krav && f.Ord().Eksempel != "" && t.Hode() != "" || t.Kapittel() {
			return t.Utdrag(func(f Felt) bool { return f.Krav })
		}
	}
	return t.Utdrag(func(Felt) bool { return true })
}
