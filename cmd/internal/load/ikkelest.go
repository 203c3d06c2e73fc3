package load

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"planvei/cmd/internal/diag"
)

// What follows tells of files that the author may think are read, and are not.

// misnamed reports a file whose name has an ending after ext, and reports whether
// it is one: the editors of Windows like to add «.txt».
func misnamed(name, ext string, found *diag.List) bool {
	base := path.Base(name)
	i := strings.Index(strings.ToLower(base), ext+".")
	if i <= 0 || incidental(base) {
		return false
	}
	found.Add(notRead(name, diag.Feil, fmt.Sprintf("«%s» er ikke lest, for navnet slutter ikke på %s", base, ext),
		fmt.Sprintf("Gi filen navnet %s. Ser du ikke slutten av filnavn, kan du slå på visning av filtyper (filnavnutvidelser) på maskinen.", base[:i]+ext)))
	return true
}

// incidental reports whether a file is there because of a program, and not
// because of the author.
func incidental(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") || strings.HasSuffix(base, "~") ||
		strings.EqualFold(base, "desktop.ini") || strings.EqualFold(base, "thumbs.db")
}

// reportStrangers reports files among those of the plan that are no TOML.
func reportStrangers(names []string, found *diag.List) {
	for _, name := range names {
		if base := path.Base(name); !incidental(base) {
			found.Add(notRead(name, diag.Raad, fmt.Sprintf("«%s» er ikke lest: bare filer som slutter på .toml, er en del av planen", base),
				"Flytt filen til en annen mappe hvis den ikke hører til her."))
		}
	}
}

// reportMisplaced reports files that are named for a table of the plan, but stand in
// the folder above dir.
func reportMisplaced(fsys fs.FS, dir string, found *diag.List) {
	entries, _ := fs.ReadDir(fsys, path.Dir(dir))
	for _, e := range entries {
		table, ok := strings.CutSuffix(e.Name(), ".toml")
		if _, known := several[table]; ok && known && !e.IsDir() {
			found.Add(notRead(path.Join(path.Dir(dir), e.Name()), diag.Advarsel,
				fmt.Sprintf("«%s» står utenfor %s, og er ikke lest", e.Name(), dir), fmt.Sprintf("Flytt filen til %s.", dir)))
		}
	}
}

func notRead(file string, severity diag.Severity, message, advice string) diag.Finding {
	return diag.Finding{Code: "fil-ikke-lest", Severity: severity, Position: top(file), Message: message, Advice: advice}
}

// Nasjonalt reports the registers in the author's own data/nasjonalt, which are
// not read: a national fact is corrected openly, in the plan. Those that are the
// program's own, unchanged, are no matter.
func Nasjonalt(fsys, defaults fs.FS, found *diag.List) {
	const dir = "data/nasjonalt"
	entries, _ := fs.ReadDir(fsys, dir)
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		if e.IsDir() || path.Ext(name) != ".toml" || incidental(e.Name()) {
			continue
		}
		own, err := fs.ReadFile(fsys, name)
		ours, missing := fs.ReadFile(defaults, name)
		if err == nil && missing == nil && bytes.Equal(own, ours) {
			continue
		}
		found.Add(notRead(name, diag.Advarsel, fmt.Sprintf("«%s» er ikke lest: de nasjonale opplysningene følger med planvei", e.Name()),
			"Er et nummer galt, skriv det riktige i en [[enhet]] i data/plan med samme id som den nasjonale oppføringen. Da vises kommunens eget."))
	}
}
