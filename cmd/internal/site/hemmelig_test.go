package site_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/spf13/afero"

	"planvei"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/site"
)

// leaks are finished files, by how one writes in them, each with a secret address of
// its own: number n is in Hvalrossgata n. In the end no rule but the last look at
// what is published stands between an address and the world.
var leaks = []struct {
	file    string // of the municipality, or the text of a tiltak when it has no folder
	content string
	seen    string // the finished file
}{
	{"tittel", "Møte i HVALROSSGATA 10", "tiltak/t0/index.html"},
	{"beskrivelse", "I Hvalross-\\ngt. **11**.", "tiltak/t1/index.html"},
	{"tittel", "Hos Hvalrossgaten 12 B", "last-ned/plan.json"},
	{"tittel", "Hvalrossgate nr 13", "last-ned/tiltak.csv"},
	{"tittel", "Møte 14 Hvalrossgata", "hele-planen/index.html"},
	{"tittel", "Hvalrossgata\u00a015", "tiltak/index.html"},
	{"content/nb/om.md", "---\ntitle: Om\ndescription: I hvalrossg. 16\n---\n", "om/index.html"},
	{"content/nb/egen.md", "---\ntitle: Egen\n---\n![Døra i Hvalrossgate 17](kart.svg)\n", "egen/index.html"},
	{"content/nb/hvalrossgata-18.md", "---\ntitle: En side\n---\n", "hvalrossgata-18/index.html"},
	{"static/filer/a.txt", "Hvalross\u00adgata 19", "a.txt"},
	{"static/filer/b.csv", "a;Hvalrossgata;20\n", "b.csv"},
	{"static/filer/c.json", `{"a":"Hvalrossg\u0061ta\n21"}`, "c.json"},
	{"static/filer/d.svg", `<svg xmlns="http://www.w3.org/2000/svg"><title>Hvalross<tspan>gata</tspan> 22</title></svg>`, "d.svg"},
	{"static/filer/e.ics", "LOCATION:Hval\r\n rossgata 23", "e.ics"},
	{"static/filer/f.xml", "<a>&lt;p&gt;Hvalrossgata&amp;nbsp;24&lt;/p&gt;</a>", "f.xml"},
	{"static/filer/g.css", `a::after { content: "\48valrossgata 25" }`, "g.css"},
	{"static/filer/h.js", `const a = "Hvalrossgata\x2026";`, "h.js"},
	{"static/filer/i.geojson", `{"q":"https://example.no/?q=Hvalrossgata%2027"}`, "i.geojson"},
	{"static/filer/hvalrossgata_28.txt", "et kart", "hvalrossgata_28.txt"},
}

func TestWhatIsPublishedIsLookedThroughForSecretAddresses(t *testing.T) {
	dir := t.TempDir()
	plan := "[plan]\ntittel = \"Trygg heime\"\nkommune = [\"9999\"]\nkommunenavn = [\"Fjordvik kommune\"]\nstatus = \"utkast\"\n[[innsatsomraade]]\nid = \"hjelp\"\ntittel = \"Hjelp\"\n"
	for i, leak := range leaks {
		plan += fmt.Sprintf("[[enhet]]\nid = \"e%d\"\nnavn = \"Enhet\"\nadresse = \"Hvalrossgata %d, 0155 Fjordvik\"\nhemmelig_adresse = true\n", i, 10+i)
		if !strings.Contains(leak.file, "/") {
			title := map[bool]string{true: "", false: "tittel = \"Tiltak\"\n"}[leak.file == "tittel"]
			plan += fmt.Sprintf("[[tiltak]]\nid = \"t%d\"\ninnsatsomraade = \"hjelp\"\n%s%s = \"%s\"\n", i, title, leak.file, leak.content)
			continue
		}
		name := filepath.Join(dir, filepath.FromSlash(leak.file))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(leak.content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p := loadPlan(t, fstest.MapFS{"data/plan/plan.toml": {Data: []byte(plan)}})
	dst := afero.NewMemMapFs()
	var found diag.List
	if _, err := site.Build(p, site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{}, dst, &found); err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, f := range found.Sorted() {
		if strings.Contains(strings.ToLower(f.String()), "valross") {
			t.Errorf("the address is repeated: %s", f)
		}
		if f.Code == "hemmelig-adresse-publisert" && f.Severity == diag.Feil {
			told = append(told, f.Message)
		}
	}
	name := regexp.MustCompile(`(?i)[^/]*hvalrossgata[^/.]*`)
	for i, leak := range leaks {
		if exists, err := afero.Exists(dst, leak.seen); err != nil || !exists {
			t.Errorf("there is no %s to look through: %v", leak.seen, err)
		}
		page := "/" + strings.TrimSuffix(name.ReplaceAllString(leak.seen, "[hemmelig adresse]"), "index.html")
		whose := fmt.Sprintf("«e%d»", i)
		if !slices.ContainsFunc(told, func(m string) bool {
			return strings.Contains(m, " "+page+" røper") && strings.HasSuffix(m, whose)
		}) {
			t.Errorf("%s: nothing is said of %s in %s", leak.content, whose, page)
		}
	}
	if t.Failed() {
		t.Logf("told:\n%s", strings.Join(told, "\n"))
	}
}
