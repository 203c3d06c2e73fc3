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

// Kapitler reads the long texts of the plan in one language: the Markdown files
// in dir, but not in folders below it, ordered by the weight in their front
// matter and then by name. A draft is left out, with a word about it.
func Kapitler(fsys fs.FS, dir, spraak string, found *diag.List) []model.Kapittel {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil // no such folder, no chapters
	}
	type chapter struct {
		model.Kapittel
		weight int
	}
	var all []chapter
	for _, e := range entries {
		name := e.Name()
		id, markdown := strings.CutSuffix(name, ".md")
		if !e.IsDir() {
			misnamed(path.Join(dir, name), ".md", found)
		}
		if !markdown || e.IsDir() || id == "_index" || strings.HasPrefix(name, ".") {
			continue
		}
		file := path.Join(dir, name)
		src, ok := readAll(fsys, file, found)
		if !ok {
			continue
		}
		src, _ = toUTF8(file, src, found)
		m := readMatter(file, src, found)
		if m.draft {
			found.Add(diag.Finding{
				Code: "kapittel-kladd", Severity: diag.Raad, Position: top(file),
				Message: fmt.Sprintf("kapittelet «%s» er merket som kladd, og kommer ikke med", id),
				Advice:  "Slett linjen med draft når kapittelet er ferdig.",
			})
			continue
		}
		checkKapittel(file, id, m, found)
		all = append(all, chapter{model.Kapittel{
			ID: id, Spraak: spraak, Tittel: m.title, Tekst: m.body, Fil: file, Linje: m.line,
			LaStaa: laStaa(file, src, m.line),
		}, m.weight})
	}
	// As in Hugo, a chapter without a weight comes after those that have one.
	slices.SortStableFunc(all, func(a, b chapter) int {
		switch {
		case a.weight == 0 && b.weight != 0:
			return 1
		case a.weight != 0 && b.weight == 0:
			return -1
		}
		return cmp.Or(cmp.Compare(a.weight, b.weight), cmp.Compare(a.ID, b.ID))
	})
	var out []model.Kapittel
	for _, c := range all {
		out = append(out, c.Kapittel)
	}
	return out
}

func checkKapittel(file, id string, m matter, found *diag.List) {
	if m.title == "" && !m.broken {
		advice := "Skriv tre linjer øverst i filen: +++, så title = \"…\", så +++ igjen."
		if m.unknown != "" {
			advice = fmt.Sprintf("Mente du «title» der det står «%s»?", shorten(m.unknown))
		}
		found.Add(diag.Finding{
			Code: "kapittel-uten-tittel", Severity: diag.Feil, Position: top(file),
			Message: fmt.Sprintf("kapittelet «%s» har ingen tittel", shorten(id)),
			Advice:  advice,
		})
	}
	if !model.IsSlug(id) {
		advice := "Gi filen et navn med små bokstaver a–z, tall og bindestrek."
		if slug := model.Slug(id); slug != "" {
			advice = fmt.Sprintf("Gi filen navnet %s.md", slug)
		}
		found.Add(diag.Finding{
			Code: "id-form", Severity: diag.Feil, Position: top(file),
			Message: fmt.Sprintf("filnavnet «%s» kan ikke være en adresse", shorten(path.Base(file))),
			Advice:  advice,
		})
	}
}
