package sok

import "strings"

// The shortest word that may be part of a compound, and the shortest compound.
// Below that more is found by accident than on purpose.
const (
	shortestPart     = 4
	shortestCompound = 9
)

// compound splits a stem in two words that known accepts, joined by nothing, an s
// or an e: krisesenter|tilbud, vold|s|mottak. The later the split the better, for
// the first part says what the word is about. The script in the browser does the
// same.
func compound(stem string, known func(string) bool, t Stemmers) (first, last string, ok bool) {
	if len(stem) < shortestCompound || strings.ContainsRune(stem, '_') {
		return "", "", false
	}
	for at := len(stem) - shortestPart; at >= shortestPart; at-- {
		last := stem[at:] // its ending is off already
		if !known(last) {
			continue
		}
		for _, head := range []string{stem[:at], strings.TrimSuffix(stem[:at], "s"), strings.TrimSuffix(stem[:at], "e")} {
			if h := t.stem(head); len(head) >= shortestPart && len(h) >= 3 && known(h) {
				return h, last, true
			}
		}
	}
	return "", "", false
}
