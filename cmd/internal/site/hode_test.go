package site_test

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"planvei"
	"planvei/cmd/internal/site"
)

var (
	readExample  sync.Once
	exampleFiles map[string]string
)

// exampleSite is the finished example by file name, built once for the tests that
// only read it.
func exampleSite(t *testing.T) map[string]string {
	t.Helper()
	readExample.Do(func() { exampleFiles = contents(t, example(t)) })
	if exampleFiles == nil {
		t.Fatal("the example was not built")
	}
	return exampleFiles
}

// eachPage calls look for every page of a finished site.
func eachPage(t testing.TB, all map[string]string, look func(file, content string)) {
	t.Helper()
	pages := 0
	for file, content := range all {
		if strings.HasSuffix(file, ".html") {
			pages++
			look(file, content)
		}
	}
	if pages == 0 {
		t.Fatal("there are no pages")
	}
}

// found returns what a pattern finds on a page, with entities resolved.
func found(pattern *regexp.Regexp, content string) []string {
	var list []string
	for _, m := range pattern.FindAllStringSubmatch(content, -1) {
		list = append(list, html.UnescapeString(m[1]))
	}
	return list
}

var (
	inTitle     = regexp.MustCompile(`<title>([^<]*)</title>`)
	inOmtale    = regexp.MustCompile(`<meta name="description" content="([^"]*)">`)
	inCanonical = regexp.MustCompile(`<link rel="canonical" href="([^"]*)">`)
	inAlternate = regexp.MustCompile(`<link rel="alternate" hreflang="[^"]*" href="([^"]*)">`)
	inLang      = regexp.MustCompile(`<html lang="([^"]*)"`)
	neutral     = regexp.MustCompile(`hjelp/index.html$|trygg-bruk/index.html$|tiltakskort/[^/]+/ark/index.html$`) // keep to the municipality's name
)

// nynorsk builds the shared plan in nynorsk.
func nynorsk(t *testing.T, opts site.Options) map[string]string {
	t.Helper()
	dir, err := filepath.Abs("testdata/nynorsk")
	if err != nil {
		t.Fatal(err)
	}
	return contents(t, build(t, loadPlan(t, os.DirFS(dir)), site.Sources{User: dir, Defaults: planvei.Defaults}, opts))
}

// likeNamed is a plan in which different things have the same name.
const likeNamed = `
-- data/plan/plan.toml --
[plan]
tittel = "Trygg heime"
kommune = ["9991", "9992"]
kommunenavn = ["Fjordvik kommune", "Havøy kommune"]
status = "utkast"

[[innsatsomraade]]
id = "samarbeid"
tittel = "Samarbeid"
[[innsatsomraade]]
id = "hjelp"
tittel = "Hjelp"
[[tiltak]]
id = "kurs-en"
tittel = "Kurs"
innsatsomraade = ["samarbeid"]
[[tiltak]]
id = "kurs-to"
tittel = "Kurs"
innsatsomraade = ["hjelp"]
alias = ["gamle-kurs", "eldre-kurs"]
[[tiltak]]
id = "kurs-tre"
tittel = "Kurs"
innsatsomraade = ["hjelp"]
[[enhet]]
id = "barnevern-fjordvik"
navn = "Barnevernet"
kommune = ["9991"]
[[enhet]]
id = "barnevern-havoy"
navn = "Barnevernet"
kommune = ["9992"]
[[tiltakskort]]
id = "samarbeid"
tittel = "Samarbeid"
rolle = ["skole"]
steg = ["Ring en du stoler på."]
-- content/nb/plan/samarbeid.md --
+++
title = "Samarbeid"
+++

Vi arbeider sammen.
`

// No two pages in a language look the same in a tab, a history or a list of
// search results, and each says what it is about.
func TestEveryPageHasATitleAndADescriptionOfItsOwn(t *testing.T) {
	dir := unpack(t, txtar.Parse([]byte(likeNamed)))
	for name, all := range map[string]map[string]string{
		"fjordvik":  exampleSite(t),
		"nynorsk":   nynorsk(t, site.Options{}),
		"like navn": contents(t, build(t, loadPlan(t, os.DirFS(dir)), site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{})),
		"fra mappe": nynorsk(t, site.Options{Frakoblet: true}),
	} {
		seen := map[string]string{}
		eachPage(t, all, func(file, content string) {
			titles, texts := found(inTitle, content), found(inOmtale, content)
			if len(titles) != 1 || len(texts) != 1 {
				t.Errorf("%s: %s has %d titles and %d descriptions", name, file, len(titles), len(texts))
				return
			}
			if n := utf8.RuneCountInString(texts[0]); n < 10 || n > 160 || strings.ContainsAny(texts[0], "\n<>") {
				t.Errorf("%s: %s is described in %d characters: %q", name, file, n, texts[0])
			}
			if neutral.MatchString(file) {
				return
			}
			key := found(inLang, content)[0] + " " + titles[0]
			if other := seen[key]; other != "" {
				t.Errorf("%s: %s and %s are both called %q", name, file, other, titles[0])
			}
			seen[key] = file
		})
	}
}

// Whoever looks over a shoulder, or gets a link, learns nothing from the page
// with help but whose it is.
func TestTheHelpPageIsNeutralOutside(t *testing.T) {
	all := exampleSite(t)
	for _, file := range []string{"hjelp/index.html", "nn/hjelp/index.html", "en/hjelp/index.html"} {
		head, _, _ := strings.Cut(all[file], "</head>")
		if title := found(inTitle, head); len(title) != 1 || title[0] != "Fjordvik kommune" {
			t.Errorf("%s is called %q", file, title)
		}
		for _, word := range []string{"vold", "vald", "violence", "Trygg", "Safe"} {
			if strings.Contains(strings.ReplaceAll(head, "trygg-hjemme", ""), word) {
				t.Errorf("the head of %s has the word %q", file, word)
			}
		}
	}
}

// Every page that can be found says which address it is known by, and where it
// stands in the other languages; those say the same of it.
func TestPagesNameEachOtherAcrossLanguages(t *testing.T) {
	const top = "https://fjordvik.example/trygg-hjemme"
	all := exampleSite(t)
	file := func(address string) string {
		path, ok := strings.CutPrefix(address, top+"/")
		if !ok {
			t.Errorf("%s is not on the site", address)
		}
		return path + "index.html"
	}
	pairs := 0
	eachPage(t, all, func(page, content string) {
		if strings.HasSuffix(page, "404.html") {
			return
		}
		canonical := found(inCanonical, content)
		if len(canonical) != 1 || all[file(canonical[0])] == "" {
			t.Errorf("%s is known by %q", page, canonical)
			return
		}
		for _, address := range found(inAlternate, content) {
			pairs++
			other := all[file(address)]
			if !strings.Contains(other, `href="`+top+"/"+strings.TrimSuffix(page, "index.html")+`">`) {
				t.Errorf("%s names %s, which does not name it", page, address)
			}
		}
		if !strings.Contains(content, `<meta property="og:url" content="`+canonical[0]+`">`) {
			t.Errorf("%s is shown under another address than %s", page, canonical[0])
		}
	})
	if pairs < 1000 {
		t.Errorf("only %d addresses in other languages", pairs)
	}
	for page, want := range map[string]string{"utvalg/sortert/frist/": "/tiltak/", "tiltak/vold-mot-eldre/": "/tiltak/saarbare-voksne/", "en/om/": "/en/om/"} {
		if got := found(inCanonical, all[page+"index.html"]); len(got) != 1 || got[0] != top+want {
			t.Errorf("/%s is known by %v, want %s", page, got, want)
		}
	}
}

// A site that does not know where it stands says nothing that needs an address.
func TestWithoutAnAddressNothingNeedsOne(t *testing.T) {
	for name, all := range map[string]map[string]string{
		"no address": nynorsk(t, site.Options{}),
		"in a folder": contents(t, build(t, loadPlan(t, planvei.Defaults), site.Sources{Defaults: planvei.Defaults, Example: true},
			site.Options{Frakoblet: true})),
	} {
		for _, file := range []string{"sitemap.xml", "robots.txt", "endringer.atom"} {
			if all[file] != "" {
				t.Errorf("%s: there is a %s", name, file)
			}
		}
		eachPage(t, all, func(file, content string) {
			for _, mark := range []string{`rel="canonical"`, `rel="alternate"`, `property="og:`} {
				if strings.Contains(content, mark) {
					t.Errorf("%s: %s has %s", name, file, mark)
				}
			}
		})
	}
}
