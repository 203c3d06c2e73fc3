package sok

import (
	"bytes"
	"html"
	"slices"
	"strings"
	"sync"
)

// A Page is what the index keeps of one finished page.
type Page struct {
	File     string // from the top of the site
	Lang     string
	Title    string
	In       string // the language of the title, when it is not the page's
	Text     string // what the page says that it is about
	Numbers  []Number
	hits     []hit // by word
	length   int   // words of text
	sections int
}

// A Number is a telephone number, as it is read, as it is called, and whose it is.
type Number struct{ Vis, Ring, Navn string }

// A hit is how much one word counts on a page. There are some hundred on each, so
// the weight has a bit that tells whether the word stands in a title or a heading.
type hit struct{ word, weight uint32 }

const topic = 1 << 31

// and adds up the weights of one word.
func (h hit) and(other hit) hit {
	return hit{h.word, h.weight&^topic + other.weight&^topic | (h.weight|other.weight)&topic}
}

// A reader takes a page apart. It is no parser of HTML: pages come from a
// template engine that closes what it opens, and what is malformed is read as
// well as it can be, since an index is no place to judge a page.
type reader struct {
	b      *Builder
	p      *Page
	scan   scanner
	weight uint32
	count  bool // words count towards the length of the page
	hits   []hit
	unseen []string
	later  []uint32 // their weights

	title, number bytes.Buffer
	open          struct{ main, link, table, heading, title, number, skip int }
	ring          string
	most          int // numbers to keep
}

// Read reads a page that is to be found. Several pages may be read at a time.
// It returns nil for a file that has no main content.
func (b *Builder) Read(file string, page []byte) *Page {
	start := bytes.Index(page, []byte("<main"))
	if start < 0 {
		return nil
	}
	head, content := page[:start], page[start:]
	if end := bytes.LastIndex(content, []byte("</main>")); end >= 0 {
		content = content[:end]
	}
	r := &reader{b: b, p: &Page{File: file, Lang: between(head, `<html lang="`, `"`)}}
	r.p.Text = shorten(html.UnescapeString(between(head, `<meta name="description" content="`, `"`)))
	kind, _ := split(file, r.p.Lang)
	r.most = numbers[kind]
	r.hits = *manyHits.Get().(*[]hit)
	r.scan.emit = r.word
	b.mu.RLock()
	r.at(inAddress, false, []byte(strings.TrimSuffix(strings.ReplaceAll(file, "-", " "), "index.html")))
	r.html(content)
	r.heading()
	b.mu.RUnlock()
	r.p.Title = strings.Join(strings.Fields(r.title.String()), " ")
	if strings.HasPrefix(r.p.Text, r.p.Title+":") {
		r.p.Text = "" // it only names the page again
	}
	r.close()
	return r.p
}

// between is what stands in head between two texts.
func between(head []byte, before, after string) string {
	_, rest, ok := bytes.Cut(head, []byte(before))
	found, _, closed := bytes.Cut(rest, []byte(after))
	if !ok || !closed {
		return ""
	}
	return string(found)
}

// shorten cuts a description at a word.
func shorten(text string) string {
	text = strings.TrimSuffix(text, "…")
	runes := []rune(text)
	if len(runes) <= excerpt {
		return text
	}
	text = string(runes[:excerpt])
	if i := strings.LastIndexByte(text, ' '); i > 0 {
		text = text[:i]
	}
	return strings.TrimRight(text, " .,:;–-") + "…"
}

// html reads tags and the text between them.
func (r *reader) html(doc []byte) {
	for len(doc) > 0 {
		i := bytes.IndexByte(doc, '<')
		if i < 0 {
			r.text(doc)
			return
		}
		r.text(doc[:i])
		doc = doc[i+1:]
		end := tagEnd(doc)
		if end < 0 {
			return
		}
		tag := doc[:end]
		doc = doc[end+1:]
		if r.tag(tag) {
			_, doc, _ = bytes.Cut(doc, []byte("</script>"))
		}
	}
}

// tagEnd is where a tag ends, whatever stands within quotes.
func tagEnd(doc []byte) int {
	end := bytes.IndexByte(doc, '>')
	if end < 0 || bytes.IndexByte(doc[:end], '\'') < 0 && bytes.Count(doc[:end], []byte(`"`))%2 == 0 {
		return end // nearly all of them
	}
	quote := byte(0)
	for i, c := range doc {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i
		}
	}
	return -1
}

// tag follows where the text stands. It reports whether what comes is a script.
func (r *reader) tag(tag []byte) (script bool) {
	step := 1
	if len(tag) > 0 && tag[0] == '/' {
		step, tag = -1, tag[1:]
	}
	name := tag
	if i := bytes.IndexAny(tag, " \t\n/"); i >= 0 {
		name = tag[:i]
	}
	switch string(name) {
	case "script":
		return step > 0
	case "nav", "svg", "template", "form":
		r.open.skip += step
	case "table":
		r.open.table += step
	case "article", "header", "div": // whose language a title below has
		if r.title.Len() == 0 {
			r.foreign(tag, step)
		}
	case "h1":
		r.open.title += step
		r.foreign(tag, step)
	case "h2", "h3", "h4":
		r.open.heading += step
	case "section":
		r.p.sections += max(step, 0)
	case "a":
		r.open.link += step
		if r.ring = ""; step > 0 && bytes.Contains(tag, []byte(`href="tel:`)) {
			r.ring = between(tag, `href="tel:`, `"`)
		}
		r.telephone(r.ring != "", step)
	case "span":
		if r.open.title > 0 {
			r.foreign(tag, step)
		}
		if step > 0 && bytes.Contains(tag, []byte(`class="telefon"`)) && r.open.link == 0 {
			r.telephone(true, 1)
		} else if step < 0 && r.open.number > 0 && r.open.link == 0 {
			r.telephone(false, -1)
		}
	}
	return false
}

// foreign notes the language of a title that says so.
func (r *reader) foreign(tag []byte, step int) {
	if lang := between(tag, ` lang="`, `"`); step > 0 && lang != "" && lang != r.p.Lang {
		r.p.In = lang
	}
}

// telephone begins and ends a telephone number. Its digits come first, and then,
// where it is a line for help, the name of who answers.
func (r *reader) telephone(begins bool, step int) {
	switch {
	case step > 0 && begins && len(r.p.Numbers) < r.most:
		r.open.number = 1
		r.number.Reset()
		r.p.Numbers = append(r.p.Numbers, Number{Ring: r.ring})
	case step < 0 && r.open.number > 0:
		r.open.number = 0
		n := &r.p.Numbers[len(r.p.Numbers)-1]
		text := strings.Join(strings.Fields(r.number.String()), " ")
		end := strings.IndexFunc(text, func(c rune) bool { return !strings.ContainsRune("+0123456789 ", c) })
		if end < 0 {
			end = len(text)
		}
		n.Vis = strings.TrimSpace(text[:end])
		n.Navn, _, _ = strings.Cut(strings.TrimSpace(text[end:]), "\x00")
		if n.Vis == "" {
			r.p.Numbers = r.p.Numbers[:len(r.p.Numbers)-1]
		}
	}
}

func (r *reader) text(text []byte) {
	if len(text) == 0 || r.open.skip > 0 {
		return
	}
	if bytes.IndexByte(text, '&') >= 0 {
		text = []byte(html.UnescapeString(string(text)))
	}
	if r.open.number > 0 {
		r.number.Write(text)
		if r.number.Len() > 0 && len(bytes.TrimSpace(text)) > 0 && strings.ContainsFunc(string(text), func(c rune) bool { return c >= 'A' }) {
			r.number.WriteByte(0) // the name ends; what follows tells more
		}
	}
	switch {
	case r.open.title > 0:
		r.title.Write(text)
	case r.open.number > 0:
		r.at(inHeading, false, text) // of the page's own subject
	case r.open.table > 0:
		r.at(inTable, false, text)
	case r.open.link > 0:
		r.at(inLink, false, text)
	case r.open.heading > 0:
		r.at(inHeading, false, text)
	default:
		r.at(inText, true, text)
	}
}

// heading reads the title, when all of it is known: in a short one each word counts
// more.
func (r *reader) heading() {
	r.at(uint32(inTitle*2*titleWords/(titleWords+len(bytes.Fields(r.title.Bytes())))), false, r.title.Bytes())
}

func (r *reader) at(weight uint32, count bool, text []byte) {
	if r.weight, r.count = weight, count; weight >= inHeading {
		r.weight |= topic
	}
	r.scan.text(text)
}

// word takes one word of the page.
func (r *reader) word(word []byte) {
	if r.count {
		r.p.length++
	}
	if id, known := r.b.ids[string(word)]; known {
		r.hits = append(r.hits, hit{id, r.weight})
		return
	}
	r.unseen, r.later = append(r.unseen, string(word)), append(r.later, r.weight)
}

// close gives new words their numbers, and adds up what each word counts.
func (r *reader) close() {
	if len(r.unseen) > 0 {
		r.b.mu.Lock()
		for i, word := range r.unseen {
			id, known := r.b.ids[word]
			if !known {
				id = uint32(len(r.b.words))
				r.b.ids[word] = id
				r.b.words = append(r.b.words, word)
			}
			r.hits = append(r.hits, hit{id, r.later[i]})
		}
		r.b.mu.Unlock()
	}
	slices.SortFunc(r.hits, func(a, b hit) int { return int(a.word) - int(b.word) })
	n := 0
	for _, h := range r.hits {
		if n > 0 && r.hits[n-1].word == h.word {
			r.hits[n-1] = r.hits[n-1].and(h)
			continue
		}
		r.hits[n] = h
		n++
	}
	r.p.hits = slices.Clone(r.hits[:n])
	hits := r.hits[:0]
	manyHits.Put(&hits)
}

// manyHits are used again, for a page has some thousand before they are added up.
var manyHits = sync.Pool{New: func() any { return new([]hit) }}
