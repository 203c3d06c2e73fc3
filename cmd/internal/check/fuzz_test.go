package check_test

import (
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
)

// Whatever the files hold, the rules come to an end, and what they find has a
// place, a message and advice.
func FuzzCheck(f *testing.F) {
	for _, name := range cases(f) {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		var plan, chapter []byte
		for _, file := range archive.Files {
			switch {
			case file.Name == "want" || file.Name == "dato":
			case file.Name[0] == 'd':
				plan = append(append(plan, file.Data...), '\n')
			default:
				chapter = file.Data
			}
		}
		f.Add(plan, chapter)
	}
	f.Fuzz(func(t *testing.T, plan, chapter []byte) {
		files := fstest.MapFS{
			"data/plan/plan.toml":       {Data: plan},
			"content/nb/plan/forord.md": {Data: chapter},
		}
		var read, found diag.List
		p := load.Plan(files, "data/plan", &read)
		if p == nil {
			return
		}
		p.Kapittel = load.Kapitler(files, "content/nb/plan", "nb", &read)
		check.Plan(p, check.Options{Dato: "2026-03-01", Lover: acts(), Kilder: load.NewKilder(files)}, &found)
		for _, x := range found.Sorted() {
			if x.Position.File == "" || x.Position.Line < 1 || x.Position.Column < 1 {
				t.Errorf("no place to look: %v", x)
			}
			if x.Message == "" || x.Advice == "" {
				t.Errorf("nothing to read: %v", x)
			}
			if n := check.Personnumre(x.Message + "\n" + x.Advice); n != nil {
				t.Errorf("an identity number is repeated: %v", x)
			}
		}
	})
}
