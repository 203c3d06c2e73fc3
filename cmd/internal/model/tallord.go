package model

import (
	"strconv"
	"strings"
)

// An enhetslag is what a number in a cost counts.
type enhetslag int

const (
	umerket enhetslag = iota // nothing says what
	kroner
	prosent
	aarsverk
)

// A tallord is one number in a cost, with what it counts.
type tallord struct {
	start, end int   // in the text, with its marks
	tusendel   int64 // the number in thousandths, before the multiplier
	ganger     int64 // 1, or a thousand, a million, a milliard
	slag       enhetslag
	gruppert   bool // written with separators between thousands
}

// ore returns an amount in øre, and reports false for what is not whole øre or
// more than any budget.
func (t tallord) ore() (int64, bool) {
	const most = int64(1e15) // ten thousand milliards
	if t.tusendel > most*10/t.ganger {
		return 0, false
	}
	n := t.tusendel * t.ganger
	return n / 10, n%10 == 0
}

// merker are the marks that may follow a number. The longer ones stand first.
var merker = []struct {
	ord    string
	slag   enhetslag
	ganger int64
}{
	{"millioner kroner", kroner, 1e6}, {"millionar kroner", kroner, 1e6}, {"mill. kroner", kroner, 1e6}, {"mill kroner", kroner, 1e6},
	{"mill. kr.", kroner, 1e6}, {"mill. kr", kroner, 1e6}, {"mill.kr", kroner, 1e6}, {"mill kr", kroner, 1e6},
	{"millioner", kroner, 1e6}, {"millionar", kroner, 1e6}, {"million", kroner, 1e6}, {"mill.", kroner, 1e6}, {"mill", kroner, 1e6},
	{"mnok", kroner, 1e6}, {"mkr", kroner, 1e6}, {"milliarder", kroner, 1e9}, {"milliardar", kroner, 1e9}, {"mrd.", kroner, 1e9}, {"mrd", kroner, 1e9},
	{"tusen kroner", kroner, 1e3}, {"tusen kr", kroner, 1e3}, {"tusen", kroner, 1e3}, {"tkr", kroner, 1e3}, {"tnok", kroner, 1e3},
	{"kroner", kroner, 1}, {"kr.", kroner, 1}, {"kr", kroner, 1}, {"nok", kroner, 1}, {",-", kroner, 1}, {".-", kroner, 1},
	{"årsverk", aarsverk, 1}, {"årsv.", aarsverk, 1}, {"stillinger", aarsverk, 1}, {"stillingar", aarsverk, 1},
	{"stillingsressurs", aarsverk, 1}, {"stillingshjemmel", aarsverk, 1}, {"stillingsheimel", aarsverk, 1}, {"stilling", aarsverk, 1},
	{"%", prosent, 1}, {"prosent", prosent, 1}, {"pst.", prosent, 1},
}

// finnTall finds the numbers in a text of normal form. It reports false when a
// number is written in a way that could mean two things.
func finnTall(s string) (all []tallord, ok bool) {
	taken := 0 // what stands before belongs to the number before
	for i := 0; i < len(s); {
		if !siffer(s[i]) {
			i++
			continue
		}
		t, ok := lesTall(s, i)
		if !ok {
			return nil, false
		}
		t.merk(s, taken)
		all = append(all, t)
		i, taken = t.end, t.end
	}
	return all, true
}

func siffer(c byte) bool { return c >= '0' && c <= '9' }

// lesTall reads the number that begins at i: digits, perhaps in groups of three,
// and at most two decimals.
func lesTall(s string, i int) (tallord, bool) {
	t := tallord{start: i, ganger: 1}
	end := i
	for end < len(s) && siffer(s[end]) {
		end++
	}
	whole := s[i:end]
	if len(whole) <= 3 && end < len(s) && strings.IndexByte(" .'", s[end]) >= 0 {
		for sep := s[end]; gruppe(s, end, sep); end += 4 {
			whole += s[end+1 : end+4]
			t.gruppert = true
		}
	}
	decimals := ""
	if end+1 < len(s) && (s[end] == ',' || s[end] == '.') && siffer(s[end+1]) {
		d := end + 1
		for d < len(s) && siffer(s[d]) {
			d++
		}
		decimals, end = s[end+1:d], d
	}
	if len(whole) > 13 || len(decimals) > 2 || len(whole) > 1 && whole[0] == '0' || end < len(s) && s[end] == '_' {
		return t, false
	}
	n, err := strconv.ParseInt(whole+(decimals + "000")[:3], 10, 64)
	t.end, t.tusendel = end, n
	return t, err == nil
}

// gruppe reports whether sep and exactly three digits stand at i.
func gruppe(s string, i int, sep byte) bool {
	return i+3 < len(s) && s[i] == sep && siffer(s[i+1]) && siffer(s[i+2]) && siffer(s[i+3]) &&
		(i+4 == len(s) || !siffer(s[i+4]))
}

// merk finds what the number counts, from the marks on both sides of it, none of
// them before taken.
func (t *tallord) merk(s string, taken int) {
	before := strings.TrimRight(s[taken:t.start], " ")
	for _, m := range []string{"kr", "kr.", "kroner", "nok", "kr:", "kroner:"} {
		if rest, ok := strings.CutSuffix(before, m); ok && !endsInLetter(rest) {
			t.slag, t.start = kroner, taken+len(rest)
			break
		}
	}
	after := s[t.end:]
	trimmed := strings.TrimLeft(after, " -")
	if strings.HasPrefix(after, ",-") || strings.HasPrefix(after, ".-") {
		trimmed = after
	}
	for _, m := range merker {
		rest, ok := strings.CutPrefix(trimmed, m.ord)
		if ok && !beginsWithLetter(rest) {
			t.slag, t.ganger = m.slag, m.ganger
			t.end = len(s) - len(rest)
			return
		}
	}
}

func beginsWithLetter(s string) bool {
	return s != "" && (s[0] >= 'a' && s[0] <= 'z' || s[0] >= 0x80)
}

func endsInLetter(s string) bool {
	return s != "" && (s[len(s)-1] >= 'a' && s[len(s)-1] <= 'z' || s[len(s)-1] >= 0x80)
}
