package main

import (
	"errors"
	"flag"
	"fmt"

	"planvei/cmd/internal/diag"
)

var sjekkCommand = command{
	name:  "sjekk",
	alias: "check",
	short: "finn ut hva som er feil eller mangler i planen",
	long: `Leser planen i data/plan og kapitlene i content, og skriver hva som er galt, hvor
det står, og hva du kan gjøre.

	feil      stanser byggingen
	advarsel  bør rettes før planen publiseres
	råd       noe å tenke på

Avslutter med 0 når det ikke er noen feil, 1 når det er feil, og 2 når kommandoen
er brukt galt eller mappen ikke har noen plan.
`,
	define: defineSjekk,
}

func defineSjekk(flags *flag.FlagSet) action {
	mappe := mappeFlag(flags)
	dato := datoFlag(flags)
	streng := strengFlag(flags)
	format := choiceFlag(flags, "format", "hvordan funnene skrives", "tekst", "json", "github")
	return func(t terminal, _ []string) error {
		dir, err := absolute(*mappe)
		if err != nil {
			return err
		}
		found := &diag.List{}
		p, err := openProject(dir, *dato, found)
		if err != nil {
			return err
		}
		if p.example {
			return usagef("sjekk", "fant ingen plan i %s. Lag en med «planvei ny minkommune», eller pek på mappen med --mappe", planDir)
		}
		if err := print(t, found, *format); err != nil {
			return fmt.Errorf("kan ikke skrive funnene: %w", err)
		}
		return verdict(found, *streng)
	}
}

func print(t terminal, found *diag.List, format string) error {
	switch format {
	case "json":
		return found.WriteJSON(t.out)
	case "github":
		return found.WriteGitHub(t.out)
	case "tekst":
		return found.WriteHuman(t.out)
	}
	return errors.New("unknown format " + format)
}

// verdict is errFound when found has something that stops a build.
func verdict(found *diag.List, streng bool) error {
	if found.HasErrors() || streng && found.Count(diag.Advarsel) > 0 {
		return errFound
	}
	return nil
}
