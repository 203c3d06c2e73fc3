package site

import (
	"bytes"
	"cmp"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"planvei/cmd/internal/diag"
)

// sources finds where in the municipality's own files something stands that was
// found in a finished one. What is published is judged by the finished files;
// these only tell where to mend it. They are read when there is a fault.
type sources struct {
	user  string
	files []source // nil until read
}

// A source is one of the municipality's files, and what it would do if it were
// published as it stands.
type source struct {
	name    string
	content []byte
	faults  []fault
}

// traceable are the faults that a template, style or script may bring. The rest
// stand in the plan's own texts, where places finds them.
var traceable = map[string]bool{
	"annet-nettsted": true, "stil-i-siden": true, "skript-i-siden": true, "skript-lagrer-eller-henter": true,
	"forbudt-element": true, "lenke-farlig": true, "lenke-fra-roten": true, "lenke-ugyldig": true,
}

// biggestSource is the largest file that is searched. A template or script that
// somebody wrote is far below it.
const biggestSource = 4 << 20

// find returns the places where f was written, in order, or none. A tag that
// does the same counts before a text that only says the same.
func (s *sources) find(f fault) []diag.Position {
	if s.user == "" || !traceable[f.code] {
		return nil
	}
	if s.files == nil {
		s.read()
	}
	for _, same := range []func(source, fault) []int{sameFault, similarFault, sameText} {
		var found []diag.Position
		for _, src := range s.files {
			for _, at := range same(src, f) {
				found = append(found, src.position(at))
			}
		}
		if found != nil {
			return slices.Compact(found)
		}
	}
	return nil
}

// sameFault finds what would be the very same fault.
func sameFault(src source, f fault) (at []int) {
	for _, g := range src.faults {
		if g.code == f.code && g.what == f.what {
			at = append(at, g.at)
		}
	}
	return at
}

// similarFault finds what would be f once its actions are filled in.
func similarFault(src source, f fault) (at []int) {
	for _, g := range src.faults {
		parts := strings.Fields(g.what)
		if g.code != f.code || len(strings.Join(parts, "")) < 4 || !strings.Contains(g.what, "  ") {
			continue
		}
		if rest := f.what; slices.IndexFunc(parts, func(part string) bool {
			_, after, ok := strings.Cut(rest, part)
			rest = after
			return !ok
		}) < 0 {
			at = append(at, g.at)
		}
	}
	return at
}

// sameText finds what f names, or the host of it, as mere text: an address that
// a template puts in by an action, or a name that a script takes to pieces.
func sameText(src source, f fault) (at []int) {
	lower := bytes.ToLower(src.content)
	plain, _ := url.PathUnescape(f.what) // templates escape what they are given
	for _, text := range []string{f.what, plain, host(f.what)} {
		text = strings.ToLower(text)
		if len(text) < 4 {
			continue
		}
		for i := 0; ; {
			next := bytes.Index(lower[i:], []byte(text))
			if next < 0 {
				break
			}
			at = append(at, i+next)
			i += next + len(text)
		}
		if at != nil {
			return at
		}
	}
	return nil
}

// read reads the municipality's files, those that most likely are at fault first.
func (s *sources) read() {
	s.files = []source{}
	root := os.DirFS(s.user)
	for _, dir := range []string{"layouts", "static", "content", "data", userConfig} {
		_ = fs.WalkDir(root, dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() {
				return nil // what cannot be read here was told of before
			}
			if info, err := d.Info(); err != nil || info.Size() > biggestSource {
				return nil
			}
			content, err := fs.ReadFile(root, name)
			if err == nil && utf8.Valid(content) {
				s.files = append(s.files, newSource(name, content))
			}
			return nil
		})
	}
}

// newSource reads a file as if it were published.
func newSource(name string, content []byte) source {
	r := &reading{file: name, dir: path.Dir(name)}
	if ext := path.Ext(name); ext == ".md" || ext == ".toml" {
		r.file = strings.TrimSuffix(name, ext) + ".html"
	}
	switch ext := path.Ext(name); {
	case ext == ".js" || ext == ".mjs":
		r.content(comment.ReplaceAllFunc(content, blank))
	case strings.HasPrefix(name, "layouts/") || strings.HasPrefix(name, "static/assets/"):
		r.content(withoutActions(content))
	default:
		r.content(content)
	}
	slices.SortStableFunc(r.faults, func(a, b fault) int { return cmp.Compare(a.at, b.at) })
	return source{filepath.ToSlash(name), content, r.faults}
}

// action is one action of a template, and comment a line of a script that says
// nothing to the browser.
var (
	action  = regexp.MustCompile(`(?s)\{\{.*?\}\}`)
	comment = regexp.MustCompile(`(?m)^[ \t]*//.*$`)
)

// withoutActions is a template with spaces where its actions stand.
func withoutActions(template []byte) []byte { return action.ReplaceAllFunc(template, blank) }

// blank is as many spaces, with the line breaks where they were.
func blank(text []byte) []byte {
	out := bytes.Repeat([]byte(" "), len(text))
	for i, c := range text {
		if c == '\n' {
			out[i] = c
		}
	}
	return out
}

// position is the line and column of a place in the file.
func (s source) position(at int) diag.Position {
	before := s.content[:min(at, len(s.content))]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return diag.Position{File: s.name, Line: 1 + bytes.Count(before, []byte("\n")), Column: 1 + utf8.RuneCount(line)}
}
