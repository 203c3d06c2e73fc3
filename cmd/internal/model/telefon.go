package model

import "strings"

// Ring returns how a telephone number is dialled, in the form that tel: takes:
// "+4723456789" for a Norwegian number of eight digits, short numbers as they
// are. It is empty when the text is no number that it knows.
func Ring(vis string) string {
	digits, ok := digits(vis)
	switch {
	case !ok:
		return ""
	case strings.HasPrefix(digits, "00"):
		digits = "+" + digits[2:]
	}
	if after, found := strings.CutPrefix(digits, "+"); found {
		national, norwegian := strings.CutPrefix(after, "47")
		switch {
		case norwegian && len(national) == 8 && national[0] >= '2':
			return digits
		case norwegian && len(national) == 5 && national[0] == '0':
			return national // five digits are dialled without the country
		case !norwegian && len(after) >= 7 && len(after) <= 15 && after[0] != '0':
			return digits
		}
		return ""
	}
	switch {
	case len(digits) == 8 && digits[0] >= '2':
		return "+47" + digits
	case len(digits) == 5 && digits[0] == '0',
		len(digits) == 3 && digits[0] == '1',
		len(digits) == 4 && digits[0] == '1',
		len(digits) == 6 && strings.HasPrefix(digits, "116"):
		return digits
	}
	return ""
}

// digits returns the digits of a number, with a leading plus. It reports false
// when there are other characters than those that people put between digits.
func digits(vis string) (string, bool) {
	var b strings.Builder
	vis, _ = after(strings.ToLower(strings.TrimSpace(vis)), []string{"tlf.", "tlf", "telefon", "tel.", "tel", "mobil"})
	for _, r := range vis {
		switch {
		case r >= '0' && r <= '9', r == '+' && b.Len() == 0:
			b.WriteRune(r)
		case strings.ContainsRune(" \u00a0\u2009\u202f.-‐‑–()", r):
		default:
			return "", false
		}
	}
	return b.String(), true
}
