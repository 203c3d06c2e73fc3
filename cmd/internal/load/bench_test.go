package load_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
)

func BenchmarkPlan(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		files := manyTiltak(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var found diag.List
				if p := load.Plan(files, "data/plan", &found); len(p.Tiltak) != n {
					b.Fatalf("%d tiltak, want %d", len(p.Tiltak), n)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/tiltak")
		})
	}
}

// manyTiltak is a plan of n tiltak, 500 in each file.
func manyTiltak(n int) fstest.MapFS {
	files := fstest.MapFS{"data/plan/plan.toml": {Data: []byte(`[plan]
tittel = "Plan"
kommune = ["4601"]
status = "vedtatt"
[[innsatsomraade]]
id = "oppvekst"
tittel = "Oppvekst"
[[enhet]]
id = "barnevernet"
navn = "Barneverntjenesten"
[[enhet]]
id = "nav"
navn = "NAV"
`)}}
	const each = 500
	for from := 0; from < n; from += each {
		var s strings.Builder
		for i := from; i < min(from+each, n); i++ {
			fmt.Fprintf(&s, `
[[tiltak]]
id = "tiltak-%d"
nr = "1.%[1]d"
tittel = "Kurs i den vanskelige samtalen for ansatte i barnehage og skole"
innsatsomraade = ["oppvekst"]
beskrivelse = """
Alle som arbeider med barn, skal kunne spørre et barn om vold på en trygg måte,
og vite hva de skal gjøre med det barnet forteller.
"""
ansvar = ["barnevernet", {enhet = "nav", rolle = "samarbeid"}]
oppstart = "våren 2026"
frist = "innen utgangen av 2. kvartal 2027"
kostnad = "kr 250 000 per år"
status = "Pågår"
maalgruppe = ["ansatte"]
lov = ["barnevernsloven § 13-2"]
[tiltak.evaluering]
metode = "Spørreundersøkelse"
tidspunkt = "hvert år i november"
[[tiltak.deltiltak]]
tittel = "e-læring"
frist = "høsten 2026"
`, i)
		}
		files[fmt.Sprintf("data/plan/tiltak-%05d.toml", from)] = &fstest.MapFile{Data: []byte(s.String())}
	}
	return files
}
