package browser

import "testing"

// onPaper lists what has no use on paper and would still be printed, and what
// would be printed so that it cannot be read.
const onPaper = `(() => {
	const faults = [];
	const shown = e => e.checkVisibility() && e.getClientRects().length > 0;
	for (const e of document.querySelectorAll("nav:not(.innholdsliste), .forlat, body > a[href^='#'], button:not(th button), input")) {
		if (shown(e)) faults.push(e.outerHTML.slice(0, 120));
	}
	// A question whose answer is printed below it is a heading there.
	for (const e of document.querySelectorAll("summary")) {
		if (shown(e) && !(e.nextElementSibling && e.nextElementSibling.getBoundingClientRect().height > 0)) faults.push(e.outerHTML.slice(0, 120));
	}
	if (!shown(document.querySelector("h1"))) faults.push("the heading is gone");
	const light = css => (css.match(/[\d.]+/g) || []).slice(0, 3).every(n => n > 200);
	const page = getComputedStyle(document.documentElement), body = getComputedStyle(document.body);
	for (const style of [page, body]) {
		if (!/, 0\)$/.test(style.backgroundColor) && !light(style.backgroundColor)) faults.push("printed on " + style.backgroundColor);
	}
	if (light(body.color)) faults.push("printed in " + body.color);
	return faults;
})()`

func TestPaperHasNoControls(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	f.width(720) // about the width of a sheet
	for _, s := range utvalg(t) {
		f.open(s.address())
		for _, scheme := range []string{"light", "dark"} {
			f.media("print", scheme)
			for _, fault := range hent[[]string](f, onPaper) {
				t.Errorf("%s, %s: %s", s, scheme, fault)
			}
		}
	}
}
