package check

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
)

// What leads a reader to the wrong rule is a warning. A name that is old or not in use
// yet, and a reference that may be right, is advice.
var lovreglene = []regel{
	{Regel{lov.FlaggFarlig, Lovverk, diag.Advarsel, "En paragraf har fått et nytt innhold, så henvisningen kan bety noe annet enn før."}, lovFarlig},
	{Regel{lov.FlaggOpphevet, Lovverk, diag.Advarsel, "En henvisning går til en lov eller paragraf som er opphevet."}, lovOpphevet},
	{Regel{lov.FlaggOmnummer, Lovverk, diag.Advarsel, "En henvisning går til en paragraf som har fått et nytt nummer."}, lovOmnummerert},
	{Regel{lov.FlaggUkjent, Lovverk, diag.Advarsel, "En henvisning går til en paragraf som loven ikke har."}, lovUkjentParagraf},
	{Regel{lov.FlaggTvetydig, Lovverk, diag.Raad, "Flere lover har hatt det navnet som er skrevet, og det er ikke sikkert hvilken som er ment."}, lovTvetydig},
	{Regel{lov.FlaggIkkeIKraft, Lovverk, diag.Raad, "En henvisning går til en lov som er vedtatt, men ikke satt i kraft."}, lovIkkeIKraft},
	{Regel{lov.FlaggGammelt, Lovverk, diag.Raad, "En lov er omtalt med et navn den ikke lenger har."}, lovGammeltNavn},
}

// eachLov calls f for every reference with the flag.
func eachLov(s *subject, flag string, f func(*lovfunn)) {
	found := s.lovfunn()
	for i := range found {
		if slices.Contains(found[i].Flagg, flag) {
			f(&found[i])
		}
	}
}

func lovOpphevet(s *subject, report reporter) {
	eachLov(s, lov.FlaggOpphevet, func(f *lovfunn) {
		var told []string
		when := time.Time{}
		if f.Lov.Status == lov.Opphevet {
			when = f.Lov.Opphevet
			told = append(told, f.Lov.Navn["nb"]+" er opphevet"+fra(f.Lov, when))
		}
		for _, d := range f.Deler {
			traced := f.Endringer(d)
			if len(traced) == 0 && f.Lov.Status == lov.Opphevet && !d.Mellom {
				told = append(told, "vi vet ikke hva "+f.Lov.SkrivDel(d)+" heter i dag")
			}
			for _, e := range traced {
				switch {
				case e.Slag == "flyttet":
					when = e.Fra
					told = append(told, fmt.Sprintf("%s er opphevet fra %s, og regelen står i dag i %s", f.Lov.SkrivDel(d), dag(e.Fra), s.lover.SkrivMaal(e.Ny, "nb")))
				case e.Slag != "ny-lov":
				case e.Bekreftet:
					told = append(told, fmt.Sprintf("%s er i dag %s", f.Lov.SkrivDel(d), s.lover.SkrivMaal(e.Ny, "nb")))
				default:
					told = append(told, fmt.Sprintf("%s er i dag trolig %s", f.Lov.SkrivDel(d), s.lover.SkrivMaal(e.Ny, "nb")))
				}
			}
		}
		report(f.at, f.utdatert(when, "er utdatert")+": "+setninger(told), f.raad("Se hva som gjelder i dag: "+strings.Join(f.NyeLenker(), " ")))
	})
}

func lovOmnummerert(s *subject, report reporter) {
	eachLov(s, lov.FlaggOmnummer, func(f *lovfunn) {
		var told []string
		when := time.Time{}
		for _, d := range f.Deler {
			for _, e := range f.Endringer(d) {
				if e.Slag == "omnummerert" {
					when = e.Fra
					told = append(told, fmt.Sprintf("%s heter fra %s %s", f.Lov.SkrivDel(d), dag(e.Fra), f.Lov.SkrivDel(lov.Del{Nr: e.Ny[0].Paragrafer[0]})))
				}
			}
		}
		report(f.at, f.utdatert(when, "har fått nytt nummer")+": "+setninger(told), f.raad("Se etter i loven: "+f.Lov.Adresse()))
	})
}

// setninger joins what could each stand as a sentence.
func setninger(told []string) string { return strings.Join(told, ", og ") }

// utdatert begins a message: the reference was right when the plan was adopted, or it
// never was.
func (f *lovfunn) utdatert(changed time.Time, how string) string {
	if f.foer(changed) {
		return fmt.Sprintf("%s gjaldt da planen ble vedtatt %s, men ikke nå", quote(f.skrevet), dag(f.vedtatt))
	}
	return quote(f.skrevet) + " " + how
}

// raad is what to write instead, and why a person must judge it when a program cannot.
func (f *lovfunn) raad(otherwise string) string {
	switch p := f.forslag; {
	case p == nil || p.Tekst == "" || p.Tekst == f.skrevet:
		return otherwise
	case p.Grunn != "":
		return fmt.Sprintf("Skriv %s hvis det er det du mener. Vurder det selv: %s", sitat(p.Tekst), nederst(p.Grunn))
	case p.Delt:
		return fmt.Sprintf("Skriv %s, men les det først: innholdet er ikke helt det samme.", sitat(p.Tekst))
	default:
		return fmt.Sprintf("Skriv %s.", sitat(p.Tekst))
	}
}

// sitat is what to write, the whole of it.
func sitat(s string) string { return "«" + s + "»" }

// nederst begins a sentence in the middle of another.
func nederst(s string) string { return strings.ToLower(s[:1]) + s[1:] }

func lovFarlig(s *subject, report reporter) {
	eachLov(s, lov.FlaggFarlig, func(f *lovfunn) {
		for _, d := range f.Deler {
			for _, x := range f.Farlige(d) {
				now, old := s.lover.Lov(x.Lov), s.lover.Lov(x.GammelLov)
				message := fmt.Sprintf("%s kan bli lest feil: § %s i %s handler i dag om %s, men handlet før om %s",
					quote(f.skrevet), lov.SkrivNr(x.Paragraf), now.Navn["nb"], x.Naa, x.Foer)
				advice := "Se etter i loven hvilken paragraf du mener: " + now.AdresseTil(x.Paragraf)
				if m := old.StaarNaa(x.Paragraf); m != nil {
					advice = fmt.Sprintf("Mener du %s, skriv %s.", x.Foer, sitat(s.lover.SkrivMaal(m, f.spraak)))
					if f.Lov == now {
						advice += fmt.Sprintf(" Mener du %s, kan det stå.", x.Naa)
					}
				}
				report(f.at, message, advice)
			}
		}
	})
}

func lovUkjentParagraf(s *subject, report reporter) {
	eachLov(s, lov.FlaggUkjent, func(f *lovfunn) {
		var parts []string
		for _, d := range f.Deler {
			if d.Ukjent {
				parts = append(parts, f.Lov.SkrivDel(d))
			}
		}
		report(f.at, fmt.Sprintf("%s har ikke noen %s: %s", f.Lov.Navn["nb"], diag.Enumerate(parts, "eller"), quote(f.skrevet)),
			"Sjekk nummeret i loven: "+f.Lov.Adresse())
	})
}

func lovTvetydig(s *subject, report reporter) {
	eachLov(s, lov.FlaggTvetydig, func(f *lovfunn) {
		var acts []string
		for _, l := range f.Kandidater() {
			acts = append(acts, l.Tittelnavn())
		}
		report(f.at, fmt.Sprintf("%s kan bety %s", quote(f.skrevet), diag.Enumerate(acts, "eller")),
			"Skriv årstallet til loven etter navnet, eller skriv under [[vedtak]] når planen ble vedtatt.")
	})
}

func lovIkkeIKraft(s *subject, report reporter) {
	eachLov(s, lov.FlaggIkkeIKraft, func(f *lovfunn) {
		advice := "Vis til loven som gjelder nå, eller skriv at loven ikke er satt i kraft."
		if l := s.lover.Foer(f.Lov); l != nil {
			advice = fmt.Sprintf("I dag gjelder %s. Vis til den, eller skriv at den nye ikke er satt i kraft.", l.Tittelnavn())
		}
		report(f.at, fmt.Sprintf("%s er vedtatt, men ikke satt i kraft", quote(f.skrevet)), advice)
	})
}

func lovGammeltNavn(s *subject, report reporter) {
	eachLov(s, lov.FlaggGammelt, func(f *lovfunn) {
		report(f.at, fmt.Sprintf("%s er et gammelt navn: loven heter i dag %s", quote(f.skrevet), f.Lov.Navn["nb"]),
			f.raad("Skriv navnet som loven har i dag: «"+f.Lov.Navn["nb"]+"»."))
	})
}

// fra is since when, where a source has confirmed it.
func fra(l *lov.Lov, day time.Time) string {
	if !l.ErBekreftet("opphevet") {
		return ""
	}
	return " fra " + dag(day)
}

func dag(t time.Time) string { return skrivDato(model.Dato(t.Format(time.DateOnly))) }
