package site

import (
	"bytes"
	"testing"

	"planvei/cmd/internal/sok"
)

// mended is a page as it is published, and the codes of what is wrong with it.
func mended(w *witness, file, page string) (string, []string) {
	r := w.read(file, []byte(page))
	var codes []string
	for _, f := range r.faults {
		if f.code != "sikkerhetsregel-mangler" {
			codes = append(codes, f.code)
		}
	}
	return string(r.fromHere(new(bytes.Buffer), []byte(page), w.pub)), codes
}

func TestAddressesStartFromThePage(t *testing.T) {
	for _, tt := range []struct{ name, file, in, want, code string }{
		{"a link", "tiltak/a/index.html", `<a href="/enhet/b/#c">B</a>`, `<a href="../../enhet/b/#c">B</a>`, ""},
		{"without quotes", "om/index.html", `<a href=/om/>O</a>`, `<a href=../om/>O</a>`, ""},
		{"with spaces around the mark", "om/index.html", `<a href = '/om/'>O</a>`, `<a href = '../om/'>O</a>`, ""},
		{"the front page", "index.html", `<a href="/">F</a><img src="/i.svg">`, `<a href="./">F</a><img src="./i.svg">`, ""},
		{"several on a line", "a/index.html", `<p><a href="/b/">B</a><a href="/c/">C</a></p>`, `<p><a href="../b/">B</a><a href="../c/">C</a></p>`, ""},
		{"a form", "sok/index.html", `<form action="/sok/"><button formaction="/x/">`, `<form action="../sok/"><button formaction="../x/">`, ""},
		{"a set of pictures", "a/index.html", `<img srcset="/a.png 1x, /b.png 2x">`, `<img srcset="../a.png 1x, ../b.png 2x">`, ""},
		{"a page that has moved", "gammel/index.html", `<meta http-equiv="refresh" content="0; url=/ny/">`, `<meta http-equiv="refresh" content="0; url=../ny/">`, ""},
		{"what the browser does not fetch", "a/index.html", `<link rel="canonical" href="/a/">`, `<link rel="canonical" href="../a/">`, ""},
		{"one that starts from the page stands", "a/index.html", `<a href="../b/">B</a>`, `<a href="../b/">B</a>`, ""},
		{"so does another host", "a/index.html", `<a href="//yr.no/">Y</a>`, `<a href="//yr.no/">Y</a>`, ""},
		{"and text", "a/index.html", `<p title='href="/b/"'>href="/b/"</p>`, `<p title='href="/b/"'>href="/b/"</p>`, ""},
		{"and a script", "a/index.html", `<script type="application/json">"<a href='/b/'>"</script>`, `<script type="application/json">"<a href='/b/'>"</script>`, ""},
		{"one that is hidden in references is told of", "a/index.html", `<a href="&#47;b/">B</a>`, `<a href="&#47;b/">B</a>`, "lenke-fra-roten"},
		{"a page for what is not there, at any depth", "en/404.html", `<a href="/hjelp/">H</a>`, `<a href="/plan/vold/hjelp/">H</a>`, ""},
		{"a drawing stands as it is", "i.svg", `<svg><a href="/b/"/></svg>`, `<svg><a href="/b/"/></svg>`, "lenke-fra-roten"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWitness(nil, nil, published{nettadresse: "https://fjordvik.kommune.no/plan/vold"}, &sok.Ordbok{})
			got, codes := mended(w, tt.file, tt.in)
			if got != tt.want {
				t.Errorf("%s\nbecame %s\nwant   %s", tt.in, got, tt.want)
			}
			if len(codes) > 1 || len(codes) == 1 && codes[0] != tt.code || len(codes) == 0 && tt.code != "" {
				t.Errorf("findings %v, want %q", codes, tt.code)
			}
		})
	}
}
