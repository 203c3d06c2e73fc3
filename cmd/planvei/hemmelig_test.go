package main

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// hemmeligPlan is a plan with a secret address. What stands in «…» are the places
// where cases put it.
const hemmeligPlan = `[plan]
tittel = "Trygg heime"
undertittel = "«undertittel»"
kommune = ["4601"]
fra = 2026-01-01
til = 2029-12-31
status = "vedtatt"
nettadresse = "https://www.example.no/trygg/"

[[vedtak]]
organ = "Kommunestyret"
dato = 2026-01-01
merknad = "«vedtak»"

[[versjon]]
dato = 2026-02-01
endring = "«versjon»"

[[enhet]]
id = "krisesenteret"
navn = "Krisesenteret"
adresse = "c/o Bygg AS, Øvre Hvalrossgate 17 B, 0155 Fjordvik"
hemmelig_adresse = true
aapningstid = "«aapningstid»"

[[enhet]]
id = "nabo"
navn = "«navn»"
alias = ["«alias»"]
telefon = [{ vis = "55 12 34 56", merknad = "«merknad»" }]
epost = "«epost»post@example.no"
nettsted = "https://www.example.no/«nettsted»"
adresse = "«adresse»"
tilgjengelighet = "«tilgjengelighet»"
kontrollert = 2026-01-01
kilde = "https://www.example.no/?sted=«kilde»"

[[innsatsomraade]]
id = "hjelp"
tittel = "Hjelp"
begrunnelse = "«grunn»"

[[maal]]
id = "maal"
tekst = "«maal»"
innsatsomraade = "hjelp"

[[tiltak]]
id = "besok«id»"
tittel = "«tittel»"
innsatsomraade = "hjelp"
beskrivelse = """
Først.

«beskrivelse»
"""
maalgruppe = ["«maalgruppe»"]
frist = "«frist»"
kostnad = "«kostnad»"
kontakt = ["nabo"]
[[tiltak.deltiltak]]
tittel = "«deltiltak»"
[[tiltak.oppfolging]]
dato = 2026-03-01
tekst = "«oppfolging»"

[[tiltakskort]]
id = "kort"
tittel = "Kort"
rolle = "skole"
steg = ["Ring.", "«steg»"]

[[indikator]]
id = "indikator"
navn = "«indikator»"
maaling = [{ dato = 2026-01-01, verdi = "«verdi»" }]

[[okonomi]]
post = "«post»"
aar = "2026"

[[referanse]]
tekst = "Kart"
lenke = "https://www.example.no/«lenke»"
`

// marks are the places that a case leaves to other words.
var marks = regexp.MustCompile(`«([a-z]+)»`)

// Without the address elsewhere the very same plan is built.
func TestASecretAddressThatStandsNowhereElseStopsNothing(t *testing.T) {
	dir, to := t.TempDir(), filepath.Join(t.TempDir(), "ut")
	write(t, filepath.Join(dir, "data/plan/plan.toml"), marks.ReplaceAllString(hemmeligPlan, "$1"))
	var out bytes.Buffer
	if code := run([]string{"bygg", "--mappe", dir, "--til", to}, &out, &out); code != exitOK {
		t.Errorf("exit code %d:\n%s", code, &out)
	}
}

// Each case puts a secret address, spelled in a way of its own, in a place of its
// own: a key of the plan, or another file. The building stops, tells where, and
// never repeats the address.
func TestASecretAddressStopsTheBuildWhereverItStands(t *testing.T) {
	for _, tt := range []struct {
		place, content string // a key, or a file and what stands in it
		at             string // where it is told of
	}{
		{"undertittel", "Øvre Hvalrossgate 17", "data/plan/plan.toml:3:"},
		{"vedtak", "ØVRE HVALROSSGATE 17B", "data/plan/plan.toml:13:"},
		{"versjon", "øvre hvalrossgate 17 b", "data/plan/plan.toml:17:"},
		{"aapningstid", "Øvre Hvalrossgata 17", "data/plan/plan.toml:24:"},
		{"navn", "Øvre Hvalrossgaten 17", "data/plan/plan.toml:28:"},
		{"alias", "Øvre Hvalrossgt. 17", "data/plan/plan.toml:29:"},
		{"merknad", "Øvre Hvalrossg. 17", "data/plan/plan.toml:30:"},
		{"epost", "ovrehvalrossgate17.", "data/plan/plan.toml:31:"},
		{"nettsted", "%C3%98vre%20Hvalrossgate%2017", "data/plan/plan.toml:32:"},
		{"adresse", "Ø. Hvalrossgate 17, 0155 Fjordvik", "data/plan/plan.toml:33:"},
		{"tilgjengelighet", "Øv. Hvalross-gate 17", "data/plan/plan.toml:34:"},
		{"kilde", "Oevre+Hvalrossgate+17", "data/plan/plan.toml:36:"},
		{"grunn", "Øvre  Hvalross  gate  17", "data/plan/plan.toml:41:"},
		{"maal", "Øvre Hvalrossgate, 17", "data/plan/plan.toml:45:"},
		{"id", "-ovre-hvalrossgate-17", "data/plan/plan.toml:49:"},
		{"tittel", "Øvre Hvalrossgate nr. 17", "data/plan/plan.toml:50:"},
		{"beskrivelse", "Øvre **Hvalross**gate\n_17_", "data/plan/plan.toml:52:"},
		{"maalgruppe", "Øvre Hvalrossgate nummer 17", "data/plan/plan.toml:57:"},
		{"frist", "Øvre\u00a0Hvalrossgate\u00a017", "data/plan/plan.toml:58:"},
		{"kostnad", "Øvre\u2009Hvalrossgate\u200917", "data/plan/plan.toml:59:"},
		{"deltiltak", "O\u0308vre Hvalrossgate 17", "data/plan/plan.toml:62:"},
		{"oppfolging", "Øvre Hvalross\u00adgate 17", "data/plan/plan.toml:65:"},
		{"steg", "Øvre Hvalrossgate sytten", "data/plan/plan.toml:71:"},
		{"indikator", "17 Øvre Hvalrossgate", "data/plan/plan.toml:75:"},
		{"verdi", "Øvre Hvalrossgate17", "data/plan/plan.toml:76:"},
		{"post", "&Oslash;vre&nbsp;Hvalrossgate&#32;&#49;7", "data/plan/plan.toml:79:"},
		{"lenke", "Øvre_Hvalrossgate_17", "data/plan/plan.toml:84:"},
		{"content/nb/plan/forord.md", "---\ntitle: Forord\n---\nFørst.\n\n![Kart over Øvre Hvalrossgate 17–19](kart.svg)\n", "content/nb/plan/forord.md:6:"},
		{"content/nb/plan/innledning.md", "---\ntitle: Øvre Hvalrossgade 17\n---\nFørst.\n", "content/nb/plan/innledning.md:1:"},
		{"content/nb/om.md", "---\ntitle: Om\ndescription: Ovre Hvalrossgate 17\n---\n", "content/nb/om.md:3:"},
		{"data/i18n/nb.toml", "side_om = \"Øvre Hvalrossgate \\u0031\\u0037\"\n", "data/i18n/nb.toml:1:"},
		{"config.toml", "[[params.profil.bunnlenker]]\ntekst = \"Øvre Hvalrossgate 017\"\nlenke = \"https://www.example.no/\"\n", "config.toml:2:"},
		{"layouts/_partials/egen.html", "<p>{{ .tittel }}</p>\n<p>Øvre <b>H</b>valrossgate <i>1</i>7</p>\n", "layouts/_partials/egen.html:2:"},
		{"static/assets/css/egen.css", "p::before { content: \"\\D8vre Hvalrossgate 17\" }\n", "static/assets/css/egen.css:1:"},
		{"static/assets/js/egen.js", "const sted = \"\\xd8vre\\u{20}Hvalrossgate\\t17\";\n", "static/assets/js/egen.js:1:"},
		{"static/filer/kart.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<desc>Øvre Hvalross<tspan>gate</tspan> 17</desc></svg>\n", "static/filer/kart.svg:2:"},
		{"static/filer/steder.csv", "sted;gate;nr\nsenteret;Øvre Hvalrossgate;17\n", "static/filer/steder.csv:2:"},
		{"static/filer/steder.json", "{\"gate\": \"\\u00d8vre Hvalrossgate\", \"nr\": 17}\n", "static/filer/steder.json:1:"},
		{"static/filer/liste.txt", "\xd8vre Hvalrossgate 17 i Latin-1\n", "static/filer/liste.txt:1:"},
		{"static/filer/excel.txt", "\xff\xfe" + inUTF16("Øvre Hvalrossgate 17\n"), "static/filer/excel.txt:1:"},
		{"static/filer/avtale.ics", "BEGIN:VEVENT\r\nLOCATION:Øvre Hval\r\n rossgate 17\r\n", "static/filer/avtale.ics:2:"},
		{"static/filer/bilder/OvreHvalrossgate17.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", "static/filer/bilder/[hemmelig adresse].svg"},
		{"static/filer/referat.docx", document("<w:t>Øvre Hvalr</w:t></w:r><w:r><w:t>ossgate 17</w:t>"), "static/filer/referat.docx"},
		// Pieces that no file has in one, and that a template puts together.
		{"layouts/om.html", "{{ define \"main\" }}<h1>Om</h1><p>{{ print \"Øvre Hval\" \"ross\" }}{{ lower \"GATE\" }} {{ add 8 9 }}</p>{{ end }}\n", "om/index.html"},
	} {
		t.Run(tt.place, func(t *testing.T) {
			dir, to := t.TempDir(), filepath.Join(t.TempDir(), "ut")
			files := map[string]string{"data/plan/plan.toml": hemmeligPlan}
			if filepath.Ext(tt.place) != "" {
				files[tt.place] = tt.content
			} else {
				before, after, ok := strings.Cut(hemmeligPlan, "«"+tt.place+"»")
				if !ok {
					t.Fatalf("the plan has no place for %s", tt.place)
				}
				files["data/plan/plan.toml"] = before + tt.content + after
			}
			files["data/plan/plan.toml"] = marks.ReplaceAllString(files["data/plan/plan.toml"], "$1")
			for name, content := range files {
				write(t, filepath.Join(dir, filepath.FromSlash(name)), content)
			}
			var out bytes.Buffer
			if code := run([]string{"bygg", "--mappe", dir, "--til", to}, &out, &out); code != exitFound {
				t.Errorf("exit code %d", code)
			}
			said := strings.ReplaceAll(out.String(), filepath.ToSlash(dir)+"/", "")
			if !strings.Contains(said, "\n"+tt.at) && !strings.HasPrefix(said, tt.at) {
				t.Errorf("the place %s is not told of:\n%s", tt.at, said)
			}
			for _, line := range strings.Split(said, "\n") {
				if strings.Contains(line, ": feil: ") && !strings.Contains(line, "[hemmelig-adresse-") {
					t.Errorf("something else stops the building: %s", line)
				}
			}
			if lower := strings.ToLower(said); strings.Contains(lower, "valross") {
				t.Errorf("the address is repeated:\n%s", said)
			}
			if _, err := os.Stat(to); err == nil {
				t.Error("a site is published")
			}
		})
	}
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// inUTF16 is text of the first letters of Unicode as Windows saves it.
func inUTF16(text string) string {
	var out []byte
	for _, r := range text {
		out = append(out, byte(r), byte(r>>8))
	}
	return string(out)
}

// document is a file of Word with a paragraph.
func document(paragraph string) string {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	w, err := z.Create("word/document.xml")
	if err == nil {
		_, err = w.Write([]byte("<w:document><w:body><w:p><w:r>" + paragraph + "</w:r></w:p></w:body></w:document>"))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		panic(err)
	}
	return buf.String()
}
