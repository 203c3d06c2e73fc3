package check

import (
	"strings"
	"testing"

	"planvei/cmd/internal/model"
)

func TestTekster(t *testing.T) {
	o := model.Origin{"": {File: "f", Line: 1, Column: 1}}
	p := &model.Plan{
		Plan: model.Opplysninger{Tittel: model.Text{"nn": "b", "nb": "a"}, Foringer: []model.Text{{"nb": "c"}}, Origin: o},
		Tiltak: []model.Tiltak{{
			Ansvar:     []model.Ansvar{{Skrevet: "d", Ved: "e"}},
			Frist:      model.Tid{Skrevet: "f"},
			Evaluering: model.Evaluering{Metode: model.Text{"nb": "g"}, Indikator: []string{"h"}},
			Deltiltak:  []model.Deltiltak{{Tittel: model.Text{"nb": "i"}, Origin: o}},
			Origin:     o,
		}},
		Enhet:    []model.Enhet{{Telefon: []model.Telefon{{Vis: "j", Merknad: model.Text{"nb": "k"}}}, Kontrollert: "l", Origin: o}},
		Kapittel: []model.Kapittel{{Tittel: "m", Tekst: "n", Fil: "f", Linje: 4}},
	}
	var got []string
	for _, t := range tekster(p) {
		got = append(got, t.verdi)
	}
	if want := "a b c d e f g h i j k l m n"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}
}
