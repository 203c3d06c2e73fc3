package model

import "strings"

// Nearest returns the known word that was probably meant by written, or "" when
// none is close. The known are slugs, or keys with «_» for the hyphen. Beyond two
// edits the suggestion is more often wrong than right, and in a short word one
// edit is much.
func Nearest(written string, known []string) string {
	written = Slug(written)
	if written == "" {
		return ""
	}
	least := min(2, max(1, len(written)/3)) + 1
	best := ""
	for _, k := range known {
		if d := edits(written, strings.ReplaceAll(k, "_", "-"), least); d < least && d < len(k) {
			best, least = k, d
		}
	}
	return best
}

// edits returns how many letters must be added, removed, changed or swapped with
// their neighbour to make a into b, or limit when it is that or more.
func edits(a, b string, limit int) int {
	if diff := len(a) - len(b); diff >= limit || -diff >= limit {
		return limit
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		least := row[0]
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
			least = min(least, row[j+1])
		}
		if least >= limit {
			return limit
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit)
}
