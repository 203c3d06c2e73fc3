package lov

import "bytes"

// A tegn is a token: a word, a number or a mark.
type tegn struct {
	start, slutt int    // bytes in the text
	ord          uint16 // the word, or the value of a number below 10,000
	slag         slag
	gap          gap
	lovord       bool // a word that ends like the name of an act
}

type slag uint8

// The kinds of token.
const (
	tOrd slag = iota
	tTall
	tParagraf // § or more of them
	tBindestrek
	tTankestrek
	tPunktum
	tKomma
	tParentes // (
	tSluttparentes
	tKolon
	tSkraastrek
	tStopp  // ; ! ? and marks that begin a list item or a cell
	tAnnet  // what tells nothing
	tHeftet // _ @ # and the like: the word beside it is part of something else
	tSlutt  // after the last token
)

// gap is what stands before a token.
type gap uint8

const (
	tett gap = iota // nothing
	mellomrom
	linjeskift
)

// forMyeTall is a number that no section has.
const forMyeTall = 10_000

// A skanner cuts a paragraph in tokens. It uses the same memory for all of them.
type skanner struct {
	v     *navneverk
	tegn  []tegn
	buf   [96]byte // the word in hand, in small letters
	tekst []byte
}

// avsnitt cuts text[from:to] in tokens.
func (s *skanner) avsnitt(from, to int) {
	s.tegn = s.tegn[:0]
	g := linjeskift
	for i := from; i < to; {
		c := s.tekst[i]
		switch {
		case c == ' ' || c == '\t' || c == '\r' || c == '\v':
			g = max(g, mellomrom)
			i++
			continue
		case c == '\n':
			g = linjeskift
			i++
			continue
		case c >= '0' && c <= '9':
			i = s.tall(i, to, g)
		case bokstav[c]:
			i = s.ordet(i, to, g)
		case c < 0x80:
			if c == ':' && bytes.HasPrefix(s.tekst[i:to], []byte("://")) {
				i = s.nettadresse(i, to)
				g = tett
				continue
			}
			s.legg(tegn{start: i, slutt: i + 1, slag: merke[c], gap: g})
			i++
		default:
			n, space := s.utenforASCII(i, to, g)
			if space {
				g = max(g, mellomrom)
				i += n
				continue
			}
			i = n
		}
		g = tett
	}
	s.legg(tegn{start: to, slutt: to, slag: tSlutt, gap: linjeskift})
}

func (s *skanner) legg(t tegn) { s.tegn = append(s.tegn, t) }

// nettadresse goes past the address that goes on at i, and takes back its scheme.
func (s *skanner) nettadresse(i, to int) int {
	if n := len(s.tegn); n > 0 && s.tegn[n-1].slutt == i {
		s.tegn = s.tegn[:n-1]
	}
	start := i
	for i < to && s.tekst[i] > ' ' && s.tekst[i] != '<' && s.tekst[i] != '>' && s.tekst[i] != '"' && s.tekst[i] != ')' {
		i++
	}
	s.legg(tegn{start: start, slutt: i, slag: tAnnet, gap: tett})
	return i
}

// tall reads a number.
func (s *skanner) tall(i, to int, g gap) int {
	start, value := i, 0
	for i < to && s.tekst[i] >= '0' && s.tekst[i] <= '9' {
		value = min(value*10+int(s.tekst[i]-'0'), forMyeTall)
		i++
	}
	s.legg(tegn{start: start, slutt: i, ord: uint16(value), slag: tTall, gap: g})
	return i
}

// utenforASCII reads what begins with a byte from 0x80. It returns where it ends,
// or for white space how long it is.
func (s *skanner) utenforASCII(i, to int, g gap) (int, bool) {
	rest := s.tekst[i:to]
	switch {
	case bytes.HasPrefix(rest, []byte("§")):
		if n := len(s.tegn); n > 0 && s.tegn[n-1].slag == tParagraf {
			s.tegn[n-1].slutt = i + 2
		} else {
			s.legg(tegn{start: i, slutt: i + 2, slag: tParagraf, gap: g})
		}
		return i + 2, false
	case bytes.HasPrefix(rest, []byte("\u00a0")):
		return 2, true
	case bytes.HasPrefix(rest, []byte("\u202f")), bytes.HasPrefix(rest, []byte("\u2009")), bytes.HasPrefix(rest, []byte("\ufeff")):
		return 3, true
	}
	if n := bindestrekVed(rest); n > 0 {
		s.legg(tegn{start: i, slutt: i + n, slag: tBindestrek, gap: g})
		return i + n, false
	}
	if bytes.HasPrefix(rest, []byte("\u00ad")) {
		return i + 2, false
	}
	k, n := tAnnet, lengde(rest)
	switch string(rest[:n]) {
	case "–", "—", "−":
		k = tTankestrek
	case "•", "·", "‣", "▪", "●", "\uf0b7":
		k = tStopp
	}
	s.legg(tegn{start: i, slutt: i + n, slag: k, gap: g})
	return i + n, false
}

// bindestrekVed is the length of the hyphen that b begins with, or 0.
func bindestrekVed(b []byte) int {
	switch {
	case len(b) > 0 && b[0] == '-':
		return 1
	case bytes.HasPrefix(b, []byte("\u2010")), bytes.HasPrefix(b, []byte("\u2011")):
		return 3
	}
	return 0
}

// lengde is the length of the character that b begins with, which need not be UTF-8.
func lengde(b []byte) int {
	n := 1
	for n < len(b) && n < 4 && b[n]&0xc0 == 0x80 {
		n++
	}
	return n
}

// bokstav are the bytes that begin or go on with a word. 0xc3 begins æ, ø, å and
// other letters of Latin-1; × and ÷ are taken for letters, which does no harm.
var bokstav = func() (t [256]bool) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = true, true
	}
	for c := 0xc3; c <= 0xc5; c++ {
		t[c] = true
	}
	return t
}()

// merke are the kinds of the marks in ASCII.
var merke = func() (t [128]slag) {
	for i := range t {
		t[i] = tAnnet
	}
	for c, k := range map[byte]slag{
		'-': tBindestrek, '.': tPunktum, ',': tKomma, '(': tParentes, ')': tSluttparentes, ':': tKolon, '/': tSkraastrek,
		';': tStopp, '!': tStopp, '?': tStopp, '|': tStopp, '_': tHeftet, '@': tHeftet, '#': tHeftet, '\\': tHeftet, '=': tHeftet, '&': tHeftet,
	} {
		t[c] = k
	}
	return t
}()
