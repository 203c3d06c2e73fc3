package hemmelig

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// kilder are what a municipality's site is made from besides the data of the plan.
var kilder = []string{"content", "data/i18n", "layouts", "static", "config.toml"}

// biggest is the largest file that is read.
const biggest = 256 << 20

// Kilder tells of each of the municipality's own files that holds a secret address,
// with the line, and of those that cannot be looked into. The texts of the plan
// itself have their own rule.
func (l *Leter) Kilder(fsys fs.FS, found *diag.List) {
	if l == nil {
		return
	}
	var unread []string
	for _, top := range kilder {
		_ = fs.WalkDir(fsys, top, func(name string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() || chapter(name) {
				return nil // what cannot be read is told of where it is needed
			}
			here, whole := l.kilde(fsys, name, d)
			for _, f := range here {
				found.Add(diag.Finding{
					Code: "hemmelig-adresse-gjentatt", Severity: diag.Feil, Position: position(name, f), Advice: f.Raad(),
					Message: fmt.Sprintf("den hemmelige adressen til %s står også %s", navn(f.Enhet), where(f)),
				})
			}
			if !whole && strings.HasPrefix(name, "static/") {
				unread = append(unread, name)
			}
			return nil
		})
	}
	if len(unread) > 0 {
		found.Add(diag.Finding{
			Code: "hemmelig-adresse-ulest", Severity: diag.Raad, Position: diag.Position{File: unread[0]},
			Message: "planvei kan ikke lese alt i " + several(unread) + ", og ser ikke om en hemmelig adresse står der",
			Advice:  "Se etter selv, også i bilder og kart. Det gjelder bilder, PDF og andre filer som legges på nettstedet slik de er.",
		})
	}
	found.Rewrite(l.SkjulFunn)
}

// kilde reads one file.
func (l *Leter) kilde(fsys fs.FS, name string, d fs.DirEntry) (found []Funn, whole bool) {
	if info, err := d.Info(); err != nil || info.Size() > biggest {
		found, _ = l.Fil(name, nil)
		return found, false
	}
	content, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, false
	}
	return l.Fil(name, content)
}

// chapter reports whether the file is a chapter of the plan.
func chapter(name string) bool {
	matched, _ := path.Match("content/*/plan/*.md", name)
	return matched
}

func position(name string, f Funn) diag.Position {
	p := diag.Position{File: name, Line: f.Linje}
	if f.Linje > 0 {
		p.Column = max(f.Kolonne, 1)
	}
	return p
}

// where is how a message points at a place in a file.
func where(f Funn) string {
	switch {
	case f.INavnet:
		return "i navnet på denne filen"
	case f.Linje == 0:
		return "i denne filen"
	}
	return "her"
}

// navn is how a message names e.
func navn(e *model.Enhet) string {
	for _, lang := range []string{"nb", "nn", "en", "se"} {
		if e.Navn[lang] != "" {
			return "enheten «" + e.Navn[lang] + "»"
		}
	}
	return "enheten «" + e.ID + "»"
}

func several(names []string) string {
	const most = 3
	shown := make([]string, 0, most)
	for _, name := range names[:min(most, len(names))] {
		shown = append(shown, "«"+path.Base(name)+"»")
	}
	if more := len(names) - most; more > 0 {
		return strings.Join(shown, ", ") + fmt.Sprintf(" og %d til", more)
	}
	return diag.Enumerate(shown, "og")
}
