package load_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
)

// A word in a text is found where it was written, whatever stands around it.
func TestAWordIsFoundWhereItWasWritten(t *testing.T) {
	const word = "straffeloven"
	for _, tt := range []struct{ name, toml string }{
		{"one line", `beskrivelse = "Se straffeloven § 1."`},
		{"a literal string", `beskrivelse = 'Se straffeloven \n § 1.'`},
		{"after letters that take two bytes", `beskrivelse = "Æøå, så straffeloven"`},
		{"after escapes", `beskrivelse = "\"Æ\" \u00e6\t\\ straffeloven"`},
		{"many lines", "beskrivelse = \"\"\"\nFørste linje.\n\nSe straffeloven.\n\"\"\""},
		{"many lines from Windows", "beskrivelse = \"\"\"\r\nFørste linje.\r\n\r\nSe straffeloven.\r\n\"\"\""},
		{"a line that goes on", "beskrivelse = \"\"\"\\\n   Første \\\r\n\n   linje, straffeloven\"\"\""},
		{"many lines, literal", "beskrivelse = '''\nFørste \\linje.\nstraffeloven'''"},
		{"a quotation mark at the end", "beskrivelse = \"\"\"straffeloven \"sitat\"\"\"\""},
		{"a list of one", `beskrivelse = [ "straffeloven" ]`},
		{"another language", `beskrivelse = { nn = "Ei lov", nb = "En lov: straffeloven" }`},
		{"a dotted key", `beskrivelse.nb = "En lov: straffeloven"`},
		{"signs that no one can see", "beskrivelse = \"En\u200b\ufeff lov: straffeloven\""},
		{"a list", "lov = [\n  \"krisesenterlova\", # ikke straffeloven\n  \"straffeloven\"]"},
		{"a part of the table", `evaluering = { metode = "Etter straffeloven" }`},
	} {
		for _, start := range []string{"", "\ufeff"} {
			t.Run(tt.name, func(t *testing.T) {
				src := start + "[plan]\ntittel = \"T\" # straffeloven\n[[tiltak]]\nid = \"x\"\n" + tt.toml + "\n"
				files := fstest.MapFS{"data/plan/p.toml": {Data: []byte(src)}}
				p := load.Plan(files, "data/plan", &diag.List{})
				if len(p.Tiltak) != 1 {
					t.Fatal("no tiltak was read")
				}
				x := p.Tiltak[0]
				value, key := x.Beskrivelse["nb"], "beskrivelse.nb"
				if len(x.Lov) > 0 {
					value, key = x.Lov[1], "lov[1]"
				}
				if m := x.Evaluering.Metode["nb"]; m != "" {
					value, key = m, "evaluering.metode"
				}
				trace := load.NewKilder(files).Streng(x.Origin.At(key), value)
				if trace == nil {
					t.Fatalf("%q was not found", value)
				}
				at := strings.Index(value, word)
				from, to := trace.Bytes(at, at+len(word))
				if src[from:to] != word {
					t.Errorf("found %q", src[from:to])
				}
				pos := trace.Sted(at)
				line := []rune(strings.Split(strings.TrimPrefix(src, "\ufeff"), "\n")[pos.Line-1])
				if got := string(line[pos.Column-1:]); !strings.HasPrefix(got, word) {
					t.Errorf("%v is the place of %q", pos, got)
				}
			})
		}
	}
}

// What does not read as the value has no place: then nothing is pointed at.
func TestWhatReadsOtherwiseHasNoPlace(t *testing.T) {
	files := fstest.MapFS{
		"p.toml": {Data: []byte("a = \"straffeloven\"\nb = 12\n")},
		"k.md":   {Data: []byte("Linje\n")},
		"w.toml": {Data: []byte("a = \"\xe6\"\n")},
	}
	k := load.NewKilder(files)
	for _, pos := range []diag.Position{
		{File: "p.toml", Line: 1, Column: 2}, {File: "p.toml", Line: 2, Column: 1}, {File: "p.toml", Line: 9, Column: 1},
		{File: "p.toml", Line: 1, Column: 900}, {File: "w.toml", Line: 1, Column: 1}, {File: "x.toml", Line: 1, Column: 1},
	} {
		if k.Streng(pos, "straffeloven") != nil {
			t.Errorf("%v has a place", pos)
		}
	}
	if k.Streng(diag.Position{File: "p.toml", Line: 1, Column: 1}, "krisesenterlova") != nil {
		t.Error("another value has a place")
	}
	if k.Kapittel("k.md", 1, "Linje to\n") != nil || k.Kapittel("k.md", 7, "Linje\n") != nil || k.Tittel("k.md", "Linje") != nil {
		t.Error("another text has a place")
	}
}

func TestMarkdownIsFoundWhereItWasWritten(t *testing.T) {
	for _, tt := range []struct{ name, src string }{
		{"without front matter", "\n\nÆ straffeloven\n"},
		{"front matter in TOML", "+++\nweight = 2\ntitle = \"Om \\u00e6 lov\"\n+++\n\nTekst.\n\nÆ straffeloven\n"},
		{"front matter in YAML", "---\nweight: 2\ntitle: \"Om lov\"\n---\nÆ straffeloven\n"},
		{"from Windows", "\ufeff---\r\ntittel: Om lov\r\n---\r\n\r\nTekst\r\nÆ straffeloven\r\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files := fstest.MapFS{"content/nb/plan/k.md": {Data: []byte(tt.src)}}
			k := load.Kapitler(files, "content/nb/plan", "nb", &diag.List{})[0]
			kilder := load.NewKilder(files)
			trace := kilder.Kapittel(k.Fil, k.Linje, k.Tekst)
			if trace == nil {
				t.Fatal("the text was not found")
			}
			at := strings.Index(k.Tekst, "straffeloven")
			if from, to := trace.Bytes(at, at+12); tt.src[from:to] != "straffeloven" {
				t.Errorf("found %q", tt.src[from:to])
			}
			if pos := trace.Sted(at); pos.Column != 3 {
				t.Errorf("the place is %v", pos)
			}
			if k.Tittel == "" {
				return
			}
			title := kilder.Tittel(k.Fil, k.Tittel)
			if title == nil {
				t.Fatal("the title was not found")
			}
			at = strings.Index(k.Tittel, "lov")
			if from, to := title.Bytes(at, at+3); tt.src[from:to] != "lov" {
				t.Errorf("found %q in the title", tt.src[from:to])
			}
		})
	}
}
