package load

import (
	"reflect"
	"strings"

	"planvei/cmd/internal/model"
)

// Felt is one key that an author may write.
type Felt struct {
	Tabell string // "plan", "tiltak", "tiltak.deltiltak"
	Nokkel string // "tittel"
	Slag   Slag
	Krav   bool // without it there is a finding
	Maa    bool // without it nothing is built

	field int  // in the struct
	start bool // a day on which something begins: a year means its first day
	slutt bool // a day on which something ends: a year means its last day
}

// Slag is what kind of value a key takes.
type Slag string

// The kinds of value.
const (
	SlagStreng   Slag = "streng" // text in no particular language: an id, an address
	SlagTekst    Slag = "tekst"  // text, perhaps in several languages
	SlagStrenger Slag = "strenger"
	SlagTekster  Slag = "tekster"
	SlagJaNei    Slag = "ja-nei"
	SlagDato     Slag = "dato"
	SlagTid      Slag = "tid"
	SlagKostnad  Slag = "kostnad"
	SlagStatus   Slag = "status"
	SlagAnsvar   Slag = "ansvar"
	SlagTelefon  Slag = "telefon"
	SlagTall     Slag = "tall"
	SlagTabell   Slag = "tabell"   // [table]
	SlagTabeller Slag = "tabeller" // [[table]]
)

// slagene tells the kind of value by the Go type that holds it.
var slagene = map[reflect.Type]Slag{
	reflect.TypeFor[string]():          SlagStreng,
	reflect.TypeFor[model.Text]():      SlagTekst,
	reflect.TypeFor[[]string]():        SlagStrenger,
	reflect.TypeFor[[]model.Text]():    SlagTekster,
	reflect.TypeFor[bool]():            SlagJaNei,
	reflect.TypeFor[model.Dato]():      SlagDato,
	reflect.TypeFor[model.Tid]():       SlagTid,
	reflect.TypeFor[model.Kostnad]():   SlagKostnad,
	reflect.TypeFor[model.Status]():    SlagStatus,
	reflect.TypeFor[[]model.Ansvar]():  SlagAnsvar,
	reflect.TypeFor[[]model.Telefon](): SlagTelefon,
	reflect.TypeFor[int]():             SlagTall,
}

// Felter returns every key that an author may write, table by table, in the
// order of the model.
func Felter() []Felt {
	return alle("", reflect.TypeFor[model.Plan]())
}

func alle(tabell string, t reflect.Type) []Felt {
	var out []Felt
	for _, f := range felterOf(tabell, t) {
		out = append(out, f)
		if f.Slag == SlagTabell || f.Slag == SlagTabeller {
			out = append(out, alle(join(tabell, f.Nokkel), element(t.Field(f.field).Type))...)
		}
	}
	return out
}

// felterOf returns the keys of one table.
func felterOf(tabell string, t reflect.Type) []Felt {
	var out []Felt
	for i := range t.NumField() {
		field := t.Field(i)
		key := field.Tag.Get("toml")
		if key == "" || key == "-" {
			continue
		}
		slag, ok := slagene[field.Type]
		switch {
		case ok:
		case field.Type.Kind() == reflect.Slice:
			slag = SlagTabeller
		default:
			slag = SlagTabell
		}
		krav := field.Tag.Get("krav")
		out = append(out, Felt{
			Tabell: tabell, Nokkel: key, Slag: slag, Krav: krav != "",
			Maa: krav == "ja", field: i,
			start: strings.HasSuffix(key, "fra"), slutt: strings.HasSuffix(key, "til"),
		})
	}
	return out
}

// element returns the struct that a field of tables holds.
func element(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Slice {
		return t.Elem()
	}
	return t
}

func join(tabell, nokkel string) string {
	if tabell == "" {
		return nokkel
	}
	return tabell + "." + nokkel
}
