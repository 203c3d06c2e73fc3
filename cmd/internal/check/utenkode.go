package check

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	gtext "github.com/yuin/goldmark/text"
)

// utenKode is a text in Markdown with code and HTML blanked: what stands there is not
// read as sentences. Every other byte stands where it stood.
func utenKode(src []byte) []byte {
	if !harKode(string(src)) {
		return src
	}
	out := append([]byte(nil), src...)
	blank := func(segments *gtext.Segments) {
		for i := range segments.Len() {
			blankOut(out, segments.At(i))
		}
	}
	ast.Walk(markdown.Parse(gtext.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.CodeSpan:
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				if t, ok := c.(*ast.Text); ok {
					blankOut(out, t.Segment)
				}
			}
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
			blank(n.Lines())
		case *ast.RawHTML:
			blank(n.Segments)
		}
		return ast.WalkContinue, nil
	})
	return out
}

// harKode reports whether there may be code or HTML in a text.
func harKode(text string) bool {
	return strings.ContainsAny(text, "`<\t") || strings.Contains(text, "~~~") || strings.Contains(text, "\n    ")
}

func blankOut(b []byte, s gtext.Segment) {
	for i := s.Start; i < s.Stop && i < len(b); i++ {
		if b[i] != '\n' {
			b[i] = 0
		}
	}
}
