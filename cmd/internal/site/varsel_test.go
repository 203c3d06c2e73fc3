package site_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"planvei"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/site"
)

// notice is what the front page says of a plan that does not simply hold, "" when it
// says nothing.
func notice(t *testing.T, p *model.Plan, dato model.Dato) *html.Node {
	t.Helper()
	page := contents(t, build(t, p, site.Sources{Defaults: planvei.Defaults}, site.Options{Dato: dato}))["index.html"]
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range elements(doc, "div") {
		if attr(n, "class") == "planvarsel" {
			return n
		}
	}
	return nil
}

// A plan in each stage of its life says so on the front page, and leads to help. In
// its last half year, and after it, there is the guide's checklist for renewing it.
func TestTheFrontPageTellsWhenAPlanDoesNotSimplyHold(t *testing.T) {
	for _, tt := range []struct {
		name, status string
		dato         model.Dato
		says         string // the key of its words, "" for nothing
		day          string // that is named
		checklist    bool
	}{
		{"a draft", "utkast", "", "varsel_utkast", "", false},
		{"a draft whose period is over", "utkast", "2031-01-01", "varsel_utkast", "", false},
		{"at hearing", "horing", "2027-06-01", "varsel_horing", "", false},
		{"adopted, on no day", "vedtatt", "", "", "", false},
		{"adopted, not begun", "vedtatt", "2026-12-31", "varsel_kommer", "2027-01-01", false},
		{"adopted", "vedtatt", "2030-06-29", "", "", false},
		{"soon to end", "vedtatt", "2030-06-30", "varsel_fornyes", "2030-12-31", true},
		{"ended", "vedtatt", "2031-01-01", "varsel_utlopt", "2030-12-31", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			n := notice(t, &model.Plan{Plan: model.Opplysninger{
				Tittel: model.Text{"nb": "Plan"}, Kommune: []string{"4601"}, Maalform: "nb",
				Fra: "2027-01-01", Til: "2030-12-31", Status: tt.status,
			}}, tt.dato)
			if tt.says == "" {
				if n != nil {
					t.Errorf("says %q", textOf(n))
				}
				return
			}
			if n == nil {
				t.Fatal("nothing is said")
			}
			if text := textOf(n); !strings.Contains(text, ordet(t, "nb", tt.says)) {
				t.Errorf("says %q", text)
			}
			if got := timeIn(n); got != tt.day {
				t.Errorf("names %q, want %q", got, tt.day)
			}
			links := elements(n, "a")
			if len(links) == 0 || !strings.HasSuffix(attr(links[0], "href"), "hjelp/") {
				t.Error("the first link is not to help")
			}
			if got := len(elements(n, "details")) == 1 && len(elements(elements(n, "details")[0], "li")) >= 4; got != tt.checklist {
				t.Errorf("has a checklist: %t", got)
			}
		})
	}
}

// A step of the guide names the RVTS of the municipality: its own unit, which one can
// reach, or that of the register, or that it is not confirmed.
func TestTheGuideNamesTheRVTS(t *testing.T) {
	plan := func(units []model.Enhet, numbers ...string) *model.Plan {
		return &model.Plan{Plan: model.Opplysninger{
			Tittel: model.Text{"nb": "Plan"}, Kommune: numbers, Maalform: "nb", Status: "utkast",
		}, Enhet: units}
	}
	own := model.Enhet{ID: "radgiverne", Navn: model.Text{"nb": "RVTS Vest"}, Epost: "post@rvts.example"}
	unknown := ordet(t, "nb", "veileder_rvts_ukjent")
	for _, tt := range []struct {
		name string
		plan *model.Plan
		want string // of the paragraph, in HTML; "" for none
	}{
		{"one that is confirmed", plan(nil, "5501"), "RVTS hos dere: RVTS Nord</p>"},
		{"one with a page", plan(nil, "030103"), `rel="external noreferrer">RVTS Øst</a></p>`},
		{"the plan's own", plan([]model.Enhet{own}, "4601"), `enhet/radgiverne/">RVTS Vest</a></p>`},
		{"not confirmed", plan(nil, "4601"), "RVTS hos dere: " + unknown},
		{"two municipalities", plan(nil, "5501", "4601"), "RVTS Nord (Tromsø kommune); " + unknown + " (Bergen kommune)</p>"},
		{"a number that nobody has", plan(nil, "9999"), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			page := contents(t, build(t, tt.plan, site.Sources{Defaults: planvei.Defaults}, site.Options{}))["veileder/komme-i-gang/initiativ/index.html"]
			if tt.want == "" {
				if strings.Contains(page, "RVTS hos dere") {
					t.Error("something is said")
				}
				return
			}
			if !strings.Contains(page, tt.want) {
				_, after, _ := strings.Cut(page, "RVTS hos dere")
				t.Errorf("says %.200q, want %q", after, tt.want)
			}
		})
	}
}
