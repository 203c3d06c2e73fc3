package lov

// presisering goes past «annet ledd bokstav b», «(2)», «nr. 3 og 4» and the like.
// It returns where that ends, and which paragraph was named first.
func (p *leser) presisering(i int) (next, ledd int) {
	for {
		at := i
		if p.t[at].slag == tKomma {
			at++
		}
		if p.gram(at).klasse == oOg && at == i {
			at++
		}
		end, n := p.enPresisering(at)
		if end == at {
			return i, ledd
		}
		if ledd == 0 {
			ledd = n
		}
		i = end
	}
}

func (p *leser) enPresisering(i int) (next, ledd int) {
	t := p.t[i]
	switch {
	case t.slag == tParentes && t.gap <= mellomrom && p.t[i+1].slag == tTall && p.t[i+1].ord < 30 && p.t[i+2].slag == tSluttparentes:
		return i + 3, int(p.t[i+1].ord)
	case t.slag == tTall && p.t[i+1].slag == tPunktum && p.t[i+1].gap == tett && p.erLedd(i+2):
		return i + 3, int(t.ord)
	case t.slag != tOrd:
		return i, 0
	}
	g := p.gram(i)
	switch g.klasse {
	case oOrdenstall:
		k := i + 1
		// «første og annet ledd», «første til tredje ledd»
		for n := 0; n < 6; n++ {
			s, at := p.skilleVed(k)
			if s == ingenting || p.gram(at).klasse != oOrdenstall {
				break
			}
			k = at + 1
		}
		if p.erLedd(k) {
			return k + 1, int(g.verdi)
		}
	case oHale:
		return p.etterPunktum(i + 1), 0
	case oLedd:
		if p.t[i+1].slag == tTall {
			return i + 2, int(p.t[i+1].ord)
		}
	case oBokstav, oNr:
		k := i + 1
		if p.t[k].slag == tPunktum && p.t[k].gap == tett {
			k++
		}
		end := k
		for p.erUnderpunkt(k, g.klasse) && (end == k || !p.nyParagraf(k)) {
			end = k + 1
			s, at := p.skilleVed(end)
			if s == ingenting {
				break
			}
			k = at
		}
		if end > i+1 && p.erUnderpunkt(end-1, g.klasse) {
			return end, 0
		}
	}
	return i, 0
}

func (p *leser) erLedd(i int) bool {
	k := p.gram(i).klasse
	return k == oLedd || k == oPunktum
}

// nyParagraf tells whether the number at token i, in a list after nr, is written as a
// section: 13b, 13 b, 13-2.
func (p *leser) nyParagraf(i int) bool {
	next := p.t[i+1]
	switch next.slag {
	case tOrd:
		c := p.tekst[next.start]
		return next.slutt-next.start == 1 && next.gap <= mellomrom && c >= 'a' && c <= 'h'
	case tBindestrek:
		return p.strekVed(i+1) && p.t[i+2].slag == tTall
	}
	return false
}

// erUnderpunkt tells whether token i is a number after nr or a letter after bokstav.
func (p *leser) erUnderpunkt(i int, k klasse) bool {
	t := p.t[i]
	if k == oNr {
		return t.slag == tTall && t.ord < 1000
	}
	return t.slag == tOrd && t.slutt-t.start == 1
}
