package load

import (
	"fmt"
	"reflect"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// An ansvarstabell is one who answers, written as a table.
type ansvarstabell struct {
	Enhet   string `toml:"enhet" krav:"ja"`
	Rolle   string `toml:"rolle"`
	Kommune string `toml:"kommune"`
}

// ansvar returns who answers, one for each entry as written. Whom they are is
// found when every enhet is known.
func (b *binder) ansvar(n *node, f Felt, s scope) []model.Ansvar {
	var all []model.Ansvar
	for i, part := range b.list(n, f, s) {
		var t ansvarstabell
		kilde := entryKey(n, f, i)
		if part.isTable() {
			b.table(part, reflect.ValueOf(&t).Elem(), s.entry(f, kilde))
		} else {
			t.Enhet = b.str(part, f, s)
		}
		if t.Enhet != "" {
			all = append(all, model.Ansvar{Skrevet: t.Enhet, Rolle: t.Rolle, Kommune: t.Kommune, Kilde: kilde})
		}
	}
	return all
}

// telefon returns the numbers. What is dialled is made from what is shown, where
// the author did not write it.
func (b *binder) telefon(n *node, f Felt, s scope) []model.Telefon {
	var all []model.Telefon
	for i, part := range b.list(n, f, s) {
		var t model.Telefon
		if part.isTable() {
			b.table(part, reflect.ValueOf(&t).Elem(), s.entry(f, entryKey(n, f, i)))
		} else {
			t.Vis = b.str(part, f, s)
		}
		switch {
		case t.Vis == "" && t.Ring == "":
			if part.isTable() {
				b.phoneMissing(part, f)
			}
			continue
		case t.Vis == "":
			t.Vis = t.Ring
		case t.Ring == "":
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

// entryKey is how entry i of a key is named in the origin. One that is not in a
// list is named by the key alone.
func entryKey(n *node, f Felt, i int) string {
	if n.isList() {
		return fmt.Sprintf("%s[%d]", f.Nokkel, i)
	}
	return f.Nokkel
}

// entry is the scope of an entry that is a table.
func (s scope) entry(f Felt, key string) scope {
	return scope{tabell: join(s.tabell, f.Nokkel), navn: "«" + f.Nokkel + "»", origin: s.origin, prefix: s.prefix + key + "."}
}

func (b *binder) phoneMissing(n *node, f Felt) {
	b.found.Add(diag.Finding{
		Code:     "mangler-felt",
		Severity: diag.Feil,
		Position: n.pos,
		Message:  "«telefon» mangler «vis»",
		Advice:   "Skriv for eksempel: " + f.Linje(),
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
