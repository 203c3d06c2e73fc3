package site

import (
	"bytes"
	"cmp"
	"slices"
	"time"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// A stykke is a run of the words of a document, and where in the source it stands.
// A run of something that is not to be changed has no node.
type stykke struct {
	at, n       int // in the words
	node        *ast.Text
	src, srcLen int // an entity is longer than what it means
}

// A lesning is the words of a parsed document: what a reader reads, block by block
// with a blank line between.
type lesning struct {
	source  []byte
	words   []byte
	stykker []stykke
	locked  int // how many links, code and the like we are inside
}

// lesDokument collects the words of a document.
func lesDokument(doc ast.Node, source []byte) *lesning {
	r := &lesning{source: source}
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Type() != ast.TypeInline {
			if entering && n.Kind() != ast.KindDocument {
				r.words = append(r.words, "\n\n"...)
			}
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				r.text(n)
			}
		case *ast.String:
			if entering {
				r.words = append(r.words, n.Value...)
			}
		case *ast.Emphasis:
		default:
			if entering {
				r.locked++
			} else {
				r.locked--
			}
		}
		return ast.WalkContinue, nil
	})
	return r
}

// text adds the words of a node, with entities and escapes resolved.
func (r *lesning) text(n *ast.Text) {
	value := n.Segment.Value(r.source)
	if n.IsRaw() {
		r.add(n, string(value), n.Segment.Start, len(value))
	} else {
		from := 0
		flush := func(to int) {
			if to > from {
				r.add(n, string(value[from:to]), n.Segment.Start+from, to-from)
			}
		}
		for i := 0; i < len(value); {
			meaning, size := tydning(value[i:])
			if size == 0 {
				i++
				continue
			}
			flush(i)
			r.add(n, meaning, n.Segment.Start+i, size)
			i += size
			from = i
		}
		flush(len(value))
	}
	if n.SoftLineBreak() || n.HardLineBreak() {
		r.words = append(r.words, '\n')
	}
}

func (r *lesning) add(n *ast.Text, words string, src, srcLen int) {
	if r.locked == 0 {
		r.stykker = append(r.stykker, stykke{len(r.words), len(words), n, src, srcLen})
	}
	r.words = append(r.words, words...)
}

// tydning is what the escape or the entity that s begins with means, and its length;
// 0 when s begins with neither.
func tydning(s []byte) (meaning string, size int) {
	switch {
	case s[0] == '\\' && len(s) > 1 && util.IsPunct(s[1]):
		return string(s[1]), 2
	case s[0] == '&':
		end := bytes.IndexByte(s[:min(len(s), 40)], ';')
		if end < 0 {
			return "", 0
		}
		entity := s[:end+1]
		if got := string(util.ResolveEntityNames(util.ResolveNumericReferences(entity))); got != string(entity) {
			return got, end + 1
		}
	}
	return "", 0
}

// lenkLov makes what names the law in a parsed document into links. What the author
// has made a link, or code, is left as it is. It goes from the end, so that the places
// before stay where they are.
func (l *lovleser) lenkLov(doc ast.Node, source []byte, dato time.Time) {
	r := lesDokument(doc, source)
	links := l.lenker(r.words, dato)
	for i := len(links) - 1; i >= 0; i-- {
		k := links[i]
		made := r.lenk(k.Start, k.Slutt)
		if made == nil {
			made = r.lenk(k.NrStart, k.NrSlutt)
		}
		if made != nil {
			made.Destination, made.Title = []byte(k.URL), k.merke()
		}
	}
}

// sted is where in the source the words at a place stand, as a beginning or as an
// end; nil when that cannot be changed.
func (r *lesning) sted(at int, end bool) (*ast.Text, int) {
	i, _ := slices.BinarySearchFunc(r.stykker, at, func(s stykke, at int) int {
		if end {
			return cmp.Compare(s.at+s.n, at) // the first that reaches so far
		}
		return cmp.Compare(s.at+s.n, at+1)
	})
	if i == len(r.stykker) || r.stykker[i].at > at {
		return nil, 0
	}
	switch s := r.stykker[i]; {
	case at == s.at && !end:
		return s.node, s.src
	case at == s.at+s.n && end:
		return s.node, s.src + s.srcLen
	case s.n == s.srcLen && at > s.at:
		return s.node, s.src + at - s.at
	}
	return nil, 0
}

// lenk puts a link around words, or returns nil when they cross something that the
// author has marked.
func (r *lesning) lenk(from, to int) *ast.Link {
	first, a := r.sted(from, false)
	last, b := r.sted(to, true)
	if first == nil || last == nil || from >= to {
		return nil
	}
	start, end := hele(first, last, a == first.Segment.Start, b == last.Segment.Stop)
	if start == nil {
		return nil
	}
	kloev(last, b)
	if rest := kloev(first, a); rest != nil && start == first {
		if start = rest; end == first {
			end = rest
		}
	}
	link, parent := ast.NewLink(), start.Parent()
	parent.InsertBefore(parent, start, link)
	for n := start; ; {
		next, done := n.NextSibling(), n == end
		link.AppendChild(link, n)
		if done {
			return link
		}
		n = next
	}
}

// hele gives the siblings that hold everything from one text to another, and nothing
// but words and emphasis; nil when there are none. atStart and atEnd tell whether all
// of the first and of the last text is to be in.
func hele(first, last *ast.Text, atStart, atEnd bool) (start, end ast.Node) {
	start, end = first, last
	for start.Parent() != end.Parent() {
		switch {
		case dybde(start) > dybde(end) || dybde(start) == dybde(end) && atStart:
			if !atStart || start.PreviousSibling() != nil || start.Parent().Kind() != ast.KindEmphasis {
				return nil, nil
			}
			start = start.Parent()
		default:
			if !atEnd || end.NextSibling() != nil || end.Parent().Kind() != ast.KindEmphasis {
				return nil, nil
			}
			end = end.Parent()
		}
	}
	for n := start; ; n = n.NextSibling() {
		switch {
		case n == nil || !bareTekst(n):
			return nil, nil
		case n == end:
			return start, end
		}
	}
}

// kloev splits a text at a place in the source, and returns the part after it; nil
// when nothing stands before.
func kloev(n *ast.Text, at int) *ast.Text {
	if at <= n.Segment.Start || at > n.Segment.Stop {
		return nil
	}
	if at == n.Segment.Stop && !n.SoftLineBreak() && !n.HardLineBreak() {
		return nil
	}
	rest := ast.NewTextSegment(n.Segment.WithStart(at))
	rest.SetSoftLineBreak(n.SoftLineBreak())
	rest.SetHardLineBreak(n.HardLineBreak())
	rest.SetRaw(n.IsRaw())
	n.Segment = n.Segment.WithStop(at)
	n.SetSoftLineBreak(false)
	n.SetHardLineBreak(false)
	n.Parent().InsertAfter(n.Parent(), n, rest)
	return rest
}

func dybde(n ast.Node) int {
	d := 0
	for n.Parent() != nil {
		n, d = n.Parent(), d+1
	}
	return d
}

// bareTekst reports whether n is words and emphasis alone.
func bareTekst(n ast.Node) bool {
	switch n.Kind() {
	case ast.KindText, ast.KindString:
		return true
	case ast.KindEmphasis:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if !bareTekst(c) {
				return false
			}
		}
		return true
	}
	return false
}
