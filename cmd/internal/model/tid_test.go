package model

import (
	"fmt"
	"testing"
)

func TestForstaaTid(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		// Days, in figures and words.
		{"2025-12-31", "dato ..2025-12-31"},
		{"31.12.2025", "dato ..2025-12-31"},
		{"1.3.2026", "dato ..2026-03-01"},
		{"01.03.26", "dato ..2026-03-01"},
		{"1. 3. 2026", "dato ..2026-03-01"},
		{"1/3-2026", "dato ..2026-03-01"},
		{"1. mars 2026", "dato ..2026-03-01"},
		{"1.mars 2026", "dato ..2026-03-01"},
		{"den 25. november 2026", "dato ..2026-11-25"},
		{"1. des. 2026", "dato ..2026-12-01"},
		{"29.2.2028", "dato ..2028-02-29"},
		{"2026-03-01T10:00:00Z", "dato ..2026-03-01"},

		// What the calendar does not have.
		{"31.2.2026", "?"},
		{"29.2.2026", "?"},
		{"32. mars 2026", "?"},
		{"2026-13-01", "?"},
		{"5. kvartal 2026", "?"},
		{"uke 54 2026", "?"},
		{"uke 53 2027", "?"},

		// Parts of a year.
		{"2026", "periode 2026-01-01..2026-12-31"},
		{"i 2026", "periode 2026-01-01..2026-12-31"},
		{"mars 2026", "periode 2026-03-01..2026-03-31"},
		{"Februar 2028", "periode 2028-02-01..2028-02-29"},
		{"1. halvår 2026", "periode 2026-01-01..2026-06-30"},
		{"fyrste halvår 2026", "periode 2026-01-01..2026-06-30"},
		{"andre halvår 2026", "periode 2026-07-01..2026-12-31"},
		{"2. kvartal 2025", "periode 2025-04-01..2025-06-30"},
		{"siste kvartal 2025", "periode 2025-10-01..2025-12-31"},
		{"Q2 2026", "periode 2026-04-01..2026-06-30"},
		{"kvartal 2 2026", "periode 2026-04-01..2026-06-30"},
		{"2.kvartal 2026", "periode 2026-04-01..2026-06-30"},
		{"1. tertial 2026", "periode 2026-01-01..2026-04-30"},
		{"3. tertial i 2026", "periode 2026-09-01..2026-12-31"},
		{"våren 2027", "periode 2027-01-01..2027-06-30"},
		{"Haust 2027", "periode 2027-08-01..2027-12-31"},
		{"høsten 2027", "periode 2027-08-01..2027-12-31"},
		{"sommaren 2027", "periode 2027-06-01..2027-08-31"},
		{"vinter 2028", "periode 2027-12-01..2028-02-29"},
		{"uke 47 2026", "periode 2026-11-16..2026-11-22"},
		{"veke 1 2026", "periode 2025-12-29..2026-01-04"},
		{"skoleåret 2025/2026", "periode 2025-08-01..2026-07-31"},

		{"vinteren 2026/27", "periode 2026-12-01..2027-02-28"},
		{"ved årsskiftet 2025/2026", "dato ..2025-12-31"},
		{"2026 Q1", "periode 2026-01-01..2026-03-31"},
		{"H1 2026", "periode 2026-01-01..2026-06-30"},

		// Periods.
		{"2026–", "periode 2026-01-01.."},
		{"2026 og framover", "periode 2026-01-01.."},
		{"ut 2027", "periode ..2027-12-31"},
		{"2025–2028", "periode 2025-01-01..2028-12-31"},
		{"2025-2028", "periode 2025-01-01..2028-12-31"},
		{"2025 — 2028", "periode 2025-01-01..2028-12-31"},
		{"2025 til 2028", "periode 2025-01-01..2028-12-31"},
		{"2025–28", "periode 2025-01-01..2028-12-31"},
		{"2026/2027", "periode 2026-01-01..2027-12-31"},
		{"2026 og 2027", "periode 2026-01-01..2027-12-31"},
		{"2026, 2027 og 2028", "periode 2026-01-01..2028-12-31"},
		{"2026 og 2028", "?"},
		{"2028–2025", "?"},
		{"mars–juni 2026", "periode 2026-03-01..2026-06-30"},
		{"1.–15. mars 2026", "periode 2026-03-01..2026-03-15"},
		{"fra 1. mars til 1. juni 2026", "periode 2026-03-01..2026-06-01"},
		{"høsten 2026 og våren 2027", "periode 2026-08-01..2027-06-30"},
		{"1. og 2. kvartal 2026", "periode 2026-01-01..2026-06-30"},
		{"2026-03-01 – 2026-06-01", "periode 2026-03-01..2026-06-01"},
		{"mellom mars og mai 2026", "periode 2026-03-01..2026-05-31"},
		{"i løpet av våren 2026", "periode 2026-01-01..2026-06-30"},
		{"I løpet av 2026", "periode 2026-01-01..2026-12-31"},
		{"fra 2026", "periode 2026-01-01.."},
		{"f.o.m. høsten 2026", "periode 2026-08-01.."},
		{"frå og med 1. januar 2026", "periode 2026-01-01.."},
		{"t.o.m. 2027", "periode ..2027-12-31"},
		{"etter sommeren 2026", "periode 2026-09-01.."},
		{"i planperioden", "periode .."},

		// Deadlines.
		{"Innen 01.07.2026", "dato ..2026-07-01"},
		{"innen utgangen av 2. kvartal 2025", "dato ..2025-06-30"},
		{"innan utgangen av 2026", "dato ..2026-12-31"},
		{"senest 1. mai 2026", "dato ..2026-05-01"},
		{"utgangen av 2026", "dato ..2026-12-31"},
		{"før sommeren 2026", "dato ..2026-05-31"},
		{"innen 2026", "dato ..2026-12-31"},
		{"innen sommeren 2026", "?"},

		// Again and again.
		{"Årlig", "gjentakende aarlig .."},
		{"Årleg", "gjentakende aarlig .."},
		{"hvert år", "gjentakende aarlig .."},
		{"Kvart år i november", "gjentakende aarlig 11 .."},
		{"Hvert år uke 47 (FNs dag 25. november)", "gjentakende aarlig 11 .."},
		{"hvert år, uke 5", "gjentakende aarlig .."},
		{"Årlig 25. november", "gjentakende aarlig 11 .."},
		{"årlig innen 1. mars", "gjentakende aarlig 3 .."},
		{"årlig, første gang høsten 2026", "gjentakende aarlig 2026-08-01.."},
		{"årlig fra 2026", "gjentakende aarlig 2026-01-01.."},
		{"årlig 2025–2028", "gjentakende aarlig 2025-01-01..2028-12-31"},
		{"årlig ved budsjettbehandling", "gjentakende aarlig .."},
		{"én gang i året", "gjentakende aarlig .."},
		{"minst en gang per år", "gjentakende aarlig .."},
		{"to ganger i året", "gjentakende halvaarlig .."},
		{"2 gonger i året", "gjentakende halvaarlig .."},
		{"Halvårlig", "gjentakende halvaarlig .."},
		{"hvert tertial", "gjentakende tertialvis .."},
		{"kvartalsvis", "gjentakende kvartalsvis .."},
		{"Månedlig", "gjentakende maanedlig .."},
		{"ukentlig", "gjentakende ukentlig .."},
		{"hver vår og høst", "gjentakende halvaarlig .."},
		{"årlig (november)", "gjentakende aarlig 11 .."},
		{"annethvert år", "gjentakende .."},

		// Without end.
		{"løpende", "lopende .."},
		{"Løpande", "lopende .."},
		{"Kontinuerlig.", "lopende .."},
		{"fortløpende", "lopende .."},
		{"heile perioden", "lopende .."},
		{"Hele planperioden", "lopende .."},
		{"løpende i hele planperioden", "lopende .."},
		{"løpende fra 2026", "lopende 2026-01-01.."},
		{"løpende, med oppstart høsten 2026", "lopende 2026-08-01.."},

		// When something happens.
		{"ved behov", "betinget .."},
		{"Når nytt krisesenter er klart", "betinget .."},
		{"etter vedtak", "betinget .."},
		{"hvis det blir vedtatt", "betinget .."},
		{"ved tilsetting", "betinget .."},
		{"innen tre måneder etter vedtak", "betinget .."},
		{"etter sommeren", "?"},
		{"2026, ved behov", "?"},

		// Nothing, and what nobody can place.
		{"", "?"},
		{"–", "?"},
		{"snarest", "?"},
		{"høsten", "?"},
		{"mars", "?"},
		{"ikke avklart", "?"},
		{"a) innen utgangen av 2. kvartal 2025\nb) årlig", "?"},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := vis(ForstaaTid(tt.in)); got != tt.want {
				t.Errorf("ForstaaTid(%q) = %s, want %s", tt.in, got, tt.want)
			}
		})
	}
}

// vis writes what a time was understood as on one line.
func vis(t Tid) string {
	if t.Slag == TidUkjent {
		return "?"
	}
	s := string(t.Slag)
	if t.Hyppighet != "" {
		s += " " + t.Hyppighet
	}
	if t.Maaned != 0 {
		s += fmt.Sprintf(" %d", t.Maaned)
	}
	return s + fmt.Sprintf(" %s..%s", t.Fra, t.Til)
}

func TestForstaaTidKeepsWhatWasWritten(t *testing.T) {
	for _, s := range []string{"Innen  utgangen av 2026", "Snarest råd", " våren 2027"} {
		if got := ForstaaTid(s).Skrevet; got != s {
			t.Errorf("Skrevet = %q, want %q", got, s)
		}
	}
}

func FuzzForstaaTid(f *testing.F) {
	for _, s := range []string{
		"31.12.2025", "innen utgangen av 2. kvartal 2025", "årlig, første gang høsten 2026", "2025–2028", "uke 53 2026",
		"løpende fra 2026", "vinter 2028", "1.–15. mars 2026", "mellom mars og mai 2026", "2025/26", "før 1900", "i 2199",
		"hvert år uke 47 (x)", "etter 9999", "1 2 2026", "q9 2026", "skoleåret 2025-26", "\x00", "\u00a0-\u00ad",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := ForstaaTid(s)
		if got.Skrevet != s && got.Skrevet != "" {
			t.Errorf("Skrevet = %q, want %q", got.Skrevet, s)
		}
		for _, d := range []Dato{got.Fra, got.Til} {
			if d != "" && !d.Gyldig() {
				t.Errorf("%q: %q is no day", s, d)
			}
		}
		if got.Fra != "" && got.Til != "" && got.Fra > got.Til {
			t.Errorf("%q: ends before it begins: %+v", s, got)
		}
		if got.Slag == TidUkjent && (got.Fra != "" || got.Til != "" || got.Hyppighet != "" || got.Maaned != 0) {
			t.Errorf("%q: not understood, and yet %+v", s, got)
		}
		if got.Maaned < 0 || got.Maaned > 12 {
			t.Errorf("%q: month %d", s, got.Maaned)
		}
	})
}
