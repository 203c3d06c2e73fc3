package browser

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
)

const missingModules = `run "npm ci" in cmd/internal/browser ("make test" does)`

// axe is the source of axe-core.
var axe = sync.OnceValues(func() (string, error) {
	content, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if err != nil {
		return "", fmt.Errorf("%w; %s", err, missingModules)
	}
	return string(content), nil
})

// A brudd is something that axe-core found.
type brudd struct {
	ID, Help string
	Nodes    []struct{ Target, Summary string }
}

// runAxe lists what breaks WCAG 2.0–2.2 A or AA, or best practice. What is hidden
// is not looked at, so on a phone folded parts are unfolded first. In a wide
// window they would lie over the rest. On paper there is nothing to touch. Of a page
// that was looked at in other colours, only those are looked at again.
const runAxe = `(async coloursAlone => {
	if (innerWidth < 600) for (const d of document.querySelectorAll("details")) d.open = true;
	const found = await axe.run(document, {
		resultTypes: ["violations"],
		...(coloursAlone ? { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } } : {
			rules: { "target-size": { enabled: !matchMedia("print").matches } },
			runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
		}),
	});
	return found.violations.map(v => ({
		ID: v.id, Help: v.help,
		Nodes: v.nodes.map(n => ({Target: n.target.join(" "), Summary: n.failureSummary})),
	}));
})(%t)`

// A samling gathers what axe-core finds on many pages, so that one fault in a
// template is told once.
type samling struct {
	pages        map[string][]string // by fault, as it is reported
	coloursAlone bool
}

// add runs axe-core in the open page.
func (found *samling) add(f *fane, where string) {
	f.t.Helper()
	if found.pages == nil {
		found.pages = map[string][]string{}
	}
	for _, b := range hent[[]brudd](f, fmt.Sprintf(runAxe, found.coloursAlone)) {
		for _, n := range b.Nodes {
			fault := fmt.Sprintf("%s (%s): %s\n\t%s", b.ID, b.Help, n.Target, strings.ReplaceAll(n.Summary, "\n", "\n\t"))
			found.pages[fault] = append(found.pages[fault], where)
		}
	}
}

func (found *samling) report(t testing.TB) {
	t.Helper()
	for _, fault := range sortedKeys(found.pages) {
		pages := found.pages[fault]
		t.Errorf("%s\n\ton %d pages: %s", fault, len(pages), strings.Join(pages[:min(len(pages), 5)], ", "))
	}
}

func TestAxeFindsNothing(t *testing.T) {
	t.Parallel()
	source, err := axe()
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int64{360, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			t.Run(fmt.Sprintf("%d %s", width, scheme), func(t *testing.T) {
				t.Parallel()
				f := nyFane(t)
				f.width(width)
				f.media("screen", scheme)
				f.onEveryPage(source)
				var found samling
				for _, s := range utvalg(t) {
					if !s.isFirst() && (width == 360) != (scheme == "light") {
						continue // other words in the same templates: two of the four will do
					}
					f.open(s.address())
					found.coloursAlone = s.isFirst() && scheme == "dark"
					found.add(f, s.String())
				}
				found.report(t)
			})
		}
	}
}

// Forced colours replace every colour of ours, and paper hides what has no use
// there, so what is left is looked at again.
func TestAxeFindsNothingInForcedColoursAndOnPaper(t *testing.T) {
	t.Parallel()
	source, err := axe()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []struct {
		name, medium string
		width        int64
		forced       bool
	}{
		{name: "forced colours", medium: "screen", width: 1280, forced: true},
		{name: "paper", medium: "print", width: 720},
	} {
		t.Run(m.name, func(t *testing.T) {
			t.Parallel()
			f := nyFane(t)
			f.width(m.width)
			f.media(m.medium, "light")
			if m.forced {
				f.forcedColours()
			}
			f.onEveryPage(source)
			found := samling{coloursAlone: m.forced}
			for _, s := range utvalg(t) {
				f.open(s.address())
				found.add(f, s.String())
			}
			if got := hent[bool](f, `matchMedia("(forced-colors: active)").matches`); got != m.forced {
				t.Fatalf("forced colours are %t", got)
			}
			found.report(t)
		})
	}
}

// Without its scripts a page may look different, so it is looked at again. The
// scripts are let in only after the page has loaded, for axe-core's sake.
func TestAxeFindsNothingWithoutScript(t *testing.T) {
	t.Parallel()
	source, err := axe()
	if err != nil {
		t.Fatal(err)
	}
	f := nyFane(t)
	f.width(360)
	var found samling
	for _, s := range utvalg(t) {
		f.script(false)
		f.open(s.address())
		f.script(true)
		hent[any](f, source+";null")
		found.add(f, s.String())
	}
	found.report(t)
}
