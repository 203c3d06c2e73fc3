package lov

import "strings"

// annetVerkVed tells whether token i is something else than an act of the register
// that may have sections.
func (p *leser) annetVerkVed(i int) bool {
	t := p.t[i]
	if t.slag != tOrd {
		return false
	}
	if t.lovord && p.v.rot[t.ord] == 0 {
		return true
	}
	if p.v.gram[t.ord].klasse != oIntet || t.slutt-t.start < 3 || t.slutt-t.start > 80 {
		return false
	}
	w := strings.ToLower(string(p.tekst[t.start:t.slutt]))
	if annetOrd[w] {
		return true
	}
	for _, part := range annetVerk {
		if strings.Contains(w, part) {
			return true
		}
	}
	return false
}

// foerAnnetVerk tells whether something else that has sections is named before
// token i in the sentence.
func (p *leser) foerAnnetVerk(i int) bool {
	for k := i - 1; k >= 0 && k > i-30; k-- {
		if p.setningsslutt(k) {
			return false
		}
		if p.annetVerkVed(k) {
			return true
		}
	}
	return false
}

// foerAnnetVerkEtter tells whether «i vedtektene» or the like stands at token i.
func (p *leser) foerAnnetVerkEtter(i int) bool {
	switch p.gram(i).klasse {
	case oI, oEtter, oTil, oAv:
	default:
		return false
	}
	for k := i + 1; k < i+4 && p.t[k].slag == tOrd; k++ {
		if p.annetVerkVed(k) && !p.navnVed(k).ok {
			return true
		}
	}
	return false
}

// nyLovISetningen tells whether another act follows token i in the sentence without
// «jf.» before it: then the section before may be its.
func (p *leser) nyLovISetningen(i int) bool {
	for k := i; k < len(p.t)-fremtid && k < i+40; k++ {
		switch t := p.t[k]; {
		case p.setningsslutt(k) || t.slag == tParagraf || p.gram(k).klasse == oJf:
			return false
		case t.slag != tOrd:
		case t.lovord && p.v.rot[t.ord] == 0:
			return true
		case p.v.rot[t.ord] != 0:
			if nm := p.navnVed(k); nm.ok && !nm.navn.samme(p.nevnt.navn) {
				return true
			}
		}
	}
	return false
}
