package site

import (
	"html"
	"strings"
	"unicode"

	"planvei/cmd/internal/model"
)

// A secret is an address that must not be published in any spelling.
type secret struct {
	enhet string // ID
	key   string // the address with letters and digits only
}

func newSecret(e model.Enhet) secret { return secret{enhet: e.ID, key: squeeze(e.Adresse)} }

// in reports whether content gives the address away, however it is spaced,
// cased or punctuated.
func (s secret) in(content []byte) bool {
	return s.key != "" && strings.Contains(squeeze(html.UnescapeString(string(content))), s.key)
}

// squeeze keeps letters and digits, in lower case.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
