package load

import (
	"fmt"
	"reflect"
	"slices"

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
	parts := n.asList()
	all := reflect.MakeSlice(v.Type(), 0, len(parts))
	s.tabell = join(s.tabell, f.Nokkel)
	for _, part := range parts {
		if !part.isTable() {
			b.wrongType(part, f, s)
			continue
		}
		if len(part.tab) == 0 {
			b.emptyTable(part, s.tabell)
			continue
		}
		all = reflect.Append(all, reflect.Zero(v.Type().Elem()))
		b.table(part, all.Index(all.Len()-1), s)
	}
	if all.Len() > 0 {
		v.Set(all)
	}
}

// list returns the elements of a list; a single value is a list of one.
func (b *binder) list(n *node, f Felt, s scope) []*node {
	for i, part := range n.list {
		s.note(fmt.Sprintf("%s[%d]", f.Nokkel, i), part)
	}
	return n.asList()
}
