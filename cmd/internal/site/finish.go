package site

import (
	"cmp"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/afero"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/tjener"
)

// notFound is the page that a server shows for an address that is not there.
const notFound = "404.html"

// finish mends the 404 page, writes what is known only now, and reports all that
// must not be published.
func (w *witness) finish(pub published, places places, found *diag.List) error {
	if err := w.root404(pub.nettadresse); err != nil {
		return err
	}
	if !pub.frakoblet {
		if err := w.serverFiles(pub); err != nil {
			return err
		}
	}
	if err := w.tellPersonvern(); err != nil {
		return err
	}
	for to, page := range w.links {
		switch {
		case !w.files[to.path] && to.path != personvernFile:
			w.faults = append(w.faults, fault{page, "lenke-doed", address(to), 0})
		case to.fragment != "" && to.fragment != "top" && path.Ext(to.path) == ".html" && !w.has(to):
			w.faults = append(w.faults, fault{page, "lenke-doedt-punkt", address(to), 0})
		}
	}
	slices.SortFunc(w.faults, func(a, b fault) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.code, b.code), cmp.Compare(a.what, b.what))
	})
	faults := slices.CompactFunc(w.faults, func(a, b fault) bool { return a.file == b.file && a.code == b.code && a.what == b.what })
	report(withoutRepeats(faults), places, found)
	return nil
}

// published is what the site's place and purpose decide.
type published struct {
	nettadresse string // where, if the plan says so
	eksempel    bool   // the plan is invented
	frakoblet   bool   // in a folder that no server serves
}

// has reports whether the page of t has the place that t names.
func (w *witness) has(t target) bool {
	_, ok := slices.BinarySearch(w.ids[t.path], t.fragment)
	return ok
}

// address is t as one would write it.
func address(t target) string {
	a := pageURL(t.path)
	if t.fragment != "" {
		a += "#" + t.fragment
	}
	return a
}

// relative finds an address in the 404 page that starts from where it stands.
var relative = regexp.MustCompile(`\b(href|src)="(\.[^"]*)"`)

// root404 gives the 404 pages addresses from the root of the host, for they are
// shown at any depth. Only the plan's own nettadresse tells what lies above.
func (w *witness) root404(nettadresse string) error {
	top := (&url.URL{Path: tjener.Sti(nettadresse)}).EscapedPath()
	for _, file := range sortedKeys(w.files) {
		if path.Base(file) != notFound {
			continue
		}
		content, err := afero.ReadFile(w.Fs, file)
		if err != nil {
			return err
		}
		mended := relative.ReplaceAllFunc(content, func(m []byte) []byte {
			parts := relative.FindSubmatch(m)
			to := path.Join(path.Dir(file), string(parts[2]))
			if to == "." {
				to = ""
			} else if strings.HasSuffix(string(parts[2]), "/") {
				to += "/"
			}
			return fmt.Appendf(nil, `%s="%s%s"`, parts[1], top, to)
		})
		if err := afero.WriteFile(w.Fs, file, mended, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// serverFiles writes what a web server is told, where the municipality has not
// laid a file of its own.
func (w *witness) serverFiles(pub published) error {
	files, err := tjener.Filer(tjener.Nettsted{Nettadresse: pub.nettadresse, Eksempel: pub.eksempel, Filer: sortedKeys(w.files)})
	if err != nil {
		return err
	}
	for name, content := range files {
		if w.files[name] {
			continue
		}
		if err := writeFile(w.Fs, name, content); err != nil {
			return err
		}
	}
	return nil
}

func sortedKeys(m map[string]bool) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
