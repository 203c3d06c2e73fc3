package lov

import (
	"strings"
	"time"
)

// A treff is a name in the text.
type treff struct {
	navn      *navn
	foerste   int // the token that it begins with
	neste     int // the token after it
	ok        bool
	forskrift bool // «forskrift til» stands before: what follows is not the act's
}

// navnVed returns the name that begins at token i. A name alone must not be part of
// an address or a file name.
func (p *leser) navnVed(i int) treff {
	nm := p.lesNavn(i)
	nm.foerste = i
	return nm
}

func (p *leser) lesNavn(i int) treff {
	t := p.t[i]
	if t.slag != tOrd {
		return treff{}
	}
	if p.v.gram[t.ord].klasse == oLov {
		if nm := p.datoVed(i); nm.ok {
			return nm
		}
	}
	node := p.v.rot[t.ord]
	if node == 0 || p.heftet(i) {
		return treff{}
	}
	var best treff
	for k := i + 1; ; {
		if n := p.v.noder[node]; n != nil && p.gjelder(i, k, n) {
			best = treff{navn: n, neste: k, ok: true}
		}
		next := k
		if p.t[next].slag == tBindestrek && p.t[next].gap == tett || p.t[next].slag == tKomma {
			next++
		}
		if p.t[next].slag != tOrd || p.t[next].ord == 0 {
			break
		}
		if node = p.v.gren[gren(node, p.t[next].ord)]; node == 0 {
			break
		}
		k = next + 1
	}
	if !best.ok {
		return best
	}
	if best.navn.forkortet {
		best.neste = p.etterPunktum(best.neste)
	}
	best = p.medAar(best, i)
	best.forskrift = p.forskriftFoer(i)
	return best
}

// gjelder tells whether the name n may stand in tokens i to k.
func (p *leser) gjelder(i, k int, n *navn) bool {
	if n.versaler && !p.versaler(i) {
		return false
	}
	last := p.t[k-1]
	if after := p.t[k]; after.gap == tett {
		switch after.slag {
		case tHeftet:
			return false
		case tPunktum:
			// krisesenterlova.pdf, krisesenterlova.no
			if next := p.t[k+1]; !n.forkortet && next.slag == tOrd && next.gap == tett && !p.stor(k+1) {
				return false
			}
		case tSkraastrek:
			if next := p.t[k+1]; next.slag != tOrd || next.gap != tett {
				return false
			}
		}
	}
	if !n.forkortet {
		return true
	}
	// An abbreviation is one only when § (or artikkel) follows within three characters.
	at := p.etterPunktum(k)
	if p.aarVed(at) > 0 {
		at = p.aarVed(at)
		last = p.t[at-1]
	}
	next := p.t[at]
	if next.start-last.slutt > 3 {
		return false
	}
	if n.lov != nil && n.lov.Konvensjon() {
		return p.gram(at).klasse == oArtikkel
	}
	return next.slag == tParagraf
}

// versaler tells whether token i is in capitals.
func (p *leser) versaler(i int) bool {
	w := p.tekst[p.t[i].start:p.t[i].slutt]
	if n := len(w); n > 2 && w[n-1] == 's' {
		w = w[:n-1] // genitive
	}
	for k, c := range w {
		if c >= 'a' && c <= 'z' || c >= 0x9f && k > 0 && w[k-1] == 0xc3 {
			return false
		}
	}
	return true
}

// heftet tells whether token i is part of something longer.
func (p *leser) heftet(i int) bool {
	if i == 0 || p.t[i].gap != tett {
		return false
	}
	switch before := p.t[i-1]; before.slag {
	case tHeftet, tTall:
		return true
	case tPunktum:
		return i > 1 && before.gap == tett && !p.stor(i)
	case tSkraastrek:
		if i < 2 || before.gap != tett || p.t[i-2].slag != tOrd {
			return true
		}
		// lovdata.no/krisesenterlova, /lov/krisesenterlova
		first := p.t[i-2]
		return first.gap == tett && i > 2 && (p.t[i-3].slag == tPunktum || p.t[i-3].slag == tSkraastrek)
	}
	return false
}

// medAar reads a year or a date after a name: «straffeloven av 1902»,
// «krisesenterlova av 19. juni 2009 nr. 44». It goes before the name.
func (p *leser) medAar(nm treff, first int) treff {
	at := nm.neste
	if end := p.aarVed(at); end > 0 {
		year := int(p.t[p.aarTegn(at)].ord)
		if l := nm.navn.fraAar(year); l != nil {
			return treff{navn: &navn{lov: l, forkortet: nm.navn.forkortet, gammelt: nm.navn.gammelt}, neste: end, ok: true}
		}
		if p.gram(at).klasse == oAv {
			return treff{} // another act by that name
		}
		return nm
	}
	if p.gram(at).klasse == oAv {
		at++
	}
	if id, end, ok := p.lesDato(at); ok {
		l := nm.navn.fraDato(id)
		if l == nil {
			return treff{} // another act by that name
		}
		return treff{navn: &navn{lov: l, gammelt: nm.navn.gammelt}, neste: end, ok: true}
	}
	return p.denGamle(nm, first)
}

// denGamle lets «den tidligere barnevernloven» mean the act that has given way.
func (p *leser) denGamle(nm treff, first int) treff {
	if nm.navn.tvetydig == nil || first == 0 || p.gram(first-1).klasse != oGammel {
		return nm
	}
	var old *Lov
	for _, l := range nm.navn.lover() {
		if l.Status == Opphevet {
			old = l
		}
	}
	if old == nil {
		return nm
	}
	return treff{navn: &navn{lov: old, forkortet: nm.navn.forkortet}, neste: nm.neste, ok: true}
}

// fraDato returns the act with that date, and that number when it is there, among
// those that n may mean; nil when there is none.
func (n *navn) fraDato(id string) *Lov {
	for _, l := range n.lover() {
		if l.Lovdata == id || strings.HasPrefix(l.Lovdata, id+"-") && len(id) == len(time.DateOnly) {
			return l
		}
	}
	return nil
}

// lover are the acts that n may mean.
func (n *navn) lover() []*Lov {
	if n.tvetydig == nil {
		return []*Lov{n.lov}
	}
	out := make([]*Lov, len(n.tvetydig.Kandidat))
	for i, k := range n.tvetydig.Kandidat {
		out[i] = k.lov
	}
	return out
}

// aarTegn is where the year stands in «1902», «(1902)» or «av 1902».
func (p *leser) aarTegn(i int) int {
	if p.gram(i).klasse == oAv || p.t[i].slag == tParentes {
		return i + 1
	}
	return i
}

// aarVed returns the token after a year at token i, or 0.
func (p *leser) aarVed(i int) int {
	k := p.aarTegn(i)
	t := p.t[k]
	if t.slag != tTall || t.slutt-t.start != 4 || t.ord < 1800 || t.ord > 2100 || p.t[k+1].slag == tBindestrek && p.t[k+1].gap == tett {
		return 0
	}
	if p.t[i].slag == tParentes {
		if p.t[k+1].slag != tSluttparentes {
			return 0
		}
		return k + 2
	}
	return k + 1
}

// fraAar returns the act that n may mean and that was adopted that year, or else
// took effect in it; nil when there is none.
func (n *navn) fraAar(year int) *Lov {
	acts := n.lover()
	for _, l := range acts {
		if l.vedtatt.Year() == year {
			return l
		}
	}
	for _, l := range acts {
		if l.Ikraft.Year() == year {
			return l
		}
	}
	return nil
}

// forskriftFoer tells whether «forskrift til» or «protokoll til» stands before token i.
func (p *leser) forskriftFoer(i int) bool {
	if i < 2 {
		return false
	}
	switch p.gram(i - 1).klasse {
	case oTil, oEtter, oOm:
	default:
		return false
	}
	t := p.t[i-2]
	if t.slag != tOrd || t.slutt-t.start > 80 {
		return false
	}
	w := p.tekst[t.start:t.slutt]
	return inneholder(w, "forskrift") || inneholder(w, "protokoll")
}
