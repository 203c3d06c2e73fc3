package arkiv

import (
	"regexp"
	"strings"
)

var numre = regexp.MustCompile(telefon)

// UtenNumre is a text of an earlier plan with x for the digits of the telephone
// numbers in it: nobody must ring one that may have been given to somebody else.
func UtenNumre(text string) string {
	return numre.ReplaceAllStringFunc(text, func(nr string) string {
		return strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return 'x'
			}
			return r
		}, nr)
	})
}
