package browser

import (
	"strings"
	"testing"
)

// The switch of languages is a plain link that keeps the page, on a phone with
// no script and with the menu shut.
func TestTheLanguageSwitchKeepsThePage(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	f.width(360)
	s := rikest(t, "tiltak")
	const to = `document.querySelector('header .spraakvalg a[hreflang="en"]')`
	f.open(s.address())
	if !hent[bool](f, `(() => { const r = `+to+`.getBoundingClientRect(); return r.height >= 24 && r.top >= 0 && r.bottom <= innerHeight })()`) {
		t.Error("the switch is not in view at the top of the page")
	}
	f.script(false)
	f.open(s.address())
	f.script(true)
	address := hent[string](f, to+`.href`)
	f.open(address)
	if want := s.url("en/" + s.path); address != want {
		t.Errorf("the switch leads to %s, want %s", address, want)
	}
	if lang := hent[string](f, `document.documentElement.lang`); lang != "en" {
		t.Errorf("the page it leads to is in %q", lang)
	}
	back := hent[string](f, `document.querySelector('.bunn .spraakvalg a[hreflang="nb"]').href`)
	if back != s.address() {
		t.Errorf("the way back leads to %s", back)
	}
}

// In an edition that reads from the right nothing breaks, and numbers are read
// from the left.
func TestAnEditionFromTheRightIsWhole(t *testing.T) {
	t.Parallel()
	source, err := axe()
	if err != nil {
		t.Fatal(err)
	}
	n := nettstedet(t, "spraak")
	var found samling
	f := nyFane(t)
	f.onEveryPage(source)
	for _, width := range []int64{320, 1280} {
		f.width(width)
		for _, lang := range []string{"ar", "se", "en"} {
			for _, path := range []string{"", "hjelp/"} {
				page := lang + "/" + path
				f.open(n.url(page))
				found.add(f, page)
				if over := hent[int](f, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
					t.Errorf("%s is %d px too wide at %d", page, over, width)
				}
			}
		}
	}
	found.report(t)
	f.open(n.url("ar/hjelp/"))
	for _, d := range strings.Fields(hent[string](f, `[...document.querySelectorAll("a[href^='tel:1160'] bdi, a.telefon")].map(e => getComputedStyle(e).direction).join(" ")`)) {
		if d != "ltr" {
			t.Errorf("a number is read %s", d)
		}
	}
	if d := hent[string](f, `getComputedStyle(document.querySelector("h1")).direction`); d != "rtl" {
		t.Errorf("the heading is read %s", d)
	}
}
