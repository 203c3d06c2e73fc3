package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
)

// A document is a PDF as browsers write it: plain objects, and one plain table
// of where each of them begins.
type document struct {
	data    []byte
	offset  map[int]int // of each object
	catalog string
	info    int // the number of the object that tells of the document
}

var errPlain = errors.New("the PDF is not laid out as browsers do it")

var (
	startPattern   = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	tablePattern   = regexp.MustCompile(`^xref\n0 (\d+)\n`)
	trailerPattern = regexp.MustCompile(`/Root (\d+) 0 R\s*/Info (\d+) 0 R`)
	refPattern     = regexp.MustCompile(`(\d+) 0 R`)
)

// entry is the length of a line in the table.
const entry = 20

// open reads where the objects of a PDF stand.
func open(data []byte) (*document, error) {
	number := func(pattern *regexp.Regexp, in []byte) (int, int) {
		m := pattern.FindSubmatchIndex(in)
		if m == nil {
			return -1, 0
		}
		n, err := strconv.Atoi(string(in[m[2]:m[3]]))
		if err != nil {
			return -1, 0
		}
		return n, m[1]
	}
	start, _ := number(startPattern, data)
	if start < 0 || start >= len(data) {
		return nil, errPlain
	}
	table := data[start:]
	count, head := number(tablePattern, table)
	if count < 0 || count > (len(table)-head)/entry {
		return nil, errPlain
	}
	trailer := trailerPattern.FindSubmatch(table[head+count*entry:])
	if trailer == nil {
		return nil, errPlain
	}
	d := &document{data: data, offset: map[int]int{}}
	for i := range count {
		line := table[head+i*entry:][:entry]
		if line[17] != 'n' {
			continue
		}
		at, err := strconv.Atoi(string(line[:10]))
		if err != nil || !bytes.HasPrefix(data[min(at, len(data)):], fmt.Appendf(nil, "%d 0 obj", i)) {
			return nil, errPlain
		}
		d.offset[i] = at
	}
	root, _ := strconv.Atoi(string(trailer[1]))
	d.info, _ = strconv.Atoi(string(trailer[2]))
	d.catalog = string(d.object(root))
	if d.catalog == "" || d.object(d.info) == nil {
		return nil, errPlain
	}
	return d, nil
}

// object is what stands in the object n, without the stream that it may have.
// The slice is part of the document.
func (d *document) object(n int) []byte {
	at, ok := d.offset[n]
	if !ok {
		return nil
	}
	rest := d.data[at:]
	end := len(rest)
	for _, mark := range []string{"\nendobj", " stream\n"} {
		if i := bytes.Index(rest[:end], []byte(mark)); i >= 0 {
			end = i
		}
	}
	return rest[:end]
}

// numbers are the numbers of all objects, in order.
func (d *document) numbers() []int { return slices.Sorted(maps.Keys(d.offset)) }

// field returns the number of the object that a key of in refers to.
func field(in, key string) (int, bool) {
	m := regexp.MustCompile(`/` + key + ` (\d+) 0 R`).FindStringSubmatch(in)
	if m == nil {
		return 0, false
	}
	n, err := strconv.Atoi(m[1])
	return n, err == nil
}

// accessible reports whether the PDF has tags, a language and an outline.
func (d *document) accessible() bool {
	for _, key := range []string{`/MarkInfo <<[^>]*/Marked true`, `/Lang \([^)]`, `/StructTreeRoot \d`, `/Outlines \d`} {
		if !regexp.MustCompile(key).MatchString(d.catalog) {
			return false
		}
	}
	return true
}

// pages returns the number of each page, from 1, by the number of its object.
func (d *document) pages() map[int]int {
	pages := map[int]int{}
	seen := map[int]bool{}
	var walk func(n int)
	walk = func(n int) {
		text := string(d.object(n))
		kids := regexp.MustCompile(`/Kids \[([^\]]*)\]`).FindStringSubmatch(text)
		switch {
		case seen[n] || text == "":
		case kids == nil:
			pages[n] = len(pages) + 1
		default:
			seen[n] = true
			for _, kid := range refPattern.FindAllStringSubmatch(kids[1], -1) {
				n, _ := strconv.Atoi(kid[1])
				walk(n)
			}
		}
	}
	if root, ok := field(d.catalog, "Pages"); ok {
		walk(root)
	}
	return pages
}

var (
	placePattern = regexp.MustCompile(`/([^\s/\[]+) \[(\d+) 0 R`)
	hexPattern   = regexp.MustCompile(`#[0-9A-Fa-f]{2}`)
)

// places returns the page of each id that something on the page links to.
func (d *document) places() map[string]int {
	places := map[string]int{}
	dests, ok := field(d.catalog, "Dests")
	if !ok {
		return places
	}
	pages := d.pages()
	for _, m := range placePattern.FindAllStringSubmatch(string(d.object(dests)), -1) {
		page, _ := strconv.Atoi(m[2])
		name := hexPattern.ReplaceAllStringFunc(m[1], func(code string) string {
			c, _ := strconv.ParseUint(code[1:], 16, 8)
			return string([]byte{byte(c)})
		})
		places[name] = pages[page]
	}
	return places
}
