package register_test

import (
	"slices"
	"testing"
)

func TestNavngitt(t *testing.T) {
	r := load(t)
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"a name as it is", "Bergen", []string{"4601"}},
		{"with the word for what it is, in capitals", " BERGEN  kommune ", []string{"4601"}},
		{"in Sámi", "Kárášjohka", []string{"5610"}},
		{"two have the same", "Herøy", []string{"1515", "1818"}},
		{"a part of a town", "bydel Sagene", []string{"030103"}},
		{"a part of a town, without the word", "Sagene", []string{"030103"}},
		{"a part of a town is no municipality", "bydel Bergen", nil},
		{"nobody", "Fjordvik", nil},
		{"nothing", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := r.Navngitt(tt.in); !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
