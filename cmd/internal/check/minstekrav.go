package check

import (
	"fmt"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// The rules of this file are about what every municipality must tell: whom to
// turn to, and that the help is for all. The national lines are on every site,
// and so is what the register knows for the municipality; these rules find what
// is left for the municipality to write.
var minstekravene = []regel{
	{Regel{"kontakt-mangler-krisesenter", Kontakt, diag.Advarsel, "Det står ikke hvordan innbyggerne når krisesenteret."}, mangler(register.Krisesenter, "krisesenteret", "krisesenteret", " En oversikt over sentrene står på dinutvei.no.")},
	{Regel{"kontakt-mangler-barnevernvakt", Kontakt, diag.Advarsel, "Det står ikke hvordan innbyggerne når barnevernvakta."}, mangler(register.Barnevernvakt, "barnevernvakta", "barnevernvakta", " Hvilken ordning kommunen har, står på barnevernvakten.no.")},
	{Regel{"kontakt-mangler-overgrepsmottak", Kontakt, diag.Advarsel, "Det står ikke hvordan innbyggerne når overgrepsmottaket."}, mangler(register.Overgrepsmottak, "overgrepsmottaket", "overgrepsmottaket", "")},
	{Regel{"kontakt-mangler-politi", Kontakt, diag.Raad, "Planen har ingen kontakt hos politiet."}, mangler(register.Politi, "politikontakten", "politikontakten", " Nødnummeret er på alle sider; dette er den kommunen samarbeider med.")},
	{Regel{"kontakt-mangler-eldre", Kontakt, diag.Raad, "Det står ikke hvem man kan kontakte om vold mot eldre."}, mangler(register.Eldre, "noen som hjelper ved vold mot eldre", "teamet for eldre", "")},
	{Regel{"kontakt-mangler-barnehus", Kontakt, diag.Raad, "Det er ikke kjent hvilket barnehus som er for kommunen."}, ukjent(register.Barnehus, "barnehus", "barnehuset", `["innbyggere", "ansatte"]`, " Barnehusene står på statensbarnehus.no.")},
	{Regel{"kontakt-mangler-rvts", Kontakt, diag.Raad, "Det er ikke kjent hvilket RVTS som er for kommunen."}, ukjent(register.RVTS, "RVTS", "rvts", `["ansatte"]`, "")},
	{Regel{"krisesenter-fra-registeret", Kontakt, diag.Raad, "Krisesenteret på sidene er hentet fra registeret, som ikke sier noe om tolk og tilgjengelighet."}, krisesenterFraRegisteret},
	{Regel{"krisesenter-for-hvem", Kontakt, diag.Raad, "Det står ikke at krisesentertilbudet er for kvinner, menn og barn."}, krisesenterForHvem},
	{Regel{"krisesenter-uten-tolk", Kontakt, diag.Raad, "Det står ikke om man får tolk hos krisesenteret."}, krisesenterUtenTolk},
	{Regel{"krisesenter-uten-tilgjengelighet", Kontakt, diag.Raad, "Det står ikke hvordan krisesenteret kan brukes av den som har en funksjonsnedsettelse."}, krisesenterUtenTilgjengelighet},
	{Regel{"nasjonalt-rettet", Kontakt, diag.Raad, "Planen viser sine egne opplysninger i stedet for en nasjonal hjelpetelefon."}, nasjonaltRettet},
	{Regel{"nasjonalt-staar", Kontakt, diag.Advarsel, "En enhet har samme id som en nasjonal hjelpetelefon, men kan ikke vises i stedet for den."}, nasjonaltStaar},
	{Regel{"register-gammelt", Kontakt, diag.Raad, "De nasjonale opplysningene i programmet er gamle."}, registerGammelt},
}

// mangler makes the rule about one kind of service: every municipality of the
// plan must have one that innbyggerne can call, its own or the register's. The
// advice ends with where one may look for it.
func mangler(slag register.Slag, what, name, where string) func(*subject, reporter) {
	return func(s *subject, report reporter) {
		if s.national == nil {
			return
		}
		var first diag.Position
		var lacking, ask []string
		for i, nr := range s.Plan.Plan.Kommune {
			hidden, found := s.service(slag, nr)
			k := s.national.Kommune(nr)
			switch {
			case found:
				continue
			case hidden != nil:
				report(hidden.Origin[""], fmt.Sprintf("innbyggerne får ikke vite hvordan de når %s: %s mangler %s", what, s.enheten(hidden), lacks(hidden)),
					"Fyll ut «telefon», og la «innbyggere» stå i «for».")
				continue
			case k != nil:
				svar := s.national.Tjeneste(slag, k)
				if svar.Tjeneste != nil && svar.Tjeneste.Telefon.Ring != "" {
					continue
				}
				for _, u := range svar.TilKontroll {
					ask = append(ask, u.TilKontroll())
				}
			}
			if len(lacking) == 0 {
				first = at(s.Plan.Plan.Origin, element("kommune", i))
			}
			lacking = append(lacking, s.kommunenavn(i))
		}
		if len(lacking) == 0 {
			return
		}
		if slag == register.Eldre {
			for _, u := range s.national.TilKontroll("eldre") {
				ask = append(ask, u.TilKontroll())
			}
		}
		advice := fmt.Sprintf("Legg til [[enhet]] i data/plan med id = %q, navn, telefon, kontrollert og for = [\"innbyggere\", \"ansatte\"].", model.Slug(name)) + where
		if ask = slices.Compact(ask); len(ask) > 0 {
			advice += " Dette er ikke bekreftet, så ring og kontroller det først: " + strings.Join(ask[:min(len(ask), 3)], "; ") + "."
		}
		report(first, fmt.Sprintf("det står ikke hvordan man når %s i %s", what, andList(lacking)), advice)
	}
}

// service looks in the plan for a service of a kind for the municipality nr. It
// reports whether there is one that innbyggerne can call, and else returns one
// that they cannot, if any.
func (s *subject) service(slag register.Slag, nr string) (hidden *model.Enhet, found bool) {
	for i := range s.Enhet {
		e := &s.Enhet[i]
		if !slices.Contains(register.SlagAv(e), slag) || !register.Covers(e, nr) {
			continue
		}
		if lacks(e) == "" {
			return nil, true
		}
		if hidden == nil {
			hidden = e
		}
	}
	return hidden, false
}

// lacks tells what e must have for innbyggerne to call it.
func lacks(e *model.Enhet) string {
	switch public := slices.Contains(e.For, "innbyggere"); {
	case len(e.Telefon) == 0 && !public:
		return "telefon, og er ikke for innbyggere"
	case len(e.Telefon) == 0:
		return "telefon"
	case !public:
		return "«innbyggere» i «for»"
	}
	return ""
}

// krisesentrene are those of the plan.
func (s *subject) krisesentrene() []*model.Enhet {
	var all []*model.Enhet
	for i := range s.Enhet {
		if e := &s.Enhet[i]; slices.Contains(register.SlagAv(e), register.Krisesenter) {
			all = append(all, e)
		}
	}
	return all
}

func krisesenterForHvem(s *subject, report reporter) {
	for _, e := range s.krisesentrene() {
		said := strings.ToLower(s.write(e.Navn) + " " + s.write(e.Beskrivelse))
		var missing []string
		for _, g := range []struct{ name, words string }{{"kvinner", "kvinn"}, {"menn", "menn mann"}, {"barn", "barn"}} {
			if !slices.ContainsFunc(strings.Fields(g.words), func(w string) bool { return strings.Contains(said, w) }) {
				missing = append(missing, g.name)
			}
		}
		if len(missing) > 0 {
			report(at(e.Origin, "beskrivelse"), fmt.Sprintf("det står ikke om %s er for %s", s.enheten(e), diag.Enumerate(missing, "og")),
				"Skriv i «beskrivelse» hvem tilbudet er for, og hvor de andre får hjelp. Krisesenterlova gjelder kvinner, menn og barn.")
		}
	}
}

func krisesenterUtenTolk(s *subject, report reporter) {
	for _, e := range s.krisesentrene() {
		if e.Tolk.Empty() {
			report(e.Origin[""], "det står ikke om man får tolk hos "+s.enheten(e),
				"Spør dem, og skriv svaret i «tolk», for eksempel tolk = \"Ja, gratis, på telefon og ved oppmøte\".")
		}
	}
}

func krisesenterUtenTilgjengelighet(s *subject, report reporter) {
	for _, e := range s.krisesentrene() {
		if e.Tilgjengelighet.Empty() {
			report(e.Origin[""], "det står ikke hvordan "+s.enheten(e)+" kan brukes av den som har en funksjonsnedsettelse",
				"Spør dem, og skriv svaret i «tilgjengelighet».")
		}
	}
}

func nasjonaltRettet(s *subject, report reporter) {
	for i := range s.Enhet {
		if e := &s.Enhet[i]; s.national != nil {
			if h := s.national.Line(e.ID); h != nil && register.Corrects(e, h) {
				report(at(e.Origin, "id"), fmt.Sprintf("%s blir vist i stedet for den nasjonale hjelpetelefonen %s (%s)", s.enheten(e), quote(h.Navn["nb"]), h.Telefon.Vis),
					"Sidene sier at kommunen har rettet opplysningene. Er det ikke meningen, gi enheten en annen id.")
			}
		}
	}
}

func nasjonaltStaar(s *subject, report reporter) {
	for i := range s.Enhet {
		if e := &s.Enhet[i]; s.national != nil {
			if h := s.national.Line(e.ID); h != nil && !register.Corrects(e, h) {
				why := "den har ikke noe telefonnummer"
				if h.Gruppe == "akutt" {
					why = "nødnumrene er de samme for alle"
				}
				report(at(e.Origin, "id"), fmt.Sprintf("%s har samme id som den nasjonale hjelpetelefonen %s, men blir ikke vist i stedet for den: %s", s.enheten(e), quote(h.Navn["nb"]), why),
					"Gi enheten en annen id.")
			}
		}
	}
}

// registerGammelt speaks of the lines that every site shows on its front page.
func registerGammelt(s *subject, report reporter) {
	if s.national == nil || s.dato == "" {
		return
	}
	oldest := s.dato
	for _, h := range s.national.Hjelpetelefon {
		if h.Gruppe != "mer" {
			oldest = min(oldest, h.Kontrollert)
		}
	}
	if oldest.TooOld(s.dato, s.maaned) {
		report(s.planHead(), "de nasjonale opplysningene i planvei ble sist kontrollert "+skrivDato(oldest),
			"Hent den nyeste utgaven av planvei.")
	}
}
