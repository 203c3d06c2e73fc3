package site

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// ours and theirs list the start tags of a document, one on each line.
func ours(doc []byte) string {
	var b strings.Builder
	eachTag(doc, false, func(_ int, name []byte, attrs []attribute) int {
		fmt.Fprintf(&b, "%s", name)
		seen := map[string]bool{}
		for _, a := range attrs {
			if !seen[string(a.name)] { // of two by one name, browsers know the first
				fmt.Fprintf(&b, " %s=%q", a.name, a.value)
			}
			seen[string(a.name)] = true
		}
		b.WriteByte('\n')
		return 0
	})
	return b.String()
}

func theirs(doc []byte) string {
	var b strings.Builder
	z := html.NewTokenizer(bytes.NewReader(doc))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			fmt.Fprintf(&b, "%s", name)
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				fmt.Fprintf(&b, " %s=%q", key, value)
			}
			b.WriteByte('\n')
		}
	}
}

var documents = []string{
	`<!doctype html><html lang="nb"><title>a < b <img src=x></title><p id=a>tekst</p>`,
	`<a href='x"y' title="a&amp;b &aelig;">t</a><IMG SRC=https://other.example/a.png>`,
	`<!-- <img src=a> --><p><!--> <b> <!-- -- > --!> <i>`,
	`<script src="a.js">if (a < b) { document.write("<img src=b>") }</script ><u>`,
	`<script>"</scriptx>"</script><style>a > b { }</style><b class>`,
	`<input disabled value=a/b checked/><br/><p / id="x" / >`,
	`<p id = "x"  class= 'y'onclick=z()>`, `</p title="<img src=x>"><b>`, `<`, `<a`, `<a href`, `<a href="x`, `< a><1><?php a > ?><![CDATA[ <b> ]]>`,
	"<p\nid=\"a\"\tclass=\"b\"\f>", `<textarea><img src=x></textarea><xmp><i></xmp><iframe><b></iframe>`, `<a =b c>`,
}

func TestTagsAreThoseOfAGeneralTokenizer(t *testing.T) {
	for _, doc := range documents {
		if got, want := ours([]byte(doc)), theirs([]byte(doc)); got != want {
			t.Errorf("%s\ngot:\n%swant:\n%s", doc, got, want)
		}
	}
}

func FuzzTags(f *testing.F) {
	for _, doc := range documents {
		f.Add([]byte(doc))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		// The general tokenizer normalizes line ends and NUL in values, which we have
		// no need of, and references are resolved by a library.
		if bytes.ContainsAny(doc, "\r\x00&") {
			return
		}
		if got, want := ours(doc), theirs(doc); got != want {
			t.Errorf("%q\ngot:\n%swant:\n%s", doc, got, want)
		}
	})
}
