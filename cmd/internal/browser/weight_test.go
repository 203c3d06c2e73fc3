package browser

import (
	"bytes"
	"compress/gzip"
	"net/url"
	"path"
	"regexp"
	"slices"
	"testing"
)

// lightEnough is what a first visit to a page may weigh: what fits in the first
// round trip of a connection.
const lightEnough = 14 * 1024

// asleep is what a page only fetches when it is used.
var asleep = regexp.MustCompile(`(?s)<template>.*?</template>`)

// weight is how many bytes s is with its style and scripts, as a server sends
// them.
func weight(t *testing.T, s side) int {
	t.Helper()
	total := gzipped(t, s.html())
	base, err := url.Parse(s.address())
	if err != nil {
		t.Fatal(err)
	}
	fetched := asleep.ReplaceAll(s.html(), nil)
	for _, link := range les(t, s.server.Client(), s.address()).links {
		if !bytes.Contains(fetched, []byte(`"`+link+`"`)) {
			continue
		}
		to, err := url.Parse(link)
		if err != nil {
			t.Fatal(err)
		}
		if ext := path.Ext(to.Path); ext == ".css" || ext == ".js" {
			name := base.ResolveReference(to).Path[len(s.prefix):]
			total += gzipped(t, s.files[name])
		}
	}
	return total
}

func gzipped(t *testing.T, content []byte) int {
	t.Helper()
	if len(content) == 0 {
		t.Fatal("an empty file, or none")
	}
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

// The pages that are read most, and those that matter most, are there at once.
func TestATiltakAndTheHelpFitInTheFirstRoundTrip(t *testing.T) {
	for _, tt := range []struct{ site, kind string }{{"eksempel", "tiltak"}, {"eksempel", "hjelp"}, {"eksempel", "home"}, {"nynorsk", "hjelp"}, {"spraak", "hjelp"}} {
		n := nettstedet(t, tt.site)
		for _, lang := range n.languages {
			var weights []int
			heaviest := ""
			for _, s := range n.byKind(lang)[tt.kind] {
				w := weight(t, s)
				if len(weights) == 0 || w > slices.Max(weights) {
					heaviest = s.String()
				}
				weights = append(weights, w)
			}
			if len(weights) == 0 {
				t.Fatalf("%s has no %s in %s", tt.site, tt.kind, lang)
			}
			slices.Sort(weights)
			t.Logf("%s: %d %s, the median %d bytes, the heaviest %d (%s)",
				lang, len(weights), tt.kind, weights[len(weights)/2], weights[len(weights)-1], heaviest)
			if w := weights[len(weights)-1]; w > lightEnough {
				t.Errorf("%s weighs %d bytes; at most %d", heaviest, w, lightEnough)
			}
		}
	}
}
