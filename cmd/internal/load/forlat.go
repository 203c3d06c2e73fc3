package load

import (
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// forlat reads where the municipality wants «Forlat siden» to lead: forlat in
// [params] of its settings, and in [languages.<language>.params] where one
// language differs. Hugo reads these names in any case, so we do too: an address
// that nobody has judged must not end up on that link.
func (b *binder) forlat(root *node) []model.Forlat {
	for _, astray := range root.named("forlat") {
		b.found.Add(diag.Finding{
			Code:     "ukjent-felt",
			Severity: diag.Feil,
			Position: astray.pos,
			Message:  "«forlat» står utenfor tabellen den hører til i, og blir ikke brukt",
			Advice:   "Skriv [params] på en egen linje over den.",
		})
	}
	tables := root.named("params")
	for _, languages := range root.named("languages") {
		for _, key := range languages.keys() {
			tables = append(tables, languages.tab[key].named("params")...)
		}
	}
	var all []model.Forlat
	for _, table := range tables {
		for _, n := range table.named("forlat") {
			address, ok := n.val.(string)
			if !ok {
				b.wrongType(n, Felt{Tabell: "params", Nokkel: "forlat", Slag: SlagStreng}, scope{})
				continue
			}
			all = append(all, model.Forlat{Adresse: address, Position: n.pos})
		}
	}
	return all
}

// named returns what stands under a name in a table, however its letters are
// written.
func (n *node) named(name string) []*node {
	var all []*node
	for _, key := range n.keys() {
		if strings.EqualFold(key, name) {
			all = append(all, n.tab[key])
		}
	}
	return all
}
