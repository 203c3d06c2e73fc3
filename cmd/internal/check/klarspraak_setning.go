package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"planvei/cmd/internal/register"
)

// A setning is a sentence of a text, and what there is to say of it. Its places are
// offsets in the text.
type setning struct {
	fra, til   int // its first letter, and after its last
	ord        int
	komma      int
	overskrift bool

	passiver int
	passiv   [4]sted // the first of them

	tung  *register.Tungt // the first expression that could be plainer
	tungt sted

	delinger int
	deling   [8]deling
}

// A sted is where a word or an expression stands, from its first letter to its last.
type sted struct{ fra, til int }

// A deling is a word that might begin a sentence of its own, and how many words are
// before it.
type deling struct{ fra, ord int }

// A setningsleser reads a text once, from its beginning to its end, and gives its
// sentences to each, one at a time. It copies nothing: a plan may be long.
type setningsleser struct {
	*leksikon
	each func(*setning)
	text string

	s     setning
	sitat bool // within quotation marks, where words are another's
	bli   int  // how many words after «bli» a participle may still stand
	stopp bool // a capital letter now begins a sentence
	tall  bool // a digit does so too
	komma bool // after a comma, where some words might begin a sentence
	pause bool // after a semicolon, where more words might
	og    int  // where «og» stands after a comma, just before now; 0 when it does not
}

// les reads a text. A sentence ends at a sign before a capital letter, at an empty
// line, and where a list, a heading or a table begins a line. Rows of tables and what
// is quoted with > are no sentences of the author's. What is in doubt is left whole.
func (l *setningsleser) les(text string) {
	l.text = text
	l.ferdig()
	for at := 0; at < len(text); {
		end := at + strings.IndexByte(text[at:], '\n')
		if end < at {
			end = len(text)
		}
		l.linje(at, end)
		at = end + 1
	}
	l.ferdig()
	l.sitat = false
}

// ferdig gives the sentence away, and begins another.
func (l *setningsleser) ferdig() {
	if l.s.ord > 0 {
		l.each(&l.s)
	}
	l.s = setning{}
	l.bli, l.og, l.stopp, l.komma, l.pause = 0, 0, false, false, false
}

// linje reads one line.
func (l *setningsleser) linje(at, end int) {
	for at < end && tegn[l.text[at]] == luft {
		at++
	}
	if at == end {
		l.ferdig()
		l.sitat = false
		return
	}
	heading := false
	switch l.text[at] {
	case '|', '>':
		l.ferdig()
		return
	case '#':
		l.ferdig()
		heading, l.s.overskrift = true, true
	default:
		if mark := punkt(l.text[at:end]); mark > 0 {
			l.ferdig()
			at += mark
		}
	}
	begin := at
	for at < end {
		at = l.lesOrd(at, end)
	}
	switch {
	case heading:
		l.ferdig()
	case end-begin < shortLine && !l.komma:
		l.stopp = true
	}
}

// shortLine is how long a line is, in bytes, that may be a heading without a mark:
// then the next begins a sentence, if it has a capital letter.
const shortLine = 50

// punkt is how long the mark is that makes a line an entry of a list, or 0.
func punkt(line string) int {
	digits := 0
	for digits < len(line) && digits < 3 && '0' <= line[digits] && line[digits] <= '9' {
		digits++
	}
	space := strings.IndexAny(line, " \t")
	if space < digits {
		return 0
	}
	switch mark := line[digits:space]; {
	case digits > 0 && (mark == "." || mark == ")"), digits == 0 && (mark == "-" || mark == "*" || mark == "+" || mark == "•" || mark == "–"):
		return space
	}
	return 0
}

// lesOrd reads what stands from at to the next space, and returns where to go on.
func (l *setningsleser) lesOrd(at, end int) int {
	text := l.text
	word := sted{fra: -1}
	opens, closes := false, false
scan:
	for at < end && tegn[text[at]] != luft {
		switch c := text[at]; tegn[c] {
		case bokstav:
			if word.fra < 0 {
				word.fra = at
			}
			at++
			word.til = at
		case langtTegn:
			sign, size := utf8.DecodeRuneInString(text[at:])
			opens = opens || sign == '«' || sign == '“'
			closes = closes || sign == '»' || sign == '”'
			at += size
			if sign == '\u00a0' {
				break scan
			}
		default:
			at++
			if c == '"' {
				opens, closes = opens || word.fra < 0, closes || word.fra >= 0
			}
			if c == ']' && at < end && text[at] == '(' { // where a link leads is no word
				if close := strings.IndexByte(text[at:end], ')'); close > 0 {
					at += close + 1
				}
			}
		}
	}
	at = min(at, end)
	if word.fra >= 0 {
		if opens {
			l.sitat = true
		}
		l.ord(word, text[word.til:at])
	}
	if closes {
		l.sitat = false
	}
	for at < end && tegn[text[at]] == luft {
		at++
	}
	return at
}

// ord takes the next word, with the signs that follow it.
func (l *setningsleser) ord(word sted, after string) {
	letters := l.text[word.fra:word.til]
	if l.stopp && l.begynner(letters) {
		l.ferdig()
	}
	s, o := &l.s, l.slaaOpp(letters)
	if s.ord == 0 {
		s.fra = word.fra
	}
	switch {
	case l.og > 0 && o.slag&subjekt != 0:
		s.kanDeles(deling{l.og, s.ord - 1})
	case l.pause && o.slag&(delende|subjekt) != 0 || l.komma && o.slag&delende != 0:
		s.kanDeles(deling{word.fra, s.ord})
	}
	l.og = 0
	if l.komma && o.slag&bindende != 0 {
		l.og = word.fra
	}
	s.ord++
	s.til = word.til
	l.komma, l.pause, l.stopp = false, false, false
	if !l.sitat {
		l.passiv(word, o)
		if len(o.tung) > 0 && s.tung == nil {
			if t, end := o.finn(l.text, word.til); t != nil {
				s.tung, s.tungt = t, sted{word.fra, end}
			}
		}
	}
	for i := range len(after) {
		switch after[i] {
		case ',':
			s.komma++
			l.komma, l.bli = true, 0
		case ';':
			l.pause, l.bli = true, 0
		case '.':
			l.stopp = l.stopp || o.slag&forkortet == 0 && len(letters) > 1
		case '!', '?', ':':
			l.stopp = true
		}
	}
	l.tall = len(letters) > 2 && (letters[0] < '0' || letters[0] > '9')
}

// kanDeles remembers where the sentence might be split.
func (s *setning) kanDeles(d deling) {
	if s.delinger < len(s.deling) {
		s.deling[s.delinger] = d
		s.delinger++
	}
}

// begynner reports whether a word after a full stop begins a sentence. A digit does
// when what stands before is a word, and no number or abbreviation.
func (l *setningsleser) begynner(letters string) bool {
	c := letters[0]
	if c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z' || l.tall && '0' <= c && c <= '9'
	}
	first, _ := utf8.DecodeRuneInString(letters)
	return unicode.IsUpper(first)
}

// passiv counts the word if it is a passive, or ends one that «bli» began.
func (l *setningsleser) passiv(word sted, o oppslag) {
	const near = 4 // «blir disse oppgavene ikke gjennomført»
	s := &l.s
	switch {
	case o.slag&bliform != 0:
		l.bli = near
		return
	case o.slag&passivt != 0:
	case l.bli > 0 && o.slag&partisipp != 0:
		l.bli = 0
	case o.slag&ikkeBli != 0:
		l.bli = 0
		return
	default:
		l.bli = max(l.bli-1, 0)
		return
	}
	if s.passiver < len(s.passiv) {
		s.passiv[s.passiver] = word
	}
	s.passiver++
}

// What a byte is to a reader of words.
const (
	annet     = iota
	bokstav   // or a digit, or a part of a letter beyond ASCII
	luft      // between words
	langtTegn // begins a sign beyond ASCII: « » § – … “ ” and the space that keeps words together
)

var tegn = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c <= ' ':
			t[c] = luft
		case c == 0xc2 || c == 0xe2:
			t[c] = langtTegn
		case c >= utf8.RuneSelf || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z':
			t[c] = bokstav
		}
	}
	return t
}()
