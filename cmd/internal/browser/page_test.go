package browser

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"planvei"
)

// A side is one finished page.
type side struct {
	*nettsted
	path string // from the top of the site: "", "tiltak/x/", "404.html"
	lang string
	kind string // the layout, and what else makes it a kind of its own
}

func (s side) String() string { return s.name + "/" + s.path }

// address is where s is read.
func (s side) address() string { return s.url(s.path) }

// isFirst reports whether s is of the edition that is looked at most closely,
// the example in its own language.
func (s side) isFirst() bool { return s.name == "eksempel" && s.lang == s.languages[0] }

// html is the finished file of s.
func (s side) html() []byte { return s.files[s.file()] }

func (s side) file() string {
	if s.path == "" || strings.HasSuffix(s.path, "/") {
		return s.path + "index.html"
	}
	return s.path
}

// The kinds of page that have no layout in their front matter.
const (
	kind404    = "404"
	kindMoved  = "flyttet" // leads on at once, so there is nothing to read
	chapterDir = "plan"

	kindPreview = "komponenter" // in the preview only, by an address that one knows
)

// findPages lists every page of the site. A finished page that was made from
// nothing we know has no kind.
func (n *nettsted) findPages() ([]side, error) {
	byFile := map[string]side{}
	for name, content := range n.sources {
		if !strings.HasPrefix(name, "content/") || path.Ext(name) != ".md" {
			continue // settings
		}
		s, err := n.sideFrom(name, content)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		byFile[s.file()] = s
	}
	var all []side
	for file := range n.files {
		if path.Ext(file) != ".html" {
			continue
		}
		s, ok := byFile[file]
		if path.Base(file) == "404.html" {
			s, ok = side{nettsted: n, path: file, lang: n.languageOf(file), kind: kind404}, true
		}
		if !ok {
			s = side{nettsted: n, path: strings.TrimSuffix(file, "index.html"), lang: n.languageOf(file)}
		}
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b side) int { return strings.Compare(a.path, b.path) })
	return all, nil
}

// languageOf tells the language of a finished file from its folder.
func (n *nettsted) languageOf(file string) string {
	first, _, _ := strings.Cut(file, "/")
	if slices.Contains(n.languages[1:], first) {
		return first
	}
	return n.languages[0]
}

// sideFrom tells which page a content file becomes.
func (n *nettsted) sideFrom(name string, content []byte) (side, error) {
	s := side{nettsted: n}
	rest := strings.TrimPrefix(name, "content/")
	s.lang, rest, _ = strings.Cut(rest, "/")
	rest = strings.TrimSuffix(rest, ".md")
	dir, base := path.Split(rest)
	s.path = rest + "/"
	if base == "_index" {
		s.path = dir
	}
	if s.lang != n.languages[0] {
		s.path = s.lang + "/" + s.path
	}
	layout, err := layoutIn(content)
	if err != nil {
		return s, err
	}
	switch section, _, _ := strings.Cut(dir, "/"); {
	case layout != "" && section == "utvalg":
		s.kind = layout + " " + strings.TrimSuffix(strings.TrimPrefix(dir, "utvalg/"), "/")
	case layout != "":
		s.kind = layout
	case base == "_index":
		s.kind = "section"
	case section == chapterDir:
		s.kind = "plan/page"
	default:
		s.kind = "page"
	}
	return s, nil
}

// layoutIn reads the layout from front matter in JSON or TOML.
func layoutIn(content []byte) (string, error) {
	var front struct {
		Layout string `json:"layout" toml:"layout"`
	}
	if bytes.HasPrefix(content, []byte("{")) {
		err := json.NewDecoder(bytes.NewReader(content)).Decode(&front)
		return front.Layout, err
	}
	_, rest, opened := strings.Cut(string(content), "+++\n")
	block, _, closed := strings.Cut(rest, "\n+++")
	if !opened || !closed {
		return "", fmt.Errorf("no front matter")
	}
	err := toml.Unmarshal([]byte(block), &front)
	return front.Layout, err
}

// utvalg picks the pages to test: of every kind the richest, and in the first
// language of the example also the barest.
func utvalg(t testing.TB) []side {
	t.Helper()
	var picked []side
	for _, p := range projects {
		n := nettstedet(t, p.name)
		for _, lang := range n.languages {
			pages := n.byKind(lang)
			for _, kind := range sortedKeys(pages) {
				if p.kinds != nil && !slices.Contains(p.kinds, kind) {
					continue
				}
				group := pages[kind]
				picked = append(picked, group[len(group)-1])
				if group[0].isFirst() && len(group) > 1 {
					picked = append(picked, group[0])
				}
			}
		}
	}
	return picked
}

// byKind groups the pages in one language, each kind from barest to richest.
func (n *nettsted) byKind(lang string) map[string][]side {
	groups := map[string][]side{}
	for _, s := range n.pages {
		if s.lang == lang && s.kind != "" && s.kind != kindMoved {
			groups[s.kind] = append(groups[s.kind], s)
		}
	}
	for _, group := range groups {
		slices.SortStableFunc(group, func(a, b side) int { return len(a.html()) - len(b.html()) })
	}
	return groups
}

// rikest returns the richest page of a kind in the example's own language.
func rikest(t testing.TB, kind string) side {
	t.Helper()
	n := nettstedet(t, "eksempel")
	group := n.byKind(n.languages[0])[kind]
	if len(group) == 0 {
		t.Fatalf("the example has no page of kind %q", kind)
	}
	return group[len(group)-1]
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func TestEveryPageWasAskedFor(t *testing.T) {
	for _, p := range projects {
		for _, s := range nettstedet(t, p.name).pages {
			if s.kind == "" {
				t.Errorf("%s: made from no content and no record", s)
			}
		}
	}
}

func TestEveryLayoutIsUsedByAPageThatIsTested(t *testing.T) {
	used := map[string]bool{kindMoved: true} // followed in TestMovedPagesLeadOn
	for _, s := range utvalg(t) {
		layout, _, _ := strings.Cut(s.kind, " ")
		used[layout] = true
	}
	names, err := fs.Glob(planvei.Defaults, "layouts/*.html")
	if err != nil {
		t.Fatal(err)
	}
	deeper, err := fs.Glob(planvei.Defaults, "layouts/[^_]*/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(names, deeper...) {
		layout := strings.TrimSuffix(strings.TrimPrefix(name, "layouts/"), ".html")
		if layout != "baseof" && !used[layout] {
			t.Errorf("%s is used by no page in the tests", name)
		}
	}
}
