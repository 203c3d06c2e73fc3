package check

import (
	"maps"
	"slices"

	"planvei/cmd/internal/model"
)

// Personnumre is for tests that look at findings from the outside.
var Personnumre = personnumre

// TrengerHele is for a test that each of them is a rule.
var TrengerHele = trengerHele

// Forklart are the codes that are explained, for a test that each is a rule.
func Forklart() []string { return slices.Collect(maps.Keys(forklaringer())) }

// FinnSpraak prepares a plan, and returns what looks through its words and counts
// what there is to say, and how many bytes of words there are.
func FinnSpraak(p *model.Plan, opts Options) (find func() int, bytes int) {
	s := newSubject(p, opts)
	for _, t := range s.tekst {
		if t.loepende {
			bytes += len(t.verdi)
		}
	}
	return func() int { return len(finnSpraak(s, opts)) }, bytes
}
