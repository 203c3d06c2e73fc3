package site

import (
	"os"
	"path"
	"path/filepath"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// places tells which of the author's files a finished file came from. It holds
// what it needs and not the plan, which a large build wants to let go of.
type places struct {
	user     string
	kapittel map[string]model.Kapittel // by ID
	keys     map[string]diag.Position  // of "tiltak/<id>" its head, of "tiltak/<id>#beskrivelse" the key
	bunn     map[string]diag.Position  // of an address at the foot of every page
}

// newPlaces remembers where everything in p that has a page was written.
func newPlaces(p *model.Plan, user string) places {
	pl := places{user: user, kapittel: map[string]model.Kapittel{}, keys: map[string]diag.Position{}, bunn: map[string]diag.Position{}}
	for _, k := range p.Kapittel {
		pl.kapittel[k.ID] = k
	}
	put := func(page string, origin model.Origin, keys ...string) {
		pl.keys[page] = origin.At("")
		for _, key := range keys {
			if at := origin.At(key); at != origin.At("") {
				pl.keys[page+"#"+key] = at
			}
		}
	}
	for _, t := range p.Tiltak {
		put("tiltak/"+t.ID, t.Origin, "beskrivelse")
	}
	for _, o := range p.Innsatsomraade {
		put("innsatsomraade/"+o.ID, o.Origin, "begrunnelse")
	}
	for _, e := range p.Enhet {
		put("enhet/"+e.ID, e.Origin, "beskrivelse")
	}
	for _, k := range p.Tiltakskort {
		put("tiltakskort/"+k.ID, k.Origin)
	}
	for _, l := range p.Profil.Bunnlenker {
		pl.bunn[l.Lenke] = l.Origin.At("lenke")
		pl.bunn[strings.TrimSuffix(l.Lenke, "/")+"/"] = l.Origin.At("lenke")
	}
	return pl
}

// of returns the place to look for what is at fault in a finished file: the
// line of a chapter, the text of a table, or the finished file itself.
func (pl places) of(file, what string) diag.Position {
	if at, ok := pl.bunn[what]; ok {
		return at
	}
	page := strings.TrimSuffix(file, "/index.html")
	if lang, rest, ok := strings.Cut(page, "/"); ok && model.FindSkriftspraak(lang) != nil {
		page = rest
	}
	if kind, id, _ := strings.Cut(page, "/"); kind == "plan" {
		if k, ok := pl.kapittel[id]; ok {
			return inText(k, what)
		}
	}
	for _, key := range []string{"#beskrivelse", "#begrunnelse", ""} {
		if at, ok := pl.keys[page+key]; ok {
			return at
		}
	}
	return diag.Position{File: file}
}

// frame returns the municipality's own file that makes the head of a finished
// page, or none.
func (pl places) frame(file string) []diag.Position {
	for _, name := range []string{"static/filer/" + file, "layouts/" + path.Base(file), "layouts/baseof.html"} {
		if pl.owns(name) {
			return []diag.Position{{File: name, Line: 1, Column: 1}}
		}
	}
	return nil
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
