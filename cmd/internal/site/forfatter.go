package site

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
)

// The manual for those who write the plan is in bokmål, and stands once on a site,
// among the pages of the plan's own language; the other languages lead there. Its
// texts are in content/forfatter, outside the languages. What is said of tables,
// fields and findings is made from the definitions that load and check go by
// (forfatteroppslag.go).

const (
	haandbok       = "forfatter"
	haandbokSpraak = "nb"
)

// A haandbokside is a page of the manual.
type haandbokside struct {
	id                     string // its address below the manual; "" for the front
	Title, Layout, Ingress string
	Ord                    map[string]string // the words around what is made
	tekst                  string
	record                 forfatterRecord
}

// haandboksidene are the pages that somebody has written, all of them or what stands
// around what is made.
var haandboksidene = []string{"_index", "felt", "funn", "publisering", "faa-hjelp"}

func lesHaandbokside(defaults fs.FS, name string) (haandbokside, error) {
	s := haandbokside{id: strings.TrimPrefix(name, "_index")}
	content, err := fs.ReadFile(defaults, "content/"+haandbok+"/"+name+".md")
	if err != nil {
		return s, err
	}
	_, rest, _ := strings.Cut(string(content), "+++\n")
	front, tekst, _ := strings.Cut(rest, "\n+++\n")
	if _, err := toml.Decode(front, &s); err != nil {
		return s, fmt.Errorf("%s: %w", name, err)
	}
	s.tekst, s.record.Ord = strings.TrimSpace(tekst), s.Ord
	return s, nil
}

// forfatterlenke leads to the manual from every page, and from the guide.
func (b *builder) forfatterlenke() lenke {
	l := lenke{URL: "/" + haandbok + "/"}
	if b.lang != haandbokSpraak {
		l.Lang = haandbokSpraak
	}
	return l
}

// forfatter are the pages of the manual.
func (b *builder) forfatter(src Sources) ([]side, error) {
	var written []haandbokside
	for _, name := range haandboksidene {
		s, err := lesHaandbokside(src.Defaults, name)
		if err != nil {
			return nil, err
		}
		written = append(written, s)
	}
	front, felt, funn := &written[0], &written[1], &written[2]
	files, families := feltsider(felt.Ord), funnsider(*funn)
	front.record.Liste = b.haandboklenker(written[1:])
	felt.record.Liste, felt.record.Slag = b.haandboklenker(files), slagene()
	for _, f := range families {
		funn.record.Familier = append(funn.record.Familier, b.familie(f))
	}
	return b.haandboksider(slices.Concat(written[:2], files, written[2:3], families, written[3:])), nil
}

func (b *builder) haandboklenker(list []haandbokside) []haandboklenke {
	var all []haandboklenke
	for _, s := range list {
		all = append(all, haandboklenke{lenke{Tekst: s.Title, URL: b.url(haandbok, s.id)}, s.Ingress})
	}
	return all
}

// haandboksider makes pages of the manual, in the order in which one reads them.
func (b *builder) haandboksider(all []haandbokside) []side {
	lang := b.forfatterlenke().Lang
	lead := func(i int) *lenke {
		if i < 0 || i >= len(all) {
			return nil
		}
		return &lenke{Tekst: all[i].Title, URL: b.url(path.Join(haandbok, all[i].id)), Lang: lang}
	}
	var list []side
	for i, s := range all {
		s.record.Forrige, s.record.Neste = lead(i-1), lead(i+1)
		params := map[string]any{"forfatter": s.record, "ingress": s.Ingress}
		if lang != "" {
			params["lang"] = lang
		}
		file := path.Join(haandbok, s.id) + ".md"
		if s.id == "" || slices.ContainsFunc(all, func(other haandbokside) bool { return strings.HasPrefix(other.id, s.id+"/") }) {
			file = path.Join(haandbok, s.id, "_index.md")
		}
		list = append(list, side{file: file, page: func() page {
			return page{Title: s.Title, Layout: s.Layout, Params: params, Markdown: s.tekst, AsWritten: true}
		}})
	}
	return list
}
