package site

import (
	"cmp"
	"net/url"
	"path"
	"slices"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/tjener"
)

// notFound is the page that a server shows for an address that is not there.
const notFound = "404.html"

// finish writes what is known only now, and reports all that must not be published.
func (w *witness) finish(places places, found *diag.List) error {
	w.hoder.leads(w)
	w.foetter.leads(w)
	if !w.pub.frakoblet {
		if err := w.serverFiles(); err != nil {
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
	policy      string // what every page must carry
	nettadresse string // where, if the plan says so
	eksempel    bool   // the plan is invented
	frakoblet   bool   // in a folder that no server serves
}

// above is the path that the site lies under on its host. Only the plan's own
// nettadresse tells it.
func (p published) above() string {
	return (&url.URL{Path: tjener.Sti(p.nettadresse)}).EscapedPath()
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

// serverFiles writes what a web server is told, where the municipality has not
// laid a file of its own.
func (w *witness) serverFiles() error {
	files, err := tjener.Filer(tjener.Nettsted{Nettadresse: w.pub.nettadresse, Eksempel: w.pub.eksempel, Filer: sortedKeys(w.files)})
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
