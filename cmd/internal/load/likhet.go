package load

import (
	"slices"
	"strings"

	"planvei/cmd/internal/model"
)

func contains(names []string, name string) bool { return slices.Contains(names, name) }

// nearest returns the known name that was probably meant by word, or "" when
// none is close. Beyond two edits the suggestion is more often wrong than right.
func nearest(word string, known []string) string {
	word = strings.ReplaceAll(model.Slug(word), "-", "_")
	best, least := "", 3
	for _, name := range known {
		if d := edits(word, name, least); d < least && d < max(len(name), 2) {
			best, least = name, d
		}
	}
	return best
}

// edits returns how many letters must be added, removed, changed or swapped
// with their neighbour to turn a into b; or limit, when that many or more.
func edits(a, b string, limit int) int {
	s, t := []rune(a), []rune(b)
	if len(s)-len(t) >= limit || len(t)-len(s) >= limit {
		return limit
	}
	before, above := make([]int, len(t)+1), make([]int, len(t)+1)
	row := make([]int, len(t)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return min(above[len(t)], limit)
}
