package sok

import (
	"slices"
	"strings"
)

// personal tells whether somebody writes of a life and not of their work: of what one
// person does, or of themselves and somebody close to them. They may be in danger,
// whatever else they say.
func (s *Searcher) personal(words, stems []string) bool {
	has := func(set map[string]bool, list []string) bool {
		return slices.ContainsFunc(list, func(w string) bool { return set[w] })
	}
	near := slices.ContainsFunc(stems, func(stem string) bool {
		for dear := range s.dear {
			if stem == dear || len(dear) >= s.k.Rank.MinDear && strings.HasSuffix(stem, dear) {
				return true // also the end of a compound: lillesøster
			}
		}
		return false
	})
	return has(s.someone, words) || has(s.self, words) && near && !has(s.work, stems)
}
