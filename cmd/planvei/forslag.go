package main

import "fmt"

// suggest returns «, mente du …?» with the known word nearest to word, or ""
// when none is near. Format is how the word is shown.
func suggest(word string, known []string, format string) string {
	best, least := "", 3 // beyond two edits a suggestion is more often wrong than right
	for _, k := range known {
		if d := distance(word, k); d < least && d < len([]rune(k)) {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(". Mente du "+format+"?", best)
}

// distance counts the letters to add, remove or replace to make a into b.
func distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range from {
		diagonal := row[0]
		row[0] = i + 1
		for j, s := range to {
			cost := diagonal
			if r != s {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, diagonal+1, row[j]+1)
		}
	}
	return row[len(to)]
}
