package model

import "testing"

func TestPlusMonths(t *testing.T) {
	for _, tt := range []struct {
		in   Dato
		n    int
		want Dato
	}{
		{"2026-03-01", -12, "2025-03-01"},
		{"2026-08-31", 6, "2027-02-28"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2026-01-15", -1, "2025-12-15"},
		{"", 6, ""},
	} {
		if got := tt.in.PlusMonths(tt.n); got != tt.want {
			t.Errorf("%q and %d months are %q, want %q", tt.in, tt.n, got, tt.want)
		}
	}
}

func TestWhatWasCheckedLongAgoIsTooOld(t *testing.T) {
	for _, tt := range []struct {
		checked, today Dato
		months         int
		want           bool
	}{
		{"2025-11-21", "2026-11-21", 0, false},
		{"2025-11-20", "2026-11-21", 0, true},
		{"2026-05-20", "2026-11-21", 6, true},
		{"2026-05-21", "2026-11-21", 6, false},
		{"2025-08-30", "2026-02-28", 6, false},
		{"1999-01-01", "", 0, false},
		{"", "2026-11-21", 0, false},
	} {
		if got := tt.checked.TooOld(tt.today, tt.months); got != tt.want {
			t.Errorf("checked on %q, and %d months may pass until %q: too old is %t", tt.checked, tt.months, tt.today, got)
		}
	}
}
