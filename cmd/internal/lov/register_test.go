package lov_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"planvei"
	"planvei/cmd/internal/lov"
)

func TestTheRegisterIsWhole(t *testing.T) {
	r := les(t)
	if len(r.Lover) < 70 {
		t.Errorf("only %d acts", len(r.Lover))
	}
	sections := 0
	for _, l := range r.Lover {
		if !linkForm.MatchString(l.Adresse()) {
			t.Errorf("%s is at %s", l.ID, l.Adresse())
		}
		if l.Kontrollert.After(time.Now().AddDate(0, 0, 1)) && l.Kontrollert.Year() > 2026 {
			t.Errorf("%s was checked on %v", l.ID, l.Kontrollert)
		}
		for _, p := range l.Paragraf {
			sections++
			if link := l.AdresseTil(p.Nr); !linkForm.MatchString(link) {
				t.Errorf("%s § %s is at %s", l.ID, p.Nr, link)
			}
			for _, lang := range []string{"nb", "nn"} {
				m := p.Mening[lang]
				if !strings.HasSuffix(m, ".") || strings.Count(m, ". ") > 0 || len([]rune(m)) > 160 {
					t.Errorf("%s § %s in %s is not one short sentence: %q", l.ID, p.Nr, lang, m)
				}
			}
			if p.Mening["nb"] == p.Overskrift+"." {
				t.Errorf("%s § %s: the meaning says no more than the heading", l.ID, p.Nr)
			}
		}
		for chapter, first := range l.Kapitler {
			if link := l.AdresseTilKapittel(chapter); !strings.HasSuffix(link, "/§"+first) {
				t.Errorf("%s chapter %s is at %s, want its first section", l.ID, chapter, link)
			}
		}
	}
	if sections < 330 {
		t.Errorf("only %d sections", sections)
	}
	for _, id := range []string{"krisesenterlova", "straffeloven-1902", "barnekonvensjonen"} {
		if r.Lov(id) == nil {
			t.Errorf("%s is missing", id)
		}
	}
}

// Every name leads to the act that has it, alone and before a section.
func TestEveryNameIsFound(t *testing.T) {
	r := les(t)
	for _, l := range r.Lover {
		for _, name := range append(append([]string{}, l.Alias...), l.Gammelt...) {
			if len(name) <= 5 {
				name = strings.ToUpper(name)
			}
			found := r.Finn([]byte("Etter "+name+" skal kommunen hjelpe."), lov.Valg{Dato: usualDate})
			if len(found) != 1 || found[0].Lov != l {
				t.Errorf("%q gave %d references", name, len(found))
			}
		}
		sign := " § 3"
		if l.Konvensjon() {
			sign = " artikkel 3"
		}
		for _, name := range l.Forkortet {
			if l.Konvensjon() && l.Type != lov.TypeForordning {
				name = strings.ToUpper(name)
			}
			if found := r.Finn([]byte("jf. "+name+"."+sign), lov.Valg{Dato: usualDate}); len(found) != 1 || found[0].Lov != l {
				t.Errorf("%q before a section gave %d references", name, len(found))
			}
			if found := r.Finn([]byte("Det står "+name+". i teksten."), lov.Valg{Dato: usualDate}); len(found) != 0 && l.Type != lov.TypeForordning && name != "CRPD" {
				t.Errorf("%q alone is no reference", name)
			}
		}
	}
}

// Every row that tells what a reference is called today is found by the one who
// writes the old reference.
func TestEveryOutdatedSectionIsFound(t *testing.T) {
	r := les(t)
	for _, e := range r.Endringer {
		l := r.Lov(e.Lov)
		if e.Slag == "innhold" || e.Paragraf == "*" || e.Paragraf == "" || l.Lovdata == "" {
			continue
		}
		text := "lov-" + l.Lovdata + " § " + e.Paragraf
		if e.Ledd == 2 {
			text += " annet ledd"
		}
		found := r.Finn([]byte(text), lov.Valg{Dato: e.Fra.AddDate(0, 0, -1)})
		if len(found) != 1 || len(found[0].NyeLenker()) == 0 || len(found[0].Merknader()) == 0 {
			t.Errorf("%s: %v", text, found)
		}
	}
}

func TestWhatIsNotWholeStopsTheProgram(t *testing.T) {
	for _, tt := range []struct{ name, file, old, new, want string }{
		{"a key is unknown", "lov", "\ntype = \"lov\"\n", "\ntype = \"lov\"\nslag = 1\n", "unknown key"},
		{"a type is unknown", "lov", "\ntype = \"lov\"\n", "\ntype = \"sang\"\n", "unknown type"},
		{"an act stands twice", "lov", `id = "krisesenterlova"`, `id = "straffeloven"`, "stands twice"},
		{"an act has no source", "lov", "kontrollert = 2026-11-21", "", "kontrollert is missing"},
		{"the state and the date disagree", "lov", "opphevet = 2015-10-01", "", "opphevet says otherwise"},
		{"two acts have one name", "lov", "    \"krisesenterlova\",", "    \"folkehelseloven\",", "two acts are called"},
		{"the licence is missing", "lov", `lisens = "NLOD 2.0"`, "", "licence"},
		{"a section is not numbered like the act", "lov-paragraf", `nr = "13-2"`, `nr = "13"`, "not numbered like that"},
		{"a section has no meaning in nynorsk", "lov-paragraf", "mening.nn", "mening.se", "mening is missing"},
		{"an act of a section is unknown", "lov-paragraf", `lov = "krisesenterlova"`, `lov = "krisesenter"`, "unknown"},
		{"an outdated section leads to a repealed act", "lov-utdatert", `ny = [{ lov = "straffeloven",`, `ny = [{ lov = "straffeloven-1902",`, "unknown or repealed"},
		{"a kind of change is unknown", "lov-utdatert", `slag = "ny-lov"`, `slag = "gammel"`, "unknown slag"},
		{"a candidate is unknown", "lov-tvetydig", `lov = "straffeloven-1902"`, `lov = "straffeloven-1802"`, "unknown"},
		{"a file is not TOML", "lov-tvetydig", "[[tvetydig]]", "[[tvetydig", "lov-tvetydig.toml"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			fsys := fstest.MapFS{}
			for _, file := range []string{"lov", "lov-paragraf", "lov-utdatert", "lov-tvetydig"} {
				name := "data/nasjonalt/" + file + ".toml"
				content, err := fs.ReadFile(planvei.Defaults, name)
				if err != nil {
					t.Fatal(err)
				}
				if file == tt.file {
					if !strings.Contains(string(content), tt.old) {
						t.Fatalf("%s has no %q", name, tt.old)
					}
					content = []byte(strings.Replace(string(content), tt.old, tt.new, 1))
				}
				fsys[name] = &fstest.MapFile{Data: content}
			}
			if _, err := lov.Les(fsys); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want an error with %q", err, tt.want)
			}
		})
	}
}
