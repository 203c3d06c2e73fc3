package lov

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// Merknader are what a reader must be told of h, in bokmål, in whole sentences.
func (h *Henvisning) Merknader() []string {
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if h.Lov.Status == IkkeIKraft {
		add("Loven er vedtatt, men ikke satt i kraft.")
	}
	if h.Lov.Status == Opphevet {
		when := ""
		if h.Lov.ErBekreftet("opphevet") {
			when = " fra " + norskDato(h.Lov.Opphevet)
		}
		add("Loven er opphevet%s.", when)
	}
	if h.har(FlaggGammelt) {
		add("Navnet er gammelt. Loven heter i dag %s.", h.Lov.Navn["nb"])
	}
	if h.har(FlaggTvetydig) {
		add("Flere lover har hatt dette navnet, og det er ikke sikkert hvilken som er ment. Oppgi datoen til dokumentet.")
	}
	for _, d := range h.Deler {
		out = append(out, h.merknaderTil(d)...)
	}
	if len(h.Deler) == 0 && h.Lov.Status == Opphevet {
		add("I dag: %s.", h.register.skrivMaal(h.Lov.arvtakere()))
	}
	return out
}

func (h *Henvisning) merknaderTil(d Del) []string {
	var out []string
	name := h.Lov.SkrivDel(d)
	if d.Ukjent {
		return []string{"Loven har ikke noen " + name + ", så lenken går til hele loven. Sjekk nummeret."}
	}
	traced := h.Endringer(d)
	for _, e := range traced {
		s := fmt.Sprintf("%s er i dag %s (fra %s).", name, h.register.skrivMaal(e.Ny), norskDato(e.Fra))
		if e.Slag == "flyttet" {
			s = fmt.Sprintf("%s er opphevet fra %s. Se i dag %s.", name, norskDato(e.Fra), h.register.skrivMaal(e.Ny))
		}
		switch {
		case !e.Bekreftet:
			s += " Sjekk selv: dette er ikke bekreftet i en kilde."
		case e.Samsvar != "fullt":
			s += " Innholdet er ikke helt det samme."
		}
		out = append(out, s)
	}
	if len(traced) == 0 && h.Lov.Status == Opphevet && !d.Mellom {
		out = append(out, fmt.Sprintf("Vi vet ikke hva %s heter i dag. Let i %s.", name, h.register.skrivMaal(h.Lov.arvtakere())))
	}
	for _, f := range h.Farlige(d) {
		now := h.register.lov[f.Lov]
		if now == h.Lov && f.GammelLov == h.Lov.ID && len(traced) > 0 {
			continue // it is already told that the number was moved
		}
		out = append(out, fmt.Sprintf("Pass på: § %s i %s handler i dag om noe annet: %s. Før var det %s.", f.Paragraf, now.Navn["nb"], f.Naa, f.Foer))
	}
	return out
}

func (h *Henvisning) har(flag string) bool {
	for _, f := range h.Flagg {
		if f == flag {
			return true
		}
	}
	return false
}

// SkrivNr is a number as people write it: «222 a», «7-2 a».
func SkrivNr(nr string) string {
	if n := len(nr); n > 1 && nr[n-1] >= 'a' && nr[n-1] <= 'z' && nr[n-2] >= '0' && nr[n-2] <= '9' {
		return nr[:n-1] + " " + nr[n-1:]
	}
	return nr
}

// SkrivDel is d as people write it: «§ 222 a», «kapittel 13», «artikkel 3».
func (l *Lov) SkrivDel(d Del) string {
	switch {
	case d.Kapittel:
		return "kapittel " + d.Nr
	case l.Konvensjon():
		return "artikkel " + d.Nr
	}
	return "§ " + SkrivNr(d.Nr)
}

// skrivMaal is where a rule stands, in words in bokmål.
func (r *Register) skrivMaal(ny []Maal) string { return r.SkrivMaal(ny, "nb") }

// SkrivMaal is where a rule stands, in words, with names in the given language.
func (r *Register) SkrivMaal(ny []Maal, spraak string) string {
	parts := make([]string, len(ny))
	for i, m := range ny {
		l := r.lov[m.Lov]
		if parts[i] = l.Navn[spraak]; parts[i] == "" {
			parts[i] = l.Navn["nb"]
		}
		switch {
		case m.Kapittel != "":
			parts[i] += " kapittel " + m.Kapittel
		case len(m.Paragrafer) == 1:
			parts[i] += " " + l.SkrivDel(Del{Nr: m.Paragrafer[0]})
		case len(m.Paragrafer) > 1:
			numbers := make([]string, len(m.Paragrafer))
			for k, nr := range m.Paragrafer {
				numbers[k] = SkrivNr(nr)
			}
			parts[i] += " §§ " + og(numbers)
		}
	}
	return og(parts)
}

// og joins parts as in a sentence.
func og(parts []string) string {
	last := len(parts) - 1
	if last < 1 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:last], ", ") + " og " + parts[last]
}

var maaneder = strings.Fields("januar februar mars april mai juni juli august september oktober november desember")

func norskDato(t time.Time) string {
	return fmt.Sprintf("%d. %s %d", t.Day(), maaneder[t.Month()-1], t.Year())
}

// deltOrd is a word that goes on in the next line, and the rest of it.
var deltOrd = regexp.MustCompile(`(\pL)-[ \t\r]*\n\s*(\pL+)`)

// PaaEnLinje is a piece of a text on one line. A word that was divided is whole, but
// the hyphen of «plan- og bygningsloven» stays.
func PaaEnLinje(s string) string {
	s = deltOrd.ReplaceAllStringFunc(s, func(m string) string {
		part := deltOrd.FindStringSubmatch(m)
		switch part[2] {
		case "og", "eller", "samt":
			return part[1] + "- " + part[2]
		}
		return part[1] + part[2]
	})
	return strings.Join(strings.Fields(s), " ")
}

// Kandidater are the acts that the name in h may mean.
func (h *Henvisning) Kandidater() []*Lov { return h.navn.lover() }

// Tittelnavn is the name of l with the year in which it was adopted, so that it can be
// told from other acts by that name.
func (l *Lov) Tittelnavn() string {
	name, _, _ := strings.Cut(l.Navn["nb"], " (")
	if l.vedtatt.IsZero() {
		return name
	}
	return fmt.Sprintf("%s av %d", name, l.vedtatt.Year())
}

// StaarNaa are the places where section nr of l stands today, or nil.
func (l *Lov) StaarNaa(nr string) []Maal {
	for _, e := range l.endring {
		if e.Paragraf == nr && e.Ledd == 0 && e.Slag != "innhold" {
			return e.Ny
		}
	}
	return nil
}

// Foer is the act that gives way to l when it takes effect, or nil.
func (r *Register) Foer(l *Lov) *Lov {
	for _, o := range r.Lover {
		if o.AvloesesAv == l.ID {
			return o
		}
	}
	return nil
}
