package check

import (
	"cmp"
	"strings"
	"sync"
	"unicode/utf8"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/hemmelig"
	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// A subject is the plan that is checked, with what several rules need to know
// of it.
type subject struct {
	*model.Plan
	dato     model.Dato
	maaned   int
	national *register.Register
	tekst    []tekst
	maal     map[string]*model.Maal
	tiltak   map[string]*model.Tiltak
	omraad   map[string]*model.Innsatsomraade
	enhet    map[string]*model.Enhet
	brukt    map[string]bool // IDs of the enheter that something refers to
	lover    *lov.Register
	lovfunn  func() []lovfunn
	hemmelig *hemmelig.Leter

	spraakfunn func() []spraakfunn
	laStaa     map[stilt]bool // what the author lets stand
}

func newSubject(p *model.Plan, opts Options) *subject {
	s := &subject{
		Plan:     p,
		dato:     opts.Dato,
		maaned:   opts.Maaneder,
		national: opts.Nasjonal,
		tekst:    tekster(p),
		maal:     byID(p.Maal, func(m *model.Maal) string { return m.ID }),
		tiltak:   byID(p.Tiltak, func(t *model.Tiltak) string { return t.ID }),
		omraad:   byID(p.Innsatsomraade, func(o *model.Innsatsomraade) string { return o.ID }),
		enhet:    byID(p.Enhet, func(e *model.Enhet) string { return e.ID }),
		brukt:    map[string]bool{},
		lover:    opts.Lover,
		hemmelig: hemmelig.New(p),
	}
	s.lovfunn = sync.OnceValue(func() []lovfunn { return finnLov(s, opts) })
	s.spraakfunn = sync.OnceValue(func() []spraakfunn { return finnSpraak(s, opts) })
	s.laStaa = stille(p)
	for _, r := range s.enhetsreferanser() {
		s.brukt[r.id] = true
	}
	for _, t := range p.Tiltak {
		for _, a := range t.Ansvar {
			s.brukt[a.Enhet] = true
		}
		for _, d := range t.Deltiltak {
			for _, a := range d.Ansvar {
				s.brukt[a.Enhet] = true
			}
		}
	}
	return s
}

// byID finds the items by their ID. Of several with the same, the first counts.
func byID[T any](items []T, id func(*T) string) map[string]*T {
	found := make(map[string]*T, len(items))
	for i := range items {
		item := &items[i]
		if _, taken := found[id(item)]; !taken && id(item) != "" {
			found[id(item)] = item
		}
	}
	return found
}

// own is the plan's own language.
func (s *subject) own() string { return cmp.Or(s.Plan.Plan.Maalform, "nb") }

// write returns a text in the plan's own language, or else in any.
func (s *subject) write(t model.Text) string {
	if text, _ := t.In(s.own(), "nb"); text != "" {
		return text
	}
	for _, lang := range languages(t) {
		if t[lang] != "" {
			return t[lang]
		}
	}
	return ""
}

// tiltaket is how a message names t.
func (s *subject) tiltaket(t *model.Tiltak) string {
	return named("tiltaket", strings.TrimSpace(t.Nr+" "+s.name(t.Tittel, t.ID)))
}

// enheten is how a message names e.
func (s *subject) enheten(e *model.Enhet) string { return named("enheten", s.name(e.Navn, e.ID)) }

// omraadet is how a message names o.
func (s *subject) omraadet(o *model.Innsatsomraade) string {
	return named("innsatsområdet", s.name(o.Tittel, o.ID))
}

// named is one of a kind with its name, or the one that stands here.
func named(kind, name string) string {
	if name == "" {
		return kind + " her"
	}
	return kind + " " + quote(name)
}

// name returns a title, or the id of what has none yet.
func (s *subject) name(title model.Text, id string) string { return cmp.Or(s.write(title), id) }

// quote puts a value from the plan in quotation marks. What is long is cut: the
// place shows the rest.
func quote(value string) string {
	const most = 60
	value = strings.Join(strings.Fields(value), " ")
	if utf8.RuneCountInString(value) > most {
		value = strings.TrimSpace(string([]rune(value)[:most-1])) + "…"
	}
	return "«" + value + "»"
}

// at returns where key was written, or the nearest place around it.
func at(o model.Origin, key string) diag.Position { return o.At(key) }
