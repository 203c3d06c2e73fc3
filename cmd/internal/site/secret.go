package site

import (
	"bytes"
	"html"
	"regexp"
	"unicode"
	"unicode/utf8"

	"planvei/cmd/internal/model"
)

// A secret is an address that must not be published in any spelling. The rule
// in check finds it in what the author wrote; this finds it in what comes out,
// whatever template or file it came from.
type secret struct {
	enhet string // ID
	key   []byte // the address with letters and digits only
}

func newSecret(e model.Enhet) secret { return secret{enhet: e.ID, key: squeeze([]byte(e.Adresse))} }

// tags are what stands between words without being read.
var tags = regexp.MustCompile(`<[^>]*>`)

// exposed returns the secrets that content gives away, however they are spaced,
// cased or punctuated, in its text or in its attributes.
func exposed(secrets []secret, content []byte) []secret {
	if len(secrets) == 0 {
		return nil
	}
	whole := squeeze(content)
	text := squeeze(tags.ReplaceAllLiteral(content, []byte(" ")))
	var found []secret
	for _, s := range secrets {
		if len(s.key) > 0 && (bytes.Contains(whole, s.key) || bytes.Contains(text, s.key)) {
			found = append(found, s)
		}
	}
	return found
}

// squeeze keeps letters and digits, in lower case, with entities resolved.
func squeeze(content []byte) []byte {
	if bytes.IndexByte(content, '&') >= 0 {
		content = []byte(html.UnescapeString(string(content)))
	}
	out := make([]byte, 0, len(content))
	for i := 0; i < len(content); {
		c := content[i]
		switch {
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRune(content[i:])
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				out = utf8.AppendRune(out, unicode.ToLower(r))
			}
			i += size
			continue
		case c >= 'A' && c <= 'Z':
			out = append(out, c|0x20)
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			out = append(out, c)
		}
		i++
	}
	return out
}
