package check

import (
	"fmt"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

var kontaktreglene = []regel{
	{Regel{"telefon-uenig", Kontakt, diag.Feil, "Nummeret som vises, er et annet enn det som blir ringt."}, telefonUenig},
	{Regel{"telefon-siffer", Kontakt, diag.Feil, "Et norsk telefonnummer har feil antall siffer."}, telefonSiffer},
	{Regel{"telefon-oppdiktet", Kontakt, diag.Advarsel, "Et nummer fra eksempelet står igjen i en virkelig plan."}, telefonOppdiktet},
	{Regel{"telefon-delt", Kontakt, diag.Raad, "To enheter har samme telefonnummer."}, telefonDelt},
	{Regel{"enhet-uten-kontakt", Kontakt, diag.Raad, "En enhet som planen viser til, kan ikke nås på noen måte."}, enhetUtenKontakt},
	{Regel{"kontrollert-mangler", Kontakt, diag.Advarsel, "Det står ikke når et telefonnummer sist ble kontrollert."}, kontrollertMangler},
	{Regel{"kontrollert-gammel", Kontakt, diag.Advarsel, "Det er for lenge siden et telefonnummer ble kontrollert: over et år, om ikke annet er valgt."}, kontrollertGammel},
	{Regel{"kontrollert-i-framtiden", Kontakt, diag.Advarsel, "Et telefonnummer er kontrollert på en dag som ikke har vært."}, kontrollertIFramtiden},
	{Regel{"gyldig-til-passert", Kontakt, diag.Advarsel, "Opplysningene om en enhet gjelder ikke lenger."}, gyldigTilPassert},
	{Regel{"kilde-mangler", Kontakt, diag.Raad, "Det står ikke hvor telefonnummeret til en ekstern er hentet fra."}, kildeMangler},
	{Regel{"hemmelig-adresse-i-filen", Kontakt, diag.Raad, "En hemmelig adresse står i plandataene."}, hemmeligAdresseIFilen},
	{Regel{"krisesenter-adresse", Kontakt, diag.Advarsel, "Adressen til et krisesenter er ikke merket som hemmelig."}, krisesenterAdresse},
	{Regel{"hemmelig-adresse-gjentatt", Kontakt, diag.Feil, "En hemmelig adresse står også et annet sted i planen, eller i en annen fil."}, hemmeligAdresseGjentatt},
	{Regel{"hemmelig-adresse-uten-sted", Kontakt, diag.Advarsel, "Planvei kan ikke se etter en hemmelig adresse i andre tekster."}, hemmeligAdresseUtenSted},
	{Regel{"hemmelig-adresse-ulest", Kontakt, diag.Raad, "En fil på nettstedet kan ikke leses, og kan inneholde en hemmelig adresse."}, nil},
}

// digits returns the digits of a number as a phone in Norway dials them: what
// follows a pause or a key to press is no part of it, and neither is the code of
// the country.
func digits(number string) string {
	if i := strings.IndexAny(number, ",;("); i > 0 && strings.ContainsAny(number[:i], "0123456789") {
		number = number[:i]
	}
	only := strings.Map(func(r rune) rune {
		if r == '+' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, number)
	if rest, ok := strings.CutPrefix(only, "00"); ok && len(only) > 8 {
		only = "+" + rest
	}
	if rest, ok := strings.CutPrefix(only, "+47"); ok {
		return rest
	}
	return only
}

func telefonUenig(s *subject, report reporter) {
	for i := range s.Enhet {
		e := &s.Enhet[i]
		for j, t := range e.Telefon {
			if shown, dialled := digits(t.Vis), digits(t.Ring); shown != "" && dialled != "" && shown != dialled {
				report(at(e.Origin, element("telefon", j)+".ring"),
					fmt.Sprintf("%s viser nummeret %s, men ringer %s", s.enheten(e), quote(t.Vis), quote(t.Ring)),
					"Finn ut hvilket som er riktig, og skriv det samme nummeret i «vis» og «ring».")
			}
		}
	}
}

// telefonSiffer looks at what the author says is dialled. Where only the number
// that is shown is written, load has looked.
func telefonSiffer(s *subject, report reporter) {
	for i := range s.Enhet {
		e := &s.Enhet[i]
		for j, t := range e.Telefon {
			if n := digits(t.Ring); n != "" && !invented(n) && model.Ring(n) == "" {
				report(at(e.Origin, element("telefon", j)+".ring"),
					fmt.Sprintf("nummeret %s til %s kan ikke ringes: det har feil antall siffer", quote(t.Ring), s.enheten(e)),
					"Norske nummer har åtte siffer. Korte nummer er for eksempel 112, 1412, 02800 og 116 117. Utenlandske begynner med + og landkode.")
			}
		}
	}
}

// invented knows the numbers of the example, which begin with 00 so that they
// reach nobody.
func invented(digits string) bool { return len(digits) == 8 && strings.HasPrefix(digits, "00") }

func telefonOppdiktet(s *subject, report reporter) {
	if s.Plan.Plan.Eksempel {
		return
	}
	for i := range s.Enhet {
		e := &s.Enhet[i]
		for j, t := range e.Telefon {
			if invented(digits(t.Vis)) {
				report(at(e.Origin, element("telefon", j)),
					"nummeret "+quote(t.Vis)+" til "+s.enheten(e)+" er fra eksempelet, og når ingen",
					"Skriv det riktige nummeret, eller ta det bort.")
			}
		}
	}
}

func telefonDelt(s *subject, report reporter) {
	first := map[string]*model.Enhet{}
	for i := range s.Enhet {
		e := &s.Enhet[i]
		for j, t := range e.Telefon {
			n := digits(t.Vis)
			switch other := first[n]; {
			case n == "" || other == e:
			case other == nil:
				first[n] = e
			default:
				report(at(e.Origin, element("telefon", j)),
					fmt.Sprintf("%s har samme nummer som %s", s.enheten(e), s.enheten(other)),
					"Se etter at det stemmer. Den andre står i "+shortPlace(other.Origin[""])+".")
			}
		}
	}
}

func enhetUtenKontakt(s *subject, report reporter) {
	for i := range s.Enhet {
		e := &s.Enhet[i]
		if s.brukt[e.ID] && len(e.Telefon) == 0 && e.SMS+e.Chat+e.Epost+e.Nettsted == "" {
			report(e.Origin[""], s.enheten(e)+" kan ikke nås: den har verken telefon, e-post eller nettsted",
				"Fyll ut minst én av dem, helst telefon.")
		}
	}
}

func kontrollertMangler(s *subject, report reporter) {
	for i := range s.Enhet {
		if e := &s.Enhet[i]; len(e.Telefon) > 0 && e.Kontrollert == "" {
			report(e.Origin[""], "det står ikke når telefonnummeret til "+s.enheten(e)+" sist ble kontrollert",
				"Ring nummeret, og skriv datoen i «kontrollert».")
		}
	}
}

func kontrollertGammel(s *subject, report reporter) {
	for i := range s.Enhet {
		if e := &s.Enhet[i]; e.Kontrollert.TooOld(s.dato, s.maaned) {
			report(at(e.Origin, "kontrollert"),
				fmt.Sprintf("opplysningene om %s ble sist kontrollert %s", s.enheten(e), skrivDato(e.Kontrollert)),
				"Ring nummeret, rett det som er endret, og skriv den nye datoen i «kontrollert».")
		}
	}
}

func kontrollertIFramtiden(s *subject, report reporter) {
	for i := range s.Enhet {
		if e := &s.Enhet[i]; s.dato != "" && e.Kontrollert > s.dato {
			report(at(e.Origin, "kontrollert"),
				fmt.Sprintf("opplysningene om %s er kontrollert %s, som ikke har vært", s.enheten(e), skrivDato(e.Kontrollert)),
				"Rett datoen.")
		}
	}
}

func gyldigTilPassert(s *subject, report reporter) {
	for i := range s.Enhet {
		if e := &s.Enhet[i]; s.dato != "" && e.GyldigTil != "" && e.GyldigTil < s.dato {
			report(at(e.Origin, "gyldig_til"),
				fmt.Sprintf("opplysningene om %s gjaldt til %s", s.enheten(e), skrivDato(e.GyldigTil)),
				"Finn ut hva som gjelder nå. Rett opplysningene og datoen, eller ta bort enheten.")
		}
	}
}

func kildeMangler(s *subject, report reporter) {
	for i := range s.Enhet {
		if e := &s.Enhet[i]; e.Type == "ekstern" && len(e.Telefon) > 0 && e.Kilde == "" {
			report(e.Origin[""], "det står ikke hvor telefonnummeret til "+s.enheten(e)+" er hentet fra",
				"Skriv nettadressen i «kilde», så er det lettere å kontrollere nummeret neste gang.")
		}
	}
}

func hemmeligAdresseIFilen(s *subject, report reporter) {
	for i := range s.Enhet {
		if e := &s.Enhet[i]; e.HemmeligAdresse && e.Adresse != "" {
			report(at(e.Origin, "adresse"), "adressen til "+s.enheten(e)+" er hemmelig og blir ikke publisert",
				"Ta den helst ut av filen også, så den ikke blir delt sammen med plandataene.")
		}
	}
}

func krisesenterAdresse(s *subject, report reporter) {
	for i := range s.Enhet {
		e := &s.Enhet[i]
		if e.Adresse == "" || e.HemmeligAdresse {
			continue
		}
		about := strings.Join(append([]string{e.ID, e.Type, s.write(e.Navn)}, e.Tema...), " ")
		if strings.Contains(strings.ToLower(about), "krisesent") { // also krisesentre and krisesentra
			report(at(e.Origin, "adresse"), "adressen til "+s.enheten(e)+" blir publisert",
				"Er den ikke ment å være kjent for alle, skriv hemmelig_adresse = true, eller ta den bort.")
		}
	}
}
