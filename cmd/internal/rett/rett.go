// Package rett changes the user's own files where a reference to an act is outdated,
// and shows the change first. Every byte that is not part of a change stays as it was.
package rett

import (
	"bytes"
	"cmp"
	"slices"
	"unicode"

	"github.com/rogpeppe/go-internal/diff"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/lov"
)

// A Fil is a file and what it will hold.
type Fil struct {
	Navn         string // from the project's folder, with slashes
	Gammel, Ny   []byte
	Henvisninger []check.Rettelse // those that are changed
}

// Filer puts the changes that a program may make into their files, and returns them by
// name, together with those that a person must judge.
func Filer(all []check.Rettelse) (filer []Fil, resten []check.Rettelse) {
	byFile := map[string][]check.Rettelse{}
	for _, r := range all {
		switch {
		case len(r.Biter) == 0:
			resten = append(resten, r)
		case styretegn(r.Position.File) || styretegn(string(r.Innhold)):
			r.Grunn = "Filen har styretegn som ikke kan vises."
			resten = append(resten, r)
		default:
			byFile[r.Position.File] = append(byFile[r.Position.File], r)
		}
	}
	for name, changes := range byFile {
		f := Fil{Navn: name, Gammel: changes[0].Innhold}
		var pieces []lov.Bit
		taken := map[int]bool{}
		for _, r := range changes {
			if taken[r.Biter[0].Start] {
				continue // one text may stand in two places of the plan
			}
			taken[r.Biter[0].Start] = true
			pieces = append(pieces, r.Biter...)
			f.Henvisninger = append(f.Henvisninger, r)
		}
		f.Ny = bytt(f.Gammel, pieces)
		filer = append(filer, f)
	}
	slices.SortFunc(filer, func(a, b Fil) int { return cmp.Compare(a.Navn, b.Navn) })
	return filer, resten
}

// bytt returns text with the pieces changed.
func bytt(text []byte, pieces []lov.Bit) []byte {
	slices.SortFunc(pieces, func(a, b lov.Bit) int { return cmp.Compare(a.Start, b.Start) })
	var out []byte
	at := 0
	for _, p := range pieces {
		out = append(append(out, text[at:p.Start]...), p.Ny...)
		at = p.Slutt
	}
	return append(out, text[at:]...)
}

// styretegn tells whether s has characters that could change how a terminal shows what
// comes after them.
func styretegn(s string) bool {
	for _, r := range s {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return true
		}
	}
	return false
}

// Diff is the change as a unified diff, with the file named as the user sees it.
func (f Fil) Diff(name string) []byte {
	text := diff.Diff(name, f.Gammel, name, f.Ny)
	_, text, _ = bytes.Cut(text, []byte("\n")) // a line that only repeats the names
	return text
}
