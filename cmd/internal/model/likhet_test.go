package model

import "testing"

func TestNearest(t *testing.T) {
	known := []string{"oppvekst", "helse", "nav", "kurs-for-ansatte", "hemmelig_adresse"}
	for _, tt := range []struct{ name, in, want string }{
		{"a letter is missing", "oppvkst", "oppvekst"},
		{"neighbours have changed places", "oppveskt", "oppvekst"},
		{"capitals", "Helse", "helse"},
		{"spaces", "Kurs for ansatte", "kurs-for-ansatte"},
		{"an underscore", "hemelig adresse", "hemmelig_adresse"},
		{"one letter in a short word", "nab", "nav"},
		{"two letters in a short word", "nbb", ""},
		{"a word of two letters", "na", "nav"},
		{"nothing is like it", "samferdsel", ""},
		{"nothing is written", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Nearest(tt.in, known); got != tt.want {
				t.Errorf("Nearest(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}
