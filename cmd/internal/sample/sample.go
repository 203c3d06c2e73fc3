// Package sample writes plans of any size, for benchmarks and for tests of
// scale. The same size always gives the same bytes.
package sample

import (
	"fmt"
	"strings"
	"testing/fstest"
)

// maxAreas is how many areas the tiltak are spread over, and units how many
// enheter answer for them. No real plan has more of either.
const (
	maxAreas = 10
	units    = 20
)

// Plan returns a project with n tiltak: plan data and three chapters.
func Plan(n int) fstest.MapFS {
	project := fstest.MapFS{}
	put := func(name, text string) { project[name] = &fstest.MapFile{Data: []byte(text)} }

	put("data/plan/plan.toml", `[plan]
tittel = "En stor plan"
kommune = ["9999"]
kommunenavn = ["Storvik kommune"]
periode = "2025–2028"
fra = 2025-01-01
til = 2028-12-31
status = "vedtatt"
koordinator = "enhet-1"
eksempel = true

[[vedtak]]
organ = "Kommunestyret"
dato = 2025-03-12
sak = "PS 22/25"
`)
	areas := min(n, maxAreas)
	perArea := (n + areas - 1) / areas
	var b strings.Builder
	for i := 1; i <= areas; i++ {
		fmt.Fprintf(&b, "[[innsatsomraade]]\nid = \"omraade-%d\"\nnr = \"%d\"\ntittel = \"Innsatsområde %d\"\nbegrunnelse = \"Området er viktig fordi det gjelder mange.\"\n\n", i, i, i)
		fmt.Fprintf(&b, "[[maal]]\nid = \"maal-%d\"\nnivaa = \"organisatorisk\"\ntekst = \"Alle ansatte vet hva de skal gjøre.\"\ninnsatsomraade = \"omraade-%d\"\n\n", i, i)
	}
	put("data/plan/innsatsomraade.toml", b.String())

	b.Reset()
	for i := 1; i <= units; i++ {
		fmt.Fprintf(&b, "[[enhet]]\nid = \"enhet-%d\"\nnavn = \"Enhet %d\"\ntype = \"enhet\"\nfor = [\"ansatte\"]\ntelefon = \"00 00 00 %02d\"\nkontrollert = 2026-01-15\nkilde = \"kommunens katalog\"\n\n", i, i, i)
	}
	put("data/plan/enhet.toml", b.String())

	statuses := []string{"ikke startet", "pågår", "gjennomført", "forsinket"}
	times := []string{"31.12.2026", "løpende", "årlig", "innen utgangen av 2. kvartal 2027", "2026–2028", "hvert år i november"}
	groups := []string{"barn", "voksne", "eldre", "ansatte"}
	for area := 1; area <= areas; area++ {
		b.Reset()
		for i := (area-1)*perArea + 1; i <= min(area*perArea, n); i++ {
			fmt.Fprintf(&b, "[[tiltak]]\nid = \"tiltak-%d\"\nnr = \"%d.%d\"\ntittel = \"Tiltak nummer %d for trygge hjem\"\ninnsatsomraade = \"omraade-%d\"\nmaal = \"maal-%d\"\n", i, area, i-(area-1)*perArea, i, area, area)
			fmt.Fprintf(&b, "beskrivelse = \"\"\"\nKommunen skal gi alle ansatte som møter barn og voksne, øvelse i å spørre om vold. %s\n\n- første del er et kurs på to timer\n- andre del er veiledning på arbeidsplassen\n- tredje del er en årlig samling\n\"\"\"\n", strings.Repeat("Tiltaket gjelder hele kommunen og følges opp av ledergruppen. ", 6))
			fmt.Fprintf(&b, "begrunnelse = \"Kartleggingen viste at mange ikke vet hvem de skal ringe.\"\nmaalgruppe = [%q]\nansvar = [{ enhet = \"enhet-%d\", rolle = \"hovedansvar\" }, \"enhet-%d\"]\n", groups[i%len(groups)], i%units+1, (i*7)%units+1)
			fmt.Fprintf(&b, "oppstart = \"2025\"\nfrist = %q\nkostnad = \"kr %d 000\"\nstatus = %q\nlov = [\"krisesenterlova § 2\"]\ntema = [\"tema-%d\"]\nkontakt = [\"enhet-%d\"]\n", times[i%len(times)], i%90+10, statuses[i%len(statuses)], i%40, i%units+1)
			b.WriteString("[tiltak.evaluering]\nmetode = \"Spørreskjema til ansatte\"\ntidspunkt = \"2027\"\n[[tiltak.oppfolging]]\ndato = 2026-03-01\nstatus = \"pågår\"\ntekst = \"Første kurs er holdt.\"\n\n")
		}
		put(fmt.Sprintf("data/plan/tiltak-%04d.toml", area), b.String())
	}
	for i, chapter := range []string{"forord", "innledning", "implementering"} {
		put("content/nb/plan/"+chapter+".md", fmt.Sprintf("+++\ntitle = %q\nweight = %d\n+++\n\n## Bakgrunn\n\n%s\n", strings.ToUpper(chapter[:1])+chapter[1:], i+1, strings.Repeat("Vold i hjemmet er et ansvar for alle tjenester. ", 40)))
	}
	return project
}
