package register_test

import (
	"slices"
	"testing"

	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

func TestAnEnhetIsWhatItIsCalled(t *testing.T) {
	for _, tt := range []struct {
		name  string
		enhet model.Enhet
		want  []register.Slag
	}{
		{"by its name", model.Enhet{ID: "k", Navn: model.Text{"nb": "Krisesenteret i Salten"}}, []register.Slag{register.Krisesenter}},
		{"by its name in nynorsk", model.Enhet{ID: "k", Navn: model.Text{"nn": "Barnevernsvakta"}}, []register.Slag{register.Barnevernvakt}},
		{"by an alias", model.Enhet{ID: "nora", Navn: model.Text{"nb": "Nora-senteret"}, Alias: []string{"krisesenter"}}, []register.Slag{register.Krisesenter}},
		{"by its id", model.Enhet{ID: "legevakt-vest"}, []register.Slag{register.Legevakt}},
		{"as two in one", model.Enhet{ID: "x", Navn: model.Text{"nb": "Overgrepsmottaket ved legevakta"}}, []register.Slag{register.Overgrepsmottak, register.Legevakt}},
		{"not by what it works with", model.Enhet{ID: "nav", Navn: model.Text{"nb": "NAV"}, Tema: []string{"krisesenter", "politi"}}, nil},
		{"the council is not the police", model.Enhet{ID: "politisk-ledelse", Navn: model.Text{"nb": "Politisk ledelse"}}, nil},
		{"a word inside another says nothing", model.Enhet{ID: "x", Navn: model.Text{"nb": "Foreldrene"}}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := register.SlagAv(&tt.enhet); !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
