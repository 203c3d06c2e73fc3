package load

import (
	"io/fs"
	"path"

	"planvei/cmd/internal/diag"
)

// Syntaks reports what is wrong with the syntax of a file that is no part of the
// plan: settings, words or the front matter of a page. It reports whether there
// was anything.
func Syntaks(fsys fs.FS, file string, found *diag.List) bool {
	wrong := &diag.List{}
	if src, ok := readAll(fsys, file, wrong); ok {
		src, _ = toUTF8(file, src, wrong)
		switch path.Ext(file) {
		case ".toml":
			parse(file, src, wrong)
		case ".md":
			readMatter(file, src, wrong)
		}
	}
	for _, f := range wrong.Sorted() {
		found.Add(f)
	}
	return wrong.HasErrors()
}
