package load

import (
	"strings"
	"unicode"
)

// usynlig reports whether r is a character that no one can see, and that has no
// place in a plan: control characters, and those that turn the direction of the
// text around it.
func usynlig(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
		return true
	case r == '\u200b', r == '\u200e', r == '\u200f', r == '\u2060', r == '\ufeff':
		return true // no width: they come with text that is pasted
	}
	return unicode.IsControl(r)
}

// synlig is s without such characters.
func synlig(s string) string {
	if strings.IndexFunc(s, usynlig) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if usynlig(r) {
			return -1
		}
		return r
	}, s)
}

// shorten makes a text fit for a message: on one line, not too long, nothing
// invisible.
func shorten(s string) string {
	const most = 60
	s = synlig(strings.Join(strings.Fields(s), " "))
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + " …"
	}
	return s
}
