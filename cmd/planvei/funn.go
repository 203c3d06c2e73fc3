package main

import (
	"fmt"
	"io"
	"path"
	"path/filepath"

	"planvei/cmd/internal/diag"
)

// printImportant prints errors and warnings, and counts the rest: whoever builds
// wants to see what matters now, and can ask sjekk for all of it.
func printImportant(w io.Writer, found *diag.List) {
	for _, f := range found.Sorted() {
		if f.Severity != diag.Raad {
			fmt.Fprintln(w, f)
		}
	}
	if len(found.Sorted()) == 0 {
		return
	}
	fmt.Fprintln(w, found.Summary())
	if len(found.Sorted()) > found.Count(diag.Raad) {
		fmt.Fprintln(w, diag.Mer)
	}
	if found.Count(diag.Raad) > 0 {
		fmt.Fprintln(w, "Rådene ser du med «planvei sjekk».")
	}
}

// seenFrom returns found with its files named from where the user stands, not
// from the project in mappe: so an editor and GitHub can open them.
func seenFrom(mappe string, found *diag.List) *diag.List {
	seen := &diag.List{}
	for _, f := range found.Sorted() {
		if f.Position.File != "" {
			f.Position.File = path.Join(filepath.ToSlash(mappe), f.Position.File)
		}
		seen.Add(f)
	}
	return seen
}
