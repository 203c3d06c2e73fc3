package site_test

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"planvei"
	"planvei/cmd/internal/site"
)

const farlig = `[plan]
tittel = "Trygg heime"
kommune = ["9999"]
status = "utkast"
foringer = []

[[innsatsomraade]]
id = "hjelp"
nr = "1"
tittel = "Hjelp"

[[tiltak]]
id = "farlig"
nr = "1.1"
tittel = "=HYPERLINK(\"https://other.example/\";\"Klikk\")"
innsatsomraade = "hjelp"
kostnad = "+47"
frist = "@SUM(A1)"
status = " \t=1+1"
maalgruppe = ["-1", "barn"]

[[tiltak]]
id = "vanlig"
nr = "1.2"
tittel = "Sitat \"og\"; semikolon"
innsatsomraade = "hjelp"
`

func downloads(t *testing.T) map[string]string {
	t.Helper()
	p := loadPlan(t, fstest.MapFS{"data/plan/plan.toml": {Data: []byte(farlig)}})
	return contents(t, build(t, p, site.Sources{Defaults: planvei.Defaults}, site.Options{}))
}

func TestNoCellOfTheTableIsAFormula(t *testing.T) {
	text := downloads(t)["last-ned/tiltak.csv"]
	if !strings.HasPrefix(text, "\ufeff") {
		t.Error("without a byte order mark Excel takes æ, ø and å for something else")
	}
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 3 || rows[2][1] != `Sitat "og"; semikolon` {
		t.Errorf("got %q", rows)
	}
	for _, row := range rows {
		for _, cell := range row {
			if trimmed := strings.TrimSpace(cell); trimmed != "" && strings.ContainsRune("=+-@", rune(trimmed[0])) {
				t.Errorf("%q would be run", cell)
			}
		}
	}
}

func TestThePlanIsJSONWithWhatWasWritten(t *testing.T) {
	var plan struct {
		Format string
		Tiltak []struct {
			ID      string
			Kostnad struct {
				Skrevet   string
				Forstaatt map[string]any
			}
		}
	}
	if err := json.Unmarshal([]byte(downloads(t)["last-ned/plan.json"]), &plan); err != nil {
		t.Fatal(err)
	}
	if plan.Format != "planvei-plan/1" || len(plan.Tiltak) != 2 || plan.Tiltak[0].Kostnad.Skrevet != "+47" {
		t.Errorf("got %+v", plan)
	}
}

// Every file that is made is offered, with words for what it is.
func TestEveryFileIsOffered(t *testing.T) {
	all := downloads(t)
	page := all["last-ned/index.html"]
	for name := range all {
		file, ok := strings.CutPrefix(name, "last-ned/")
		if ok && file != "index.html" && !strings.Contains(page, `href="`+file+`"`) && !strings.Contains(page, `href="../`+name+`"`) {
			t.Errorf("%s is not offered", name)
		}
	}
	var services struct {
		Items    int `json:"total_items"`
		Contents []struct{ Name string }
	}
	if err := json.Unmarshal([]byte(all["last-ned/tjenester.json"]), &services); err != nil {
		t.Fatal(err)
	}
	if services.Items == 0 || services.Items != len(services.Contents) {
		t.Errorf("%d services of %d", len(services.Contents), services.Items)
	}
}
