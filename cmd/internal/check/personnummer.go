package check

import (
	"unicode/utf8"

	"planvei/cmd/internal/diag"
)

// personnumre returns where in text national identity numbers begin: eleven
// digits that hold a day that exists and right check digits. People write them
// in one, or with a sign between the parts.
func personnumre(text string) []int {
	var found []int
	for _, groups := range personnummerGroups(text) {
		found = append(found, groups[0].start)
	}
	return found
}

// mask hides the digits of the identity numbers in text. A title that holds one
// is quoted by rules that are about something else.
func mask(text string) string {
	numbers := personnummerGroups(text)
	if len(numbers) == 0 {
		return text
	}
	masked := []byte(text)
	for _, groups := range numbers {
		for _, g := range groups {
			for i := g.start; i < g.end; i++ {
				masked[i] = 'x'
			}
		}
	}
	return string(masked)
}

// mask hides what no finding may repeat: identity numbers and secret addresses.
func (s *subject) mask(f diag.Finding) diag.Finding {
	return s.hemmelig.SkjulFunn(diag.Finding{Code: f.Code, Severity: f.Severity, Position: f.Position, Message: mask(f.Message), Advice: mask(f.Advice)})
}

// personnummerGroups returns the groups of digits of each identity number.
func personnummerGroups(text string) [][]digitGroup {
	var found [][]digitGroup
	groups := digitGroups(text)
	for i := range groups {
		for _, form := range personnummerForms {
			if matches(groups[i:], form) && personnummer(joinGroups(text, groups[i:i+len(form)])) {
				found = append(found, groups[i:i+len(form)])
				break
			}
		}
	}
	return found
}

// personnummerForms are how many digits stand together.
var personnummerForms = [][]int{{11}, {6, 5}, {2, 2, 2, 5}, {6, 3, 2}, {2, 2, 2, 3, 2}}

// A digitGroup is digits that stand together, and whether just one sign that
// people set between numbers parts it from the group before.
type digitGroup struct {
	start, end int
	follows    bool
}

func digitGroups(text string) []digitGroup {
	var groups []digitGroup
	for i := 0; i < len(text); i++ {
		if !digit(text[i]) {
			continue
		}
		g := digitGroup{start: i}
		for i < len(text) && digit(text[i]) {
			i++
		}
		g.end = i
		if n := len(groups); n > 0 {
			g.follows = separator(text[groups[n-1].end:g.start])
		}
		groups = append(groups, g)
	}
	return groups
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// separator reports whether s is one sign of those that part the groups of a
// number, such as a space of any kind.
func separator(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if size != len(s) {
		return false
	}
	switch r {
	case ' ', '\t', '\n', '.', '-', '/', '\u00a0', '\u2009', '\u202f', '\u2010', '\u2011', '\u2013':
		return true
	}
	return false
}

func matches(groups []digitGroup, form []int) bool {
	if len(groups) < len(form) {
		return false
	}
	for i, length := range form {
		if g := groups[i]; g.end-g.start != length || i > 0 && !g.follows {
			return false
		}
	}
	return true
}

func joinGroups(text string, groups []digitGroup) string {
	joined := ""
	for _, g := range groups {
		joined += text[g.start:g.end]
	}
	return joined
}

// The weights of the two check digits.
var (
	weights1 = [...]int{3, 7, 6, 1, 8, 9, 4, 5, 2, 1}
	weights2 = [...]int{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1}
)

// personnummer reports whether eleven digits are a fødselsnummer, a D-number, an
// H-number, or one of the synthetic kinds that tests use and that look the same
// to a reader.
func personnummer(n string) bool {
	return realDay(number(n[0:2]), number(n[2:4])) && sums(n, weights1[:]) && sums(n, weights2[:])
}

// realDay knows what is added to the day (40 in a D-number) and to the month
// (40 in an H-number; 65 and 80 in synthetic ones).
func realDay(day, month int) bool {
	if day > 40 {
		day -= 40
	}
	for _, added := range []int{80, 65, 40} {
		if month > added {
			month -= added
			break
		}
	}
	if month < 1 || month > 12 {
		return false
	}
	return 1 <= day && day <= [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
}

func sums(n string, weights []int) bool {
	sum := 0
	for i, w := range weights {
		sum += w * int(n[i]-'0')
	}
	return sum%11 == 0
}

func number(two string) int { return int(two[0]-'0')*10 + int(two[1]-'0') }
