package sok

import (
	"cmp"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Searcher answers queries from the finished files of an index, as the script in
// the browser does (rang.motor.egen.js). The two are written alike, line for line
// where that can be, and use whole numbers only.
type Searcher struct {
	k                                kjerne
	dir                              string
	read                             func(name string) ([]byte, error)
	stop                             map[string]bool
	starts                           map[string]bool
	self, dear, someone, work, reach map[string]bool
	pieces                           map[int]*piece
	chunks                           map[int][][]any
	Loaded                           []string // the files that were read, in order
}

type piece struct {
	words   []string
	entries map[string]*entry
}

// A Hit is one result.
type Hit struct {
	URL     string // from the folder of the language
	Title   string
	Kind    string // the name of the kind
	Text    string
	Numbers []Number
	Score   int
}

// A Result is the answer to a query.
type Result struct {
	Hits   []Hit
	Total  int
	Urgent bool
	reach  bool // asks how to reach somebody
}

// Open reads the index in the folder dir.
func Open(dir string, read func(name string) ([]byte, error)) (*Searcher, error) {
	s := &Searcher{dir: dir, read: read, pieces: map[int]*piece{}, chunks: map[int][][]any{}}
	if err := s.load("kjerne.js", &s.k); err != nil {
		return nil, err
	}
	s.stop, s.starts = set(s.k.Stop), set(s.k.Starter)
	s.self, s.dear, s.someone, s.work, s.reach = set(s.k.Self), set(s.k.Dear), set(s.k.Someone), set(s.k.Work), set(s.k.Reach)
	return s, nil
}

// set are the words of a text, each once.
func set(text string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(text) {
		words[w] = true
	}
	return words
}

func (s *Searcher) load(name string, into any) error {
	content, err := s.read(path.Join(s.dir, name))
	if err != nil {
		return err
	}
	s.Loaded = append(s.Loaded, path.Join(s.dir, name))
	_, body, _ := strings.Cut(string(content), ",")
	return json.Unmarshal([]byte(strings.TrimSuffix(body, after)), into)
}

// pieceOf is the piece that a word stands in, if it is in the index.
func (s *Searcher) pieceOf(word string) int {
	n, _ := slices.BinarySearchFunc(s.k.First, word, func(first, word string) int {
		if first <= word {
			return -1
		}
		return 1
	})
	return max(n-1, 0)
}

func (s *Searcher) piece(n int) *piece {
	if p := s.pieces[n]; p != nil {
		return p
	}
	var text string
	if err := s.load(fmt.Sprintf("o%d.%s.js", n, s.k.Version), &text); err != nil {
		panic(err) // a file that the index names is missing
	}
	p := &piece{entries: map[string]*entry{}}
	last := ""
	for _, line := range strings.Split(text, "|") {
		fields := strings.Split(line+"::", ":")
		word := last[:strings.IndexByte(alphabet, fields[0][0])] + fields[0][1:]
		last = word
		e := &entry{}
		if f := fields[1]; f != "" {
			e.idf = strings.IndexByte(alphabet, f[0])
			page := -1
			for i := 1; i < len(f); i++ {
				n, shift := 0, 0
				for ; ; i++ {
					c := strings.IndexByte(alphabet, f[i])
					n |= c & 31 << shift
					shift += 5
					if c < 32 {
						break
					}
				}
				i++
				page += n + 1
				e.pages = append(e.pages, posting{int32(page), int32(strings.IndexByte(alphabet, f[i]))})
			}
		}
		if f := fields[2]; f != "" {
			e.haster = f[0] == '!'
			for _, lead := range strings.Split(strings.TrimPrefix(f, "!"), ",") {
				if lead != "" {
					e.lead(lead[1:], int(lead[0]-'0'))
				}
			}
		}
		p.words = append(p.words, word)
		p.entries[word] = e
	}
	s.pieces[n] = p
	return p
}

func (s *Searcher) entry(word string) *entry { return s.piece(s.pieceOf(word)).entries[word] }

// A group is what one word of the query stands for: words of the index, each with
// a weight.
type group struct {
	words map[string]int
	limit int // how rare a word may count as: no other is worth more than the one that was written
}

func newGroup() *group { return &group{words: map[string]int{}, limit: 63} }

func (g *group) add(word string, weight int) {
	if weight > g.words[word] {
		g.words[word] = weight
	}
}

// Search answers a query. With kind, only pages of that kind are found.
func (s *Searcher) Search(query, kind string) Result {
	var r Result
	groups := s.groups(query, &r)
	score, matched := map[int]int{}, map[int]int{}
	all := 0
	for _, g := range groups {
		here, most := map[int]int{}, 0
		for word, weight := range g.words {
			e := s.entry(word)
			if e == nil || len(e.pages) == 0 {
				continue
			}
			w := weight * min(e.idf, g.limit)
			most = max(most, w)
			for _, p := range e.pages {
				here[int(p.page)] = max(here[int(p.page)], w*int(p.impact))
			}
		}
		all += most
		for page, points := range here {
			score[page] += points
			matched[page] += most
		}
	}
	var pages []int
	for page := range score {
		cover := matched[page] * 100 / all
		score[page] *= cover + s.k.Rank.Few
		if r.reach && slices.Contains(s.k.Rank.Reached, s.kindOf(page)) {
			score[page] = score[page] / 100 * s.k.Rank.Reach
		}
		if kind == "" || s.kindOf(page) == kind {
			pages = append(pages, page)
		}
	}
	slices.SortFunc(pages, func(a, b int) int { return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a, b)) })
	if r.Urgent && kind == "" {
		help := slices.Clone(s.k.Urgent)
		slices.SortStableFunc(help, func(a, b int) int { return cmp.Compare(score[b], score[a]) })
		if len(help) > 0 {
			pages = slices.DeleteFunc(pages, func(p int) bool { return p == help[0] })
			pages = slices.Insert(pages, 0, help[0])
		}
	}
	r.Total = len(pages)
	s.show(pages[:min(len(pages), s.k.Rank.Hits)], query, groups, score, &r)
	return r
}

// groups cuts the query and finds what its words stand for.
func (s *Searcher) groups(query string, r *Result) []*group {
	all := words(query)
	var stems []string
	for _, w := range all {
		stems = append(stems, s.k.Stemmer.stem(w))
	}
	r.Urgent = s.personal(all, stems)
	onlyStop := !slices.ContainsFunc(all, func(w string) bool { return !s.stop[w] })
	typing := !strings.HasSuffix(query, " ")
	r.reach = slices.ContainsFunc(stems, func(w string) bool { return s.reach[w] })
	var groups []*group
next:
	for i := 0; i < len(all); i++ {
		for n := min(s.k.Rank.Phrase, len(all)-i); n > 1 && (!s.stop[all[i]] || s.starts[all[i]]); n-- {
			if e := s.entry(join(stems[i : i+n])); e != nil {
				r.Urgent = r.Urgent || e.haster
				groups = append(groups, s.expression(e, stems[i:i+n])...)
				i += n - 1
				continue next
			}
		}
		if !s.stop[all[i]] || onlyStop {
			from := len(groups)
			groups = s.word(groups, all[i], stems[i], typing && i == len(all)-1, r)
			for _, g := range groups[from:] {
				if s.reach[stems[i]] && len(all) > 1 {
					g.limit = min(g.limit, s.k.Rank.Weak)
				}
			}
		}
	}
	if len(groups) > 1 && !slices.ContainsFunc(groups, func(g *group) bool { return len(g.words) > 0 }) {
		r.Urgent = true // several words and none of them known: another language
	}
	return groups
}

// expression is what several words stand for together. Where they say the same as
// others, each of them still counts by itself.
func (s *Searcher) expression(e *entry, stems []string) []*group {
	var own []string
	for _, stem := range stems {
		if e.leads[stem] > 0 {
			own = append(own, stem)
		}
	}
	groups := []*group{newGroup()}
	for len(groups) < len(own) {
		groups = append(groups, newGroup())
	}
	for i, g := range groups {
		for word, weight := range e.leads {
			if !slices.Contains(own, word) {
				g.add(word, weight)
			}
		}
		if len(own) > 0 {
			g.add(own[i], s.k.Rank.Exact)
			g.limit = s.entry(own[i]).idf
		}
	}
	return groups
}

// word adds what one word of the query stands for.
func (s *Searcher) word(groups []*group, word, stem string, typing bool, r *Result) []*group {
	g := newGroup()
	s.same(g, stem, s.k.Rank.Exact, r)
	if e := s.entry(stem); e != nil && e.idf > 0 {
		g.limit = e.idf
	}
	if typing && size(word) >= s.k.Rank.MinPrefix && !isDigit(word[0]) {
		s.prefix(g, word)
	}
	if number := strings.TrimRight(word, "abcdefgh"); len(g.words) == 0 && isDigit(word[0]) && number != word {
		s.same(g, number, s.k.Rank.Exact, r) // § 13b, where the pages have § 13 b
	}
	if len(g.words) > 0 || isDigit(word[0]) {
		return append(groups, g)
	}
	if size(word) != len(word) {
		r.Urgent = true // a word of another script: somebody who cannot read the pages
		return append(groups, g)
	}
	known := func(w string) bool { e := s.entry(w); return e != nil }
	if first, last, ok := compound(stem, known, s.k.Stemmer); ok {
		for _, part := range []string{first, last} {
			g := newGroup()
			s.same(g, part, s.k.Rank.Part, r)
			groups = append(groups, g)
		}
		return groups
	}
	s.near(g, stem, r)
	return append(groups, g)
}

// same adds a word and what it leads to.
func (s *Searcher) same(g *group, stem string, weight int, r *Result) {
	e := s.entry(stem)
	if e == nil {
		return
	}
	r.Urgent = r.Urgent || e.haster
	g.add(stem, weight)
	for word, w := range e.leads {
		g.add(word, w*weight/10)
	}
}

// prefix adds words that begin as the one that is being written, the shortest
// first.
func (s *Searcher) prefix(g *group, word string) {
	var found []string
	from := s.pieceOf(word)
	for n := from; n <= min(from+1, len(s.k.First)-1); n++ {
		if n > from && !strings.HasPrefix(s.k.First[n], word) {
			break
		}
		for _, w := range s.piece(n).words {
			if strings.HasPrefix(w, word) && !strings.Contains(w, "_") {
				found = append(found, w)
			}
		}
	}
	slices.SortFunc(found, func(a, b string) int { return cmp.Or(cmp.Compare(size(a), size(b)), cmp.Compare(a, b)) })
	for _, w := range found[:min(len(found), s.k.Rank.MaxPrefix)] {
		s.same(g, w, s.k.Rank.Prefix, &Result{})
	}
}

// size is how many characters a word has.
func size(word string) int { return utf8.RuneCountInString(word) }

func join(stems []string) string { return strings.Join(stems, "_") }

func (s *Searcher) kindOf(page int) string {
	name := ""
	for _, k := range s.k.Kinds {
		if int(k[0].(float64)) <= page {
			name = k[1].(string)
		}
	}
	return name
}

// show looks up what is shown of the best pages. A page whose title has what was
// asked for comes before its like, and one whose title or number is the query itself
// comes first, after help.
func (s *Searcher) show(pages []int, query string, groups []*group, score map[int]int, r *Result) {
	asked := join(words(query))
	var exact, rest []Hit
	for i, page := range pages {
		n := page / s.k.Chunk
		if s.chunks[n] == nil {
			var chunk [][]any
			if err := s.load(fmt.Sprintf("d%d.%s.js", n, s.k.Version), &chunk); err != nil {
				panic(err) // a file that the index names is missing
			}
			s.chunks[n] = chunk
		}
		row := s.chunks[n][page%s.k.Chunk]
		get := func(i int) string {
			if i < len(row) {
				return row[i].(string)
			}
			return ""
		}
		h := Hit{Title: get(1), Kind: s.kindOf(page), Text: get(2), Score: score[page]}
		h.URL = strings.TrimPrefix(path.Join(h.Kind, get(0))+"/", "/") + s.k.File
		for j := 4; j+2 < len(row); j += 3 {
			h.Numbers = append(h.Numbers, Number{get(j), get(j + 1), get(j + 2)})
		}
		title := words(h.Title)
		number := ""
		if len(title) > 0 && isDigit(title[0][0]) {
			number, title = title[0], title[1:]
		}
		inTitle := 0
		for _, g := range groups {
			if slices.ContainsFunc(title, func(w string) bool { return g.words[s.k.Stemmer.stem(w)] > 0 }) {
				inTitle++
			}
		}
		bonus := s.k.Rank.Title * inTitle / max(len(groups), 1)
		if inTitle == len(groups) && (s.whole(title, groups) || s.whole(words(headOf(h.Title)), groups)) {
			bonus += s.k.Rank.Whole
		}
		h.Score = h.Score * (100 + bonus) / 100
		switch {
		case i == 0 && r.Urgent && slices.Contains(s.k.Urgent, page):
			r.Hits = append(r.Hits, h)
		case asked != "" && (asked == join(title) || asked == number):
			exact = append(exact, h)
		default:
			rest = append(rest, h)
		}
	}
	slices.SortStableFunc(rest, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	r.Hits = append(append(r.Hits, exact...), rest...)
}

// whole tells whether a title says no more than what was asked for.
func (s *Searcher) whole(title []string, groups []*group) bool {
	for _, w := range title {
		if !slices.ContainsFunc(groups, func(g *group) bool { return g.words[s.k.Stemmer.stem(w)] > 0 }) {
			return false
		}
	}
	return len(title) > 0
}

// headOf is what a title says before it goes on: «Meldeplikt: når du er bekymret».
func headOf(title string) string {
	head, _, _ := strings.Cut(title, ":")
	return head
}
