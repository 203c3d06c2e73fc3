package load

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// Arkiv reads the earlier versions of a plan, the oldest first: each folder in dir is
// one. They stand as they were, so nothing in them stops a build. What cannot be read
// is told as advice, and the rest of what one says of a plan is not said of them.
func Arkiv(fsys fs.FS, dir string, found *diag.List) []model.Arkivert {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil // no such folder, no earlier versions
	}
	var all []model.Arkivert
	for _, e := range entries {
		id, name := e.Name(), path.Join(dir, e.Name())
		switch {
		case strings.HasPrefix(id, ".") || incidental(id):
			continue
		case !isDir(fsys, name, e):
			found.Add(notRead(name, diag.Raad, fmt.Sprintf("«%s» er ikke lest: i %s har hver versjon av planen sin egen mappe", id, dir),
				fmt.Sprintf("Lag en mappe for versjonen, for eksempel %s/2021-2024, og legg filen der.", dir)))
			continue
		case !model.IsSlug(id):
			found.Add(arkivnavn(id, name))
			continue
		}
		own := &diag.List{}
		p := Plan(fsys, name, own)
		if p == nil {
			found.Add(notRead(name, diag.Raad, fmt.Sprintf("mappen «%s» har ingen plan", id), "Legg .toml-filene til versjonen i mappen, eller ta den bort."))
			continue
		}
		for _, f := range own.Sorted() {
			if f.Severity == diag.Feil {
				f.Severity = diag.Raad
				found.Add(f)
			}
		}
		all = append(all, model.Arkivert{ID: id, Plan: p})
	}
	slices.SortStableFunc(all, func(a, b model.Arkivert) int {
		return cmp.Or(cmp.Compare(begins(a.Plan), begins(b.Plan)), cmp.Compare(a.Plan.SistEndret(), b.Plan.SistEndret()), model.CompareNr(a.ID, b.ID))
	})
	return all
}

// isDir reports whether e is a folder, or a link to one.
func isDir(fsys fs.FS, name string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.IsDir()
	}
	info, err := fs.Stat(fsys, name)
	return err == nil && info.IsDir()
}

// begins is when a plan began to hold, or else when something was last decided.
func begins(p *model.Plan) model.Dato { return cmp.Or(p.Plan.Fra, p.SistEndret()) }

func arkivnavn(id, name string) diag.Finding {
	advice := "Gi mappen et navn med små bokstaver a–z, tall og bindestrek, for eksempel 2021-2024."
	if slug := model.Slug(id); slug != "" {
		advice = fmt.Sprintf("Gi mappen navnet %s.", slug)
	}
	return diag.Finding{
		Code: "id-form", Severity: diag.Raad, Position: top(name),
		Message: fmt.Sprintf("mappenavnet «%s» kan ikke være en adresse, og versjonen kommer ikke med", shorten(id)),
		Advice:  advice,
	}
}
