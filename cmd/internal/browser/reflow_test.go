package browser

import "testing"

// spacing is the most that WCAG 1.4.12 lets a reader ask for. It is set with a
// style sheet of the document's own, which the page's policy does not stop.
const spacing = `(() => {
	const style = new CSSStyleSheet();
	style.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
	document.adoptedStyleSheets = [style];
	return getComputedStyle(document.querySelector("h1")).letterSpacing !== "normal";
})()`

// tooWide tells how far the page can be scrolled sideways, what stands outside
// it, and what is cut off without a way to see the rest.
const tooWide = `(() => {
	for (const d of document.querySelectorAll("details")) d.open = true;
	const name = e => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + (typeof e.className === "string" && e.className ? "." + e.className.trim().split(/\s+/).join(".") : "");
	const faults = [];
	const page = document.scrollingElement;
	if (page.scrollWidth > innerWidth) {
		faults.push("scrolls sideways: " + page.scrollWidth + " px wide in a window of " + innerWidth);
		for (const e of document.body.querySelectorAll("*")) {
			if (faults.length < 5 && e.getBoundingClientRect().right > innerWidth + 1) faults.push("  outside: " + name(e));
		}
	}
	for (const e of document.body.querySelectorAll("*")) {
		const style = getComputedStyle(e), box = e.getBoundingClientRect();
		const hidden = box.width <= 1 || box.height <= 1; // for screen readers only
		const cut = /hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1
			|| /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
		if (!hidden && cut && e instanceof HTMLElement) faults.push("cut off: " + name(e));
	}
	return faults;
})()`

func TestNothingIsTooWideForASmallPhone(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	f.width(320)
	for _, s := range utvalg(t) {
		f.open(s.address())
		for _, fault := range hent[[]string](f, tooWide) {
			t.Errorf("%s: %s", s, fault)
		}
		if !hent[bool](f, spacing) {
			t.Fatal("the reader's spacing had no effect")
		}
		for _, fault := range hent[[]string](f, tooWide) {
			t.Errorf("%s, with the reader's own spacing: %s", s, fault)
		}
	}
}
