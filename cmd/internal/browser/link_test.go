package browser

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// A lest is a page as it was read over HTTP.
type lest struct {
	status  int
	isHTML  bool
	links   []string // as written
	ids     map[string]bool
	refresh string // where the page leads by itself
}

// les fetches an address and finds what it leads to.
func les(t *testing.T, client *http.Client, address string) lest {
	t.Helper()
	resp, err := client.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	p := lest{status: resp.StatusCode, ids: map[string]bool{}}
	if p.isHTML = strings.HasPrefix(resp.Header.Get("Content-Type"), "text/html"); !p.isHTML {
		return p
	}
	z := html.NewTokenizer(bytes.NewReader(body))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		if token.Type != html.StartTagToken && token.Type != html.SelfClosingTagToken {
			continue
		}
		for _, a := range token.Attr {
			switch a.Key {
			case "id":
				p.ids[a.Val] = true
			case "href", "src", "action", "data", "poster", "cite":
				p.links = append(p.links, a.Val)
			case "srcset":
				for part := range strings.SplitSeq(a.Val, ",") {
					p.links = append(p.links, strings.Fields(part)[0])
				}
			case "content":
				if _, to, ok := strings.Cut(a.Val, "url="); ok && token.Data == "meta" {
					p.refresh = to
					p.links = append(p.links, to)
				}
			}
		}
	}
	return p
}

// Every link leads somewhere, every fragment is there, and every page can be
// reached by following links from the front page.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	for _, project := range projects {
		if project.name == "egne-sider" {
			continue // nothing links to the pages that a municipality adds
		}
		t.Run(project.name, func(t *testing.T) {
			n := nettstedet(t, project.name)
			client := n.server.Client()
			client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
			read := map[string]lest{}
			queue := []string{n.url("")}
			for len(queue) > 0 {
				from := queue[0]
				queue = queue[1:]
				if _, done := read[from]; done {
					continue
				}
				page := les(t, client, from)
				read[from] = page
				for _, link := range page.links {
					to, err := url.Parse(link)
					if err != nil {
						t.Errorf("%s: %q: %v", from, link, err)
						continue
					}
					base, _ := url.Parse(from)
					if to = base.ResolveReference(to); to.Host != base.Host {
						continue
					}
					if !strings.HasPrefix(to.Path, n.prefix) {
						t.Errorf("%s: %q leads out of the site, to %s", from, link, to)
						continue
					}
					fragment := to.Fragment
					to.Fragment = ""
					target, done := read[to.String()]
					if !done {
						target = les(t, client, to.String())
						queue = append(queue, to.String())
					}
					if target.status != http.StatusOK {
						t.Errorf("%s: %q gives %d", from, link, target.status)
					} else if fragment != "" && target.isHTML && !target.ids[fragment] {
						t.Errorf("%s: %q: there is no %q there", from, link, fragment)
					}
				}
			}
			for _, s := range n.pages {
				if _, reached := read[s.address()]; !reached && s.kind != kind404 && s.kind != kindMoved && s.kind != kindPreview && s.kind != "" {
					t.Errorf("no link leads to %s", s)
				}
			}
			t.Logf("%d addresses read", len(read))
		})
	}
}

// A page whose id has changed says where it went.
func TestMovedPagesLeadOn(t *testing.T) {
	n := nettstedet(t, "eksempel")
	moved := slices.DeleteFunc(slices.Clone(n.pages), func(s side) bool { return s.kind != kindMoved })
	if len(moved) == 0 {
		t.Fatal("the example has no page that has moved")
	}
	for _, s := range moved {
		from, _ := url.Parse(s.address())
		p := les(t, n.server.Client(), s.address())
		to, err := url.Parse(p.refresh)
		if err != nil || p.refresh == "" {
			t.Errorf("%s leads nowhere: %q", s, p.refresh)
			continue
		}
		if got := les(t, n.server.Client(), from.ResolveReference(to).String()); got.status != http.StatusOK {
			t.Errorf("%s leads to %q, which gives %d", s, p.refresh, got.status)
		}
	}
}

// The 404 page is shown at any depth, so its addresses are from the root of the
// host; the plan's nettadresse tells where the site is.
func TestNotFoundIsWholeAtAnyDepth(t *testing.T) {
	n := nettstedet(t, "eksempel")
	address := n.url("tiltak/finnes/ikke/her/")
	p := les(t, n.server.Client(), address)
	if p.status != http.StatusNotFound {
		t.Fatalf("%s gives %d", address, p.status)
	}
	styled := false
	base, _ := url.Parse(address)
	for _, link := range p.links {
		to, err := url.Parse(link)
		if err != nil {
			t.Errorf("%q: %v", link, err)
			continue
		}
		if to = base.ResolveReference(to); to.Host != base.Host || to.Path == base.Path {
			continue
		}
		if got := les(t, n.server.Client(), to.String()); got.status != http.StatusOK {
			t.Errorf("%q gives %d", link, got.status)
		}
		styled = styled || path.Ext(to.Path) == ".css"
	}
	if !styled {
		t.Error("the 404 page has no style sheet")
	}
}
