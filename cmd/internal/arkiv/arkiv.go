// Package arkiv tells what is different between two versions of a plan: which
// innsatsomraader, maal and tiltak are new, gone or changed.
//
// What belongs together is found in this order, and each is matched only once:
//
//  1. It has the same id.
//  2. The newer says so itself: its alias or forgjenger names the id of the older, or
//     the number («Tiltak 3 i planen for 2021–2024»).
//  3. It has the same title, within the same innsatsomraade if there are several.
//  4. The titles have most words in common: half of them when the number is the same,
//     and else seven of ten.
//
// The last is a guess, and is marked as one. What is left in the newer is new, and
// what is left in the older is gone. Another number is no change by itself: plans are
// renumbered whenever something is put in between.
package arkiv

import "planvei/cmd/internal/model"

// A Forskjell is what is different between two versions of a plan.
type Forskjell struct {
	Omraader, Maal, Tiltak Sammenligning
}

// Ingen reports whether nothing is different.
func (f Forskjell) Ingen() bool {
	for _, s := range []Sammenligning{f.Omraader, f.Maal, f.Tiltak} {
		if len(s.Nye)+len(s.Bort)+len(s.Endret)+len(s.Nummer) > 0 {
			return false
		}
	}
	return true
}

// A Sammenligning is what became of the things of one kind.
type Sammenligning struct {
	Foer, Naa int       // how many there were, and are
	Like      int       // how many say the same, whatever their number
	Nye       []Ting    // in the order of the newer plan, as are those below
	Endret    []Endring // what they say is another
	Nummer    []Endring // they only have another number
	Bort      []Ting    // in the order of the older plan
}

// A Ting is one innsatsomraade, maal or tiltak.
type Ting struct {
	ID, Nr string
	Navn   Tekst
	Felt   []Felt // what it says
}

// An Endring is a thing that both plans have.
type Endring struct {
	Foer, Naa Ting  // without Felt
	Gjettet   bool  // that they are the same is a guess from the titles
	Felt      []Par // what is different
}

// A Tekst is a text and the language that it is in.
type Tekst struct{ Tekst, Spraak string }

// A Felt is what one key says, by the name of the key. Of a value that is one of a few
// words there is the key of the word for it on screen.
type Felt struct {
	Navn string
	Tekst
	Ord     string
	nokkel  string // what tells whether it says the same
	loepend bool   // sentences, of which the words are compared
	egen    Tekst  // of sentences: in the plan's own language
}

// A Par is what one key said and says, with the words that are not in both marked.
type Par struct {
	Foer, Naa           Felt
	FoerBiter, NaaBiter []Bit
}

// Sammenlign tells what became of the older plan in the newer. Texts are in the
// language spraak where both plans have them in that, and else in the plans' own. What
// is different is the same in every language: that is judged by the plans' own.
func Sammenlign(foer, naa *model.Plan, spraak string) Forskjell {
	s := sammenligner{foer: newUtgave(foer, spraak), naa: newUtgave(naa, spraak)}
	s.naa.forrige = foer.Plan.Fra.Aar()
	var f Forskjell
	f.Omraader = s.kind((*utgave).omraadeting)
	s.felles("innsatsomraade", s.foer.omraader, s.naa.omraader, s.koblet)
	f.Maal = s.kind((*utgave).maalting)
	s.felles("maal", s.foer.maalIder(), s.naa.maalIder(), s.koblet)
	s.enheter()
	f.Tiltak = s.kind((*utgave).tiltaksting)
	return f
}

// A sammenligner compares two versions, one kind of thing at a time: what refers to
// the others comes after them, so that it says the same when they have another id.
type sammenligner struct {
	foer, naa *utgave
	koblet    []kobling // of the last kind
}

// kind compares the things of one kind.
func (s *sammenligner) kind(list func(*utgave) []ting) Sammenligning {
	old, now := list(s.foer), list(s.naa)
	s.koblet = koble(old, now)
	r := Sammenligning{Foer: len(old), Naa: len(now)}
	taken := make([]bool, len(old))
	for i, k := range s.koblet {
		n := now[i]
		if k.foer < 0 {
			r.Nye = append(r.Nye, n.Ting)
			continue
		}
		taken[k.foer] = true
		o := old[k.foer]
		e := Endring{Foer: o.Ting, Naa: n.Ting, Gjettet: k.gjettet, Felt: ulike(o.Felt, n.Felt)}
		e.Foer.Felt, e.Naa.Felt = nil, nil
		switch {
		case len(e.Felt) > 0:
			r.Endret = append(r.Endret, e)
		case o.Nr != n.Nr:
			r.Nummer = append(r.Nummer, e)
			r.Like++
		default:
			r.Like++
		}
	}
	for i, o := range old {
		if !taken[i] {
			r.Bort = append(r.Bort, o.Ting)
		}
	}
	return r
}

// ulike are the keys that two things say different things of. Both have the same keys
// in the same order.
func ulike(foer, naa []Felt) []Par {
	var all []Par
	for i := range naa {
		if foer[i].nokkel == naa[i].nokkel {
			continue
		}
		p := Par{Foer: foer[i], Naa: naa[i]}
		if !naa[i].loepend {
			p.FoerBiter, p.NaaBiter = hel(p.Foer.Tekst.Tekst), hel(p.Naa.Tekst.Tekst)
			all = append(all, p)
			continue
		}
		if p.Foer.Spraak != p.Naa.Spraak || p.Foer.Tekst == p.Naa.Tekst {
			p.Foer.Tekst, p.Naa.Tekst = foer[i].egen, naa[i].egen
		}
		p.FoerBiter, p.NaaBiter = ord(p.Foer.Tekst.Tekst, p.Naa.Tekst.Tekst)
		all = append(all, p)
	}
	return all
}
