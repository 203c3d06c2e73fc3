package arkiv

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

var parser = goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser()

// punkt stands before each point of a list.
const punkt = "– "

// ren is what a reader sees of a text in Markdown, without any marks: each paragraph
// and each point of a list on a line of its own. HTML is left out, as it is on the
// pages of the plan.
func ren(markdown string) string {
	if !strings.ContainsAny(markdown, "*_`[]<>#|~\\&\n:") && !strings.HasPrefix(markdown, "-") {
		return likt(markdown) // most texts
	}
	src := []byte(markdown)
	var out strings.Builder
	line := func() {
		if s := out.String(); s != "" && !strings.HasSuffix(s, "\n") && !strings.HasSuffix(s, punkt) {
			out.WriteByte('\n')
		}
	}
	_ = ast.Walk(parser.Parse(gtext.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if n.Type() == ast.TypeBlock {
			line()
		}
		switch n := n.(type) {
		case *ast.Text:
			out.Write(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(n.Value(src)))))
			if n.SoftLineBreak() || n.HardLineBreak() {
				out.WriteByte(' ')
			}
		case *ast.String:
			out.Write(n.Value)
		case *ast.AutoLink:
			out.Write(n.Label(src))
		case *ast.ListItem:
			out.WriteString(punkt)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			for i := range n.Lines().Len() {
				at := n.Lines().At(i)
				out.Write(at.Value(src))
			}
		}
		return ast.WalkContinue, nil
	})
	lines := strings.Split(out.String(), "\n")
	kept := lines[:0]
	for _, l := range lines {
		if l = likt(l); l != "" {
			kept = append(kept, l)
		}
	}
	return strings.Join(kept, "\n")
}
