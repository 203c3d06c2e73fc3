package site

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"planvei/cmd/internal/load"
	"planvei/cmd/internal/lov"
)

// namesLaw returns the references to the law on a page.
func (b *builder) namesLaw(s side, pg page) []lov.Henvisning {
	dato := b.lov.dagFor("/content/" + b.lang + "/" + s.file)
	var found []lov.Henvisning
	read := func(text string, markdown bool) {
		found = append(found, b.lovtekst.les(b.lov, text, dato, markdown)...)
	}
	read(pg.Markdown, true)
	records := []any{s.viser}
	for _, key := range slices.Sorted(maps.Keys(pg.Params)) {
		records = append(records, pg.Params[key])
	}
	for _, r := range records {
		if r, ok := r.(lovnavngiver); ok {
			markdown, plain := r.lovtekster()
			for _, text := range markdown {
				read(text, true)
			}
			for _, text := range plain {
				read(text, false)
			}
		}
	}
	return found
}

// A lovregnskap is who refers to what, by act and then by section: "13-2", "kap 13",
// or "*" for the act as a whole.
type lovregnskap map[string]map[string][]lovsted

// add counts a page once for each thing that it refers to.
func (r lovregnskap) add(where lovsted, found []lov.Henvisning) {
	for _, h := range found {
		act := r[h.Lov.ID]
		if act == nil {
			act = map[string][]lovsted{}
			r[h.Lov.ID] = act
		}
		for _, nr := range h.Paragrafer() {
			if places := act[nr]; len(places) == 0 || places[len(places)-1] != where {
				act[nr] = append(places, where)
			}
		}
	}
}

// antall is how many pages refer to an act.
func (r lovregnskap) antall(id string) int {
	pages := map[lovsted]bool{}
	for _, places := range r[id] {
		for _, p := range places {
			pages[p] = true
		}
	}
	return len(pages)
}

// lovstedFor is a page of ours as a place that refers to the law.
func (b *builder) lovstedFor(s side) lovsted {
	if s.tittel == "" {
		return lovsted{Side: sidesti(s.file)}
	}
	return lovsted{lenke: lenke{Tekst: s.tittel, Lang: s.spraak, URL: "/" + strings.TrimSuffix(b.finished(s.file), "index.html")}}
}

// sidesti is the path of a page by its source, as templates find it.
func sidesti(file string) string {
	return "/" + strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(file, ".md"), "_index"), "/")
}

// skrevneSider counts what the chapters and the other pages that somebody has written
// refer to.
func (b *builder) skrevneSider(r lovregnskap, src Sources) {
	for _, k := range b.chapters() {
		if b.langOf(k) == "" {
			file := "plan/" + k.ID + ".md"
			r.add(lovsted{lenke: lenke{Tekst: k.Tittel, URL: b.url("plan", k.ID)}}, b.namesLaw(side{file: file}, page{Markdown: k.Tekst}))
		}
	}
	files := map[string]skrevet{}
	collect(files, src.Defaults, b.lang)
	if src.User != "" {
		collect(files, os.DirFS(src.User), b.lang)
	}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		found := b.namesLaw(side{file: file, viser: files[file]}, page{Markdown: files[file].tekst})
		if file == "om.md" {
			found = append(found, b.namesLaw(side{file: "plan/om.md", viser: planensGang(b.plan())}, page{})...)
		}
		r.add(lovsted{Side: sidesti(file)}, found)
	}
}

// skrevet is a page that somebody has written: its text, and those in its front matter.
type skrevet struct {
	tekst string
	felt  []string
}

func (s skrevet) lovtekster() (markdown, plain []string) { return nil, s.felt }

// collect adds the written pages of a language, by file.
func collect(into map[string]skrevet, fsys fs.FS, lang string) {
	for _, k := range load.Sider(fsys) {
		file, ok := strings.CutPrefix(k.Fil, "content/"+lang+"/")
		if !ok || strings.HasPrefix(file, "plan/") {
			continue
		}
		s := skrevet{tekst: k.Tekst}
		if content, err := fs.ReadFile(fsys, k.Fil); err == nil {
			s.felt = frontFelt(content)
		}
		into[path.Clean(file)] = s
	}
}

// frontFelt are the texts in the front matter of a page, besides its title. Front
// matter that is not TOML, or is at fault, gives none: Hugo tells of it.
func frontFelt(content []byte) []string {
	parts := strings.SplitN(string(content), "+++", 3)
	var fields map[string]any
	if len(parts) < 3 || parts[0] != "" || toml.Unmarshal([]byte(parts[1]), &fields) != nil {
		return nil
	}
	delete(fields, "title")
	return tekstene(fields)
}

// tekstene are the texts in a value, in a fixed order.
func tekstene(v any) (list []string) {
	switch v := v.(type) {
	case string:
		list = []string{v}
	case []any:
		for _, item := range v {
			list = append(list, tekstene(item)...)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			list = append(list, tekstene(v[key])...)
		}
	}
	return list
}
