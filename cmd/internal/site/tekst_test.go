package site_test

import (
	"os"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"golang.org/x/tools/txtar"

	"planvei"
	"planvei/cmd/internal/site"
)

// What an author writes is shown as text, whatever it would be to a browser, to
// Markdown or to Hugo.
func TestTextFromAFileIsOnlyText(t *testing.T) {
	archive := txtar.Parse([]byte(`
-- data/plan/plan.toml --
[plan]
tittel = "<script>alert(1)</script>"
kommune = ["9999"]
kommunenavn = ["<b>Vik</b>"]
status = "utkast"

[[innsatsomraade]]
id = "hjelp"
tittel = "Hjelp \" onmouseover=\"x()"
begrunnelse = "*Derfor* {{< figure src=\"y\" >}}"

[[tiltakskort]]
id = "kort"
tittel = "Kort"
rolle = "nav"
steg = ["{{% figure %}} *steg*", "{{< figure src=\"z\" >}} *steg*"]

[[tiltak]]
id = "tekst"
tittel = "<img src=x onerror=x()>"
innsatsomraade = "hjelp"
maalgruppe = ["<i>barn</i>"]
ansvar = "<script>ansvar()</script>"
status = "<script>status()</script>"
beskrivelse = """
<script>raa()</script>

{{< figure src="x" >}} {{% param "title" %}} {{ .Title }}

[farlig](javascript:alert(1)) ![bilde](https://other.example/pixel.png) <https://other.example/>
"""

[[enhet]]
id = "nav"
navn = "NAV"
telefon = { vis = "javascript:ring()", ring = "javascript:ring()" }
nettsted = "https://nav.example/\"><script>nettsted()</script>"
-- config.toml --
[params.profil]
navn = "<script>navn()</script>"
[[params.profil.bunnlenker]]
tekst = "<script>bunn()</script>"
lenke = "https://kommunen.example/?a=%22%3e%3Cscript>"
-- content/nb/plan/forord.md --
+++
title = "Forord <em>"
+++

<iframe src="https://other.example/"></iframe> <b onclick="x()">tekst</b>
`))
	dir := unpack(t, archive)
	all := contents(t, build(t, loadPlan(t, os.DirFS(dir)), site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{}))
	for name, content := range all {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		for _, bad := range []string{"<script>", "<img src=x", "onmouseover=\"x", "<i>barn", "<b>Vik", `href="javascript`, "<iframe", "onclick", `src="https:`, "<figure"} {
			if strings.Contains(content, bad) {
				t.Errorf("%s has %s", name, bad)
			}
		}
	}
	page := all["tiltak/tekst/index.html"]
	for _, want := range []string{"&lt;img src=x", "{{&lt; figure", "{{% param", "{{ .Title }}", "farlig"} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not shown", want)
		}
	}
}

// Bokmål and nynorsk have equal status, and English is whole: the same words, in
// the same order.
func TestTheLanguagesHaveTheSameWords(t *testing.T) {
	nb := words(t, "nb")
	if len(nb) < 100 {
		t.Fatalf("only %d words in bokmål", len(nb))
	}
	for _, lang := range []string{"nn", "en"} {
		other := words(t, lang)
		for i := range min(len(nb), len(other)) {
			if nb[i] != other[i] {
				t.Fatalf("word %d is %s in nb and %s in %s", i+1, nb[i], other[i], lang)
			}
		}
		if len(nb) != len(other) {
			t.Errorf("%d words in nb and %d in %s", len(nb), len(other), lang)
		}
	}
}

// words lists the keys of the interface's words in a language, in their order.
func words(t *testing.T, lang string) []string {
	t.Helper()
	content, err := planvei.Defaults.ReadFile("data/i18n/" + lang + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	meta, err := toml.Decode(string(content), &all)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, key := range meta.Keys() {
		list = append(list, key.String())
	}
	return list
}

// The site lies in a folder on many servers, and a 404 page is shown at any
// depth, so only the plan's own address can tell where the rest is.
func TestThe404PageFindsTheSiteFromAnyDepth(t *testing.T) {
	all := contents(t, build(t, loadPlan(t, os.DirFS("testdata/alle-felt")), site.Sources{Defaults: planvei.Defaults}, site.Options{}))
	page := all["404.html"]
	for _, want := range []string{`href="/plan/vold/planvei.`, `src="/plan/vold/planvei.`, `href="/plan/vold/hjelp/"`, `href="/plan/vold/"`} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not there", want)
		}
	}
	for _, bad := range []string{`="./`, `="../`} {
		if strings.Contains(page, bad) {
			t.Errorf("an address begins with %s", bad)
		}
	}
}
