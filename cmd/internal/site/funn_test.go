package site_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/afero"
	"golang.org/x/tools/txtar"

	"planvei"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/site"
)

var update = flag.Bool("update", false, "write what was found into the cases, to be read before it is kept")

// Each case is a municipality's folder and what is found when its site is built.
func TestWhatMustNotBePublishedIsFound(t *testing.T) {
	cases, err := filepath.Glob("testdata/funn/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Join(findings(t, archive), "")
			want := &archive.Files[len(archive.Files)-1]
			if *update {
				want.Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want.Name != "want" || got != string(want.Data) {
				t.Errorf("got:\n%swant:\n%s", got, want.Data)
			}
		})
	}
}

// unpack writes the files of a case into a folder of its own.
func unpack(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range archive.Files {
		if f.Name == "want" {
			continue
		}
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// morePages is how many pages there are besides, which no case is about.
var morePages = regexp.MustCompile(`og \d+ sider til`)

// findings builds the project in archive and returns what was found.
func findings(t *testing.T, archive *txtar.Archive) []string {
	t.Helper()
	dir := unpack(t, archive)
	var found diag.List
	p := loadPlan(t, os.DirFS(dir))
	if _, err := site.Build(p, site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{}, afero.NewMemMapFs(), &found); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range found.Sorted() {
		if f.Advice == "" || f.Severity != diag.Feil {
			t.Errorf("%s: severity %s, advice %q", f.Code, f.Severity, f.Advice)
		}
		lines = append(lines, morePages.ReplaceAllString(f.String(), "og N sider til")+"\n")
	}
	return lines
}
