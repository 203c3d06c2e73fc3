package site

import (
	"os"
	"path/filepath"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// places tells which of the author's files a finished file came from.
type places struct {
	p    *model.Plan
	user string
}

// of returns the place to look for what is at fault in a finished file: the
// line of a chapter, the key of a table, or the finished file itself.
func (pl places) of(file, what string) diag.Position {
	parts := strings.Split(strings.TrimSuffix(file, "/index.html"), "/")
	if len(parts) == 3 && languageNames[parts[0]] != "" {
		parts = parts[1:]
	}
	if len(parts) != 2 {
		return diag.Position{File: file}
	}
	kind, id := parts[0], parts[1]
	var origin model.Origin
	var texts map[string]model.Text
	switch kind {
	case "plan":
		for _, k := range pl.p.Kapittel {
			if k.ID == id {
				return inText(k, what)
			}
		}
	case "tiltak":
		for _, t := range pl.p.Tiltak {
			if t.ID == id {
				origin, texts = t.Origin, map[string]model.Text{"beskrivelse": t.Beskrivelse, "begrunnelse": t.Begrunnelse}
			}
		}
	case "innsatsomraade":
		for _, o := range pl.p.Innsatsomraade {
			if o.ID == id {
				origin, texts = o.Origin, map[string]model.Text{"begrunnelse": o.Begrunnelse}
			}
		}
	case "enhet":
		for _, e := range pl.p.Enhet {
			if e.ID == id {
				origin = e.Origin
			}
		}
	case "tiltakskort":
		for _, k := range pl.p.Tiltakskort {
			if k.ID == id {
				origin = k.Origin
			}
		}
	}
	if origin == nil {
		return diag.Position{File: file}
	}
	for _, key := range []string{"beskrivelse", "begrunnelse"} {
		for _, s := range texts[key] {
			if strings.Contains(s, strings.TrimSuffix(lastPart(what), "/")) {
				return origin.At(key)
			}
		}
	}
	return origin.At("")
}

// inText is the first place in k that names the last part of what, or its top.
func inText(k model.Kapittel, what string) diag.Position {
	at := strings.Index(k.Tekst, lastPart(what))
	if at < 0 {
		return diag.Position{File: k.Fil, Line: 1, Column: 1}
	}
	before := k.Tekst[:at]
	line := before[strings.LastIndex(before, "\n")+1:]
	return diag.Position{File: k.Fil, Line: k.Linje + strings.Count(before, "\n"), Column: len([]rune(line)) + 1}
}

// lastPart is what an author most likely wrote of an address.
func lastPart(address string) string {
	trimmed := strings.TrimSuffix(address, "/")
	return trimmed[strings.LastIndex(trimmed, "/")+1:]
}

// owns reports whether the file at this path is the user's own.
func (pl places) owns(name string) bool {
	if pl.user == "" {
		return false
	}
	_, err := os.Stat(filepath.Join(pl.user, filepath.FromSlash(name)))
	return err == nil
}
