package load_test

import (
	"reflect"
	"testing"
	"testing/fstest"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/model"
)

func TestKapitler(t *testing.T) {
	files := fstest.MapFS{
		"content/nn/plan/_index.md":      {Data: []byte("+++\ntitle = \"Planen\"\n+++\n")},
		"content/nn/plan/b.md":           {Data: []byte("---\ntitle: Utan vekt\n---\nTekst")},
		"content/nn/plan/a.md":           {Data: []byte("\xef\xbb\xbf+++\r\ntitle = \"Sist\"\r\nweight = 20\r\n+++\r\n\r\n# Éi\r\nlinje\r\n")},
		"content/nn/plan/forord.md":      {Data: []byte("---\ntitle: \"Forord: først\" # merknad\nweight: 10\n---\n")},
		"content/nn/plan/fotnote.txt":    {Data: []byte("ikkje eit kapittel")},
		"content/nn/plan/under/meir.md":  {Data: []byte("ikkje eit kapittel")},
		"content/nn/plan/.skjult.md":     {Data: []byte("ikkje eit kapittel")},
		"content/nn/plan/vekt-som-er.md": {Data: []byte("---\ntitle: >-\n  Over fleire\n  linjer\nweight: 10\n---\n\n\nTekst\n")},
	}
	var found diag.List
	got := load.Kapitler(files, "content/nn/plan", "nn", &found)
	want := []model.Kapittel{
		{ID: "forord", Spraak: "nn", Tittel: "Forord: først", Tekst: "", Fil: "content/nn/plan/forord.md", Linje: 5},
		{ID: "vekt-som-er", Spraak: "nn", Tittel: "Over fleire linjer", Tekst: "Tekst\n", Fil: "content/nn/plan/vekt-som-er.md", Linje: 9},
		{ID: "a", Spraak: "nn", Tittel: "Sist", Tekst: "# Éi\nlinje\n", Fil: "content/nn/plan/a.md", Linje: 6},
		{ID: "b", Spraak: "nn", Tittel: "Utan vekt", Tekst: "Tekst", Fil: "content/nn/plan/b.md", Linje: 4},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
	if all := found.Sorted(); len(all) > 0 {
		t.Errorf("found %v", all)
	}
}
