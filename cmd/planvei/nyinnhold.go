package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/register"
)

// What the templates of a new project may ask for.

// Kommuner are the names that stand for the numbers, as the register has them.
func (n *newProject) Kommuner() []string {
	var names []string
	for i, nr := range n.Kommune {
		name := n.national.Navn(nr, "nb")
		if len(n.Navn) > i {
			name = n.Navn[i]
		}
		if name != "" {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return n.Navn
	}
	return names
}

// For names those whom the plan is for: «Stryn kommune og Gloppen kommune».
func (n *newProject) For() string { return diag.Enumerate(n.Kommuner(), "og") }

// Felles reports whether several share the plan.
func (n *newProject) Felles() bool { return len(n.Kommune) > 1 }

// Organ is who decides on a plan for one of those with that number.
func (n *newProject) Organ(nr string) string {
	if len(nr) == 6 {
		return map[string]string{"nb": "Bydelsutvalget", "nn": "Bydelsutvalet"}[n.Maalform()]
	}
	return "Kommunestyret"
}

// Samisk are those in the administrative area of the Sámi languages.
func (n *newProject) Samisk() []string {
	var names []string
	for i, nr := range n.Kommune {
		if k := n.national.Kommune(nr); k != nil && k.Omraade != "" {
			names = append(names, n.Kommuner()[i])
		}
	}
	return names
}

// Nordsamisk reports whether one of them uses Northern Sámi.
func (n *newProject) Nordsamisk() bool {
	return slices.ContainsFunc(n.Kommune, func(nr string) bool {
		k := n.national.Kommune(nr)
		return k != nil && k.Omraade != "" && k.Samiskspraak == "se"
	})
}

// Kapitler are the chapters of the template.
func (n *newProject) Kapitler() []register.Malkapittel { return n.national.Mal.Kapittel }

// Skal is what a chapter of the template must tell.
func (n *newProject) Skal(id string) []string {
	for _, k := range n.national.Mal.Kapittel {
		if k.ID == id {
			return k.Skal[n.Maalform()]
		}
	}
	return nil
}

// A newArea is a field to keep or to drop.
type newArea struct {
	ID, Nr, Tittel, Om string
	Valgt              bool // chosen from the start
}

// Omraader are the fields of the national plan, those that are chosen first: the
// one that the first tiltak belongs to, and the Sámi one where it concerns them.
func (n *newProject) Omraader() []newArea {
	var chosen, rest []newArea
	for i, o := range n.national.Mal.Omraade {
		lang := n.Maalform()
		a := newArea{ID: o.ID[lang], Tittel: o.Tittel[lang], Om: o.Om[lang], Valgt: i == 0 || o.Samisk && len(n.Samisk()) > 0}
		if a.Valgt {
			chosen = append(chosen, a)
		} else {
			rest = append(rest, a)
		}
	}
	all := append(chosen, rest...)
	for i := range all {
		all[i].Nr = fmt.Sprint(i + 1)
	}
	return all
}

// A newContact is a service that the register knows for sure, or one that somebody
// must find out about, which has no Kilde.
type newContact struct {
	ID, Navn    string
	Telefon     string
	Nettsted    string
	Dognaapen   bool
	Ansatte     bool     // for employees only
	Kommune     []string // numbers, when it is not for all of the plan
	Kilde       string
	Kontrollert string
}

// kontaktslag are the kinds of service that a plan should tell of, with the names
// that they have where the register knows none; those with a name must be there.
var kontaktslag = []struct {
	slag   register.Slag
	id     string
	nb, nn string
}{
	{register.Krisesenter, "krisesenteret", "Krisesenteret", "Krisesenteret"},
	{register.Barnevernvakt, "barnevernvakta", "Barnevernvakta", "Barnevernvakta"},
	{register.Overgrepsmottak, "overgrepsmottaket", "Overgrepsmottaket", "Overgrepsmottaket"},
	{register.Politi, "politikontakten", "Politikontakten", "Politikontakten"},
	{register.Eldre, "teamet-for-eldre", "Den som kan svare om vold mot eldre", "Den som kan svare om vald mot eldre"},
	{register.Barnehus, "barnehuset", "Barnehuset", "Barnehuset"},
	{register.Smiso, "senteret-mot-overgrep", "", ""},
	{register.ATV, "atv", "", ""},
	{register.RVTS, "rvts", "RVTS", "RVTS"},
}

// Kontakter are the services that are confirmed and can be reached, by kind.
func (n *newProject) Kontakter() []newContact {
	var list []newContact
	for _, s := range kontaktslag {
		first := len(list)
		for _, nr := range n.Kommune {
			t := n.confirmed(s.slag, nr)
			if t == nil {
				continue
			}
			same := slices.IndexFunc(list[first:], func(c newContact) bool { return c.Navn == t.Navn })
			if same < 0 {
				same = len(list) - first
				list = append(list, newContact{
					ID: t.ID, Navn: t.Navn, Telefon: t.Telefon.Vis, Nettsted: t.Nettsted, Dognaapen: t.Dognaapen,
					Ansatte: s.slag == register.RVTS, Kilde: t.Kilde, Kontrollert: string(t.Kontrollert),
				})
			}
			list[first+same].Kommune = append(list[first+same].Kommune, nr)
		}
		if len(list) == first+1 {
			list[first].ID = s.id
		}
		for i := first; i < len(list); i++ {
			if len(list[i].Kommune) == len(n.Kommune) {
				list[i].Kommune = nil
			}
		}
	}
	return list
}

// confirmed is the service of a kind for a municipality, when it can be reached.
func (n *newProject) confirmed(slag register.Slag, nr string) *register.Tjeneste {
	k := n.national.Kommune(nr)
	if k == nil {
		return nil
	}
	if t := n.national.Tjeneste(slag, k).Tjeneste; t != nil && t.Reachable() {
		return t
	}
	return nil
}

// belongs reports whether it is known which service of a region a municipality
// belongs to, though it cannot be reached.
func (n *newProject) belongs(slag register.Slag, nr string) bool {
	k := n.national.Kommune(nr)
	return k != nil && (slag == register.Barnehus || slag == register.RVTS) && n.national.Tjeneste(slag, k).Tjeneste != nil
}

// Ukjente are the services that a plan must tell of and the register does not know
// for all of them.
func (n *newProject) Ukjente() []newContact {
	var list []newContact
	for _, s := range kontaktslag {
		c := newContact{ID: s.id, Navn: map[string]string{"nb": s.nb, "nn": s.nn}[n.Maalform()], Ansatte: s.slag == register.RVTS}
		for _, nr := range n.Kommune {
			if n.confirmed(s.slag, nr) == nil && !n.belongs(s.slag, nr) {
				c.Kommune = append(c.Kommune, nr)
			}
		}
		if c.Navn == "" || len(n.Kommune) > 0 && len(c.Kommune) == 0 {
			continue
		}
		if len(c.Kommune) == len(n.Kommune) {
			c.Kommune = nil
		} else {
			c.ID += "-" + strings.Join(c.Kommune, "-")
		}
		list = append(list, c)
	}
	return list
}

// known tells at the terminal what has been filled in.
func (n *newProject) known() []string {
	if len(n.Kommune) == 0 {
		return nil
	}
	lines := []string{fmt.Sprintf("Planen er for %s, på %s.", cmp.Or(n.For(), "kommunen dere skrev"), map[string]string{"nb": "bokmål", "nn": "nynorsk"}[n.Maalform()])}
	var names []string
	for _, c := range n.Kontakter() {
		names = append(names, c.Navn)
	}
	if len(names) > 0 {
		lines = append(lines, "Fylt ut fra registeret: "+diag.Enumerate(names, "og")+". Ring og kontroller før dere publiserer.")
	}
	return append(lines, "")
}
