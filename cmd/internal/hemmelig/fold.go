package hemmelig

import (
	"bytes"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A folded text is its letters and digits alone, in one spelling: lower case,
// without accents, and with a for å, æ, aa and ae, o for ø and oe.
type folded struct {
	text []byte
	at   []int32 // where in the source the character of each byte began
	gap  []gap   // what stood before it
}

// A gap is what stands between two letters.
type gap byte

const (
	none gap = iota
	soft     // a tag, or a large letter after a small one: perhaps nothing to a reader
	hard     // a space or a sign
)

// byteClass is what a byte of ASCII folds to, or 0.
var byteClass = func() (class [utf8.RuneSelf]byte) {
	for c := range class {
		switch c := byte(c); {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			class[c] = c
		case 'A' <= c && c <= 'Z':
			class[c] = c | 0x20
		}
	}
	return class
}()

// A folder is a text being folded.
type folder struct {
	folded
	quick  bool // the letters alone are wanted, not where they were
	before gap  // what has been passed since the last letter
	lower  bool // the last letter was a small one
}

// folders are kept for the next text: there are many, and each takes memory.
var folders = sync.Pool{New: func() any { return &folder{} }}

// fold folds a text that is to be kept.
func fold(content []byte) *folded {
	var f folder
	f.fold(content, false, false)
	return &f.folded
}

// fold folds content. Without tags it is what a reader of a page sees, and with
// them it has the attributes. A quick one has only the letters.
func (f *folder) fold(content []byte, withoutTags, quick bool) {
	f.text, f.at, f.gap = slices.Grow(f.text[:0], len(content)), f.at[:0], f.gap[:0]
	f.quick, f.before, f.lower = quick, none, false
	for i := 0; i < len(content); {
		c := content[i]
		switch {
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRune(content[i:])
			if r == utf8.RuneError && size == 1 {
				r = rune(c) // of a file in Latin-1
			}
			f.rune(r, i)
			i += size
			continue
		case byteClass[c] != 0:
			f.put(byteClass[c], i, c >= 'A' && c <= 'Z', c >= 'a')
		case c == '<' && withoutTags && opensTag(content[i+1:]):
			end := bytes.IndexByte(content[i:], '>')
			if end < 0 {
				withoutTags = false // there are no more
				continue
			}
			f.before = max(f.before, soft)
			i += end
		default:
			f.before = hard
		}
		i++
	}
}

func opensTag(rest []byte) bool {
	return len(rest) > 0 && (rest[0] == '/' || rest[0] == '!' || rest[0] == '?' || rest[0]|0x20 >= 'a' && rest[0]|0x20 <= 'z')
}

// put adds one letter or digit. Of a letter that is written with two, the second
// is left out.
func (f *folder) put(c byte, at int, upper, lower bool) {
	if upper && f.lower && f.before == none {
		f.before = soft
	}
	f.lower = lower
	if n := len(f.text); n > 0 && f.before == none && melts(f.text[n-1], c) {
		return
	}
	f.add(c, at)
}

func (f *folder) add(c byte, at int) {
	f.text = append(f.text, c)
	if !f.quick {
		f.at, f.gap = append(f.at, int32(at)), append(f.gap, f.before)
	}
	f.before = none
}

// melts reports whether b is only the second half of a letter that began with a.
func melts(a, b byte) bool { return b == 'a' && a == 'a' || b == 'e' && (a == 'a' || a == 'o') }

// plainLetters are the letters that are no other letter with a mark.
var plainLetters = map[rune]string{
	'æ': "a", 'Æ': "a", 'ø': "o", 'Ø': "o", 'đ': "d", 'Đ': "d", 'ŋ': "n", 'Ŋ': "n", 'ŧ': "t", 'Ŧ': "t", 'ß': "ss", 'ł': "l", 'Ł': "l", 'ð': "d", 'Ð': "d",
}

// rune adds what is not ASCII.
func (f *folder) rune(r rune, at int) {
	upper, lower := unicode.IsUpper(r), unicode.IsLower(r)
	if spelled, ok := plainLetters[r]; ok {
		for i := range len(spelled) {
			f.put(spelled[i], at, upper, lower)
		}
		return
	}
	if zero := zeroOf(r); zero > 0 {
		f.put(byte('0'+r-zero), at, false, false)
		return
	}
	if unicode.In(r, unicode.Mn, unicode.Cf) {
		return // accents that stand alone, and what is not seen
	}
	var buf [utf8.UTFMax]byte
	whole := buf[:utf8.EncodeRune(buf[:], r)]
	if parts := norm.NFKD.Properties(whole).Decomposition(); parts != nil {
		for len(parts) > 0 {
			p, size := utf8.DecodeRune(parts)
			switch parts = parts[size:]; {
			case p < utf8.RuneSelf && byteClass[p] != 0:
				f.put(byteClass[p], at, upper, lower)
			case p < utf8.RuneSelf:
				f.before = hard
			case !unicode.In(p, unicode.Mn, unicode.Cf):
				f.other(p, at)
			}
		}
		return
	}
	f.other(r, at)
}

// other adds a letter of another alphabet, as it is.
func (f *folder) other(r rune, at int) {
	if !unicode.IsLetter(r) {
		f.before = hard
		return
	}
	for _, c := range utf8.AppendRune(nil, unicode.ToLower(r)) {
		f.add(c, at)
	}
	f.lower = false
}

// zeroOf returns the zero of the digits to which r belongs, of those that the
// languages of the help pages are written with, or 0.
func zeroOf(r rune) rune {
	for _, zero := range []rune{'\u0660', '\u06f0', '\u0966'} {
		if r >= zero && r <= zero+9 {
			return zero
		}
	}
	return 0
}

// foldWord folds what an address is made of.
func foldWord(s string) string { return string(fold(bytes.ToLower([]byte(s))).text) }
