package site_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/spf13/afero"

	"planvei"
	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/site"
)

// loadPlan reads the plan of a project, its chapters too.
func loadPlan(t testing.TB, fsys fs.FS) *model.Plan {
	t.Helper()
	var found diag.List
	p := load.Plan(fsys, "data/plan", &found)
	p.Arkiv = load.Arkiv(fsys, "data/arkiv", &found)
	for _, lang := range []string{"nb", "nn", "en"} {
		p.Kapittel = append(p.Kapittel, load.Kapitler(fsys, "content/"+lang+"/plan", lang, &found)...)
	}
	p.Profil = load.Profil(fsys, p.Plan.Maalform, &diag.List{}) // what is wrong there is told of by load, and by site
	for _, f := range found.Sorted() {
		if f.Severity > diag.Raad {
			t.Errorf("%s", f)
		}
	}
	return p
}

// build builds p and fails on any finding.
func build(t testing.TB, p *model.Plan, src site.Sources, opts site.Options) afero.Fs {
	t.Helper()
	dst := afero.NewMemMapFs()
	var found diag.List
	if _, err := site.Build(p, src, opts, dst, &found); err != nil {
		t.Fatal(err)
	}
	for _, f := range found.Sorted() {
		t.Errorf("%s: %s [%s]", f.Position, f.Message, f.Code)
	}
	// What the template engine writes where it does not trust a value.
	eachPage(t, contents(t, dst), func(file, content string) {
		if strings.Contains(content, "ZgotmplZ") {
			t.Errorf("%s holds what the template engine refused to write", file)
		}
	})
	return dst
}

func example(t testing.TB) afero.Fs {
	return build(t, loadPlan(t, planvei.Defaults), site.Sources{Defaults: planvei.Defaults, Example: true}, site.Options{})
}

func TestTheExampleBuilds(t *testing.T) {
	dst := example(t)
	for _, file := range []string{"index.html", "tiltak/index.html", "hjelp/index.html", "404.html"} {
		content, err := afero.ReadFile(dst, file)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if !strings.Contains(string(content), "<h1") {
			t.Errorf("%s has no heading:\n%s", file, content)
		}
	}
}

// What we publish as an example must be an example: nothing above advice, on
// any day of the period so far.
func TestTheExamplesHaveNothingAboveAdvice(t *testing.T) {
	for name, fsys := range map[string]fs.FS{"fjordvik": planvei.Defaults, "nynorsk": os.DirFS("testdata/nynorsk")} {
		for _, day := range []model.Dato{"", "2026-11-21"} {
			var found diag.List
			check.Plan(loadPlan(t, fsys), check.Options{Dato: day, Nasjonal: national(t)}, &found)
			for _, f := range found.Sorted() {
				if f.Severity > diag.Raad {
					t.Errorf("%s per %q: %s", name, day, f)
				}
			}
		}
	}
}
