package site_test

import (
	"cmp"
	"encoding/json"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/afero"
	"golang.org/x/net/html"

	"planvei"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
	"planvei/cmd/internal/site"
)

func national(t *testing.T) *register.Register {
	t.Helper()
	r, err := register.Load(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// unconfirmed are the numbers of the registers that no page may show, as digits.
func unconfirmed(t *testing.T) []string {
	t.Helper()
	var numbers []string
	for _, name := range []string{"hjelpetelefon", "tjeneste"} {
		content, err := fs.ReadFile(planvei.Defaults, "data/nasjonalt/"+name+".toml")
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?m)^ubekreftet = "(.+)"`).FindAllStringSubmatch(string(content), -1) {
			numbers = append(numbers, strings.ReplaceAll(m[1], " ", ""))
		}
	}
	if len(numbers) < 20 {
		t.Fatalf("only %d numbers are not confirmed", len(numbers))
	}
	return numbers
}

var betweenDigits = regexp.MustCompile(`(\d)[ \x{a0}]+(\d)`)

// closed is a text without spaces between digits.
func closed(text string) string {
	return betweenDigits.ReplaceAllString(betweenDigits.ReplaceAllString(text, "$1$2"), "$1$2")
}

// A region is what a municipality belongs to, as it is expected to be: made from
// the sources and not from the registers. What is not known is "".
type region struct{ nr, name, police, barnehus, rvts string }

func regions(t *testing.T) []region {
	t.Helper()
	mapping, err := os.ReadFile("../register/testdata/regioner.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var list []region
	for line := range strings.Lines(string(mapping)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), "\t")
		for i := range f {
			f[i] = strings.TrimPrefix(f[i], "-")
		}
		list = append(list, region{f[0], f[1], f[2], f[3], f[4]})
	}
	if len(list) != 357 {
		t.Fatalf("%d municipalities", len(list))
	}
	return list
}

// For every municipality the help of a plan with nothing but its number names the
// right police district, barnehus and RVTS, or says that it is not known; the
// services that it shows can be reached and have a source; and no number is one
// that is not confirmed. It is the record of the page that is looked at here.
func TestEveryMunicipalityHasItsHelp(t *testing.T) {
	reg, hidden := national(t), unconfirmed(t)
	for _, r := range regions(t) {
		p := &model.Plan{Plan: model.Opplysninger{Kommune: []string{r.nr}}}
		side := site.Hjelp(p, reg)
		var belongs []string
		for _, b := range side.Tilhorer {
			belongs = append(belongs, b.Slag+" "+b.Navn)
		}
		if got, want := strings.Join(belongs, ", "), "politi "+r.police+", barnehus "+r.barnehus+", rvts "+r.rvts; got != want {
			t.Errorf("%s %s belongs to %s, want %s", r.nr, r.name, got, want)
		}
		police, barnehus := "", ""
		for _, s := range side.Regionen {
			switch s.Slag {
			case "politi":
				police = s.Navn
			case "barnehus":
				barnehus = s.Navn
			case "rvts":
				t.Errorf("%s: %s is not for everybody", r.nr, s.Navn)
			}
			if s.Telefon == nil && s.Nettsted == "" || s.Kilde == "" || s.Kontrollert == "" {
				t.Errorf("%s: %s cannot be reached, or has no source", r.nr, s.Navn)
			}
		}
		if police != r.police || barnehus != r.barnehus {
			t.Errorf("%s: got %s and %s, want %s and %s", r.nr, police, barnehus, r.police, r.barnehus)
		}
		record, err := json.Marshal(side)
		if err != nil {
			t.Fatal(err)
		}
		for _, number := range hidden {
			if strings.Contains(closed(string(record)), number) {
				t.Errorf("%s: %s is not confirmed", r.nr, number)
			}
		}
	}
}

// Where the plan names its own barnehus or RVTS, that is the one; the police
// district is what it is.
func TestThePlanMayNameItsOwnRegions(t *testing.T) {
	named := func(id, name string, kommune ...string) model.Enhet {
		return model.Enhet{ID: id, Navn: model.Text{"nb": name}, For: []string{"ansatte"}, Kommune: kommune}
	}
	p := &model.Plan{
		Plan: model.Opplysninger{Kommune: []string{"5001", "4601", "9999"}},
		Enhet: []model.Enhet{
			named("barnehuset", "Barnehuset i Trondheim", "5001"), named("rvts", "RVTS der ute", "4601"), named("politiet", "Politiet her"),
		},
	}
	var got []string
	for _, b := range site.Hjelp(p, national(t)).Tilhorer {
		got = append(got, b.Navn+" "+strings.Join(b.Kommune, " og "))
	}
	want := "Trøndelag politidistrikt Trondheim kommune, Vest politidistrikt Bergen kommune, Barnehuset i Trondheim Trondheim kommune, Statens barnehus Bergen Bergen kommune, RVTS Midt Trondheim kommune, RVTS der ute Bergen kommune"
	if strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}

// One site is built for each set of regions that some municipality belongs to:
// the page says what the record has.
func TestTheHelpPageNamesTheRegions(t *testing.T) {
	built := map[region]bool{}
	for _, r := range regions(t) {
		kind := region{police: r.police, barnehus: r.barnehus, rvts: r.rvts}
		if built[kind] {
			continue
		}
		built[kind] = true
		t.Run(r.nr+" "+r.name, func(t *testing.T) {
			t.Parallel()
			p := &model.Plan{Plan: model.Opplysninger{Tittel: model.Text{"nb": "Plan"}, Kommune: []string{r.nr}, Status: "utkast"}}
			page := contents(t, build(t, p, site.Sources{User: t.TempDir(), Defaults: planvei.Defaults}, site.Options{}))["hjelp/index.html"]
			doc, err := html.Parse(strings.NewReader(page))
			if err != nil {
				t.Fatal(err)
			}
			unknown := ordet(t, "nb", "tilhorer_ukjent")
			for slag, want := range map[string]string{"politi": r.police, "barnehus": r.barnehus, "rvts": r.rvts} {
				if got := defined(doc, ordet(t, "nb", "tilhorer_"+slag)); got != cmp.Or(want, unknown) {
					t.Errorf("%s: the page says %q, want %q", slag, got, cmp.Or(want, unknown))
				}
			}
		})
	}
	if len(built) < 12 {
		t.Errorf("only %d sets of regions", len(built))
	}
}

// defined is the text that stands for a word in a list of definitions.
func defined(n *html.Node, word string) string {
	if n.Data == "dt" && textOf(n) == word {
		return textOf(n.NextSibling)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if text := defined(c, word); text != "" {
			return text
		}
	}
	return ""
}

func TestNoPageShowsANumberThatIsNotConfirmed(t *testing.T) {
	oslo := &model.Plan{Plan: model.Opplysninger{
		Tittel: model.Text{"nb": "Plan", "nn": "Plan", "en": "Plan"}, Kommune: []string{"0301"}, Status: "utkast",
	}}
	for name, dst := range map[string]afero.Fs{
		"example": example(t),
		"Oslo":    build(t, oslo, site.Sources{User: t.TempDir(), Defaults: planvei.Defaults}, site.Options{}),
	} {
		pages := 0
		err := afero.Walk(dst, "", func(file string, info os.FileInfo, err error) error {
			if err != nil || info.IsDir() {
				return err
			}
			pages++
			content, err := afero.ReadFile(dst, file)
			text := closed(string(content))
			for _, number := range unconfirmed(t) {
				if strings.Contains(text, number) {
					t.Errorf("%s: %s has %s", name, file, number)
				}
			}
			return err
		})
		if err != nil || pages < 20 {
			t.Errorf("%s: %d files: %v", name, pages, err)
		}
	}
}

// What the plan has of its own goes before the register, for those it is for.
func TestThePlansOwnServicesGoFirst(t *testing.T) {
	reg := national(t)
	plan := func(kommune []string, enheter ...model.Enhet) *model.Plan {
		return &model.Plan{Plan: model.Opplysninger{Kommune: kommune}, Enhet: enheter}
	}
	vakt := func(change func(*model.Enhet)) model.Enhet {
		e := model.Enhet{ID: "vakta", Navn: model.Text{"nb": "Barnevernvakta vår"}, For: []string{"innbyggere"}, Telefon: []model.Telefon{{Vis: "00 00 00 01"}}}
		change(&e)
		return e
	}
	const theirs = "Barnevernvakta for Nordmøre og Romsdal"
	for _, tt := range []struct {
		name string
		plan *model.Plan
		want string // the barnevernvakt of the register, and for whom
	}{
		{"the plan has none", plan([]string{"1505"}), theirs + " []"},
		{"the plan has its own", plan([]string{"1505"}, vakt(func(*model.Enhet) {})), ""},
		{"its own is for employees", plan([]string{"1505"}, vakt(func(e *model.Enhet) { e.For = []string{"ansatte"} })), theirs + " []"},
		{"its own cannot be reached", plan([]string{"1505"}, vakt(func(e *model.Enhet) { e.Telefon = nil })), theirs + " []"},
		{"its own is for one of two", plan([]string{"1505", "1506"}, vakt(func(e *model.Enhet) { e.Kommune = []string{"1505"} })), theirs + " [Molde kommune]"},
		{"both lack one", plan([]string{"1505", "1506"}), theirs + " [Kristiansund kommune Molde kommune]"},
		{"an old number", plan([]string{"1502"}), theirs + " []"},
		{"a number that is not known", plan([]string{"9999"}), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, s := range site.Hjelp(tt.plan, reg).Regionen {
				if s.Slag == "barnevernvakt" {
					got += s.Navn + " [" + strings.Join(s.Kommune, " ") + "]"
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// By whom it is about: those here first, those whose very work it is before the
// others, and then the whole country.
func TestEachGroupHasThoseWhoAreThereForIt(t *testing.T) {
	want := map[string][2]string{
		"utsatt":         {"krisesenteret overgrepsmottaket legevakta psykisk-helse nav flyktningtjenesten familievernkontoret politiet", "vo-linjen vake atv dinutvei-sporsmaal politi-02800"},
		"barn":           {"barnevernvakta helsestasjonen barnevernstjenesten politiet", "alarmtelefonen kors-pa-halsen minoritetsraadgivere atv"},
		"eldre":          {"tryggest-teamet krisesenteret", "vo-linjen"},
		"paarorende":     {"barnevernvakta tryggest-teamet helsestasjonen barnevernstjenesten politiet", "vo-linjen alarmtelefonen rode-kors-tvangsekteskap dinutvei-sporsmaal politi-02800"},
		"utover":         {"psykisk-helse familievernkontoret samtaletilbudet", "atv dinutvei-sporsmaal"},
		"tvang":          {"krisesenteret helsestasjonen barnevernstjenesten flyktningtjenesten", "rode-kors-tvangsekteskap kompetanseteamet minoritetsraadgivere"},
		"menneskehandel": {"", "rosa"},
		"mann":           {"krisesenteret", "vo-linjen reform"},
		"lhbt":           {"krisesenteret", "vo-linjen"},
		"doev":           {"", "nod-sms teksttelefon-1412 vo-linjen alarmtelefonen"},
		"alle":           {"", "mental-helse kirkens-sos"},
	}
	side := site.Hjelp(loadPlan(t, planvei.Defaults), national(t))
	for _, g := range side.For {
		var here, lines []string
		for _, h := range g.Her {
			here = append(here, h.ID)
		}
		for _, l := range g.Linjer {
			lines = append(lines, l.ID)
		}
		if got := [2]string{strings.Join(here, " "), strings.Join(lines, " ")}; got != want[g.Maalgruppe] {
			t.Errorf("%s: got %q, want %q", g.Maalgruppe, got, want[g.Maalgruppe])
		}
	}
	if len(side.For) != len(want) {
		t.Errorf("%d groups", len(side.For))
	}
}

// Where the plan has none of its own, the region's stand first.
func TestEachGroupHasTheRegionsWhereThePlanHasNone(t *testing.T) {
	side := site.Hjelp(&model.Plan{Plan: model.Opplysninger{Kommune: []string{"5501"}}}, national(t))
	for _, g := range side.For {
		var here []string
		for _, h := range g.Her {
			here = append(here, h.Navn)
		}
		want := ""
		switch g.Maalgruppe {
		case "utsatt":
			want = "Krisesenteret for Tromsø og omegn, Overgrepsmottaket, legevakta i Tromsø"
		case "eldre", "tvang", "mann", "lhbt":
			want = "Krisesenteret for Tromsø og omegn"
		case "barn":
			want = "Barnevernvakta for Tromsø, Storfjord og Longyearbyen, Statens barnehus Tromsø"
		case "paarorende":
			want = "Barnevernvakta for Tromsø, Storfjord og Longyearbyen"
		}
		if got := strings.Join(here, ", "); got != want {
			t.Errorf("%s: got %q, want %q", g.Maalgruppe, got, want)
		}
	}
}

// Each question is asked and answered in every language of the plan, and every
// number under it says when it was checked.
func TestTheHelpPageAsksWhomItIsAbout(t *testing.T) {
	all := contents(t, example(t))
	for lang, file := range map[string]string{"nb": "hjelp/index.html", "nn": "nn/hjelp/index.html", "en": "en/hjelp/index.html"} {
		doc, err := html.Parse(strings.NewReader(all[file]))
		if err != nil {
			t.Fatal(err)
		}
		var asked []string
		for _, q := range elements(doc, "details") {
			if attr(q, "class") != "hvemgjelder" {
				continue // the menu
			}
			asked = append(asked, textOf(elements(q, "summary")[0]))
			group := register.Maalgrupper[len(asked)%11]
			if want := ordet(t, lang, "hvem_"+group); asked[len(asked)-1] != want {
				t.Errorf("%s asks %q, want %q", lang, asked[len(asked)-1], want)
			}
			if got, want := textOf(elements(q, "p")[0]), ordet(t, lang, "hvem_om_"+group); got != want {
				t.Errorf("%s answers %q, want %q", lang, got, want)
			}
			rows := elements(q, "li")
			if len(rows) == 0 {
				t.Errorf("%s: nobody is there for %s", lang, group)
			}
			for _, row := range rows {
				if len(elements(row, "a")) == 0 || len(elements(row, "time")) != 1 || !strings.Contains(textOf(row), ordet(t, lang, "kontrollert")) {
					t.Errorf("%s: of %s it is not told how it is reached and when it was checked", lang, textOf(row))
				}
			}
		}
		if len(asked) != 11 {
			t.Errorf("%s asks %d questions", lang, len(asked))
		}
		for _, want := range []string{`href="tel:116006"`, `href="tel:&#43;4722331160"`, `href="sms:112"`, `href="https://www.korspahalsen.no"`} {
			if !strings.Contains(all[file], want) {
				t.Errorf("%s has no %s", file, want)
			}
		}
	}
}

// elements are those of a name in n.
func elements(n *html.Node, name string) []*html.Node {
	var list []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == name {
			list = append(list, d)
		}
	}
	return list
}

// The front page has the krisesenter that one can call: the plan's own, or else
// the register's, and none that is not known; then the page with help says so.
func TestTheFrontPageHasTheKrisesenter(t *testing.T) {
	own := model.Enhet{ID: "krisesenteret", Navn: model.Text{"nb": "Krisesenteret i Vik"}, For: []string{"innbyggere"}, Telefon: []model.Telefon{{Vis: "22 22 22 22", Ring: "+4722222222"}}, Kontrollert: "2024-01-02"}
	employees := own
	employees.For = []string{"ansatte"}
	for _, tt := range []struct {
		name, nr string
		own      []model.Enhet
		want     string
	}{
		{"the plan's own", "1871", []model.Enhet{own}, "tel:+4722222222"},
		{"the register's", "1871", nil, "tel:+4776122330"},
		{"one for employees alone", "1871", []model.Enhet{employees}, "tel:+4776122330"},
		{"not known", "0301", nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := &model.Plan{Plan: model.Opplysninger{Tittel: model.Text{"nb": "Plan"}, Kommune: []string{tt.nr}, Status: "utkast"}, Enhet: tt.own}
			all := contents(t, build(t, p, site.Sources{User: t.TempDir(), Defaults: planvei.Defaults}, site.Options{Dato: "2026-11-22"}))
			doc, err := html.Parse(strings.NewReader(all["index.html"]))
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, a := range elements(doc, "a") {
				if strings.Contains(textOf(a), "Krisesenteret i Vik") || strings.Contains(textOf(a), "Vesterålen krisesenter") || strings.Contains(textOf(a), "Oslo Krisesenter") {
					got += attr(a, "href")
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			help, err := html.Parse(strings.NewReader(all["hjelp/index.html"]))
			if err != nil {
				t.Fatal(err)
			}
			if lacks := strings.Contains(textOf(help), ordet(t, "nb", "hjelp_uten_krisesenter")); lacks != (tt.want == "") {
				t.Errorf("the page with help says that there is no krisesenter: %t", lacks)
			}
			if old := strings.Contains(textOf(doc), ordet(t, "nb", "kontrollert_gammel")); old != (tt.want == "tel:+4722222222") {
				t.Errorf("that a number was checked long ago: %t", old)
			}
		})
	}
}

// A national line may be corrected, openly, but not the numbers for danger now.
func TestANationalLineIsCorrectedOpenly(t *testing.T) {
	p := &model.Plan{
		Plan: model.Opplysninger{Kommune: []string{"9999"}, Kommunenavn: []string{"Fjordvik kommune"}},
		Enhet: []model.Enhet{
			{ID: "vo-linjen", Navn: model.Text{"nb": "Linja"}, Telefon: []model.Telefon{{Vis: "00 00 00 01"}}, For: []string{"innbyggere"}, Kontrollert: "2026-01-02"},
			{ID: "politi-112", Navn: model.Text{"nb": "Vekteren"}, Telefon: []model.Telefon{{Vis: "00 00 00 02"}}, For: []string{"innbyggere"}},
			{ID: "alarmtelefonen", Navn: model.Text{"nb": "Uten nummer"}},
		},
	}
	side := site.Hjelp(p, national(t))
	if l := side.Snakk[0]; l.Vis != "00 00 00 01" || l.Rettet != "Fjordvik kommune" || l.Kontrollert != "2026-01-02" || l.Kilde != "" || l.Gratis {
		t.Errorf("the line of the municipality is %+v", l)
	}
	if l := side.Snakk[1]; l.Vis != "116 111" || l.Rettet != "" {
		t.Errorf("a correction without a number makes %+v", l)
	}
	if l := side.Akutt[0]; l.Vis != "112" || l.Rettet != "" {
		t.Errorf("112 became %+v", l)
	}
	if len(side.Her) != 1 || side.Her[0].Navn != "Vekteren" {
		t.Errorf("here are %+v", side.Her)
	}
}

// The register names the municipality, so the plan need not.
func TestTheRegisterNamesTheMunicipality(t *testing.T) {
	p := &model.Plan{Plan: model.Opplysninger{Tittel: model.Text{"nb": "Plan"}, Kommune: []string{"0301", "030103"}, Status: "utkast"}}
	dst := build(t, p, site.Sources{User: t.TempDir(), Defaults: planvei.Defaults}, site.Options{})
	content, err := afero.ReadFile(dst, "index.html")
	if err != nil || !strings.Contains(string(content), "Oslo kommune og bydel Sagene i Oslo") {
		t.Errorf("the name is not on the front page: %v", err)
	}
}
