package site_test

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"planvei"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/site"
)

// hjelpeprosjekt is a plan in bokmål that offers help in three other languages.
const hjelpeprosjekt = "../browser/testdata/spraak"

func hjelpekilder(t *testing.T) site.Sources {
	t.Helper()
	dir, err := filepath.Abs(hjelpeprosjekt)
	if err != nil {
		t.Fatal(err)
	}
	return site.Sources{User: dir, Defaults: planvei.Defaults}
}

// inLanguages builds that project with help in the languages of its settings.
func inLanguages(t *testing.T) map[string]string {
	t.Helper()
	p := loadPlan(t, os.DirFS(hjelpeprosjekt))
	var found diag.List
	p.Hjelpespraak = load.Hjelpespraak(os.DirFS(hjelpeprosjekt), &found)
	if len(found.Sorted()) > 0 {
		t.Fatal(found.Sorted())
	}
	return contents(t, build(t, p, hjelpekilder(t), site.Options{}))
}

// pageIn is one finished page: its language, and its links.
type pageIn struct {
	lang, dir string
	links     []linkTo
}

type linkTo struct{ file, hreflang, class string }

func parsePage(t *testing.T, file, content string) pageIn {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	var p pageIn
	var walk func(n *html.Node, class string)
	walk = func(n *html.Node, class string) {
		attr := map[string]string{}
		for _, a := range n.Attr {
			attr[a.Key] = a.Val
		}
		switch {
		case n.Data == "html" && n.Type == html.ElementNode:
			p.lang, p.dir = attr["lang"], attr["dir"]
		case n.Data == "ul":
			class = attr["class"]
		case n.Data == "a" && !strings.Contains(attr["href"], ":") && !strings.HasPrefix(attr["href"], "#"):
			to, _, _ := strings.Cut(attr["href"], "#")
			to = path.Join("/", path.Dir(file), to)
			if strings.HasPrefix(attr["href"], "/") {
				to = path.Clean(attr["href"])
			}
			if path.Ext(to) == "" {
				to = path.Join(to, "index.html")
			}
			p.links = append(p.links, linkTo{strings.TrimPrefix(to, "/"), attr["hreflang"], class})
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, class)
		}
	}
	walk(doc, "")
	return p
}

// Every page says which language it is in and which way that is read; every link
// to a page in another language says which; and the switch of languages keeps the
// page wherever the other language has it.
func TestEveryPageAndLinkTellsItsLanguage(t *testing.T) {
	for name, all := range map[string]map[string]string{"hjelp": inLanguages(t), "example": contents(t, example(t))} {
		pages := map[string]pageIn{}
		for file, content := range all {
			if path.Ext(file) == ".html" {
				pages[file] = parsePage(t, file, content)
			}
		}
		if len(pages) < 20 {
			t.Fatalf("%s: only %d pages", name, len(pages))
		}
		for file, p := range pages {
			want, rest, _ := strings.Cut(file, "/")
			if s := model.FindSkriftspraak(want); s == nil {
				want, rest = "nb", file
			}
			if p.lang != want {
				t.Errorf("%s: %s is in %q, want %q", name, file, p.lang, want)
			}
			if rtl := model.FindSkriftspraak(want).RTL; rtl != (p.dir == "rtl") {
				t.Errorf("%s: %s has dir=%q", name, file, p.dir)
			}
			switched := map[string]bool{}
			for _, l := range p.links {
				to, ok := pages[l.file]
				if !ok {
					continue // a file to download; dead links are found elsewhere
				}
				if to.lang != p.lang && l.hreflang != to.lang || l.hreflang != "" && l.hreflang != to.lang {
					t.Errorf("%s: %s says that %s is in %q; it is in %q", name, file, l.file, l.hreflang, to.lang)
				}
				if l.class != "spraakvalg" {
					continue
				}
				switched[to.lang] = true
				same := path.Join(to.lang, rest)
				if to.lang == "nb" {
					same = rest
				}
				if _, exists := pages[same]; exists && l.file != same && path.Base(same) != "404.html" {
					t.Errorf("%s: %s leads to %s, and not to %s", name, file, l.file, same)
				}
			}
			for lang := range langs(pages) {
				if lang != p.lang && !switched[lang] && path.Base(file) != "404.html" { // which may have the address of the host
					t.Errorf("%s: %s does not lead to %s", name, file, lang)
				}
			}
		}
	}
}

func langs(pages map[string]pageIn) map[string]bool {
	all := map[string]bool{}
	for _, p := range pages {
		all[p.lang] = true
	}
	return all
}

// An edition with help alone has the pages with help and no others.
func TestAnEditionWithHelpAloneIsWhole(t *testing.T) {
	all := inLanguages(t)
	for _, lang := range []string{"en", "se", "ar"} {
		var files []string
		for file := range all {
			if strings.HasPrefix(file, lang+"/") {
				files = append(files, strings.TrimPrefix(file, lang+"/"))
			}
		}
		for _, file := range files {
			if !slices.Contains([]string{"index.html", "404.html", "hjelp/index.html", "om/index.html", "trygg-bruk/index.html"}, file) {
				t.Errorf("%s has %s", lang, file)
			}
		}
		for _, file := range []string{"index.html", "hjelp/index.html"} {
			page := all[lang+"/"+file]
			for _, want := range []string{`href="tel:112"`, `href="tel:116006"`, `href="tel:00000012"`, `hreflang="nb"`} {
				if !strings.Contains(page, want) {
					t.Errorf("%s/%s has no %s", lang, file, want)
				}
			}
		}
	}
	for _, tt := range []struct{ file, want string }{
		{"ar/index.html", "إذا كنت في خطر الآن"},
		{"ar/hjelp/index.html", `<bdi dir="ltr">116 006</bdi>`},
		{"ar/hjelp/index.html", `<span lang="nb">Snakk med noen</span>`},
		{"se/hjelp/index.html", "Dát siidu ii leat vel gárvvis."},
		{"se/hjelp/index.html", "Denne utgaven er et utkast på nordsamisk."},
		{"en/hjelp/index.html", "The crisis centre (krisesenteret) in Vik"},
	} {
		if !strings.Contains(all[tt.file], tt.want) {
			t.Errorf("%s has no %q", tt.file, tt.want)
		}
	}
	if strings.Contains(all["en/hjelp/index.html"], "draft") || strings.Contains(all["ar/hjelp/index.html"], "utkast") {
		t.Error("a language that is no draft is said to be one")
	}
}

// A plan with a title in a language is whole in it, whatever help is offered in.
func TestHelpIsOfferedWhereThePlanIsNot(t *testing.T) {
	for _, tt := range []struct {
		title string
		help  []string
		whole bool
		help2 bool
	}{
		{"", nil, false, false},
		{"", []string{"en"}, false, true},
		{"Safe in Vik", nil, true, true},
		{"Safe in Vik", []string{"en"}, true, true},
	} {
		p := loadPlan(t, os.DirFS(hjelpeprosjekt))
		if p.Hjelpespraak = tt.help; tt.title != "" {
			p.Plan.Tittel["en"] = tt.title
		}
		all := contents(t, build(t, p, hjelpekilder(t), site.Options{}))
		if _, ok := all["en/tiltak/index.html"]; ok != tt.whole {
			t.Errorf("%+v: the plan is in English: %t", tt, ok)
		}
		if _, ok := all["en/hjelp/index.html"]; ok != tt.help2 {
			t.Errorf("%+v: the help is in English: %t", tt, ok)
		}
	}
}

// A language has every word of the interface, or those of the pages with help.
func TestEveryLanguageHasTheWordsItNeeds(t *testing.T) {
	nb := words(t, "nb")
	for _, s := range model.Skriftspraakene {
		if !s.Ord {
			continue
		}
		have := words(t, s.Kode)
		for _, key := range model.Hjelpeord {
			if !slices.Contains(have, key) {
				t.Errorf("%s has no %s", s.Kode, key)
			}
		}
		for _, key := range have {
			if !slices.Contains(nb, key) {
				t.Errorf("%s has %s, which bokmål has not", s.Kode, key)
			}
		}
	}
}
