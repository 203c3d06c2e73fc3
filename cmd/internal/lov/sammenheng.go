package lov

// delVed finds the part that belongs to a name, from token i on. It returns where it
// begins, or -1, and whether nothing stands between.
func (p *leser) delVed(i int, n *navn, forskrift bool) (at int, direct bool) {
	k := p.etterOmslag(i)
	if t := p.t[k]; (t.slag == tKolon || t.slag == tKomma) && t.gap == tett {
		k++
	}
	inBrackets := p.t[k].slag == tParentes && p.erDel(k+1, n)
	if inBrackets {
		k++
	}
	if p.erDel(k, n) {
		if forskrift || inBrackets && p.hvisAlene(i, k) < 0 {
			return -1, false
		}
		return k, true
	}
	if forskrift || n.forkortet {
		return -1, false
	}
	for words := 0; words <= 10; k++ {
		t := p.t[k]
		switch t.slag {
		case tSlutt, tStopp, tHeftet, tTall, tAnnet, tSkraastrek:
			return -1, false
		case tPunktum:
			// A full stop ends the sentence, unless it ends «jf.» or «mv.»
			if !p.forkortelse(k - 1) {
				return -1, false
			}
		case tParagraf:
			return p.hvisAlene(i, k), false
		case tOrd:
			words++
			if n.lov != nil && n.lov.Konvensjon() && p.erDel(k, n) {
				return p.hvisAlene(i, k), false
			}
			if p.annetVerkVed(k) || p.gram(k).klasse == oKapittel || p.navnVed(k).ok {
				return -1, false
			}
		}
	}
	return -1, false
}

// etterOmslag goes past what closes round a name: «», ** and the address of a link in
// Markdown.
func (p *leser) etterOmslag(i int) int {
	k := i
	for ; p.t[k].slag == tAnnet && p.t[k].gap == tett; k++ {
		switch string(p.tekst[p.t[k].start:p.t[k].slutt]) {
		case "*", "»", "\"", "”", "“", "’":
		case "]":
			if p.t[k+1].slag != tParentes || p.t[k+1].gap != tett {
				break
			}
			end := k + 2
			for p.t[end].gap == tett && p.t[end].slag != tSlutt && p.t[end].slag != tSluttparentes && end < k+40 {
				end++
			}
			if p.t[end].slag != tSluttparentes {
				return k + 1
			}
			k = end
		default:
			return k
		}
	}
	return k
}

// erDel tells whether a part of n may begin at token i.
func (p *leser) erDel(i int, n *navn) bool {
	if p.t[i].slag == tParagraf {
		return true
	}
	switch p.gram(i).klasse {
	case oParagraf, oKapittel, oArtikkel:
		t := p.t[p.etterPunktum(i+1)]
		return t.slag == tTall || p.gram(i).klasse == oKapittel && t.slag == tOrd && romertall(p.tekst[t.start:t.slutt])
	}
	return false
}

// forkortelse tells whether token i is a short word that ends with a full stop.
func (p *leser) forkortelse(i int) bool {
	if i < 0 {
		return false
	}
	k := p.gram(i).klasse
	return k == oJf || k == oStrek
}

// hvisAlene returns k, unless the name before token i is one of several side by
// side: then a section further on may belong to any of them.
func (p *leser) hvisAlene(i, k int) int {
	if p.nevnt.navn != nil && p.sisteNavn(i) {
		return -1
	}
	return k
}

// sisteNavn tells whether another act was named last before in the sentence, and
// without sections of its own.
func (p *leser) sisteNavn(i int) bool {
	if len(p.funn) == 0 {
		return false
	}
	if len(p.funn[len(p.funn)-1].Deler) > 0 {
		return false
	}
	last := p.funn[len(p.funn)-1].Slutt
	for k := i - 1; k >= 0 && k > i-60; k-- {
		if p.t[k].slutt <= last {
			return true
		}
		if p.setningsslutt(k) {
			return false
		}
	}
	return false
}

func (p *leser) setningsslutt(k int) bool {
	t := p.t[k]
	return t.slag == tStopp || t.slag == tSlutt || t.slag == tPunktum && p.t[k+1].gap != tett && !p.forkortelse(k-1) && p.stor(k+1)
}

// stor tells whether token i begins with a capital, or is the last.
func (p *leser) stor(i int) bool {
	t := p.t[i]
	if t.slag != tOrd {
		return t.slag != tTall
	}
	c := p.tekst[t.start]
	return c >= 'A' && c <= 'Z' || c == 0xc3 && t.start+1 < len(p.tekst) && p.tekst[t.start+1] < 0x9f
}

// kobling returns where the next part may begin after «og», «samt», «, jf.».
func (p *leser) kobling(i int) (int, bool) {
	k := i
	if p.t[k].slag == tKomma {
		k++
	}
	if p.t[k].slag == tParentes && p.gram(k+1).klasse == oJf {
		k++
	}
	switch p.gram(k).klasse {
	case oOg:
		k++
		if p.t[k].slag == tSkraastrek && p.gram(k+1).klasse == oOg {
			k += 2
		}
	case oJf:
		k = p.etterPunktum(k + 1)
	case oTil:
		return k, false
	default:
		if k == i || p.t[i].slag != tKomma {
			return k, false
		}
	}
	t := p.t[k]
	return k, t.slag == tParagraf || p.gram(k).klasse == oArtikkel || p.gram(k).klasse == oKapittel
}

// etterfulgtAv returns the act after «i» or «etter» at token i.
func (p *leser) etterfulgtAv(i int) treff {
	i = p.etterParentes(i)
	k := p.gram(i).klasse
	if k != oI && k != oEtter {
		return treff{}
	}
	for at := i + 1; at <= i+3; at++ {
		if nm := p.navnVed(at); nm.ok && !nm.navn.forkortet {
			return nm
		}
		if nm := p.kortKonvensjon(at); nm.ok {
			return nm
		}
		if p.gram(at).klasse != oPynt {
			break
		}
	}
	return treff{}
}

// etterParentes goes past «(opplysningsplikt)» at token i.
func (p *leser) etterParentes(i int) int {
	if p.t[i].slag != tParentes {
		return i
	}
	for k := i + 1; k < i+12; k++ {
		switch p.t[k].slag {
		case tSluttparentes:
			return k + 1
		case tOrd, tKomma, tBindestrek:
			if p.navnVed(k).ok {
				return i
			}
		default:
			return i
		}
	}
	return i
}

// kortKonvensjon reads the letters of a convention after «artikkel 3 i», where no
// article need follow them.
func (p *leser) kortKonvensjon(i int) treff {
	t := p.t[i]
	if t.slag != tOrd || !p.versaler(i) || p.heftet(i) {
		return treff{}
	}
	if n := p.v.noder[p.v.rot[t.ord]]; n != nil && n.forkortet && n.versaler {
		return treff{navn: n, foerste: i, neste: i + 1, ok: true}
	}
	return treff{}
}
