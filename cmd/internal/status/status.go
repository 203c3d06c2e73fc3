// Package status tells how far a plan has come: which chapters of the template
// are written, which tiltak have all that they need, what is left to decide, and
// how the plan answers what KOSTRA asks. It adds up what the rules have found, and
// has none of its own: what sjekk is content with is done here too.
package status

import (
	"cmp"
	"slices"
	"strings"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// A Rapport is how far a plan has come. Its texts are in bokmål, for the one who
// writes the plan; titles are as they stand in the plan.
type Rapport struct {
	Tittel   string
	For      string // the municipalities
	Status   string // in words
	Periode  string
	Dato     model.Dato // the day it is judged by, or empty
	Feil     int        // findings that stop the site from being built
	Kapittel []Kapittel
	Tiltak   []Tiltak
	Avgjor   []string // what is left to decide
	Kostra   []Vilkaar
}

// A Tilstand is how far one thing has come.
type Tilstand string

// How far a chapter has come. One that is Valgfri is not there, and need not be.
const (
	Ferdig   Tilstand = "ferdig"
	Begynt   Tilstand = "begynt"
	Mangler  Tilstand = "mangler"
	Valgfri  Tilstand = "valgfritt"
	ikkeKlar          = "kapittel-mangler" // found of texts, which are asked for by themselves
)

// A Kapittel is a chapter of the template.
type Kapittel struct {
	Tittel    string
	Fil       string
	Steg      string // of the guide
	Tilstand  Tilstand
	Gjenstaar []string // of one that is Mangler: what it must tell
}

// A Tiltak is one of the plan's, and what it lacks.
type Tiltak struct {
	Navn    string
	Sted    diag.Position
	Mangler []string
}

// behov are the rules about what each tiltak needs, in a word.
var behov = []struct{ code, ord string }{
	{"tiltak-uten-beskrivelse", "beskrivelse"},
	{"tiltak-uten-maal", "mål"},
	{"tiltak-uten-ansvar", "ansvarlig"},
	{"tiltak-uten-tid", "tid"},
	{"tiltak-uten-evaluering", "evaluering"},
}

// Av reports on a plan in which the rules have found what found holds.
func Av(p *model.Plan, found *diag.List, national *register.Register, dato model.Dato) Rapport {
	s := sak{p, found.Sorted(), national, dato}
	return Rapport{
		Tittel: s.skriv(p.Plan.Tittel), For: diag.Enumerate(s.kommunene(), "og"), Status: statusord[p.Plan.Status], Periode: s.periode(),
		Dato: dato, Feil: found.Count(diag.Feil), Kapittel: s.kapitler(), Tiltak: s.tiltak(), Avgjor: s.avgjor(), Kostra: s.kostra(),
	}
}

// Antall counts the chapters that are done, and those that must be.
func (r *Rapport) Antall() (ferdig, alle int) {
	for _, k := range r.Kapittel {
		if k.Tilstand != Valgfri {
			alle++
		}
		if k.Tilstand == Ferdig {
			ferdig++
		}
	}
	return ferdig, alle
}

// Hele counts the tiltak that lack nothing.
func (r *Rapport) Hele() int {
	n := 0
	for _, t := range r.Tiltak {
		if len(t.Mangler) == 0 {
			n++
		}
	}
	return n
}

var statusord = map[string]string{"utkast": "utkast", "horing": "på høring", "vedtatt": "vedtatt"}

// A sak is a plan and what is found in it.
type sak struct {
	*model.Plan
	funn     []diag.Finding
	national *register.Register
	dato     model.Dato
}

func (s sak) maalform() string { return cmp.Or(s.Plan.Plan.Maalform, "nb") }

func (s sak) skriv(t model.Text) string {
	text, _ := t.In(s.maalform(), "nb")
	return text
}

// med are the findings of some rules.
func (s sak) med(codes ...string) []diag.Finding {
	var list []diag.Finding
	for _, f := range s.funn {
		if slices.Contains(codes, f.Code) {
			list = append(list, f)
		}
	}
	return list
}

func (s sak) kommunene() []string {
	p := s.Plan.Plan
	var names []string
	for i, nr := range p.Kommune {
		names = append(names, s.kommunenavn(i, nr))
	}
	return names
}

func (s sak) kommunenavn(i int, nr string) string {
	if names := s.Plan.Plan.Kommunenavn; i < len(names) {
		return names[i]
	}
	return cmp.Or(s.national.Navn(nr, "nb"), nr)
}

func (s sak) periode() string {
	switch p := s.Plan.Plan; {
	case p.Periode.Skrevet != "":
		return p.Periode.Skrevet
	case p.Fra != "" && p.Til != "":
		return check.SkrivDato(p.Fra) + " – " + check.SkrivDato(p.Til)
	case p.Til != "":
		return "til " + check.SkrivDato(p.Til)
	case p.Fra != "":
		return "fra " + check.SkrivDato(p.Fra)
	}
	return "ingen periode"
}

func (s sak) kapitler() []Kapittel {
	var list []Kapittel
	for i := range s.national.Mal.Kapittel {
		m := &s.national.Mal.Kapittel[i]
		k := Kapittel{Tittel: m.Tittel[s.maalform()], Fil: m.File(s.maalform()), Steg: m.Steg, Tilstand: Ferdig}
		for _, f := range s.med(m.Regler...) {
			if f.Code != ikkeKlar {
				k.Gjenstaar = append(k.Gjenstaar, f.Message)
			}
		}
		if m.ID == "forside" && len(s.utenVedtak()) > 0 {
			k.Gjenstaar = append(k.Gjenstaar, "planen er ikke vedtatt i "+diag.Enumerate(s.utenVedtak(), "og"))
		}
		switch {
		case !s.har(m) && m.Maa:
			k.Tilstand, k.Gjenstaar = Mangler, m.Skal["nb"]
		case !s.har(m) && len(k.Gjenstaar) == 0:
			k.Tilstand = Valgfri
		case len(k.Gjenstaar) > 0:
			k.Tilstand = Begynt
		}
		list = append(list, k)
	}
	return list
}

// har reports whether anything of a chapter is there.
func (s sak) har(m *register.Malkapittel) bool {
	if check.Skrevet(s.FinnKapittel(m.ID, s.maalform())) {
		return true
	}
	switch m.ID {
	case "forside":
		return true
	case "oversikt":
		return len(s.Plan.Tiltak) > 0
	case "innsatsomraader":
		return len(s.Innsatsomraade) > 0
	case "kontakt":
		return len(s.Enhet) > 0
	case "foringer":
		return len(s.Plan.Plan.Foringer) > 0
	case "referanser":
		return len(s.Referanse) > 0
	}
	return false
}

func (s sak) tiltak() []Tiltak {
	lacks := map[diag.Position][]string{}
	for _, b := range behov {
		for _, f := range s.med(b.code) {
			lacks[f.Position] = append(lacks[f.Position], b.ord)
		}
	}
	var list []Tiltak
	for i := range s.Plan.Tiltak {
		t := &s.Plan.Tiltak[i]
		name := strings.TrimSpace(t.Nr + " " + cmp.Or(s.skriv(t.Tittel), t.ID))
		list = append(list, Tiltak{Navn: name, Sted: t.Origin[""], Mangler: lacks[t.Origin[""]]})
	}
	return list
}
