package browser

import (
	"bytes"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/spf13/afero"
	"golang.org/x/net/html"

	"planvei"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/site"
)

// folder builds the example into a folder, to be read without a server, and
// returns the folder.
func folder(t *testing.T) string {
	t.Helper()
	var found diag.List
	plan := load.Plan(planvei.Defaults, "data/plan", &found)
	for _, lang := range []string{"nb", "nn"} {
		plan.Kapittel = append(plan.Kapittel, load.Kapitler(planvei.Defaults, "content/"+lang+"/plan", lang, &found)...)
	}
	plan.Arkiv = load.Arkiv(planvei.Defaults, "data/arkiv", &found)
	plan.Profil = load.Profil(planvei.Defaults, plan.Plan.Maalform, &found)
	dir := filepath.Join(t.TempDir(), "min plan") // addresses must stand a space in the path
	dst := afero.NewBasePathFs(afero.NewOsFs(), dir)
	src := site.Sources{Defaults: planvei.Defaults, Example: true}
	if _, err := site.Build(plan, src, site.Options{Frakoblet: true}, dst, &found); err != nil {
		t.Fatal(err)
	}
	for _, f := range found.Sorted() {
		if f.Severity == diag.Feil {
			t.Fatalf("%s: %s", f.Position, f.Message)
		}
	}
	return dir
}

// inBrowser is the address that a double click on a file opens.
func inBrowser(dir, file string) string {
	path := filepath.ToSlash(filepath.Join(dir, file))
	return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(path, "/")}).String()
}

// Opened from a folder every kind of page has its style and its script, is within
// the policy that it carries, and asks for nothing outside the folder.
func TestPagesWorkInAFolder(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	f := nyFane(t)
	heard := avlytt(f)
	for _, s := range utvalg(t) {
		if s.name != "eksempel" || s.kind == kind404 {
			continue
		}
		heard.take()
		f.open(inBrowser(dir, s.file()))
		styled := hent[bool](f, `getComputedStyle(document.querySelector(".forlat")).position === "fixed"`)
		policy := hent[bool](f, `!!document.querySelector('meta[http-equiv="Content-Security-Policy"]')`)
		requests, complaints := heard.take()
		for _, c := range complaints {
			t.Errorf("%s: %s", s, c)
		}
		if !styled || !policy {
			t.Errorf("%s: styled %t, with a policy %t", s, styled, policy)
		}
		for _, r := range requests {
			if !strings.HasPrefix(r, inBrowser(dir, "")) {
				t.Errorf("%s asks for %s", s, r)
			}
		}
		if len(requests) < 3 {
			t.Errorf("%s asks for %v, and not for its style and script", s, requests)
		}
	}
}

// The table is narrowed by its script, and the way out leads out.
func TestTheTableWorksInAFolder(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	f := nyFane(t)
	heard := avlytt(f)
	f.open(inBrowser(dir, "tiltak/index.html"))
	all := hent[[]string](f, shownRows)
	if len(all) < 30 {
		t.Fatalf("the table has %d tiltak; the example has at least 30", len(all))
	}
	f.do(chromedp.SendKeys(".sok input", "barnehage"))
	some := hent[[]string](f, shownRows)
	if len(some) == 0 || len(some) >= len(all) {
		t.Errorf("a search for «barnehage» shows %d of %d tiltak", len(some), len(all))
	}
	f.do(chromedp.Click("table.tiltaksrader tbody tr:not([hidden]) th a"))
	f.do(chromedp.WaitReady("article.tiltak"))
	if got := hent[string](f, `location.href`); !strings.HasPrefix(got, inBrowser(dir, "tiltak/")) || !strings.HasSuffix(got, "/index.html") {
		t.Errorf("a row of the table leads to %s", got)
	}
	if out := hent[string](f, `document.querySelector("a.forlat").href`); !strings.HasPrefix(out, "https://") {
		t.Errorf("the way out leads to %q", out)
	}
	if _, complaints := heard.take(); len(complaints) > 0 {
		t.Error(complaints)
	}
}

// Without a server a link must name a file, and the file must be there.
func TestEveryLinkLeadsToAFileInTheFolder(t *testing.T) {
	dir := folder(t)
	links := 0
	err := filepath.Walk(dir, func(name string, info os.FileInfo, err error) error {
		if err != nil || filepath.Ext(name) != ".html" {
			return err
		}
		if filepath.Base(name) == "404.html" {
			t.Errorf("%s is of no use without a server", name)
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		for _, link := range addresses(content) {
			to, err := url.Parse(link)
			if err != nil || to.Scheme != "" || to.Host != "" {
				if err == nil && strings.HasPrefix(to.Host, "fjordvik.example") && strings.Contains(to.Path, "trygg-hjemme") && !strings.HasSuffix(name, filepath.Join("om", "index.html")) {
					t.Errorf("%s leads to the site on the net: %s", name, link)
				}
				continue
			}
			links++
			target := name
			if to.Path != "" {
				target = filepath.Join(filepath.Dir(name), filepath.FromSlash(to.Path))
			}
			if info, err := os.Stat(target); err != nil || info.IsDir() {
				t.Errorf("%s: %q leads to no file", name, link)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if links < 1000 {
		t.Errorf("only %d links were read", links)
	}
	t.Logf("%d links lead to files", links)
}

// addresses are all that a page leads to or asks for.
func addresses(page []byte) []string {
	var list []string
	for z := html.NewTokenizer(bytes.NewReader(page)); z.Next() != html.ErrorToken; {
		for _, a := range z.Token().Attr {
			switch a.Key {
			case "href", "src", "action":
				list = append(list, a.Val)
			case "content":
				if _, to, ok := strings.Cut(a.Val, "url="); ok {
					list = append(list, to)
				}
			}
		}
	}
	return list
}
