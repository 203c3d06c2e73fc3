package lov

import (
	"slices"
	"time"
)

// velg decides which act a name means, by the number first and then by the date.
// unsure tells that neither settled it.
func (n *navn) velg(p parti, dato time.Time) (l *Lov, unsure bool) {
	if n.tvetydig == nil {
		return n.lov, false
	}
	t := n.tvetydig
	if k := t.etterNummer(p, dato); k != nil {
		return k.lov, false
	}
	var valid []*Lov
	for _, k := range t.Kandidat {
		if !k.Fra.IsZero() && (dato.IsZero() || !dato.Before(k.Fra) && (k.Til.IsZero() || dato.Before(k.Til))) {
			valid = append(valid, k.lov)
		}
	}
	if len(valid) == 0 {
		return t.Kandidat[0].lov, true // before the first of them
	}
	last := valid[len(valid)-1]
	return last, len(valid) > 1 && len(p.tall) > 0
}

// etterNummer is the only act among the candidates that can have the numbers, or nil.
func (t *Tvetydig) etterNummer(p parti, dato time.Time) *Kandidat {
	if len(p.tall) == 0 {
		return nil
	}
	var possible []*Kandidat
	for i := range t.Kandidat {
		k := &t.Kandidat[i]
		if k.harBare(p, dato) {
			return k
		}
		if p.kapittel {
			continue // chapters have the same form in all acts
		}
		if k.kanVaere(p) {
			possible = append(possible, k)
		}
	}
	if len(possible) != 1 {
		return nil
	}
	// Only two ways to number settle it. That the others were not adopted, or that
	// they have no such chapter, does not: that is for the date.
	for i := range t.Kandidat {
		if k := &t.Kandidat[i]; k.lov.Nummer != possible[0].lov.Nummer && !k.kanVaere(p) {
			return possible[0]
		}
	}
	return nil
}

// harBare tells whether p names a section that means k alone. A text from before k was
// adopted may yet name a chapter that only k has: the words were changed later than
// the day that is known. But a number may have meant something in an older act.
func (k *Kandidat) harBare(p parti, dato time.Time) bool {
	adopted := dato.IsZero() || !dato.Before(k.lov.vedtatt)
	for _, d := range k.lov.tolk(p.tall) {
		chapter := deltNr(d.Nr).kapittel
		if adopted && slices.Contains(k.Bare, d.Nr) || chapter != "" && slices.ContainsFunc(k.BareKapitler, func(b string) bool {
			return tettSkrevet(b) == tettSkrevet(chapter)
		}) {
			return true
		}
	}
	return false
}

// kanVaere tells whether all of p can be sections of k.
func (k *Kandidat) kanVaere(p parti) bool {
	hyphen := false
	for _, t := range p.tall {
		hyphen = hyphen || t.skille == strek
	}
	if hyphen && !k.lov.leggerSammen() && !p.flertall {
		return false // § 4-3 is no range
	}
	for _, d := range k.lov.tolk(p.tall) {
		if d.Ukjent {
			return false
		}
	}
	return true
}

// The flags of a reference.
const (
	FlaggOpphevet   = "lov-opphevet"
	FlaggOmnummer   = "lov-omnummerert"
	FlaggUkjent     = "lov-ukjent-paragraf"
	FlaggTvetydig   = "lov-tvetydig"
	FlaggFarlig     = "lov-farlig-sammenfall"
	FlaggIkkeIKraft = "lov-ikke-i-kraft"
	FlaggGammelt    = "lov-gammelt-navn"
)

// endringer are what is outdated in section nr of l for a text of that day: a number
// with a new meaning was outdated only in a text from before it got it.
func (l *Lov) endringer(d Del, dato time.Time) []*Endring {
	var out []*Endring
	for _, e := range l.endring {
		same := e.Paragraf == d.Nr && !d.Kapittel || d.Kapittel && e.Kapittel == d.Nr
		if !same || e.Slag == "innhold" || e.Gjenbrukt && (dato.IsZero() || !dato.Before(e.Fra)) {
			continue
		}
		if e.Ledd != 0 && e.Ledd == d.Ledd {
			return []*Endring{e} // what is said of this paragraph goes before the rest
		}
		if e.Ledd == 0 {
			out = append(out, e)
		}
	}
	return out
}

// farlige are the new meanings of section nr of l that a reader must be warned of.
func (r *Register) farlige(l *Lov, nr string, dato time.Time) []*Farlig {
	var out []*Farlig
	for _, f := range r.farlig[nr] {
		old := f.GammelLov == l.ID && f.Lov != l.ID
		if old || f.Lov == l.ID && (f.Alltid || dato.IsZero()) {
			out = append(out, f)
		}
	}
	return out
}

// flagg are the findings that a reference gives, in a fixed order.
func (r *Register) flagg(h *Henvisning, n *navn, unsure bool) []string {
	l := h.Lov
	repealed, renumbered, unknown, dangerous := l.Status == Opphevet, false, false, false
	for _, d := range h.Deler {
		unknown = unknown || d.Ukjent
		for _, e := range l.endringer(d, h.dato) {
			renumbered = renumbered || e.Slag == "omnummerert"
			repealed = repealed || e.Slag == "flyttet"
		}
		dangerous = dangerous || !d.Kapittel && len(r.farlige(l, d.Nr, h.dato)) > 0
	}
	out := []string{}
	for _, f := range [...]struct {
		on   bool
		code string
	}{
		{repealed, FlaggOpphevet}, {renumbered, FlaggOmnummer}, {unknown, FlaggUkjent}, {unsure, FlaggTvetydig},
		{dangerous, FlaggFarlig}, {l.Status == IkkeIKraft, FlaggIkkeIKraft},
		{n.gammelt || n.tvetydig != nil && slices.Contains(n.tvetydig.Upresis, l.ID), FlaggGammelt},
	} {
		if f.on {
			out = append(out, f.code)
		}
	}
	return out
}
