package lov

import (
	"strconv"
	"strings"
)

// A Del is one section, article or chapter that a reference names.
type Del struct {
	Nr       string // 13-2, 222a, 19; for a chapter its number: VIII
	Kapittel bool
	Ledd     int  // the paragraph of the section that was named first, or 0
	Mellom   bool // between the ends of a range: counted, and not linked
	Ukjent   bool // the act cannot have such a section
	Start    int  // bytes in the text; for one in between, the end of the first
	Slutt    int
}

// tolk reads numbers as sections of l.
func (l *Lov) tolk(tall []raatall) []Del {
	var out []Del
	for i := 0; i < len(tall); i++ {
		first := tall[i]
		d := Del{Start: first.start, Slutt: first.slutt, Ledd: first.ledd}
		number := first.tekst()
		if i+1 < len(tall) && tall[i+1].skille == strek && l.leggerSammen() {
			i++
			number += "-" + tall[i].tekst()
			d.Slutt, d.Ledd = tall[i].slutt, tall[i].ledd
		}
		d.Nr = l.kanonisk(number)
		d.Ukjent = !l.kanHa(d.Nr)
		if (first.skille == omraade || first.skille == strek) && len(out) > 0 {
			out = l.utvid(out, d)
			continue
		}
		out = append(out, d)
	}
	return out
}

// leggerSammen tells whether a hyphen between two numbers makes them one.
func (l *Lov) leggerSammen() bool { return !l.Konvensjon() && l.Nummer != heltall }

func (r raatall) tekst() string {
	if r.bokstav == 0 {
		return itoa(r.n)
	}
	return itoa(r.n) + string(r.bokstav)
}

func itoa(n int) string { return strconv.Itoa(n) }

// kanonisk is nr as the register writes it.
func (l *Lov) kanonisk(nr string) string {
	nr = strings.ToLower(nr)
	if known := l.kjent[nr]; known != "" {
		return known
	}
	return nr
}

// kanHa tells whether l can have a section nr. The register does not hold all of
// an act, so it is only what has another form, or a chapter that is not there.
func (l *Lov) kanHa(nr string) bool {
	if !l.harForm(nr) {
		return false
	}
	chapter, _, ok := strings.Cut(nr, "-")
	if !ok || len(l.Kapitler) == 0 || l.kjent[tettSkrevet(nr)] != "" {
		return true
	}
	return l.kapittel[tettSkrevet(chapter)] != ""
}

// tettSkrevet is s in small letters and without spaces.
func tettSkrevet(s string) string { return strings.ToLower(strings.ReplaceAll(s, " ", "")) }

// utvid adds the range from the last of out to d: the ends are linked, and what is
// known to lie between them is counted. A range that does not go forward is none.
func (l *Lov) utvid(out []Del, d Del) []Del {
	from := &out[len(out)-1]
	a, b := deltNr(from.Nr), deltNr(d.Nr)
	between, ok := l.mellom(a, b)
	if !ok || from.Ukjent || d.Ukjent {
		from.Nr += "-" + d.Nr
		from.Slutt, from.Ukjent = d.Slutt, true
		return out
	}
	at := from.Slutt
	for _, nr := range between {
		out = append(out, Del{Nr: nr, Mellom: true, Start: at, Slutt: at})
	}
	return append(out, d)
}

// delt is a number in its parts: chapter, number, letter.
type delt struct {
	kapittel string
	n        int
	bokstav  string
}

func deltNr(nr string) delt {
	var d delt
	if chapter, rest, ok := strings.Cut(nr, "-"); ok {
		d.kapittel, nr = chapter, rest
	}
	digits := strings.TrimRight(nr, "abcdefghijklmnopqrstuvwxyz")
	d.n, _ = strconv.Atoi(digits)
	d.bokstav = nr[len(digits):]
	return d
}

func (d delt) String() string {
	nr := itoa(d.n) + d.bokstav
	if d.kapittel != "" {
		return d.kapittel + "-" + nr
	}
	return nr
}

// mellom are the sections between a and b, and whether b lies after a.
func (l *Lov) mellom(a, b delt) ([]string, bool) {
	var out []string
	switch {
	case a.kapittel != b.kapittel:
		x, okA := strconv.Atoi(a.kapittel)
		y, okB := strconv.Atoi(b.kapittel)
		return nil, okA == nil && okB == nil && x < y
	case a.n == b.n:
		if a.bokstav >= b.bokstav {
			return nil, false
		}
		first := byte('a')
		if a.bokstav != "" {
			first = a.bokstav[0] + 1
		}
		for c := first; c < b.bokstav[0]; c++ {
			out = append(out, delt{a.kapittel, a.n, string(c)}.String())
		}
		return out, true
	case a.n > b.n || b.n-a.n > 200:
		return nil, false
	}
	for n := a.n; n <= b.n; n++ {
		base := delt{kapittel: a.kapittel, n: n}
		if nr := base.String(); n > a.n && (n < b.n || b.bokstav != "") && !l.borte(nr) {
			out = append(out, nr)
		}
		for _, nr := range l.bokstav[base.String()] {
			letter := deltNr(nr).bokstav
			if n == a.n && letter <= a.bokstav || n == b.n && letter >= b.bokstav {
				continue
			}
			out = append(out, nr)
		}
	}
	return out, true
}

// borte tells whether section nr is repealed, and nothing stands under its number.
func (l *Lov) borte(nr string) bool {
	for _, e := range l.endring {
		if e.Paragraf == nr && e.Slag == "flyttet" {
			return true
		}
	}
	return false
}
