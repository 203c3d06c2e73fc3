package check

import "planvei/cmd/internal/model"

// nearest returns the known word closest to written, or "" when none is close.
// Beyond two edits the suggestion is more often wrong than right, and in a short
// word one edit is much.
func nearest(written string, known []string) string {
	written = model.Slug(written)
	limit := min(2, len(written)/3)
	best, closest := "", limit+1
	for _, k := range known {
		if d := distance(written, k, closest); d < closest {
			best, closest = k, d
		}
	}
	return best
}

// distance returns how many letters must be changed, added, removed or swapped
// with their neighbour to make a into b, or enough when it is that or more.
func distance(a, b string, enough int) int {
	if diff := len(a) - len(b); diff >= enough || -diff >= enough {
		return enough
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
		if least >= enough {
			return enough
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], enough)
}
