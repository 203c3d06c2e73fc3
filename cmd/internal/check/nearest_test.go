package check

import "testing"

func TestNearest(t *testing.T) {
	known := []string{"oppvekst", "helse", "nav", "kurs-for-ansatte"}
	for _, tt := range []struct{ name, in, want string }{
		{"a letter is missing", "oppvkst", "oppvekst"},
		{"neighbours have changed places", "oppveskt", "oppvekst"},
		{"capitals", "Helse", "helse"},
		{"spaces", "Kurs for ansatte", "kurs-for-ansatte"},
		{"one letter in a short word", "nab", "nav"},
		{"two letters in a short word", "nbb", ""},
		{"two letters are too few to guess", "na", ""},
		{"nothing is like it", "samferdsel", ""},
		{"nothing is written", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := nearest(tt.in, known); got != tt.want {
				t.Errorf("nearest(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}
