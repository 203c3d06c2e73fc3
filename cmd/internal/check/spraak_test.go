package check

import (
	"slices"
	"testing"
)

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []int // words of each
	}{
		{"two", "En to tre. Fire fem!", []int{3, 2}},
		{"an abbreviation does not end it", "Det gjelder bl.a. barn og f.eks. unge.", []int{7}},
		{"a new line does not end it", "En to\ntre fire.", []int{4}},
		{"an empty line does", "En to\n\ntre fire", []int{2, 2}},
		{"entries of a list", "Dette:\n- en to\n- tre\n2. fire", []int{1, 2, 1, 2}},
		{"a heading", "# En to\nTre", []int{2, 1}},
		{"rows of a table are none", "| en | to |\n|---|---|\n", nil},
		{"signs are no words", "En – to", []int{2}},
		{"a quotation ends it", "Hun sa «nei.» Han gikk.", []int{3, 2}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []int
			for _, s := range sentences(tt.in) {
				got = append(got, s.words)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%q: %v, want %v", tt.in, got, tt.want)
			}
		})
	}
}
