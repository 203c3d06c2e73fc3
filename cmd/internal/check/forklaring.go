package check

import (
	_ "embed"
	"fmt"
	"slices"
	"sync"

	"github.com/BurntSushi/toml"
)

// A Forklaring is what an author may want to know of a finding beside its message,
// in bokmål, with a small example.
type Forklaring struct {
	Hvorfor string // what is wrong, or what it leads to
	Gjor    string // what to do
	Foer    string // an extract that is found fault with; "" where none is short enough
	Etter   string // the same when it is mended, or what was missing
	Fil     string // the file of the extracts, when it is not one of data/plan
	Helt    bool   // the extracts are not to be filled in with what a table must have
}

// forklaringstekst is what is said of each code.
//
//go:embed forklaring.toml
var forklaringstekst string

var forklaringer = sync.OnceValue(func() map[string]Forklaring {
	var all map[string]Forklaring
	if _, err := toml.Decode(forklaringstekst, &all); err != nil {
		panic(fmt.Sprintf("forklaring.toml: %v", err)) // it is part of the program, and a test reads it
	}
	return all
})

// Forklaring returns what is said of the findings of r, and of how they are let stand.
func (r Regel) Forklaring() Forklaring {
	f := forklaringer()[r.Code]
	if slices.Contains(kanStaa, r.Code) {
		f.Gjor += " Skal det stå, skriver dere «planvei: la stå " + r.Code + "» i en kommentar på linjen over."
	}
	return f
}

// Tittel is what a family is called in a heading.
func (f Family) Tittel() string { return familietitler[f] }

var familietitler = map[Family]string{
	Form:       "Filer og felt",
	Lenker:     "Lenker og henvisninger",
	Mal:        "Det malen ber om",
	Kontakt:    "Kontakter og hjelp",
	Personvern: "Personvern",
	Planliv:    "Planens liv",
	Lovverk:    "Lover",
	Spraak:     "Tekst og språk",
	Nettsted:   "Nettstedet",
}

// Familier are the families, in the order in which they are listed.
func Familier() []Family {
	return []Family{Form, Lenker, Mal, Kontakt, Personvern, Planliv, Lovverk, Spraak, Nettsted}
}
