package load

import (
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"sync"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// bind fills a plan from the nodes of its files. When broken, tables were lost to
// errors of syntax, and that [plan] is missing is not worth a word.
func bind(root *node, broken bool, found *diag.List) *model.Plan {
	b := binder{found: found, broken: broken, felter: map[reflect.Type][]Felt{}, tider: map[string]model.Tid{}}
	p := &model.Plan{}
	b.own = b.maalform(root)
	b.eksempel = eksempel(root)
	b.table(root, reflect.ValueOf(p).Elem(), scope{})
	p.Plan.Maalform = b.own
	periode(&p.Plan)
	iPlanperioden(p)
	p.Ufullstendig = broken
	return p
}

// A binder fills structs by their toml tags.
type binder struct {
	found *diag.List
	own   string // the plan's own language

	broken   bool // tables were lost
	eksempel bool // the plan is invented
	felter   map[reflect.Type][]Felt
	tider    map[string]model.Tid // understood so far, by what was written
}

// A scope is the table that is being filled: its name, what it is called in
// messages, where its keys stand, and how keys are named there.
type scope struct {
	tabell string
	navn   string
	origin model.Origin
	prefix string
}

func (b *binder) felterOf(tabell string, t reflect.Type) []Felt {
	f, ok := b.felter[t]
	if !ok {
		f = felterOf(tabell, t)
		b.felter[t] = f
	}
	return f
}

// table fills the struct v from the table n.
func (b *binder) table(n *node, v reflect.Value, s scope) {
	if o := v.FieldByName("Origin"); o.IsValid() {
		s.origin = make(model.Origin, len(n.tab)+1)
		s.origin[""] = n.pos
		s.prefix = ""
		s.navn = name(n, s.tabell)
		o.Set(reflect.ValueOf(s.origin))
	}
	felter := b.felterOf(s.tabell, v.Type())
	unknown, meant := unknownKeys(n, felter)
	for _, f := range felter {
		part := n.tab[f.Nokkel]
		if part != nil {
			s.note(f.Nokkel, part)
		}
		if f.Krav && part.empty() && !(part == nil && slices.Contains(meant, f.Nokkel)) {
			b.missing(n, part, f, s)
		}
		if part != nil {
			b.value(part, v.Field(f.field), f, s)
		}
	}
	b.unknown(n, unknown, meant, felter, s)
}

// note remembers where key stands.
func (s scope) note(key string, n *node) {
	if s.origin != nil {
		s.origin[s.prefix+key] = n.pos
	}
}

// name is what a table is called in a message: «tiltak «krisetelefon»», or
// [[tiltak]] for one without an id.
func name(n *node, tabell string) string {
	if id := n.tab["id"]; id != nil {
		if s, _ := id.text(); s != "" {
			return fmt.Sprintf("%s «%s»", tabell, shorten(s))
		}
	}
	if tabell == "plan" || tabell == profilTabell || tabell == sikkerhetTabell {
		return "[" + tabell + "]"
	}
	return "[[" + tabell + "]]"
}

// value fills the field v from n.
func (b *binder) value(n *node, v reflect.Value, f Felt, s scope) {
	switch f.Slag {
	case SlagStreng:
		v.SetString(b.str(n, f, s))
	case SlagTekst:
		v.Set(reflect.ValueOf(b.tekst(n, f, f.Nokkel, s)))
	case SlagStrenger:
		for _, part := range b.list(n, f, s) {
			if str := b.str(part, f, s); str != "" {
				v.Set(reflect.Append(v, reflect.ValueOf(str)))
			}
		}
	case SlagTekster:
		b.tekster(n, v, f, s)
	case SlagJaNei:
		v.SetBool(b.yes(n, f, s))
	case SlagDato:
		v.SetString(string(b.dato(n, f, s)))
	case SlagTid:
		v.Set(reflect.ValueOf(b.tid(n, f, s)))
	case SlagKostnad:
		v.Set(reflect.ValueOf(b.kostnad(n, f, s)))
	case SlagStatus:
		v.Set(reflect.ValueOf(b.status(n, f, s)))
	case SlagAnsvar:
		v.Set(reflect.ValueOf(b.ansvar(n, f, s)))
	case SlagTelefon:
		v.Set(reflect.ValueOf(b.telefon(n, f, s)))
	case SlagTabell:
		b.one(n, v, f, s)
	case SlagTabeller:
		b.many(n, v, f, s)
	}
}

// one fills a struct from a table of which there is only one.
func (b *binder) one(n *node, v reflect.Value, f Felt, s scope) {
	if len(n.list) == 1 && n.list[0].isTable() {
		n = n.list[0] // [[plan]] for [plan]
	}
	if !n.isTable() {
		if n.val != nil || n.isList() {
			b.wrongType(n, f, s)
		}
		n = &node{pos: n.pos}
	}
	s.tabell = join(s.tabell, f.Nokkel)
	s.prefix += f.Nokkel + "."
	b.table(n, v, s)
}

// many fills a slice of structs from a list of tables. One table is a list of
// one.
func (b *binder) many(n *node, v reflect.Value, f Felt, s scope) {
	s.tabell = join(s.tabell, f.Nokkel)
	var tables []*node
	for _, part := range n.asList() {
		switch {
		case !part.isTable():
			b.wrongType(part, f, s)
		case len(part.tab) == 0:
			b.emptyTable(part, s.tabell)
		default:
			tables = append(tables, part)
		}
	}
	if len(tables) == 0 {
		return
	}
	all := reflect.MakeSlice(v.Type(), len(tables), len(tables))
	if _, apart := v.Type().Elem().FieldByName("Origin"); apart && len(tables) >= manyTables {
		b.sideBySide(tables, all, s)
	} else {
		for i, part := range tables {
			b.table(part, all.Index(i), s)
		}
	}
	v.Set(all)
}

// manyTables are so many that they are worth sharing between processors.
const manyTables = 500

// sideBySide fills all from tables, which note their places each for itself, in
// as many parts as there are processors. What is found is told in order.
func (b *binder) sideBySide(tables []*node, all reflect.Value, s scope) {
	parts := runtime.GOMAXPROCS(0)
	found := make([]diag.List, parts)
	var group sync.WaitGroup
	for i := range parts {
		one := *b
		one.found, one.felter, one.tider = &found[i], map[reflect.Type][]Felt{}, map[string]model.Tid{}
		group.Go(func() {
			for k := i * len(tables) / parts; k < (i+1)*len(tables)/parts; k++ {
				one.table(tables[k], all.Index(k), s)
			}
		})
	}
	group.Wait()
	for i := range found {
		b.found.Append(&found[i])
	}
}

// list returns the elements of a list; a single value is a list of one.
func (b *binder) list(n *node, f Felt, s scope) []*node {
	for i, part := range n.list {
		s.note(fmt.Sprintf("%s[%d]", f.Nokkel, i), part)
	}
	return n.asList()
}
