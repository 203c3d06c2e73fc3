package load_test

import (
	"testing"

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
