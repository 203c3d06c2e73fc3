package sok

import (
	"cmp"
	"slices"
	"strings"
)

// near adds the words that a misspelt one may be.
func (s *Searcher) near(g *group, stem string, r *Result) {
	if len(stem) < 4 {
		return
	}
	most := 1
	if len(stem) > 6 {
		most = 2
	}
	type candidate struct {
		word string
		away int
	}
	var found []candidate
	seen := map[int]bool{}
	search := func(n int) {
		if seen[n] || len(seen) >= s.k.Rank.MaxPieces {
			return
		}
		seen[n] = true
		for _, w := range s.piece(n).words {
			if away := distance(stem, w, most); away <= most && !strings.Contains(w, "_") {
				found = append(found, candidate{w, away})
			}
		}
	}
	from := s.pieceOf(stem)
	search(from)
	search(s.pieceOf(stem[:1] + stem[2:]))
	search(s.pieceOf(stem[1:2] + stem[:1] + stem[2:]))
	for step := 1; step < s.k.Rank.MaxPieces; step++ {
		for _, n := range []int{from - step, from + step} {
			if n >= 0 && n < len(s.k.First) {
				search(n)
			}
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.away, b.away), cmp.Compare(gap(a.word, stem), gap(b.word, stem)), cmp.Compare(a.word, b.word))
	})
	for i, c := range found {
		if i >= s.k.Rank.MaxNear || c.away > found[0].away {
			break
		}
		weight := s.k.Rank.Near
		if c.away > 1 {
			weight = s.k.Rank.Far
		}
		sure := r
		if c.away > 1 && len(stem) < s.k.Rank.MinSure || gap(c.word, stem) > 0 {
			sure = &Result{} // so far off that it tells of no danger
		}
		s.same(g, c.word, weight, sure)
	}
}

// gap is 0 for words that begin with the same two letters, else 1.
func gap(a, b string) int {
	if strings.HasPrefix(a, b[:2]) {
		return 0
	}
	return 1
}

// distance is how many letters must be added, taken away, changed or swapped to
// get from a to b, as far as most is not passed.
func distance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	var before, last []int
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, last, row = last, row, make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return row[len(b)]
}
