// Package diag holds what is wrong with a plan: where it stands, what it is,
// and what to do about it.
//
// A Finding is for the person who edits the plan. Its texts are in bokmål, and
// its place is one that an editor can jump to. Errors of the program itself are
// ordinary Go errors and do not belong here.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity tells how much a Finding matters.
type Severity int

// The severities, from least to most. Only Feil stops a build.
const (
	Raad Severity = iota
	Advarsel
	Feil
)

// String is the word shown to the coordinator.
func (s Severity) String() string {
	return [...]string{"råd", "advarsel", "feil"}[s]
}

// Key is the word for programs, in ASCII.
func (s Severity) Key() string {
	return [...]string{"raad", "advarsel", "feil"}[s]
}

// A Position is a place in a file. Line and Column count from one, and Column
// counts characters, as editors do. The zero Line means the file as a whole.
type Position struct {
	File   string
	Line   int
	Column int
}

// String is file:line:column, shortened to what is known.
func (p Position) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

func (p Position) compare(q Position) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// A Finding is one thing that the coordinator should know about.
type Finding struct {
	Code     string // stable, kebab-case, such as "tiltak-uten-ansvar"
	Severity Severity
	Position Position
	Message  string // what is wrong, with the value that was written
	Advice   string // what to do
}

// A List gathers findings. The zero List is empty and ready to use.
type List struct {
	items []Finding
}

// Add puts f at the end of the list.
func (l *List) Add(f Finding) { l.items = append(l.items, f) }

// Append puts all of other at the end of the list.
func (l *List) Append(other *List) { l.items = append(l.items, other.items...) }

// Rewrite puts what change makes of each finding in its place.
func (l *List) Rewrite(change func(Finding) Finding) {
	for i := range l.items {
		l.items[i] = change(l.items[i])
	}
}

// Sorted returns the findings ordered by place, then severity (worst first),
// then code and message, without exact repeats.
func (l *List) Sorted() []Finding {
	sorted := slices.Clone(l.items)
	slices.SortStableFunc(sorted, func(a, b Finding) int {
		return cmp.Or(
			a.Position.compare(b.Position),
			cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return slices.Compact(sorted)
}

// Count returns how many findings have severity s, exact repeats counted once.
func (l *List) Count(s Severity) int {
	n := 0
	for _, f := range l.Sorted() {
		if f.Severity == s {
			n++
		}
	}
	return n
}

// HasErrors reports whether a finding stops the build.
func (l *List) HasErrors() bool {
	return slices.ContainsFunc(l.items, func(f Finding) bool { return f.Severity == Feil })
}
