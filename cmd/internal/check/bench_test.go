package check_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/model"
)

// BenchmarkPlan is to grow with the number of tiltak and no faster.
func BenchmarkPlan(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		p := bigPlan(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				var found diag.List
				check.Plan(p, check.Options{Dato: "2026-03-01", Lover: acts()}, &found)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/tiltak")
		})
	}
}

// bigPlan is a plan of n tiltak that are much like those that people write, with
// a unit for every ten and one secret address.
func bigPlan(n int) *model.Plan {
	var src strings.Builder
	src.WriteString(`
[plan]
tittel = "Trygg i Fjordvik"
kommune = ["4601"]
status = "vedtatt"
fra = 2025-01-01
til = 2028-12-31
koordinator = "enhet-0"

[[enhet]]
id = "krisesenteret"
navn = "Krisesenteret"
adresse = "Storgata 12"
hemmelig_adresse = true
`)
	for i := range n/20 + 1 {
		fmt.Fprintf(&src, "\n[[innsatsomraade]]\nid = \"omraade-%d\"\ntittel = \"Område %[1]d\"\nbegrunnelse = \"Derfor.\"\n", i)
		fmt.Fprintf(&src, "\n[[maal]]\nid = \"maal-%d\"\nnivaa = \"bruker\"\ntekst = \"Færre blir utsatt for vold.\"\ninnsatsomraade = \"omraade-%[1]d\"\n", i)
	}
	for i := range n/10 + 1 {
		fmt.Fprintf(&src, "\n[[enhet]]\nid = \"enhet-%d\"\nnavn = \"Enhet %[1]d\"\ntelefon = \"2%07[1]d\"\nkontrollert = 2026-01-01\n", i)
	}
	for i := range n {
		fmt.Fprintf(&src, `
[[tiltak]]
id = "tiltak-%d"
nr = "%d.%d"
tittel = "Kurs nummer %[1]d for ansatte i barnehage og skole"
innsatsomraade = ["omraade-%[2]d"]
maal = ["maal-%[2]d"]
beskrivelse = """
Alle som arbeider med barn, får et kurs på to dager om hva vold er, hvordan de ser det, og hva de gjør.

Kurset holdes sammen med [RVTS](https://rvts.no/) og **barnevernet**. De som ikke kan komme, ser et opptak.
"""
begrunnelse = "Ansatte sier at de er usikre på hva de skal gjøre når et barn forteller."
ansvar = ["enhet-%[4]d", { enhet = "enhet-%[5]d", rolle = "samarbeid" }]
oppstart = "2025"
frist = "innen utgangen av 2026"
status = "pågår"
kostnad = "50 000 kr per år"
kontakt = ["enhet-%[4]d"]
evaluering = { metode = "Spørreskjema før og etter", tidspunkt = "høsten 2026" }
[[tiltak.oppfolging]]
dato = 2025-11-01
status = "pågår"
tekst = "Første kurs er holdt for 40 ansatte."
`, i, i/20, i%20, i/10, (i*7)%(n/10+1))
	}
	return load.Plan(fstest.MapFS{"data/plan/plan.toml": {Data: []byte(src.String())}}, "data/plan", &diag.List{})
}

// BenchmarkSpraak is to read at least 50 MB a second: every word of a plan is looked
// up each time the site is built.
func BenchmarkSpraak(b *testing.B) {
	find, bytes := check.FinnSpraak(bigPlan(10_000), check.Options{Nasjonal: national()})
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		find()
	}
}
