package lov

// delslag is what a reference names in an act.
type delslag uint8

const (
	delParagraf delslag = iota
	delKapittel
	delArtikkel
)

// deler is one «§§ 3 og 4», «kapittel 13» or «artikkel 3 og 12», and where it ends.
type deler struct {
	slag     delslag
	p        parti
	kapitler []Del
	neste    int
	slutt    int
}

func (d deler) parti() parti {
	if d.slag == delKapittel {
		return d.somParti()
	}
	return d.p
}

// somParti makes chapters look like their first section, so that they too can tell
// which act is meant.
func (d deler) somParti() parti {
	out := parti{kapittel: true}
	for _, k := range d.kapitler {
		nr := deltNr(tettSkrevet(k.Nr))
		if nr.n == 0 {
			continue
		}
		first := raatall{n: nr.n, skille: liste}
		if nr.bokstav != "" {
			first.bokstav = nr.bokstav[0]
		}
		out.tall = append(out.tall, first, raatall{n: 1, skille: strek})
	}
	if len(out.tall) > 0 {
		out.tall[0].skille = ingenting
	}
	return out
}

// les reads d as parts of l.
func (d deler) les(l *Lov) []Del {
	if d.slag != delKapittel {
		return l.tolk(d.p.tall)
	}
	out := append([]Del(nil), d.kapitler...)
	for i := range out {
		known := l.kapittel[tettSkrevet(out[i].Nr)]
		if known != "" {
			out[i].Nr = known
		}
		out[i].Ukjent = known == "" && l.Status != Opphevet
	}
	return out
}

// lesDeler reads what begins with §, paragraf, kapittel or artikkel at token i.
func (p *leser) lesDeler(i int, act *Lov) (deler, bool) {
	t := p.t[i]
	slag, plural, at := delParagraf, false, i+1
	switch g := p.gram(i); {
	case t.slag == tParagraf:
		plural = t.slutt-t.start > 2
	case g.klasse == oParagraf:
		plural = g.verdi > 0
	case g.klasse == oKapittel:
		slag, at = delKapittel, p.etterPunktum(at)
	case g.klasse == oArtikkel:
		slag, at = delArtikkel, p.etterPunktum(at)
		plural = g.verdi > 1 && g.verdi != 4 // artiklene, artikler
	default:
		return deler{}, false
	}
	if slag == delKapittel {
		return p.lesKapitler(at)
	}
	if p.t[at].slag == tParagraf { // § §
		at++
		plural = true
	}
	nr, ok := p.lesParti(at, plural, act)
	return deler{slag: slag, p: nr, neste: nr.neste, slutt: nr.slutt}, ok
}

// etterPunktum goes past the full stop of an abbreviation.
func (p *leser) etterPunktum(i int) int {
	if p.t[i].slag == tPunktum && p.t[i].gap == tett {
		return i + 1
	}
	return i
}

// lesKapitler reads «13», «9 A», «VIII» and lists of them.
func (p *leser) lesKapitler(i int) (deler, bool) {
	out := deler{slag: delKapittel}
	for {
		d, next, ok := p.lesKapittel(i)
		if !ok || len(out.kapitler) > 0 && !p.kanFoelge(next) {
			return out, len(out.kapitler) > 0
		}
		out.kapitler = append(out.kapitler, d)
		out.neste, out.slutt = next, d.Slutt
		s, at := p.skilleVed(next)
		if s != liste {
			return out, true
		}
		i = at
	}
}

func (p *leser) lesKapittel(i int) (Del, int, bool) {
	t := p.t[i]
	d := Del{Kapittel: true, Start: t.start, Slutt: t.slutt}
	switch {
	case t.slag == tOrd && romertall(p.tekst[t.start:t.slutt]):
		d.Nr = string(p.tekst[t.start:t.slutt])
		return d, i + 1, true
	case t.slag != tTall || t.ord == 0 || t.ord > 99:
		return d, i, false
	case p.t[i+1].slag == tPunktum && p.t[i+1].gap == tett && p.t[i+2].slag == tTall && p.t[i+2].gap == tett:
		return d, i, false // kapittel 3.2 is in a plan
	}
	d.Nr = itoa(int(t.ord))
	next := p.t[i+1]
	if next.slag == tOrd && next.slutt-next.start == 1 && next.gap <= mellomrom {
		c := p.tekst[next.start]
		switch {
		case c >= 'A' && c <= 'Z' && (c != 'I' || next.gap == tett):
			d.Nr += " " + string(c)
		case c >= 'a' && c <= 'h':
			d.Nr += string(c)
		default:
			return d, i + 1, next.gap != tett
		}
		d.Slutt = next.slutt
		return d, i + 2, true
	}
	return d, i + 1, next.slag != tOrd || next.gap != tett
}

// romertall tells whether s is a number of a chapter in Roman figures.
func romertall(s []byte) bool {
	if len(s) > 6 {
		return false
	}
	for i, c := range s {
		if c != 'I' && c != 'V' && c != 'X' && (i == 0 || i != len(s)-1 || c != 'a') {
			return false
		}
	}
	return true
}

// lesDel reads a part of the act n at token i. direct tells that nothing stands
// between the name and the part.
func (p *leser) lesDel(i int, n *navn, direct bool) (deler, bool) {
	if !p.passer(i, n) {
		return deler{}, false
	}
	d, ok := p.lesDeler(i, n.lov)
	if !ok || p.etterfulgtAv(d.neste).ok && !p.etterfulgtAvSamme(d.neste, n) || p.foerAnnetVerkEtter(d.neste) {
		return d, false
	}
	if direct {
		return d, true
	}
	l, _ := n.velg(d.parti(), p.dato)
	for _, del := range d.les(l) {
		if del.Ukjent {
			return d, false
		}
	}
	return d, true
}

// etterfulgtAvSamme tells whether the act after token i is n itself.
func (p *leser) etterfulgtAvSamme(i int, n *navn) bool {
	nm := p.etterfulgtAv(i)
	return nm.ok && nm.navn.samme(n)
}

// hoppOver goes past the part at token i.
func (p *leser) hoppOver(i int) int {
	if d, ok := p.lesDeler(i, nil); ok && !p.etterfulgtAv(d.neste).ok {
		return d.neste
	}
	return i
}
