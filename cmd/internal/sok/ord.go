package sok

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters are those that no decomposition turns into plain ones.
var letters = map[rune]string{'æ': "e", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'ŋ': "n", 'ŧ': "t", 'þ': "t", 'ß': "ss", 'ı': "i"}

// A scanner cuts text into words: letters and digits, in lower case and without
// marks, so that «Rådgiving», «raadgiving» and «radgiving» are one word. Numbers
// keep the signs inside them (3.6, 13-2), and groups of digits with a single space
// between are one number (116 006). The script in the browser cuts in the same
// way: ord.motor.egen.js.
type scanner struct {
	emit func(word []byte)
	word []byte
	num  []byte // a number that the next group of digits may belong to
	gap  int    // characters since num ended, 2 for more
	// joins: the last group in num was as long as groups of digits are.
	joins bool
}

// text scans a piece of text. A word does not go on in the next piece.
func (s *scanner) text(text []byte) {
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			switch {
			case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
				s.word = append(s.word, c)
			case c >= 'A' && c <= 'Z':
				s.word = append(s.word, c|0x20)
			case (c == '.' || c == '-' || c == '/') && len(s.word) > 0 && isDigit(s.word[len(s.word)-1]) && i+1 < len(text) && isDigit(text[i+1]):
				s.word = append(s.word, c)
			case c == '\'' && len(s.word) > 0: // women's
			default:
				s.end(c == ' ')
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		i += size
		s.rune(r)
	}
	s.end(false)
	s.flush()
}

func (s *scanner) rune(r rune) {
	switch {
	case r == 'å' || r == 'Å':
		s.word = append(s.word, 'a')
	case r == '\u00ad' || r == '’' && len(s.word) > 0 || unicode.Is(unicode.M, r):
	case unicode.IsLetter(r) || unicode.IsNumber(r):
		for _, c := range norm.NFD.String(string(unicode.ToLower(r))) {
			if plain, ok := letters[c]; ok {
				s.word = append(s.word, plain...)
			} else if !unicode.Is(unicode.M, c) {
				s.word = utf8.AppendRune(s.word, c)
			}
		}
	default:
		s.end(r == '\u00a0')
	}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// end ends a word at a character that is part of none.
func (s *scanner) end(space bool) {
	if len(s.word) == 0 {
		if s.gap++; len(s.num) > 0 && s.gap > 1 {
			s.flush()
		}
		return
	}
	if group := len(s.word); digits(s.word) {
		joins := group == 2 || group == 3 // as telephone numbers are grouped; a year is not
		if !joins || !s.joins {
			s.flush()
		}
		s.num, s.joins = append(s.num, s.word...), joins
	} else {
		s.flush()
		s.emit(twoLetters(s.word))
	}
	s.word, s.gap = s.word[:0], 1
	if !space {
		s.flush()
	}
}

func (s *scanner) flush() {
	if len(s.num) > 0 {
		s.emit(s.num)
		s.num = s.num[:0]
	}
}

func digits(word []byte) bool {
	for _, c := range word {
		if !isDigit(c) {
			return false
		}
	}
	return len(word) > 0
}

// twoLetters writes å, æ and ø the same way whether they were written with one
// letter or two. It changes word.
func twoLetters(word []byte) []byte {
	for i := 1; i < len(word); i++ {
		if word[i] == 'a' && word[i-1] == 'a' || word[i] == 'e' && (word[i-1] == 'a' || word[i-1] == 'o') {
			s := strings.ReplaceAll(string(word), "aa", "a")
			s = strings.ReplaceAll(strings.ReplaceAll(s, "ae", "e"), "oe", "o")
			return append(word[:0], s...)
		}
	}
	return word
}

// words cuts a text.
func words(text string) []string {
	var list []string
	s := scanner{emit: func(word []byte) { list = append(list, string(word)) }}
	s.text([]byte(text))
	return list
}
