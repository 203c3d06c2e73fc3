// Package kontakter lists everybody whom a site tells its readers to contact, as a
// list of work for whoever rings and checks them: the plan's own units, the services
// that the register gives the municipality, and the national lines.
package kontakter

import (
	"cmp"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/hemmelig"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// Options are what the list may vary by.
type Options struct {
	Dato     model.Dato // the day to judge by; empty when no day is given
	Maaneder int        // how long a contact may stand before it must be checked again; 0 is a year
}

// An Opphav is who answers for what stands about a contact.
type Opphav string

// Where contacts are from.
const (
	Planen     Opphav = "planen"
	Regionen   Opphav = "regionen" // from the register, for this municipality
	Nasjonal   Opphav = "nasjonal" // from the register, on every site
	Akutt      Opphav = "akutt"    // likewise, and the same for everybody
	Ubekreftet Opphav = "ikke bekreftet"
)

// A Kontakt is one line of the list.
type Kontakt struct {
	Navn        string
	Opphav      Opphav
	Numre       []string // as they are shown, with what they are for
	Ellers      []string // mail, chat and site
	Kilde       string
	Kontrollert model.Dato
	Gammel      bool     // it was checked too long ago
	Mangler     []string // what somebody should find out
	ID          string   // of the enhet, or of the entry in the register
	Sted        diag.Position
}

// Liste returns all contacts of the site of p: those that nobody has checked first,
// then those that were checked longest ago, and last what is not confirmed and not
// shown. No secret address is in it.
func Liste(p *model.Plan, national *register.Register, opts Options) []Kontakt {
	l := lister{p, national, opts}
	list := slices.Concat(l.plan(), l.regionen(), l.nasjonale(), l.ubekreftede())
	slices.SortStableFunc(list, func(x, y Kontakt) int {
		last := func(k Kontakt) int { return map[Opphav]int{Ubekreftet: 1}[k.Opphav] }
		return cmp.Or(cmp.Compare(last(x), last(y)), cmp.Compare(x.Kontrollert, y.Kontrollert))
	})
	secret := hemmelig.New(p)
	for i := range list {
		k := &list[i]
		k.Gammel = opts.Dato != "" && k.Kontrollert.TooOld(opts.Dato, cmp.Or(opts.Maaneder, 12))
		for _, text := range slices.Concat([]*string{&k.Navn, &k.Kilde, &k.ID}, pointers(k.Numre), pointers(k.Ellers), pointers(k.Mangler)) {
			*text = secret.Skjul(strings.Join(strings.Fields(*text), " "))
		}
	}
	return list
}

func pointers(list []string) []*string {
	all := make([]*string, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}

// A lister gathers the contacts of one plan.
type lister struct {
	p        *model.Plan
	national *register.Register
	opts     Options
}

// text is t in the plan's own language.
func (l lister) text(t model.Text) string {
	s, _ := t.In(cmp.Or(l.p.Plan.Maalform, "nb"), "nb")
	return s
}

// plan are the enheter.
func (l lister) plan() []Kontakt {
	var list []Kontakt
	for i := range l.p.Enhet {
		e := &l.p.Enhet[i]
		k := Kontakt{
			Navn: cmp.Or(l.text(e.Navn), e.ID), Opphav: Planen, ID: e.ID, Kilde: e.Kilde, Kontrollert: e.Kontrollert, Sted: e.Origin.At(""),
		}
		for _, t := range e.Telefon {
			k.Numre = append(k.Numre, noted(cmp.Or(t.Vis, t.Ring), l.text(t.Merknad)))
		}
		if e.SMS != "" {
			k.Numre = append(k.Numre, noted(e.SMS, "SMS"))
		}
		k.Ellers = present(e.Epost, e.Chat, e.Nettsted)
		k.Mangler = l.mangler(e)
		list = append(list, k)
	}
	return list
}

// mangler tells what is not written about e.
func (l lister) mangler(e *model.Enhet) []string {
	var lacks []string
	add := func(when bool, what string) {
		if when {
			lacks = append(lacks, what)
		}
	}
	public := slices.Contains(e.For, "innbyggere")
	reachable := register.Reachable(e)
	add(!reachable, "telefon eller en annen måte å nå dem på")
	add(reachable && public && len(e.Telefon) == 0, "telefon")
	add(reachable && e.Kontrollert == "", "datoen den ble kontrollert")
	add(len(e.Telefon) > 0 && e.Aapningstid.Empty() && !e.Dognaapen, "når de svarer")
	add(reachable && e.Type == "ekstern" && e.Kilde == "", "kilden")
	add(l.opts.Dato != "" && e.GyldigTil != "" && e.GyldigTil < l.opts.Dato, "nye opplysninger: disse gjaldt til "+string(e.GyldigTil))
	return lacks
}

// nasjonale are the national lines, without those that the plan has put its own in
// the place of.
func (l lister) nasjonale() []Kontakt {
	var list []Kontakt
	for _, h := range l.national.Hjelpetelefon {
		if slices.ContainsFunc(l.p.Enhet, func(e model.Enhet) bool { return register.Corrects(&e, &h) }) {
			continue
		}
		k := Kontakt{
			Navn: h.Navn["nb"], Opphav: Nasjonal, ID: h.ID, Kilde: h.Kilde, Kontrollert: h.Kontrollert,
			Numre: present(h.Telefon.Vis), Ellers: present(h.Chat, h.Nettsted),
		}
		if h.Gruppe == "akutt" {
			k.Opphav = Akutt
		}
		if h.SMS.Vis != "" {
			k.Numre = append(k.Numre, noted(h.SMS.Vis, "SMS"))
		}
		if h.Telefon.Vis != "" && !h.Dognaapen && len(h.Aapent) == 0 {
			k.Mangler = append(k.Mangler, "når de svarer")
		}
		list = append(list, k)
	}
	return list
}

// regionen are the services that the register has for the municipalities of the
// plan, where the plan has none of its own.
func (l lister) regionen() []Kontakt {
	var list []Kontakt
	l.services(func(_ register.Slag, svar register.Svar) {
		t := svar.Tjeneste
		if t == nil || !t.Reachable() || slices.ContainsFunc(list, func(k Kontakt) bool { return k.ID == t.ID }) {
			return
		}
		k := Kontakt{
			Navn: t.Navn, Opphav: Regionen, ID: t.ID, Kilde: t.Kilde, Kontrollert: t.Kontrollert,
			Numre: present(t.Telefon.Vis), Ellers: present(t.Nettsted),
		}
		switch {
		case t.Telefon.Vis == "":
			k.Mangler = append(k.Mangler, "telefon")
		case !t.Dognaapen && len(t.Aapent) == 0:
			k.Mangler = append(k.Mangler, "når de svarer")
		}
		list = append(list, k)
	})
	return list
}

// ubekreftede are what the register has heard of and no page shows.
func (l lister) ubekreftede() []Kontakt {
	var list []Kontakt
	l.services(func(slag register.Slag, svar register.Svar) {
		for _, u := range svar.TilKontroll {
			k := Kontakt{Navn: string(slag), Opphav: Ubekreftet, Mangler: []string{"bekreftelse: " + u.TilKontroll()}}
			if !slices.ContainsFunc(list, func(other Kontakt) bool { return other.Mangler[0] == k.Mangler[0] }) {
				list = append(list, k)
			}
		}
	})
	return list
}

// services calls found with what is known of each kind of service that the plan does
// not have itself, for each of its municipalities.
func (l lister) services(found func(register.Slag, register.Svar)) {
	for _, slag := range register.Regional {
		for _, nr := range l.p.Plan.Kommune {
			if k := l.national.Kommune(nr); k != nil && !register.Offers(l.p.Enhet, slag, nr) {
				found(slag, l.national.Tjeneste(slag, k))
			}
		}
	}
}

// noted is a number with what it is for.
func noted(number, note string) string {
	if note == "" {
		return number
	}
	return number + " (" + note + ")"
}

// present are the texts that are not empty, each once.
func present(texts ...string) []string {
	var list []string
	for _, s := range texts {
		if strings.TrimSpace(s) != "" && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}
