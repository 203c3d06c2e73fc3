package check

import (
	"fmt"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/register"
)

func kommunenummerUtgaatt(s *subject, report reporter) {
	if s.national == nil {
		return
	}
	for _, k := range s.kommunereferanser() {
		o := s.national.Find(k.nr)
		if o.Utgaatt == nil {
			continue
		}
		advice := fmt.Sprintf("Skriv %q, som er nummeret til %s i dag.", o.Kommuner[0].Nr, o.Kommuner[0].Navn)
		if len(o.Kommuner) > 1 {
			advice = "Kommunen er delt. Skriv nummeret til den dere hører til: " + numbered(o.Kommuner) + "."
		}
		report(k.at, fmt.Sprintf("kommunenummeret %s (%s) gikk ut av bruk %s", quote(k.nr), o.Utgaatt.Navn, skrivDato(o.Utgaatt.Dato)), advice)
	}
}

// kommunenummerUkjent knows no number from 9900, which are for invented
// municipalities, and leaves what is not filled in to another rule.
func kommunenummerUkjent(s *subject, report reporter) {
	if s.national == nil {
		return
	}
	for _, k := range s.kommunereferanser() {
		if !kommunenummer(k.nr) || strings.HasPrefix(k.nr, "99") || strings.Trim(k.nr, "0") == "" || len(s.national.Find(k.nr).Kommuner) > 0 {
			continue
		}
		if len(k.nr) == 6 {
			advice := "Bydelsnummer er kommunenummeret og to siffer til, for eksempel \"030103\" for bydel Sagene i Oslo."
			if whole := s.national.Kommune(k.nr[:4]); whole != nil {
				advice = fmt.Sprintf("Skriv %q hvis planen gjelder hele %s. %s", whole.Nr, whole.Navn, advice)
			}
			report(k.at, "det finnes ingen bydel med nummeret "+quote(k.nr), advice)
			continue
		}
		advice := "Kommunenummeret står på kommunens egne nettsider, og hos Statistisk sentralbyrå."
		if near := s.national.Nearest(k.nr); len(near) > 0 && len(near) <= 5 {
			advice = "Mente du " + numbered(near) + "? " + advice
		}
		report(k.at, "det finnes ingen kommune med nummeret "+quote(k.nr), advice)
	}
}

// numbered names municipalities to choose among: «0301 (Oslo) eller 3310 (Hole)».
func numbered(list []*register.Kommune) string {
	var names []string
	for _, k := range list {
		names = append(names, fmt.Sprintf("%s (%s)", k.Nr, k.Navn))
	}
	return diag.Enumerate(names, "eller")
}
