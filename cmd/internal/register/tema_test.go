package register_test

import (
	"slices"
	"testing"

	"planvei/cmd/internal/register"
)

func TestWordsOfAPlanAreAboutThemes(t *testing.T) {
	for _, tt := range []struct {
		name  string
		words []string
		want  []string
	}{
		{"one word", []string{"Barn"}, []string{"barn"}},
		{"a phrase", []string{"negativ sosial kontroll"}, []string{"tvang"}},
		{"several, in the order of the themes", []string{"kompetanse", "meldeplikt", "barn"}, []string{"barn", "opplaering", "lov"}},
		{"in nynorsk", []string{"valdsutøvar", "teieplikt"}, []string{"utover", "lov"}},
		{"a word that is whole", []string{"digital vold"}, []string{"vold"}},
		{"in a sentence", []string{"Skole og SFO: når en elev forteller (overgrep)"}, []string{"seksuelle-overgrep", "barn"}},
		{"a phrase is not two words of a list", []string{"sårbare", "voksne"}, nil},
		{"a word inside another says nothing", []string{"innvold", "småbarn"}, nil},
		{"nothing we know", []string{"bolig", "økonomi"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := register.TemaerAv(tt.words...); !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
	for _, tema := range register.TemaerAv("vold hjelpetelefon krisesenter overgrep barn barnehus eldre utøver tvangsekteskap menneskehandel familievern anmeldelse helse kurs planarbeid lovverk føringer") {
		if !slices.Contains(register.Temaer, tema) {
			t.Errorf("no resource can be about %s", tema)
		}
	}
}
