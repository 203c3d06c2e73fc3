package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// overlaps lists the parts of the page's head that lie over each other or are cut
// off, and a mark that is not shown in its own proportions.
const overlaps = `(() => {
	const faults = [];
	const row = document.querySelector(".sidehode__rad"), name = row.querySelector(".sidehode__navn"), mark = name.querySelector("img");
	const menu = [...row.querySelectorAll("summary, .sidehode__bred")].find(e => e.checkVisibility());
	const box = e => e.getBoundingClientRect();
	const text = document.createRange();
	text.selectNodeContents(name.querySelector("span"));
	const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
	if (!mark || !mark.complete || !mark.naturalWidth) return ["no mark is shown"];
	if (meet(box(mark), box(text))) faults.push("the mark lies over the name");
	if (menu && meet(box(menu), box(name))) faults.push("the menu lies over the name");
	for (const e of [box(mark), box(text)]) {
		if (e.left < 0 || e.right > innerWidth + 1) faults.push("outside the page, from " + e.left + " to " + e.right);
	}
	if (box(mark).height > 60) faults.push("the mark is " + box(mark).height + " px high");
	const style = getComputedStyle(mark), [width, height] = [parseFloat(style.width), parseFloat(style.height)];
	const drawn = mark.naturalWidth / mark.naturalHeight;
	if (style.objectFit !== "contain" && Math.abs(width / height / drawn - 1) > .05) faults.push("the mark is pulled out of shape: " + width + " x " + height);
	return faults;
})()`

// At 400 % zoom a window of 1280 x 1024 has room for 320 x 256.
func TestAProfileStandsZoomAndSpacing(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	for _, name := range []string{"profil", "profil-png"} {
		n := nettstedet(t, name)
		home := n.byKind(n.languages[0])["home"][0]
		for _, size := range [][2]int64{{320, 256}, {360, 740}, {768, 1024}, {1280, 800}} {
			where := fmt.Sprintf("%s at %d x %d", home, size[0], size[1])
			f.do(chromedp.EmulateViewport(size[0], size[1]))
			f.open(home.address())
			for _, spaced := range []string{"", ", with the reader's own spacing"} {
				if spaced != "" && !hent[bool](f, spacing) {
					t.Fatal("the reader's spacing had no effect")
				}
				for _, fault := range hent[[]string](f, overlaps) {
					t.Errorf("%s%s: %s", where, spaced, fault)
				}
				if size[0] > 600 {
					continue // unfolded, the small menu would lie over the wide one
				}
				for _, fault := range hent[[]string](f, tooWide) {
					t.Errorf("%s%s: %s", where, spaced, fault)
				}
			}
		}
	}
}

// The room for the mark is there before the mark is.
func TestNothingMovesWhenTheMarkComes(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	f.width(360)
	n := nettstedet(t, "profil")
	f.open(n.byKind(n.languages[0])["home"][0].address())
	moved := hent[float64](f, `(() => {
		const mark = document.querySelector(".sidehode__navn img"), h1 = document.querySelector("h1");
		const before = h1.getBoundingClientRect().top;
		mark.removeAttribute("src");
		return Math.abs(h1.getBoundingClientRect().top - before);
	})()`)
	if moved > 0 {
		t.Errorf("the heading moves %v px", moved)
	}
}

// The colours of a profile are those that the reader gets, in both themes, and on
// paper the words are black.
func TestAProfileColoursTheSite(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	n := nettstedet(t, "profil")
	f.open(n.byKind(n.languages[0])["home"][0].address())
	accent := func() string {
		return hent[string](f, `getComputedStyle(document.querySelector(".bunn a")).color`)
	}
	for _, tt := range []struct{ medium, scheme, want string }{
		{"screen", "light", "rgb(200, 16, 46)"},
		{"screen", "dark", "rgb(255, 154, 151)"},
		{"print", "light", "rgb(0, 0, 0)"},
	} {
		f.media(tt.medium, tt.scheme)
		if got := accent(); got != tt.want {
			t.Errorf("%s, %s: a link is %s, want %s", tt.medium, tt.scheme, got, tt.want)
		}
	}
}

// Where the reader has chosen the colours, the mark still has the paper that it
// was drawn for.
func TestAMarkIsSeenInForcedColours(t *testing.T) {
	t.Parallel()
	f := nyFane(t)
	n := nettstedet(t, "profil")
	f.do(command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: "screen",
		Features: []*emulation.MediaFeature{
			{Name: "forced-colors", Value: "active"},
			{Name: "prefers-color-scheme", Value: "dark"},
		},
	}))
	f.open(n.byKind(n.languages[0])["home"][0].address())
	if !hent[bool](f, `matchMedia("(forced-colors: active)").matches`) {
		t.Fatal("the colours are not forced")
	}
	if got := hent[string](f, `getComputedStyle(document.querySelector(".sidehode__navn img")).backgroundColor`); got != "rgb(238, 241, 245)" {
		t.Errorf("the mark lies on %s", got)
	}
}

// The pages of a profile are among those that axe-core looks at everywhere, but
// there one theme for each width will do. Here it is the colours that differ.
func TestAxeFindsNothingInTheColoursOfAProfile(t *testing.T) {
	t.Parallel()
	source, err := axe()
	if err != nil {
		t.Fatal(err)
	}
	f := nyFane(t)
	f.width(1280)
	f.onEveryPage(source)
	var found samling
	for _, name := range []string{"profil", "profil-png"} {
		n := nettstedet(t, name)
		pages := n.byKind(n.languages[0])
		for _, kind := range []string{"home", "tiltak", "tiltaksliste", "tidsplan"} {
			group := pages[kind]
			if len(group) == 0 {
				t.Fatalf("%s has no page of kind %q", name, kind)
			}
			s := group[len(group)-1]
			for _, scheme := range []string{"light", "dark"} {
				f.media("screen", scheme)
				f.open(s.address())
				found.add(f, s.String()+" "+scheme)
			}
		}
	}
	found.report(t)
}
