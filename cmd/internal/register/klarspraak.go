package register

import (
	"io/fs"
	"slices"
	"strings"
	"time"
)

// A Tungt is an expression that makes a text heavier to read than it need be.
type Tungt struct {
	Skriv  map[string][]string `toml:"skriv"`  // the expression in all its forms, by language
	Heller map[string][]string `toml:"heller"` // what to write instead, the best first
	Slag   string              `toml:"slag"`   // why
	Kilde  string              `toml:"kilde"`  // the id of who advises so; "" when it is our own judgement
	Merk   string              `toml:"merk"`   // when it may stand
}

// tungtSlag are the reasons, as a sentence about the expression ends.
var tungtSlag = map[string]string{
	"stivt":   "er et stivt uttrykk",
	"uklart":  "sier ikke helt hva dere mener",
	"langt":   "er en omvei",
	"fremmed": "er et ord som ikke alle kjenner",
}

// Grunn is why, in words that follow the expression.
func (t *Tungt) Grunn() string { return tungtSlag[t.Slag] }

func (r *Register) readKlarspraak(fsys fs.FS) error {
	var doc struct {
		Kilde []struct {
			ID          string    `toml:"id"`
			Navn        string    `toml:"navn"`
			Lenke       string    `toml:"lenke"`
			Kontrollert time.Time `toml:"kontrollert"`
		} `toml:"kilde"`
		Ord []Tungt `toml:"ord"`
	}
	f, err := read(fsys, "klarspraak.toml", &doc)
	if err != nil {
		return err
	}
	sources := map[string]bool{"": true}
	for i, k := range doc.Kilde {
		if idFault(k.ID) != "" || sources[k.ID] || k.Navn == "" || k.Lenke == "" || k.Kontrollert.IsZero() {
			return f.fault(f.entry("kilde", i), "the source is not whole")
		}
		sources[k.ID] = true
	}
	seen := map[string]bool{}
	for i, o := range doc.Ord {
		if len(o.Skriv["nb"])+len(o.Skriv["nn"]) == 0 || tungtSlag[o.Slag] == "" || !sources[o.Kilde] {
			return f.fault(f.entry("ord", i), "the expression is not whole")
		}
		for lang, forms := range o.Skriv {
			if lang != "nb" && lang != "nn" || len(o.Heller[lang]) == 0 {
				return f.fault(f.entry("ord", i), "there is nothing to write instead in "+lang)
			}
			for _, form := range forms {
				if seen[lang+form] || form != strings.ToLower(strings.TrimSpace(form)) || slices.Contains(o.Heller[lang], form) {
					return f.fault(f.entry("ord", i), "«"+form+"» is written twice, in capitals, or as its own better form")
				}
				seen[lang+form] = true
			}
		}
	}
	r.Tungt = doc.Ord
	return nil
}
