package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A fokus is where the keyboard is.
type fokus struct {
	Name    string // the element, in short
	Top     bool   // nothing has focus: before the first, or after the last
	Skip    bool   // the skip link
	Exit    bool   // «Forlat siden»
	Href    string // as written
	Visible bool   // something shows that it has focus
	Covered string // what lies over its middle, if anything
	Width   float64
	Height  float64
}

// whereFocus describes the element with focus, when the page has been drawn.
const whereFocus = `(async () => {
	await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
	const e = document.activeElement;
	if (!e || e === document.body || e === document.documentElement) return {Top: true};
	const name = e => e.tagName.toLowerCase() + (typeof e.className === "string" && e.className ? "." + e.className.split(" ")[0] : "") + " «" + (e.getAttribute("aria-label") || e.textContent).trim().slice(0, 30) + "»";
	const style = getComputedStyle(e), box = e.getClientRects()[0] || new DOMRect();
	const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
	const whole = e.getBoundingClientRect();
	return {
		Name: name(e), Skip: e.matches(".hopp"), Exit: e.matches(".forlat"), Href: e.getAttribute("href") || "",
		Visible: e.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
		Covered: over && (e.contains(over) || over.contains(e)) ? "" : over ? name(over) : "the edge of the window",
		Width: whole.width, Height: whole.height,
	};
})()`

// mostStops ends a walk that goes in circles.
const mostStops = 1500

// walk presses Tab from the top of the page to its end.
func walk(f *fane) []fokus {
	f.t.Helper()
	var stops []fokus
	for len(stops) < mostStops {
		f.do(chromedp.KeyEvent(kb.Tab))
		at := hent[fokus](f, whereFocus)
		if at.Top {
			return stops
		}
		stops = append(stops, at)
	}
	f.t.Errorf("Tab was pressed %d times without reaching the end of the page", mostStops)
	return stops
}

func TestKeyboard(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{360, 1280} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			t.Parallel()
			f := nyFane(t)
			f.width(width)
			for _, kind := range []string{"home", "tiltak", "tiltaksliste", "tiltaksliste status", "hjelp", "enhet", "tidsplan"} {
				s := rikest(t, kind)
				f.open(s.address())
				stops := walk(f)
				if len(stops) < 5 {
					t.Errorf("%s: only %d places to go with Tab", s, len(stops))
					continue
				}
				if !stops[0].Skip || !stops[1].Exit {
					t.Errorf("%s: the first stops are %s and %s; want the skip link and the way out", s, stops[0].Name, stops[1].Name)
				}
				if exit := stops[1]; exit.Width < 44 || exit.Height < 44 {
					t.Errorf("%s: the way out is %.0f × %.0f px; at least 44 × 44", s, exit.Width, exit.Height)
				}
				for _, at := range stops {
					if !at.Visible {
						t.Errorf("%s: nothing shows that %s has focus", s, at.Name)
					}
					if at.Covered != "" {
						t.Errorf("%s: %s lies over %s, which has focus", s, at.Covered, at.Name)
					}
				}
			}
		})
	}
}

// The skip link leads past the menu, to the text.
func TestTheSkipLinkSkips(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	f.width(1280)
	f.open(rikest(t, "tiltak").address())
	f.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent(kb.Tab))
	if !hent[bool](f, `document.querySelector("main").contains(document.activeElement)`) {
		t.Errorf("after the skip link, Tab leads to %s", hent[fokus](f, whereFocus).Name)
	}
}
