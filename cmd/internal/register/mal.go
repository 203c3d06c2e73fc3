package register

import (
	"io/fs"
	"slices"
	"strings"
)

// A Mal is the template of a plan: its chapters, and fields to choose among.
type Mal struct {
	Kapittel []Malkapittel
	Omraade  []Malomraade
}

// A Malkapittel is one chapter of the template. Its words are by language.
type Malkapittel struct {
	ID     string              `toml:"id"`
	Fil    string              `toml:"fil"`  // where it is written; LANG is the plan's language
	Maa    bool                `toml:"maa"`  // the plan is not whole without it
	Steg   string              `toml:"steg"` // of the guide
	Regler []string            `toml:"regler"`
	Tittel map[string]string   `toml:"tittel"`
	Skal   map[string][]string `toml:"skal"` // what it must tell
}

// A Malomraade is a field that a plan may make an effort in.
type Malomraade struct {
	ID     map[string]string `toml:"id"`
	Tittel map[string]string `toml:"tittel"`
	Om     map[string]string `toml:"om"`
	Samisk bool              `toml:"samisk"`
}

// File is where the chapter is written in a plan of a language.
func (k *Malkapittel) File(lang string) string { return strings.ReplaceAll(k.Fil, "LANG", lang) }

// Tekst reports whether the chapter is a text with a file of its own.
func (k *Malkapittel) Tekst() bool { return strings.HasPrefix(k.Fil, "content/") }

func (r *Register) readMal(fsys fs.FS) error {
	var doc struct {
		Kapittel []Malkapittel `toml:"kapittel"`
		Omraade  []Malomraade  `toml:"omraade"`
	}
	f, err := read(fsys, "mal.toml", &doc)
	if err != nil {
		return err
	}
	both := func(words map[string]string) bool { return words["nb"] != "" && words["nn"] != "" && len(words) == 2 }
	seen := map[string]bool{}
	for i, k := range doc.Kapittel {
		skal := len(k.Skal["nb"]) > 0 && len(k.Skal["nb"]) == len(k.Skal["nn"])
		if idFault(k.ID) != "" || seen[k.ID] || k.Fil == "" || k.Steg == "" || !both(k.Tittel) || !skal {
			return f.fault(f.entry("kapittel", i), "the chapter "+k.ID+" is not whole")
		}
		seen[k.ID] = true
	}
	for i, o := range doc.Omraade {
		if !both(o.ID) || !both(o.Tittel) || !both(o.Om) || idFault(o.ID["nb"]) != "" || idFault(o.ID["nn"]) != "" {
			return f.fault(f.entry("omraade", i), "the field is not whole")
		}
	}
	if !slices.ContainsFunc(doc.Kapittel, func(k Malkapittel) bool { return k.Maa }) || len(doc.Omraade) == 0 {
		return f.fault(1, "there is no template")
	}
	r.Mal = Mal{doc.Kapittel, doc.Omraade}
	return nil
}
