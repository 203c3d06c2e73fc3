package load_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/model"
)

// Whatever stands in a file: no panic, each finding has a place in the file and
// something to say, and each key stands where its origin says.
func FuzzPlan(f *testing.F) {
	for _, src := range seeds(f, ".toml") {
		f.Add(src)
	}
	f.Add([]byte(strings.Repeat("[", 20000)))
	f.Add([]byte("x = " + strings.Repeat("{a=", 200)))
	f.Add([]byte(strings.Repeat("a.", 50) + "a = 1"))
	f.Fuzz(func(t *testing.T, src []byte) {
		var found diag.List
		p := load.Plan(fstest.MapFS{"data/plan/p.toml": {Data: src}}, "data/plan", &found)
		if p == nil {
			t.Fatal("no plan")
		}
		checkFindings(t, found.Sorted(), "data/plan/p.toml", src)
		if utf8.Valid(src) && !strings.HasPrefix(string(src), "\ufeff") {
			lines := strings.Split(string(src), "\n")
			origins(reflect.ValueOf(p).Elem(), func(o model.Origin) { checkOrigin(t, o, lines) })
		}
	})
}

// The same holds for the settings, of which only some are ours.
func FuzzProfil(f *testing.F) {
	for _, src := range seeds(f, ".toml") {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		var found diag.List
		p := load.Profil(fstest.MapFS{"config.toml": {Data: src}}, "nb", &found)
		checkFindings(t, found.Sorted(), "config.toml", src)
		if utf8.Valid(src) && !strings.HasPrefix(string(src), "\ufeff") {
			lines := strings.Split(string(src), "\n")
			origins(reflect.ValueOf(p), func(o model.Origin) {
				delete(o, "") // the head may be named in the middle of a dotted key
				checkOrigin(t, o, lines)
			})
		}
	})
}

func FuzzKapitler(f *testing.F) {
	for _, src := range seeds(f, ".md") {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		var found diag.List
		all := load.Kapitler(fstest.MapFS{"k/forord.md": {Data: src}}, "k", "nb", &found)
		checkFindings(t, found.Sorted(), "k/forord.md", src)
		for _, k := range all {
			if k.ID != "forord" || k.Linje < 1 || k.Linje > strings.Count(string(src), "\n")+1 {
				t.Errorf("chapter: %+v", k)
			}
		}
	})
}

func checkFindings(t *testing.T, found []diag.Finding, file string, src []byte) {
	lines := strings.Count(string(src), "\n") + 1
	for _, d := range found {
		if d.Position.File != file || d.Position.Line < 1 || d.Position.Line > lines || d.Position.Column < 1 {
			t.Errorf("no place to look: %+v", d)
		}
		if d.Code == "" || d.Message == "" || d.Advice == "" || strings.ContainsAny(d.Message, "\n\x1b") {
			t.Errorf("nothing to say: %+v", d)
		}
	}
}

// origins calls f for each Origin in a value.
func origins(v reflect.Value, f func(model.Origin)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if o, ok := v.Field(i).Interface().(model.Origin); ok {
				f(o)
				continue
			}
			origins(v.Field(i), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			origins(v.Index(i), f)
		}
	}
}

// checkOrigin looks up each key in the text.
func checkOrigin(t *testing.T, o model.Origin, lines []string) {
	for key, pos := range o {
		if pos.Line > len(lines) {
			t.Fatalf("%q at %v, beyond the end", key, pos)
		}
		line := []rune(lines[pos.Line-1])
		if pos.Column > len(line) {
			if key != "" { // the head of a plan without tables is the top of the file
				t.Errorf("%q at %v, beyond the end of %q", key, pos, string(line))
			}
			continue
		}
		there := string(line[pos.Column-1:])
		name := key[strings.LastIndexByte(key, '.')+1:]
		if key == "" || strings.HasSuffix(key, "]") || strings.ContainsAny(there[:1], `["'`) {
			continue
		}
		if known := model.Spraak(strings.FieldsFunc(there, func(r rune) bool { return strings.ContainsRune(" .=\t]", r) })[0]); known == name {
			continue // «bokmaal» stands for nb
		}
		if !strings.HasPrefix(there, name) {
			t.Errorf("%q at %v, where it says %q", key, pos, there)
		}
	}
}

// seeds are the files of the cases that end in ext.
func seeds(f *testing.F, ext string) [][]byte {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	var all [][]byte
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(src).Files {
			if strings.HasSuffix(file.Name, ext) {
				all = append(all, file.Data)
			}
		}
	}
	return all
}
