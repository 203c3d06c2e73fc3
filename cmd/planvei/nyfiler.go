package main

import (
	"bytes"
	"embed"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"text/template"

	"planvei/cmd/internal/register"
)

// nyFiles are the files of a new project, in a folder for each målform. The texts
// of the plan are made from kapittel.md, one for each chapter of the template.
//
//go:embed ny
var nyFiles embed.FS

// A newFile is a file of a new project, named from its folder.
type newFile struct {
	name    string
	content []byte
}

// A newChapter is what the file of a chapter is made from.
type newChapter struct {
	*newProject
	register.Malkapittel
	Vekt int
}

const chapterFile = "kapittel.md"

// files are the templates of the målform, filled in.
func (n *newProject) files() ([]newFile, error) {
	root := "ny/" + n.Maalform()
	files := []newFile{{".gitignore", []byte("/public/\n/public-frakoblet/\n/.public*\n")}}
	err := fs.WalkDir(nyFiles, root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == chapterFile {
			return err
		}
		content, err := fill(name, n)
		files = append(files, newFile{filepath.FromSlash(strings.TrimPrefix(name, root+"/")), content})
		return err
	})
	if err != nil {
		return nil, err
	}
	for i, k := range n.national.Mal.Kapittel {
		if !k.Tekst() {
			continue
		}
		content, err := fill(path.Join(root, chapterFile), newChapter{n, k, 10 * (i + 1)})
		if err != nil {
			return nil, err
		}
		files = append(files, newFile{filepath.FromSlash(k.File(n.Maalform())), content})
	}
	return files, nil
}

// fill carries out the template with that name.
func fill(name string, with any) ([]byte, error) {
	tmpl, err := template.New(name).Funcs(template.FuncMap{"toml": tomlList, "tekst": tomlText}).ParseFS(nyFiles, name)
	if err != nil {
		return nil, err
	}
	var content bytes.Buffer
	err = tmpl.ExecuteTemplate(&content, path.Base(name), with)
	return content.Bytes(), err
}

// tomlText writes a one-line text in TOML.
func tomlText(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// tomlList writes a list of one-line texts in TOML.
func tomlList(texts []string) string {
	quoted := make([]string, len(texts))
	for i, s := range texts {
		quoted[i] = tomlText(s)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}
