package model

import "testing"

func TestFornyes(t *testing.T) {
	for _, tt := range []struct {
		name      string
		til, dato Dato
		want      bool
	}{
		{"the day before the last half year", "2028-12-31", "2028-06-29", false},
		{"its first day", "2028-12-31", "2028-06-30", true},
		{"the last day of the plan", "2028-12-31", "2028-12-31", true},
		{"the day after", "2028-12-31", "2029-01-01", false},
		{"no day", "2028-12-31", "", false},
		{"no end", "", "2028-12-31", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := (&Opplysninger{Til: tt.til}).Fornyes(tt.dato); got != tt.want {
				t.Errorf("got %t", got)
			}
		})
	}
}
