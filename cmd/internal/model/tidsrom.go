package model

import (
	"strings"
	"time"
)

// A tidsrom is a stretch of days, both ends included.
type tidsrom struct{ fra, til Dato }

func (t tidsrom) enDag() bool { return t.fra == t.til }

// mellom is the days from one to the other, and reports whether there are any.
func mellom(fra, til Dato) (tidsrom, bool) {
	return tidsrom{fra, til}, fra <= til
}

// maaneder are the months as people write them.
var maaneder = map[string]int{
	"januar": 1, "jan": 1, "februar": 2, "feb": 2, "febr": 2, "mars": 3, "mar": 3, "april": 4, "apr": 4,
	"mai": 5, "juni": 6, "jun": 6, "juli": 7, "august": 8, "aug": 8,
	"september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11,
	"desember": 12, "des": 12,
}

// rekkefolge are the words and figures that number a part of a year.
var rekkefolge = map[string]int{
	"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
	"første": 1, "fyrste": 1, "andre": 2, "annet": 2, "tredje": 3, "fjerde": 4, "siste": -1,
}

// deler are the parts that a year is divided in, with their length in months.
var deler = map[string]int{
	"halvår": 6, "halvåret": 6, "halvdel": 6, "tertial": 4, "tertialet": 4,
	"kvartal": 3, "kvartalet": 3, "kv": 3, "h": 6, "q": 3, "k": 3, "t": 4,
}

// parseTidsrom reads one date, or one part of the calendar with its year: «1.
// mars 2026», «mars 2026», «2. kvartal 2026», «høsten 2026», «uke 47 2026»,
// «2026». The text is in its normal form.
func parseTidsrom(s string) (tidsrom, bool) {
	s, _ = after(s, []string{"i", "på", "om", "den", "året", "år", "hele", "heile"})
	if d, ok := parseDag(s); ok {
		return tidsrom{d, d}, true
	}
	if t, ok := overNyttaar(s); ok {
		return t, true
	}
	part, year, _ := cutLast(s)
	aar, ok := aarstall(year)
	if !ok {
		var found bool
		part, year, found = cutFirst(s) // «2026, 1. halvår»
		if aar, ok = aarstall(year); !ok || !found {
			return tidsrom{}, false
		}
	}
	part = strings.Trim(part, " ,.")
	part = strings.TrimSuffix(strings.TrimSuffix(part, " i"), " av")
	if part == "" {
		return heleMaaneder(aar, 1, 12)
	}
	return delAvAar(part, aar)
}

// delAvAar reads what stands beside the year.
func delAvAar(s string, aar int) (tidsrom, bool) {
	if m := maaneder[strings.TrimSuffix(s, ".")]; m > 0 {
		return heleMaaneder(aar, m, m)
	}
	if t, ok := aarstid(s, aar); ok {
		return t, true
	}
	if d, m, ok := dagIMaaned(s); ok {
		day, ok := dag(aar, m, d)
		return tidsrom{day, day}, ok
	}
	if n, ok := ukenummer(s); ok {
		return uke(aar, n)
	}
	nr, lengde := nummerertDel(s)
	antall := 0
	if lengde > 0 {
		antall = 12 / lengde
	}
	if nr < 0 {
		nr = antall
	}
	if nr < 1 || nr > antall {
		return tidsrom{}, false
	}
	return heleMaaneder(aar, (nr-1)*lengde+1, nr*lengde)
}

// nummerertDel reads «2. kvartal», «andre halvår», «kvartal 2» and «q2», and
// returns the number and the length in months.
func nummerertDel(s string) (nr, lengde int) {
	first, second, two := strings.Cut(s, " ")
	if !two {
		if cut := strings.IndexAny(s, "1234"); cut > 0 {
			first, second = s[:cut], s[cut:]
		} else if cut == 0 && len(s) > 1 { // «2.kvartal»
			first, second = s[:1], strings.TrimPrefix(s[1:], ".")
		}
	}
	first, second = strings.TrimSuffix(first, "."), strings.TrimSuffix(second, ".")
	if lengde = deler[second]; lengde > 0 && len(second) > 1 {
		return rekkefolge[first], lengde
	}
	return rekkefolge[second], deler[first]
}

// aarstid reads a season. Spring is the half year before the summer holidays and
// autumn the one after, as in plans and schools; winter begins in December of
// the year before.
func aarstid(s string, aar int) (tidsrom, bool) {
	switch s {
	case "vår", "våren":
		return heleMaaneder(aar, 1, 6)
	case "sommer", "sommeren", "sommar", "sommaren":
		return heleMaaneder(aar, 6, 8)
	case "høst", "høsten", "haust", "hausten":
		return heleMaaneder(aar, 8, 12)
	case "vinter", "vinteren":
		fra, _ := dag(aar-1, 12, 1)
		februar, ok := heleMaaneder(aar, 2, 2)
		return tidsrom{fra, februar.til}, ok
	}
	return tidsrom{}, false
}

// heleMaaneder is from the first day of one month to the last of another.
func heleMaaneder(aar, fra, til int) (tidsrom, bool) {
	first, ok := dag(aar, fra, 1)
	last := Dato(time.Date(aar, time.Month(til+1), 0, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
	return tidsrom{first, last}, ok
}

// overNyttaar reads what begins in one year and ends in the next: «skoleåret
// 2025/2026», «vinteren 2025-26», «ved årsskiftet 2025/2026».
func overNyttaar(s string) (tidsrom, bool) {
	name, years, _ := strings.Cut(strings.TrimPrefix(s, "ved "), " ")
	first, second, _ := strings.Cut(strings.ReplaceAll(strings.ReplaceAll(years, " ", ""), "-", "/"), "/")
	fra, ok := aarstall(first)
	til, ok2 := kortAarstall(second)
	if !ok || !ok2 || til != fra+1 {
		return tidsrom{}, false
	}
	switch name {
	case "skoleåret", "skuleåret", "barnehageåret":
		begin, _ := dag(fra, 8, 1)
		end, _ := dag(til, 7, 31)
		return tidsrom{begin, end}, true
	case "vinter", "vinteren":
		return aarstid("vinter", til)
	case "årsskiftet", "årsskifte":
		end, ok := dag(fra, 12, 31)
		return tidsrom{end, end}, ok
	}
	return tidsrom{}, false
}

// ukenummer reads «uke 47».
func ukenummer(s string) (int, bool) {
	rest, ok := after(s, []string{"uke", "veke", "i uke", "i veke"})
	if !ok {
		return 0, false
	}
	n, ok := tall(strings.TrimSuffix(rest, "."))
	return n, ok && n >= 1 && n <= 53
}

// uke is the days of a week, counted as ISO 8601 and Norwegian calendars do.
func uke(aar, nr int) (tidsrom, bool) {
	fourth := time.Date(aar, 1, 4, 0, 0, 0, 0, time.UTC) // always in week 1
	monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7+7*(nr-1))
	if y, w := monday.AddDate(0, 0, 3).ISOWeek(); y != aar || w != nr {
		return tidsrom{}, false
	}
	return tidsrom{Dato(monday.Format(time.DateOnly)), Dato(monday.AddDate(0, 0, 6).Format(time.DateOnly))}, true
}

// parseDag reads a date in figures: 2026-03-01, 1.3.2026, 01.03.26, 1/3-2026.
func parseDag(s string) (Dato, bool) {
	if len(s) > 10 && (s[10] == 't' || s[10] == ' ') && strings.Trim(s[11:], "0123456789:.z+-") == "" {
		s = s[:10] // a TOML time of day says nothing here
	}
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		aar, ok1 := aarstall(s[:4])
		m, ok2 := tall(s[5:7])
		d, ok3 := tall(s[8:])
		day, ok := dag(aar, m, d)
		return day, ok && ok1 && ok2 && ok3
	}
	parts := strings.FieldsFunc(strings.ReplaceAll(s, ". ", "."), func(r rune) bool { return r == '.' || r == '/' || r == '-' })
	if len(parts) != 3 || len(s) > 12 {
		return "", false
	}
	d, ok1 := tall(parts[0])
	m, ok2 := tall(parts[1])
	aar, ok3 := kortAarstall(parts[2])
	if !ok1 || !ok2 || !ok3 || len(parts[0]) > 2 || len(parts[1]) > 2 || strings.Count(s, "-") > 1 {
		return "", false
	}
	return dag(aar, m, d)
}

// dagIMaaned reads «1. mars».
func dagIMaaned(s string) (d, m int, ok bool) {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	d, ok = tall(s[:digits])
	name := strings.TrimSuffix(strings.TrimLeft(s[digits:], ". "), ".")
	m = maaneder[name]
	return d, m, ok && d >= 1 && d <= 31 && m > 0
}

func cutLast(s string) (before, last string, found bool) {
	i := strings.LastIndexAny(s, " ,.")
	if i < 0 {
		return "", s, true
	}
	return s[:i], s[i+1:], true
}

func cutFirst(s string) (rest, first string, found bool) {
	i := strings.IndexAny(s, " ,")
	if i < 0 {
		return "", s, false
	}
	return s[i+1:], s[:i], true
}
