package main

import (
	"flag"
	"fmt"
	"io"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
)

var sjekkCommand = command{
	name:  "sjekk",
	alias: "check",
	short: "finn ut hva som er feil eller mangler i planen",
	long: `Leser planen i data/plan, kapitlene i content og kommunens profil i config.toml, og
skriver hva som er galt, hvor det står, og hva du kan gjøre.

	feil      stanser byggingen
	advarsel  bør rettes før planen publiseres
	råd       noe å tenke på

Med --rett vises i stedet hvordan henvisninger til opphevede lover og flyttede
paragrafer kan rettes, uten at noe blir endret. Med --rett --skriv blir det som er
bekreftet i en kilde, skrevet inn i filene; resten må dere vurdere selv.

Med --dato varsler den om numre som ikke er kontrollert på et år, eller på så
mange måneder som --kontaktalder sier.

Avslutter med 0 når det ikke er noen feil, 1 når det er feil, og 2 når kommandoen
er brukt galt eller mappen ikke har noen plan.
`,
	define: defineSjekk,
}

func defineSjekk(flags *flag.FlagSet) action {
	mappe := mappeFlag(flags)
	dato := datoFlag(flags)
	streng := strengFlag(flags)
	kontaktalder := kontaktalderFlag(flags)
	rette := flags.Bool("rett", false, "vis hvordan utdaterte henvisninger til lover kan rettes")
	skrive := flags.Bool("skriv", false, "sammen med --rett: skriv det som er bekreftet, inn i filene")
	format := choiceFlag(flags, "format", "hvordan funnene skrives", "tekst", "json", "github")
	return func(t terminal, _ []string) error {
		switch {
		case *skrive && !*rette:
			return usagef("sjekk", "--skriv brukes sammen med --rett")
		case *rette && *format != "tekst":
			return usagef("sjekk", "--rett viser endringene som tekst, og kan ikke brukes med --format")
		}
		dir, err := absolute(*mappe)
		if err != nil {
			return err
		}
		found := &diag.List{}
		opts := check.Options{Dato: *dato, Maaneder: *kontaktalder}
		p, err := openProject(dir, opts, found)
		if err != nil {
			return err
		}
		if p.example {
			return usagef("sjekk", "fant ingen plan i %s. Lag en med «planvei ny minkommune», eller pek på mappen med --mappe", planDir)
		}
		if *rette {
			return rettPlan(t, p, opts, *mappe, *skrive)
		}
		if err := writeFindings(t.out, seenFrom(*mappe, found), *format); err != nil {
			return fmt.Errorf("kan ikke skrive funnene: %w", err)
		}
		return verdict(found, *streng)
	}
}

func writeFindings(w io.Writer, found *diag.List, format string) error {
	switch format {
	case "json":
		return found.WriteJSON(w)
	case "github":
		return found.WriteGitHub(w)
	}
	return found.WriteHuman(w)
}

// verdict is errFound when found has something that stops a build.
func verdict(found *diag.List, streng bool) error {
	if found.HasErrors() || streng && found.Count(diag.Advarsel) > 0 {
		return errFound
	}
	return nil
}
