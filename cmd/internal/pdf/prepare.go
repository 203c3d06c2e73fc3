package pdf

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A paper is a page on its way to paper.
type paper struct {
	root    *html.Node
	numbers []number
}

// A number is where a list of contents shows the page of a heading.
type number struct {
	target string // the heading's id
	text   *html.Node
}

// The classes of a list of contents and of the numbers in it.
const (
	contentsClass = "innholdsliste"
	numberClass   = "innholdsliste__side"
)

// unknown keeps the room of a number until it is known.
const unknown = "000"

// read reads the page at address.
func read(site fs.FS, address string) (*paper, error) {
	source, err := fs.ReadFile(site, path.Join(strings.Trim(address, "/"), "index.html"))
	if err != nil {
		return nil, fmt.Errorf("read the page: %w", err)
	}
	root, err := html.ParseWithOptions(bytes.NewReader(source), html.ParseOptionEnableScripting(false))
	if err != nil {
		return nil, fmt.Errorf("read the page: %w", err)
	}
	return &paper{root: root}, nil
}

// prepare makes the page ready for paper: without scripts, with room for page
// numbers in its lists of contents, and with links that lead somewhere from a
// file.
func (p *paper) prepare(address, published string) error {
	var scripts []*html.Node
	for n := range p.root.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.DataAtom == atom.Script:
			scripts = append(scripts, n)
		case n.DataAtom == atom.Meta && strings.EqualFold(value(n, "http-equiv"), "refresh"):
			_, to, _ := strings.Cut(value(n, "content"), "url=")
			return &MovedError{resolve(address, to)}
		case n.DataAtom == atom.A:
			settleLink(n, address, published)
		}
	}
	for _, n := range scripts {
		n.Parent.RemoveChild(n)
	}
	p.addNumbers()
	return nil
}

// titleText is the text node of the page's title, or nil when it has none.
func (p *paper) titleText() *html.Node {
	for n := range p.root.Descendants() {
		if n.DataAtom == atom.Title && n.FirstChild != nil {
			return n.FirstChild
		}
	}
	return nil
}

func (p *paper) title() string {
	if n := p.titleText(); n != nil {
		return n.Data
	}
	return ""
}

func (p *paper) setTitle(title string) {
	if n := p.titleText(); n != nil && title != "" {
		n.Data = title
	}
}

// settleLink lets a link to another page of the site lead to where the site is
// published. Where that is not known it is no link: a file cannot lead there.
func settleLink(a *html.Node, address, published string) {
	i := slices.IndexFunc(a.Attr, func(at html.Attribute) bool { return at.Key == "href" })
	if i < 0 {
		return
	}
	href := a.Attr[i].Val
	u, err := url.Parse(href)
	if err != nil || u.Scheme != "" || u.Host != "" || strings.HasPrefix(href, "#") {
		return
	}
	to := resolve(address, href)
	if page, fragment, ok := strings.Cut(to, "#"); ok && page == address {
		a.Attr[i].Val = "#" + fragment
		return
	}
	if published == "" {
		a.Attr = slices.Delete(a.Attr, i, i+1)
		return
	}
	a.Attr[i].Val = strings.TrimSuffix(published, "/") + "/" + to
}

// resolve returns where href leads from the page at address, from the top of the
// site.
func resolve(address, href string) string {
	base := url.URL{Path: "/" + address}
	to, err := base.Parse(href)
	if err != nil {
		return href
	}
	return strings.TrimPrefix(to.String(), "/")
}

// addNumbers makes room for a number after each link in a list of contents.
func (p *paper) addNumbers() {
	var links []*html.Node
	for n := range p.root.Descendants() {
		if n.Type != html.ElementNode || !slices.Contains(strings.Fields(value(n, "class")), contentsClass) {
			continue
		}
		for a := range n.Descendants() {
			if a.DataAtom == atom.A && strings.HasPrefix(value(a, "href"), "#") {
				links = append(links, a)
			}
		}
	}
	for _, a := range links {
		span := &html.Node{Type: html.ElementNode, Data: "span", DataAtom: atom.Span,
			Attr: []html.Attribute{{Key: "class", Val: numberClass}}}
		text := &html.Node{Type: html.TextNode, Data: unknown}
		span.AppendChild(text)
		a.AppendChild(&html.Node{Type: html.TextNode, Data: " "})
		a.AppendChild(span)
		p.numbers = append(p.numbers, number{strings.TrimPrefix(value(a, "href"), "#"), text})
	}
}

// number writes the page of each heading into the lists of contents, and reports
// whether all of it stood there already. A heading that is not found has none.
func (p *paper) number(pages map[string]int) bool {
	right := true
	for _, n := range p.numbers {
		shown := ""
		if page, ok := pages[n.target]; ok {
			shown = strconv.Itoa(page)
		}
		if n.text.Data != shown {
			n.text.Data, right = shown, false
		}
	}
	return right
}

// bytes is the page as it is served to the browser.
func (p *paper) bytes() ([]byte, error) {
	var out bytes.Buffer
	if err := html.Render(&out, p.root); err != nil {
		return nil, fmt.Errorf("write the page: %w", err)
	}
	return out.Bytes(), nil
}

func value(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
