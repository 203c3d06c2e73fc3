package site_test

import (
	"os"
	"path"
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
// given a number first of all.
func TestSearchFindsWhatPeopleLookFor(t *testing.T) {
	all := exampleSite(t)
	searchers := map[string]*sok.Searcher{"nb": searcher(t, all, ""), "nn": searcher(t, all, "nn"), "en": searcher(t, all, "en")}
	var score prove.Score
	for _, q := range prove.Sporringer() {
		r := searchers[q.Lang].Search(q.Query, "")
		if rank := score.Add(q, urls(r)); rank != 1 {
			t.Logf("%s: %q: right answer at %d: %.4v", q.Lang, q.Query, rank, urls(r))
		}
		if q.Urgent && (len(r.Hits) == 0 || r.Hits[0].Kind != "hjelp" || len(r.Hits[0].Numbers) == 0) {
			t.Errorf("%s: %q does not give help with a number first: %v", q.Lang, q.Query, urls(r))
		}
	}
	t.Logf("%d queries: MRR %.3f, recall@3 %.3f", score.N, score.MRR(), score.Recall3())
	if score.N < 120 || score.MRR() < .85 || score.Recall3() < .95 {
		t.Errorf("%d queries, MRR %.3f and recall@3 %.3f; at least 120, 0.85 and 0.95", score.N, score.MRR(), score.Recall3())
	}
}
