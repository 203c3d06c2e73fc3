package browser

import (
	"fmt"
	"strings"
	"testing"

	"planvei/cmd/internal/pdf"
)

// vakta is the number of the barnevernvakt in the example.
const vakta = "00 00 00 14"

// Whether the page shows a number, and where the first link leads that a selector
// finds and that is in view.
const (
	inView = `[...document.querySelectorAll("main .telefon")].some(e => e.textContent === %q && e.checkVisibility())`
	leads  = `([...document.querySelectorAll(%q)].find(e => e.checkVisibility()) || {href: ""}).href`
)

// From any page an employee on a phone reaches the number of the barnevernvakt in
// three clicks, with script and without: the foot, where one works, what it is
// about. What is in view is asked for when the page has loaded, since nothing
// can be asked of one without script.
func TestTheNumberIsThreeClicksAway(t *testing.T) {
	t.Parallel()
	for _, script := range []bool{true, false} {
		t.Run(fmt.Sprintf("script %t", script), func(t *testing.T) {
			t.Parallel()
			f := nyFane(t)
			f.width(360)
			walked, rest := 0, ""
			for _, s := range utvalg(t) {
				if !s.isFirst() || s.kind == kind404 {
					continue // its addresses are for the place where the plan says that the site is
				}
				f.script(script)
				f.open(s.address())
				f.script(true)
				to := hent[string](f, fmt.Sprintf(leads, `.bunn nav a[href$="hvem/"]`))
				if to == "" || rest != "" && to != rest {
					t.Fatalf("from %s the first click leads to %q, and elsewhere to %q", s, to, rest)
				}
				rest = to
				walked++
			}
			// From there on the way is the same.
			for _, selector := range []string{`.hvemvalg a[href$="/barnehage/"]`, `.hvemvalg a[href$="/barn/"]`, ""} {
				f.script(script)
				f.open(rest)
				f.script(true)
				if selector == "" {
					break
				}
				if rest = hent[string](f, fmt.Sprintf(leads, selector)); rest == "" {
					t.Fatalf("no %s is in view", selector)
				}
			}
			if !hent[bool](f, fmt.Sprintf(inView, vakta)) {
				t.Error("the number is not in view after three clicks")
			}
			if walked < 20 {
				t.Errorf("walked from %d pages only", walked)
			}
		})
	}
}

// An answer is one sheet, whatever it is about, for those with the longest of them.
func TestAnAnswerIsOneSheet(t *testing.T) {
	t.Parallel()
	n := nettstedet(t, "eksempel")
	longest := map[string]side{}
	for _, s := range n.byKind(n.languages[0])["hvem-svar"] { // from the shortest to the longest
		longest[s.path[strings.LastIndexByte(strings.TrimSuffix(s.path, "/"), '/'):]] = s
	}
	if len(longest) != 8 {
		t.Fatalf("%d situations", len(longest))
	}
	for _, s := range longest {
		if got := skrivUt(t, n, s.path, pdf.Options{}).pages(); got != 1 {
			t.Errorf("%s is printed on %d sheets", s, got)
		}
	}
}

// A card with a neutral outside is the two sides of one sheet, and the outside
// says whose it is and nothing else.
func TestTheOutsideOfACardIsTheFirstSide(t *testing.T) {
	t.Parallel()
	n := nettstedet(t, "eksempel")
	sheets := n.byKind(n.languages[0])["tiltakskortark"]
	if len(sheets) < 8 {
		t.Fatalf("%d cards with a neutral outside", len(sheets))
	}
	for _, s := range sheets {
		p := skrivUt(t, n, s.path, pdf.Options{})
		if got := p.pages(); got != 2 {
			t.Errorf("%s is printed on %d sides", s, got)
		}
		if got := strings.Join(strings.Fields(p.text(1)), " "); got != "Fjordvik kommune Rutine for ansatte "+got[strings.Index(got, "Kort nr."):strings.Index(got, " Dette")]+" Dette er et eksempel." {
			t.Errorf("%s: the outside says %q", s, got)
		}
	}
}

// What employees look up in a hurry weighs no more than a tiltak may.
func TestAnAnswerFitsInTheFirstRoundTrip(t *testing.T) {
	n := nettstedet(t, "eksempel")
	for _, lang := range n.languages {
		for _, kind := range []string{"hvem", "hvem-rolle", "hvem-svar", "tiltakskort"} {
			heaviest, most := "", 0
			for _, s := range n.byKind(lang)[kind] {
				if w := weight(t, s); w > most {
					heaviest, most = s.String(), w
				}
			}
			t.Logf("%s: the heaviest %s is %d bytes (%s)", lang, kind, most, heaviest)
			if lang != "en" && most == 0 || most > lightEnough {
				t.Errorf("%s weighs %d bytes; at most %d", heaviest, most, lightEnough)
			}
		}
	}
}
