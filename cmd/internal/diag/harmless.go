package diag

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// harmless spells out the characters of s that could change how a terminal or a
// log shows what follows: control characters, line breaks, and the marks that
// turn the direction of writing. Findings quote files that anybody may have
// written.
func harmless(s string) string {
	if !strings.ContainsFunc(s, disturbing) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == utf8.RuneError:
			b.WriteRune(r) // also stands for bytes that are not UTF-8
		case disturbing(r) && r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
		case disturbing(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// disturbing reports whether r is shown as anything but itself. The soft hyphen
// and the joiners of Cf are among them: unseen, they make two different values
// look alike.
func disturbing(r rune) bool {
	return r == utf8.RuneError || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}
