package browser

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// utsiden stands in for the site that the way out leads to: the request is
// stopped in the browser, and never reaches the net.
type utsiden struct {
	requests chan *fetch.EventRequestPaused
	farewell chan []string // what the page showed when it was left, its title, and how it was left
}

const outside = `<!doctype html><html lang="nb"><title>Vêr</title><link rel="icon" href="data:,"><p id="utsiden">Delvis skyet</p></html>`

// farewell tells what stands on a page at the moment it asks for another: nobody
// can ask it later, while the other is on its way.
const farewell = `navigation.addEventListener("navigate", e =>
	console.log("farvel", document.documentElement.innerText.trim(), document.title, e.navigationType));`

// utenfor stops all that the tab asks other hosts for, until it is answered.
func utenfor(f *fane) *utsiden {
	f.t.Helper()
	u := &utsiden{requests: make(chan *fetch.EventRequestPaused, 16), farewell: make(chan []string, 16)}
	err := chromedp.Listen(f.ctx, func(event any) {
		switch e := event.(type) {
		case *fetch.EventRequestPaused:
			u.requests <- e
		case *runtime.EventConsoleAPICalled:
			var said []string
			for _, a := range e.Args {
				var text string
				if json.Unmarshal(a.Value, &text) == nil {
					said = append(said, text)
				}
			}
			if len(said) == 4 && said[0] == "farvel" {
				u.farewell <- said[1:]
			}
		}
	})
	if err != nil {
		f.t.Fatal(err)
	}
	f.onEveryPage(farewell)
	f.do(command(fetch.Enable, fetch.EnableParams{Patterns: []*fetch.RequestPattern{{URLPattern: "https://*"}}}))
	return u
}

// next is the next thing that is asked for outside.
func (u *utsiden) next(f *fane) *fetch.EventRequestPaused {
	f.t.Helper()
	select {
	case r := <-u.requests:
		return r
	case <-time.After(20 * time.Second): // far above what it takes
		f.t.Fatal("nothing was asked for outside: the page was not left")
		return nil
	}
}

// answer gives the tab the page it asked for, and waits until it is shown.
func (u *utsiden) answer(f *fane, r *fetch.EventRequestPaused) {
	f.t.Helper()
	f.do(command(fetch.FulfillRequest, fetch.FulfillRequestParams{
		RequestID: r.RequestID, ResponseCode: 200, Body: []byte(outside),
		ResponseHeaders: []*fetch.HeaderEntry{{Name: "Content-Type", Value: "text/html; charset=utf-8"}},
	}))
	f.do(chromedp.WaitVisible("#utsiden"))
}

// hasLeft tells whether the tab has left s: the page is empty and its title gone
// before the other is asked for, the other takes its place in the history, and
// does not learn where the reader was.
func (f *fane) hasLeft(u *utsiden, s side) {
	f.t.Helper()
	r := u.next(f)
	last := <-u.farewell
	if last[0] != "" {
		f.t.Errorf("%s: the page still shows %.60q when the other is asked for", s, last[0])
	}
	if host := strings.Split(r.Request.URL, "/")[2]; last[1] != host {
		f.t.Errorf("%s: the tab is called %q; want %q", s, last[1], host)
	}
	if last[2] != "replace" {
		f.t.Errorf("%s: left with %q; want \"replace\"", s, last[2])
	}
	if referer := r.Request.Headers["Referer"]; referer != nil {
		f.t.Errorf("%s: the other site learns that the reader was at %v", s, referer)
	}
	u.answer(f, r)
}

// The link empties the page before anything else is there to show, and takes the
// page's place in the history.
func TestTheWayOutLeavesNothingToGoBackTo(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	out := utenfor(f)
	for _, kind := range []string{"tiltak", "hjelp"} {
		s := rikest(t, kind)
		f.open("about:blank")
		f.open(s.address())
		f.do(chromedp.Click("a.forlat"))
		f.hasLeft(out, s)
		history, err := chromedp.Run(f.ctx, func(ctx context.Context, t *chromedp.Target) (page.GetNavigationHistoryResult, error) {
			return cdp.Call(ctx, t, page.GetNavigationHistory, cdp.Empty{})
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range history.Entries {
			if strings.HasPrefix(entry.URL, s.address()) {
				t.Errorf("%s is still in the tab's history", s)
			}
		}
		f.do(chromedp.NavigateBack())
		if now := hent[string](f, `location.href + " " + (document.body ? document.body.innerText : "")`); strings.TrimSpace(now) != "about:blank" {
			t.Errorf("%s: Back shows %.80q", s, now)
		}
	}
}

func TestTheWayOutWorksWithoutScript(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	out := utenfor(f)
	f.script(false)
	s := rikest(t, "hjelp")
	f.open(s.address())
	f.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter))
	r := out.next(f)
	if r.Request.Headers["Referer"] != nil {
		t.Errorf("the target learns that the reader was at %v", r.Request.Headers["Referer"])
	}
	out.answer(f, r)
}
