package load

import (
	"fmt"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// ansvar returns who answers, one for each entry as written. Whom they are is
// found when every enhet is known.
func (b *binder) ansvar(n *node, f Felt, s scope) []model.Ansvar {
	var all []model.Ansvar
	for i, part := range b.list(n, f, s) {
		kilde := f.Nokkel
		if n.isList() {
			kilde = fmt.Sprintf("%s[%d]", f.Nokkel, i)
		}
		a := model.Ansvar{Kilde: kilde}
		if part.isTable() {
			b.parts(part, f, kilde, s, map[string]*string{
				"enhet": &a.Skrevet, "rolle": &a.Rolle, "kommune": &a.Kommune,
			})
		} else {
			a.Skrevet = b.str(part, f, s)
		}
		if a.Skrevet == "" {
			if part.isTable() {
				b.missingPart(part, "enhet", f)
			}
			continue
		}
		all = append(all, a)
	}
	return all
}

// telefon returns the numbers. What is dialled is made from what is shown, where
// the author did not write it.
func (b *binder) telefon(n *node, f Felt, s scope) []model.Telefon {
	var all []model.Telefon
	for i, part := range b.list(n, f, s) {
		key := f.Nokkel
		if n.isList() {
			key = fmt.Sprintf("%s[%d]", f.Nokkel, i)
		}
		var t model.Telefon
		if part.isTable() {
			var merknad node
			if m := part.tab["merknad"]; m != nil {
				merknad = *m
				s.note(key+".merknad", m)
				t.Merknad = b.tekst(&merknad, Felt{Tabell: f.Tabell, Nokkel: "merknad", Slag: SlagTekst}, key+".merknad", s)
			}
			b.parts(part, f, key, s, map[string]*string{"vis": &t.Vis, "ring": &t.Ring, "merknad": nil})
		} else {
			t.Vis = b.str(part, f, s)
		}
		if t.Vis == "" {
			t.Vis = t.Ring
		}
		if t.Vis == "" {
			if part.isTable() {
				b.missingPart(part, "vis", f)
			}
			continue
		}
		if t.Ring == "" {
			t.Ring = model.Ring(t.Vis)
			// The invented numbers of an invented plan must reach nobody.
			if t.Ring == "" && !(b.eksempel && strings.HasPrefix(t.Vis, "00 00 ")) {
				b.phoneForm(part, t.Vis)
			}
		}
		all = append(all, t)
	}
	return all
}

// parts fills the keys of an entry that may be a text or a table.
func (b *binder) parts(n *node, f Felt, key string, s scope, into map[string]*string) {
	names := make([]string, 0, len(into))
	for _, name := range []string{"enhet", "rolle", "kommune", "vis", "ring", "merknad"} {
		if _, ok := into[name]; ok {
			names = append(names, name)
		}
	}
	for _, name := range n.keys() {
		part := n.tab[name]
		target, known := into[name]
		switch {
		case !known:
			b.found.Add(unknownKey(part, name, names, scope{tabell: f.Tabell + "." + f.Nokkel, navn: "«" + f.Nokkel + "»"}))
		case target != nil:
			s.note(key+"."+name, part)
			*target = b.str(part, Felt{Tabell: f.Tabell, Nokkel: name, Slag: SlagStreng}, s)
		}
	}
}

// missingPart reports an entry without that which makes it one.
func (b *binder) missingPart(n *node, name string, f Felt) {
	b.found.Add(diag.Finding{
		Code:     "mangler-felt",
		Severity: diag.Feil,
		Position: n.pos,
		Message:  fmt.Sprintf("en «%s» mangler «%s»", f.Nokkel, name),
		Advice:   "Skriv for eksempel: " + f.example(),
	})
}

func (b *binder) phoneForm(n *node, vis string) {
	b.found.Add(diag.Finding{
		Code:     "telefon-form",
		Severity: diag.Advarsel,
		Position: n.pos,
		Message:  fmt.Sprintf("telefonnummeret «%s» har en form vi ikke kjenner, og kan ikke ringes fra siden", shorten(vis)),
		Advice:   "Skriv åtte siffer, for eksempel «23 45 67 89», eller et kortnummer. Andre opplysninger hører hjemme i merknad.",
	})
}
