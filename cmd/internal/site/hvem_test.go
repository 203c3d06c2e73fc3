package site_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"planvei"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/site"
)

// For every municipality employees are told of the same police district, barnehus
// and RVTS as everybody else, on the page where they begin and in each answer.
func TestEmployeesAreToldOfTheSameRegionAsEverybody(t *testing.T) {
	reg := national(t)
	met, rvts := 0, 0
	for _, k := range reg.Kommuner() {
		p := &model.Plan{Plan: model.Opplysninger{Kommune: []string{k.Nr}}}
		help := site.Hjelp(p, reg)
		belongs, everybody := map[string]string{}, map[string]string{}
		for _, s := range help.Tilhorer {
			belongs[s.Slag] = s.Navn
		}
		for _, s := range help.Regionen {
			everybody[s.Slag] = s.Navn
		}
		if belongs["politi"] != k.Politidistrikt {
			t.Errorf("%s belongs to %q", k.Nr, belongs["politi"])
		}
		support, contacts := site.Hvem(p, reg)
		told := map[string]string{}
		for _, s := range support {
			told[s.Slag] = s.Navn
			if s.Navn != belongs[s.Slag] {
				t.Errorf("%s: employees are told of %s, and belong to %q", k.Nr, s.Navn, belongs[s.Slag])
			}
		}
		if told["politi"] == "" || told["barnehus"] != everybody["barnehus"] {
			t.Errorf("%s: employees are told of %v, and everybody of %v", k.Nr, told, everybody)
		}
		if told["rvts"] != "" {
			rvts++
		}
		if len(contacts) != 8 {
			t.Errorf("%s: %d situations", k.Nr, len(contacts))
		}
		for situation, c := range contacts {
			if len(c.Tjenester) == 0 {
				t.Errorf("%s: nobody in the region for %s", k.Nr, situation)
			}
			for _, s := range c.Tjenester {
				if name := belongs[s.Slag]; name != "" && name != s.Navn || everybody[s.Slag] != "" && everybody[s.Slag] != s.Navn {
					t.Errorf("%s: for %s stands %s", k.Nr, situation, s.Navn)
				}
			}
		}
		met++
	}
	if met != 357 || rvts == 0 {
		t.Errorf("%d municipalities, %d with an RVTS that can be reached", met, rvts)
	}
}

// Whom an employee is told to call: by what the plan says a unit is there for,
// those that matter most first.
func TestWhomAnEmployeeCalls(t *testing.T) {
	p := loadPlan(t, planvei.Defaults)
	p.Enhet = append(p.Enhet,
		model.Enhet{ID: "uten-vei", Navn: model.Text{"nb": "Barnevernvakta uten nummer"}, Situasjon: []string{"bekymring for et barn"}},
		model.Enhet{ID: "vakta-sin-linje", Navn: model.Text{"nb": "Barnevernvakt uten situasjon"}, Telefon: []model.Telefon{{Vis: "00 00 00 99"}}},
	)
	_, contacts := site.Hvem(p, national(t))
	for situation, want := range map[string]string{
		"barn":     "barnevernstjenesten barnevernvakta vakta-sin-linje voldskoordinator ressursgruppa helsestasjonen politiet",
		"eldre":    "tryggest-teamet hjemmetjenesten voldskoordinator krisesenteret politiet",
		"utover":   "familievernkontoret voldskoordinator psykisk-helse politiet samtaletilbudet",
		"overgrep": "overgrepsmottaket legevakta barnevernstjenesten barnevernvakta vakta-sin-linje politiet",
	} {
		if got := strings.Join(contacts[situation].Enheter, " "); got != want {
			t.Errorf("%s: got %s\nwant %s", situation, got, want)
		}
	}
	if slices.Contains(contacts["voksen"].Enheter, "tryggest-teamet") {
		t.Error("the team for the elderly is named for any adult")
	}
}

// Every place of work and every situation has an answer in every language that
// the plan is in, with what to do, whom to call and which duties apply.
func TestEveryAnswerIsThere(t *testing.T) {
	all := exampleSite(t)
	v := national(t).Veiviser
	if len(v.Rolle) != 11 || len(v.Situasjon) != 8 {
		t.Fatalf("%d places and %d situations", len(v.Rolle), len(v.Situasjon))
	}
	steps := regexp.MustCompile(`(?s)<ol class="hvemsvar__steg">(.*?)</ol>`)
	for _, edition := range []string{"", "nn/", "en/"} {
		for _, role := range v.Rolle {
			for _, s := range v.Situasjon {
				page := all[edition+"hvem/"+role.ID+"/"+s.ID+"/index.html"]
				list := steps.FindString(page)
				if n := strings.Count(list, "<li"); n < 5 || n > 9 {
					t.Errorf("%s%s, %s: %d steps", edition, role.ID, s.ID, n)
				}
				if !strings.Contains(page, `id="ring"`) || !strings.Contains(page, `class="hvemsvar__plikt"`) || !strings.Contains(page, `href="tel:112"`) && s.ID != "akutt" {
					t.Errorf("%s%s, %s: nobody to call, or no duty", edition, role.ID, s.ID)
				}
				if strings.Contains(list, "lang=") {
					t.Errorf("%s%s, %s: a step is in another language", edition, role.ID, s.ID)
				}
			}
		}
	}
	child := all["hvem/barnehage/barn/index.html"]
	for _, want := range []string{"barnehageloven § 46", "00 00 00 14", `href="../../../tiltakskort/barnehage/"`, `href="../../../tiltak/kroppen-er-min/"`} {
		if !strings.Contains(child, want) {
			t.Errorf("the answer for a child in kindergarten lacks %q", want)
		}
	}
	if dentist := all["hvem/tannhelse/voksen/index.html"]; !strings.Contains(dentist, "helsepersonelloven § 31") || strings.Contains(dentist, "forvaltningsloven § 13") {
		t.Error("a dentist is told of another's duties")
	}
}

// A plan without anybody in it sends employees to the region and the national lines.
func TestAnEmptyPlanHasAnswersToo(t *testing.T) {
	p := &model.Plan{Plan: model.Opplysninger{Tittel: model.Text{"nb": "Plan"}, Kommune: []string{"1505"}, Status: "utkast"}}
	all := contents(t, build(t, p, site.Sources{User: t.TempDir(), Defaults: planvei.Defaults}, site.Options{}))
	if page := all["hvem/skole/barn/index.html"]; !strings.Contains(page, "Barnevernvakta for Nordmøre og Romsdal") || !strings.Contains(page, `href="tel:116111"`) {
		t.Error("nobody is named")
	}
	if all["tiltakskort/index.html"] != "" {
		t.Error("there are cards that nobody asked for")
	}
}
