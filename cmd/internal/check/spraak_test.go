package check

import (
	"fmt"
	"slices"
	"testing"
)

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []int // words of each
	}{
		{"two", "En to tre. Fire fem!", []int{3, 2}},
		{"an abbreviation does not end it", "Det gjelder bl.a. Barn og f.eks. Unge, jf. Planen.", []int{9}},
		{"nor does a time or a date", "Møtet er kl. 12.00 den 1. januar 2026, se § 6-3 a.", []int{11}},
		{"a number does when a sentence follows it", "Det var i 2025. Så gikk det bra.", []int{4, 4}},
		{"a digit may begin one", "Kurset er holdt. 40 ansatte var med.", []int{3, 4}},
		{"a new line does not end it", "En to\ntre fire.", []int{4}},
		{"a short line before a capital letter does", "Ansvar og tid\nEn to tre.", []int{3, 3}},
		{"but not after a comma", "Vi i Bergen,\nOslo og Vik.", []int{6}},
		{"an empty line does", "En to\n\ntre fire", []int{2, 2}},
		{"entries of a list", "Dette:\n- en to\n•\ttre\n2. fire", []int{1, 2, 1, 1}},
		{"a heading", "# En to\nTre", []int{2, 1}},
		{"rows of a table are none", "| en | to |\n|---|---|\n", nil},
		{"what is quoted is none", "> En to tre.\n\nFire", []int{1}},
		{"signs are no words", "En – to", []int{2}},
		{"a quotation ends it", "Hun sa «nei.» Han gikk.", []int{3, 2}},
		{"a colon before a capital letter does", "Mål: Alle vet.", []int{1, 2}},
		{"where a link leads is no word", "Se [planen vår](https://a.no/b c) nå.", []int{4}},
		{"an address has no end in it", "Se dinutvei.no for mer.", []int{4}},
		{"bold at the end", "**En to.** Tre", []int{2, 1}},
		{"words kept together are two", "116\u00a0006 ring", []int{3}},
		{"half a character", "En \xe2", []int{1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []int
			l := setningsleser{leksikon: leksika(nil)["nb"], each: func(s *setning) { got = append(got, s.ord) }}
			l.les(tt.in)
			if !slices.Equal(got, tt.want) {
				t.Errorf("%q: %v, want %v", tt.in, got, tt.want)
			}
		})
	}
}

func TestPassives(t *testing.T) {
	for _, tt := range []struct {
		lang, in string
		want     []string
	}{
		{"nb", "Planen evalueres og revideres.", []string{"evalueres", "revideres"}},
		{"nb", "Tiltak finnes, synes, trives, lykkes, møtes, skyldes, kalles, høres, slås og trengs.", nil},
		{"nb", "De ansattes og kommunenes felles ansvar.", nil},
		{"nb", "Tiltaket blir ikke alltid gjennomført.", []string{"gjennomført"}},
		{"nb", "Noen blir utsatt for vold.", nil},
		{"nb", "De blir eldre, og har gjennomført kurset.", nil},
		{"nb", "Det heter «skal gjennomføres».", nil},
		{"nn", "Planen skal gjennomførast, følgjast og evaluerast.", []string{"gjennomførast", "følgjast", "evaluerast"}},
		{"nn", "Det finst, synest, trivst, lukkast og møtest.", nil},
		{"nb", "Barnet blir avhørt på en tilpasset måte.", nil},
		{"nn", "Nokon blir utsett for vald, og det har vart lenge eller gitt skade.", nil},
		{"nn", "Tiltaket vert ikkje gjennomført.", []string{"gjennomført"}},
	} {
		t.Run(tt.in, func(t *testing.T) {
			var got []string
			l := setningsleser{leksikon: leksika(nil)[tt.lang]}
			l.each = func(s *setning) {
				for _, p := range s.passiv[:min(s.passiver, len(s.passiv))] {
					got = append(got, tt.in[p.fra:p.til])
				}
			}
			l.les(tt.in)
			if fmt.Sprint(got) != fmt.Sprint(tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
