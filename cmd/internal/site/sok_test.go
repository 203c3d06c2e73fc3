package site_test

import (
	"os"
	"path"
	"slices"
	"testing"

	"planvei/cmd/internal/sok"
	"planvei/cmd/internal/sok/prove"
)

// searcher opens the index of a language of a finished site.
func searcher(t testing.TB, all map[string]string, root string) *sok.Searcher {
	t.Helper()
	s, err := sok.Open(path.Join(root, "sok"), func(name string) ([]byte, error) {
		content, ok := all[name]
		if !ok {
			return nil, os.ErrNotExist
		}
		return []byte(content), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// urls are the addresses of what was found.
func urls(r sok.Result) []string {
	var list []string
	for _, h := range r.Hits {
		list = append(list, h.URL)
	}
	return list
}

// What people look for is among the first answers, and who may be in danger is
// given a number first of all. Help comes before what others look for only seldom.
func TestSearchFindsWhatPeopleLookFor(t *testing.T) {
	all := exampleSite(t)
	searchers := map[string]*sok.Searcher{"nb": searcher(t, all, ""), "nn": searcher(t, all, "nn"), "en": searcher(t, all, "en")}
	for _, set := range []struct {
		name        string
		queries     []prove.Sporring
		size        int
		mrr, recall float64
	}{
		{"own", prove.Sporringer(), 120, .91, .96},
		{"written afterwards", prove.Fremmede(), 500, .88, .93},
	} {
		var score prove.Score
		early := 0
		for _, q := range set.queries {
			r := searchers[q.Lang].Search(q.Query, "")
			if rank := score.Add(q, urls(r)); rank != 1 {
				t.Logf("%s: %q: right answer at %d: %.4v", q.Lang, q.Query, rank, urls(r))
			}
			if q.Urgent && (len(r.Hits) == 0 || r.Hits[0].Kind != "hjelp" || len(r.Hits[0].Numbers) == 0) {
				t.Errorf("%s: %q does not give help with a number first: %v", q.Lang, q.Query, urls(r))
			}
			if r.Urgent && !q.Urgent && !slices.Contains(q.Pages, "hjelp/") {
				early++
			}
		}
		t.Logf("%s: %d queries: MRR %.3f, recall@3 %.3f; help before what %d looked for", set.name, score.N, score.MRR(), score.Recall3(), early)
		if score.N < set.size || score.MRR() < set.mrr || score.Recall3() < set.recall || early > score.N/20 {
			t.Errorf("%s: %d queries, MRR %.3f, recall@3 %.3f, help first for %d others; at least %d, %.2f and %.2f, and at most %d",
				set.name, score.N, score.MRR(), score.Recall3(), early, set.size, set.mrr, set.recall, score.N/20)
		}
	}
}
