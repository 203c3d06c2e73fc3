package farge_test

import (
	"math"
	"testing"

	"planvei/cmd/internal/farge"
)

func TestParse(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"six digits", "#14516b", "#14516b"},
		{"three digits stand for twice as many", "#1ab", "#11aabb"},
		{"capitals and spaces", " #14516B ", "#14516b"},
		{"rgb with commas", "rgb(20, 81, 107)", "#14516b"},
		{"rgb with spaces", "rgb(20 81 107)", "#14516b"},
		{"nothing", "", ""},
		{"no number sign", "14516b", ""},
		{"seven digits", "#14516b0", ""},
		{"alpha", "#14516b80", ""},
		{"no hex", "#14516g", ""},
		{"a sign is no digit", "#+4516b", ""},
		{"a name", "blue", ""},
		{"rgb beyond the range", "rgb(20, 81, 300)", ""},
		{"rgb with two", "rgb(20, 81)", ""},
		{"rgb with percent", "rgb(10%, 20%, 30%)", ""},
		{"rgb that is not closed", "rgb(1,2,3", ""},
		{"letters outside ASCII", "#æøå", ""},
		{"more than a colour", "#fff;}body{display:none", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f, ok := farge.Parse(tt.in)
			if ok != (tt.want != "") || ok && f.String() != tt.want {
				t.Errorf("Parse(%q) = %s, %t; want %q", tt.in, f, ok, tt.want)
			}
		})
	}
}

func parse(t testing.TB, s string) farge.Farge {
	t.Helper()
	f, ok := farge.Parse(s)
	if !ok {
		t.Fatalf("%q is no colour", s)
	}
	return f
}

// The ratios are those of the definition in WCAG 2.2: 21 for black on white, and
// #767676 is the lightest grey that is text on white.
func TestKontrast(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want float64
	}{
		{"#000", "#fff", 21},
		{"#fff", "#fff", 1},
		{"#767676", "#fff", 4.54},
		{"#777777", "#fff", 4.48},
		{"#ff0000", "#fff", 4.00},
		{"#0000ff", "#fff", 8.59},
		{"#12161c", "#eef1f5", 16.02},
	} {
		a, b := parse(t, tt.a), parse(t, tt.b)
		got := farge.Kontrast(a, b)
		if math.Abs(got-tt.want) > .005 || got != farge.Kontrast(b, a) {
			t.Errorf("Kontrast(%s, %s) = %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
}
