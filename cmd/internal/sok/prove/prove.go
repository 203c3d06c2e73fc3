// Package prove holds the queries that the search is judged by, and reckons how
// well they were answered. Tests use it.
package prove

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed sporringer.txt
var own string

//go:embed fremmede.txt
var foreign string

// A Sporring is what somebody may look for in the example.
type Sporring struct {
	Lang, Query string
	Pages       []string // each would be a right answer; from the folder of the language
	Urgent      bool     // it tells of danger
}

// Sporringer are the queries that the search was made with, in their order.
func Sporringer() []Sporring { return parse(own) }

// Fremmede are queries that were written when it was made, by what people need and not
// by what the search knew.
func Fremmede() []Sporring { return parse(foreign) }

// parse reads queries, one on each line.
func parse(text string) []Sporring {
	var list []Sporring
	for line := range strings.Lines(text) {
		parts := strings.Split(strings.TrimSpace(line), " | ")
		if len(parts) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		lang, urgent := strings.CutSuffix(parts[0], "!")
		list = append(list, Sporring{lang, parts[1], strings.Fields(parts[2]), urgent})
	}
	return list
}

// A Score is how well a search answered.
type Score struct {
	N          int
	reciprocal float64
	among      int
}

// Add counts the answer to one query, and returns where in it a right page
// stands, from 1; 0 when it is not there.
func (s *Score) Add(q Sporring, urls []string) int {
	s.N++
	rank := slices.IndexFunc(urls, func(u string) bool { return slices.Contains(q.Pages, u) }) + 1
	if rank > 0 {
		s.reciprocal += 1 / float64(rank)
	}
	if rank > 0 && rank <= 3 {
		s.among++
	}
	return rank
}

// MRR is the mean of one over the rank of the first right answer.
func (s Score) MRR() float64 { return s.reciprocal / float64(s.N) }

// Recall3 is the share of queries with a right answer among the first three.
func (s Score) Recall3() float64 { return float64(s.among) / float64(s.N) }
