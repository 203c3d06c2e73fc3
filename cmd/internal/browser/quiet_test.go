package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
)

// What a page may ask for: itself, style, script and icon, and a style and a
// script of its own kind. A tiltak has none of its own.
const (
	mostRequests = 4
	mostOfKind   = 2
)

// An avlytting writes down what a tab asks for and complains of.
type avlytting struct {
	mu         sync.Mutex
	requests   []string
	complaints []string
}

// avlytt listens to the tab until the test ends.
func avlytt(f *fane) *avlytting {
	f.t.Helper()
	a := &avlytting{}
	f.do(command(network.Enable, network.EnableParams{}), command(log.Enable, cdp.Empty{}))
	err := chromedp.Listen(f.ctx, func(event any) {
		a.mu.Lock()
		defer a.mu.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(e.Request.URL, "data:") { // in the style sheet already
				a.requests = append(a.requests, e.Request.URL)
			}
		case *runtime.EventConsoleAPICalled:
			said, _ := json.Marshal(e.Args)
			a.complaints = append(a.complaints, fmt.Sprintf("console.%s %s", e.Type, said))
		case *runtime.EventExceptionThrown:
			a.complaints = append(a.complaints, "exception: "+e.ExceptionDetails.Text)
		case *log.EventEntryAdded: // a broken policy, a missing file, an old feature
			a.complaints = append(a.complaints, fmt.Sprintf("%s: %s %s", e.Entry.Source, e.Entry.Text, e.Entry.URL))
		}
	})
	if err != nil {
		f.t.Fatal(err)
	}
	return a
}

// take returns what was heard since the last time.
func (a *avlytting) take() (requests, complaints []string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	requests, complaints = a.requests, a.complaints
	a.requests, a.complaints = nil, nil
	return requests, complaints
}

// traces lists what a page has left on the reader's machine.
const traces = `(async () => {
	const left = [];
	if (document.cookie) left.push("cookie: " + document.cookie);
	if (localStorage.length) left.push("localStorage");
	if (sessionStorage.length) left.push("sessionStorage");
	for (const db of await indexedDB.databases()) left.push("database " + db.name);
	for (const name of await caches.keys()) left.push("cache " + name);
	for (const worker of await navigator.serviceWorker.getRegistrations()) left.push("worker " + worker.scope);
	return left;
})()`

// A page asks its own host for its own few files, complains of nothing and
// leaves nothing behind.
func TestPagesAreQuiet(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	heard := avlytt(f)
	for _, s := range utvalg(t) {
		heard.take()
		f.open(s.address())
		left := hent[[]string](f, traces)
		requests, complaints := heard.take()
		for _, c := range complaints {
			t.Errorf("%s: %s", s, c)
		}
		for _, trace := range left {
			t.Errorf("%s leaves a trace: %s", s, trace)
		}
		most := mostRequests + hent[int](f, "document.images.length") // the author's own
		if s.kind != "tiltak" {
			most += mostOfKind
		}
		if s.kind == kindPreview {
			most++ // the style of its frames
		}
		if len(requests) == 0 || len(requests) > most {
			t.Errorf("%s asks for %d files, at most %d: %v", s, len(requests), most, requests)
		}
		for _, r := range requests {
			if !strings.HasPrefix(r, s.server.URL+s.prefix) {
				t.Errorf("%s asks for %s", s, r)
			}
		}
	}
	cookies, err := chromedp.Run(f.ctx, func(ctx context.Context, t *chromedp.Target) (storage.GetCookiesResult, error) {
		return cdp.Call(ctx, t, storage.GetCookies, storage.GetCookiesParams{})
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cookies.Cookies {
		t.Errorf("a cookie was set: %s", c.Name)
	}
}
