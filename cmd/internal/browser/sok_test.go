package browser

import (
	"fmt"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"planvei/cmd/internal/sok"
	"planvei/cmd/internal/sok/prove"
)

// searchFor puts a query in the field and waits for the answer, which is what the page
// shows: the addresses of the results, and whether help comes first.
const searchFor = `(query => new Promise(done => {
	const root = document.querySelector(".sokefelt"), input = root.querySelector("input");
	root.addEventListener("sokt", e => done({
		URLs: e.detail.hits.map(h => h.url), Total: e.detail.total, Urgent: !!e.detail.urgent,
		Numbers: root.querySelectorAll(".sokefelt__treff li:first-child .sokefelt__nummer").length,
	}), {once: true});
	input.value = query;
	input.dispatchEvent(new Event("input"));
}))(%q)`

// A svar is what the page answered.
type svar struct {
	URLs    []string
	Total   int
	Urgent  bool
	Numbers int
}

// openSearch opens a page with the field and waits until it can search.
func openSearch(f *fane, address string) {
	f.t.Helper()
	f.open(address)
	searchReady(f)
}

// searchReady fetches what searches, and waits for it.
func searchReady(f *fane) {
	f.t.Helper()
	f.do(chromedp.Focus(".sokefelt input"))
	hent[bool](f, `new Promise(done => { const wait = () => self.planveiSok && !Array.isArray(self.planveiSok) ? done(true) : setTimeout(wait, 20); wait(); })`)
}

// The browser and Search give the same answers in the same order, to every query
// that the search is judged by, as it is written, with a space after it, or cut off: a
// third of them each.
func TestTheBrowserSearchesAsGoDoes(t *testing.T) {
	t.Parallel()
	n := nettstedet(t, "eksempel")
	f := nyFane(t)
	for _, lang := range n.languages {
		root := ""
		if lang != n.languages[0] {
			root = lang + "/"
		}
		s, err := sok.Open(root+"sok", func(name string) ([]byte, error) {
			content, ok := n.files[name]
			if !ok {
				return nil, os.ErrNotExist
			}
			return content, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		openSearch(f, n.url(root+"sok/"))
		asked := 0
		for i, q := range slices.Concat(prove.Sporringer(), prove.Fremmede()) {
			if q.Lang != lang {
				continue
			}
			forms := []string{q.Query, q.Query + " ", q.Query[:len(q.Query)*2/3]}
			for _, query := range forms[i%3 : i%3+1] {
				asked++
				got := hent[svar](f, fmt.Sprintf(searchFor, strings.ToValidUTF8(query, "")))
				want := s.Search(strings.ToValidUTF8(query, ""), "")
				var urls []string
				for _, h := range want.Hits {
					urls = append(urls, h.URL)
				}
				if !slices.Equal(got.URLs, urls) || got.Total != want.Total || got.Urgent != want.Urgent {
					t.Errorf("%s: %q: the browser gives %v (%d), Go %v (%d)", lang, query, got.URLs, got.Total, urls, want.Total)
				}
			}
			if !q.Urgent {
				continue
			}
			if got := hent[svar](f, fmt.Sprintf(searchFor, q.Query)); got.Numbers == 0 {
				t.Errorf("%s: %q: the first result has no number to call", lang, q.Query)
			}
		}
		t.Logf("%s: %d queries", lang, asked)
	}
}

// By the keyboard alone one writes, goes down the results, and opens one.
func TestSearchByKeyboard(t *testing.T) {
	t.Parallel()
	n := nettstedet(t, "eksempel")
	f := nyFane(t)
	openSearch(f, n.url("sok/"))
	f.do(chromedp.SendKeys(".sokefelt input", "krisesenter"))
	hent[bool](f, `new Promise(done => { const wait = () => document.querySelectorAll(".sokefelt__treff a").length > 3 ? done(true) : setTimeout(wait, 20); wait(); })`)
	f.do(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowUp))
	at := hent[fokus](f, whereFocus)
	if !strings.Contains(at.Href, "enhet/krisesenteret/") || !at.Visible {
		t.Errorf("after arrow down, down, up the focus is on %+v", at)
	}
	if said := hent[string](f, `new Promise(done => setTimeout(() => done(document.querySelector(".sokefelt__svar").textContent), 600))`); !strings.Contains(said, "treff") {
		t.Errorf("a screen reader is told %q", said)
	}
	f.do(chromedp.KeyEvent(kb.Escape))
	if !hent[bool](f, `document.activeElement.matches(".sokefelt input")`) {
		t.Error("Escape does not lead back to the field")
	}
	f.do(chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent(kb.Enter))
	f.do(chromedp.WaitReady("main"))
	if got := hent[string](f, `new Promise(done => { const wait = () => location.pathname.includes("/enhet/") ? done(location.pathname) : setTimeout(wait, 20); wait(); })`); path.Base(got) != "krisesenteret" {
		t.Errorf("Enter on the first result leads to %s", got)
	}
}

// What was asked for is nowhere but in the field: not in the address, in the
// history, in what the page keeps or in what it asks the server for.
func TestTheQueryIsNowhere(t *testing.T) {
	t.Parallel()
	n := nettstedet(t, "eksempel")
	f := nyFane(t)
	heard := avlytt(f)
	for _, page := range []string{"sok/", "", "enhet/"} {
		openSearch(f, n.url(page))
		before := hent[int](f, `history.length`)
		f.do(chromedp.SendKeys(".sokefelt input", "stalking kniv"))
		hent[svar](f, fmt.Sprintf(searchFor, "stalking kniv"))
		f.do(chromedp.KeyEvent(kb.Enter))
		if got := hent[string](f, `location.href`); got != n.url(page) {
			t.Errorf("%s: the address has become %s", page, got)
		}
		if after := hent[int](f, `history.length`); after != before {
			t.Errorf("%s: the history grew from %d to %d", page, before, after)
		}
		if left := hent[[]string](f, traces); len(left) > 0 {
			t.Errorf("%s leaves %v", page, left)
		}
		if kept := hent[string](f, `JSON.stringify(history.state) + window.name + document.title`); strings.Contains(kept, "kniv") {
			t.Errorf("%s keeps %s", page, kept)
		}
		requests, complaints := heard.take()
		for _, r := range requests {
			if strings.Contains(r, "kniv") || strings.Contains(r, "stalking") || strings.Contains(r, "?") || !strings.HasPrefix(r, n.server.URL+n.prefix) {
				t.Errorf("%s asks for %s", page, r)
			}
		}
		if len(complaints) > 0 {
			t.Errorf("%s: %v", page, complaints)
		}
	}
}

// With results shown, also those of a query that finds nothing, the page is
// accessible and within the window, from the left and from the right.
func TestResultsAreAccessible(t *testing.T) {
	t.Parallel()
	source, err := axe()
	if err != nil {
		t.Fatal(err)
	}
	n := nettstedet(t, "eksempel")
	f := nyFane(t)
	var found samling
	for _, width := range []int64{320, 1280} {
		f.width(width)
		for _, scheme := range []string{"light", "dark"} {
			f.media("screen", scheme)
			openSearch(f, n.url("sok/"))
			hent[bool](f, source+";true")
			for _, query := range []string{"mannen min slår meg", "qqqqxxzz"} {
				for _, dir := range []string{"ltr", "rtl"} {
					hent[string](f, fmt.Sprintf(`document.documentElement.dir = %q`, dir))
					hent[svar](f, fmt.Sprintf(searchFor, query))
					where := fmt.Sprintf("%s in %s, %d, %s", query, dir, width, scheme)
					found.add(f, where)
					if over := hent[float64](f, `document.scrollingElement.scrollWidth - innerWidth`); over > 0 {
						t.Errorf("%s: %.0f px wider than the window", where, over)
					}
				}
			}
			if !hent[bool](f, `document.querySelector(".sokefelt__ingen").getClientRects().length > 0`) {
				t.Error("who finds nothing is not told where to go")
			}
		}
	}
	found.report(t)
}

// Control+K leads to the field on the page, and from a page without one to the
// page of the search, with the field ready to be written in.
func TestTheShortcutLeadsToTheSearch(t *testing.T) {
	t.Parallel()
	n := nettstedet(t, "eksempel")
	f := nyFane(t)
	press := func() {
		hent[bool](f, `document.dispatchEvent(new KeyboardEvent("keydown", {key: "k", ctrlKey: true, bubbles: true, cancelable: true}))`)
	}
	f.open(n.url(""))
	press()
	if !hent[bool](f, `document.activeElement.id === "sokefelt" && location.hash === ""`) {
		t.Error("the field on the front page does not have the focus")
	}
	f.open(rikest(t, "tiltak").address())
	press()
	got, want := "", n.url("sok/#sokefelt")+" sokefelt"
	for range 40 {
		time.Sleep(100 * time.Millisecond) // the page changes meanwhile
		if got = hent[string](f, `location.href + " " + document.activeElement?.id`); got == want {
			return
		}
	}
	t.Errorf("from a tiltak the shortcut leads to %s", got)
}

// From a folder, without a server, one searches in the same way, and results
// name their file.
func TestSearchWorksInAFolder(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	f := nyFane(t)
	heard := avlytt(f)
	for _, page := range []string{"sok/index.html", "index.html", "nn/sok/index.html"} {
		openSearch(f, inBrowser(dir, page))
		got := hent[svar](f, fmt.Sprintf(searchFor, "krisesenter"))
		if len(got.URLs) < 3 || got.URLs[0] != "enhet/krisesenteret/index.html" {
			t.Errorf("%s: %v", page, got.URLs)
		}
		link := hent[string](f, `document.querySelector(".sokefelt__treff a").href`)
		if !strings.HasPrefix(link, inBrowser(dir, "")) || !strings.HasSuffix(link, "enhet/krisesenteret/index.html") {
			t.Errorf("%s: the first result leads to %s", page, link)
		}
	}
	if _, complaints := heard.take(); len(complaints) > 0 {
		t.Error(complaints)
	}
}

// Among the contacts only contacts are found.
func TestTheContactsAreSearchedByThemselves(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	for _, page := range []string{"enhet/", "hvem/"} {
		openSearch(f, nettstedet(t, "eksempel").url(page))
		got := hent[svar](f, fmt.Sprintf(searchFor, "vold"))
		if len(got.URLs) < 5 || slices.ContainsFunc(got.URLs, func(u string) bool { return !strings.HasPrefix(u, "enhet/") }) {
			t.Errorf("%s: «vold» among the contacts gives %v", page, got.URLs)
		}
	}
}

// Without a script there is no field that does nothing, and the list from A to Å
// leads to every page that can be found, or to the one that lists it.
func TestWithoutScriptTheListLeadsEverywhere(t *testing.T) {
	n := nettstedet(t, "eksempel")
	for _, lang := range n.languages {
		root := ""
		if lang != n.languages[0] {
			root = lang + "/"
		}
		page := string(n.files[root+"sok/index.html"])
		if strings.Contains(page, "[sok:") {
			t.Errorf("%s: a mark was not filled in", lang)
		}
		for kind, group := range n.byKind(lang) {
			for _, s := range group {
				if rest := strings.TrimPrefix(s.path, root); strings.Count(rest, "/") > 1 && (strings.HasPrefix(rest, "forfatter/") || strings.HasPrefix(rest, "arkiv/")) {
					continue // the first of them lists the rest
				}
				if kind == "home" || kind == kind404 || kind == "sok" || kind == "hele-planen" || kind == "hvem-svar" || strings.Contains(kind, " ") || strings.Contains(s.path, "utvalg/") || strings.HasSuffix(s.path, "/ark/") {
					continue
				}
				if !strings.Contains(page, `<a href="../`+strings.TrimPrefix(s.path, root)+`"`) {
					t.Errorf("%s: the list does not lead to %s", lang, s.path)
				}
			}
		}
	}
}
