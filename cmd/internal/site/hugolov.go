package site

// This file, like hugo.go, knows how Hugo is run as a library: here, how it reads
// Markdown. What an author wrote is parsed by Hugo, and links to the law are put into
// what came out before Hugo renders it. So code, links, and the ids of headings
// are left as they are, and the links go through the same hook as all others.

import (
	"bytes"
	"sync"
	"time"

	"github.com/gohugoio/hugo/hugolib"
	"github.com/gohugoio/hugo/markup"
	"github.com/gohugoio/hugo/markup/converter"
	"github.com/gohugoio/hugo/markup/tableofcontents"
	"github.com/yuin/goldmark/ast"
)

// lenkLov makes each site link to the law, by the reader of its language.
func lenkLov(h *hugolib.HugoSites, readers map[string]*lovleser) {
	for _, s := range h.Sites {
		if l := readers[s.Language().Name()]; l != nil {
			s.ContentSpec.Converters = lovkonverterere{s.ContentSpec.Converters, l}
		}
	}
}

// lovkonverterere are the converters of a site, with that of Markdown in our hands.
type lovkonverterere struct {
	markup.ConverterProvider
	lov *lovleser
}

func (c lovkonverterere) Get(name string) converter.Provider {
	inner := c.ConverterProvider.Get(name)
	if inner == nil || !c.IsGoldmark(name) {
		return inner
	}
	return converter.NewProvider(inner.Name(), func(ctx converter.DocumentContext) (converter.Converter, error) {
		conv, err := inner.New(ctx)
		if md, ok := conv.(markdownkonverter); ok && err == nil {
			return &lovkonverter{markdownkonverter: md, lov: c.lov, dato: c.lov.dagFor(ctx.Filename)}, nil
		}
		return conv, err
	})
}

// markdownkonverter is what Hugo's converter of Markdown can do.
type markdownkonverter interface {
	converter.Converter
	converter.ParseRenderer
	converter.AnchorNameSanitizer
}

// A lovkonverter is the converter of one page.
type lovkonverter struct {
	markdownkonverter
	lov  *lovleser
	dato time.Time

	mu   sync.Mutex
	gitt *konvertert // what was last parsed
}

// konvertert is a text that was parsed, and what became of it. The page that shows
// the whole plan asks for the text of every tiltak once more, long after the page of
// each was made. Hugo has then let go of it, for it also keeps what it made it from.
type konvertert struct {
	src  string
	toc  *tableofcontents.Fragments
	html []byte // nil until rendered, and then never changed
}

// Doc, TableOfContents and Bytes make a konvertert the result of a parsing and of
// a rendering.
func (k *konvertert) Doc() any                                    { return k }
func (k *konvertert) TableOfContents() *tableofcontents.Fragments { return k.toc }
func (k *konvertert) Bytes() []byte                               { return bytes.Clone(k.html) } // Hugo fills in shortcodes there

// Parse parses as Hugo does, and adds the links.
func (c *lovkonverter) Parse(ctx converter.RenderContext) (converter.ResultParse, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.gitt != nil && c.gitt.html != nil && c.gitt.src == string(ctx.Src) {
		return c.gitt, nil
	}
	result, err := c.parse(ctx)
	if err == nil {
		c.gitt = &konvertert{src: string(ctx.Src), toc: result.TableOfContents()}
	}
	return result, err
}

// Render renders what Parse gave.
func (c *lovkonverter) Render(ctx converter.RenderContext, doc any) (converter.ResultRender, error) {
	if k, ok := doc.(*konvertert); ok {
		return k, nil
	}
	result, err := c.markdownkonverter.Render(ctx, doc)
	c.mu.Lock()
	defer c.mu.Unlock()
	if err == nil && c.gitt != nil && c.gitt.html == nil && c.gitt.src == string(ctx.Src) {
		c.gitt.html = bytes.Clone(result.Bytes())
	}
	return result, err
}

func (c *lovkonverter) parse(ctx converter.RenderContext) (converter.ResultParse, error) {
	result, err := c.markdownkonverter.Parse(ctx)
	if err != nil {
		return nil, err
	}
	doc, ok := result.Doc().(ast.Node)
	if ok && bytes.IndexByte(ctx.Src, merkeskille) >= 0 {
		utenMerker(doc)
	}
	if ok && !c.lov.uten.has(ctx.Src) {
		c.lov.lenkLov(doc, ctx.Src, c.dato)
	}
	return result, nil
}

// Convert parses and renders a piece of text, which is not kept.
func (c *lovkonverter) Convert(ctx converter.RenderContext) (converter.ResultRender, error) {
	parsed, err := c.parse(ctx)
	if err != nil {
		return nil, err
	}
	rendered, err := c.markdownkonverter.Render(ctx, parsed.Doc())
	if err != nil {
		return nil, err
	}
	return struct {
		converter.ResultRender
		converter.TableOfContentsProvider
	}{rendered, parsed}, nil
}

// utenMerker takes the titles off an author's own links that look like marks of
// ours: the template that reads those trusts what they say.
func utenMerker(doc ast.Node) {
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if link, ok := n.(*ast.Link); ok && entering && bytes.IndexByte(link.Title, merkeskille) >= 0 {
			link.Title = nil
		}
		return ast.WalkContinue, nil
	})
}
