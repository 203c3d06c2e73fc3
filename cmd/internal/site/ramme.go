package site

import (
	"bytes"
	"slices"
	"sync"
)

// Most tags of a page stand above and below its main content, and there most pages
// of a site are the same, byte for byte. What such a part claims is read once.

// A ramme is a part that pages share, and what it claims.
type ramme struct {
	at, end int // in the page that it was read from
	before  reading
	ids     []string
	own     []string
	links   []target
	roots   []int  // from where the part begins
	page    string // the first by name of the pages that have it; guarded by the witness
}

// rammer are the parts of one kind that are known, by their text.
type rammer struct {
	mu    sync.RWMutex
	known map[string]*ramme
}

// rammerMost is how many parts are kept. A site has one for each language and each
// entry of its menu; one where every page has its own gains nothing from keeping them.
const rammerMost = 128

// ramme takes a part that begins with the tag at a place, if it is known, and
// returns where it ends; if it is not, the part is noted while its tags are read.
func (r *reading) ramme(content []byte, at int, name []byte) (next int) {
	r.endRamme(content, at)
	var kind *rammer
	end := len(content)
	switch {
	case r.witness == nil:
	case string(name) == "body":
		kind, end = &r.witness.hoder, at+bytes.Index(content[at:], []byte("<main"))
	case string(name) == "footer":
		kind = &r.witness.foetter
	}
	if kind == nil || end <= at || r.fersk != nil {
		return 0
	}
	kind.mu.RLock()
	known, room := kind.known[string(content[at:end])], len(kind.known) < rammerMost
	kind.mu.RUnlock()
	if known == nil {
		if room {
			r.fersk, r.ferskSlag = &ramme{at: at, end: end, before: *r}, kind
		}
		return 0
	}
	r.ids, r.own = append(r.ids, known.ids...), append(r.own, known.own...)
	for _, root := range known.roots {
		r.roots = append(r.roots, at+root)
	}
	r.deler = append(r.deler, known)
	return end
}

// endRamme ends the part that is being noted, when the tag at a place is the first
// after it. It is kept if it claims the same on every page: it leads nowhere that
// depends on where the page is, has nothing wrong that must be told of with its
// place, and says nothing that holds for the whole page.
func (r *reading) endRamme(content []byte, at int) {
	part, kind := r.fersk, r.ferskSlag
	if part == nil || at < part.end {
		return
	}
	r.fersk, r.ferskSlag = nil, nil
	was := &part.before
	if at > part.end || r.herfra > was.herfra || len(r.faults) > len(was.faults) ||
		r.drawing || r.guarded != was.guarded || r.moved != was.moved {
		return
	}
	part.ids, part.own = slices.Clone(r.ids[len(was.ids):]), slices.Clone(r.own[len(was.own):])
	part.links = slices.Clone(r.links[len(was.links):])
	for _, root := range r.roots[len(was.roots):] {
		part.roots = append(part.roots, root-part.at)
	}
	part.before = reading{}
	kind.mu.Lock()
	defer kind.mu.Unlock()
	if text := string(content[part.at:part.end]); kind.known[text] == nil {
		if kind.known == nil {
			kind.known = map[string]*ramme{}
		}
		kind.known[text] = part
	}
}

// leads remembers where the shared parts lead.
func (k *rammer) leads(w *witness) {
	for _, part := range k.known {
		if part.page != "" { // else the page that it was read from is the only one
			w.leads(part.page, part.links)
		}
	}
}
