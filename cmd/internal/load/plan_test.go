package load_test

import (
	"reflect"
	"testing"
	"testing/fstest"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/model"
)

// A plan that uses what TOML offers, read into the model and compared whole.
func TestPlan(t *testing.T) {
	p, found := loadPlan(t, map[string]string{
		"data/plan/a.toml": `[plan]
tittel = {nn = "Plan", en = "Plan in English"}
kommune = 4601
status = "vedtatt"
maalform = "nynorsk"
periode = "2025–2028"
til = 2027-12-31

[[enhet]]
id = "nav"
navn = "NAV"
telefon = [{vis = "55 55 33 33", merknad = "kvardagar"}, "+47 22 22 22 22", {ring = "116117"}]

[[tiltak]]
id = "kurs"
nr = 1.10
tittel = "Kurs"
innsatsomraade = "oppvekst"
ansvar = ["NAV (hovedansvar)", {enhet = "skulen", kommune = 4601, rolle = "samarbeid"}]
frist = "i planperioden"
kostnad = 12500.50
status = "Byrja"
evaluering.metode = "Teljing"
evaluering.indikator = "tal-deltakarar"
	[[tiltak.deltiltak]]
	tittel = "Invitasjon"
	ansvar = "nav"
	[[tiltak.oppfolging]]
	dato = 2026-03-01T12:00:00Z
	tekst = '''
Linje éin
Linje to'''
`,
	})
	if len(found) > 2 {
		t.Fatalf("findings: %v", found)
	}
	at := func(line, column int) diag.Position {
		return diag.Position{File: "data/plan/a.toml", Line: line, Column: column}
	}
	want := model.Tiltak{
		ID: "kurs", Nr: "1.10", Tittel: model.Text{"nn": "Kurs"}, Innsatsomraade: []string{"oppvekst"},
		Ansvar: []model.Ansvar{
			{Skrevet: "NAV", Enhet: "nav", Rolle: "hovedansvar", Kilde: "ansvar[0]"},
			{Skrevet: "skulen", Rolle: "samarbeid", Kommune: "4601", Kilde: "ansvar[1]"},
		},
		Frist:      model.Tid{Skrevet: "i planperioden", Slag: model.TidPeriode, Fra: "2025-01-01", Til: "2027-12-31"},
		Kostnad:    model.Kostnad{Skrevet: "12500.50", Slag: model.KostnadBelop, FraOre: 1250050, TilOre: 1250050},
		Status:     model.Status{Skrevet: "Byrja", Slag: model.StatusPaagaar},
		Evaluering: model.Evaluering{Metode: model.Text{"nn": "Teljing"}, Indikator: []string{"tal-deltakarar"}},
		Deltiltak: []model.Deltiltak{{
			Tittel: model.Text{"nn": "Invitasjon"}, Ansvar: []model.Ansvar{{Skrevet: "nav", Enhet: "nav", Kilde: "ansvar"}},
			Origin: model.Origin{"": at(25, 2), "tittel": at(26, 2), "ansvar": at(27, 2)},
		}},
		Oppfolging: []model.Oppfolging{{
			Dato: "2026-03-01", Tekst: model.Text{"nn": "Linje éin\nLinje to"},
			Origin: model.Origin{"": at(28, 2), "dato": at(29, 2), "tekst": at(30, 2)},
		}},
		Origin: model.Origin{
			"": at(14, 1), "id": at(15, 1), "nr": at(16, 1), "tittel": at(17, 1), "innsatsomraade": at(18, 1),
			"ansvar": at(19, 1), "ansvar[0]": at(19, 11), "ansvar[1]": at(19, 32),
			"ansvar[1].enhet": at(19, 33), "ansvar[1].kommune": at(19, 51), "ansvar[1].rolle": at(19, 67),
			"frist": at(20, 1), "kostnad": at(21, 1), "status": at(22, 1),
			"evaluering": at(23, 1), "evaluering.metode": at(23, 12), "evaluering.indikator": at(24, 12),
			"deltiltak": at(25, 2), "oppfolging": at(28, 2),
		},
	}
	if got := p.Tiltak[0]; !reflect.DeepEqual(got, want) {
		t.Errorf("tiltak:\n got %+v\nwant %+v", got, want)
	}
	phones := []model.Telefon{
		{Vis: "55 55 33 33", Ring: "+4755553333", Merknad: model.Text{"nn": "kvardagar"}},
		{Vis: "+47 22 22 22 22", Ring: "+4722222222"},
		{Vis: "116117", Ring: "116117"},
	}
	if got := p.Enhet[0].Telefon; !reflect.DeepEqual(got, phones) {
		t.Errorf("telefon:\n got %+v\nwant %+v", got, phones)
	}
	if got := p.Plan; got.Maalform != "nn" || got.Fra != "2025-01-01" || got.Til != "2027-12-31" || got.Kommune[0] != "4601" {
		t.Errorf("plan: %+v", got)
	}
}

func TestPlanWithoutFiles(t *testing.T) {
	var found diag.List
	for _, files := range []fstest.MapFS{{}, {"data/plan/les.md": {}}} {
		if p := load.Plan(files, "data/plan", &found); p != nil || len(found.Sorted()) > 0 {
			t.Errorf("got %v, %v; want nothing", p, found.Sorted())
		}
	}
}

func TestPlanKeepsTheOrderOfFilesAndTables(t *testing.T) {
	tiltak := func(id string) string {
		return "[[tiltak]]\nid = \"" + id + "\"\ntittel = \"x\"\ninnsatsomraade = \"x\"\n"
	}
	p, _ := loadPlan(t, map[string]string{
		"data/plan/b.toml":   tiltak("b2") + tiltak("b1"),
		"data/plan/a.toml":   tiltak("a"),
		"data/plan/c/d.toml": tiltak("d"),
	})
	var got []string
	for _, t := range p.Tiltak {
		got = append(got, t.ID)
	}
	if want := []string{"a", "b2", "b1", "d"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// An address is secret as soon as somebody tries to say so.
func TestHemmeligAdresseIsSecretWhenInDoubt(t *testing.T) {
	for value, want := range map[string]bool{`true`: true, `"ja"`: true, `"kanskje"`: true, `1`: true, `false`: false, `"nei"`: false} {
		p, _ := loadPlan(t, map[string]string{"data/plan/a.toml": "[[enhet]]\nhemmelig_adresse = " + value})
		if got := p.Enhet[0].HemmeligAdresse; got != want {
			t.Errorf("%s: secret = %t", value, got)
		}
	}
}

func loadPlan(t *testing.T, texts map[string]string) (*model.Plan, []diag.Finding) {
	t.Helper()
	files := fstest.MapFS{}
	for name, text := range texts {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	var found diag.List
	p := load.Plan(files, "data/plan", &found)
	if p == nil {
		t.Fatal("no plan")
	}
	return p, found.Sorted()
}
