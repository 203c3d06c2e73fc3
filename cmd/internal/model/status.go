package model

import (
	"strconv"
	"strings"
)

// statusord knows the words for each stage, in bokmål and nynorsk.
//
// Traffic lights mean two things in Norwegian plans: how it goes (on track, some
// delay, much delay) and how far it has come (done, under way, not begun). They
// are taken as how it goes, since that never calls something done that is not.
func statusord(s string) StatusSlag {
	switch s {
	case "ikke startet", "ikkje starta", "ikke påbegynt", "ikkje påbegynt", "ikkje byrja", "ikke begynt", "ikkje påbyrja",
		"ikke igangsatt", "ikkje sett i gang", "ikke satt i gang", "ikke i gang", "ikkje i gang", "ikkje igangsett",
		"planlagt", "planlagd", "planlegges", "planleggast", "under planlegging", "ikke iverksatt", "ikkje iverksett",
		"ikke startet opp", "ikkje starta opp", "ikke oppstartet", "ikkje oppstarta", "ikke-startet":
		return StatusIkkeStartet
	case "pågår", "pågående", "pågåande", "påbegynt", "påbyrja", "i gang", "igang", "igangsatt", "igangsett", "satt i gang", "sett i gang",
		"byrja", "begynt", "starta", "startet", "startet opp", "starta opp", "oppstartet", "oppstarta", "gjennomføres", "blir gjennomført", "under arbeid", "i arbeid", "under gjennomføring", "i prosess", "under utvikling",
		"løpende", "løpande", "kontinuerlig", "kontinuerleg", "fortløpende", "fortløpande", "iverksatt", "iverksett", "i drift", "i rute",
		"delvis gjennomført", "delvis gjennomførd", "delvis ferdig", "delvis utført", "videreføres", "vidareførast", "paagaar",
		"grønn", "grøn", "grønt", "🟢":
		return StatusPaagaar
	case "forsinket", "forseinka", "utsatt", "utsett", "forskjøvet", "på vent", "satt på vent", "sett på vent", "ikke i rute", "ikkje i rute",
		"gul", "gult", "rød", "rødt", "raud", "raudt", "🟡", "🔴":
		return StatusForsinket
	case "ferdig", "ferdigstilt", "ferdigstilt og lukket", "gjennomført", "gjennomførd", "utført", "utførd", "fullført", "fullførd",
		"avsluttet", "avslutta", "oppnådd", "innført", "innførd", "implementert", "etablert", "på plass", "levert", "gjort", "gjennomfort", "✓", "✔":
		return StatusGjennomfort
	case "revidert", "endret", "endra", "justert", "omformulert":
		return StatusRevidert
	case "avviklet", "avvikla", "utgått", "utgår", "går ut", "droppet", "droppa", "avlyst", "kansellert", "skrinlagt", "skrinlagd",
		"erstattet", "erstatta", "ikke aktuelt", "ikkje aktuelt", "ikkje lenger aktuelt", "ikke lenger aktuelt", "utgåande":
		return StatusAvviklet
	}
	return StatusUkjent
}

// ForstaaStatus understands how it goes with something: the words of bokmål and
// nynorsk, traffic lights, and per cent done. After the word there may be
// further detail («Pågår, ferdig høsten 2026») as long as it names no other
// stage.
func ForstaaStatus(skrevet string) Status {
	if blank(skrevet) {
		return Status{}
	}
	return Status{Skrevet: skrevet, Slag: statusslag(normal(skrevet))}
}

func statusslag(s string) StatusSlag {
	if slag := statusord(s); slag != StatusUkjent {
		return slag
	}
	if slag, ok := ferdigProsent(s); ok {
		return slag
	}
	cut := strings.IndexAny(s, ",;:.(/-")
	if cut <= 0 {
		return StatusUkjent
	}
	head, rest := strings.TrimSpace(s[:cut]), s[cut:]
	slag := statusord(head)
	for _, word := range strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune(" ,;:.()/-", r) }) {
		if other := statusord(word); other != StatusUkjent && other != slag {
			return StatusUkjent
		}
	}
	return slag
}

// ferdigProsent reads «50 %» and «100 % ferdig».
func ferdigProsent(s string) (StatusSlag, bool) {
	s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, " ferdig"), " gjennomført"), " fullført")
	number, ok := strings.CutSuffix(s, "%")
	if !ok {
		number, ok = strings.CutSuffix(s, "prosent")
	}
	n, err := strconv.Atoi(strings.TrimSpace(number))
	switch {
	case !ok || err != nil || n < 0 || n > 100 || strings.HasPrefix(number, "+"):
		return StatusUkjent, false
	case n == 0:
		return StatusIkkeStartet, true
	case n == 100:
		return StatusGjennomfort, true
	}
	return StatusPaagaar, true
}

// Trafikklys reports whether a status is told by a colour alone, which readers
// take in different ways.
func (s Status) Trafikklys() bool {
	switch normal(s.Skrevet) {
	case "grønn", "grøn", "grønt", "🟢", "gul", "gult", "🟡", "rød", "rødt", "raud", "raudt", "🔴":
		return true
	}
	return false
}
