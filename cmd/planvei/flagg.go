package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// run reads the options, which may stand before or after the rest, and does what
// the command does.
func (c command) run(t terminal, args []string) error {
	flags := flag.NewFlagSet(c.name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	do := c.define(flags)
	var rest []string
	for {
		err := flags.Parse(args)
		if errors.Is(err, flag.ErrHelp) {
			c.printHelp(t.out)
			return nil
		}
		if err != nil {
			return c.explain(err, flags)
		}
		stopped := len(args) - flags.NArg()
		if stopped > 0 && args[stopped-1] == "--" {
			rest = append(rest, flags.Args()...)
			break
		}
		if flags.NArg() == 0 {
			break
		}
		rest = append(rest, flags.Arg(0))
		args = flags.Args()[1:]
	}
	if c.args == "" && len(rest) > 0 {
		return usagef(c.name, "vet ikke hva «%s» betyr her", rest[0])
	}
	return do(t, rest)
}

// explain says in bokmål what package flag says in English. A message that it
// does not know is passed on as it is.
func (c command) explain(err error, flags *flag.FlagSet) error {
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: -"); ok {
		var known []string
		flags.VisitAll(func(f *flag.Flag) { known = append(known, f.Name) })
		return usagef(c.name, "kjenner ikke valget --%s%s", strings.TrimPrefix(name, "-"), suggest(name, known, "--%s"))
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: -"); ok {
		return usagef(c.name, "valget --%s trenger en verdi", name)
	}
	if rest, ok := strings.CutPrefix(text, "invalid value "); ok {
		if value, rest, ok := strings.Cut(rest, " for flag -"); ok {
			name, why, _ := strings.Cut(rest, ": ")
			return usagef(c.name, "--%s kan ikke være %s: %s", name, strings.Trim(value, `"`), why)
		}
	}
	if rest, ok := strings.CutPrefix(text, "invalid boolean value "); ok {
		value, name, _ := strings.Cut(rest, " for -")
		name, _, _ = strings.Cut(name, ":")
		return usagef(c.name, "--%s er på eller av, og kan ikke være %s", name, strings.Trim(value, `"`))
	}
	return usagef(c.name, "%s", text)
}

// The options that several commands share.

func mappeFlag(flags *flag.FlagSet) *string {
	return flags.String("mappe", ".", "prosjektet ligger i `MAPPE` (ellers mappen du står i)")
}

func datoFlag(flags *flag.FlagSet) *model.Dato {
	var dato model.Dato
	flags.Func("dato", "regn frister og gyldighet per `ÅÅÅÅ-MM-DD`", func(s string) error {
		if _, err := time.Parse(time.DateOnly, s); err != nil {
			return errors.New("skriv en dato som finnes, som år-måned-dag, for eksempel 2026-03-01")
		}
		dato = model.Dato(s)
		return nil
	})
	return &dato
}

// kontaktalderFlag is how many months a contact may stand before it must be
// checked again; 0 leaves it to the rules.
func kontaktalderFlag(flags *flag.FlagSet) *int {
	var months int
	flags.Func("kontaktalder", "varsle når et nummer ikke er kontrollert på `MÅNEDER` (ellers 12)", func(s string) error {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 || n > 120 {
			return errors.New("skriv et antall måneder, fra 1 til 120")
		}
		months = n
		return nil
	})
	return &months
}

func strengFlag(flags *flag.FlagSet) *bool {
	return flags.Bool("streng", false, "la advarsler stanse på samme måte som feil")
}

// choiceFlag is an option with a few fixed values, the first of which is usual.
func choiceFlag(flags *flag.FlagSet, name, usage string, choices ...string) *string {
	value := choices[0]
	flags.Func(name, fmt.Sprintf("%s: `%s`", usage, strings.Join(choices, "|")), func(s string) error {
		if !slices.Contains(choices, s) {
			return fmt.Errorf("velg %s", diag.Enumerate(choices, "eller"))
		}
		value = s
		return nil
	})
	return &value
}
