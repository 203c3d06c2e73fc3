// Package load reads a plan's TOML and Markdown into the model, and remembers
// where each key stood.
//
// A file goes through three steps. The index (position.go) finds the place of
// every key; BurntSushi/toml decodes the values; the binder (bind.go) fills the
// structs of model by their tags and says what did not fit. At last what was
// written is understood: times, costs, status words, who answers for what.
//
// Nothing stops the reading. What is wrong becomes a finding, and the rest of
// the plan is read all the same, so that the author learns of everything at
// once.
package load

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// maxFile is the largest file that is read, in bytes. The whole of a plan with
// ten thousand tiltak is smaller.
const maxFile = 10 << 20

// Plan reads every TOML file below dir as one plan. It returns nil when there is
// no such file, and otherwise as much as could be understood.
func Plan(fsys fs.FS, dir string, found *diag.List) *model.Plan {
	files, whole := tomlFiles(fsys, dir, found)
	if len(files) == 0 {
		return nil
	}
	merged := merger{found: found, root: &node{
		pos: diag.Position{File: files[0], Line: 1, Column: 1},
		tab: map[string]*node{},
	}}
	broken := !whole // tables were lost
	var remarks []model.LaStaa
	for _, file := range readFiles(fsys, files) {
		broken = broken || !file.whole
		if file.root != nil {
			merged.add(file.root)
		}
		remarks = append(remarks, file.laStaa...)
		for _, f := range file.found.Sorted() {
			found.Add(f)
		}
	}

	p := bind(merged.root, broken, found)
	p.LaStaa = remarks
	checkIDs(p, found)
	if broken {
		found = &diag.List{} // whom nobody knows may be among the lost
	}
	resolveAnsvar(p, found)
	return p
}

// tomlFiles returns the TOML files below dir, sorted, and reports whether they
// seem to be all that the author meant to be read.
func tomlFiles(fsys fs.FS, dir string, found *diag.List) (files []string, whole bool) {
	whole = true
	var strangers []string
	fs.WalkDir(fsys, dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == dir:
			return fs.SkipAll // no such folder, no plan
		case err != nil:
			found.Add(unreadable(name, err))
			return fs.SkipDir
		case d.IsDir() && strings.EqualFold(path.Ext(name), ".toml"):
			found.Add(diag.Finding{
				Code:     "fil-uleselig",
				Severity: diag.Feil,
				Position: top(name),
				Message:  fmt.Sprintf("«%s» er en mappe, men har et navn som en fil", path.Base(name)),
				Advice:   "Gi mappen et navn uten «.toml» på slutten. Filene i den er lest.",
			})
		case !d.IsDir() && strings.EqualFold(path.Ext(name), ".toml") && !strings.HasPrefix(path.Base(name), "."):
			files = append(files, name)
		case !d.IsDir():
			if misnamed(name, ".toml", found) {
				whole = false
				break
			}
			strangers = append(strangers, name)
		}
		return nil
	})
	if len(files) > 0 {
		reportStrangers(strangers, found)
		reportMisplaced(fsys, dir, found)
	}
	return files, whole
}

// top is the place of a finding about a file as a whole.
func top(file string) diag.Position { return diag.Position{File: file, Line: 1, Column: 1} }

func unreadable(file string, err error) diag.Finding {
	return diag.Finding{
		Code:     "fil-uleselig",
		Severity: diag.Feil,
		Position: top(file),
		Message:  fmt.Sprintf("kan ikke lese «%s»: %s", path.Base(file), diag.Reason(err)),
		Advice:   "Se etter om filen er åpen i et annet program, og om du har lov til å lese den.",
	}
}
