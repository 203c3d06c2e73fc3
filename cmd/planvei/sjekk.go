package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"

	"planvei"
	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/kontakter"
	"planvei/cmd/internal/register"
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

Rådene gjelder også språket: lange setninger, mange verb i passiv, tunge ord, lenker som
ikke sier noe, mål som ikke kan etterprøves, tiltak der ingen gjør noe, og frister uten
ansvarlig. Hver setning får høyst ett råd. Vil dere la noe stå, skriver dere det med
koden som står bak rådet:

	tekst = "Styrke samarbeidet." # planvei: la stå maal-ikke-etterprovbart
	<!-- planvei: la stå tungt-ord -->

I TOML står merknaden på linjen over eller bakerst på linjen, i Markdown over avsnittet
eller rett foran setningen. Er det mange råd av samme slag i en fil, skrives fem ut, og
linjene til resten; alle er med i --format json.

Med --rett vises i stedet hvordan henvisninger til opphevede lover og flyttede
paragrafer kan rettes, uten at noe blir endret. Med --rett --skriv blir det som er
bekreftet i en kilde, skrevet inn i filene; resten må dere vurdere selv.

Med --dato varsler den om numre som ikke er kontrollert på et år, eller på så
mange måneder som --kontaktalder sier.

Med --kontakter skriver den i stedet en arbeidsliste over alle som nettstedet ber
leseren om å kontakte: kommunens egne, tjenestene i regionen og de nasjonale
linjene, med nummer, kilde, når de sist ble kontrollert, og hva som mangler. De som
aldri er kontrollert, står først, og så de eldste. Med --format csv kan listen åpnes
i Excel:

	planvei sjekk --kontakter --dato 2026-11-22
	planvei sjekk --kontakter --format csv > kontakter.csv

Med --lenker spør den andre nettsteder om sidene dere lenker til, finnes. Det tar
tid, trenger nett, og nettstedene ser at noen spør. Ellers spør planvei ingen.

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
	kontaktliste := flags.Bool("kontakter", false, "skriv en liste over alle numre som skal kontrolleres, i stedet for funnene")
	lenker := flags.Bool("lenker", false, "spør andre nettsteder om lenkene i planen og tekstene virker")
	format := choiceFlag(flags, "format", "hvordan funnene skrives (csv bare for --kontakter)", "tekst", "json", "github", "csv")
	return func(t terminal, _ []string) error {
		switch {
		case *skrive && !*rette:
			return usagef("sjekk", "--skriv brukes sammen med --rett")
		case *rette && *kontaktliste:
			return usagef("sjekk", "velg enten --rett eller --kontakter")
		case *lenker && (*rette || *kontaktliste):
			return usagef("sjekk", "--lenker er en kontroll for seg, og kan ikke brukes med --rett eller --kontakter")
		case *rette && *format != "tekst":
			return usagef("sjekk", "--rett viser endringene som tekst, og kan ikke brukes med --format")
		case *kontaktliste && *format != "tekst" && *format != "csv":
			return usagef("sjekk", "--kontakter kan ikke skrives som %s: velg tekst eller csv", *format)
		case !*kontaktliste && *format == "csv":
			return usagef("sjekk", "--format csv er bare for --kontakter")
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
		if *kontaktliste {
			return writeKontakter(t, p, found, *mappe, *format, kontakter.Options{Dato: *dato, Maaneder: *kontaktalder})
		}
		if *rette && p.plan != nil && !p.plan.Ufullstendig {
			return rettPlan(t, p, opts, *mappe, *skrive)
		}
		var unasked error
		if *lenker && p.plan != nil {
			unasked = sjekkLenker(t, p, found)
		}
		if err := writeFindings(t.out, seenFrom(*mappe, found), *format); err != nil {
			return fmt.Errorf("kan ikke skrive funnene: %w", err)
		}
		return cmp.Or(unasked, verdict(found, *streng))
	}
}

// writeKontakter writes the list of contacts instead of the findings. What cannot be
// read of the plan may be missing from it, and that is told.
func writeKontakter(t terminal, p project, found *diag.List, mappe, format string, opts kontakter.Options) error {
	if p.plan == nil {
		printImportant(t.err, seenFrom(mappe, found))
		return errFound
	}
	national, err := register.Load(planvei.Defaults)
	if err != nil {
		return err
	}
	list := kontakter.Liste(p.plan, national, opts)
	if format == "csv" {
		err = kontakter.WriteCSV(t.out, list)
	} else {
		err = kontakter.WriteText(t.out, list, opts)
	}
	if err != nil {
		return fmt.Errorf("kan ikke skrive kontaktene: %w", err)
	}
	if found.HasErrors() {
		fmt.Fprintln(t.err, "Det er feil i planen, så listen kan være ufullstendig. Se «planvei sjekk».")
	}
	return verdict(found, false)
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
