package browser

import (
	"fmt"
	"regexp"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
)

// shownRows lists the addresses of the tiltak in the table, from the top down.
const shownRows = `[...document.querySelectorAll("table.tiltaksrader tbody tr")].filter(r => r.checkVisibility()).map(r => r.querySelector("th a").href)`

// A filter is one choice among those above the table.
type filter struct {
	Facet, ID, Href string
	Nth             int      // in its list
	Count           int      // as the page says
	Rows            []string // the tiltak that fit it, by what their rows say
}

// filters lists the choices, as the page without script offers them.
const filters = `[...document.querySelectorAll("[data-fasett] a[data-id]")].map(a => {
	const facet = a.closest("[data-fasett]").dataset.fasett, id = a.dataset.id;
	const rows = [...document.querySelectorAll("table.tiltaksrader tbody tr")];
	return {
		Facet: facet, ID: id, Href: a.href,
		Nth: [...a.closest("ul").children].indexOf(a.closest("li")) + 1,
		Count: parseInt(a.querySelector(".fasett__antall").textContent),
		Rows: rows.filter(r => (r.dataset[facet] || "").split(" ").includes(id)).map(r => r.querySelector("th a").href),
	};
})`

// Without script each choice is a link to a page with just the tiltak that fit.
func TestTheTableWorksWithoutScript(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	f.script(false)
	f.open(nettstedet(t, "eksempel").url("tiltak/"))
	all := hent[[]string](f, shownRows)
	if len(all) < 30 {
		t.Fatalf("the table has %d tiltak; the example has at least 30", len(all))
	}
	choices := hent[[]filter](f, filters)
	facets := map[string]bool{}
	for _, c := range choices {
		facets[c.Facet] = true
		if c.Count != len(c.Rows) {
			t.Errorf("%s %s says %d tiltak, but %d rows fit", c.Facet, c.ID, c.Count, len(c.Rows))
		}
		f.open(c.Href)
		if got := hent[[]string](f, shownRows); !slices.Equal(got, c.Rows) {
			t.Errorf("%s shows %d tiltak, want the %d that fit %s %s", c.Href, len(got), len(c.Rows), c.Facet, c.ID)
		}
	}
	for _, facet := range []string{"omraade", "ansvarlig", "status", "maalgruppe", "aar"} {
		if !facets[facet] {
			t.Errorf("the table cannot be narrowed by %s", facet)
		}
	}

	f.open(nettstedet(t, "eksempel").url("tiltak/"))
	orders := hent[[]string](f, `[...document.querySelectorAll("a[data-sorter]")].map(a => a.href)`)
	if len(orders) != 4 {
		t.Errorf("the table has %d orders, want 4", len(orders))
	}
	for _, order := range orders {
		f.open(order)
		got := hent[[]string](f, shownRows)
		if slices.Sort(got); !slices.Equal(got, slices.Sorted(slices.Values(all))) {
			t.Errorf("%s shows other tiltak than the full table", order)
		}
	}
}

// click presses the mouse on the element that a selector finds.
func (f *fane) click(selector string) {
	f.t.Helper()
	if err := chromedp.Do(f.ctx, chromedp.Click(chromedp.CSS(selector))); err != nil {
		f.t.Fatalf("click %s: %v", selector, err)
	}
}

// choose unfolds the list that c stands in, presses c, and folds it again.
func (f *fane) choose(c filter) {
	f.t.Helper()
	summary := fmt.Sprintf(`[data-fasett=%q] > summary`, c.Facet)
	f.click(summary)
	f.click(fmt.Sprintf(`[data-fasett=%q] li:nth-child(%d) button`, c.Facet, c.Nth))
	f.click(summary)
}

// wantRows compares the table with the tiltak it should show, and with the
// number that a screen reader is told.
func (f *fane) wantRows(when string, want []string) {
	f.t.Helper()
	if got := hent[[]string](f, shownRows); !slices.Equal(got, want) {
		f.t.Errorf("%s: the table shows %d tiltak, want %d:\n%v\n%v", when, len(got), len(want), got, want)
	}
	told := hent[string](f, `document.querySelector(".tiltakstabell [role=status]").textContent`)
	if number.FindString(told) != fmt.Sprint(len(want)) {
		f.t.Errorf("%s: what is told is %q, but there are %d tiltak", when, told, len(want))
	}
}

// number finds the first number in a sentence.
var number = regexp.MustCompile(`\d+`)

// common lists what stands in both a and b, in a's order.
func common(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return !slices.Contains(b, s) })
}

// With script the same choices narrow the table where it stands, and nothing is
// left behind.
func TestChoicesNarrowTheTable(t *testing.T) {
	t.Parallel()
	address := nettstedet(t, "eksempel").url("tiltak/")
	f := nyFane(t)
	f.width(1280)
	f.script(false)
	f.open(address)
	choices := hent[[]filter](f, filters)
	f.script(true)
	f.open(address)
	all := hent[[]string](f, shownRows)
	steps := hent[int](f, "history.length")

	area := choices[slices.IndexFunc(choices, func(c filter) bool { return c.Facet == "omraade" })]
	i := slices.IndexFunc(choices, func(c filter) bool {
		n := len(common(area.Rows, c.Rows))
		return c.Facet == "status" && n > 0 && n < len(area.Rows)
	})
	if i < 0 {
		t.Fatal("the example has no status that narrows its first area")
	}
	status := choices[i]

	f.choose(area)
	f.wantRows("one area", area.Rows)
	f.choose(status)
	f.wantRows("one area and one status", common(area.Rows, status.Rows))
	f.click(".valgte__brikke:first-child")
	f.wantRows("the area removed again", status.Rows)
	f.click(".valgte__brikke")
	f.wantRows("both removed again", all)

	if got := hent[string](f, "location.href"); got != address {
		t.Errorf("the address became %s", got)
	}
	if got := hent[int](f, "history.length"); got != steps {
		t.Errorf("the history grew from %d to %d steps", steps, got)
	}
	for _, trace := range hent[[]string](f, traces) {
		t.Errorf("the table leaves a trace: %s", trace)
	}
}

// Sorting in place gives the order of the page that is sorted so, and says which
// way it goes.
func TestHeadsSortTheTable(t *testing.T) {
	t.Parallel()
	n := nettstedet(t, "eksempel")
	f := nyFane(t)
	f.width(1280)
	f.open(n.url("tiltak/"))
	byNumber := hent[[]string](f, shownRows)
	for _, order := range []string{"frist", "status", "ansvarlig"} {
		f.open(n.url("utvalg/sortert/" + order + "/"))
		want := hent[[]string](f, shownRows)
		f.open(n.url("tiltak/"))
		head := fmt.Sprintf("th[data-sorter=%s]", order)
		for _, way := range []string{"ascending", "descending"} {
			f.click(head + " button")
			if got := hent[string](f, fmt.Sprintf(`document.querySelector(%q).getAttribute("aria-sort") || ""`, head)); got != way {
				t.Errorf("%s: aria-sort is %q, want %q", order, got, way)
			}
			if got := hent[[]string](f, shownRows); way == "ascending" && !slices.Equal(got, want) {
				t.Errorf("%s: the rows stand in another order than on the page sorted so:\n%v\n%v", order, got, want)
			}
		}
		f.click("th[data-sorter=nr] button")
		if got := hent[[]string](f, shownRows); !slices.Equal(got, byNumber) {
			t.Errorf("%s: sorting by number does not bring the first order back", order)
		}
	}
}
