// Package lov knows the acts and conventions that matter in a municipality's work
// against violence in close relationships, and finds references to them in text.
//
// The register is read from data/nasjonalt/lov*.toml. It belongs to planvei, so an
// entry that is not whole is a fault of the program and stops it.
//
// [Register.Finn] reads running Norwegian text and gives every reference with its
// place, the sections it names, where they are found and what is outdated. It
// would rather give no link than a wrong one: what does not follow the grammar, or
// may belong to something else than an act in the register, is left alone.
package lov

import (
	"slices"
	"time"
)

// What a Lov can be: an act, or one of the kinds that have articles.
const (
	TypeLov        = "lov"
	TypeKonvensjon = "konvensjon"
	TypeForordning = "forordning"
	TypeTraktat    = "traktat"
)

// The states of a Lov.
const (
	Gjeldende  = "gjeldende"
	Opphevet   = "opphevet"
	IkkeIKraft = "ikke-i-kraft"
)

// A Lov is an act, a convention, a treaty or a regulation of the EU.
type Lov struct {
	ID          string            `toml:"id"`
	Type        string            `toml:"type"`
	Status      string            `toml:"status"`
	Navn        map[string]string `toml:"navn"`    // the short name, by language
	Tittel      string            `toml:"tittel"`  // the whole title, as adopted
	Mening      map[string]string `toml:"mening"`  // what it means for a municipality, by language
	Sentral     bool              `toml:"sentral"` // it has a page on every site
	Lovdata     string            `toml:"lovdata"` // date and number, 2009-06-19-44
	Prefiks     string            `toml:"prefiks"` // root of the articles of an annexed convention
	EgenAdresse string            `toml:"adresse"` // of what has no number at Lovdata
	Nummer      string            `toml:"nummer"`  // heltall, bindestrek, or "" when not known
	Ikraft      time.Time         `toml:"ikraft"`
	Endret      time.Time         `toml:"endret"` // the last change took effect
	Opphevet    time.Time         `toml:"opphevet"`
	ErstattetAv []string          `toml:"erstattet_av"` // ids
	AvloesesAv  string            `toml:"avloeses_av"`  // id of an act adopted and not in force
	Alias       []string          `toml:"alias"`        // ways to write the name, in small letters
	Gammelt     []string          `toml:"gammelt"`      // the same, no longer the name
	Forkortet   []string          `toml:"forkortet"`    // holds only before § or artikkel
	Kapitler    map[string]string `toml:"kapitler"`     // chapter to its first section
	Ubekreftet  []string          `toml:"ubekreftet"`   // keys that no source has confirmed
	Kilder      []string          `toml:"kilder"`
	Kontrollert time.Time         `toml:"kontrollert"`

	Paragraf []*Paragraf `toml:"-"` // in the order of the register

	paragraf map[string]*Paragraf // by number
	endring  []*Endring           // what is outdated in this act
	bokstav  map[string][]string  // sections with a letter, by the number before it
	vedtatt  time.Time            // from Lovdata
	kjent    map[string]string    // sections as the register writes them, by tett
	kapittel map[string]string    // the same for chapters
}

// A Paragraf is a section or an article.
type Paragraf struct {
	Lov        string            `toml:"lov"`
	Nr         string            `toml:"nr"` // without spaces: 13-2, 222a
	Overskrift string            `toml:"overskrift"`
	Egen       bool              `toml:"egen"`   // the heading is ours, for the act has none
	Mening     map[string]string `toml:"mening"` // what it means for an employee, by language
	Tema       []string          `toml:"tema"`
}

// An Endring tells what an outdated reference is called today.
type Endring struct {
	Lov       string            `toml:"lov"`
	Paragraf  string            `toml:"paragraf"` // "*" is the act as a whole
	Kapittel  string            `toml:"kapittel"` // instead of paragraf
	Ledd      int               `toml:"ledd"`     // 0: whichever
	Ny        []Maal            `toml:"ny"`
	Fra       time.Time         `toml:"fra"`
	Slag      string            `toml:"slag"` // ny-lov, omnummerert, flyttet, innhold
	Samsvar   string            `toml:"samsvar"`
	Bekreftet bool              `toml:"bekreftet"` // read in a source
	Gjenbrukt bool              `toml:"gjenbrukt"` // the number has another meaning today
	Merknad   map[string]string `toml:"merknad"`
	Kilder    []string          `toml:"kilder"`
}

// A Maal is where a rule stands today: sections, a chapter, or a whole act.
type Maal struct {
	Lov        string   `toml:"lov"`
	Paragrafer []string `toml:"paragrafer"`
	Kapittel   string   `toml:"kapittel"`
}

// A Kommende tells where a rule will stand when an adopted act takes effect.
type Kommende struct {
	Lov       string   `toml:"lov"`
	Paragraf  string   `toml:"paragraf"`
	Ny        []Maal   `toml:"ny"`
	Bekreftet bool     `toml:"bekreftet"`
	Kilder    []string `toml:"kilder"`
}

// A Tvetydig is a set of names that several acts have borne.
type Tvetydig struct {
	Alias     []string   `toml:"alias"`
	Forkortet []string   `toml:"forkortet"`
	Upresis   []string   `toml:"upresis"` // acts that are called something else
	Kandidat  []Kandidat `toml:"kandidat"`
}

// A Kandidat is one act that a name may mean, and when it does.
type Kandidat struct {
	Lov          string    `toml:"lov"`
	Fra          time.Time `toml:"fra"` // zero: only when the number decides
	Til          time.Time `toml:"til"`
	Bare         []string  `toml:"bare"`          // sections that mean only this act
	BareKapitler []string  `toml:"bare_kapitler"` // chapters that do

	lov *Lov
}

// A Farlig is a number that has got a new meaning.
type Farlig struct {
	Lov       string `toml:"lov"`
	Paragraf  string `toml:"paragraf"`
	GammelLov string `toml:"gammel_lov"`
	Foer      string `toml:"foer"`
	Naa       string `toml:"naa"`
	Alltid    bool   `toml:"alltid"` // the new meaning is seldom the one a plan has in mind
}

// A Register is all of it, and can find references.
type Register struct {
	Lover          []*Lov
	Endringer      []*Endring
	Kommende       []*Kommende
	Tvetydige      []*Tvetydig
	Lisens         string    // NLOD 2.0
	Lisensadresse  string    // where the licence can be read
	Kildeangivelse string    // the words that the licence asks for
	Grunnlag       time.Time // the day of the data from Lovdata

	lov    map[string]*Lov
	farlig map[string][]*Farlig // by section
	navneverk
}

// Lov returns the act with that id, or nil.
func (r *Register) Lov(id string) *Lov { return r.lov[id] }

// FinnParagraf returns the section with that number, or nil: the register holds
// only those that matter most.
func (l *Lov) FinnParagraf(nr string) *Paragraf { return l.paragraf[nr] }

// Konvensjon tells whether l has articles.
func (l *Lov) Konvensjon() bool { return l.Type != TypeLov }

// ErBekreftet tells whether a source has confirmed what stands at key.
func (l *Lov) ErBekreftet(key string) bool { return !slices.Contains(l.Ubekreftet, key) }

// Kontrollert is the day on which an entry was last held against its sources.
func (r *Register) Kontrollert() time.Time {
	day := r.Grunnlag
	for _, l := range r.Lover {
		if l.Kontrollert.After(day) {
			day = l.Kontrollert
		}
	}
	return day
}
