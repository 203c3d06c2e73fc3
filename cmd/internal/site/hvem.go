package site

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// hvemSider are the pages on which an employee finds what to do first and whom
// to contact: one to choose where they work, one for each such place to choose
// what it is about, and one for each pair with the answer. A page for each
// answer weighs little on a phone, prints on one sheet, and has an address of
// its own to write down.
func (b *builder) hvemSider() []side {
	v := &b.national.Veiviser
	checked := newest(b.kontrollert(b.enhetIDs()...), b.linjerKontrollert())
	all := []side{{file: "hvem/_index.md", endret: checked, page: func() page {
		return page{Layout: "hvem", Params: map[string]any{"hvem": hvemRecord{Roller: b.rollelenker(), Fagstotte: b.fagstotte()}}}
	}}}
	for i := range v.Rolle {
		role := &v.Rolle[i]
		name := b.text(role.Navn)
		all = append(all, side{
			file: "hvem/" + role.ID + "/_index.md", endret: checked, tittel: name.Tekst, slag: "hvem", id: role.ID,
			page: func() page {
				return page{Title: name.Tekst, Layout: "hvem-rolle", Params: map[string]any{
					"skille": skille{Slag: "hvem"},
					"hvem":   hvemRolleRecord{Navn: name.Tekst, Lang: name.Lang, Situasjoner: b.situasjonslenker(role, nil), Kort: b.kortFor(role, nil)},
				}}
			},
		})
		for j := range v.Situasjon {
			s := &v.Situasjon[j]
			title := b.svartittel(role, s)
			all = append(all, side{
				file: "hvem/" + role.ID + "/" + s.ID + ".md", endret: checked, tittel: title.Tekst, slag: "hvem", id: role.ID + "/" + s.ID,
				page: func() page {
					return page{Title: title.Tekst, Layout: "hvem-svar", Params: map[string]any{"svar": b.hvemSvar(role, s)}}
				},
			})
		}
	}
	return all
}

// svartittel is what an answer is called: «Barnehage: et barn eller en ungdom».
func (b *builder) svartittel(role *register.Rolle, s *register.Situasjon) spraktekst {
	where, what := b.text(role.Navn), b.text(s.Navn)
	first, size := utf8.DecodeRuneInString(what.Tekst)
	return spraktekst{Tekst: where.Tekst + ": " + string(unicode.ToLower(first)) + what.Tekst[size:], Lang: where.Lang}
}

func (b *builder) rollelenker() []lenke {
	var list []lenke
	for _, role := range b.national.Veiviser.Rolle {
		list = append(list, b.link("", role.Navn, b.url("hvem", role.ID)))
	}
	return list
}

// situasjonslenker are the answers for a role, but for the one that is shown.
func (b *builder) situasjonslenker(role *register.Rolle, shown *register.Situasjon) []lenke {
	var list []lenke
	for i := range b.national.Veiviser.Situasjon {
		if s := &b.national.Veiviser.Situasjon[i]; s != shown {
			list = append(list, b.link("", s.Navn, b.url("hvem", role.ID, s.ID)))
		}
	}
	return list
}

// hvemSvar is the answer for a role in a situation.
func (b *builder) hvemSvar(role *register.Rolle, s *register.Situasjon) hvemSvarRecord {
	r := hvemSvarRecord{
		Rolle: b.link("", role.Navn, b.url("hvem", role.ID)), Situasjon: s.ID, Lang: b.text(s.Navn).Lang,
		Kort: b.kortFor(role, s), Tiltak: b.tiltakOm(role, s), Andre: b.situasjonslenker(role, s),
	}
	for _, step := range role.StegFor(s) {
		r.Steg = append(r.Steg, b.text(step))
	}
	for _, p := range b.national.Veiviser.PlikterFor(role, s) {
		law := p.Lov
		switch {
		case p.ID == "barnevern": // that of the service stands before that of everybody
			law = slices.Concat(role.Lov, p.Lov)
		case p.ID == "taushet" && len(role.Taust) > 0:
			law = role.Taust
		}
		r.Plikter = append(r.Plikter, hvemPlikt{ID: p.ID, Navn: b.text(p.Navn), Tekst: b.text(p.Tekst), Lov: b.lovlenker(law)})
	}
	return r
}

// lovlenker are references to the law as links. They are named as we wrote them.
func (b *builder) lovlenker(references []string) []lenke {
	var list []lenke
	for _, text := range references {
		l := lenke{Tekst: text, Lang: b.foreign()}
		for _, found := range b.lover.Finn([]byte(text), lov.Valg{}) {
			if links := found.Lenker(); len(links) > 0 {
				l.URL = links[0]
			}
		}
		list = append(list, l)
	}
	return list
}

// kortFor are the action cards for a role, in a situation unless s is nil. A card
// that names no situation is for all.
func (b *builder) kortFor(role *register.Rolle, s *register.Situasjon) []lenke {
	var list []lenke
	for _, k := range b.tiltakskort() {
		forRole := slices.ContainsFunc(k.Rolle, func(written string) bool {
			id := model.Slug(written)
			return id == "ansatt" || id == "alle" || id == role.ID || slices.Contains(role.Kort, id)
		})
		about := s == nil || len(k.Situasjon) == 0 || slices.ContainsFunc(k.Situasjon, func(text string) bool { return about(s, text) })
		if forRole && about {
			list = append(list, lenke{Tekst: k.Tittel.Tekst, Lang: k.Tittel.Lang, URL: k.URL})
		}
	}
	return list
}

// mostTiltak is how many tiltak an answer shows; the rest are in the table.
const mostTiltak = 4

// tiltakOm are the tiltak that a situation is part of: those with a theme of it,
// and of them first those that such a service answers for or takes part in.
func (b *builder) tiltakOm(role *register.Rolle, s *register.Situasjon) []string {
	var theirs, others []string
	for _, theme := range s.Tema {
		for _, t := range b.onTema[theme] {
			if slices.Contains(theirs, t.ID) || slices.Contains(others, t.ID) {
				continue
			}
			if slices.ContainsFunc(t.Ansvar, func(a model.Ansvar) bool { e := b.enhet[a.Enhet]; return e != nil && named(e, role.Ord...) >= 0 }) {
				theirs = append(theirs, t.ID)
			} else {
				others = append(others, t.ID)
			}
		}
	}
	list := slices.Concat(theirs, others)
	return list[:min(len(list), mostTiltak)]
}

// about reports whether an author's words tell of a situation.
func about(s *register.Situasjon, text string) bool {
	words := lowerWords(text)
	return begins(words, s.Ord...) >= 0 && begins(words, s.Ikke...) < 0
}

// named returns which of the beginnings the id or a name of e has, or -1.
func named(e *model.Enhet, beginnings ...string) int {
	said := slices.Concat([]string{e.ID}, e.Alias)
	for _, lang := range []string{"nb", "nn"} {
		said = append(said, e.Navn[lang])
	}
	return begins(lowerWords(said...), beginnings...)
}

// begins returns the first of the beginnings that a word has, or -1.
func begins(words []string, beginnings ...string) int {
	return slices.IndexFunc(beginnings, func(begin string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(word, begin) })
	})
}

func lowerWords(texts ...string) []string {
	return strings.FieldsFunc(strings.ToLower(strings.Join(texts, " ")), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}
