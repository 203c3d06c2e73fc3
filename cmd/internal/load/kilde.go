package load

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"planvei/cmd/internal/diag"
)

// Kilder finds where in the files each byte of a text was written. It reads a file
// when it is first asked for it, so a plan with nothing to point at costs nothing.
type Kilder struct {
	fsys  fs.FS
	mu    sync.Mutex
	filer map[string]*kilde
}

// NewKilder looks in the files of fsys.
func NewKilder(fsys fs.FS) *Kilder {
	return &Kilder{fsys: fsys, filer: map[string]*kilde{}}
}

// A kilde is one file as it stands, byte order mark and all.
type kilde struct {
	fil     string
	src     []byte
	start   int            // after the byte order mark
	linjer  []int          // where each line begins
	strings map[int][2]int // in TOML: the string that belongs to the key or element at an offset
	indeks  sync.Once      // fills strings; several rules may ask at once
}

// A Spor is a text as it was read, and where each byte of it stands in its file.
type Spor struct {
	*kilde
	fra, til []int // in src, by byte of the text: what is escaped takes more room there
}

// Fil is the name of the file, and Innhold all that it holds.
func (s *Spor) Fil() string     { return s.fil }
func (s *Spor) Innhold() []byte { return s.src }

// Bytes is where text[start:end] stands in the file.
func (s *Spor) Bytes(start, end int) (from, to int) {
	return s.fra[start], s.til[max(end-1, start)]
}

// Sted is the line and the column of the byte at offset in the text.
func (s *Spor) Sted(offset int) diag.Position {
	at := s.fra[offset]
	line, found := slices.BinarySearch(s.linjer, at)
	if !found {
		line--
	}
	return diag.Position{File: s.fil, Line: line + 1, Column: 1 + utf8.RuneCount(s.src[s.linjer[line]:at])}
}

// Streng follows value back to the string in TOML whose key, or which itself, stands
// at pos. It is nil when what stands there does not read as value.
func (k *Kilder) Streng(pos diag.Position, value string) *Spor {
	f := k.open(pos.File)
	if f == nil || value == "" {
		return nil
	}
	f.indexOnce()
	at, ok := f.offset(pos)
	if !ok {
		return nil
	}
	span, ok := f.strings[at]
	if !ok {
		return nil
	}
	return f.trace(span, value)
}

// Kapittel follows the text of a Markdown file back to its lines, of which the first
// is line.
func (k *Kilder) Kapittel(file string, line int, text string) *Spor {
	f := k.open(file)
	if f == nil || text == "" {
		return nil
	}
	at, ok := f.offset(diag.Position{Line: line, Column: 1})
	if !ok {
		return nil
	}
	s := &Spor{kilde: f}
	for ; at < len(f.src); at++ {
		if f.src[at] == '\r' && at+1 < len(f.src) && f.src[at+1] == '\n' {
			continue
		}
		s.fra, s.til = append(s.fra, at), append(s.til, at+1)
	}
	if s.text() != text {
		return nil
	}
	return s
}

// matterTitle is a title in YAML, on one line.
var matterTitle = regexp.MustCompile(`(?mi)^["']?(?:title|tittel)["']?[ \t]*:.*$`)

// Tittel follows the title of a Markdown file back to its front matter.
func (k *Kilder) Tittel(file, title string) *Spor {
	f := k.open(file)
	if f == nil || title == "" {
		return nil
	}
	head, _, fence := cutMatter(f.src[f.start:])
	if fence == "+++" {
		found := stringsOf(head)
		for _, key := range slices.Sorted(maps.Keys(found)) {
			word, _, _ := strings.Cut(string(head[key:]), "=")
			if w := strings.ToLower(strings.Trim(word, " \t\"'")); w == "title" || w == "tittel" {
				span := found[key]
				return f.trace([2]int{span[0] + f.start, span[1] + f.start}, title)
			}
		}
		return nil
	}
	line := matterTitle.FindIndex(head)
	if line == nil {
		return nil
	}
	at := bytes.Index(head[line[0]:line[1]], []byte(title))
	if at < 0 {
		return nil // it is escaped
	}
	s := &Spor{kilde: f}
	for i := range len(title) {
		from := f.start + line[0] + at + i
		s.fra, s.til = append(s.fra, from), append(s.til, from+1)
	}
	return s
}

// open reads a file that is text in UTF-8, and returns nil for any other.
func (k *Kilder) open(file string) *kilde {
	k.mu.Lock()
	defer k.mu.Unlock()
	if f, ok := k.filer[file]; ok {
		return f
	}
	k.filer[file] = nil
	f, err := k.fsys.Open(file)
	if err != nil {
		return nil
	}
	defer f.Close()
	src, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil || len(src) > maxFile || !utf8.Valid(src) {
		return nil
	}
	read := &kilde{fil: file, src: src}
	if bytes.HasPrefix(src, []byte("\xef\xbb\xbf")) {
		read.start = 3
	}
	read.linjer = []int{read.start}
	for i, c := range src {
		if c == '\n' {
			read.linjer = append(read.linjer, i+1)
		}
	}
	k.filer[file] = read
	return read
}

// offset is the byte at a line and a column.
func (f *kilde) offset(pos diag.Position) (int, bool) {
	if pos.Line < 1 || pos.Line > len(f.linjer) {
		return 0, false
	}
	at := f.linjer[pos.Line-1]
	for range pos.Column - 1 {
		_, size := utf8.DecodeRune(f.src[at:])
		at += size
	}
	return at, at <= len(f.src)
}

// text is what the spor reads as when nothing is escaped.
func (s *Spor) text() string {
	out := make([]byte, len(s.fra))
	for i, from := range s.fra {
		out[i] = s.src[from]
	}
	return string(out)
}

func (f *kilde) indexOnce() {
	f.indeks.Do(func() {
		f.strings = stringsOf(f.src[f.start:])
		if f.start > 0 {
			moved := make(map[int][2]int, len(f.strings))
			for at, span := range f.strings {
				moved[at+f.start] = [2]int{span[0] + f.start, span[1] + f.start}
			}
			f.strings = moved
		}
	})
}

// stringsOf finds every string in TOML text: by the offset of the last part of its
// key, and by its own where it is an element of a list. A list of one is that one.
func stringsOf(src []byte) map[int][2]int {
	found := map[int][2]int{}
	var parser unstable.Parser
	parser.Reset(src)
	var value func(at int, n *unstable.Node)
	keyValue := func(n *unstable.Node) {
		at := -1
		for keys := n.Key(); keys.Next(); {
			at = int(keys.Node().Raw.Offset)
		}
		value(at, n.Value())
	}
	value = func(at int, n *unstable.Node) {
		switch n.Kind {
		case unstable.String:
			span := [2]int{int(n.Raw.Offset), int(n.Raw.Offset + n.Raw.Length)}
			found[span[0]] = span
			if at >= 0 {
				found[at] = span
			}
		case unstable.Array:
			count := 0
			for parts := n.Children(); parts.Next(); count++ {
				value(-1, parts.Node())
			}
			if count == 1 {
				for parts := n.Children(); parts.Next(); {
					value(at, parts.Node())
				}
			}
		case unstable.InlineTable:
			for parts := n.Children(); parts.Next(); {
				keyValue(parts.Node())
			}
		}
	}
	for parser.NextExpression() {
		if n := parser.Expression(); n.Kind == unstable.KeyValue {
			keyValue(n)
		}
	}
	return found
}
