package main

import (
	"flag"
	"fmt"
	"io"
)

// hjelp shows what planvei can do, or how to use one command.
func hjelp(t terminal, args []string) error {
	if len(args) == 0 {
		printOverview(t.out)
		return nil
	}
	if c, err := find(args[0]); err == nil {
		c.printHelp(t.out)
		return nil
	}
	return slaaOpp(t.out, args[0])
}

func printOverview(w io.Writer) {
	fmt.Fprint(w, `planvei gjør en kommunal handlingsplan mot vold i nære relasjoner om til et
nettsted, og sier fra om det som mangler eller er feil i planen.

Bruk:

	planvei <kommando> [valg]

Kommandoene:

`)
	for _, c := range commands() {
		fmt.Fprintf(w, "\t%-10s%s\n", c.name, c.short)
	}
	fmt.Fprintf(w, "\t%-10s%s\n", "hjelp", "vis denne teksten, eller forklar en kommando, et funn eller et felt")
	fmt.Fprint(w, `
Slik kommer du i gang:

	planvei ny minkommune
	cd minkommune
	planvei vis

«planvei hjelp bygg» forteller mer om kommandoen bygg. «planvei hjelp» forklarer
også koden til et funn, en tabell og et felt:

	planvei hjelp tiltak-uten-ansvar
	planvei hjelp enhet
	planvei hjelp tiltak.frist

Kommandoene har også engelske navn:`)
	for _, c := range commands() {
		fmt.Fprintf(w, " %s,", c.alias)
	}
	fmt.Fprintln(w, " help.")
}

func (c command) printHelp(w io.Writer) {
	fmt.Fprintf(w, "planvei %s: %s\n\nBruk:\n\n\tplanvei %s", c.name, c.short, c.name)
	if c.args != "" {
		fmt.Fprintf(w, " %s", c.args)
	}
	flags := flag.NewFlagSet(c.name, flag.ContinueOnError)
	c.define(flags)
	var options []*flag.Flag
	flags.VisitAll(func(f *flag.Flag) { options = append(options, f) })
	if len(options) > 0 {
		fmt.Fprint(w, " [valg]")
	}
	fmt.Fprintf(w, "\n\n%s", c.long)
	if len(options) > 0 {
		fmt.Fprint(w, "\nValg:\n\n")
	}
	for _, f := range options {
		value, usage := flag.UnquoteUsage(f)
		if value != "" {
			value = " " + value
		}
		fmt.Fprintf(w, "\t--%s%s\n\t\t%s\n", f.Name, value, usage)
	}
}
