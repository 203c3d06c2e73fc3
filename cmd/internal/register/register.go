// Package register reads the national registers: facts that every site shows
// and no municipality writes. Each fact carries its source and the day on which
// it was held against that source.
//
// The registers belong to planvei, so an entry that is not whole is a fault of
// the program and stops it; it is never shown half.
package register

import (
	"fmt"
	"io/fs"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
)

// A Hjelpetelefon is a national number to call.
type Hjelpetelefon struct {
	ID          string            `toml:"id"`
	Gruppe      string            `toml:"gruppe"` // akutt, snakk
	Navn        map[string]string `toml:"navn"`   // by language
	Hvem        map[string]string `toml:"hvem"`   // whom or what it is for
	Vis         string            `toml:"vis"`    // as people read it
	Ring        string            `toml:"ring"`   // the digits to dial
	Naar        map[string]string `toml:"naar"`   // when somebody answers, and what it costs
	Nettsted    string            `toml:"nettsted"`
	Kilde       string            `toml:"kilde"`
	Kontrollert time.Time         `toml:"kontrollert"`
}

// file is where the national help lines stand.
const file = "data/nasjonalt/hjelpetelefon.toml"

// Hjelpetelefoner reads the national help lines in their order. The error names
// the entry that is not whole.
func Hjelpetelefoner(fsys fs.FS) ([]Hjelpetelefon, error) {
	content, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, fmt.Errorf("read the national register: %w", err)
	}
	var doc struct {
		Hjelpetelefon []Hjelpetelefon `toml:"hjelpetelefon"`
	}
	meta, err := toml.Decode(string(content), &doc)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return nil, fmt.Errorf("%s: unknown key %s", file, unknown[0])
	}
	for _, h := range doc.Hjelpetelefon {
		if err := h.whole(); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", file, h.ID, err)
		}
	}
	return doc.Hjelpetelefon, nil
}

// whole returns what is missing or at odds in h, if anything.
func (h Hjelpetelefon) whole() error {
	for name, missing := range map[string]bool{
		"id": h.ID == "", "kilde": h.Kilde == "", "ring": h.Ring == "",
		"kontrollert": h.Kontrollert.IsZero(),
	} {
		if missing {
			return fmt.Errorf("%s is missing", name)
		}
	}
	if h.Gruppe != "akutt" && h.Gruppe != "snakk" {
		return fmt.Errorf("unknown gruppe %q", h.Gruppe)
	}
	if strings.ReplaceAll(h.Vis, " ", "") != h.Ring {
		return fmt.Errorf("shows %q but dials %q", h.Vis, h.Ring)
	}
	for _, lang := range []string{"nb", "nn", "en"} {
		if h.Navn[lang] == "" || h.Hvem[lang] == "" || h.Naar[lang] == "" {
			return fmt.Errorf("a text is missing in %s", lang)
		}
	}
	return nil
}
