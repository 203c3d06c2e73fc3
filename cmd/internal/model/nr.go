package model

import (
	"cmp"
	"strings"
	"unicode"
)

// CompareNr orders the numbers of tiltak as people do: 1.2 before 1.10, 2.3
// before 2.3 b, 21 before 21b. What has no number comes last. It returns -1, 0
// or 1.
func CompareNr(a, b string) int {
	if a == "" || b == "" {
		return cmp.Compare(min(len(b), 1), min(len(a), 1))
	}
	x, y := nrParts(a), nrParts(b)
	for i := range min(len(x), len(y)) {
		if c := comparePart(x[i], y[i]); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(a, b))
}

// nrParts splits a number into runs of digits and runs of letters.
func nrParts(nr string) []string {
	var parts []string
	var kind rune
	for _, r := range strings.ToLower(nr) {
		next := ' '
		switch {
		case unicode.IsDigit(r):
			next = '0'
		case unicode.IsLetter(r):
			next = 'a'
		}
		switch {
		case next == ' ':
		case next == kind:
			parts[len(parts)-1] += string(r)
		default:
			parts = append(parts, string(r))
		}
		kind = next
	}
	return parts
}

// comparePart compares digits as numbers and letters as letters; digits come
// before letters.
func comparePart(a, b string) int {
	digits := func(s string) bool { return s[0] >= '0' && s[0] <= '9' }
	switch {
	case digits(a) && digits(b):
		a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	case digits(a) != digits(b):
		if digits(a) {
			return -1
		}
		return 1
	}
	return cmp.Compare(a, b)
}
