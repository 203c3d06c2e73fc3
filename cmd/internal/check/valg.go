package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/model"
)

func planStatusUkjent(s *subject, report reporter) {
	p, known := s.Plan.Plan, load.Valg("plan", "status")
	if p.Status == "" || slices.Contains(known, p.Status) {
		return
	}
	report(at(p.Origin, "status"),
		fmt.Sprintf("planen har statusen %s, som ikke finnes", quote(p.Status)),
		choose(p.Status, known))
}

// A choice is a value under a key that has fixed choices.
type choice struct {
	origin model.Origin
	key    string
	value  string
	known  []string
}

func ukjentVerdi(s *subject, report reporter) {
	for _, c := range choices(s) {
		if c.value != "" && !slices.Contains(c.known, c.value) {
			key, _, _ := strings.Cut(c.key[strings.LastIndexByte(c.key, '.')+1:], "[")
			report(at(c.origin, c.key),
				fmt.Sprintf("«%s» er %s, som ikke er et av valgene", key, quote(c.value)),
				choose(c.value, c.known))
		}
	}
}

func choices(s *subject) []choice {
	var all []choice
	add := func(o model.Origin, key, value string, known []string) {
		all = append(all, choice{o, key, value, known})
	}
	gruppering, periode := load.Valg("innsatsomraade", "gruppering"), load.Valg("innsatsomraade", "periode")
	for _, o := range s.Innsatsomraade {
		add(o.Origin, "gruppering", o.Gruppering, gruppering)
		add(o.Origin, "periode", o.Periode, periode)
	}
	nivaa := maalnivaaer()
	for _, m := range s.Maal {
		add(m.Origin, "nivaa", m.Nivaa, nivaa)
	}
	slag, rolle := load.Valg("tiltak", "type"), load.Valg("tiltak.ansvar", "rolle")
	for _, t := range s.Tiltak {
		add(t.Origin, "type", t.Type, slag)
		for _, a := range t.Ansvar {
			add(t.Origin, a.Kilde+".rolle", a.Rolle, rolle)
		}
		for _, d := range t.Deltiltak {
			for _, a := range d.Ansvar {
				add(d.Origin, a.Kilde+".rolle", a.Rolle, rolle)
			}
		}
	}
	enhetstype, drevet, lesere := load.Valg("enhet", "type"), load.Valg("enhet", "nivaa"), load.Valg("enhet", "for")
	for _, e := range s.Enhet {
		add(e.Origin, "type", e.Type, enhetstype)
		add(e.Origin, "nivaa", e.Nivaa, drevet)
		for i, f := range e.For {
			add(e.Origin, element("for", i), f, lesere)
		}
	}
	return all
}

// maalnivaaer are the levels that a goal may be on.
func maalnivaaer() []string { return load.Valg("maal", "nivaa") }

// uvanligVerdi looks at keys where any value will do, so it speaks only of those
// that are nearly a usual one.
func uvanligVerdi(s *subject, report reporter) {
	near := func(o model.Origin, key, value string, usual []string) {
		if meant := model.Nearest(value, usual); meant != "" && meant != value && !slices.Contains(usual, value) {
			report(at(o, key), quote(value)+" ligner på "+quote(meant), "Skriv "+quote(meant)+" hvis det er det du mener.")
		}
	}
	near(s.Plan.Plan.Origin, "type", s.Plan.Plan.Type, load.Valg("plan", "type"))
	roller := load.Valg("tiltakskort", "rolle")
	for _, k := range s.Tiltakskort {
		for i, r := range k.Rolle {
			near(k.Origin, element("rolle", i), r, roller)
		}
	}
}

// choose is advice on which of the known values to write.
func choose(written string, known []string) string {
	advice := "Velg mellom " + orList(known) + "."
	if meant := cmp.Or(model.Nearest(written, known), beginsAlike(written, known)); meant != "" {
		return "Mente du " + quote(meant) + "? " + advice
	}
	return advice
}

// beginsAlike returns the known word that written begins with: «brukerrettet»
// for bruker, «medansvarlig» for medansvar.
func beginsAlike(written string, known []string) string {
	written = model.Slug(written)
	for _, k := range known {
		if strings.HasPrefix(written, k) {
			return k
		}
	}
	return ""
}

// orList joins choices as one does in a sentence: «a», «b» eller «c».
func orList(choices []string) string {
	quoted := make([]string, len(choices))
	for i, c := range choices {
		quoted[i] = "«" + c + "»"
	}
	return diag.Enumerate(quoted, "eller")
}
