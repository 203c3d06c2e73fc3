package sok

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"github.com/BurntSushi/toml"
)

// ordfil is where the words that lead to other words stand.
const ordfil = "data/nasjonalt/synonymer.toml"

// An Ordbok is what is known of words beyond the pages: which say the same, which
// are near, which tell that somebody may be in danger, and which say nothing.
type Ordbok struct {
	Stoppord  []string  `toml:"stoppord"`
	Lik       []Likeord `toml:"lik"`
	Kontakt   []string  `toml:"kontakt"`
	Personlig struct {
		Jeg    []string `toml:"jeg"`
		Nar    []string `toml:"nar"`
		En     []string `toml:"en"`
		Arbeid []string `toml:"arbeid"`
	} `toml:"personlig"`
	Naer []struct {
		Fra    []string `toml:"fra"`
		Til    []string `toml:"til"`
		Haster bool     `toml:"haster"`
	} `toml:"naer"`
}

// Likeord are words that say the same.
type Likeord struct {
	Ord    []string `toml:"ord"`
	Haster bool     `toml:"haster"` // who writes one of them may be in danger
}

// LoadOrdbok reads the words. The file is planvei's own, so a key that is not
// known is a fault of the program.
func LoadOrdbok(fsys fs.FS) (*Ordbok, error) {
	content, err := fs.ReadFile(fsys, ordfil)
	if err != nil {
		return nil, fmt.Errorf("read the synonyms: %w", err)
	}
	var o Ordbok
	meta, err := toml.Decode(string(content), &o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", ordfil, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return nil, fmt.Errorf("%s: unknown key %s", ordfil, unknown[0])
	}
	return &o, nil
}

// An entry is one word of the index: the pages that have it and the words that it
// leads to.
type entry struct {
	idf    int
	pages  []posting
	leads  map[string]int // weight by word
	haster bool
}

// lead makes e lead to a word.
func (e *entry) lead(word string, weight int) {
	if weight == 0 {
		return
	}
	if e.leads == nil {
		e.leads = map[string]int{}
	}
	e.leads[word] = max(e.leads[word], weight)
}

// A posting is how much a word counts on a page, from 1 to 63.
type posting struct{ page, impact int32 }

// synonyms lays the ordbok over the words of the pages. What leads to no word
// of theirs is left out.
func (o *Ordbok) synonyms(entries map[string]*entry, t Stemmers) {
	key := func(text string) (string, []string) {
		var stems []string
		for _, w := range words(text) {
			stems = append(stems, t.stem(w))
		}
		return join(stems), stems
	}
	stop := o.stop()
	lead := func(from, to string, weight int, same, haster bool) {
		name, own := key(from)
		_, stems := key(to)
		if len(stems) > 1 && slices.ContainsFunc(stems, func(s string) bool { return !stop[s] && (entries[s] == nil || len(entries[s].pages) == 0) }) {
			stems = nil // an expression that no page has
		}
		weight /= max(len(stems), 1)
		if name == "" {
			return
		}
		e := entries[name]
		if e == nil {
			e = &entry{}
		}
		e.haster = e.haster || haster
		for _, s := range own {
			if same && len(own) > 1 && s != name && !stop[s] && entries[s] != nil && len(entries[s].pages) > 0 {
				e.lead(s, sameWeight) // an expression stands for its own words too
			}
		}
		for _, s := range stems {
			known := entries[s]
			switch {
			case s == name || stop[s] || known == nil:
			case len(known.pages) > 0:
				e.lead(s, weight)
			default: // a word of the other written standard, which leads on
				for other, same := range known.leads {
					if other != name {
						e.lead(other, weight*same/10)
					}
				}
			}
		}
		if e.haster || e.leads != nil {
			entries[name] = e
		}
	}
	for _, group := range o.Lik {
		for _, from := range group.Ord {
			for _, to := range group.Ord {
				if from != to {
					lead(from, to, sameWeight, true, group.Haster)
				}
			}
		}
	}
	for _, near := range o.Naer {
		for _, from := range near.Fra {
			for _, to := range near.Til {
				lead(from, to, nearWeight, false, near.Haster)
			}
		}
	}
}

// starters are the words that say nothing by themselves but begin an expression.
func (o *Ordbok) starters() []string {
	stop, found := o.stop(), map[string]bool{}
	note := func(list []string) {
		for _, text := range list {
			if w := words(text); len(w) > 1 && stop[w[0]] {
				found[w[0]] = true
			}
		}
	}
	for _, group := range o.Lik {
		note(group.Ord)
	}
	for _, near := range o.Naer {
		note(near.Fra)
	}
	return slices.Sorted(maps.Keys(found))
}

// stop is the set of words that say nothing.
func (o *Ordbok) stop() map[string]bool {
	set := map[string]bool{}
	for _, text := range o.Stoppord {
		for _, w := range words(text) {
			set[w] = true
		}
	}
	return set
}

// stemsOf are the stems of the words of texts, each once.
func stemsOf(texts []string, t Stemmers) []string {
	var stems []string
	for _, text := range texts {
		for _, w := range words(text) {
			stems = append(stems, t.stem(w))
		}
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}

// Same adds words that say the same.
func (o *Ordbok) Same(ord ...string) {
	o.Lik = append(o.Lik, Likeord{Ord: ord})
}
