package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/register"
)

// A newProject is what is known of a plan before it is written.
type newProject struct {
	Kommune  []string // kommunenummer or bydelsnummer
	Navn     []string // in the same order, when they are not those of the register
	Fra, Til string   // the first and the last year, or ""
	maalform string   // as chosen, or ""

	national *register.Register
}

// setKommune takes numbers and names, with commas between them.
func (n *newProject) setKommune(s string) error {
	var numbers []string
	for name := range strings.SplitSeq(s, ",") {
		nr, err := n.number(strings.TrimSpace(name))
		if err != nil {
			return err
		}
		numbers = append(numbers, nr)
	}
	n.Kommune = numbers
	return nil
}

var (
	onlyDigits    = regexp.MustCompile(`^\d+$`)
	kommunenummer = regexp.MustCompile(`^(\d{4}|\d{6})$`)
)

// number is the number of a municipality or a bydel of today that is written with
// its number or its name.
func (n *newProject) number(s string) (string, error) {
	switch {
	case s == "":
		return "", errors.New("skriv kommunens navn eller nummer")
	case !onlyDigits.MatchString(s):
		return n.named(s)
	case !kommunenummer.MatchString(s):
		return "", errors.New("et kommunenummer har fire siffer, og en bydel har seks, for eksempel 0301")
	case strings.HasPrefix(s, "99"): // for an invented municipality
		return s, nil
	}
	switch o := n.national.Find(s); {
	case len(o.Kommuner) == 0:
		return "", fmt.Errorf("det finnes ingen kommune eller bydel med nummeret %s. Skriv navnet i stedet", s)
	case o.Utgaatt != nil:
		var today []string
		for _, k := range o.Kommuner {
			today = append(today, k.Nr+" ("+k.Navn+")")
		}
		return "", fmt.Errorf("nummeret %s (%s) er ikke i bruk lenger. Skriv %s", s, o.Utgaatt.Navn, diag.Enumerate(today, "eller"))
	}
	return s, nil
}

func (n *newProject) named(name string) (string, error) {
	found := n.national.Navngitt(name)
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		var which []string
		for _, nr := range found {
			which = append(which, nr+" ("+n.place(nr)+")")
		}
		return "", fmt.Errorf("flere heter %s. Skriv nummeret: %s", name, diag.Enumerate(which, "eller"))
	}
	return "", fmt.Errorf("kjenner ingen kommune eller bydel som heter %s%s", name, suggest(name, n.national.Navnene(), "%s"))
}

// place tells two of the same name apart.
func (n *newProject) place(nr string) string {
	if k := n.national.Kommune(nr); len(nr) == 4 {
		return k.Fylke
	}
	return n.national.Navn(nr, "nb")
}

func kommunenavn(s string) ([]string, error) {
	var names []string
	for name := range strings.SplitSeq(s, ",") {
		name = strings.TrimSpace(name)
		if name == "" || strings.ContainsFunc(name, unicode.IsControl) {
			return nil, errors.New("skriv navnet slik det skal stå på nettstedet")
		}
		names = append(names, name)
	}
	return names, nil
}

func (n *newProject) setNavn(names []string) error {
	if len(names) > 0 && len(n.Kommune) > 0 && len(names) != len(n.Kommune) {
		return fmt.Errorf("fikk %d kommunenummer og %d navn. Skriv ett navn for hvert nummer, i samme rekkefølge", len(n.Kommune), len(names))
	}
	n.Navn = names
	return nil
}

var years = regexp.MustCompile(`^((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)$`)

func (n *newProject) setPeriode(s string) error {
	m := years.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return errors.New("skriv to årstall, for eksempel 2026-2029")
	}
	if m[1] > m[2] {
		return errors.New("det første året er etter det siste")
	}
	n.Fra, n.Til = m[1], m[2]
	return nil
}

func (n *newProject) setMaalform(s string) error {
	if s = strings.TrimSpace(s); s != "nb" && s != "nn" {
		return errors.New("velg nb eller nn")
	}
	n.maalform = s
	return nil
}

// Maalform is what was chosen, or that of the municipalities when they share one.
func (n *newProject) Maalform() string {
	if n.maalform != "" {
		return n.maalform
	}
	for _, nr := range n.Kommune {
		if k := n.national.Kommune(nr); k == nil || k.Maalform != "nn" {
			return "nb"
		}
	}
	if len(n.Kommune) > 0 {
		return "nn"
	}
	return "nb"
}

// A question is asked at the terminal until its answer will do. No answer will do
// too: everything can wait.
type question struct {
	text func() string
	take func(string) error
}

// missing are the questions that the command line has not answered.
func (n *newProject) missing() []question {
	var list []question
	add := func(text string, take func(string) error) {
		list = append(list, question{func() string { return text }, take})
	}
	if len(n.Kommune) == 0 {
		add("Hvilken kommune eller bydel gjelder planen? Skriv navnet eller nummeret, med komma imellom hvis det er flere", n.setKommune)
	}
	if n.Fra == "" {
		add("Hvilke år gjelder den? For eksempel 2027-2030", n.setPeriode)
	}
	if n.maalform == "" {
		list = append(list, question{func() string {
			return "Skal planen være på bokmål (nb) eller nynorsk (nn)? Uten svar blir det " + n.Maalform()
		}, n.setMaalform})
	}
	return list
}

// ask puts the questions, one after the other, until there is no more input.
func ask(out io.Writer, in io.Reader, questions ...question) {
	if len(questions) == 0 {
		return
	}
	fmt.Fprintln(out, "Trykk Enter for å hoppe over et spørsmål. Alt kan fylles ut senere.")
	answers := bufio.NewScanner(in)
	for _, q := range questions {
		for {
			fmt.Fprintf(out, "\n%s:\n> ", q.text())
			if !answers.Scan() {
				fmt.Fprintln(out)
				return
			}
			answer := strings.TrimSpace(answers.Text())
			if answer == "" {
				break
			}
			err := q.take(answer)
			if err == nil {
				break
			}
			fmt.Fprintf(out, "Det gikk ikke: %s.\n", err)
		}
	}
	fmt.Fprintln(out)
}
