// Package register reads the national registers: facts that every site may show
// and no municipality writes. They are help lines, regional services, resources
// on the web, what the law asks of employees, the template of a plan, expressions
// that could be plainer, and the municipalities of Norway with what they belong to.
// Each fact carries its source and the day on which it was held against that source.
//
// The registers belong to planvei, so an entry that is not whole is a fault of
// the program and stops it, with its place; it is never shown half. And what is
// not confirmed has no type that a page can show: a Hjelpetelefon and a Tjeneste
// are confirmed, and everything else is Ubekreftet, which tells a coordinator
// what to look into and has no digits to link to.
package register

import (
	"io/fs"

	"planvei/cmd/internal/innebygd"
	"planvei/cmd/internal/model"
)

// A Register is all of data/nasjonalt that this package knows.
type Register struct {
	Hjelpetelefon []Hjelpetelefon // confirmed, in their order
	Ressurs       []Ressurs       // confirmed, dinutvei.no first
	Kilde         []Kilde         // of municipalities and their numbers
	Veiviser      Veiviser        // for employees
	Standardkort  []Standardkort  // in their order
	Plikt         []Pliktsteg     // duties step by step, the first page first
	Mal           Mal             // what a plan holds
	Tungt         []Tungt         // expressions that could be plainer

	PliktKontrollert model.Dato // when the steps were held against the acts

	fylke    map[string]string // name by number
	distrikt map[string]string // name by id
	kommune  map[string]*Kommune
	bydel    map[string]*Bydel
	utgaatt  map[string]*Utgaatt
	arvet    map[string][]string // numbers of today, by a number out of use
	numre    []string            // of the municipalities, sorted

	tjenester map[Slag]map[string]Svar // by kind, then by kommunenummer
	ventende  map[string][]Ubekreftet  // national lines, by maalgruppe
}

// A Kilde is where a part of a register is from, and on what terms.
type Kilde struct {
	Gjelder     string
	Navn        string
	Lenke       string
	Lisens      string
	Kontrollert model.Dato
}

// Load reads the registers below data/nasjonalt. The error names the place that
// is not whole.
func Load(fsys fs.FS) (*Register, error) { return innlest(fsys) }

var innlest = innebygd.Once(les)

func les(fsys fs.FS) (*Register, error) {
	r := &Register{ventende: map[string][]Ubekreftet{}}
	for _, read := range []func(fs.FS) error{r.readKommuner, r.readEndringer, r.readHjelpetelefoner, r.readTjenester, r.readRessurser, r.readPlikter, r.readVeiviser, r.readMal, r.readKlarspraak} {
		if err := read(fsys); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// TilKontroll are the national lines for a maalgruppe that are not confirmed.
func (r *Register) TilKontroll(maalgruppe string) []Ubekreftet { return r.ventende[maalgruppe] }

// dir is where the registers stand.
const dir = "data/nasjonalt/"
