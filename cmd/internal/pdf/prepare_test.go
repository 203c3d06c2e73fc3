package pdf

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
)

// prepared returns the body of a page that is made ready for paper.
func prepared(t *testing.T, body, published string) (*paper, string) {
	t.Helper()
	site := fstest.MapFS{"tiltak/skole/index.html": {Data: []byte("<!doctype html><html lang=nb><title>T</title><body>" + body)}}
	p, err := read(site, "tiltak/skole/")
	if err != nil {
		t.Fatal(err)
	}
	if err := p.prepare("tiltak/skole/", published); err != nil {
		t.Fatal(err)
	}
	return p, bodyOf(t, p)
}

func bodyOf(t *testing.T, p *paper) string {
	t.Helper()
	out, err := p.bytes()
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(string(out), "<body>")
	body, _, _ = strings.Cut(body, "</body>")
	return body
}

func TestPrepare(t *testing.T) {
	for _, tt := range []struct{ name, published, in, want string }{
		{"a link to another page leads to the published site", "https://k.example/plan", `<a href="../../enhet/nav/">NAV</a>`, `<a href="https://k.example/plan/enhet/nav/">NAV</a>`},
		{"to the front page too", "https://k.example/plan/", `<a href="../../">K</a>`, `<a href="https://k.example/plan/">K</a>`},
		{"and to a place on a page", "https://k.example", `<a href="../../plan/#maal">M</a>`, `<a href="https://k.example/plan/#maal">M</a>`},
		{"a link never leads out of the site", "https://k.example/plan", `<a href="../../../../../../etc/passwd">x</a>`, `<a href="https://k.example/plan/etc/passwd">x</a>`},
		{"a site that is not published has nowhere to lead", "", `<a class="x" href="../../enhet/nav/">NAV</a>`, `<a class="x">NAV</a>`},
		{"a place on the same page stays", "", `<a href="#a">a</a><a href="../skole/#b">b</a>`, `<a href="#a">a</a><a href="#b">b</a>`},
		{"other sites, numbers and mail stay", "", `<a href="https://nav.no/">n</a><a href="tel:112">1</a><a href="mailto:a@b.no">m</a>`, `<a href="https://nav.no/">n</a><a href="tel:112">1</a><a href="mailto:a@b.no">m</a>`},
		{"scripts are gone", "", `<p>a</p><script src="/x.js"></script><noscript><p>b</p></noscript>`, `<p>a</p><noscript><p>b</p></noscript>`},
		{"a list of contents gets room for numbers", "", `<nav class="innholdsliste"><a href="#a">A</a></nav><a href="#a">A</a>`, `<nav class="innholdsliste"><a href="#a">A <span class="innholdsliste__side">000</span></a></nav><a href="#a">A</a>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, got := prepared(t, tt.in, tt.published); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestNumber(t *testing.T) {
	p, _ := prepared(t, `<nav class="innholdsliste"><a href="#a">A</a><a href="#b">B</a></nav>`, "")
	pages := map[string]int{"a": 7}
	if p.number(pages) {
		t.Error("numbers that were not there are said to be right")
	}
	if got := bodyOf(t, p); !strings.Contains(got, `>7</span>`) || strings.Contains(got, unknown) {
		t.Errorf("got %s", got)
	}
	if !p.number(pages) {
		t.Error("numbers that are right are said to be wrong")
	}
}

func TestAPageThatHasMoved(t *testing.T) {
	site := fstest.MapFS{"tiltak/gammel/index.html": {Data: []byte(`<meta http-equiv="refresh" content="0; url=../ny/">`)}}
	p, err := read(site, "tiltak/gammel/")
	if err != nil {
		t.Fatal(err)
	}
	var moved *MovedError
	if err := p.prepare("tiltak/gammel/", ""); !errors.As(err, &moved) || moved.To != "tiltak/ny/" {
		t.Errorf("got %v", err)
	}
}
