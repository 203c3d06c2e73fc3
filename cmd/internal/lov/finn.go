package lov

import (
	"bytes"
	"slices"
	"time"
)

// A leser reads one paragraph at a time.
type leser struct {
	skanner
	t      []tegn // the tokens of the paragraph, with room to look past the end
	r      *Register
	dato   time.Time
	alle   bool
	steg   int // how many times the grammar has looked at a token
	fra    int // where the paragraph begins
	funn   []Henvisning
	felles *lesning  // of all in funn
	tall   []raatall // memory that lesParti uses again
	nevnt  nevnt
}

// nevnt is what a paragraph has named so far.
type nevnt struct {
	navn    *navn // the only act, when there is one
	fremmed bool  // several acts, or one that is not in the register
	lenket  []*Lov
}

// fremtid is how far past a token the grammar looks at once.
const fremtid = 8

// Finn gives the references in text, in order and without overlap. The time it
// takes grows as the text.
func (r *Register) Finn(text []byte, v Valg) []Henvisning { return r.les(text, v).funn }

func (r *Register) les(text []byte, v Valg) *leser {
	p := &leser{r: r, dato: v.Dato, alle: v.Alle, felles: &lesning{r, v.Dato}}
	p.v, p.tekst = &r.navneverk, text
	for from := 0; from < len(text); {
		to := avsnittsslutt(text, from)
		p.avsnitt(from, to)
		for range fremtid {
			p.skanner.tegn = append(p.skanner.tegn, tegn{start: to, slutt: to, slag: tSlutt, gap: linjeskift})
		}
		p.t, p.fra = p.skanner.tegn, from
		p.nevnt = nevnt{lenket: p.nevnt.lenket[:0]}
		p.lesAvsnitt(len(p.t) - fremtid)
		from = to
	}
	return p
}

// avsnittsslutt is where the paragraph that begins at from ends: after a blank line.
func avsnittsslutt(text []byte, from int) int {
	blank := false
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '\n':
			if blank {
				return i + 1
			}
			blank = true
		case '\f':
			return i + 1
		case ' ', '\t', '\r':
		default:
			blank = false
		}
	}
	return len(text)
}

func (p *leser) gram(i int) ordinfo {
	p.steg++
	if i >= len(p.t) || p.t[i].slag != tOrd {
		return ordinfo{}
	}
	return p.v.gram[p.t[i].ord]
}

func (p *leser) slutt(i int) int { return p.t[i].slutt }

// lesAvsnitt finds the references among the n tokens.
func (p *leser) lesAvsnitt(n int) {
	for i := 0; i < n; {
		next := i + 1
		switch t := p.t[i]; t.slag {
		case tOrd:
			if nm := p.navnVed(i); nm.ok {
				next = p.lovFoerst(i, nm)
				break
			}
			switch p.v.gram[t.ord].klasse {
			case oParagraf, oKapittel, oArtikkel:
				next = p.lovEtter(i)
			default:
				if t.lovord {
					p.nevnt.fremmed = true
				}
			}
		case tParagraf:
			next = p.lovEtter(i)
		}
		i = max(next, i+1)
	}
}

// lovFoerst reads what follows a name, and returns the token after it.
func (p *leser) lovFoerst(i int, nm treff) int {
	start := p.t[i].start
	at := p.etterNavn(nm.neste, nm.navn)
	end := p.slutt(at - 1)
	if k, direct := p.delVed(at, nm.navn, nm.forskrift); k >= 0 {
		if del, ok := p.lesDel(k, nm.navn, direct); ok {
			return p.medDeler(start, nm, del)
		}
		if direct {
			// What follows is not for this act; neither shall it be inherited.
			p.bare(start, end, nm)
			return p.hoppOver(k)
		}
	}
	p.bare(start, end, nm)
	return p.nesteCelle(at, nm.navn)
}

// nesteCelle reads «| § 2 |» at token i: the cell after the one with the act n.
func (p *leser) nesteCelle(i int, n *navn) int {
	if t := p.t[i]; t.slag != tStopp || p.tekst[t.start] != '|' || t.gap == linjeskift {
		return i
	}
	if next := p.t[i+1]; next.slag != tParagraf || next.gap == linjeskift {
		return i
	}
	d, ok := p.lesDel(i+1, n, false)
	if !ok {
		return i
	}
	before := len(p.funn)
	next := p.medDeler(p.t[i+1].start, treff{navn: n, ok: true}, d)
	p.funn[before].Arvet = true
	return next
}

// bare adds a reference to an act as a whole, the first time in the paragraph.
func (p *leser) bare(start, end int, nm treff) {
	p.nevn(nm.navn)
	if nm.navn.forkortet {
		return
	}
	l, unsure := nm.navn.velg(parti{}, p.dato)
	if !p.alle && slices.Contains(p.nevnt.lenket, l) {
		return
	}
	p.leggTil(Henvisning{Start: start, Slutt: end, Lov: l}, nm, unsure)
}

// nevn remembers that n was named.
func (p *leser) nevn(n *navn) {
	if p.nevnt.navn != nil && !n.samme(p.nevnt.navn) {
		p.nevnt.fremmed = true
	}
	p.nevnt.navn = n
}

func (p *leser) leggTil(h Henvisning, nm treff, unsure bool) {
	h.lesning, h.navn, h.Avsnitt = p.felles, nm.navn, p.fra
	if nm.neste > 0 {
		h.NavnStart, h.NavnSlutt = p.t[nm.foerste].start, p.slutt(nm.neste-1)
	}
	h.Flagg = p.r.flagg(&h, nm.navn, unsure)
	p.funn = append(p.funn, h)
	p.nevnt.lenket = append(p.nevnt.lenket, h.Lov)
}

// medDeler adds a reference with its sections, and what goes on from it: «jf. § 6»,
// «samt §§ 282 og 283».
func (p *leser) medDeler(start int, nm treff, d deler) int {
	p.nevn(nm.navn)
	l, unsure := nm.navn.velg(d.parti(), p.dato)
	h := Henvisning{Start: start, Slutt: d.slutt, Lov: l, Deler: d.les(l)}
	next := d.neste
	for {
		at, ok := p.kobling(next)
		if !ok {
			break
		}
		more, ok := p.lesDel(at, nm.navn, true)
		if !ok || more.slag != d.slag {
			break
		}
		if other, _ := nm.navn.velg(more.parti(), p.dato); other != l {
			break
		}
		h.Deler = append(h.Deler, more.les(l)...)
		h.Slutt, next = more.slutt, more.neste
	}
	if p.t[next].slag == tSluttparentes && bytes.IndexByte(p.tekst[start:h.Slutt], '(') > bytes.LastIndexByte(p.tekst[start:h.Slutt], ')') {
		h.Slutt, next = p.slutt(next), next+1
	}
	p.leggTil(h, nm, unsure)
	return next
}
