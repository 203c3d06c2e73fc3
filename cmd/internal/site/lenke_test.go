package site_test

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"planvei"
	"planvei/cmd/internal/site"
)

// A link between chapters leads to the same page wherever the chapter is shown:
// on its own page and in the whole plan.
func TestLinksBetweenChaptersHoldEverywhere(t *testing.T) {
	archive := txtar.Parse([]byte(`
-- data/plan/plan.toml --
[plan]
tittel = "Trygg heime"
kommune = ["9999"]
kommunenavn = ["Fjordvik kommune"]
status = "utkast"
-- content/nb/plan/forord.md --
+++
title = "Forord"
+++

Se [som i nettleseren](../innledning/), [ved siden av](innledning), [fila](innledning.md) og [fra toppen](/plan/innledning/#rammer).
-- content/nb/plan/innledning.md --
+++
title = "Innledning"
+++

## Rammer

Slik er rammene.
`))
	dir := unpack(t, archive)
	all := contents(t, build(t, loadPlan(t, os.DirFS(dir)), site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{}))
	for page, to := range map[string]string{"plan/forord/index.html": "../../plan/innledning/", "hele-planen/index.html": "../plan/innledning/"} {
		for _, text := range []string{"som i nettleseren", "ved siden av", "fila"} {
			if want := `<a href="` + to + `">` + text; !strings.Contains(all[page], want) {
				t.Errorf("%s: %s is not there", page, want)
			}
		}
	}
}
