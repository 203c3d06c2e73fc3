package check

import (
	"fmt"
	"strconv"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

var formreglene = []regel{
	{Regel{"plan-status-ukjent", Form, diag.Feil, "Planens status er ikke utkast, horing eller vedtatt."}, planStatusUkjent},
	{Regel{"ukjent-verdi", Form, diag.Advarsel, "Et felt med faste valg har en verdi som ikke er blant dem."}, ukjentVerdi},
	{Regel{"uvanlig-verdi", Form, diag.Raad, "En verdi ligner på en av de vanlige, men er skrevet annerledes."}, uvanligVerdi},
	{Regel{"periode-bakvendt", Form, diag.Feil, "Planperioden slutter før den begynner."}, periodeBakvendt},
	{Regel{"frist-foer-oppstart", Form, diag.Advarsel, "Et tiltak har frist før det starter."}, fristFoerOppstart},
	{Regel{"kommunenummer-form", Form, diag.Feil, "Et kommunenummer har ikke fire siffer, eller seks for en bydel."}, kommunenummerForm},
	{Regel{"kommune-ikke-utfylt", Form, diag.Advarsel, "Planen har fortsatt 0000 der kommunenummeret skal stå."}, kommuneIkkeUtfylt},
	{Regel{"kommunenummer-utgaatt", Form, diag.Advarsel, "Et kommunenummer er ikke i bruk lenger."}, kommunenummerUtgaatt},
	{Regel{"kommunenummer-ukjent", Form, diag.Advarsel, "Et kommunenummer finnes ikke."}, kommunenummerUkjent},
	{Regel{"kommunenavn-antall", Form, diag.Advarsel, "Planen har ikke like mange kommunenavn som kommunenummer."}, kommunenavnAntall},
	{Regel{"aar-form", Form, diag.Advarsel, "Året i økonomien er ikke et årstall."}, aarForm},
	{Regel{"nettadresse-form", Form, diag.Feil, "En nettadresse er ikke en full adresse som begynner med https://."}, nettadresseForm},
	{Regel{"epost-form", Form, diag.Feil, "En e-postadresse er ikke skrevet riktig."}, epostForm},
}

func periodeBakvendt(s *subject, report reporter) {
	p := s.Plan.Plan
	if p.Fra == "" || p.Til == "" || p.Fra <= p.Til {
		return
	}
	report(s.periodPlace("til"),
		fmt.Sprintf("planen slutter %s, men begynner ikke før %s", skrivDato(p.Til), skrivDato(p.Fra)),
		"Se over «fra» og «til». Kanskje har de byttet plass.")
}

func fristFoerOppstart(s *subject, report reporter) {
	for i := range s.Tiltak {
		t := &s.Tiltak[i]
		if start, end := begins(t.Oppstart), t.Frist.Til; start != "" && end != "" && end < start {
			report(at(t.Origin, "frist"),
				fmt.Sprintf("%s har frist %s, men starter ikke før %s", s.tiltaket(t), quote(t.Frist.Skrevet), quote(t.Oppstart.Skrevet)),
				"Rett fristen eller oppstarten.")
		}
	}
}

// begins returns the first day that a time may mean.
func begins(t model.Tid) model.Dato {
	if t.Fra != "" || t.Slag != model.TidDato {
		return t.Fra
	}
	return t.Til
}

func kommunenummerForm(s *subject, report reporter) {
	for _, k := range s.kommunereferanser() {
		if k.nr == "" || kommunenummer(k.nr) {
			continue
		}
		advice := "Skriv kommunenummeret med fire siffer i anførselstegn, eller bydelsnummeret med seks, for eksempel \"0301\"."
		if len(k.nr) == 3 && digitsOnly(k.nr) {
			advice = fmt.Sprintf("Mente du %q? Kommunenummer har fire siffer, og må stå i anførselstegn for å beholde nullen foran.", "0"+k.nr)
		}
		report(k.at, quote(k.nr)+" er ikke et kommunenummer", advice)
	}
}

// kommuneIkkeUtfylt finds the number that a new project has until it gets its own.
func kommuneIkkeUtfylt(s *subject, report reporter) {
	for _, k := range s.kommunereferanser() {
		if kommunenummer(k.nr) && strings.Trim(k.nr, "0") == "" {
			report(k.at, "kommunenummeret er ikke fylt ut: "+quote(k.nr),
				"Bytt det ut med kommunens eget nummer på fire siffer.")
		}
	}
}

// kommunenummer reports whether nr has the form of a kommune or of a bydel.
func kommunenummer(nr string) bool { return (len(nr) == 4 || len(nr) == 6) && digitsOnly(nr) }

func digitsOnly(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func kommunenavnAntall(s *subject, report reporter) {
	p := s.Plan.Plan
	if names, numbers := len(p.Kommunenavn), len(p.Kommune); names > 0 && names != numbers {
		report(at(p.Origin, "kommunenavn"),
			fmt.Sprintf("planen har %d kommunenavn, men %d kommunenummer", names, numbers),
			"Skriv ett navn for hvert nummer i «kommune», i samme rekkefølge.")
	}
}

func aarForm(s *subject, report reporter) {
	for _, o := range s.Okonomi {
		if aar, err := strconv.Atoi(o.Aar); o.Aar != "" && (len(o.Aar) != 4 || err != nil || aar < 1990 || aar > 2100) {
			report(at(o.Origin, "aar"), quote(o.Aar)+" er ikke et årstall",
				"Skriv ett år med fire siffer. Bruk en [[okonomi]] for hvert år.")
		}
	}
}
