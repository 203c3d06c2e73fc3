package check

import (
	"slices"
	"testing"
)

func TestSecretAddressIsFound(t *testing.T) {
	for _, tt := range []struct {
		name, secret, text string
		want               bool
	}{
		{"as it is", "Storgata 12", "vi bor i Storgata 12.", true},
		{"another ending", "Storgata 12", "Storgaten 12", true},
		{"shortened", "Storgata 12", "Storgt. 12", true},
		{"two words", "Storgata 12", "Stor gata 12", true},
		{"across lines", "Storgata 12", "Storgata\n12", true},
		{"with a letter", "Storgata 12", "Storgata 12B", true},
		{"without its letter", "Storgata 12 B", "Storgata 12", true},
		{"with unseen characters", "Storgata 12", "Stor\u00adgata\u200b 12", true},
		{"letters put together of two", "Ålgårdveien 3", "A\u030alga\u030ardveien 3", true},
		{"letters for å", "Ålgårdveien 3", "Aalgaardvegen 3", true},
		{"the code of the place is no address", "Storgata 12, 0155 Fjordvik", "Fjordvik, 0155", false},
		{"another number", "Storgata 12", "Storgata 121", false},
		{"another number of the same beginning", "Storgata 121", "Storgata 12", false},
		{"a longer name", "Storgata 12", "Nystorgata 12", false},
		{"a road is not a street", "Storgata 12", "Storveien 12", false},
		{"post office box", "Postboks 34, 0155 Fjordvik", "skriv til postboks 34", true},
		{"the number first", "12 Storgata", "i 12, Storgata", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := normalise(tt.text)
			got := slices.ContainsFunc(needles(tt.secret), func(n string) bool { return text.find(n) >= 0 })
			if got != tt.want {
				t.Errorf("%q in %q: %t", tt.secret, tt.text, got)
			}
		})
	}
}
