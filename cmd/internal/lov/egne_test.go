package lov_test

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"planvei"
	"planvei/cmd/internal/lov"
)

var update = flag.Bool("update", false, "write the golden file anew; read what changed")

// Every reference that is found in what planvei itself has written is in the golden
// file, where a person has read it. A new one is a reason to look: it may be false.
func TestEveryReferenceInOurOwnTextsIsRead(t *testing.T) {
	const golden = "testdata/egne-tekster.txt"
	found, files := ownReferences(t)
	if files < 50 || len(found) < 100 {
		t.Fatalf("read only %d files with %d references", files, len(found))
	}
	if *update {
		if err := os.WriteFile(golden, []byte(strings.Join(found, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	content, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	known := strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
	for _, line := range found {
		if !slices.Contains(known, line) {
			t.Errorf("new: %s\nIs it right? Then run go test ./cmd/internal/lov -update, and read the change.", line)
		}
	}
}

// ownReferences are the distinct references in content and data, sorted: what is
// written, the act, its sections, where they lead, and the flags.
func ownReferences(t *testing.T) (found []string, files int) {
	r := les(t)
	seen := map[string]bool{}
	for _, root := range []string{"content", "data"} {
		err := fs.WalkDir(planvei.Defaults, root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || strings.HasPrefix(path.Base(name), "lov") && strings.Contains(name, "nasjonalt") {
				return err
			}
			text, err := fs.ReadFile(planvei.Defaults, name)
			if err != nil {
				return err
			}
			files++
			for _, h := range r.Finn(text, lov.Valg{Dato: usualDate}) {
				inherited := ""
				if h.Arvet {
					inherited = " (arvet)"
				}
				line := fmt.Sprintf("%s%s → %s %s %s %s", strings.Join(strings.Fields(string(text[h.Start:h.Slutt])), " "), inherited,
					h.Lov.ID, strings.Join(h.Paragrafer(), ","), strings.Join(h.Lenker(), " "), strings.Join(h.Flagg, " "))
				seen[strings.TrimSpace(line)] = true
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for line := range seen {
		found = append(found, line)
	}
	slices.Sort(found)
	return found, files
}
