package site

import (
	"bytes"
	"html"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/afero"
	"golang.org/x/sync/errgroup"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/sok"
)

// notSearched are the parts of a site that only repeat what stands on other pages.
// Every other page is found, also of a kind that we have not heard of.
var notSearched = []string{"sok", "utvalg", "hele-planen", "komponenter"}

// addLovnavn makes all names of an act in force find it, also «hpl» and «stl», but no
// whole title: its words are those of other pages.
func addLovnavn(ord *sok.Ordbok, register *lov.Register) {
	for _, l := range register.Lover {
		if l.Status != lov.Gjeldende {
			continue
		}
		names := slices.Sorted(maps.Values(l.Navn))
		for _, name := range slices.Concat(l.Alias, l.Forkortet) {
			if !slices.Contains(l.Gammelt, name) && !strings.HasPrefix(name, "lov om ") {
				names = append(names, name)
			}
		}
		ord.Same(names...)
	}
}

// search reads a page for the index.
func (r *reading) search(b *sok.Builder, content []byte) {
	if path.Base(r.file) != "index.html" || r.moved {
		return
	}
	r.listing = bytes.Contains(content, []byte(listMark))
	parts := strings.Split(r.file, "/")
	if slices.Contains(notSearched, parts[0]) || len(parts) > 1 && slices.Contains(notSearched, parts[1]) {
		return
	}
	if parts[0] == haandbok && len(parts) > 2 {
		return // its front leads to the rest, which is no answer to what a reader asks for
	}
	if path.Base(path.Dir(r.file)) == "ark" {
		return // the sheet with a neutral outside repeats its card
	}
	if i := slices.Index(parts, "arkiv"); i >= 0 && len(parts)-i > 2 {
		return // what an earlier plan said must not be taken for what holds
	}
	r.found = b.Read(r.file, content)
}

// writeSok writes the index of each language, and lists all pages from A to Å
// where a page asks for it.
func (w *witness) writeSok(languages []string, file bool) error {
	for _, x := range w.sok.Indexes(languages) {
		files, err := x.Files(file)
		if err != nil {
			return err
		}
		for name, content := range files {
			w.indeks[name] = true
			w.Filer++
			w.Bytes += len(content)
		}
		var writing errgroup.Group
		writing.SetLimit(runtime.GOMAXPROCS(0))
		for name, content := range files {
			writing.Go(func() error { return afero.WriteFile(w, name, content, 0o644) })
		}
		if err := writing.Wait(); err != nil {
			return err
		}
		for _, page := range w.lister {
			if page == x.Root+"sok/index.html" {
				if err := w.list(page, x, file); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// A template that lists every page has these marks: [sok:liste] to [sok:slutt]
// around what is repeated for each letter, and in it [sok:tegn] for the letter, and
// [sok:side] to [sok:sideslutt] around what is repeated for each page, with its
// [sok:lenke] and [sok:slag].
const listMark = "[sok:liste]"

// list fills in the marks of a page.
func (w *witness) list(page string, x *sok.Index, file bool) error {
	content, err := afero.ReadFile(w.Fs, page)
	if err != nil {
		return err
	}
	before, rest, _ := bytes.Cut(content, []byte(listMark))
	letterTemplate, after, _ := bytes.Cut(rest, []byte("[sok:slutt]"))
	open, rest, _ := bytes.Cut(letterTemplate, []byte("[sok:side]"))
	row, closing, _ := bytes.Cut(rest, []byte("[sok:sideslutt]"))
	out := slices.Clone(before)
	for _, group := range letters(x, file) {
		out = append(out, bytes.ReplaceAll(open, []byte("[sok:tegn]"), []byte(html.EscapeString(group.letter)))...)
		for _, e := range group.entries {
			lang := ""
			if e.In != "" {
				lang = ` lang="` + html.EscapeString(e.In) + `"`
			}
			link := `<a href="../` + html.EscapeString(e.URL) + `"` + lang + `>` + html.EscapeString(e.Title) + `</a>`
			out = append(out, strings.NewReplacer("[sok:lenke]", link, "[sok:slag]", html.EscapeString(e.Kind)).Replace(string(row))...)
		}
		out = append(out, closing...)
	}
	return writeFile(w.Fs, page, append(out, after...))
}

// A letter is a heading of the list and the pages below it.
type letter struct {
	letter  string
	entries []sok.Entry
}

// letters sorts the pages as the language does.
func letters(x *sok.Index, file bool) []letter {
	tag, err := language.Parse(x.Lang)
	if err != nil {
		tag = language.Norwegian
	}
	order, same := collate.New(tag, collate.IgnoreCase), collate.New(tag, collate.Loose)
	entries := x.Entries(longest, file)
	slices.SortStableFunc(entries, func(a, b sok.Entry) int { return order.CompareString(a.Title, b.Title) })
	var list []letter
	for _, e := range entries {
		first := strings.ToUpper(string([]rune(e.Title)[:1]))
		if len(e.Title) > 1 && x.Lang != "en" && strings.EqualFold(e.Title[:2], "aa") {
			first = "Å" // where Norwegian sorts it
		}
		if n := len(list); n == 0 || same.CompareString(list[n-1].letter, first) != 0 {
			list = append(list, letter{letter: first})
		}
		list[len(list)-1].entries = append(list[len(list)-1].entries, e)
	}
	return list
}
