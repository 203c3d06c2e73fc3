package lov

import (
	"fmt"
	"slices"
	"strings"
)

// A navn is what one way of writing leads to: an act, or several to choose among.
type navn struct {
	lov       *Lov
	tvetydig  *Tvetydig
	forkortet bool // holds only before § or artikkel
	versaler  bool // must be written in capitals
	gammelt   bool // no longer the name of the act
}

// samme tells whether two names lead to the same.
func (n *navn) samme(o *navn) bool {
	return o != nil && n.lov == o.lov && n.tvetydig == o.tvetydig
}

// kan tells whether n may mean l.
func (n *navn) kan(l *Lov) bool {
	return n.lov == l || n.tvetydig != nil && slices.ContainsFunc(n.tvetydig.Kandidat, func(k Kandidat) bool { return k.lov == l })
}

// deler tells whether n and o may mean the same act.
func (n *navn) deler(o *navn) bool {
	if n.lov != nil {
		return o.kan(n.lov)
	}
	return slices.ContainsFunc(n.tvetydig.Kandidat, func(k Kandidat) bool { return o.kan(k.lov) })
}

// A navneverk is every name, as a tree of words, and the words that the grammar
// knows. A word is known by its number; 0 is a word that means nothing here.
type navneverk struct {
	ord     map[string]uint16
	gram    []ordinfo // by word
	rot     []int32   // the node that a word leads to, by word; 0 when none
	gren    map[uint64]int32
	noder   []*navn // by node; nil where no name ends
	lovdato map[string]*Lov
}

// lagNavneverk gathers the names of the register.
func (r *Register) lagNavneverk() error {
	r.ord = map[string]uint16{}
	r.gram = []ordinfo{{}}
	r.rot = []int32{0}
	r.noder = []*navn{nil}
	r.gren = map[uint64]int32{}
	r.lovdato = map[string]*Lov{}
	for _, g := range grammatikk {
		for i, w := range strings.Fields(g.ord) {
			info := ordinfo{klasse: g.klasse, verdi: uint8(i)}
			if g.klasse == oOrdenstall || g.klasse == oMaaned {
				info.verdi = ordverdi[w]
			}
			r.gram[r.tall(w)] = info
		}
	}
	for _, l := range r.Lover {
		if l.Lovdata != "" && l.Type == TypeLov {
			r.lovdato[l.Lovdata] = l
		}
		for _, set := range []struct {
			names []string
			navn  navn
		}{
			{l.Alias, navn{lov: l}},
			{l.Gammelt, navn{lov: l, gammelt: true}},
			{l.Forkortet, navn{lov: l, forkortet: true, versaler: l.Konvensjon() && l.Type != TypeForordning}},
		} {
			for _, name := range set.names {
				n := set.navn
				// A convention's letters, such as CRPD, are a name only in capitals.
				n.versaler = n.versaler || l.Type == TypeKonvensjon && len(name) <= 5
				if err := r.leggTil(name, &n); err != nil {
					return err
				}
			}
		}
	}
	for _, t := range r.Tvetydige {
		for _, name := range t.Alias {
			if err := r.leggTil(name, &navn{tvetydig: t}); err != nil {
				return err
			}
		}
		for _, name := range t.Forkortet {
			if err := r.leggTil(name, &navn{tvetydig: t, forkortet: true}); err != nil {
				return err
			}
		}
	}
	r.leggTilMaalformer()
	return nil
}

// leggTilMaalformer lets each name that ends in -loven end in -lova too, and the
// other way, unless that is the name of another.
func (r *Register) leggTilMaalformer() {
	add := func(names []string, n navn) {
		for _, name := range names {
			if stem, ok := strings.CutSuffix(name, "loven"); ok {
				name = stem + "lova"
			} else if stem, ok := strings.CutSuffix(name, "lova"); ok {
				name = stem + "loven"
			} else {
				continue
			}
			_ = r.leggTil(name, &n) // fails when another act has the name
		}
	}
	for _, l := range r.Lover {
		add(l.Alias, navn{lov: l})
		add(l.Gammelt, navn{lov: l, gammelt: true})
	}
	for _, t := range r.Tvetydige {
		add(t.Alias, navn{tvetydig: t})
	}
}

// tall is the number of a word, which it gets when it has none.
func (v *navneverk) tall(word string) uint16 {
	if id, ok := v.ord[word]; ok {
		return id
	}
	id := uint16(len(v.gram))
	v.ord[word] = id
	v.gram = append(v.gram, ordinfo{})
	v.rot = append(v.rot, 0)
	return id
}

// skilt takes away what a name may be written with and without.
var skilt = strings.NewReplacer("-", "", "'", "", ",", "")

func (v *navneverk) leggTil(name string, n *navn) error {
	if strings.ContainsAny(name, "0123456789") {
		return fmt.Errorf("the name %q has a number; years and dates are read after a name", name)
	}
	node := int32(0)
	for i, w := range strings.Fields(skilt.Replace(name)) {
		id := v.tall(w)
		next := v.rot[id]
		if i > 0 {
			next = v.gren[gren(node, id)]
		}
		if next == 0 {
			next = int32(len(v.noder))
			v.noder = append(v.noder, nil)
			if i == 0 {
				v.rot[id] = next
			} else {
				v.gren[gren(node, id)] = next
			}
		}
		node = next
	}
	if node == 0 {
		return fmt.Errorf("the name %q has no words", name)
	}
	if old := v.noder[node]; old != nil && !old.samme(n) {
		return fmt.Errorf("two acts are called %q", name)
	} else if old == nil || old.forkortet {
		v.noder[node] = n
	}
	return nil
}

func gren(node int32, word uint16) uint64 { return uint64(node)<<16 | uint64(word) }
