package load

import (
	"fmt"
	"strings"

	"planvei/cmd/internal/diag"
)

// A merger makes one plan of several files.
type merger struct {
	root  *node
	found *diag.List
}

// add puts the tables of one file after those that are there.
func (m merger) add(file *node) {
	for _, key := range file.keys() {
		part := file.tab[key]
		there := m.root.tab[key]
		switch {
		case there == nil:
			m.root.tab[key] = part
		case there.isTable() && part.isTable() && key == "plan":
			if both := sharedKeys(there, part); len(both) > 2 {
				m.twice(there, part, both)
				continue
			}
			m.join(there, part, key)
		default:
			there.list = append(there.asList(), part.asList()...)
			there.tab = nil
		}
	}
}

// sharedKeys returns the keys that two tables both have.
func sharedKeys(a, b *node) []string {
	var both []string
	for _, key := range b.keys() {
		if a.tab[key] != nil {
			both = append(both, key)
		}
	}
	return both
}

// twice reports the whole of a [plan] that is written in two files, as when one
// is a copy of the other. The first counts.
func (m merger) twice(was, now *node, both []string) {
	m.found.Add(diag.Finding{
		Code:     "felt-dobbel",
		Severity: diag.Feil,
		Position: now.pos,
		Message:  fmt.Sprintf("[plan] står allerede i %s, med de samme feltene: %s", was.pos, strings.Join(both, ", ")),
		Advice:   "Er den ene filen en kopi, flytter du den ut av mappen. Ellers samler du opplysningene om planen i én [plan].",
	})
}

// join adds the keys of one table to those of another, written elsewhere.
func (m merger) join(there, part *node, name string) {
	for _, key := range part.keys() {
		was, now := there.tab[key], part.tab[key]
		switch {
		case was == nil:
			there.tab[key] = now
		case was.isTable() && now.isTable():
			m.join(was, now, name+"."+key)
		default:
			m.found.Add(diag.Finding{
				Code:     "felt-dobbel",
				Severity: diag.Feil,
				Position: now.pos,
				Message:  fmt.Sprintf("«%s» i [%s] er allerede skrevet i %s", key, name, was.pos),
				Advice:   "Behold ett av de to stedene, og slett det andre.",
			})
		}
	}
}

// asList returns the elements of a list, or n as the only one.
func (n *node) asList() []*node {
	if n.isList() {
		return n.list
	}
	return []*node{n}
}
