package load

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// trace reads the string in TOML at span as text, the way the plan is read, and
// finds value in it. It is nil when value is not there: then something else has been
// done to it, and no place can be told.
func (f *kilde) trace(span [2]int, value string) *Spor {
	text, fra, til := avkode(f.src, span)
	at := strings.Index(text, value)
	if at < 0 {
		return nil
	}
	return &Spor{kilde: f, fra: fra[at : at+len(value)], til: til[at : at+len(value)]}
}

// avkode reads one string: what it says without the characters that no one can see,
// and where each byte of that stands.
func avkode(src []byte, span [2]int) (text string, fra, til []int) {
	at, end := span[0], span[1]
	literal := src[at] == '\''
	quotes := 1
	if triple := bytes.Repeat(src[at:at+1], 3); bytes.HasPrefix(src[at:end], triple) && end-at >= 6 {
		quotes = 3
	}
	at, end = at+quotes, end-quotes
	if quotes == 3 {
		at += linebreak(src[at:end])
	}
	var out []byte
	for at < end {
		r, size := utf8.DecodeRune(src[at:end])
		written := true
		if r == '\\' && !literal {
			r, size, written = escaped(src[at:end])
		}
		if written && !usynlig(r) {
			for range utf8.RuneLen(r) {
				fra, til = append(fra, at), append(til, at+size)
			}
			out = utf8.AppendRune(out, r)
		}
		at += size
	}
	return string(out), fra, til
}

// linebreak is the length of the line break that b begins with, or 0.
func linebreak(b []byte) int {
	switch {
	case bytes.HasPrefix(b, []byte("\r\n")):
		return 2
	case len(b) > 0 && b[0] == '\n':
		return 1
	}
	return 0
}

// escapes are the characters that one letter after \ stands for.
var escapes = map[byte]rune{'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', 'e': 0x1b, '"': '"', '\\': '\\'}

// escaped reads what begins with \ in b: a character and how long it is written, or
// a line break that is not part of the text.
func escaped(b []byte) (r rune, size int, written bool) {
	if len(b) < 2 {
		return '\\', 1, true
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[b[1]]
	if digits > 0 && len(b) >= 2+digits {
		n, err := strconv.ParseUint(string(b[2:2+digits]), 16, 32)
		if err != nil || !utf8.ValidRune(rune(n)) {
			return utf8.RuneError, 2 + digits, true
		}
		return rune(n), 2 + digits, true
	}
	if r, ok := escapes[b[1]]; ok {
		return r, 2, true
	}
	rest := bytes.TrimLeft(b[1:], " \t")
	if linebreak(rest) == 0 {
		return '\\', 1, true
	}
	return 0, len(b) - len(bytes.TrimLeft(rest, " \t\r\n")), false
}
