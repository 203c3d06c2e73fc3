package model

import "strings"

// unify makes the ways of typing the same thing equal: all spaces are the space,
// all dashes the hyphen, soft hyphens are gone.
var unify = strings.NewReplacer(
	"\u00a0", " ", "\u2007", " ", "\u2009", " ", "\u200a", " ", "\u202f", " ", "\u2002", " ", "\u2003", " ", "\t", " ",
	"–", "-", "—", "-", "−", "-", "‐", "-", "‑", "-", "‒", "-",
	"\u00ad", "", "\u200b", "", "\ufeff", "",
	"a\u030a", "å", "o\u0308", "ö",
)

// normal returns a text in the form in which it is compared: small letters, one
// space between words, nothing at the ends.
func normal(s string) string {
	// Most texts have none of these, and Norwegian letters begin with none of them.
	if strings.ContainsAny(s, "\u00a0\u00ad\u030a\u0308\ufeff\t") || strings.Contains(s, "\xe2") {
		s = unify.Replace(s)
	}
	s = strings.ToLower(s)
	return strings.Trim(strings.Join(strings.Fields(s), " "), " .,;:")
}

// blank reports whether a text says nothing: it is empty, or a dash in a cell
// that the author left open.
func blank(s string) bool {
	return strings.Trim(normal(s), "-/ ") == ""
}

// after returns what follows the first of the beginnings that s has, and reports
// whether it has one. A beginning is whole words.
func after(s string, beginnings []string) (string, bool) {
	for _, b := range beginnings {
		rest, ok := strings.CutPrefix(s, b)
		if ok && (rest == "" || strings.ContainsRune(" ,;:-(/", rune(rest[0]))) {
			return strings.TrimLeft(rest, " ,;:-/"), true
		}
	}
	return s, false
}
