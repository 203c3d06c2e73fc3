package check

import (
	"fmt"
	"net/url"
	"strings"

	"planvei/cmd/internal/diag"
)

// The rules of this file are about what a site needs before others can find it
// and rely on it. A draft is not published, and is left in peace.
var publiseringsreglene = []regel{
	{Regel{"nettadresse-mangler", Nettsted, diag.Raad, "Det står ikke hvilken adresse nettstedet skal ha."}, nettadresseMangler},
	{Regel{"uustatus-mangler", Nettsted, diag.Raad, "Planen har ingen lenke til tilgjengelighetserklæringen."}, uustatusMangler},
	{Regel{"sikkerhet-kontakt", Nettsted, diag.Feil, "Kontakten for sikkerhetshull er ikke en adresse som kan brukes."}, sikkerhetKontakt},
	{Regel{"sikkerhet-utlopt", Nettsted, diag.Advarsel, "Kontakten for sikkerhetshull gjelder ikke lenger."}, sikkerhetUtlopt},
	{Regel{"sikkerhet-plassering", Nettsted, diag.Raad, "Nettstedet ligger ikke øverst på tjeneren, der security.txt skal ligge."}, sikkerhetPlassering},
}

// published reports whether others are meant to read the plan as their own
// municipality's.
func (s *subject) published() bool {
	p := s.Plan.Plan
	return !p.Eksempel && (p.Status == "vedtatt" || p.Status == "horing")
}

func nettadresseMangler(s *subject, report reporter) {
	if s.published() && s.Plan.Plan.Nettadresse == "" {
		report(s.planHead(), "det står ikke hvilken adresse nettstedet skal ha",
			"Skriv den i «nettadresse» under [plan]. Da kan søkemotorer finne sidene, leserne kan følge endringene i en nyhetsleser, og siden for adresser som ikke finnes, virker overalt.")
	}
}

// The duty is that of uutilsynet.no, «Om tilgjengelegheitserklæring»: every body
// in the public sector must have a statement for its sites, made on uustatus.no.
func uustatusMangler(s *subject, report reporter) {
	if s.published() && s.Plan.Plan.Uustatus == "" {
		report(s.planHead(), "planen har ingen lenke til tilgjengelighetserklæringen, som kommuner har plikt til å ha",
			"Lag erklæringen for dette nettstedet på uustatus.no, og skriv adressen til den i «uustatus» under [plan]. Mer står på uutilsynet.no.")
	}
}

func sikkerhetKontakt(s *subject, report reporter) {
	for i, k := range s.Sikkerhet.Kontakt {
		if bunnlenke(k) && !strings.HasPrefix(k, "/") {
			continue
		}
		advice := `Skriv en adresse som begynner med mailto:, https:// eller tel:, for eksempel kontakt = "mailto:sikkerhet@fjordvik.kommune.no"`
		if guess := meantAddress(k); guess != "" && !strings.HasPrefix(guess, "/") {
			advice = fmt.Sprintf("Mente du %s?", guess)
		}
		report(at(s.Sikkerhet.Origin, element("kontakt", i)), quote(k)+" kan ikke stå som kontakt for sikkerhetshull", advice)
	}
}

func sikkerhetUtlopt(s *subject, report reporter) {
	if day := s.Sikkerhet.Utloper; s.dato != "" && day != "" && day < s.dato {
		report(at(s.Sikkerhet.Origin, "utloper"), "kontakten for sikkerhetshull gjaldt til "+skrivDato(day),
			"Se etter at kontakten fortsatt er riktig, og sett «utloper» til en dag som kommer, helst innen et år.")
	}
}

func sikkerhetPlassering(s *subject, report reporter) {
	u, err := url.Parse(s.Plan.Plan.Nettadresse)
	if err == nil && len(s.Sikkerhet.Kontakt) > 0 && strings.Trim(u.Path, "/") != "" {
		report(at(s.Sikkerhet.Origin, ""), "security.txt blir ikke funnet, for nettstedet ligger i en mappe på tjeneren",
			"Be dem som drifter tjeneren, legge filen i "+u.Scheme+"://"+u.Host+"/.well-known/ eller ta med kontakten i den som ligger der.")
	}
}
