package load_test

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
)

var update = flag.Bool("update", false, "write what is found to testdata")

// Each case in testdata is a plan, what is wrong with it, and nothing else.
func TestFindings(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files, want := fstest.MapFS{}, ""
			for _, f := range archive.Files {
				if f.Name == "want" {
					want = string(f.Data)
					continue
				}
				files[f.Name] = &fstest.MapFile{Data: f.Data}
			}
			got := findings(files)
			if *update {
				archive.Files[len(archive.Files)-1].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func findings(files fs.FS) string {
	var found diag.List
	load.Plan(files, "data/plan", &found)
	load.Kapitler(files, "content/nb/plan", "nb", &found)
	load.Profil(files, "nb", &found)
	load.Sikkerhet(files, &found)
	load.Nasjonalt(files, fstest.MapFS{"data/nasjonalt/uendret.toml": {Data: []byte("a = 1\n")}}, &found)
	load.Hjelpespraak(files, &found)
	var out strings.Builder
	for _, f := range found.Sorted() {
		fmt.Fprintf(&out, "%s: %s: %s [%s]\n\t%s\n", f.Position, f.Severity, f.Message, f.Code, f.Advice)
	}
	return out.String()
}
