package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The way out is an ordinary link to another site, also without script.
func TestTheWayOutIsAPlainLink(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	f.script(false)
	for _, s := range utvalg(t) {
		f.open(s.address())
		exit := hent[string](f, `(() => {
			const e = document.querySelector("a.forlat");
			return e && e.checkVisibility() && /noreferrer/.test(e.rel) ? e.href : "";
		})()`)
		if !strings.HasPrefix(exit, "https://") {
			t.Errorf("%s: the way out leads to %q", s, exit)
		}
	}
}

// windows are the sizes at which the way out must be in view, in CSS pixels.
var windows = []struct {
	name          string
	width, height int64
}{
	{"a phone", 360, 740},
	{"a small phone", 320, 568},
	{"a phone on its side", 568, 320},
	{"a window of 1280 × 1024 at 400 %", 320, 256},
	{"a window of 1280 × 720 at 400 %", 320, 180},
	{"a low window", 1280, 400},
	{"a desktop", 1280, 800},
}

// exitStands describes the way out and what has focus, when the page is drawn:
// where the way out is cut by the edge of the window, and how much of what has
// focus it hides, in CSS pixels. What is too tall for the room above the way out
// must fill that room.
const exitStands = `(async () => {
	await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
	const exit = document.querySelector(".forlat"), e = document.activeElement;
	const x = exit.getBoundingClientRect(), f = e.getBoundingClientRect();
	const across = Math.min(x.right, f.right) - Math.max(x.left, f.left);
	const down = Math.min(x.bottom, f.bottom) - Math.max(x.top, f.top);
	const tall = f.height > x.top - 16 && Math.min(f.bottom, x.top) - Math.max(f.top, 0) > x.top - 32;
	return {
		Name: e.tagName + " «" + e.textContent.trim().slice(0, 30) + "»",
		Top: e === document.body,
		Hidden: e === exit || e.matches(".hopp") || tall || across <= 0 || down <= 0 ? 0 : Math.min(across, down),
		Outside: Math.max(-x.left, -x.top, x.right - document.documentElement.clientWidth, x.bottom - innerHeight),
		Width: x.width, Height: x.height,
	};
})()`

type exitAt struct {
	Name            string
	Top             bool
	Hidden, Outside float64
	Width, Height   float64
}

// coversForGood lists texts that the way out lies over and that no scrolling can
// bring out: those beside it, where it stands in the margin, and those at the
// end of the page, where it stands at the bottom.
const coversForGood = `(() => {
	for (const d of document.querySelectorAll("details")) d.open = true;
	scrollTo({top: document.documentElement.scrollHeight, behavior: "instant"});
	const exit = document.querySelector(".forlat"), x = exit.getBoundingClientRect(), covered = [];
	const bar = x.width > innerWidth / 2;
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const text = texts.currentNode;
		if (!text.data.trim() || text.parentElement.closest(".forlat, .hopp, .skjult")) continue;
		const range = document.createRange();
		range.selectNode(text);
		for (const r of range.getClientRects()) {
			if (r.width > 1 && (bar ? r.bottom > x.top + 1 : r.right > x.left + 1)) covered.push(text.data.trim().slice(0, 30));
		}
	}
	return covered;
})()`

func TestTheWayOutIsAlwaysThereAndNeverInTheWay(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	for _, w := range windows {
		f.do(chromedp.EmulateViewport(w.width, w.height))
		for _, s := range []side{rikest(t, "tiltak"), rikest(t, "hjelp"), rikest(t, "page")} {
			f.open(s.address())
			stops := 0
			for at := (exitAt{}); !at.Top; stops++ {
				if stops == mostStops {
					t.Fatalf("%s: Tab was pressed %d times without reaching the end", s, stops)
				}
				f.do(chromedp.KeyEvent(kb.Tab))
				at = hent[exitAt](f, exitStands)
				if at.Top {
					break // after the last
				}
				if at.Outside > 0.5 {
					t.Errorf("%s, %s: the way out is %.0f px outside the window", s, w.name, at.Outside)
				}
				if at.Hidden > 0.5 {
					t.Errorf("%s, %s: the way out lies %.0f px over %s, which has focus", s, w.name, at.Hidden, at.Name)
				}
				if at.Width < 44 || at.Height < 44 {
					t.Errorf("%s, %s: the way out is %.0f × %.0f px", s, w.name, at.Width, at.Height)
				}
			}
			if stops < 10 {
				t.Errorf("%s, %s: only %d places to go with Tab", s, w.name, stops)
			}
			for _, text := range hent[[]string](f, coversForGood) {
				t.Errorf("%s, %s: the way out lies over «%s» for good", s, w.name, text)
			}
		}
	}
}
