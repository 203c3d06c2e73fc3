package model

import "strings"

// The beginnings that tell which end of a stretch of days is meant. The longer
// ones stand first.
var (
	innenOrd = []string{
		"senest innen utgangen av", "seinast innan utgangen av", "innen utgangen av", "innan utgangen av",
		"innen slutten av", "innan slutten av", "innen utløpet av", "innan utløpet av",
		"ved utgangen av", "utgangen av", "ved slutten av", "i slutten av", "slutten av",
		"senest i løpet av", "seinast i løpet av", "senest innen", "seinast innan", "senest", "seinast", "seinest",
		"innen", "innan", "frist", "ferdig innen", "ferdig innan", "ferdig",
	}
	lopetOrd = []string{"i løpet av", "i løp av", "iløpet av", "gjennom hele", "gjennom heile", "gjennom"}
	fraOrd   = []string{
		"fra og med", "frå og med", "f.o.m.", "f.o.m", "fom.", "fom", "fra", "frå",
		"med virkning fra", "med verknad frå", "oppstart i", "oppstart fra", "oppstart", "start", "starter", "startar",
	}
	tilOrd   = []string{"til og med", "t.o.m.", "t.o.m", "tom.", "tom", "fram til", "frem til", "til", "ut"}
	etterOrd = []string{"etter"}
	forOrd   = []string{"før"}
)

// kalender reads what can be found in a calendar.
func kalender(s string, t *Tid) bool {
	if rest, ok := after(s, innenOrd); ok {
		r, ok := parseTidsrom(rest)
		t.Slag, t.Til = TidDato, r.til
		// «innen sommeren» is to some before it begins, to others before it ends.
		return ok && !(strings.Contains(rest, "somm") && !strings.Contains(s, " av "))
	}
	if rest, ok := after(s, lopetOrd); ok {
		s = rest
	}
	if rest, ok := after(s, forOrd); ok {
		r, ok := parseTidsrom(rest)
		t.Slag, t.Til = TidDato, r.fra.flytt(-1)
		return ok
	}
	if rest, ok := after(s, etterOrd); ok {
		r, ok := parseTidsrom(rest)
		t.Slag, t.Fra = TidPeriode, r.til.flytt(1)
		return ok
	}
	if rest, ok := after(s, tilOrd); ok {
		r, ok := parseTidsrom(rest)
		t.Slag, t.Til = TidPeriode, r.til
		return ok
	}
	rest, open := after(s, fraOrd)
	if r, ok := parseSpenn(rest); ok {
		t.Slag, t.Fra, t.Til = TidPeriode, r.fra, r.til
		return true
	}
	for _, onwards := range []string{" og framover", " og fremover", " og utover", "-"} { // «2026–»
		if begin, ok := strings.CutSuffix(rest, onwards); ok {
			rest, open = strings.TrimSpace(begin), true
		}
	}
	r, ok := parseTidsrom(rest)
	switch {
	case !ok:
		return false
	case open:
		t.Slag, t.Fra = TidPeriode, r.fra
	case r.enDag():
		t.Slag, t.Til = TidDato, r.til
	default:
		t.Slag, t.Fra, t.Til = TidPeriode, r.fra, r.til
	}
	return true
}

// spennOrd stand between the ends of a period; what side by side they join must
// follow one another.
var (
	spennOrd = []string{" til og med ", " t.o.m. ", " t.o.m ", " tom. ", " tom ", " fram til ", " til ", " - ", "-"}
	sideOrd  = []string{" og ", "/", ", ", " + "}
)

// parseSpenn reads a period with two ends: «2025-2028», «mars til juni 2026»,
// «høsten 2026 og våren 2027».
func parseSpenn(s string) (tidsrom, bool) {
	s, _ = after(s, []string{"i perioden", "perioden", "for perioden", "i åra", "i årene", "åra", "årene"})
	if rest, ok := after(s, []string{"mellom"}); ok {
		left, right, _ := strings.Cut(rest, " og ")
		return ender(left, right, false)
	}
	for _, sep := range spennOrd {
		for from := 0; from < len(s); {
			i := strings.Index(s[from:], sep)
			if i < 0 {
				break
			}
			if r, ok := ender(s[:from+i], s[from+i+len(sep):], false); ok {
				return r, true
			}
			from += i + len(sep)
		}
	}
	for _, sep := range sideOrd {
		if left, right, ok := strings.Cut(s, sep); ok {
			if r, ok := ender(left, right, true); ok {
				return r, true
			}
		}
	}
	return tidsrom{}, false
}

// ender makes a period of its two ends. The first may borrow the year of the
// last («mars-juni 2026»), and the last the century of the first («2025-28»).
func ender(left, right string, side bool) (tidsrom, bool) {
	left, right = strings.Trim(left, " ,"), strings.Trim(right, " ,")
	b, ok := parseTidsrom(right)
	if !ok && side {
		b, ok = parseSpenn(right)
	}
	if !ok && len(right) == 2 {
		if _, year := aarstall(left); year {
			b, ok = parseTidsrom(left[:2] + right)
		}
	}
	if !ok {
		return tidsrom{}, false
	}
	a, ok := parseTidsrom(left)
	if !ok {
		if _, number := tall(strings.TrimSuffix(left, ".")); number { // «1. og 2. kvartal 2026»
			if _, unit, found := strings.Cut(right, " "); found {
				a, ok = parseTidsrom(left + " " + unit)
			}
		}
		if !ok {
			a, ok = parseTidsrom(left + " " + b.til.Aar())
		}
	}
	if !ok || side && a.til.flytt(1) < b.fra {
		return tidsrom{}, false
	}
	if a.fra > b.fra || a.til > b.til {
		return tidsrom{}, false
	}
	return mellom(a.fra, b.til)
}
