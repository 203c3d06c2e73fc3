package arkiv_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"planvei/cmd/internal/arkiv"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/model"
)

var update = flag.Bool("update", false, "write what is different into the cases, to be read before it is kept")

// Each case is a plan as it was and as it is, and what is different. It is told in
// nynorsk where it is called so.
func TestSammenlign(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files := map[string][]byte{}
			for _, f := range archive.Files {
				files[f.Name] = f.Data
			}
			lang := "nb"
			if strings.Contains(name, "nynorsk") {
				lang = "nn"
			}
			got := told(arkiv.Sammenlign(plan(files["foer"]), plan(files["naa"]), lang))
			if *update {
				archive.Files[len(archive.Files)-1].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := string(files["want"]); got != want && !*update {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func plan(src []byte) *model.Plan {
	return load.Plan(fstest.MapFS{"data/plan/p.toml": {Data: src}}, "data/plan", &diag.List{})
}

// told is a difference with one line for each thing and each key. What is marked
// stands in brackets.
func told(f arkiv.Forskjell) string {
	var out strings.Builder
	for _, kind := range []struct {
		name string
		s    arkiv.Sammenligning
	}{{"omraader", f.Omraader}, {"maal", f.Maal}, {"tiltak", f.Tiltak}} {
		if s := kind.s; s.Foer+s.Naa > 0 {
			fmt.Fprintf(&out, "%s: %d, nå %d, %d like\n", kind.name, s.Foer, s.Naa, s.Like)
		}
		for _, t := range kind.s.Nye {
			fmt.Fprintf(&out, "+ %s\n", name(t))
		}
		for _, t := range kind.s.Bort {
			fmt.Fprintf(&out, "- %s\n", name(t))
		}
		for _, e := range append(kind.s.Endret, kind.s.Nummer...) {
			guess := ""
			if e.Gjettet {
				guess = " (gjettet)"
			}
			fmt.Fprintf(&out, "~ %s ← %s%s\n", name(e.Naa), name(e.Foer), guess)
			for _, p := range e.Felt {
				fmt.Fprintf(&out, "  %s: %s\n  %s  %s\n", p.Naa.Navn, side(p.Foer, p.FoerBiter), strings.Repeat(" ", len(p.Naa.Navn)), side(p.Naa, p.NaaBiter))
			}
		}
	}
	return out.String()
}

func name(t arkiv.Ting) string { return strings.TrimSpace(t.Nr + " " + t.Navn.Tekst) }

func side(f arkiv.Felt, pieces []arkiv.Bit) string {
	var out strings.Builder
	for _, p := range pieces {
		switch {
		case p.Forbi:
			out.WriteString("…")
		case p.Ulik:
			out.WriteString("[" + p.Tekst + "]")
		default:
			out.WriteString(p.Tekst)
		}
	}
	if f.Ord != "" {
		out.WriteString(" " + f.Ord)
	}
	return strings.ReplaceAll(out.String(), "\n", " | ")
}

// A plan against itself is no different, and a thousand tiltak against a thousand
// others of which every word is common take no square of work.
func TestLargePlans(t *testing.T) {
	const n = 2000
	list := func(title string) *model.Plan {
		p := &model.Plan{}
		for i := range n {
			p.Tiltak = append(p.Tiltak, model.Tiltak{ID: fmt.Sprintf("%s-%d", model.Slug(title), i), Tittel: model.Text{"nb": fmt.Sprintf("%s mot vold %d", title, i%7)}})
		}
		p.Plan.Maalform = "nb"
		return p
	}
	if f := arkiv.Sammenlign(list("Kurs"), list("Kurs"), "nb"); !f.Ingen() || f.Tiltak.Like != n {
		t.Errorf("a plan is different from itself: %+v", f.Tiltak.Like)
	}
	if f := arkiv.Sammenlign(list("Kurs"), list("Tilsyn"), "nb"); len(f.Tiltak.Nye) != n || len(f.Tiltak.Bort) != n {
		t.Errorf("%d new and %d gone of %d", len(f.Tiltak.Nye), len(f.Tiltak.Bort), n)
	}
}

func TestUtenNumre(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"ring 22 33 44 55 nå", "ring xx xx xx xx nå"},
		{"(22334455)", "(xxxxxxxx)"},
		{"900 12 345 eller +47 900 12 345", "xxx xx xxx eller +xx xxx xx xxx"},
		{"112, 116 006, 2025–2028 og kr 180 000", "112, 116 006, 2025–2028 og kr 180 000"},
		{"budsjett 12 500 000 kroner", "budsjett 12 500 000 kroner"},
	} {
		if got := arkiv.UtenNumre(tt.in); got != tt.want {
			t.Errorf("UtenNumre(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
