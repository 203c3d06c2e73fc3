package site

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/gohugoio/hugo/common/herrors"

	"planvei/cmd/internal/diag"
)

// missingWord is how Hugo tells of an interface word that is not there.
var missingWord = regexp.MustCompile(`MISSING_TRANSLATION\|([a-z]+)\|(\S+)`)

// explain turns a fault in the user's own files into findings, and returns nil
// then. Any other error is ours and is returned.
func explain(err error, root string, pl places, found *diag.List) error {
	explained := false
	for _, fe := range herrors.UnwrapFileErrors(err) {
		pos := fe.Position()
		rel, relErr := filepath.Rel(root, pos.Filename)
		if relErr != nil || strings.HasPrefix(rel, "..") || !pl.owns(rel) {
			continue
		}
		explained = true
		found.Add(diag.Finding{
			Code: "mal-feil", Severity: diag.Feil,
			Position: diag.Position{File: filepath.ToSlash(rel), Line: max(pos.LineNumber, 1), Column: max(pos.ColumnNumber, 1)},
			Message:  "fila kan ikke brukes: " + innermost(fe),
			Advice:   "rett fila, eller ta den bort for å få den innebygde tilbake",
		})
	}
	if explained {
		return nil
	}
	if words := missingWord.FindAllStringSubmatch(err.Error(), -1); words != nil && pl.user != "" && pl.owns("layouts") {
		for _, w := range words {
			found.Add(diag.Finding{
				Code: "ord-mangler", Severity: diag.Feil, Position: diag.Position{File: "data/i18n/" + w[1] + ".toml", Line: 1, Column: 1},
				Message: fmt.Sprintf("ordet «%s» brukes i en mal, men står ikke i ordlista", w[2]),
				Advice:  fmt.Sprintf("skriv %s = \"…\" i data/i18n/%s.toml i mappa di", w[2], w[1]),
			})
		}
		return nil
	}
	return err
}

// innermost is the shortest true account of what went wrong.
func innermost(err error) string {
	text := err.Error()
	lines := strings.Split(strings.TrimSpace(text), "\n")
	last := strings.TrimSpace(lines[0])
	if i := strings.LastIndex(last, ": "); i >= 0 && i+2 < len(last) {
		last = last[i+2:]
	}
	return last
}
