// Package sok makes the search index of a site, and searches it.
//
// The build hands it every finished page as it is written (les.go), so a kind of
// page that is new tomorrow is found tomorrow. When all are read, each language
// gets an index of its own (indeks.go): words are brought to their stem, compounds
// are split with the words of the site itself as the lexicon, the synonyms of
// data/nasjonalt/synonymer.toml are laid over, and how much each word counts on each
// page is reckoned once and for all. vekt.go holds every number that decides the
// order. The index is cut in small scripts (skriv.go), which a page loads as it
// needs them, since that also works in a folder without a server.
//
// A query is answered in the browser by layouts/_partials/komponent/sok, and by
// Search in this package, which reads the same files and must give the same
// answers: a test holds them to it.
package sok

import (
	"cmp"
	"math"
	"path"
	"slices"
	"strings"
	"sync"
)

// A Builder gathers the pages of a site.
type Builder struct {
	ord *Ordbok

	mu    sync.RWMutex
	ids   map[string]uint32 // number of each word that was seen
	words []string          // by number
	pages []*Page
}

// New returns a Builder with no pages.
func New(ord *Ordbok) *Builder { return &Builder{ord: ord, ids: map[string]uint32{}} }

// Add takes a page into the index.
func (b *Builder) Add(p *Page) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.pages = append(b.pages, p)
}

// split returns the kind of a page, which is the first part of its address below
// the folder of its language, and the rest of the address.
func split(file, lang string) (kind, rest string) {
	dir := strings.TrimPrefix(path.Dir(file)+"/", lang+"/")
	if dir == "./" {
		return "", ""
	}
	kind, rest, _ = strings.Cut(dir, "/")
	return kind, strings.TrimSuffix(rest, "/")
}

// An Index is what is searched in one language.
type Index struct {
	Lang  string
	Root  string // the folder of the language from the top of the site: "", "nn/"
	Pages []*Page

	kinds   []Kind
	entries map[string]*entry
	stemmer Stemmers
	stop    []string
	starter []string // of expressions, among the stop words
	self    []string // words for the one who writes
	dear    []string // stems of words for somebody close to them
	someone []string // words for one whom somebody tells of
	work    []string // stems of words that people use of their work
	reach   []string // stems of words for how to reach somebody
	urgent  []int    // pages with help
}

// A Kind is a run of pages that stand in the same part of the site.
type Kind struct {
	Name  string // the first part of their addresses
	Title string // what the page above them calls itself
	First int    // the first of them
}

// Indexes makes the index of each language. The first has no folder of its own.
func (b *Builder) Indexes(languages []string) []*Index {
	var list []*Index
	for i, lang := range languages {
		x := &Index{Lang: lang, stemmer: stemmers[lang], entries: map[string]*entry{}}
		for _, p := range b.pages {
			if p.Lang == lang {
				x.Pages = append(x.Pages, p)
			}
		}
		if i > 0 {
			x.Root = lang + "/"
		}
		x.order()
		x.weigh(b.words)
		b.ord.synonyms(x.entries, x.stemmer)
		for s := range b.ord.stop() {
			x.stop = append(x.stop, s)
		}
		slices.Sort(x.stop)
		x.starter = b.ord.starters()
		x.self = stemsOf(b.ord.Personlig.Jeg, nil)
		x.dear = stemsOf(b.ord.Personlig.Nar, x.stemmer)
		x.someone = stemsOf(b.ord.Personlig.En, nil)
		x.work = stemsOf(b.ord.Personlig.Arbeid, x.stemmer)
		x.reach = stemsOf(b.ord.Kontakt, x.stemmer)
		list = append(list, x)
	}
	return list
}

// order puts the pages of each kind together.
func (x *Index) order() {
	kinds, depths := make(map[*Page]string, len(x.Pages)), make(map[*Page]int, len(x.Pages))
	for _, p := range x.Pages {
		kinds[p], _ = split(p.File, p.Lang)
		depths[p] = len(path.Dir(p.File))
	}
	slices.SortFunc(x.Pages, func(a, b *Page) int {
		return cmp.Or(cmp.Compare(kinds[a], kinds[b]), cmp.Compare(depths[a], depths[b]), cmp.Compare(a.File, b.File))
	})
	for i, p := range x.Pages {
		name := kinds[p]
		if len(x.kinds) == 0 || x.kinds[len(x.kinds)-1].Name != name {
			k := Kind{Name: name, First: i}
			if _, rest := split(p.File, p.Lang); rest == "" && name != "" {
				k.Title = p.Title
			}
			x.kinds = append(x.kinds, k)
		}
		if name == urgent {
			x.urgent = append(x.urgent, i)
		}
	}
}

// kind is the kind of a page.
func (x *Index) kind(page int) Kind {
	i, _ := slices.BinarySearchFunc(x.kinds, page, func(k Kind, page int) int { return cmp.Compare(k.First, page+1) })
	return x.kinds[i-1]
}

// weigh reckons how much each word counts on each page.
func (x *Index) weigh(seen []string) {
	stems := make([]int32, len(seen)) // number of the stem, by number of the word
	for i := range stems {
		stems[i] = -1
	}
	numbers, names := map[string]int32{}, []string{}
	type count struct{ page, weight int32 } // there are some hundred on every page
	var counts [][]count
	var about []bool // whether a page is about it, by stem
	total := 0
	for page, p := range x.Pages {
		total += p.length
		for _, h := range p.hits {
			s := stems[h.word]
			if s < 0 {
				name := x.stemmer.stem(seen[h.word])
				known := false
				if s, known = numbers[name]; !known {
					s = int32(len(names))
					numbers[name], names, counts = s, append(names, name), append(counts, nil)
					about = append(about, false)
				}
				stems[h.word] = s
			}
			about[s] = about[s] || h.weight&topic != 0
			weight := int32(h.weight &^ topic)
			if c := counts[s]; len(c) > 0 && c[len(c)-1].page == int32(page) {
				c[len(c)-1].weight += weight
			} else {
				counts[s] = append(c, count{int32(page), weight})
			}
		}
		p.hits = nil
	}
	// A part of a compound counts half of what the whole does.
	known := func(s string) bool { _, ok := numbers[s]; return ok && !isDigit(s[0]) }
	whole := slices.Clone(counts) // what a part is given, it does not pass on
	for s := range whole {
		first, last, ok := compound(names[s], known, x.stemmer)
		if !ok {
			continue
		}
		for _, part := range []string{first, last} {
			n := numbers[part]
			for _, c := range whole[s] {
				counts[n] = append(counts[n], count{c.page, c.weight / 2})
			}
		}
	}
	n := float64(max(len(x.Pages), 1))
	rarest := math.Log(1 + (n-.5)/1.5)
	average := max(float64(total)/n, 1)
	standings := x.standings()
	for s, list := range counts {
		if len(list) == 0 {
			continue
		}
		slices.SortStableFunc(list, func(a, b count) int { return cmp.Compare(a.page, b.page) })
		e := &entry{pages: make([]posting, 0, len(list))}
		for _, c := range list {
			if i := len(e.pages) - 1; i >= 0 && e.pages[i].page == c.page {
				e.pages[i].impact += c.weight
			} else {
				e.pages = append(e.pages, posting{c.page, c.weight})
			}
		}
		df := float64(len(e.pages))
		e.idf = min(max(int(math.Round(math.Log(1+(n-df+.5)/(df+.5))/rarest*63)), 1), 63)
		if !about[s] && !isDigit(names[s][0]) {
			e.idf = max(e.idf*passing/100, 1)
		}
		for i := range e.pages {
			page := &e.pages[i]
			tf := float64(page.impact) / inText / (1 - lengthNorm + lengthNorm*float64(x.Pages[page.page].length)/average)
			page.impact = int32(min(max(int(math.Round(tf/(tf+saturation)*standings[page.page].of(names[s])/maxPrior*63)), 1), 63))
		}
		e.pages = best(e.pages)
		x.entries[names[s]], counts[s] = e, nil
	}
}

// A standing is how likely a page is to be wanted by who asks for a word.
type standing struct {
	prior float64
	act   bool
	title map[string]bool // stems of the title of a page that stands above others
}

func (x *Index) standings() []standing {
	list := make([]standing, len(x.Pages))
	for i, p := range x.Pages {
		kind := x.kind(i)
		s := standing{prior: 1, act: kind.Name == "lov"}
		if known, ok := prior[kind.Name]; ok {
			s.prior = known
		}
		if _, rest := split(p.File, p.Lang); deep[kind.Name] > 0 && strings.Contains(rest, "/") {
			s.prior *= deep[kind.Name]
		}
		if kind.First == i && x.size(kind) > 2 {
			s.title = map[string]bool{}
			for _, w := range words(p.Title) {
				s.title[x.stemmer.stem(w)] = true
			}
		}
		list[i] = s
	}
	return list
}

func (s *standing) of(stem string) float64 {
	p := s.prior
	if s.act && isDigit(stem[0]) && len(stem) != len("2026") {
		p = section
	}
	if s.title != nil && !s.title[stem] {
		p *= above
	}
	return p
}

// best keeps the pages that a word counts most on, so that a word which stands
// everywhere does not cost more the larger the site is.
func best(pages []posting) []posting {
	if len(pages) <= longest {
		return pages
	}
	slices.SortStableFunc(pages, func(a, b posting) int { return cmp.Compare(b.impact, a.impact) })
	pages = slices.Clone(pages[:longest])
	slices.SortFunc(pages, func(a, b posting) int { return cmp.Compare(a.page, b.page) })
	return pages
}
