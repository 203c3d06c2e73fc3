package arkiv

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"planvei/cmd/internal/model"
)

// A ting is a thing with what it is matched by.
type ting struct {
	Ting
	gruppe   string   // where it belongs
	het      []string // IDs and numbers («nr:3») that it says it had before
	navn     string   // its title, spelled as an address
	navneord []string // the words of that, sorted
}

// A kobling is what a thing of the newer plan was in the older.
type kobling struct {
	foer    int // its place, or -1
	gjettet bool
}

// The titles of two things are alike when this many of a thousand words are in both.
const (
	likeMedNr = 500
	likeUten  = 700
)

// koble matches the things of two plans, by the rules at the top of the package.
func koble(foer, naa []ting) []kobling {
	k := kobler{foer: foer, naa: naa, taken: make([]bool, len(foer)), found: make([]kobling, len(naa))}
	for i := range k.found {
		k.found[i].foer = -1
	}
	k.by(func(t *ting) []string { return []string{t.ID} }, func(t *ting) []string { return []string{t.ID} })
	k.by(func(t *ting) []string { return []string{t.ID, "nr:" + t.Nr} }, func(t *ting) []string { return t.het })
	for _, key := range []func(*ting) []string{
		func(t *ting) []string { return []string{keyed(t.navn, t.gruppe)} },
		func(t *ting) []string { return []string{keyed(t.navn, "")} },
	} {
		k.by(key, key)
	}
	k.alike()
	return k.found
}

// keyed is a name within a group; nothing has no name.
func keyed(name, group string) string {
	if name == "" {
		return ""
	}
	return name + " " + group
}

type kobler struct {
	foer, naa []ting
	taken     []bool
	found     []kobling
}

func (k *kobler) match(i, j int, guessed bool) {
	k.taken[i], k.found[j] = true, kobling{i, guessed}
}

// by matches those that have a key in common, in order.
func (k *kobler) by(old, now func(*ting) []string) {
	places := map[string][]int{}
	for i := range k.foer {
		if k.taken[i] {
			continue
		}
		for _, key := range old(&k.foer[i]) {
			places[key] = append(places[key], i)
		}
	}
	for j := range k.naa {
		if k.found[j].foer >= 0 {
			continue
		}
		for _, key := range now(&k.naa[j]) {
			i := slices.IndexFunc(places[key], func(i int) bool { return !k.taken[i] })
			if key != "" && i >= 0 {
				k.match(places[key][i], j, false)
				break
			}
		}
	}
}

// common is how many titles may share a word that is looked up: one that stands in
// more of them tells nothing apart, and would make the work grow with the square.
const common = 100

// alike matches those that are left by their titles, the most alike first.
func (k *kobler) alike() {
	places := map[string][]int{}
	for j := range k.naa {
		if k.found[j].foer < 0 {
			for _, word := range k.naa[j].navneord {
				places[word] = append(places[word], j)
			}
		}
	}
	type pair struct {
		i, j, score int
		nr          bool
	}
	var pairs []pair
	for i := range k.foer {
		if k.taken[i] {
			continue
		}
		seen := map[int]bool{}
		for _, word := range k.foer[i].navneord {
			if len(places[word]) > common {
				continue
			}
			for _, j := range places[word] {
				if seen[j] {
					continue
				}
				seen[j] = true
				p := pair{i, j, likhet(k.foer[i].navneord, k.naa[j].navneord), k.foer[i].Nr != "" && k.foer[i].Nr == k.naa[j].Nr}
				if p.score >= likeUten || p.nr && p.score >= likeMedNr {
					pairs = append(pairs, p)
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		if a.nr != b.nr && a.score == b.score {
			return map[bool]int{true: -1, false: 1}[a.nr]
		}
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	for _, p := range pairs {
		if !k.taken[p.i] && k.found[p.j].foer < 0 {
			k.match(p.i, p.j, true)
		}
	}
}

// likhet is how many of a thousand words two sorted lists have in common.
func likhet(a, b []string) int {
	shared, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch c := strings.Compare(a[i], b[j]); {
		case c == 0:
			shared, i, j = shared+1, i+1, j+1
		case c < 0:
			i++
		default:
			j++
		}
	}
	return 2000 * shared / max(len(a)+len(b), 1)
}

// navngi fills in what is matched by the title.
func (t *ting) navngi(title string) {
	t.navn = model.Slug(title)
	t.navneord = slices.DeleteFunc(strings.Split(t.navn, "-"), func(word string) bool { return len(word) < 3 })
	slices.Sort(t.navneord)
	t.navneord = slices.Compact(t.navneord)
}

// The number of a predecessor, and a year that is named with it.
var (
	forgjengerNr  = regexp.MustCompile(`(?i)^tiltak(?:et)?\s+(?:nr\.?\s*|nummer\s+)?(\d[\p{L}\d.]*)`)
	forgjengerAar = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
)

// tidligere are the ids and the numbers that t says that it had in a plan that began
// in the year aar.
func tidligere(t *model.Tiltak, aar string) []string {
	het := slices.Clone(t.Alias)
	if m := forgjengerNr.FindStringSubmatch(t.Forgjenger); m != nil {
		if named := forgjengerAar.FindString(t.Forgjenger); named == "" || named == aar {
			het = append(het, "nr:"+strings.TrimRight(m[1], "."))
		}
	} else if t.Forgjenger != "" {
		het = append(het, t.Forgjenger)
	}
	return het
}
