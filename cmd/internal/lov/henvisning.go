package lov

import (
	"slices"
	"time"
)

// A Valg is what is known of a text besides its words.
type Valg struct {
	// Dato is the day of the document. It decides names that several acts have
	// borne, and numbers that have got a new meaning. Zero: not known.
	Dato time.Time
	// Alle asks for every mention of an act as a whole, not only the first in each
	// paragraph.
	Alle bool
}

// A Henvisning is one reference, to one act.
type Henvisning struct {
	Start, Slutt int // bytes in the text
	Lov          *Lov
	Deler        []Del    // in the order of the text; none: the act as a whole
	Flagg        []string // what is to be said of it, in a fixed order
	Arvet        bool     // the act is named before, in the same paragraph

	// Where the act is named, without what repeats the name; empty when Arvet.
	NavnStart, NavnSlutt int
	Avsnitt              int // where its paragraph begins, in bytes

	navn *navn
	*lesning
}

// lesning is what all references in a text have in common.
type lesning struct {
	register *Register
	dato     time.Time
}

// Paragrafer are the sections, with ranges written out: "13-2", "222a", "kap 13", and
// "*" for the act as a whole.
func (h *Henvisning) Paragrafer() []string {
	if len(h.Deler) == 0 {
		return []string{"*"}
	}
	out := make([]string, len(h.Deler))
	for i, d := range h.Deler {
		out[i] = d.Nr
		if d.Kapittel {
			out[i] = "kap " + d.Nr
		}
	}
	return out
}

// Lenker are the addresses of what was written; of a range its ends.
func (h *Henvisning) Lenker() []string {
	out := []string{}
	for _, d := range h.Deler {
		if !d.Mellom {
			out = leggTilNy(out, h.LenkeTil(d))
		}
	}
	if len(h.Deler) == 0 {
		out = append(out, h.Lov.Adresse())
	}
	return out
}

// LenkeTil is the address of one of h.Deler. What the act cannot have leads to the
// act as a whole.
func (h *Henvisning) LenkeTil(d Del) string {
	switch {
	case d.Ukjent:
		return h.Lov.Adresse()
	case d.Kapittel:
		return h.Lov.AdresseTilKapittel(d.Nr)
	}
	return h.Lov.AdresseTil(d.Nr)
}

// NyeLenker are today's addresses of what is outdated in h.
func (h *Henvisning) NyeLenker() []string {
	out := []string{}
	for _, m := range h.Nye() {
		out = leggTilNy(out, h.register.adresser(m)...)
	}
	return out
}

// Nye are the places where what is outdated in h stands today. A section of a
// repealed act that no one has traced leads to the act that took over.
func (h *Henvisning) Nye() []Maal {
	var out []Maal
	if len(h.Deler) == 0 && h.Lov.Status == Opphevet {
		return h.Lov.arvtakere()
	}
	for _, d := range h.Deler {
		traced := h.Lov.endringer(d, h.dato)
		for _, e := range traced {
			out = append(out, e.Ny...)
		}
		if len(traced) == 0 && h.Lov.Status == Opphevet && !d.Mellom {
			out = append(out, h.Lov.arvtakere()...)
		}
	}
	return out
}

// Endringer are the entries of the register that tell of d in h.
func (h *Henvisning) Endringer(d Del) []*Endring { return h.Lov.endringer(d, h.dato) }

// Farlige are the new meanings of d in h that a reader must be warned of.
func (h *Henvisning) Farlige(d Del) []*Farlig {
	if d.Kapittel {
		return nil
	}
	return h.register.farlige(h.Lov, d.Nr, h.dato)
}

// arvtakere are the acts in place of l.
func (l *Lov) arvtakere() []Maal {
	for _, e := range l.endring {
		if e.Paragraf == "*" {
			return e.Ny
		}
	}
	out := make([]Maal, len(l.ErstattetAv))
	for i, id := range l.ErstattetAv {
		out[i] = Maal{Lov: id}
	}
	return out
}

func leggTilNy(list []string, more ...string) []string {
	for _, s := range more {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}
