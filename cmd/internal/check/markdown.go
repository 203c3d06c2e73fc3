package check

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	gtext "github.com/yuin/goldmark/text"

	"planvei/cmd/internal/diag"
)

var tekstreglene = []regel{
	{Regel{"lenke-farlig", Spraak, diag.Feil, "En lenke leder til noe annet enn en nettside, en e-postadresse eller et telefonnummer."}, lenkeFarlig},
	{Regel{"bilde-fra-annet-nettsted", Spraak, diag.Feil, "Et bilde hentes fra et annet nettsted, som da får vite hvem som leser."}, bildeFraAnnetNettsted},
	{Regel{"tekst-raa-html", Spraak, diag.Advarsel, "En tekst inneholder HTML, som ikke blir vist."}, tekstRaaHTML},
	{Regel{"tekst-kortkode", Spraak, diag.Advarsel, "En tekst i plandataene inneholder en kortkode, som ikke blir utført."}, tekstKortkode},
}

// A link is a link or an image in a text: where in the text it stands, where it
// leads, and its words.
type link struct {
	offset int
	target string
	text   string
	image  bool
}

// A htmlBit is HTML in a text, where only Markdown is understood.
type htmlBit struct {
	offset int
	text   string
}

// A parsed text is what its Markdown holds that rules ask for.
type parsed struct {
	links []link
	html  []htmlBit
}

var markdown = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList)).Parser()

// nothing is what most texts hold.
var nothing parsed

// parse reads the Markdown of t. Few texts have anything in them that rules ask
// for, and the rest are left alone.
func (t *tekst) parse() {
	t.parsed = &nothing
	if t.markdown() && (strings.ContainsAny(t.verdi, "[<") || strings.Contains(t.verdi, "://")) {
		t.parsed = parseMarkdown(t.verdi)
	}
}

func parseMarkdown(text string) *parsed {
	p := &parsed{}
	src := []byte(text)
	ast.Walk(markdown.Parse(gtext.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			p.links = append(p.links, link{n.Pos(), string(n.Destination), words(n, src), false})
		case *ast.Image:
			p.links = append(p.links, link{n.Pos(), string(n.Destination), words(n, src), true})
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkURL {
				p.links = append(p.links, link{n.Pos(), string(n.URL(src)), string(n.Label(src)), false})
			}
		case *ast.RawHTML:
			p.addHTML(n.Segments, src)
		case *ast.HTMLBlock:
			p.addHTML(n.Lines(), src)
		}
		return ast.WalkContinue, nil
	})
	return p
}

// addHTML adds a bit of HTML, unless it is a comment, which nobody expects to
// see, or the end of what has been told.
func (p *parsed) addHTML(lines *gtext.Segments, src []byte) {
	if lines.Len() == 0 {
		return
	}
	first := lines.At(0)
	text := string(first.Value(src))
	if trimmed := strings.TrimSpace(text); trimmed != "" && !strings.HasPrefix(trimmed, "<!--") && !strings.HasPrefix(trimmed, "</") {
		p.html = append(p.html, htmlBit{first.Start + strings.Index(text, trimmed[:1]), trimmed})
	}
}

// words returns the text inside n.
func words(n ast.Node, src []byte) string {
	var b strings.Builder
	ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch n := n.(type) {
			case *ast.Text:
				b.Write(n.Segment.Value(src))
				if n.SoftLineBreak() {
					b.WriteByte(' ')
				}
			case *ast.String:
				b.Write(n.Value)
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// scheme returns the part of a target before the colon, as a browser would find
// it, or "" when the target is an address within the site.
func scheme(target string) string {
	target = strings.Map(func(r rune) rune {
		if r <= ' ' || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, target)
	name, _, ok := strings.Cut(target, ":")
	if !ok || strings.ContainsAny(name, "/?#") {
		return ""
	}
	return name
}

// allowedSchemes are what a link may lead to.
var allowedSchemes = map[string]bool{"": true, "http": true, "https": true, "mailto": true, "tel": true}

// dangerous reports whether a target is one that the site must not lead to: it
// may run a script, or open a file or a program of the reader's.
func dangerous(target string) bool {
	name := scheme(target)
	return !allowedSchemes[name] && schemeLike(name)
}

// schemeLike tells a scheme from a time or a name with a colon in it, which can
// only be told from what follows by the browser, and is not a link to anything.
func schemeLike(name string) bool {
	for i, r := range name {
		letter := 'a' <= r && r <= 'z'
		if !letter && (i == 0 || !strings.ContainsRune("0123456789+-.", r)) {
			return false
		}
	}
	return !strings.Contains(name, ".") // host:port
}

func lenkeFarlig(s *subject, report reporter) {
	const advice = "Bruk en adresse som begynner med https://, mailto: eller tel:, eller en side på dette nettstedet."
	for _, t := range s.tekst {
		for _, l := range t.links {
			if dangerous(l.target) {
				report(t.place(l.offset), fmt.Sprintf("lenken begynner med %s og kan være farlig", quote(scheme(l.target)+":")), advice)
			}
		}
	}
	for _, n := range nettadresser(s) {
		if dangerous(n.value) {
			report(n.at, fmt.Sprintf("«%s» begynner med %s og kan være farlig", n.key, quote(scheme(n.value)+":")),
				"Skriv en adresse som begynner med https://.")
		}
	}
}

func bildeFraAnnetNettsted(s *subject, report reporter) {
	for _, t := range s.tekst {
		for _, l := range t.links {
			name := scheme(l.target)
			remote := name == "http" || name == "https" || strings.HasPrefix(strings.TrimSpace(l.target), "//")
			if l.image && remote {
				report(t.place(l.offset), "bildet hentes fra et annet nettsted: "+quote(l.target),
					"Last det ned, legg det i static/filer/ og vis til det der. Ellers får det andre nettstedet vite hvem som leser siden.")
			}
		}
	}
}

func tekstRaaHTML(s *subject, report reporter) {
	for _, t := range s.tekst {
		for _, h := range t.html {
			report(t.place(h.offset), "teksten inneholder HTML, som ikke blir vist: "+quote(h.text),
				"Skriv det i Markdown i stedet. Skal tegnet < vises, skriv &lt;.")
		}
	}
}

func tekstKortkode(s *subject, report reporter) {
	for _, t := range s.tekst {
		if t.kapittel() {
			continue
		}
		for _, mark := range []string{"{{<", "{{%"} {
			if i := strings.Index(t.verdi, mark); i >= 0 {
				report(t.place(i), "teksten inneholder kortkoden "+quote(mark)+", som ikke blir utført",
					"Skriv det som skal vises, i Markdown. Kortkoder kan bare brukes på sider i content.")
			}
		}
	}
}
