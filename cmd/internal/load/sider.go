package load

import (
	"io/fs"
	"path"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// Sider reads the pages under content that are not chapters of the plan: those that
// the municipality has written anew or beside the usual ones. What is wrong with their
// front matter is for Hugo to say.
func Sider(fsys fs.FS) []model.Kapittel {
	var all []model.Kapittel
	fs.WalkDir(fsys, "content", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fs.SkipDir
		case strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir() || path.Ext(name) != ".md":
			return nil
		}
		parts := strings.Split(name, "/") // content, language, …
		if len(parts) < 3 || len(parts) == 4 && parts[2] == "plan" && parts[3] != "_index.md" {
			return nil
		}
		ignored := &diag.List{}
		src, ok := readAll(fsys, name, ignored)
		if !ok {
			return nil
		}
		src, _ = toUTF8(name, src, ignored)
		if m := readMatter(name, src, ignored); !m.draft {
			all = append(all, model.Kapittel{
				ID: strings.TrimSuffix(d.Name(), ".md"), Spraak: model.Spraak(parts[1]),
				Tittel: m.title, Tekst: m.body, Fil: name, Linje: m.line,
			})
		}
		return nil
	})
	return all
}
