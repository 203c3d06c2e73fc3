package site_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/afero"

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

// For every municipality a plan with nothing but its number has the right police
// district and barnehus, or says nothing of a barnehus that is not known.
func TestEveryMunicipalityHasItsHelp(t *testing.T) {
	reg, hidden := national(t), unconfirmed(t)
	mapping, err := os.ReadFile("../register/testdata/regioner.tsv")
	if err != nil {
		t.Fatal(err)
	}
	met := 0
	for line := range strings.Lines(string(mapping)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), "\t")
		p := &model.Plan{Plan: model.Opplysninger{Kommune: []string{f[0]}}}
		side := site.Hjelp(p, reg)
		police, barnehus := "", "-"
		for _, s := range side.Regionen {
			switch s.Slag {
			case "politi":
				police = s.Navn
			case "barnehus":
				barnehus = s.Navn
			case "rvts":
				t.Errorf("%s: %s is not for everybody", f[0], s.Navn)
			}
			if s.Telefon == nil && s.Nettsted == "" || s.Kilde == "" || s.Kontrollert == "" {
				t.Errorf("%s: %s cannot be reached, or has no source", f[0], s.Navn)
			}
		}
		if police != f[2] || barnehus != f[3] {
			t.Errorf("%s: got %s and %s, want %s and %s", f[0], police, barnehus, f[2], f[3])
		}
		record, err := json.Marshal(side)
		if err != nil {
			t.Fatal(err)
		}
		for _, number := range hidden {
			if strings.Contains(closed(string(record)), number) {
				t.Errorf("%s: %s is not confirmed", f[0], number)
			}
		}
		met++
	}
	if met != 357 {
		t.Errorf("%d municipalities", met)
	}
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
	if len(side.Her) != 1 || side.Her[0].Navn.Tekst != "Vekteren" {
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
