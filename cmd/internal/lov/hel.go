package lov

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
)

// The forms of the numbers in an act.
const (
	heltall    = "heltall"    // § 33, § 222 a
	bindestrek = "bindestrek" // § 13-2
)

var (
	lovdataForm  = regexp.MustCompile(`^\d{4}-\d\d-\d\d(-\d+)?$`)
	kapittelForm = regexp.MustCompile(`^(\d+ ?[A-Za-z]?|[IVX]+[a-z]?)$`)
)

// knytt connects the parts of the register, and returns what is not whole.
func (r *Register) knytt(paragrafer []*Paragraf, farlige []*Farlig) error {
	if r.Lisens == "" || r.Kildeangivelse == "" || r.Lisensadresse == "" || r.Grunnlag.IsZero() {
		return fmt.Errorf("the licence of the data or its day is missing")
	}
	r.lov, r.farlig = map[string]*Lov{}, map[string][]*Farlig{}
	for _, l := range r.Lover {
		if r.lov[l.ID] != nil {
			return fmt.Errorf("lov %s stands twice", l.ID)
		}
		if err := l.hel(); err != nil {
			return fmt.Errorf("lov %s: %w", l.ID, err)
		}
		r.lov[l.ID] = l
	}
	for _, p := range paragrafer {
		if err := r.knyttParagraf(p); err != nil {
			return fmt.Errorf("paragraf %s § %s: %w", p.Lov, p.Nr, err)
		}
	}
	for _, e := range r.Endringer {
		if err := r.knyttEndring(e); err != nil {
			return fmt.Errorf("endring %s § %s%s: %w", e.Lov, e.Paragraf, e.Kapittel, err)
		}
	}
	for _, k := range r.Kommende {
		if r.lov[k.Lov] == nil || k.Paragraf == "" || len(k.Kilder) == 0 {
			return fmt.Errorf("kommende %s § %s is not whole", k.Lov, k.Paragraf)
		}
		if err := r.helMaal(k.Ny); err != nil {
			return fmt.Errorf("kommende %s § %s: %w", k.Lov, k.Paragraf, err)
		}
	}
	for _, f := range farlige {
		if r.lov[f.Lov] == nil || r.lov[f.GammelLov] == nil || f.Paragraf == "" || f.Foer == "" || f.Naa == "" {
			return fmt.Errorf("farlig %s § %s is not whole", f.Lov, f.Paragraf)
		}
		r.farlig[f.Paragraf] = append(r.farlig[f.Paragraf], f)
	}
	for _, l := range r.Lover {
		l.husk()
	}
	return r.knyttNavn()
}

// husk remembers how l writes its sections and chapters.
func (l *Lov) husk() {
	l.kjent, l.kapittel = map[string]string{}, map[string]string{}
	for _, p := range l.Paragraf {
		l.kjent[tettSkrevet(p.Nr)] = p.Nr
	}
	for k, first := range l.Kapitler {
		l.kjent[tettSkrevet(first)], l.kapittel[tettSkrevet(k)] = first, k
	}
	for _, e := range l.endring {
		if e.Kapittel != "" {
			l.kapittel[tettSkrevet(e.Kapittel)] = e.Kapittel
		} else {
			l.kjent[tettSkrevet(e.Paragraf)] = e.Paragraf
		}
	}
}

// hel returns what is missing or at odds in l, if anything.
func (l *Lov) hel() error {
	l.paragraf, l.bokstav = map[string]*Paragraf{}, map[string][]string{}
	switch {
	case l.ID == "" || l.Tittel == "" || l.Navn["nb"] == "" || l.Navn["nn"] == "":
		return fmt.Errorf("id, tittel or navn is missing")
	case !slices.Contains([]string{TypeLov, TypeKonvensjon, TypeForordning, TypeTraktat}, l.Type):
		return fmt.Errorf("unknown type %q", l.Type)
	case (l.Status == Opphevet) == l.Opphevet.IsZero():
		return fmt.Errorf("status is %q, and opphevet says otherwise", l.Status)
	case (l.Status == IkkeIKraft) != l.Ikraft.IsZero():
		return fmt.Errorf("status is %q, and ikraft says otherwise", l.Status)
	case l.Status != Gjeldende && l.Status != Opphevet && l.Status != IkkeIKraft:
		return fmt.Errorf("unknown status %q", l.Status)
	case l.Status == Opphevet && len(l.ErstattetAv) == 0:
		return fmt.Errorf("it is repealed, and nothing stands in its place")
	case (l.Lovdata == "") == (l.EgenAdresse == "") || l.Lovdata != "" && !lovdataForm.MatchString(l.Lovdata):
		return fmt.Errorf("it needs lovdata (a date and a number) or adresse")
	case l.EgenAdresse != "" && !strings.HasPrefix(l.EgenAdresse, "https://"):
		return fmt.Errorf("adresse is %q", l.EgenAdresse)
	case l.Konvensjon() && l.Lovdata != "" && l.Prefiks == "":
		return fmt.Errorf("prefiks is missing")
	case l.Nummer != "" && l.Nummer != heltall && l.Nummer != bindestrek:
		return fmt.Errorf("unknown nummer %q", l.Nummer)
	case l.Status != Opphevet && (l.Mening["nb"] == "" || l.Mening["nn"] == ""):
		return fmt.Errorf("mening is missing")
	case len(l.Kilder) == 0 || l.Kontrollert.IsZero():
		return fmt.Errorf("kilder or kontrollert is missing")
	}
	if l.Lovdata != "" {
		l.vedtatt, _ = time.Parse(time.DateOnly, l.Lovdata[:len(time.DateOnly)])
	}
	for k, nr := range l.Kapitler {
		if !kapittelForm.MatchString(k) || !l.harForm(nr) {
			return fmt.Errorf("chapter %q begins at %q", k, nr)
		}
	}
	return nil
}

func (r *Register) knyttParagraf(p *Paragraf) error {
	l := r.lov[p.Lov]
	switch {
	case l == nil:
		return fmt.Errorf("the act is unknown")
	case l.paragraf[p.Nr] != nil:
		return fmt.Errorf("it stands twice")
	case !l.harForm(p.Nr):
		return fmt.Errorf("sections are not numbered like that in the act")
	case p.Overskrift == "" || p.Mening["nb"] == "" || p.Mening["nn"] == "":
		return fmt.Errorf("overskrift or mening is missing")
	}
	l.Paragraf = append(l.Paragraf, p)
	l.paragraf[p.Nr] = p
	if base := strings.TrimRight(p.Nr, "abcdefghijklmnopqrstuvwxyz"); base != p.Nr {
		l.bokstav[base] = append(l.bokstav[base], p.Nr)
	}
	return nil
}

func (r *Register) knyttEndring(e *Endring) error {
	l := r.lov[e.Lov]
	switch {
	case l == nil:
		return fmt.Errorf("the act is unknown")
	case (e.Paragraf == "") == (e.Kapittel == ""):
		return fmt.Errorf("it needs paragraf or kapittel")
	case e.Paragraf != "" && e.Paragraf != "*" && !l.harForm(e.Paragraf):
		return fmt.Errorf("sections are not numbered like that in the act")
	case !slices.Contains([]string{"ny-lov", "omnummerert", "flyttet", "innhold"}, e.Slag):
		return fmt.Errorf("unknown slag %q", e.Slag)
	case !slices.Contains([]string{"fullt", "delvis", "ingen"}, e.Samsvar):
		return fmt.Errorf("unknown samsvar %q", e.Samsvar)
	case e.Slag != "innhold" && e.Fra.IsZero():
		return fmt.Errorf("fra is missing")
	case e.Slag == "ny-lov" && l.Status != Opphevet:
		return fmt.Errorf("the act is not repealed")
	case len(e.Kilder) == 0:
		return fmt.Errorf("kilder is missing")
	}
	l.endring = append(l.endring, e)
	return r.helMaal(e.Ny)
}

func (r *Register) helMaal(ny []Maal) error {
	if len(ny) == 0 {
		return fmt.Errorf("ny is missing")
	}
	for _, m := range ny {
		l := r.lov[m.Lov]
		if l == nil || l.Status == Opphevet {
			return fmt.Errorf("ny: %q is unknown or repealed", m.Lov)
		}
		if m.Kapittel != "" && l.Kapitler[m.Kapittel] == "" {
			return fmt.Errorf("ny: %s has no chapter %s", m.Lov, m.Kapittel)
		}
		for _, nr := range m.Paragrafer {
			if !l.harForm(nr) {
				return fmt.Errorf("ny: %s has no section like %s", m.Lov, nr)
			}
		}
	}
	return nil
}

// knyttNavn connects names and successors to their acts.
func (r *Register) knyttNavn() error {
	for _, l := range r.Lover {
		for _, id := range append(slices.Clone(l.ErstattetAv), l.AvloesesAv) {
			if id != "" && r.lov[id] == nil {
				return fmt.Errorf("lov %s gives way to %q, which is unknown", l.ID, id)
			}
		}
	}
	for _, t := range r.Tvetydige {
		if len(t.Alias)+len(t.Forkortet) == 0 || len(t.Kandidat) < 2 {
			return fmt.Errorf("tvetydig %v needs names and two candidates", t.Alias)
		}
		for i := range t.Kandidat {
			k := &t.Kandidat[i]
			if k.lov = r.lov[k.Lov]; k.lov == nil {
				return fmt.Errorf("tvetydig %v: %q is unknown", t.Alias, k.Lov)
			}
		}
	}
	return nil
}
