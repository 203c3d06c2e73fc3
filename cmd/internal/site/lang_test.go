package site_test

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"planvei"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/site"
)

// names, numbers and addresses stand as they are in every language.
var names = []string{"Merkevik kommune", "Merkedal kommune", "merkevik.", "uustatus.example/merke", "chat.example/merke", "Merkegata", "merke-a"}

// Whatever the author wrote in the plan's own language is marked as that where
// the page is in another: each text of the plan with every field has the word
// «merke» in it.
func TestWhatThePlanSaysIsMarkedInOtherLanguages(t *testing.T) {
	p := loadPlan(t, os.DirFS("testdata/alle-felt"))
	p.Plan.Tittel["en"] = "A title"
	dir := unpack(t, txtar.Parse([]byte(`
-- content/nb/plan/forord.md --
+++
title = "Merke kapittel"
+++

Merke kapitteltekst, og [Merke lenke](/tiltak/tiltaket/).
`)))
	var trouble diag.List
	p.Kapittel = load.Kapitler(os.DirFS(dir), "content/nb/plan", "nb", &trouble)
	found := 0
	for name, content := range contents(t, build(t, p, site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{Dato: "2032-01-01"})) {
		if !strings.HasPrefix(name, "en/") || !strings.HasSuffix(name, ".html") {
			continue
		}
		doc, err := html.Parse(strings.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		eachText(doc, "", func(text, lang string) {
			for _, own := range names {
				text = strings.ReplaceAll(text, own, "")
			}
			if text == "merke" || !strings.Contains(strings.ToLower(text), "merke") {
				return // the first is the part of an e-mail address before its sign
			}
			found++
			if lang != "nb" {
				t.Errorf("%s: %q is said to be in %q", name, strings.TrimSpace(text), lang)
			}
		})
	}
	if found < 100 {
		t.Errorf("only %d texts were found", found)
	}
}

// eachText calls f with every text that is read on a page, and its language.
func eachText(n *html.Node, lang string, f func(text, lang string)) {
	if n.Type == html.ElementNode && (n.Data == "title" || n.Data == "script") {
		return // a title cannot mark a part of itself
	}
	for _, a := range n.Attr {
		if a.Key == "lang" {
			lang = a.Val
		}
		if a.Key == "aria-hidden" {
			return
		}
	}
	if n.Type == html.TextNode {
		f(n.Data, lang)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		eachText(c, lang, f)
	}
}
