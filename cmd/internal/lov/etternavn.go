package lov

// etterNavn goes past what repeats a name: a short name in brackets, and a date.
func (p *leser) etterNavn(i int, n *navn) int {
	i = p.parentesnavn(i, n)
	at := p.etterStrek(i)
	if p.gram(at).klasse == oAv {
		at++
	}
	if id, end, ok := p.lesDato(at); ok && at > i && n.fraDato(id) != nil {
		return p.parentesnavn(end, n)
	}
	return i
}

// etterStrek goes past «m.m.» after a title.
func (p *leser) etterStrek(i int) int {
	k := i
	for p.gram(k).klasse == oStrek || k > i && p.t[k].slag == tPunktum && p.t[k].gap == tett {
		k++
	}
	return k
}

// parentesnavn goes past «(krisesenterlova)» after a title of the same act.
func (p *leser) parentesnavn(i int, n *navn) int {
	k := p.etterStrek(i)
	if p.t[k].slag != tParentes {
		return i
	}
	at := k + 1
	for at < k+3 && p.gram(at).klasse == oHeretter {
		at++
	}
	if id, end, ok := p.lesDato(at); ok {
		if n.fraDato(id) != nil && p.t[end].slag == tSluttparentes {
			return end + 1
		}
		return i
	}
	if p.gram(at).klasse == oLov {
		if nm := p.datoVed(at); nm.ok && n.kan(nm.navn.lov) && p.t[nm.neste].slag == tSluttparentes {
			return nm.neste + 1
		}
	}
	if p.t[at].slag == tOrd && p.v.rot[p.t[at].ord] != 0 {
		if short := p.v.noder[p.v.rot[p.t[at].ord]]; short != nil && short.deler(n) {
			if end := p.etterPunktum(at + 1); p.t[end].slag == tSluttparentes {
				return end + 1
			}
		}
		if nm := p.navnVed(at); nm.ok && nm.navn.deler(n) && p.t[nm.neste].slag == tSluttparentes {
			return nm.neste + 1
		}
	}
	return i
}
