package site_test

import (
	"bytes"
	"compress/gzip"
	"html"
	"path"
	"regexp"
	"strings"
	"testing"

	"planvei"
	"planvei/cmd/internal/check"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/site"
)

// Everything that may be written, and everything that may be found fault with, has
// a place in the manual.
func TestTheManualHasEveryFieldAndEveryCode(t *testing.T) {
	all := exampleSite(t)
	for _, r := range check.Regler() {
		page, id, _ := strings.Cut(site.Funnside(r.Code), "#")
		content := html.UnescapeString(all[strings.TrimPrefix(page, "/")+"index.html"])
		if id != r.Code || !strings.Contains(content, `id="`+r.Code+`"`) || !strings.Contains(content, r.Forklaring().Hvorfor) {
			t.Errorf("%s is not explained on %s", r.Code, page)
		}
		if !strings.Contains(all["forfatter/funn/index.html"], `id="`+r.Code+`"`) {
			t.Errorf("%s is not in the list of all findings", r.Code)
		}
	}
	if got := site.Funnside("ingen-slik-kode"); got != "" {
		t.Errorf("a code that nobody knows leads to %s", got)
	}
	fields := ""
	for file, content := range all {
		if strings.HasPrefix(file, "forfatter/felt/") {
			fields += content
		}
	}
	for _, tabell := range load.Tabeller() {
		for _, f := range tabell.Felter {
			if n := strings.Count(fields, `id="`+tabell.Navn+"."+f.Nokkel+`"`); n != 1 {
				t.Errorf("%s.%s stands %d times in the manual", tabell.Navn, f.Nokkel, n)
			}
			if !strings.Contains(all["forfatter/felt/index.html"], `id="slag-`+string(f.Slag)+`"`) {
				t.Errorf("the manual does not say how to write %s", f.Slag)
			}
		}
	}
}

var fetched = regexp.MustCompile(`(?:href|src)="([^"]+\.(?:css|js))"`)

// Each page of the manual leads on and back, and fits in the first round trip.
func TestThePagesOfTheManual(t *testing.T) {
	all := exampleSite(t)
	size := func(content string) int {
		var out bytes.Buffer
		w := gzip.NewWriter(&out)
		w.Write([]byte(content))
		w.Close()
		return out.Len()
	}
	pages := 0
	for file, content := range all {
		if !strings.HasPrefix(file, "forfatter/") {
			continue
		}
		pages++
		if !strings.Contains(content, `rel="next"`) && !strings.Contains(content, `rel="prev"`) {
			t.Errorf("%s leads nowhere", file)
		}
		weight := size(content)
		for _, name := range found(fetched, content) {
			weight += size(all[path.Join(path.Dir(file), name)])
		}
		if weight > 14*1024 {
			t.Errorf("%s weighs %d bytes", file, weight)
		}
	}
	if pages < 20 {
		t.Errorf("the manual has %d pages", pages)
	}
}

// The manual is in bokmål and stands once. Other languages lead to it and say so, it
// is marked where the pages around it are in nynorsk, and help keeps it out of sight.
func TestTheManualInOtherLanguages(t *testing.T) {
	all := exampleSite(t)
	for file, want := range map[string]string{
		"veileder/index.html":    `href="../forfatter/">`,
		"nn/veileder/index.html": `href="../../forfatter/" hreflang="nb">`,
		"nn/index.html":          `href="../forfatter/" hreflang="nb">`,
	} {
		if !strings.Contains(all[file], want) {
			t.Errorf("%s does not have %s", file, want)
		}
	}
	for file := range all {
		if strings.Contains(file, "/forfatter/") {
			t.Errorf("there is a %s", file)
		}
	}
	_, main, _ := strings.Cut(all["index.html"], "<main")
	if main, _, _ = strings.Cut(main, "</main>"); strings.Contains(main, "forfatter/") {
		t.Error("the front page speaks of the manual")
	}
	p := loadPlan(t, planvei.Defaults)
	p.Plan.Maalform = "nn"
	files, _, err := site.Pages(p, site.Sources{Defaults: planvei.Defaults, Example: true}, site.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if page := string(files["content/nn/forfatter/_index.md"]); !strings.Contains(page, `"lang":"nb"`) {
		t.Errorf("the manual in a plan in nynorsk is not marked as bokmål: %.200s", page)
	}
}
