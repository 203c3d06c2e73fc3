package register_test

import (
	"strings"
	"testing"

	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

func TestThePlansWordsTellWhomSomebodyIsThereFor(t *testing.T) {
	for _, tt := range []struct {
		name, situasjon, tema, want string
	}{
		{"Krisesenteret", "", "", "utsatt eldre tvang mann lhbt"},
		{"Barnevernvakta", "", "", "barn paarorende"},
		{"Teamet", "bekymring for et barn", "", "barn paarorende"},
		{"Teamet", "uro for eit born", "", "barn paarorende"},
		{"Teamet", "en voksen forteller om vold", "", "utsatt"},
		{"Teamet", "vald i heimen", "", "utsatt"},
		{"Teamet", "vold mot barn", "", "barn"},
		{"Teamet", "vold mot eldre", "", "eldre"},
		{"Teamet", "noen utøver vold", "", "utover"},
		{"Teamet", "samtale", "voldsutøver", "utover"},
		{"Teamet", "negativ sosial kontroll", "", "tvang"},
		{"Teamet", "Tvangsekteskap", "", "tvang"},
		{"Teamet", "menneskehandel", "", "menneskehandel"},
		{"Teamet", "for menn", "", "mann"},
		{"Teamet", "mennesker i krise", "", ""},
		{"Teamet", "skeive", "tegnspråk", "lhbt doev"},
		{"Teamet", "spørsmål om planen", "", ""},
		{"Skolene", "", "barn", ""}, // it has no situation
		{"Sekretæren", "eldrerådet", "", ""},
	} {
		e := &model.Enhet{ID: "a", Navn: model.Text{"nb": tt.name}}
		if tt.situasjon != "" {
			e.Situasjon = []string{tt.situasjon}
		}
		if tt.tema != "" {
			e.Tema = []string{tt.tema}
		}
		if got := strings.Join(register.MaalgrupperAv(e), " "); got != tt.want {
			t.Errorf("%s, %q, %q: got %q, want %q", tt.name, tt.situasjon, tt.tema, got, tt.want)
		}
	}
}

// Everybody whom the help page speaks to finds somebody to call or write to.
func TestThereIsALineForEveryGroup(t *testing.T) {
	r := load(t)
	for _, g := range register.Maalgrupper {
		n := 0
		for _, h := range r.Hjelpetelefon {
			for _, m := range h.Maalgruppe {
				if m == g && h.Gruppe != "akutt" {
					n++
				}
			}
		}
		if n == 0 {
			t.Errorf("there is no line for %s", g)
		}
	}
}
