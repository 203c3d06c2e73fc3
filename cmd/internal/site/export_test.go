package site

import (
	"bytes"
	"crypto/md5"
	"regexp"
	"strings"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// What the tests look at from outside.
var (
	ForFolder = forFolder
	Sitemaps  = sitemaps
)

// Hjelp is the record of the help page of p, in its own language.
func Hjelp(p *model.Plan, national *register.Register) hjelpsideRecord {
	own := ownLanguage(p)
	return newBuilder(p, Options{}, own, []string{own}, national).hjelp()
}

// UtenMerker gives the titles of the links in a text of Markdown that are left.
func UtenMerker(markdown string) (titles []string) {
	doc := goldmark.DefaultParser().Parse(text.NewReader([]byte(markdown)))
	utenMerker(doc)
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if link, ok := n.(*ast.Link); ok && entering {
			titles = append(titles, string(link.Title))
		}
		return ast.WalkContinue, nil
	})
	return titles
}

var lovmerke = regexp.MustCompile(`(?s)<a href="[^"]*" title="lov(?:merknad)?\x1f[^"]*">(.*?)</a>`)

// LenkLov links a text of Markdown as of a day. It returns the links, each with its
// address and what is said beside it; the text as HTML without them, but else as
// it came out; and as it is when nobody links it.
func LenkLov(register *lov.Register, markdown string, dato time.Time) (links []string, without, untouched string) {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithParserOptions(parser.WithAutoHeadingID()))
	source := []byte(markdown)
	html := func(doc ast.Node) string {
		var out bytes.Buffer
		if err := md.Renderer().Render(&out, source, doc); err != nil {
			panic(err)
		}
		return out.String()
	}
	untouched = html(md.Parser().Parse(text.NewReader(source)))
	doc := md.Parser().Parse(text.NewReader(source))
	(&lovleser{register: register, lang: "nb", plan: dato, uten: &lovfrie{texts: map[[md5.Size]byte]bool{}}}).lenkLov(doc, source, dato)
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if link, ok := n.(*ast.Link); ok && entering && bytes.HasPrefix(link.Title, []byte("lov")) {
			parts := strings.Split(string(link.Title), "\x1f")
			line := string(lesDokument(link, source).words) + " → " + strings.TrimPrefix(string(link.Destination), "https://lovdata.no/")
			if len(parts) > 2 {
				line += " " + strings.Join(parts[2:], " ")
			}
			links = append(links, line)
		}
		return ast.WalkContinue, nil
	})
	return links, lovmerke.ReplaceAllString(html(doc), "$1"), untouched
}

// Hvem is what employees are told of p, in its own language: whom they may ask in
// the region, and whom to call, by situation.
func Hvem(p *model.Plan, national *register.Register) (fagstotte []tjenesteRecord, kontakter map[string]hvemKontakt) {
	own := ownLanguage(p)
	b := newBuilder(p, Options{}, own, []string{own}, national)
	return b.fagstotte(), b.hvemKontakter()
}

// QR is the picture of an address.
var QR = qrOf
