package load

import (
	"fmt"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// standardkortNokkel is the key in [params] of the municipality's config.toml.
const standardkortNokkel = "standardkort"

// standardkort reads which of planvei's own action cards the site is to show.
// None is shown unasked: they are drafts. Whether there is a card by such a name,
// check tells.
func (b *binder) standardkort(root *node) []model.Standardvalg {
	astray := func(n *node, message, advice string) {
		b.found.Add(diag.Finding{Code: "ukjent-felt", Severity: diag.Feil, Position: n.pos, Message: message, Advice: advice})
	}
	for _, n := range root.named(standardkortNokkel) {
		astray(n, "«"+standardkortNokkel+"» står utenfor tabellen den hører til i, og blir ikke brukt", "Skriv [params] på en egen linje over den.")
	}
	all := []model.Standardvalg{}
	for _, table := range root.named("params") {
		for _, key := range table.keys() {
			if near := model.Nearest(key, []string{standardkortNokkel}); near != "" && model.Slug(key) != near {
				astray(table.tab[key], fmt.Sprintf("«%s» finnes ikke i [params]", shorten(key)), "Mente du «"+near+"»?")
			}
		}
		for _, n := range table.named(standardkortNokkel) {
			for _, part := range n.asList() {
				name, ok := part.text()
				if !ok {
					b.found.Add(diag.Finding{
						Code: "feil-type", Severity: diag.Feil, Position: part.pos,
						Message: "«" + standardkortNokkel + "» skal være en liste med navn på kort",
						Advice:  "Skriv navnene med anførselstegn: " + standardkortNokkel + ` = ["barnehage-uro-for-barn"]`,
					})
					continue
				}
				all = append(all, model.Standardvalg{Navn: name, Position: part.pos})
			}
		}
	}
	return all
}
