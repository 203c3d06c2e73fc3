package site_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"planvei"
	"planvei/cmd/internal/site"
)

// mainOf is what a page has besides its frame.
func mainOf(page string) string {
	_, rest, _ := strings.Cut(page, "<main")
	inner, _, _ := strings.Cut(rest, "</main>")
	return inner
}

// An earlier version is led to from the pages that tell of the plan, in each language,
// and what it said is shown without numbers to ring and without links.
func TestTheExampleTellsWhatChangedFromTheEarlierPlan(t *testing.T) {
	all := exampleSite(t)
	for _, lang := range []string{"", "nn/", "en/"} {
		page := mainOf(all[lang+"arkiv/2021-2024/index.html"])
		for _, want := range []string{`<del>`, `<ins>`, "xx xx xx xx", `tiltak/grunnkurs/"`, `data-navn`, `<details`} {
			if !strings.Contains(page, want) {
				t.Errorf("%sarkiv/2021-2024/ has no %s", lang, want)
			}
		}
		for _, not := range []string{"tel:", "00 00 00 19", "#f"} {
			if strings.Contains(page, not) {
				t.Errorf("%sarkiv/2021-2024/ has %s", lang, not)
			}
		}
		if strings.Contains(mainOf(all[lang+"arkiv/index.html"])+page, "&lt;") {
			t.Errorf("%sarkiv/ shows marks of HTML", lang)
		}
		for _, from := range []string{"index.html", "om/index.html", "arkiv/index.html"} {
			if !strings.Contains(mainOf(all[lang+from]), "2021-2024/\"") {
				t.Errorf("%s%s does not lead there", lang, from)
			}
		}
		if strings.Contains(all[lang+"sok/index.html"], "2021-2024") {
			t.Errorf("%ssok/ lists an earlier version", lang)
		}
	}
}

// earlier is a plan that was changed twice. Nobody trusts what stands in it.
const earlier = `
-- data/plan/plan.toml --
[plan]
tittel = "Ny plan"
kommune = ["4601"]
periode = "2025–2028"
status = "vedtatt"
nettadresse = "https://kommunen.example/vold/"
erstatter = "midt"

[[innsatsomraade]]
id = "o"
tittel = "Hjelp"
[[tiltak]]
id = "a"
nr = "2"
tittel = "Ring 22 33 44 55"
innsatsomraade = ["o"]
-- data/arkiv/midt/plan.toml --
[plan]
tittel = "Midt <script>alert(1)</script> {{< x >}}"
kommune = ["4601"]
periode = "2021–2024"
status = "vedtatt"
[[innsatsomraade]]
id = "o"
tittel = "Hjelp"
[[vedtak]]
organ = "<b>Kommunestyret</b>"
dato = 2023-01-01

[[tiltak]]
id = "a"
nr = "1"
tittel = "Ring 22 33 44 55"
innsatsomraade = ["o"]
[[tiltak]]
id = "b"
tittel = "<img src=x> **B** 22 33 44 66"
beskrivelse = "En <b>fet</b> [lenke](https://andre.example/) & mer"
-- data/arkiv/eldst/plan.toml --
[plan]
tittel = "Eldst"
status = "gyldig"
[[vedtak]]
organ = "Kommunestyret"
-- data/arkiv/foerst/plan.toml --
[plan]
tittel = "Først"
kommune = ["4601"]
periode = "2021–2024"
status = "utkast"
[[tiltak]]
id = "a"
nr = "1"
tittel = "Ring 22 33 44 77"
`

func TestEarlierVersionsAreSafeAndOutOfTheWay(t *testing.T) {
	dir := unpack(t, txtar.Parse([]byte(earlier)))
	p := loadPlan(t, os.DirFS(dir))
	all := contents(t, build(t, p, site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{}))
	for file, wants := range map[string][]string{
		"arkiv/index.html": {"Midt &lt;script&gt;", `href="../arkiv/foerst/"`, `href="../arkiv/midt/"`, "Erstattet av en nyere", "Utkast"},
		"arkiv/midt/index.html": {
			"Endringer fra 2021–2024 (1.1.2023) til 2025–2028", "&lt;img src=x&gt; **B** xx xx xx xx", "En fet lenke &amp; mer", `href="../../plan/"`, "Bare nytt nummer (1)",
		},
		"arkiv/eldst/index.html":  {"Endringer fra Eldst til 2021–2024"},
		"arkiv/foerst/index.html": {"Endringer fra 2021–2024 til 2021–2024 (1.1.2023)", "<del>xx xx xx xx</del>", "<ins>xx xx xx xx</ins>", `href="../../arkiv/midt/"`},
		"index.html":              {`href="./arkiv/midt/"`},
		"om/index.html":           {"Midt &lt;script&gt;", `href="../arkiv/midt/"`},
	} {
		for _, want := range wants {
			if !strings.Contains(all[file], want) {
				t.Errorf("%s has no %q", file, want)
			}
		}
	}
	for file, want := range map[string]int{"arkiv/index.html": 0, "arkiv/midt/index.html": 1, "arkiv/foerst/index.html": 1, "index.html": 0} {
		if got := strings.Count(all[file], `<meta name="robots" content="noindex">`); got != want {
			t.Errorf("%s asks %d times not to be found, want %d", file, got, want)
		}
	}
	if got := regexp.MustCompile(`/arkiv/[^<]*<`).FindAllString(all["sitemap.xml"], -1); len(got) != 1 {
		t.Errorf("the map for search engines has %q", got)
	}

	table := all["last-ned/endringer-midt.csv"]
	for _, want := range []string{"Hva;Endring;Nr. før;Nr. nå;Tittel;Felt;Før;Nå;Id\r\n", "Tiltak;Tatt ut;;;<img src=x> **B** xx xx xx xx;;;;b\r\n", "Tiltak;Bare nytt nummer;1;2;Ring 22 33 44 55;;;;a\r\n"} {
		if !strings.Contains(table, want) {
			t.Errorf("the table has no %q:\n%s", want, table)
		}
	}
	if want := "Tiltak;Endret;1;1;Ring xx xx xx xx;Tittel;Ring xx xx xx xx;Ring xx xx xx xx;a\r\n"; !strings.Contains(all["last-ned/endringer-foerst.csv"], want) {
		t.Errorf("between earlier versions:\n%s", all["last-ned/endringer-foerst.csv"])
	}

	p.Arkiv = nil
	files, _, err := site.Pages(p, site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for file := range files {
		if strings.Contains(file, "arkiv") {
			t.Errorf("there is a page without an archive: %s", file)
		}
	}
}
