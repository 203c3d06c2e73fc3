package site

import (
	"cmp"
	"slices"
)

// enhetstyper are the types in the order in which they are listed.
var enhetstyper = []string{"enhet", "rolle", "team", "ekstern", "annet"}

// kontaktside sorts all that one can reach, each list by name: by what it is
// about, those for everybody, those for employees only, and all by type.
func (b *builder) kontaktside() kontaktsideRecord {
	var side kontaktsideRecord
	about := map[string][]enhetKort{}
	ofType := map[string][]lenke{}
	for _, e := range b.enheter() {
		for i, s := range e.Situasjon {
			if !slices.Contains(e.Situasjon[:i], s) {
				about[s] = append(about[s], e.enhetKort)
			}
		}
		switch {
		case contains(e.For, "innbyggere"):
			side.Innbyggere = append(side.Innbyggere, e.enhetKort)
		case contains(e.For, "ansatte"):
			side.Ansatte = append(side.Ansatte, e.enhetKort)
		}
		kind := e.Type
		if !contains(enhetstyper, kind) {
			kind = "annet"
		}
		ofType[kind] = append(ofType[kind], lenke{Tekst: e.Navn.Tekst, Lang: e.Navn.Lang, URL: e.URL})
	}
	for s, list := range about {
		side.Situasjoner = append(side.Situasjoner, situasjonRecord{s, list})
	}
	slices.SortFunc(side.Situasjoner, func(x, y situasjonRecord) int {
		return cmp.Or(compareNorwegian(x.Situasjon, y.Situasjon), cmp.Compare(x.Situasjon, y.Situasjon))
	})
	for _, kind := range enhetstyper {
		if len(ofType[kind]) > 0 {
			side.Typer = append(side.Typer, typeRecord{kind, ofType[kind]})
		}
	}
	return side
}
