package lov

import (
	"bytes"
	"fmt"
	"strings"
)

// datoVed reads «lov 19. juni 2009 nr. 44 om …», «LOV-2009-06-19-44» and the like at
// token i, the word «lov». An act that is not in the register gives nothing.
func (p *leser) datoVed(i int) treff {
	at := i + 1
	if p.gram(at).klasse == oAv {
		at++
	}
	if p.t[at].slag == tBindestrek && p.t[at].gap == tett {
		at++
	}
	number := ""
	if p.gram(at).klasse == oNr {
		// lov nr. 44 av 19. juni 2009
		k := p.etterPunktum(at + 1)
		if p.t[k].slag != tTall || p.gram(k+1).klasse != oAv {
			return treff{}
		}
		number, at = "-"+itoa(int(p.t[k].ord)), k+2
	}
	id, end, ok := p.lesDato(at)
	l := p.v.lovdato[id+number]
	if !ok || l == nil || p.heftet(i) {
		return treff{}
	}
	n := &navn{lov: l}
	out := treff{navn: n, neste: end, ok: true, forskrift: p.forskriftFoer(i)}
	if p.gram(end).klasse == oOm {
		out.neste = p.etterTittel(end, l)
	}
	return out
}

// etterTittel goes past the title of l that begins with «om» at token i.
func (p *leser) etterTittel(i int, l *Lov) int {
	best := i
	node := p.v.rot[p.v.ord["lov"]]
	for k := i; node != 0; {
		next := k
		if p.t[next].slag == tBindestrek || p.t[next].slag == tKomma {
			next++
		}
		if p.t[next].slag != tOrd || p.t[next].ord == 0 {
			break
		}
		node = p.v.gren[gren(node, p.t[next].ord)]
		k = next + 1
		if n := p.v.noder[node]; node != 0 && n != nil && n.kan(l) {
			best = k
		}
	}
	return best
}

// lesDato reads a date and a number at token i: «19. juni 2009 nr. 44»,
// «2009-06-19 nr 44», «2009-06-19-44», «19.06.2009 nr. 44». It is as Lovdata writes it.
func (p *leser) lesDato(i int) (id string, next int, ok bool) {
	var year, month, day int
	t := p.t[i]
	switch {
	case t.slag != tTall:
		return "", i, false
	case p.t[i+1].slag == tPunktum && p.gram(i+2).klasse == oMaaned && p.t[i+3].slag == tTall:
		day, month, year = int(t.ord), int(p.gram(i+2).verdi), int(p.t[i+3].ord)
		next = i + 4
	case p.rekke(i, tPunktum):
		day, month, year = int(t.ord), int(p.t[i+2].ord), int(p.t[i+4].ord)
		next = i + 5
	case t.slutt-t.start == 4 && p.rekke(i, tBindestrek):
		year, month, day = int(t.ord), int(p.t[i+2].ord), int(p.t[i+4].ord)
		next = i + 5
	default:
		return "", i, false
	}
	if year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31 {
		return "", i, false
	}
	id = fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	k := next
	switch {
	case p.t[k].slag == tBindestrek && p.t[k].gap == tett && p.t[k+1].slag == tTall && p.t[k+1].gap == tett:
		id += "-" + itoa(int(p.t[k+1].ord))
		next = k + 2
	default:
		if p.t[k].slag == tKomma {
			k++
		}
		if p.gram(k).klasse != oNr {
			break
		}
		if k = p.etterPunktum(k + 1); p.t[k].slag == tTall {
			id += "-" + itoa(int(p.t[k].ord))
			next = k + 1
		}
	}
	return id, next, true
}

// rekke tells whether three numbers with mark between them stand at token i, close
// together.
func (p *leser) rekke(i int, mark slag) bool {
	for k := i + 1; k <= i+4; k++ {
		want := tTall
		if (k-i)%2 == 1 {
			want = mark
		}
		if p.t[k].slag != want || p.t[k].gap != tett {
			return false
		}
	}
	return true
}

func inneholder(w []byte, part string) bool {
	return bytes.Contains([]byte(strings.ToLower(string(w))), []byte(part))
}
