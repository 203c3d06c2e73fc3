package model

import (
	"slices"
	"testing"
)

func TestCompareNrOrdersAsPeopleDo(t *testing.T) {
	want := []string{"1", "1.1", "1.2", "1.10", "2.3", "2.3 a", "2.3 b", "2.4", "21", "21b", "22", "A1", "A2", ""}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortStableFunc(got, CompareNr)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
