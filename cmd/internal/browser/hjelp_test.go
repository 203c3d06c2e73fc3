package browser

import (
	"fmt"
	"testing"
)

// reachable tells whether a link for a number can be tapped where it stands,
// once it is scrolled to: it has a size, nothing hides it, and it is no part of
// an answer that is still closed.
const reachable = `(tel => [...document.querySelectorAll('main a[href="tel:' + tel + '"]')].some(a => {
	a.scrollIntoView({ block: "center" });
	const r = a.getBoundingClientRect();
	return a.checkVisibility() && r.height >= 24 && a.contains(document.elementFromPoint(r.left + 5, r.top + r.height / 2));
}))`

// From the front page somebody with a phone reaches VO-linjen and the local
// krisesenter by one tap and by scrolling, and on the front page itself.
func TestHelpIsOneTapAway(t *testing.T) {
	t.Parallel()
	n := nettstedet(t, "spraak")
	f := nyFane(t)
	f.width(360)
	for _, script := range []bool{true, false} {
		f.script(script)
		f.open(n.url(""))
		f.script(true) // to look at the page; its own script is in or out by now
		look := func(where string) {
			t.Helper()
			for _, tel := range []string{"112", "116006", "00000012"} {
				if !hent[bool](f, reachable+`("`+tel+`")`) {
					t.Errorf("with script %t: tel:%s is out of reach on %s", script, tel, where)
				}
			}
		}
		look("the front page")
		to := hent[string](f, `document.querySelector(".hjelpestripe a.pil").href`)
		f.script(script)
		f.open(to)
		f.script(true)
		if to != n.url("hjelp/") {
			t.Fatalf("the way to more help leads to %s", to)
		}
		look("the page with help")
		if left := hent[string](f, `[...document.querySelectorAll("a.forlat")].map(a => a.href).join()`); left == "" {
			t.Error("there is no way out of the page with help")
		}
	}
}

// What is opened on the page with help leaves nothing to go back to, so that
// whoever leaves the site has left the page.
func TestAnAnswerOpensWhereItStandsAndLeavesNoTrace(t *testing.T) {
	t.Parallel()
	s := rikest(t, "hjelp")
	f := nyFane(t)
	f.width(360)
	for _, script := range []bool{true, false} {
		f.script(script)
		f.open(s.address())
		f.script(true)
		if n := hent[int](f, `[...document.querySelectorAll("details.hvemgjelder")].filter(d => !d.open).length`); n != 11 {
			t.Fatalf("%d questions", n)
		}
		before := hent[string](f, `history.length + " " + location.href`)
		closed := hent[int](f, `[...document.querySelectorAll(".hvemgjelder a")].filter(a => a.checkVisibility()).length`)
		opened := hent[int](f, `(() => {
			for (const q of document.querySelectorAll(".hvemgjelder__navn")) q.click();
			return [...document.querySelectorAll(".hvemgjelder__svar")].filter(a => a.getBoundingClientRect().height > 100).length;
		})()`)
		if closed != 0 || opened != 11 {
			t.Errorf("script %t: %d links are seen before, and %d answers after they are opened", script, closed, opened)
		}
		if after := hent[string](f, `history.length + " " + location.href`); after != before {
			t.Errorf("script %t: the history was %s, and is %s", script, before, after)
		}
		for _, fault := range hent[[]string](f, `[...document.querySelectorAll(".hvemgjelder__navn")].filter(q => q.getBoundingClientRect().height < 44).map(q => q.textContent)`) {
			t.Errorf("%q is too low for a thumb", fault)
		}
	}
}

// Paper has every answer, though none was opened.
func TestEveryAnswerIsOnPaper(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	f.width(720)
	f.open(rikest(t, "hjelp").address())
	f.media("print", "light")
	if n := hent[int](f, `[...document.querySelectorAll(".hvemgjelder__svar")].filter(a => a.getBoundingClientRect().height > 100).length`); n != 11 {
		t.Errorf("%d answers are on paper", n)
	}
}

// axe-core does not see what is closed.
func TestAxeFindsNothingInTheAnswers(t *testing.T) {
	t.Parallel()
	source, err := axe()
	if err != nil {
		t.Fatal(err)
	}
	example, others := nettstedet(t, "eksempel"), nettstedet(t, "spraak")
	f := nyFane(t)
	f.onEveryPage(source)
	var found samling
	for _, v := range []struct {
		width  int64
		scheme string
	}{{320, "light"}, {1280, "dark"}} {
		f.width(v.width)
		f.media("screen", v.scheme)
		for _, address := range []string{example.url("hjelp/"), example.url("nn/hjelp/"), example.url("en/hjelp/"), others.url("hjelp/"), others.url("ar/hjelp/"), others.url("se/hjelp/"), others.url("en/hjelp/")} {
			f.open(address)
			hent[any](f, `document.querySelectorAll("details").forEach(d => d.open = true)`)
			found.add(f, fmt.Sprint(address, " ", v.width))
			for _, fault := range hent[[]string](f, tooWide) {
				t.Errorf("%s at %d: %s", address, v.width, fault)
			}
		}
	}
	found.report(t)
}
