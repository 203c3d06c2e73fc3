package kontakter_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"planvei"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/kontakter"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/register"
)

const plan = `[plan]
tittel = "Trygg heime"
kommune = ["4601"]
status = "utkast"

[[enhet]]
id = "gammel"
navn = "Gammel"
telefon = { vis = "55 12 34 56", merknad = "vakt" }
dognaapen = true
kontrollert = 2024-01-01

[[enhet]]
id = "aldri"
navn = "=cmd()\u001b[31m"
type = "ekstern"
telefon = "55 12 34 57"

[[enhet]]
id = "ny"
navn = "Ny i Storgt. 12"
epost = "ny@example.no"
kontrollert = 2026-11-01
for = ["innbyggere"]

[[enhet]]
id = "tom"
navn = "Tom"

[[enhet]]
id = "krisesenteret"
navn = "Krisesenteret"
telefon = "55 12 34 58"
adresse = "Storgata 12"
hemmelig_adresse = true
aapningstid = "alltid"
kontrollert = 2026-10-01
gyldig_til = 2026-10-31
for = ["innbyggere"]

[[enhet]]
id = "vo-linjen"
navn = "Kommunens linje"
telefon = "55 12 34 59"
kontrollert = 2026-10-02
`

func liste(t *testing.T, opts kontakter.Options) []kontakter.Kontakt {
	t.Helper()
	p := load.Plan(fstest.MapFS{"data/plan/plan.toml": {Data: []byte(plan)}}, "data/plan", &diag.List{})
	national, err := register.Load(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	return kontakter.Liste(p, national, opts)
}

// find returns the contact with an id, and its place in the list.
func find(t *testing.T, list []kontakter.Kontakt, id string) (kontakter.Kontakt, int) {
	t.Helper()
	i := slices.IndexFunc(list, func(k kontakter.Kontakt) bool { return k.ID == id })
	if i < 0 {
		t.Fatalf("%s is not in the list", id)
	}
	return list[i], i
}

func TestThoseThatWereCheckedLongestAgoStandFirst(t *testing.T) {
	list := liste(t, kontakter.Options{Dato: "2026-11-22"})
	last := -1
	for _, id := range []string{"aldri", "gammel", "krisesenteret", "ny"} {
		_, i := find(t, list, id)
		if i < last {
			t.Errorf("%s stands before one that is more urgent", id)
		}
		last = i
	}
	confirmed := slices.IndexFunc(list, func(k kontakter.Kontakt) bool { return k.Opphav == kontakter.Ubekreftet })
	if confirmed >= 0 && slices.ContainsFunc(list[confirmed:], func(k kontakter.Kontakt) bool { return k.Opphav != kontakter.Ubekreftet }) {
		t.Error("what is not confirmed stands among the rest")
	}
}

func TestWhatIsMissingIsTold(t *testing.T) {
	list := liste(t, kontakter.Options{Dato: "2026-11-22"})
	for id, want := range map[string][]string{
		"gammel":        nil,
		"aldri":         {"datoen den ble kontrollert", "når de svarer", "kilden"},
		"ny":            {"telefon"},
		"tom":           {"telefon eller en annen måte å nå dem på"},
		"krisesenteret": {"nye opplysninger: disse gjaldt til 2026-10-31"},
	} {
		if k, _ := find(t, list, id); !slices.Equal(k.Mangler, want) {
			t.Errorf("%s: %q, want %q", id, k.Mangler, want)
		}
	}
	if k, _ := find(t, list, "gammel"); !k.Gammel || k.Numre[0] != "55 12 34 56 (vakt)" || k.Sted.Line != 6 {
		t.Errorf("got %+v", k)
	}
	if k, _ := find(t, liste(t, kontakter.Options{Dato: "2026-11-22", Maaneder: 36}), "gammel"); k.Gammel {
		t.Error("three years were given, and two are called too long")
	}
	if k, _ := find(t, liste(t, kontakter.Options{}), "gammel"); k.Gammel {
		t.Error("no day was given, and a contact is called too old")
	}
}

// The list has what every site shows besides, once, and as the plan has corrected it.
func TestTheListHasTheContactsOfTheRegister(t *testing.T) {
	list := liste(t, kontakter.Options{})
	if k, _ := find(t, list, "politi-112"); k.Opphav != kontakter.Akutt || k.Kilde == "" || k.Kontrollert == "" {
		t.Errorf("got %+v", k)
	}
	if k, _ := find(t, list, "vo-linjen"); k.Opphav != kontakter.Planen {
		t.Errorf("the plan has its own line, and the list has the national one: %+v", k)
	}
	ids := map[string]bool{}
	regional := 0
	for _, k := range list {
		if k.ID != "" && ids[k.ID] {
			t.Errorf("%s stands twice", k.ID)
		}
		ids[k.ID] = true
		if k.Opphav == kontakter.Regionen {
			regional++
		}
		if (k.Opphav == kontakter.Regionen || k.Opphav == kontakter.Ubekreftet) && strings.Contains(strings.ToLower(k.Navn), "krisesent") {
			t.Errorf("the plan has its own krisesenter, and the list has %s", k.Navn)
		}
	}
	if regional == 0 {
		t.Error("nothing of the region of Bergen is in the list")
	}
}

func TestTheListIsSafeToPrintAndToOpen(t *testing.T) {
	list := liste(t, kontakter.Options{})
	var text, table bytes.Buffer
	if err := kontakter.WriteText(&text, list, kontakter.Options{}); err != nil {
		t.Fatal(err)
	}
	if err := kontakter.WriteCSV(&table, list); err != nil {
		t.Fatal(err)
	}
	for name, out := range map[string]string{"text": text.String(), "table": table.String()} {
		if strings.Contains(out, "\x1b") || strings.Contains(out, "Storg") {
			t.Errorf("the %s has what must not be printed:\n%s", name, out)
		}
	}
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(table.String(), "\ufeff")))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil || len(rows) != len(list)+1 {
		t.Fatalf("%d rows for %d contacts, %v", len(rows), len(list), err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@") {
				t.Errorf("%q would be run", cell)
			}
		}
	}
}
