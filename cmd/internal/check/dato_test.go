package check

import (
	"testing"

	"planvei/cmd/internal/model"
)

func TestPlusMonths(t *testing.T) {
	for _, tt := range []struct {
		in   model.Dato
		n    int
		want model.Dato
	}{
		{"2026-03-01", -12, "2025-03-01"},
		{"2026-08-31", 6, "2027-02-28"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2026-01-15", -1, "2025-12-15"},
		{"", 6, ""},
	} {
		if got := plusMonths(tt.in, tt.n); got != tt.want {
			t.Errorf("plusMonths(%q, %d) = %q, want %q", tt.in, tt.n, got, tt.want)
		}
	}
}
