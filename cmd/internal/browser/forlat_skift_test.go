package browser

import (
	"testing"

	"github.com/chromedp/cdproto/input"
)

// counted keeps the page's clocks from running, so that a test can let one run
// out when it wants to, and does not wait.
const counted = `window.clocks = new Map();
let made = 0;
window.setTimeout = (run, after, ...args) => { clocks.set(++made, () => run(...args)); return made; };
window.clearTimeout = nr => clocks.delete(nr);`

// A tast is one thing that fingers do on a keyboard.
type tast struct {
	key       string
	up        bool
	repeat    bool
	modifiers int64
}

// What the browser calls the modifiers.
const (
	alt     = 1
	control = 2
	meta    = 4
	shift   = 8
)

var codes = map[string]int64{"Shift": 16, "A": 65, "Tab": 9, "Control": 17, "Alt": 18, "Meta": 91, "F10": 121}

func (f *fane) tast(keys ...tast) {
	f.t.Helper()
	for _, k := range keys {
		event := input.DispatchKeyEventParams{
			Type: "rawKeyDown", Key: k.key, Code: k.key, Modifiers: k.modifiers,
			WindowsVirtualKeyCode: codes[k.key], AutoRepeat: &k.repeat,
		}
		if k.up {
			event.Type = "keyUp"
		}
		f.do(command(input.DispatchKeyEvent, event))
	}
}

// times repeats what fingers do.
func times(n int, keys ...tast) []tast {
	var all []tast
	for range n {
		all = append(all, keys...)
	}
	return all
}

var (
	down = tast{key: "Shift", modifiers: shift}
	up   = tast{key: "Shift", up: true}
)

// with is another key while Shift is held.
func with(key string) []tast {
	return []tast{down, {key: key, modifiers: shift}, {key: key, up: true, modifiers: shift}, up}
}

// under is Shift while another key is held.
func under(key string, bit int64) []tast {
	return []tast{{key: key, modifiers: bit}, {key: "Shift", modifiers: bit | shift}, {key: "Shift", up: true, modifiers: bit}, {key: key, up: true}}
}

// spoken is what a screen reader was last told, or that the page was emptied.
const spoken = `document.body ? document.querySelector(".forlat + [role=status]").textContent : "left"`

// runOut lets the page's clocks run out.
const runOut = `(() => { const all = [...clocks.values()]; clocks.clear(); all.forEach(run => run()); return all.length })()`

func TestShiftThreeTimesLeaves(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	f.onEveryPage(counted)
	out := utenfor(f)
	n := nettstedet(t, "eksempel")
	for _, lang := range n.languages {
		s := n.byKind(lang)["tiltak"][0]
		f.open(s.address())
		var said []string
		for range 2 {
			f.tast(down, up)
			said = append(said, hent[string](f, spoken))
		}
		if said[0] == "" || said[1] == "" || said[0] == said[1] {
			t.Errorf("%s: after the first and the second Shift is said %q", s, said)
		}
		f.tast(down, up)
		f.hasLeft(out, s)
	}
}

func TestTheCountOfShiftRunsOut(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	f.onEveryPage(counted)
	f.open(rikest(t, "tiltak").address())
	f.tast(down, up)
	first := hent[string](f, spoken)
	f.tast(down, up)
	if n := hent[int](f, runOut); n != 1 {
		t.Fatalf("%d clocks were running after two presses; want 1", n)
	}
	if said := hent[string](f, spoken); said == "" || said == first {
		t.Errorf("when the time is out, %q is said", said)
	}
	f.tast(down, up)
	if said := hent[string](f, spoken); said != first {
		t.Errorf("after the time is out, Shift says %q; want %q, as the first time", said, first)
	}
}

func TestShiftForAnotherPurposeDoesNotLeave(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	f.onEveryPage(counted)
	s := rikest(t, "tiltaksliste")
	first := hentFirst(f, s)
	held := append(append([]tast{down}, times(20, tast{key: "Shift", modifiers: shift, repeat: true})...), up)
	for _, tt := range []struct {
		name string
		keys []tast
		want string // what is said at last
	}{
		{"a capital letter three times", times(3, with("A")...), ""},
		{"Shift+Tab three times", times(3, with("Tab")...), ""},
		{"Shift+F10, the context menu, three times", times(3, with("F10")...), ""},
		{"Shift held so long that it repeats", times(3, held...), ""},
		{"Shift while Control is held", times(3, under("Control", control)...), ""},
		{"Shift while Alt is held", times(3, under("Alt", alt)...), ""},
		{"Shift while Meta is held", times(3, under("Meta", meta)...), ""},
		{"a screen reader's Control+Alt+Shift", times(3, under("Alt", alt|control)...), ""},
		{"another key after two", append(times(2, down, up), append([]tast{{key: "A"}, {key: "A", up: true}}, down, up)...), first},
		{"a letter let go while Shift is down", times(3, tast{key: "A"}, down, tast{key: "A", up: true, modifiers: shift}, up), ""},
	} {
		f.open(s.address())
		hent[bool](f, `(document.querySelector("input[type=search]").focus(), true)`)
		f.tast(tt.keys...)
		if said := hent[string](f, spoken); said != tt.want {
			t.Errorf("%s: %q; want %q", tt.name, said, tt.want)
		}
	}
	f.open(s.address())
	for range 3 { // a selection with the mouse
		f.tast(down)
		for _, kind := range []input.DispatchMouseEventType{"mousePressed", "mouseReleased"} {
			f.do(command(input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: kind, X: 3, Y: 300, Button: "left", ClickCount: 1, Modifiers: shift}))
		}
		f.tast(up)
	}
	if said := hent[string](f, spoken); said != "" {
		t.Errorf("a selection with the mouse: %q", said)
	}
}

// hentFirst is what is said after one Shift.
func hentFirst(f *fane, s side) string {
	f.t.Helper()
	f.open(s.address())
	f.tast(down, up)
	first := hent[string](f, spoken)
	if first == "" {
		f.t.Fatal("nothing is said after the first Shift")
	}
	return first
}
