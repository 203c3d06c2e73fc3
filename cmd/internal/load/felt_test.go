package load_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"planvei/cmd/internal/load"
)

func TestFelter(t *testing.T) {
	got := map[string]load.Felt{}
	for _, f := range load.Felter() {
		key := f.Tabell + "." + f.Nokkel
		if _, twice := got[key]; twice {
			t.Errorf("%s stands twice", key)
		}
		got[key] = f
	}
	for key, want := range map[string]struct {
		slag load.Slag
		krav bool
	}{
		".plan":                       {load.SlagTabell, true},
		".tiltak":                     {load.SlagTabeller, false},
		"plan.foringer":               {load.SlagTekster, false},
		"tiltak.id":                   {load.SlagStreng, true},
		"tiltak.tittel":               {load.SlagTekst, true},
		"tiltak.ansvar":               {load.SlagAnsvar, false},
		"tiltak.evaluering":           {load.SlagTabell, false},
		"tiltak.evaluering.tidspunkt": {load.SlagTid, false},
		"tiltak.deltiltak.tittel":     {load.SlagTekst, true},
		"indikator.maaling.verdi":     {load.SlagStreng, true},
		"enhet.hemmelig_adresse":      {load.SlagJaNei, false},
		"enhet.telefon":               {load.SlagTelefon, false},
		"tiltak.oppfolging.status":    {load.SlagStatus, false},
		"okonomi.belop":               {load.SlagKostnad, false},
		"innsatsomraade.gruppering":   {load.SlagStreng, false},
		"tiltak.oppfolging.dato":      {load.SlagDato, true},
		"tiltakskort.rolle":           {load.SlagStrenger, true},
	} {
		if f := got[key]; f.Slag != want.slag || f.Krav != want.krav {
			t.Errorf("%s is %s (required: %t), want %s (%t)", key, f.Slag, f.Krav, want.slag, want.krav)
		}
	}
}

// Each table and key has its words, and there are none for what does not exist.
func TestEveryFieldIsExplained(t *testing.T) {
	known := map[string]bool{}
	for _, tabell := range load.Tabeller() {
		known[tabell.Navn] = true
		if !strings.HasSuffix(tabell.Om, ".") || tabell.Fil == "" {
			t.Errorf("felt.toml does not say what %s is (%q) and where it stands (%q)", tabell.Navn, tabell.Om, tabell.Fil)
		}
		for _, f := range tabell.Felter {
			name := tabell.Navn + "." + f.Nokkel
			known[name] = true
			ord, holder := f.Ord(), f.Slag == load.SlagTabell || f.Slag == load.SlagTabeller
			if !strings.HasSuffix(ord.Hva, ".") || strings.Contains(ord.Hva, "\n") {
				t.Errorf("felt.toml does not say what %s is for: %q", name, ord.Hva)
			}
			if holder != (ord.Eksempel == "") || holder != (ord.Vises == "") {
				t.Errorf("felt.toml has the example %q of %s, and says that it is seen in %q", ord.Eksempel, name, ord.Vises)
			}
			if navn, hva := f.Slag.Forklaring(); navn == "" || !strings.HasSuffix(hva, ".") {
				t.Errorf("felt.toml does not say how to write %s", f.Slag)
			}
		}
	}
	for _, name := range load.Forklart() {
		if !known[name] {
			t.Errorf("felt.toml explains %s, which does not exist", name)
		}
	}
	for _, f := range load.Felter() {
		if f.Tabell != "" && !known[f.Tabell+"."+f.Nokkel] {
			t.Errorf("%s.%s is in no table of the manual", f.Tabell, f.Nokkel)
		}
	}
}

// surroundings is what the examples refer to.
const surroundings = `[plan]
tittel = "Plan"
kommune = ["4601"]
status = "utkast"
[[enhet]]
id = "koordinator"
navn = "Koordinator"
[[enhet]]
id = "oppvekst"
navn = "Oppvekst"
alias = ["barnevernet"]
`

// Every example of a key can be read, with nothing to say of it.
func TestTheExamplesOfFieldsAreRead(t *testing.T) {
	for _, tabell := range load.Tabeller() {
		try(t, tabell, "", tabell.Eksempel())
		for _, f := range tabell.Felter {
			if f.Ord().Eksempel == "" {
				continue
			}
			try(t, tabell, f.Nokkel, tabell.Utdrag(func(g load.Felt) bool { return g.Krav || g.Nokkel == f.Nokkel }))
		}
		try(t, tabell, "", tabell.Utdrag(func(load.Felt) bool { return true }))
	}
}

// try reads an extract of a table in a small plan.
func try(t *testing.T, tabell load.Tabell, nokkel, extract string) {
	t.Helper()
	all := map[string]load.Tabell{}
	for _, other := range load.Tabeller() {
		all[other.Navn] = other
	}
	plan, files := surroundings, fstest.MapFS{}
	switch outer, _, nested := strings.Cut(tabell.Navn, "."); {
	case tabell.Navn == "plan":
		plan = strings.Join(strings.SplitAfter(surroundings, "\n")[4:], "") + extract
	case tabell.Kapittel():
		files[tabell.Fil] = &fstest.MapFile{Data: []byte(extract + "Text.\n")}
	case tabell.Fil == "config.toml":
		files[tabell.Fil] = &fstest.MapFile{Data: []byte(extract)}
		files["static/filer/vaapen.svg"] = &fstest.MapFile{Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>`)}
	case nested && outer != tabell.Navn:
		plan += all[outer].Eksempel() + extract
	default:
		plan += extract
	}
	files["data/plan/plan.toml"] = &fstest.MapFile{Data: []byte(plan)}
	if found := findings(files); found != "" && nokkel != "draft" {
		t.Errorf("%s %s: %s\n%s", tabell.Navn, nokkel, found, extract)
	}
}
