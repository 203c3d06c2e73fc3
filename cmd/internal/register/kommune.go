package register

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"time"

	"planvei/cmd/internal/model"
)

// A Kommune is a municipality as it is today.
type Kommune struct {
	Nr             string
	Navn           string // the Norwegian name: «Oslo»
	Fylke          string // name
	Politidistrikt string // name: «Oslo politidistrikt»
	Maalform       string // nb, nn, noytral
	Samisk         string // its Sámi name, if any
	Samiskspraak   string // se, smj, sma: the language of Samisk
	Kvensk         string
	Omraade        string // its kind in the administrative area of the Sámi languages, or ""

	politi string // id of the police district
}

// A Bydel is a part of a large municipality.
type Bydel struct {
	Nr      string
	Navn    string
	Kommune *Kommune
}

// An Utgaatt is a number that no municipality has any more.
type Utgaatt struct {
	Navn string     // what the municipality was called
	Dato model.Dato // the day the number went out of use
}

// An Oppslag is what a number stands for. Of a number that is not known it is
// empty.
type Oppslag struct {
	Kommuner []*Kommune // as of today; several when a municipality was divided
	Bydel    *Bydel     // when the number is of one
	Utgaatt  *Utgaatt   // when the number is out of use
}

// Find looks up a kommunenummer, of today or of before, or a bydelsnummer.
func (r *Register) Find(nr string) Oppslag {
	if b := r.bydel[nr]; b != nil {
		return Oppslag{Kommuner: []*Kommune{b.Kommune}, Bydel: b}
	}
	if k := r.kommune[nr]; k != nil {
		return Oppslag{Kommuner: []*Kommune{k}}
	}
	if u := r.utgaatt[nr]; u != nil {
		o := Oppslag{Utgaatt: &Utgaatt{u.Navn, u.Dato}}
		for _, to := range r.arvet[nr] {
			o.Kommuner = append(o.Kommuner, r.kommune[to])
		}
		return o
	}
	return Oppslag{}
}

// Kommune returns the municipality that a number stands for today, or nil when
// it stands for none, or for several.
func (r *Register) Kommune(nr string) *Kommune {
	if o := r.Find(nr); len(o.Kommuner) == 1 {
		return o.Kommuner[0]
	}
	return nil
}

// Kommuner returns every municipality, by number.
func (r *Register) Kommuner() []*Kommune {
	all := make([]*Kommune, 0, len(r.kommune))
	for _, nr := range r.numre {
		all = append(all, r.kommune[nr])
	}
	return all
}

// Navn returns the name that is shown for a number in a language of the
// interface, or "" when it is not known.
func (r *Register) Navn(nr, lang string) string {
	if b := r.bydel[nr]; b != nil {
		if lang == "en" {
			return b.Navn + " district, " + b.Kommune.Navn
		}
		return "bydel " + b.Navn + " i " + b.Kommune.Navn
	}
	k := r.Kommune(nr)
	switch {
	case k == nil:
		return ""
	case lang == "en":
		return k.Navn + " municipality"
	}
	return k.Navn + " kommune"
}

// Nearest returns the municipalities whose number differs from nr in one digit,
// or has two neighbouring digits in the other order.
func (r *Register) Nearest(nr string) []*Kommune {
	var near []*Kommune
	for _, other := range r.numre {
		if len(nr) == len(other) && nearly(nr, other) {
			near = append(near, r.kommune[other])
		}
	}
	return near
}

func nearly(a, b string) bool {
	var apart []int
	for i := range len(a) {
		if a[i] != b[i] {
			apart = append(apart, i)
		}
	}
	return len(apart) == 1 || len(apart) == 2 && apart[1] == apart[0]+1 && a[apart[0]] == b[apart[1]] && a[apart[1]] == b[apart[0]]
}

// A navnepost is an entry that is a name.
type navnepost struct {
	Navn            string `toml:"navn"`
	UtenForvaltning bool   `toml:"uten_forvaltning"`
}

type kildepost struct {
	Gjelder     string    `toml:"gjelder"`
	Navn        string    `toml:"navn"`
	Lenke       string    `toml:"lenke"`
	Lisens      string    `toml:"lisens"`
	Kontrollert time.Time `toml:"kontrollert"`
}

func (r *Register) readKommuner(fsys fs.FS) error {
	var doc struct {
		Kilde    []kildepost          `toml:"kilde"`
		Fylke    map[string]navnepost `toml:"fylke"`
		Distrikt map[string]navnepost `toml:"politidistrikt"`
		Kommune  map[string]struct {
			Navn     string `toml:"navn"`
			Politi   string `toml:"politi"`
			Maalform string `toml:"maalform"`
			Samisk   string `toml:"samisk"`
			Spraak   string `toml:"spraak"`
			Kvensk   string `toml:"kvensk"`
			Omraade  string `toml:"omraade"`
		} `toml:"kommune"`
		Bydel map[string]navnepost `toml:"bydel"`
	}
	f, err := read(fsys, "kommune.toml", &doc)
	if err != nil {
		return err
	}
	r.fylke, r.distrikt = names(doc.Fylke), names(doc.Distrikt)
	r.kommune, r.bydel = make(map[string]*Kommune, len(doc.Kommune)), map[string]*Bydel{}
	for _, nr := range slices.Sorted(maps.Keys(doc.Kommune)) {
		p := doc.Kommune[nr]
		fylke := ""
		if digits(nr, 4) {
			fylke = r.fylke[nr[:2]]
		}
		if fylke == "" || p.Navn == "" || r.distrikt[p.Politi] == "" || !slices.Contains([]string{"nb", "nn", "noytral"}, p.Maalform) ||
			(p.Samisk == "") != (p.Spraak == "") {
			return f.fault(f.key(nr), fmt.Sprintf("the kommune %s is not whole: %+v", nr, p))
		}
		r.kommune[nr] = &Kommune{
			Nr: nr, Navn: p.Navn, Fylke: fylke, Politidistrikt: r.distrikt[p.Politi], Maalform: p.Maalform,
			Samisk: p.Samisk, Samiskspraak: p.Spraak, Kvensk: p.Kvensk, Omraade: p.Omraade, politi: p.Politi,
		}
		r.numre = append(r.numre, nr)
	}
	for nr, p := range doc.Bydel {
		if !digits(nr, 6) || p.Navn == "" || r.kommune[nr[:4]] == nil {
			return f.fault(f.key(nr), "the bydel "+nr+" is not whole")
		}
		if !p.UtenForvaltning { // nobody governs it, so it makes no plan
			r.bydel[nr] = &Bydel{Nr: nr, Navn: p.Navn, Kommune: r.kommune[nr[:4]]}
		}
	}
	return r.addSources(f, doc.Kilde)
}

func (r *Register) readEndringer(fsys fs.FS) error {
	var doc struct {
		Kilde   []kildepost `toml:"kilde"`
		Utgaatt map[string]struct {
			Navn string    `toml:"navn"`
			Dato time.Time `toml:"dato"`
			Til  []string  `toml:"til"`
		} `toml:"utgaatt"`
	}
	f, err := read(fsys, "kommuneendring.toml", &doc)
	if err != nil {
		return err
	}
	r.utgaatt, r.arvet = make(map[string]*Utgaatt, len(doc.Utgaatt)), make(map[string][]string, len(doc.Utgaatt))
	for nr, p := range doc.Utgaatt {
		known := !slices.ContainsFunc(p.Til, func(to string) bool { return r.kommune[to] == nil })
		if !digits(nr, 4) || p.Navn == "" || p.Dato.IsZero() || len(p.Til) == 0 || !known || r.kommune[nr] != nil {
			return f.fault(f.key(nr), "the number "+nr+" is not whole, or in use")
		}
		r.utgaatt[nr] = &Utgaatt{Navn: p.Navn, Dato: dag(p.Dato)}
		r.arvet[nr] = p.Til
	}
	return r.addSources(f, doc.Kilde)
}

func (r *Register) addSources(f file, sources []kildepost) error {
	for i, k := range sources {
		if k.Gjelder == "" || k.Navn == "" || k.Lenke == "" || weblink("lenke", k.Lenke) != "" || k.Lisens == "" || k.Kontrollert.IsZero() {
			return f.fault(f.entry("kilde", i), "the source is not whole")
		}
		r.Kilde = append(r.Kilde, Kilde{k.Gjelder, k.Navn, k.Lenke, k.Lisens, dag(k.Kontrollert)})
	}
	if len(sources) == 0 {
		return f.fault(1, "there is no source")
	}
	return nil
}

func names(posts map[string]navnepost) map[string]string {
	all := make(map[string]string, len(posts))
	for key, p := range posts {
		all[key] = p.Navn
	}
	return all
}

func digits(nr string, n int) bool {
	return len(nr) == n && !slices.ContainsFunc([]byte(nr), func(c byte) bool { return c < '0' || c > '9' })
}
