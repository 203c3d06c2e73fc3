package check

import (
	"slices"
	"testing"
)

// The numbers are of people who will be born in 2039, made for this test.
func TestPersonnumre(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []int
	}{
		{"in one", "nr. 31123950057.", []int{4}},
		{"a space after six", "311239 50057", []int{0}},
		{"a space that does not break", "311239\u00a050057", []int{0}},
		{"a line break", "311239\n50057", []int{0}},
		{"full stops in the day", "31.12.39 50057", []int{0}},
		{"a hyphen", "311239-50057", []int{0}},
		{"three parts", "311239 500 57", []int{0}},
		{"all parts", "31 12 39 500 57", []int{0}},
		{"D-number", "71123950040", []int{0}},
		{"synthetic", "31923950012", []int{0}},
		{"among letters", "fnr31123950057x", []int{3}},
		{"after other numbers", "12 31123950057", []int{3}},
		{"two", "31123950057, 01013950187", []int{0, 13}},
		{"wrong first check digit", "31123950157", nil},
		{"wrong last check digit", "31123950058", nil},
		{"no such day", "00000000000", nil},
		{"no such month", "31323950057", nil},
		{"longer", "311239500570", nil},
		{"two signs between", "311239  50057", nil},
		{"telephone", "23 45 67 89 112", nil},
		{"account", "1234.56.78903", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := personnumre(tt.in); !slices.Equal(got, tt.want) {
				t.Errorf("personnumre(%q) = %v, want %v", tt.in, got, tt.want)
			}
		})
	}
}

func TestRealDay(t *testing.T) {
	for _, tt := range []struct {
		name       string
		day, month int
		want       bool
	}{
		{"ordinary", 31, 12, true},
		{"leap day", 29, 2, true},
		{"30 February", 30, 2, false},
		{"31 April", 31, 4, false},
		{"D-number", 71, 1, true},
		{"day 40", 40, 1, false},
		{"H-number", 1, 41, true},
		{"synthetic, of Nav", 1, 77, true},
		{"synthetic, of the tax administration", 1, 92, true},
		{"month 13", 1, 13, false},
		{"month 60", 1, 60, false},
		{"month 0", 1, 0, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := realDay(tt.day, tt.month); got != tt.want {
				t.Errorf("realDay(%d, %d) = %t", tt.day, tt.month, got)
			}
		})
	}
}
