package site_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"planvei"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/site"
)

// For every municipality employees are told of the same police district and the
// same barnehus as everybody else, of the right RVTS, or that it is not known.
func TestEmployeesAreToldOfTheSameRegionAsEverybody(t *testing.T) {
	reg := national(t)
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
		help := map[string]string{}
		for _, s := range site.Hjelp(p, reg).Regionen {
			help[s.Slag] = s.Navn
		}
		told := map[string]string{}
		fagstotte, contacts := site.Hvem(p, reg)
		for _, s := range fagstotte {
			told[s.Slag] = s.Navn
			if s.Ukjent {
				told[s.Slag] = "-"
			}
		}
		want := map[string]string{"politi": f[2], "barnehus": f[3], "rvts": f[4]}
		for slag, name := range want {
			if told[slag] != name {
				t.Errorf("%s: %s is %q, want %q", f[0], slag, told[slag], name)
			}
		}
		for _, slag := range []string{"politi", "barnehus"} {
			if help[slag] != "" && help[slag] != told[slag] {
				t.Errorf("%s: everybody is told of %q, and employees of %q", f[0], help[slag], told[slag])
			}
		}
		for _, s := range contacts["barn"].Tjenester {
			if help[s.Slag] != s.Navn {
				t.Errorf("%s: in the answer stands %s, and help has %q", f[0], s.Navn, help[s.Slag])
			}
		}
		if len(contacts) != 8 || len(contacts["barn"].Tjenester) == 0 {
			t.Errorf("%s: %d situations, and %d services for a child", f[0], len(contacts), len(contacts["barn"].Tjenester))
		}
		met++
	}
	if met != 357 {
		t.Errorf("%d municipalities", met)
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
