package model

import (
	"strings"
	"time"
)

// hyppigheter are how often something is done, by the ways to write it.
var hyppigheter = []struct {
	navn string
	ord  []string
}{
	{"halvaarlig", []string{"halvårlig", "halvårleg", "halvårsvis", "hvert halvår", "kvart halvår", "to ganger", "to gonger", "2 ganger", "2 gonger", "2 x",
		"hver vår og høst", "hver høst og vår", "kvar vår og haust", "kvar haust og vår", "vår og høst", "høst og vår", "vår og haust", "haust og vår", "en gang i halvåret", "ein gong i halvåret"}},
	{"tertialvis", []string{"tertialvis", "hvert tertial", "kvart tertial", "tre ganger", "tre gonger", "3 ganger", "3 gonger", "3 x", "en gang i tertialet"}},
	{"kvartalsvis", []string{"kvartalsvis", "kvartalsvist", "hvert kvartal", "kvart kvartal", "fire ganger", "fire gonger", "4 ganger", "4 gonger", "4 x", "en gang i kvartalet", "ein gong i kvartalet"}},
	{"maanedlig", []string{"månedlig", "månadleg", "hver måned", "kvar månad", "månedsvis", "en gang i måneden", "én gang i måneden", "ein gong i månaden"}},
	{"ukentlig", []string{"ukentlig", "vekentleg", "hver uke", "kvar veke", "en gang i uken", "ein gong i veka"}},
	{"aarlig", []string{
		"årlig", "årleg", "årvisst", "årvist", "hvert år", "kvart år", "hver høst", "kvar haust", "hver vår", "kvar vår",
		"en gang", "én gang", "ein gong", "éin gong", "1 gang", "1 gong", "1 x",
	}},
	{"", []string{
		"annethvert år", "annakvart år", "anna kvart år", "hvert annet år", "hvert andre år", "kvart anna år", "kvart andre år",
		"hvert tredje år", "kvart tredje år", "hvert fjerde år", "kvart fjerde år", "hvert 2. år", "hvert 3. år", "hvert 4. år",
		"kvart 2. år", "kvart 3. år", "kvart 4. år", "jevnlig", "jamleg", "regelmessig", "en gang i valgperioden", "annenhver måned", "annakvar månad",
	}},
}

// iAaret ends the expressions that count: «to ganger i året».
var iAaret = []string{"i året", "per år", "pr. år", "pr år", "årlig", "årleg", "hvert år", "kvart år", "i løpet av året", "om året"}

// gjentakende reads what is done again and again, with the month, the beginning
// and the end when they are told.
func gjentakende(s string, t *Tid) bool {
	s, _ = after(s, []string{"minst", "minimum", "min."})
	for _, h := range hyppigheter {
		for _, ord := range h.ord {
			rest, ok := after(s, []string{ord})
			if !ok {
				continue
			}
			if counts := ord[len(ord)-1] == 'x' || strings.HasSuffix(ord, "gang") || strings.HasSuffix(ord, "gong") ||
				strings.HasSuffix(ord, "ganger") || strings.HasSuffix(ord, "gonger"); counts {
				if rest, ok = after(rest, iAaret); !ok {
					continue
				}
			}
			t.Slag, t.Hyppighet = TidGjentakende, h.navn
			return naar(rest, t)
		}
	}
	return false
}

// naar reads what follows how often: the month or the week, when it begins, when
// it ends. Words without figures are only further detail and are passed over;
// figures that are not understood may change the meaning.
func naar(s string, t *Tid) bool {
	if i := strings.IndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") {
		s = strings.TrimSpace(s[:i])
	}
	s = strings.Trim(s, "()") // «årlig (november)»
	s, _ = after(s, []string{"i", "den", "innen utgangen av", "innan utgangen av", "innen", "innan", "hver", "kvar"})
	if s == "" {
		return true
	}
	if first, rest, _ := strings.Cut(s, " "); maaneder[strings.Trim(first, ".,")] > 0 && !harAarstall(s) {
		t.Maaned = maaneder[strings.Trim(first, ".,")]
		return !strings.ContainsAny(rest, "0123456789")
	}
	if _, m, ok := dagIMaaned(s); ok {
		t.Maaned = m
		return true
	}
	if n, ok := ukenummer(s); ok {
		t.Maaned = maanedForUke(n)
		return true
	}
	u := *t
	if grenser(s, &u) {
		*t = u
		return true
	}
	return !strings.ContainsAny(s, "0123456789")
}

// maanedForUke returns the month in which a week falls in every year, or 0 when
// that differs. The middle of week 1 is one of the first seven days of January.
func maanedForUke(nr int) int {
	month := func(yearday int) int {
		const ordinary = 2025
		return int(time.Date(ordinary, 1, min(yearday, 365), 0, 0, 0, 0, time.UTC).Month())
	}
	if first, last := month(7*nr-6), month(7*nr); first == last {
		return first
	}
	return 0
}
