package site

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"sync"

	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// A builder resolves one plan in one language.
type builder struct {
	p         *model.Plan
	opts      Options
	lang      string // of the pages being made
	own       string // of the plan
	languages []string
	// hjelpeutgave: the pages are those with help alone.
	hjelpeutgave bool
	national     *register.Register
	lover        *lov.Register
	lov          *lovleser
	lovtekst     *lovtekster
	files        func() map[string][]byte // to download
	tiltakskort  func() []tiltakskortRecord

	enhet   map[string]*model.Enhet
	omraade map[string]*model.Innsatsomraade
	maal    map[string]*model.Maal
	tiltak  map[string]*model.Tiltak

	ordered  []*model.Tiltak         // as readers meet them
	omraader []*model.Innsatsomraade // likewise
	rader    map[string]rad          // by tiltak ID

	counted []fasett // what the table can be narrowed by

	endret map[string]model.Dato // when what a finished file tells was last changed

	// What refers to whom, in the order of ordered.
	answersFor, worksWith    map[string][]*model.Tiltak // by enhet ID
	inOmraade, serves        map[string][]*model.Tiltak // by omraade ID, by maal ID
	onTema, measured, follow map[string][]*model.Tiltak // by tema, by indikator ID, by the tiltak they follow
}

func newBuilder(p *model.Plan, opts Options, lang string, languages []string, national *register.Register) *builder {
	b := &builder{
		p: p, opts: opts, lang: lang, own: ownLanguage(p), languages: languages, national: national, endret: map[string]model.Dato{},
		enhet:   index(p.Enhet, func(e *model.Enhet) string { return e.ID }),
		omraade: index(p.Innsatsomraade, func(o *model.Innsatsomraade) string { return o.ID }),
		maal:    index(p.Maal, func(m *model.Maal) string { return m.ID }),
		tiltak:  index(p.Tiltak, func(t *model.Tiltak) string { return t.ID }),
	}
	b.tiltakskort = sync.OnceValue(b.lagKort)
	b.order()
	b.relate()
	b.rader = make(map[string]rad, len(b.ordered))
	for i, t := range b.ordered {
		b.rader[t.ID] = b.rad(t, i)
	}
	return b
}

// index returns the items by ID. The first of two with the same ID stands.
func index[T any](items []T, id func(*T) string) map[string]*T {
	byID := make(map[string]*T, len(items))
	for i := range items {
		if key := id(&items[i]); key != "" && byID[key] == nil {
			byID[key] = &items[i]
		}
	}
	return byID
}

// order settles the order of areas and tiltak: by number, and as written where
// there is none. A tiltak stands under its first area that exists.
func (b *builder) order() {
	for i := range b.p.Innsatsomraade {
		if o := &b.p.Innsatsomraade[i]; b.omraade[o.ID] == o {
			b.omraader = append(b.omraader, o)
		}
	}
	slices.SortStableFunc(b.omraader, func(x, y *model.Innsatsomraade) int { return model.CompareNr(x.Nr, y.Nr) })
	place := map[string]int{}
	for i, o := range b.omraader {
		place[o.ID] = i
	}
	of := func(t *model.Tiltak) int {
		if o := b.mainOmraade(t); o != nil {
			return place[o.ID]
		}
		return len(place)
	}
	for i := range b.p.Tiltak {
		if t := &b.p.Tiltak[i]; b.tiltak[t.ID] == t {
			b.ordered = append(b.ordered, t)
		}
	}
	slices.SortStableFunc(b.ordered, func(x, y *model.Tiltak) int {
		return cmp.Or(cmp.Compare(of(x), of(y)), model.CompareNr(x.Nr, y.Nr))
	})
}

// mainOmraade is the first area of t that exists.
func (b *builder) mainOmraade(t *model.Tiltak) *model.Innsatsomraade {
	for _, id := range t.Innsatsomraade {
		if o := b.omraade[id]; o != nil {
			return o
		}
	}
	return nil
}

// relate turns every reference around, so that each page can show who points at
// what it is about.
func (b *builder) relate() {
	b.answersFor, b.worksWith = map[string][]*model.Tiltak{}, map[string][]*model.Tiltak{}
	b.inOmraade, b.serves = map[string][]*model.Tiltak{}, map[string][]*model.Tiltak{}
	b.onTema, b.measured, b.follow = map[string][]*model.Tiltak{}, map[string][]*model.Tiltak{}, map[string][]*model.Tiltak{}
	for _, t := range b.ordered {
		parties := t.Ansvar
		for _, part := range t.Deltiltak {
			parties = append(slices.Clip(parties), part.Ansvar...)
		}
		for _, a := range parties {
			if a.Rolle != "samarbeid" {
				add(b.answersFor, a.Enhet, t)
			}
		}
		for _, a := range parties {
			if a.Rolle == "samarbeid" && !slices.Contains(b.answersFor[a.Enhet], t) {
				add(b.worksWith, a.Enhet, t)
			}
		}
		for _, id := range t.Innsatsomraade {
			add(b.inOmraade, id, t)
		}
		for _, id := range t.Maal {
			add(b.serves, id, t)
		}
		for _, tema := range t.Tema {
			add(b.onTema, strings.ToLower(tema), t)
		}
		for _, id := range t.Evaluering.Indikator {
			add(b.measured, id, t)
		}
		add(b.follow, t.Forgjenger, t)
	}
}

// add appends t under key once; an empty key says nothing.
func add(m map[string][]*model.Tiltak, key string, t *model.Tiltak) {
	if n := len(m[key]); key != "" && (n == 0 || m[key][n-1] != t) {
		m[key] = append(m[key], t)
	}
}

// url is the address of a page of ours, from the top of the site.
func (b *builder) url(parts ...string) string {
	path := "/"
	if b.lang != b.languages[0] && !(b.hjelpeutgave && len(parts) > 0 && !slices.Contains(hjelpesider, parts[0])) {
		path += b.lang + "/"
	}
	for _, part := range parts {
		path += part + "/"
	}
	return path
}

// text returns t in the language of the pages, marked when it is in another.
func (b *builder) text(t model.Text) spraktekst {
	s, in := t.In(b.lang, b.own)
	if in == b.lang {
		in = ""
	}
	return spraktekst{Tekst: s, Lang: in}
}

// foreign is the plan's own language when that is not the page's, else "". It is
// the language of the author's words that carry none of their own.
func (b *builder) foreign() string {
	if b.lang == b.own {
		return ""
	}
	return b.own
}

// parts is the text and its language.
func (s spraktekst) parts() (tekst, lang string) { return s.Tekst, s.Lang }

// link names a page of ours by t, after its number if it has one.
func (b *builder) link(nr string, t model.Text, url string) lenke {
	s := b.text(t)
	if nr != "" {
		s.Tekst = nr + " " + s.Tekst
	}
	return lenke{Tekst: s.Tekst, Lang: s.Lang, URL: url}
}

// maybe is text, or nil when nothing is written.
func (b *builder) maybe(t model.Text) *spraktekst {
	if s := b.text(t); s.Tekst != "" {
		return &s
	}
	return nil
}

// plain is text without its language, for places that cannot mark one.
func (b *builder) plain(t model.Text) string { return b.text(t).Tekst }

// kommunenavn returns the name of a municipality: the one that the plan gives it,
// or that of the register, or else its number.
func (b *builder) kommunenavn(nr string) string {
	i := slices.Index(b.p.Plan.Kommune, nr)
	if i >= 0 && i < len(b.p.Plan.Kommunenavn) {
		return b.p.Plan.Kommunenavn[i]
	}
	return cmp.Or(b.national.Navn(nr, b.lang), nr)
}

func (b *builder) kommunenavnene(nrs []string) []string {
	var names []string
	for _, nr := range nrs {
		names = append(names, b.kommunenavn(nr))
	}
	return names
}

// page is the front matter of a page made from the plan.
type page struct {
	Title     string         `json:"title,omitempty"`
	Layout    string         `json:"layout,omitempty"`
	Params    map[string]any `json:"params,omitempty"`
	Build     *buildOptions  `json:"build,omitempty"`
	Markdown  string         `json:"-"` // the body
	AsWritten bool           `json:"-"` // the body may have what a file of the author's may
}

// buildOptions tell Hugo what to make of a page.
type buildOptions struct {
	Render string `json:"render"`
}

// never is for a section that has pages under it and none of its own.
var never = &buildOptions{Render: "never"}

// source is the page as a file that Hugo reads: front matter, then Markdown.
func (pg page) source() ([]byte, error) {
	content, err := json.Marshal(pg)
	if err != nil {
		return nil, err
	}
	if pg.Markdown != "" {
		content = append(content, '\n')
		if !pg.AsWritten {
			pg.Markdown = harmless(pg.Markdown)
		}
		content = append(content, pg.Markdown...)
	}
	return content, nil
}

// harmless makes Hugo's shortcode marks in an author's text mere text, so that
// a plan can show them but not run them.
func harmless(markdown string) string {
	return strings.NewReplacer("{{<", "{{&lt;", "{{%", "{{&#37;").Replace(markdown)
}
