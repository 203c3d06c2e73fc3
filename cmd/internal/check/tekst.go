package check

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// A tekst is one text that somebody wrote, anywhere in the plan, and where.
type tekst struct {
	verdi    string
	at       diag.Position // of the key, or of the first letter of a chapter
	felt     string        // the key, such as "beskrivelse"; "" for a chapter
	spraak   string        // of prose: nb, nn, …
	loepende bool          // sentences, not a name, a number or a reference
	eier     any           // the *model.Enhet, *model.Tiltak, … that the text belongs to
	*parsed                // of Markdown with something in it that rules ask for
}

// kapittel reports whether the text is a chapter, where lines can be counted.
func (t tekst) kapittel() bool { return t.felt == "" }

// markdown reports whether the text is written in Markdown.
func (t tekst) markdown() bool {
	return t.kapittel() || t.felt == "beskrivelse" || t.felt == "begrunnelse"
}

// place returns the place of the byte at offset. Inside a value in TOML that is
// the place of the key: what is written there may be spelled in many ways.
func (t tekst) place(offset int) diag.Position {
	if !t.kapittel() {
		return t.at
	}
	before := t.verdi[:max(0, min(offset, len(t.verdi)))]
	p := t.at
	p.Line += strings.Count(before, "\n")
	p.Column = 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
	return p
}

// tekster returns every text of the plan. It goes through the model by its own
// shape, so that a key added to the model is watched from the first day.
func tekster(p *model.Plan) []tekst {
	const each = 32 // texts of a tiltak, about
	w := walker{found: make([]tekst, 0, each*(1+len(p.Tiltak)))}
	v := reflect.ValueOf(p).Elem()
	for i := range v.NumField() {
		if name := v.Type().Field(i).Tag.Get("toml"); name != "-" {
			w.value(v.Field(i), nil, "", nil)
		}
	}
	for i := range p.Kapittel {
		w.found = append(w.found, kapitteltekster(&p.Kapittel[i])...)
	}
	for i := range w.found {
		w.found[i].parse()
	}
	return w.found
}

// kapitteltekster are the title and the text of a Markdown file.
func kapitteltekster(k *model.Kapittel) []tekst {
	return []tekst{
		{verdi: k.Tittel, at: diag.Position{File: k.Fil, Line: 1, Column: 1}, felt: "tittel", spraak: k.Spraak, loepende: true, eier: k},
		{verdi: k.Tekst, at: diag.Position{File: k.Fil, Line: max(k.Linje, 1), Column: 1}, spraak: k.Spraak, loepende: true, eier: k},
	}
}

// A walker goes through the tables of a plan and gathers their texts.
type walker struct {
	found  []tekst
	spraak string // of the text in hand
}

// value gathers the texts of v, which stands under key in the table of owner.
func (w *walker) value(v reflect.Value, o model.Origin, key string, owner any) {
	switch x := v.Addr().Interface().(type) {
	case *model.Text:
		for _, lang := range languages(*x) {
			w.spraak = lang
			w.add((*x)[lang], o, key+"."+lang, key, owner)
			w.spraak = ""
		}
		return
	case *model.Tid:
		w.add(x.Skrevet, o, key, "", owner)
		return
	case *model.Kostnad:
		w.add(x.Skrevet, o, key, "", owner)
		return
	case *model.Status:
		w.add(x.Skrevet, o, key, "", owner)
		return
	case *model.Ansvar:
		if x.Kilde != "" {
			key = x.Kilde
		}
		w.add(x.Skrevet, o, key, "", owner)
		w.add(x.Ved, o, key, "", owner)
		return
	}
	switch v.Kind() {
	case reflect.String:
		w.add(v.String(), o, key, "", owner)
	case reflect.Slice:
		for i := range v.Len() {
			w.value(v.Index(i), o, element(key, i), owner)
		}
	case reflect.Struct:
		w.table(v, o, key, owner)
	}
}

// table gathers the texts of a struct. One with an Origin is a table of its own,
// and its keys are counted from there.
func (w *walker) table(v reflect.Value, o model.Origin, key string, owner any) {
	if own := v.FieldByName("Origin"); own.IsValid() {
		o, key, owner = own.Interface().(model.Origin), "", v.Addr().Interface()
	}
	t := v.Type()
	for i := range t.NumField() {
		name := t.Field(i).Tag.Get("toml")
		if name == "-" || name == "" {
			continue
		}
		if key != "" {
			name = key + "." + name
		}
		w.value(v.Field(i), o, name, owner)
	}
}

// add gathers one text. Of prose the key is known; other values have none.
func (w *walker) add(verdi string, o model.Origin, key, prose string, owner any) {
	t := tekst{verdi: verdi, felt: key, spraak: w.spraak, loepende: prose != "", eier: owner}
	if verdi == "" {
		return
	}
	t.at = at(o, key)
	if prose != "" {
		t.felt = prose[strings.LastIndexByte(prose, '.')+1:]
	}
	w.found = append(w.found, t)
}

// element names the entry with index i of the list under key.
func element(key string, i int) string { return key + "[" + strconv.Itoa(i) + "]" }

// languages returns the languages of a text in alphabetical order.
func languages(t model.Text) []string { return slices.Sorted(maps.Keys(t)) }
