package lov

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Why a reference that could be traced is not written anew.
const (
	delOgLedd     = "Ledd, bokstav og nummer kan ikke føres over uten å lese paragrafen."
	uvanlig       = "Henvisningen er skrevet på en måte som må rettes for hånd."
	storeBokst    = "Navnet er skrevet med store bokstaver."
	alleredeNevnt = "Avsnittet viser allerede til dagens paragraf."
	sammeNavn     = "Dagens lov har det samme navnet."
)

// skriv makes the pieces of the new reference, or says why not. The pieces are as few
// as they can be: what stands between them keeps its spaces, signs and line breaks.
func (s *skriver) skriv() ([]Bit, string) {
	h := s.h
	switch {
	case s.navn || len(h.Deler) == 0:
		return s.bareNavn()
	case s.sammeLov():
		return s.nyeNumre()
	case h.NavnSlutt == 0:
		return nil, "Loven er nevnt lenger framme i avsnittet."
	}
	return s.nyLov()
}

// bareNavn changes the name and nothing else.
func (s *skriver) bareNavn() ([]Bit, string) {
	m := s.maal()
	if len(m) != 1 {
		return nil, "Flere lover har overtatt for den."
	}
	name, why := s.nyttNavn(s.r.lov[m[0].Lov])
	if why != "" {
		return nil, why
	}
	if name == s.skrevetNavn() {
		return nil, sammeNavn
	}
	return []Bit{{s.h.NavnStart, s.h.NavnSlutt, name}}, ""
}

// sammeLov tells whether every part stays in its act, with one new number or none.
func (s *skriver) sammeLov() bool {
	return !slices.ContainsFunc(s.sporet, func(d sporetDel) bool {
		return d.ny != nil && (len(d.ny) != 1 || d.ny[0].Lov != s.h.Lov.ID || len(d.ny[0].Paragrafer) != 1)
	})
}

// nyeNumre changes numbers where they stand.
func (s *skriver) nyeNumre() ([]Bit, string) {
	var out []Bit
	for i, d := range s.sporet {
		if d.ny == nil {
			continue
		}
		end := s.h.Slutt
		if i+1 < len(s.sporet) {
			end = s.sporet[i+1].Start
		}
		switch {
		case d.Mellom || i+1 < len(s.sporet) && s.sporet[i+1].Mellom || i > 0 && s.sporet[i-1].Mellom:
			return nil, "Henvisningen går fra en paragraf til en annen."
		case d.Kapittel || strings.Contains(string(s.text[d.Start:d.Slutt]), "\n"):
			return nil, uvanlig
		case !s.bareSkille(d.Slutt, end):
			return nil, delOgLedd
		case slices.ContainsFunc(s.sporet, func(o sporetDel) bool { return o.ny == nil && o.Nr == d.ny[0].Paragrafer[0] }):
			return nil, alleredeNevnt
		}
		out = append(out, Bit{d.Start, d.Slutt, SkrivNr(d.ny[0].Paragrafer[0])})
	}
	return out, ""
}

// skilleForm is what may stand between two numbers, and after the last: nothing that
// tells of a part of the section.
var skilleForm = regexp.MustCompile(`^[\s\p{Zs},()]*((og|eller|samt|jf\.?|jfr\.?|i|etter)[\s\p{Zs},]+)*[\s\p{Zs}§()]*$`)

// bareSkille tells whether text[from:to] binds sections together and no more. The
// name, when it follows, does not count.
func (s *skriver) bareSkille(from, to int) bool {
	if s.h.NavnStart >= from && s.h.NavnStart < to {
		to = s.h.NavnStart
	}
	return skilleForm.Match(s.text[from:to])
}

// merke is the sign before sections, or the word before a chapter.
var merkeForm = regexp.MustCompile(`(?s)^(.*?)(§+|(?i:paragraf)|(?i:kapittel|kap\.?))([\s\p{Zs}]*)$`)

// nyLov writes the reference with another act: «straffeloven §§ 282 og 283», «§ 46 i
// barnehageloven», «helse- og omsorgstjenesteloven § 7-1 og sosialtjenesteloven § 28».
func (s *skriver) nyLov() ([]Bit, string) {
	h, first, last := s.h, s.sporet[0], s.sporet[len(s.sporet)-1]
	if slices.ContainsFunc(s.sporet, func(d sporetDel) bool { return d.Mellom }) {
		return nil, "Henvisningen går fra en paragraf til en annen."
	}
	for i, d := range s.sporet[1:] {
		switch between := s.text[s.sporet[i].Slutt:d.Start]; {
		case listeForm.Match(between):
		case bareJf.Match(between):
			return nil, uvanlig
		default:
			return nil, delOgLedd
		}
	}
	after := h.NavnStart > first.Start
	head := string(s.text[h.Start:first.Start])
	if !after {
		head = string(s.text[h.NavnSlutt:first.Start])
	}
	sign := merkeForm.FindStringSubmatch(head)
	if sign == nil || strings.ContainsAny(sign[1], "](") || after && sign[1] != "" || !after && strings.Trim(sign[1], " \t\r\n\u00a0\u202f,:*_»”\"") != "" {
		return nil, uvanlig
	}
	if strings.Contains(string(s.text[first.Start:last.Slutt]), "\n") {
		return nil, uvanlig
	}
	tail := string(s.text[last.Slutt:h.Slutt])
	if after {
		tail = string(s.text[last.Slutt:h.NavnStart])
		if w := strings.TrimSpace(tail); w != "i" && w != "etter" {
			return nil, delOgLedd
		}
		if h.NavnSlutt != h.Slutt {
			return nil, uvanlig
		}
	} else if tail != "" {
		return nil, delOgLedd
	}
	goals := s.maal()
	if len(goals) == 1 {
		return s.enLov(goals[0], sign)
	}
	if strings.Contains(string(s.text[h.Start:h.Slutt]), "\n") {
		return nil, uvanlig
	}
	var groups []string
	for k, m := range goals {
		name, why := s.nyttNavn(s.r.lov[m.Lov])
		if why != "" {
			return nil, why
		}
		numbers, mark, ok := s.numre(m, sign[2])
		switch {
		case !ok:
			return nil, uvanlig
		case after:
			groups = append(groups, mark+sign[3]+numbers+tail+s.midtI(name, true))
		default:
			groups = append(groups, s.midtI(name, k > 0)+sign[1]+mark+sign[3]+numbers)
		}
	}
	return []Bit{{h.Start, h.Slutt, og(groups)}}, ""
}

// enLov changes the name, the sign and the numbers, each where it stands.
func (s *skriver) enLov(m Maal, sign []string) ([]Bit, string) {
	h, first, last := s.h, s.sporet[0], s.sporet[len(s.sporet)-1]
	name, why := s.nyttNavn(s.r.lov[m.Lov])
	if why != "" {
		return nil, why
	}
	numbers, mark, ok := s.numre(m, sign[2])
	if !ok {
		return nil, uvanlig
	}
	at := first.Start - len(sign[2]) - len(sign[3])
	pieces := []Bit{
		{at, at + len(sign[2]), mark},
		{first.Start, last.Slutt, numbers},
	}
	if h.NavnStart > first.Start {
		pieces = append(pieces, Bit{h.NavnStart, h.NavnSlutt, s.midtI(name, true)})
	} else {
		pieces = slices.Insert(pieces, 0, Bit{h.NavnStart, h.NavnSlutt, name})
	}
	return slices.DeleteFunc(pieces, func(p Bit) bool { return string(s.text[p.Start:p.Slutt]) == p.Ny }), ""
}

// listeForm is what may stand between two sections that are written as one list.
var listeForm = regexp.MustCompile(`^[\s\p{Zs}]*(,|,?[\s\p{Zs}]*(og|samt))[\s\p{Zs}]*§*[\s\p{Zs}]*$`)

// bareJf binds two sections together in a way that a list does not tell.
var bareJf = regexp.MustCompile(`^[\s\p{Zs},(]*(eller|jfr?\.?|jamfør|sml\.?)[\s\p{Zs}]*§*[\s\p{Zs}]*$`)

// numre writes the sections of m, or its chapter, and the sign before them.
func (s *skriver) numre(m Maal, sign string) (numbers, mark string, ok bool) {
	chapter := strings.HasPrefix(strings.ToLower(sign), "kap")
	switch {
	case chapter != (m.Kapittel != ""):
		return "", "", false
	case chapter:
		return m.Kapittel, sign, true
	case len(m.Paragrafer) == 0:
		return "", "", false
	case !strings.HasPrefix(sign, "§"):
		return SkrivNr(m.Paragrafer[0]), sign, len(m.Paragrafer) == 1
	}
	all := make([]string, len(m.Paragrafer))
	for i, nr := range m.Paragrafer {
		all[i] = SkrivNr(nr)
	}
	if len(all) == 1 {
		return all[0], "§", true
	}
	return og(all), "§§", true
}

// skrevetNavn is the name as it stands.
func (s *skriver) skrevetNavn() string { return string(s.text[s.h.NavnStart:s.h.NavnSlutt]) }

// nyttNavn is how to write l where the old name stands. A name or an abbreviation that
// is also that of l stays as it is.
func (s *skriver) nyttNavn(l *Lov) (name, why string) {
	written := s.skrevetNavn()
	small := strings.ToLower(written)
	stem := small
	for _, end := range []string{"lovens", "lovas"} {
		if strings.HasSuffix(small, end) {
			stem = small[:len(small)-1]
		}
	}
	genitive := stem != small
	switch {
	case strings.ContainsAny(written, "\n\u00ad()0123456789"):
		return "", uvanlig
	case s.aarstall && (genitive || l.vedtatt.IsZero()):
		return "", uvanlig
	case s.aarstall && (stem == strings.ToLower(l.Navn["nb"]) || stem == strings.ToLower(l.Navn["nn"])):
		return written + " av " + itoa(l.vedtatt.Year()), ""
	case s.h.navn.forkortet && s.h.navn.kan(l), stem == strings.ToLower(l.Navn["nb"]), stem == strings.ToLower(l.Navn["nn"]):
		return written, ""
	case len(written) > 5 && strings.ToUpper(written) == written:
		return "", storeBokst
	}
	name = l.Navn[s.spraak]
	if name == "" {
		return "", uvanlig
	}
	if genitive {
		name += "s"
	}
	if s.aarstall {
		name += " av " + itoa(l.vedtatt.Year())
	}
	if r, _ := utf8.DecodeRuneInString(written); unicode.IsUpper(r) && !s.h.navn.forkortet {
		name = storForbokstav(name)
	}
	return name, ""
}

// midtI is a name inside a reference, where only the first may begin with a capital
// that belongs to the sentence.
func (s *skriver) midtI(name string, inside bool) string {
	first, size := utf8.DecodeRuneInString(name)
	second, _ := utf8.DecodeRuneInString(name[size:])
	if inside && unicode.IsUpper(first) && unicode.IsLower(second) && name != "Grunnloven" && name != "Grunnlova" && s.h.NavnStart == s.h.Start {
		return string(unicode.ToLower(first)) + name[size:]
	}
	return name
}

func storForbokstav(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// medAarstall writes the reference with the year of the act, «straffeloven av 2005»,
// where the name alone means an older act in a text from that day. Nil when that is no
// way out.
func (s *skriver) medAarstall() []Bit {
	if len(s.maal()) != 1 || s.h.navn.forkortet || s.h.NavnSlutt == 0 {
		return nil
	}
	s.aarstall = true
	pieces, _ := s.skriv()
	return pieces
}
