// Command planvei turns a municipality's action plan against violence in close
// relationships into a web site, and tells what is wrong with the plan.
//
// Each command stands in a file of its own. What it prints is in bokmål. It ends
// with 0 when all is well, 1 when something must be mended, and 2 when it was
// used wrongly.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// The exit codes.
const (
	exitOK    = 0
	exitFound = 1 // the plan needs work, or the program failed
	exitUsage = 2
)

// A command is one thing that planvei can do.
type command struct {
	name   string
	alias  string // in English
	args   string // what follows the name, besides options
	short  string // one line
	long   string
	define func(*flag.FlagSet) action // declares the options
}

// An action does the work of a command, with what stood besides options.
type action func(terminal terminal, args []string) error

// commands are in the order in which one needs them.
func commands() []command {
	return []command{nyCommand, sjekkCommand, statusCommand, visCommand, byggCommand, arkiverCommand, eksporterCommand, lovCommand, versjonCommand}
}

// A terminal is where a command writes: what was asked for to out, and what
// happened on the way to err.
type terminal struct {
	out, err io.Writer
}

// run carries out one command line and returns the exit code.
func run(args []string, stdout, stderr io.Writer) (code int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Fprintf(stderr, panicText, r, version())
			code = exitFound
		}
	}()
	return report(dispatch(args, terminal{stdout, stderr}), stderr)
}

const panicText = `planvei: noe gikk galt i programmet, og det er ikke din feil. Nettstedet som lå der fra før, er ikke endret.
Send denne teksten til dem som lager planvei:
	%v (planvei %s)
`

// errFound ends a command whose findings are already printed.
var errFound = errors.New("findings were printed")

// A usageError tells what was wrong with the command line.
type usageError struct {
	message string
	command string // whose help to point to, or ""
}

func (e *usageError) Error() string { return e.message }

func usagef(command, format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...), command}
}

// report tells of err in one line, and returns the exit code that goes with it.
func report(err error, stderr io.Writer) int {
	var usage *usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errFound):
		return exitFound
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "planvei: %s\n", usage.message)
		help := "planvei hjelp"
		if usage.command != "" {
			help += " " + usage.command
		}
		fmt.Fprintf(stderr, "Se «%s».\n", help)
		return exitUsage
	}
	fmt.Fprintf(stderr, "planvei: %v\n", err)
	return exitFound
}

func dispatch(args []string, t terminal) error {
	if len(args) == 0 {
		printOverview(t.err)
		return usagef("", "skriv hva du vil gjøre, for eksempel «planvei vis»")
	}
	name, rest := args[0], args[1:]
	if slices.Contains([]string{"hjelp", "help", "-h", "-help", "--help", "--hjelp"}, name) {
		return hjelp(t, rest)
	}
	if slices.Contains([]string{"-v", "-version", "--version", "--versjon"}, name) {
		name = versjonCommand.name
	}
	c, err := find(name)
	if err != nil {
		return err
	}
	return c.run(t, rest)
}

// find returns the command that goes by name, or says which one may be meant.
func find(name string) (command, error) {
	known := []string{"hjelp", "help"}
	for _, c := range commands() {
		if name == c.name || name == c.alias {
			return c, nil
		}
		known = append(known, c.name, c.alias)
	}
	return command{}, usagef("", "kjenner ikke kommandoen «%s»%s", name, suggest(name, known, "«%s»"))
}
