package lenke_test

import (
	"bufio"
	"bytes"
	"flag"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/lenke"
	"planvei/cmd/internal/load"
)

var update = flag.Bool("update", false, "write what is found into the cases")

// A script is a web that answers what a case says, and nothing else.
type script map[string]string

func (s script) RoundTrip(r *http.Request) (*http.Response, error) {
	status, location, _ := strings.Cut(s[r.URL.String()], " ")
	code, err := strconv.Atoi(status)
	if err != nil {
		code = http.StatusTeapot // a question that the case did not expect
	}
	resp := &http.Response{StatusCode: code, Header: http.Header{}, Body: http.NoBody, Request: r}
	if location != "" {
		resp.Header.Set("Location", location)
	}
	return resp, nil
}

// Each case is a plan, what the web answers, and what is then told, with the place
// in the author's own file.
func TestCases(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files, web, want := fstest.MapFS{}, script{}, ""
			for _, f := range archive.Files {
				switch f.Name {
				case "svar":
					for lines := bufio.NewScanner(bytes.NewReader(f.Data)); lines.Scan(); {
						address, answer, _ := strings.Cut(lines.Text(), " ")
						web[address] = answer
					}
				case "want":
					want = string(f.Data)
				default:
					files[f.Name] = &fstest.MapFile{Data: f.Data}
				}
			}
			if got := told(t, files, web); got != want {
				if !*update {
					t.Fatalf("got:\n%s\nwant:\n%s", got, want)
				}
				archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" })
				archive.Files = append(archive.Files, txtar.File{Name: "want", Data: []byte(got)})
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func told(t *testing.T, files fstest.MapFS, web script) string {
	t.Helper()
	found := &diag.List{}
	p := load.Plan(files, "data/plan", found)
	p.Kapittel = load.Kapitler(files, "content/nb/plan", "nb", found)
	p.Profil = load.Profil(files, "nb", found)
	if found.HasErrors() {
		t.Fatal(found.Sorted())
	}
	all := check.EksterneLenker(p)
	for name, f := range files {
		if strings.HasPrefix(name, "content/") && !strings.Contains(name, "/plan/") {
			all = append(all, check.EksterneLenkerI(name, string(f.Data))...)
		}
	}
	s := asker()
	s.Transport = web
	answers, err := s.Spor(t.Context(), lenke.Adresser(all))
	if err != nil {
		t.Fatal(err)
	}
	links := &diag.List{}
	lenke.Funn(all, answers, links)
	var out strings.Builder
	for _, f := range links.Sorted() {
		out.WriteString(f.String() + "\n")
	}
	return out.String()
}
