package site

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/gohugoio/hugo/common/herrors"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
)

// missingWord is how Hugo tells of an interface word that is not there.
var missingWord = regexp.MustCompile(`MISSING_TRANSLATION\|([a-z]+)\|(\S+)`)

// templatePlace is how Go's templates tell where they cannot be read; the file
// that Hugo names may then be the frame around it.
var templatePlace = regexp.MustCompile(`template: ([^\s:]+\.html):(\d+)(?::(\d+))?: (.*)`)

// explain turns a fault in the user's own files into findings, and returns nil
// then. Any other error is ours and is returned.
func explain(err error, root string, pl places, found *diag.List) error {
	explained := false
	report := func(file string, line, column int, what string) {
		explained = true
		if load.Syntaks(os.DirFS(pl.user), file, found) {
			return
		}
		found.Add(diag.Finding{
			Code: "mal-feil", Severity: diag.Feil,
			Position: diag.Position{File: file, Line: max(line, 1), Column: max(column, 1)},
			Message:  "filen kan ikke brukes" + what,
			Advice:   "Rett filen, eller ta den bort for å få den innebygde tilbake.",
		})
	}
	for _, fe := range herrors.UnwrapFileErrors(err) {
		pos := fe.Position()
		rel, relErr := filepath.Rel(root, pos.Filename)
		if rel = filepath.ToSlash(rel); relErr == nil && !strings.HasPrefix(rel, "..") && pl.owns(rel) {
			report(rel, pos.LineNumber, pos.ColumnNumber, cause(fe))
		}
	}
	if m := templatePlace.FindStringSubmatch(err.Error()); m != nil && !explained && pl.owns("layouts/"+m[1]) {
		line, _ := strconv.Atoi(m[2])
		column, _ := strconv.Atoi(m[3])
		report("layouts/"+m[1], line, column, quoted(m[4]))
	}
	if explained {
		return nil
	}
	if words := missingWord.FindAllStringSubmatch(err.Error(), -1); words != nil && pl.user != "" && pl.owns("layouts") {
		for _, w := range words {
			found.Add(diag.Finding{
				Code: "ord-mangler", Severity: diag.Feil, Position: diag.Position{File: "data/i18n/" + w[1] + ".toml", Line: 1, Column: 1},
				Message: fmt.Sprintf("ordet «%s» brukes i en mal, men står ikke i ordlisten", w[2]),
				Advice:  fmt.Sprintf("Skriv %s = \"…\" i data/i18n/%s.toml i mappen din.", w[2], w[1]),
			})
		}
		return nil
	}
	var logged *logError
	if errors.As(err, &logged) && (pl.owns(userConfig) || pl.owns("layouts")) {
		found.Add(diag.Finding{
			Code: "mal-feil", Severity: diag.Feil, Position: diag.Position{File: userConfig, Line: 1, Column: 1},
			Message: "nettstedet kan ikke lages med innstillingene og malene i mappen" + quoted(firstLine(logged.log)),
			Advice:  "Ta bort det du sist endret i config.toml eller layouts, og prøv igjen.",
		})
		return nil
	}
	return err
}

func firstLine(text string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return first
}

// forbidden are the things that Hugo's closed policy stops, in words.
var forbidden = []struct{ policy, what string }{
	{"security.http", ": den prøver å hente noe fra nettet, og det er ikke tillatt"},
	{"security.funcs.getenv", ": den prøver å lese innstillinger på maskinen, og det er ikke tillatt"},
	{"security.exec", ": den prøver å kjøre et program, og det er ikke tillatt"},
}

// cause is the shortest true account of what went wrong, to follow «filen kan
// ikke brukes».
func cause(err error) string {
	text := err.Error()
	for _, f := range forbidden {
		if strings.Contains(text, `policy "`+f.policy) {
			return f.what
		}
	}
	first := firstLine(text)
	if i := strings.LastIndex(first, ": "); i >= 0 && i+2 < len(first) {
		first = first[i+2:]
	}
	return quoted(first)
}

// quoted is what Hugo says, in its own English, at the end of a sentence of ours.
func quoted(text string) string { return ". Hugo sier: «" + text + "»" }
