package lov

// A raatall is a number as it stands, before it is known which act it belongs to:
// whether «3-5» is one section or three depends on the act.
type raatall struct {
	n            int
	bokstav      byte // 0 when none
	start, slutt int
	skille       skille // what stands between it and the number before
	ledd         int    // the paragraph of the section that is named, or 0
}

// skille is what stands between two numbers.
type skille uint8

const (
	ingenting skille = iota
	liste            // , og
	strek            // - without space: part of the number, or a range
	omraade          // til, –: from and to
)

// A parti is «§§ 3, 4 og 6 annet ledd»: numbers that belong together.
type parti struct {
	tall     []raatall
	neste    int  // the token after it
	slutt    int  // the byte after it
	flertall bool // §§
	kapittel bool // made from chapters
}

// lesParti reads the numbers that begin at token i, after the § itself.
func (p *leser) lesParti(i int, flertall bool, act *Lov) (parti, bool) {
	out := parti{flertall: flertall}
	first, next, ok := p.lesTall(i, act, raatall{})
	if !ok {
		return out, false
	}
	out.tall = append(p.tall[:0], first)
	for {
		last := &out.tall[len(out.tall)-1]
		out.neste, out.slutt = next, p.t[next-1].slutt
		after, ledd := p.presisering(next)
		precise := after > next
		if precise && flertall && len(out.tall) == 1 && p.nyttTall(after, first) {
			after -= 2 // §§ 23 nr. 4 og 31
		}
		if precise {
			if last.ledd == 0 {
				last.ledd = ledd
			}
			next = after
			out.neste, out.slutt = next, p.t[next-1].slutt
		}
		if flertall {
			next = p.etterForklaring(next)
		}
		s, at := p.skilleVed(next)
		if s == ingenting || precise && !flertall {
			break
		}
		more, after, ok := p.lesTall(at, act, *last)
		if !ok && s == omraade {
			more, after, ok = p.bareBokstav(at, *last)
		}
		loose := s != strek || p.t[next].gap != tett || p.t[at].gap != tett
		if !ok && !loose {
			return out, false // 13-2.1 is no section
		}
		if !ok {
			break
		}
		if loose && (!flertall || len(out.tall) > 1) && !p.kanFoelge(after) && !(flertall && p.t[after].slag == tOrd && p.stor(after)) {
			break
		}
		more.skille = s
		out.tall = append(out.tall, more)
		next = after
	}
	p.tall = out.tall
	out.tall = append([]raatall(nil), out.tall...)
	return out, true
}

// etterForklaring goes past «(mishandling)» at token i, when another section follows.
func (p *leser) etterForklaring(i int) int {
	at := p.etterParentes(i)
	if s, next := p.skilleVed(at); at == i || s != liste || p.t[next].slag != tTall {
		return i
	}
	return at
}

// nyttTall tells whether the number before token i, the last of «nr. 4 og 31», is
// rather a section: it is larger than the only one that §§ has named.
func (p *leser) nyttTall(i int, first raatall) bool {
	return p.t[i-1].slag == tTall && p.gram(i-2).klasse == oOg && int(p.t[i-1].ord) > first.n
}

// lesTall reads one number at token i. before is the number that it goes on from.
func (p *leser) lesTall(i int, act *Lov, before raatall) (raatall, int, bool) {
	t := p.t[i]
	if t.slag != tTall || t.ord == 0 || t.ord > 999 {
		return raatall{}, i, false
	}
	next := p.t[i+1]
	if next.gap == tett && i+2 < len(p.t) && p.t[i+2].slag == tTall && p.t[i+2].gap == tett {
		// 3.2, 3/4 and 3:4 are not numbers of sections.
		if next.slag == tPunktum || next.slag == tSkraastrek || next.slag == tKolon {
			return raatall{}, i, false
		}
	}
	out := raatall{n: int(t.ord), start: t.start, slutt: t.slutt}
	if b, ok := p.bokstavVed(i+1, out, act, before); ok {
		out.bokstav, out.slutt = b, p.t[i+1].slutt
		return out, i + 2, true
	}
	if next.slag == tOrd && next.gap == tett && (p.slutt(i+1)-p.t[i+1].start == 1 || p.gram(i+1).klasse == oIntet) {
		return raatall{}, i, false // 3D, 24t
	}
	return out, i + 1, true
}

// bokstavVed returns the letter of a number: «a» in 222 a, «A» in 9 A-4.
func (p *leser) bokstavVed(i int, nr raatall, act *Lov, before raatall) (byte, bool) {
	t := p.t[i]
	if t.slag != tOrd || t.slutt-t.start != 1 {
		return 0, false
	}
	c := p.tekst[t.start]
	after := p.t[i+1]
	if c >= 'A' && c <= 'Z' {
		chapter := after.slag == tBindestrek && after.gap == tett && p.t[i+2].slag == tTall && p.t[i+2].gap == tett
		if chapter || t.gap == tett || act != nil && act.harBokstav(nr, c+'a'-'A', before) {
			return c, true
		}
		return 0, false
	}
	switch {
	case c < 'a' || c > 'z':
		return 0, false
	case t.gap == tett:
		return c, true
	case act != nil && act.harBokstav(nr, c, before):
		return c, true
	case c == 'i' || c > 'n' || t.gap == linjeskift:
		return 0, false
	case after.slag == tSluttparentes && after.gap == tett && !p.innenfor(i):
		return 0, false // a) begins a list
	}
	return c, true
}

// harBokstav tells whether the register has the section nr with the letter c.
func (l *Lov) harBokstav(nr raatall, c byte, before raatall) bool {
	number := itoa(nr.n) + string(c)
	if l.Nummer == bindestrek {
		number = itoa(before.n) + "-" + number
	}
	return l.paragraf[number] != nil || l.kjent[number] != ""
}

// innenfor tells whether an open ( stands before token i in the same sentence.
func (p *leser) innenfor(i int) bool {
	for k := i - 1; k >= 0 && k > i-40; k-- {
		switch p.t[k].slag {
		case tParentes:
			return true
		case tSluttparentes, tStopp:
			return false
		}
	}
	return false
}

// bareBokstav reads the end of «13 a til e».
func (p *leser) bareBokstav(i int, from raatall) (raatall, int, bool) {
	t := p.t[i]
	if t.slag != tOrd || t.slutt-t.start != 1 || from.bokstav == 0 {
		return raatall{}, i, false
	}
	c := p.tekst[t.start]
	if c <= from.bokstav || c > 'z' {
		return raatall{}, i, false
	}
	return raatall{n: from.n, bokstav: c, start: t.start, slutt: t.slutt}, i + 1, true
}

// skilleVed returns what stands at token i between two numbers, and where the
// second may begin.
func (p *leser) skilleVed(i int) (skille, int) {
	t := p.t[i]
	switch t.slag {
	case tBindestrek, tTankestrek:
		next := p.t[i+1]
		close, hyphen := t.gap == tett, t.slag == tBindestrek
		if next.slag == tTall && (close && next.gap == tett || hyphen && close != (next.gap == tett)) {
			return strek, i + 1 // 13-2, and with a space on one side, from PDF
		}
		if hyphen && next.slag == tTall && !p.strekVed(i+2) && (i < 2 || !p.strekVed(i-2)) {
			return strek, i + 1 // 13 - 2, but not 13-1 - 13-4
		}
		return omraade, i + 1
	case tKomma:
		if p.gram(i+1).klasse == oOg {
			return liste, i + 2
		}
		if p.t[i+1].gap == tett && p.t[i+1].slag == tTall && p.t[i-1].gap == tett && p.t[i-1].slag == tTall {
			return ingenting, i
		}
		return liste, i + 1
	case tOrd:
		switch p.gram(i).klasse {
		case oOg:
			if p.t[i+1].slag == tSkraastrek && p.gram(i+2).klasse == oOg {
				return liste, i + 3
			}
			return liste, i + 1
		case oTil:
			return omraade, i + 1
		}
	}
	return ingenting, i
}

// strekVed tells whether token i is a hyphen inside a number.
func (p *leser) strekVed(i int) bool {
	return p.t[i].slag == tBindestrek && p.t[i].gap == tett && p.t[i+1].gap == tett
}

// kanFoelge tells whether what stands at token i may follow a section. It keeps
// «§ 3 og 12 kommuner» from naming § 12.
func (p *leser) kanFoelge(i int) bool {
	if p.t[i].slag != tOrd {
		return p.t[i].slag != tTall && p.t[i].slag != tHeftet && !(p.t[i].slag == tAnnet && p.tekst[p.t[i].start] == '%')
	}
	switch p.gram(i).klasse {
	case oIntet, oMaaned, oNr, oLov, oPynt, oKapittel, oArtikkel, oParagraf, oAv, oHeretter, oLoven:
		return false
	}
	return true
}
