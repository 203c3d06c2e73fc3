package model

import "strings"

// letters are the letters that a slug spells in ASCII: Norwegian and Sámi ones,
// and those with accents that stand in names.
var letters = strings.NewReplacer(
	"æ", "ae", "ä", "ae", "ø", "o", "ö", "o", "å", "aa",
	"á", "a", "à", "a", "â", "a", "č", "c", "ç", "c", "đ", "d", "ð", "d",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "ì", "i", "ï", "i", "ŋ", "n", "ñ", "n",
	"ó", "o", "ò", "o", "ô", "o", "š", "s", "ŧ", "t", "þ", "th",
	"ú", "u", "ù", "u", "ü", "u", "ý", "y", "ž", "z", "ß", "ss",
	"a\u030a", "aa", "o\u0308", "o", "a\u0308", "ae", "\u0301", "", "\u0300", "",
	"\u00ad", "",
)

// Slug spells a name as an address: small letters a–z, digits, and one hyphen
// between words. It is empty when the name has none of those.
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range letters.Replace(strings.ToLower(name)) {
		if r < 'a' || r > 'z' {
			if r < '0' || r > '9' {
				gap = true
				continue
			}
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// IsSlug reports whether id has the form of an address.
func IsSlug(id string) bool { return id != "" && Slug(id) == id }
