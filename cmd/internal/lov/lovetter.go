package lov

// lovEtter reads a section, chapter or article and the act after it: «§ 3 i
// krisesenterlova». Without an act it may be inherited.
func (p *leser) lovEtter(i int) int {
	first, ok := p.lesDeler(i, nil)
	if !ok {
		return i + 1
	}
	last := first
	for {
		at, ok := p.kobling(last.neste)
		if !ok {
			break
		}
		more, ok := p.lesDeler(at, nil)
		if !ok || more.slag != first.slag {
			break
		}
		last = more
	}
	if nm := p.etterfulgtAv(last.neste); nm.ok && p.passer(i, nm.navn) {
		p.etterstilt(i, nm)
		return p.etterNavn(nm.neste, nm.navn)
	}
	if first.slag != delParagraf || p.t[i].slag != tParagraf {
		return last.neste
	}
	return p.arv(i, last.neste)
}

// etterstilt adds the sections from token i as sections of the act after them.
func (p *leser) etterstilt(i int, nm treff) {
	var d []Del
	var l *Lov
	unsure := false
	for at := i; ; {
		more, _ := p.lesDeler(at, nm.navn.lov)
		if l == nil {
			l, unsure = nm.navn.velg(more.parti(), p.dato)
		}
		d = append(d, more.les(l)...)
		next, ok := p.kobling(more.neste)
		if !ok || p.etterfulgtAv(more.neste).ok {
			break
		}
		at = next
	}
	p.nevn(nm.navn)
	p.leggTil(Henvisning{Start: p.t[i].start, Slutt: p.slutt(nm.neste - 1), Lov: l, Deler: d}, nm, unsure)
}

// passer tells whether what begins at token i is what the act n has: articles are
// for conventions, and for nothing else.
func (p *leser) passer(i int, n *navn) bool {
	articles := p.gram(i).klasse == oArtikkel
	return articles == (n.lov != nil && n.lov.Konvensjon())
}

// arv gives the section at token i to the only act that the paragraph has named.
func (p *leser) arv(i, next int) int {
	n := p.nevnt.navn
	if n == nil || p.nevnt.fremmed || n.lov != nil && n.lov.Konvensjon() || p.foerAnnetVerk(i) || p.foerAnnetVerkEtter(next) || p.nyLovISetningen(next) {
		return next
	}
	d, ok := p.lesDel(i, n, true)
	if !ok {
		return next
	}
	l, _ := n.velg(d.parti(), p.dato)
	for _, del := range d.les(l) {
		if del.Ukjent {
			return next
		}
	}
	before := len(p.funn)
	next = p.medDeler(p.t[i].start, treff{navn: n, ok: true}, d)
	p.funn[before].Arvet = true
	return next
}
