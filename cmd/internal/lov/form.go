package lov

import "strings"

// harForm tells whether nr can be a section in l.
func (l *Lov) harForm(nr string) bool {
	switch {
	case l.Konvensjon() || l.Nummer == heltall:
		return erHeltall(nr)
	case l.Nummer == bindestrek:
		return erStrek(nr)
	}
	return erHeltall(nr) || erStrek(nr)
}

// erHeltall tells whether nr is like 33 or 222a.
func erHeltall(nr string) bool {
	rest := utenSiffer(nr)
	return len(rest) < len(nr) && (rest == "" || len(rest) == 1 && rest[0] >= 'a' && rest[0] <= 'z')
}

// erStrek tells whether nr is like 13-2, 3-3a, 4a-1 or 9 A-4.
func erStrek(nr string) bool {
	chapter, rest, ok := strings.Cut(nr, "-")
	letter := utenSiffer(chapter)
	return ok && erHeltall(rest) && (erHeltall(chapter) ||
		len(letter) < len(chapter) && len(letter) == 2 && letter[0] == ' ' && letter[1] >= 'A' && letter[1] <= 'Z')
}

// utenSiffer is s without the digits that it begins with.
func utenSiffer(s string) string {
	for len(s) > 0 && s[0] >= '0' && s[0] <= '9' {
		s = s[1:]
	}
	return s
}
