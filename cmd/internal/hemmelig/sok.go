package hemmelig

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A match is somebody's try to read an address in a text at one place.
type match struct {
	*folded
	source []byte
	spaced bool // a space stands between all its letters
}

// sok calls found with every secret address in a folded text, and where in the
// source it begins and ends.
func (l *Leter) sok(f *folded, source []byte, found func(a *adresse, start, end int)) {
	m := match{folded: f, source: source}
	for i := range l.adresser {
		a := &l.adresser[i]
		for _, stem := range a.stems {
			for from := 0; ; {
				at := bytes.Index(f.text[from:], []byte(stem))
				if at < 0 {
					break
				}
				at += from
				if start, end, ok := m.address(a, stem, at); ok {
					found(a, start, end)
				}
				from = at + 1
			}
		}
	}
}

// address reports whether the stem at place at of the text begins a, and where in
// the source that is. It must begin where a word does: Nystorgata 12 is another.
func (m match) address(a *adresse, stem string, at int) (start, end int, ok bool) {
	if at > 0 && m.gap[at] == none && !isDigit(m.text[at-1]) {
		return 0, 0, false
	}
	m.spaced = len(stem) > 2 && !slices.Contains(m.gap[at+1:at+len(stem)], none)
	for _, word := range a.ends {
		after, ok := m.ending(stem, word, at+len(stem))
		switch {
		case !ok:
		case a.numbers == nil:
			if m.wordEnds(after) {
				return m.span(at, after)
			}
		default:
			if end, ok := m.number(a, after); ok {
				return m.span(at, end)
			}
			if begin, ok := m.numberBefore(a, at, after); ok {
				return m.span(begin, after)
			}
		}
	}
	return 0, 0, false
}

// ending reads how the name ends, and returns the place after it.
func (m match) ending(stem, word string, at int) (after int, ok bool) {
	if bytes.HasPrefix(m.text[at:], []byte(word)) {
		return at + len(word), true
	}
	if word != "" && melts(stem[len(stem)-1], word[0]) && bytes.HasPrefix(m.text[at:], []byte(word[1:])) {
		return at + len(word) - 1, true
	}
	return 0, false
}

// number reads one of the numbers of a, in digits or in words, and returns the
// place after it.
func (m match) number(a *adresse, at int) (after int, ok bool) {
	digits := at
	named := false
	for _, word := range beforeNumbers {
		if bytes.HasPrefix(m.text[at:], []byte(word)) && m.gapAt(at) != none {
			digits, named = at+len(word), true
			break
		}
	}
	if a.ordinary && !m.beside(at, digits, named, a.short) {
		return 0, false
	}
	for _, n := range a.numbers {
		if after, ok := m.digits(n, digits); ok && !m.otherNumber(n, after) {
			return after, true
		}
		if a.ordinary || m.gapAt(digits) == none {
			continue
		}
		for _, word := range inWords(n) {
			if after := digits + len(word); bytes.HasPrefix(m.text[digits:], []byte(word)) && m.wordEnds(after) {
				return after, true
			}
		}
	}
	return 0, false
}

// digits reads the number n, perhaps after zeros, and no longer number.
func (m match) digits(n string, at int) (after int, ok bool) {
	for at < len(m.text)-1 && m.text[at] == '0' {
		at++
	}
	after = at + len(n)
	if after > len(m.text) || string(m.text[at:after]) != n || !m.spaced && slices.Contains(m.gap[at+1:after], hard) {
		return 0, false
	}
	if after < len(m.text) && isDigit(m.text[after]) && m.gap[after] == none {
		return 0, false
	}
	return after, true
}

// months are how the names of months begin.
var months = []string{"jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"}

// otherNumber reports whether the digits n before place after are a date («12.
// mars») or a part of a number («12.5», «12,5»), not a house. Four digits after a
// comma are a post code.
func (m match) otherNumber(n string, after int) bool {
	rest := m.source[m.endOf(after-1):]
	if len(rest) < 2 || rest[0] != '.' && rest[0] != ',' {
		return false
	}
	if isDigit(rest[1]) {
		more := 0
		for more < len(rest)-1 && isDigit(rest[1+more]) {
			more++
		}
		return rest[0] == '.' || more != 4
	}
	if rest[0] != '.' || len(n) > 2 || after+3 > len(m.text) {
		return false
	}
	space := m.source[m.endOf(after-1)+1 : m.at[after]]
	return len(bytes.TrimSpace(space)) == 0 && slices.Contains(months, string(m.text[after:after+3]))
}

// beside reports whether the word before place at and the number stand together,
// with nothing between them that ends a sentence, a cell or a paragraph.
func (m match) beside(at, digits int, named, short bool) bool {
	if digits >= len(m.text) || at == 0 {
		return false
	}
	lines := 0
	for i := m.endOf(at - 1); i < int(m.at[digits]); {
		r, size := utf8.DecodeRune(m.source[i:])
		i += size
		switch {
		case r == '\n':
			lines++
		case unicode.IsSpace(r), unicode.In(r, unicode.Pd, unicode.Cf, unicode.Mn), strings.ContainsRune("-,_*+", r):
		case short && r == '.':
		case named && (unicode.IsLetter(r) || r == '.' || r == ':'):
		default:
			return false
		}
	}
	return lines < 2
}

// numberBefore reads «12 Storgata», where no number follows and only spaces part
// the two.
func (m match) numberBefore(a *adresse, at, after int) (begin int, ok bool) {
	if a.ordinary || at == 0 || !isDigit(m.text[at-1]) || after < len(m.text) && isDigit(m.text[after]) || !m.wordEnds(after) {
		return 0, false
	}
	between := bytes.TrimPrefix(m.source[m.endOf(at-1):m.at[at]], []byte(","))
	if len(between) == 0 || bytes.ContainsRune(between, '\n') || len(bytes.TrimSpace(between)) > 0 {
		return 0, false
	}
	begin = at - 1
	for begin > 0 && isDigit(m.text[begin-1]) && m.gap[begin] == none {
		begin--
	}
	return begin, slices.Contains(a.numbers, strings.TrimLeft(string(m.text[begin:at]), "0"))
}

// wordEnds reports whether a word ends before place at.
func (m match) wordEnds(at int) bool {
	return at == len(m.text) || m.gap[at] != none || isDigit(m.text[at])
}

func (m match) gapAt(at int) gap {
	if at == len(m.text) {
		return hard
	}
	return m.gap[at]
}

// endOf is where in the source the character at place i of the text ends.
func (m match) endOf(i int) int {
	begin := int(m.at[i])
	_, size := utf8.DecodeRune(m.source[begin:])
	return begin + size
}

func (m match) span(at, after int) (start, end int, ok bool) {
	return int(m.at[at]), m.endOf(after - 1), true
}
