package site

import (
	"encoding/json"
	"fmt"
	"path"
	"reflect"
	"strings"
	"sync"
	"unicode/utf8"

	"planvei/cmd/internal/hsds"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
	"planvei/cmd/internal/tabell"
)

// The files that /last-ned/ offers. They hold what the author wrote and what it
// was understood to mean, and are the same in every language of the site.
const (
	jsonFile = "last-ned/plan.json"
	csvFile  = "last-ned/tiltak.csv"
	hsdsFile = "last-ned/tjenester.json"
)

// filslag is what the words of the interface call each file, in the order in which
// they are offered.
var filslag = []struct{ name, slag string }{{jsonFile, "json"}, {csvFile, "csv"}, {hsdsFile, "hsds"}}

// downloads makes the files, by name from the top of the site.
func downloads(p *model.Plan, src Sources, national *register.Register, opts Options) map[string][]byte {
	files := map[string][]byte{jsonFile: planJSON(p), csvFile: tiltakCSV(p), hsdsFile: hsds.JSON(p, national, opts.Dato)}
	for i, a := range p.Arkiv {
		next := p
		if i+1 < len(p.Arkiv) {
			next = p.Arkiv[i+1].Plan
		}
		files[forskjellFile(a.ID)] = forskjellCSV(a.Plan, next, next == p, words(src, ownLanguage(p)))
	}
	return files
}

// filer lists the files with their sizes.
func (b *builder) filer() []filRecord {
	files := b.files()
	var list []filRecord
	for _, f := range filslag {
		list = append(list, filRecord{Navn: path.Base(f.name), URL: "/" + f.name, Slag: f.slag, Bytes: len(files[f.name])})
	}
	return list
}

// planJSON is the whole plan with the keys an author writes. What was understood
// stands under "forstaatt" beside "skrevet". A secret address is left out.
func planJSON(p *model.Plan) []byte {
	doc := object{{"format", "planvei-plan/1"}}
	doc = append(doc, structObject(reflect.ValueOf(*p))...)
	return append(appendJSON(nil, doc, "\n"), '\n')
}

// An object is JSON with its keys in the order given.
type object []member

type member struct {
	key   string
	value any
}

// appendJSON writes v in one pass, each member on a line of its own. The line
// break carries the indentation.
func appendJSON(out []byte, v any, lineBreak string) []byte {
	deeper := lineBreak + "  "
	switch v := v.(type) {
	case object:
		if len(v) == 0 {
			return append(out, "{}"...)
		}
		for i, m := range v {
			out = append(out, "{,"[min(i, 1)])
			out = append(out, deeper...)
			out = appendLeaf(out, m.key)
			out = append(out, ": "...)
			out = appendJSON(out, m.value, deeper)
		}
		return append(append(out, lineBreak...), '}')
	case []any:
		if len(v) == 0 {
			return append(out, "[]"...)
		}
		for i, item := range v {
			out = append(out, "[,"[min(i, 1)])
			out = append(out, deeper...)
			out = appendJSON(out, item, deeper)
		}
		return append(append(out, lineBreak...), ']')
	}
	return appendLeaf(out, v)
}

// appendLeaf writes a string, number, truth value, or map of strings.
func appendLeaf(out []byte, v any) []byte {
	if s, ok := v.(string); ok && harmlessJSON(s) {
		return append(append(append(out, '"'), s...), '"')
	}
	text, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("the model holds nothing that JSON cannot: %v", err))
	}
	return append(out, text...)
}

// harmlessJSON reports whether s stands as it is between quotes.
func harmlessJSON(s string) bool {
	for _, r := range s {
		if r < ' ' || r == '"' || r == '\\' || r == '<' || r == '>' || r == '&' || r == '\u2028' || r == '\u2029' || r == utf8.RuneError {
			return false
		}
	}
	return true
}

// structObject is a table of the model: its keys as authors write them, without
// those that are empty.
func structObject(v reflect.Value) object {
	if v.Type() == reflect.TypeFor[model.Enhet]() {
		if e := v.Interface().(model.Enhet); e.HemmeligAdresse {
			e.Adresse = ""
			v = reflect.ValueOf(e)
		}
	}
	keys := keysOf(v.Type())
	o := make(object, 0, len(keys))
	for i, key := range keys {
		if key == "" || key == "-" || v.Field(i).IsZero() {
			continue
		}
		if value := jsonValue(v.Field(i)); value != nil {
			o = append(o, member{key, value})
		}
	}
	return o
}

// keysOf are the keys of a table of the model as authors write them, by field. They
// are asked for again and again: a large plan has many tiltak.
func keysOf(table reflect.Type) []string {
	if known, ok := tableKeys.Load(table); ok {
		return known.([]string)
	}
	keys := make([]string, table.NumField())
	for i := range keys {
		keys[i] = table.Field(i).Tag.Get("toml")
	}
	tableKeys.Store(table, keys)
	return keys
}

var tableKeys sync.Map // of reflect.Type

// jsonValue is one value of the model.
func jsonValue(v reflect.Value) any {
	if v.Kind() == reflect.Slice {
		list := make([]any, 0, v.Len())
		for i := range v.Len() {
			list = append(list, jsonValue(v.Index(i)))
		}
		return list
	}
	switch v.Type() {
	case reflect.TypeFor[model.Tid](), reflect.TypeFor[model.Kostnad](), reflect.TypeFor[model.Status](), reflect.TypeFor[model.Ansvar]():
	default:
		if v.Kind() == reflect.Struct {
			if o := structObject(v); len(o) > 0 {
				return o
			}
			return nil
		}
	}
	switch value := v.Interface().(type) {
	case model.Text:
		return map[string]string(value)
	case model.Tid:
		return written(value.Skrevet, object{
			{"slag", value.Slag}, {"fra", value.Fra}, {"til", value.Til}, {"hyppighet", value.Hyppighet}, {"maaned", value.Maaned},
		}, value.Slag != model.TidUkjent)
	case model.Kostnad:
		return written(value.Skrevet, object{
			{"slag", value.Slag}, {"fra_ore", value.FraOre}, {"til_ore", value.TilOre}, {"aarsverk", value.Aarsverk}, {"per_aar", value.PerAar},
		}, value.Slag != model.KostnadUkjent)
	case model.Status:
		return written(value.Skrevet, object{{"slag", value.Slag}}, value.Slag != model.StatusUkjent)
	case model.Ansvar:
		return written(value.Skrevet, object{
			{"enhet", value.Enhet}, {"ved", value.Ved}, {"rolle", value.Rolle}, {"kommune", value.Kommune}, {"alle", value.Alle},
		}, true)
	}
	return v.Interface()
}

// written is a text with what it was understood to mean, as far as it was.
func written(text string, meaning object, understood bool) any {
	o := object{{"skrevet", text}}
	if !understood {
		return o
	}
	var kept object
	for _, m := range meaning {
		if !reflect.ValueOf(m.value).IsZero() {
			kept = append(kept, m)
		}
	}
	if len(kept) > 0 {
		o = append(o, member{"forstaatt", kept})
	}
	return o
}

// tiltakCSV is the tiltak as a table.
func tiltakCSV(p *model.Plan) []byte {
	own := ownLanguage(p)
	rows := [][]string{{"Nr", "Tiltak", "Innsatsområde", "Ansvarlig", "Oppstart", "Frist", "Status", "Kostnad", "Målgruppe", "Lov", "Id"}}
	b := newBuilder(p, Options{}, own, []string{own}, nil)
	for _, t := range b.ordered {
		var areas, parties []string
		for _, id := range t.Innsatsomraade {
			if o := b.omraade[id]; o != nil {
				areas = append(areas, b.omraadeLenke(o).Tekst)
			}
		}
		for _, a := range b.parties(t.Ansvar) {
			parties = append(parties, b.ansvarLenke(a).Tekst)
		}
		rows = append(rows, []string{t.Nr, b.plain(t.Tittel), strings.Join(areas, ", "), strings.Join(parties, ", "), t.Oppstart.Skrevet,
			t.Frist.Skrevet, b.currentStatus(t).skrevet, t.Kostnad.Skrevet, strings.Join(t.Maalgruppe, ", "),
			strings.Join(t.Lov, ", "), t.ID})
	}
	return tabell.CSV(rows)
}
