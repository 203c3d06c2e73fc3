package site_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"planvei"
	"planvei/cmd/internal/register"
	"planvei/cmd/internal/site"
)

func pliktsteg(t *testing.T) []register.Pliktsteg {
	t.Helper()
	r, err := register.Load(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Plikt) < 20 {
		t.Fatalf("there are %d steps", len(r.Plikt))
	}
	return r.Plikt
}

func pliktpage(lang, adresse string) string {
	return strings.TrimPrefix(strings.ReplaceAll(lang+"/plikter/"+adresse+"/index.html", "//", "/"), "nb/")
}

// Every step has a page in both norms, with where it comes from, that it is no
// advice, and a way on or something to do; and every one is reached from the first
// by its links alone.
func TestEveryDutyIsAPageThatCanBeReached(t *testing.T) {
	all := exampleSite(t)
	for _, lang := range []string{"nb", "nn"} {
		for _, step := range pliktsteg(t) {
			page := all[pliktpage(lang, step.Adresse)]
			for _, want := range []string{"<h1>" + step.Tittel[lang] + "</h1>", `href="https://lovdata.no/lov/`, `datetime="2026-11-21"`, "juridisk rådgiving"} {
				if !strings.Contains(page, want) {
					t.Errorf("%s %q has no %q", lang, step.Adresse, want)
				}
			}
			if got := strings.Contains(page, "<h3>E"); got != (len(step.Jurist) > 0) {
				t.Errorf("%s %q shows something for a lawyer: %t", lang, step.Adresse, got)
			}
		}
		reached := map[string]bool{}
		var walk func(file string)
		walk = func(file string) {
			if reached[file] || all[file] == "" {
				return
			}
			reached[file] = true
			for _, l := range parsePage(t, file, all[file]).links {
				if l.class == "plikt__valg" {
					walk(l.file)
				}
			}
		}
		walk(pliktpage(lang, ""))
		for _, step := range pliktsteg(t) {
			if !reached[pliktpage(lang, step.Adresse)] {
				t.Errorf("%s: no answer leads to %q", lang, step.Adresse)
			}
		}
	}
	if all["en/plikter/index.html"] != "" {
		t.Error("there are duties in English, which nobody has written")
	}
}

func TestTheDutiesAreEasyToRead(t *testing.T) {
	for _, lang := range []string{"nb", "nn"} {
		for _, s := range pliktsteg(t) {
			parts := []string{s.Tittel[lang], s.Tekst[lang], s.Sporsmaal[lang]}
			for _, g := range s.Gjor {
				parts = append(parts, g[lang])
			}
			for _, v := range s.Valg {
				parts = append(parts, v.Tekst[lang])
			}
			if got := lix(strings.Join(parts, "\n")); got > hardest {
				t.Errorf("%s %q has LIX %.0f", lang, s.Adresse, got)
			}
		}
	}
}

// A plan for a municipality of the register that has a child welfare service, and
// nobody who is said to give advice.
const pliktplan = `
-- data/plan/plan.toml --
[plan]
tittel = "Trygg heime"
maalform = "nb"
kommune = ["0301"]
status = "utkast"
koordinator = "koordinator"

[[innsatsomraade]]
id = "hjelp"
tittel = "Hjelp"
[[enhet]]
id = "koordinator"
navn = "Koordinatoren"
epost = "a@kommune.example"
for = ["ansatte"]
[[enhet]]
id = "barnevernet"
navn = "Barnevernet i byen"
epost = "c@kommune.example"
for = ["innbyggere", "ansatte"]
[[enhet]]
id = "hemmelig"
navn = "Politikontakten uten noe å ringe"
for = ["ansatte"]
`

// The people to ask are the plan's own, and where it has none, those of the region.
func TestThoseToAskAreOwnFirstAndThenOfTheRegion(t *testing.T) {
	cards := regexp.MustCompile(`class="kontakt__navn"[^>]*>(?:<a [^>]*>)?([^<]*)<`)
	ask := func(plan, page string) string {
		dir := unpack(t, txtar.Parse([]byte(plan)))
		all := contents(t, build(t, loadPlan(t, os.DirFS(dir)), site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{}))
		return strings.Join(found(cards, all[page]), ", ")
	}
	advised := pliktplan + `
[[enhet]]
id = "raad"
navn = "Rådgiverne"
epost = "b@kommune.example"
for = ["ansatte"]
tema = ["Rådgiving"]
`
	for _, tt := range []struct{ name, plan, page, want string }{
		{"the coordinator, when nobody else advises", pliktplan, "plikter/taushet/ikke-dele/index.html", "Koordinatoren"},
		{"whoever is said to give advice", advised, "plikter/taushet/ikke-dele/index.html", "Rådgiverne"},
		{"the plan's own service, and the region's", pliktplan, "plikter/barnevern/meld/index.html", "Barnevernet i byen, Koordinatoren, Statens barnehus Oslo"},
		{"the region's, in the order of the step", advised, "plikter/avverging/usikker/index.html", "Rådgiverne, Oslo politidistrikt, RVTS Øst"},
		{"the police where the plan's own cannot be reached", pliktplan, "plikter/taushet/politi/index.html", "Koordinatoren, Oslo politidistrikt"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := ask(tt.plan, tt.page); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
