package tabell

import (
	"encoding/csv"
	"strings"
	"testing"
)

func TestNoCellIsAFormula(t *testing.T) {
	rows := [][]string{{"Nr", "Tekst"}, {"1", `Sitat "og"; semikolon`}, {"+47", "=1+1"}, {"@SUM(A1)", " \t-1"}, {"|cmd", "\u00a0=2"}, {"1-2", "a=b"}}
	text := string(CSV(rows))
	if !strings.HasPrefix(text, "\ufeff") {
		t.Error("without a byte order mark Excel takes æ, ø and å for something else")
	}
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	r.Comma = ';'
	got, err := r.ReadAll()
	if err != nil || len(got) != len(rows) {
		t.Fatalf("%d rows, %v", len(got), err)
	}
	for i, row := range got {
		for j, cell := range row {
			if trimmed := strings.TrimLeft(cell, " \u00a0\t"); strings.ContainsAny(trimmed[:1], "=+-@|") {
				t.Errorf("%q would be run", cell)
			}
			if strings.TrimPrefix(cell, "'") != rows[i][j] {
				t.Errorf("%q is written as %q", rows[i][j], cell)
			}
		}
	}
}
