package farge_test

import (
	"io/fs"
	"math"
	"regexp"
	"strings"
	"testing"

	"planvei"
	"planvei/cmd/internal/farge"
)

// The colours that accents are measured against are those of the site.
func TestBackgroundsAreThoseOfTheStyleSheet(t *testing.T) {
	css, err := fs.ReadFile(planvei.Defaults, "static/assets/css/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	light, dark, ok := strings.Cut(string(css), "prefers-color-scheme: dark")
	if !ok {
		t.Fatal("tokens.css has no dark theme")
	}
	for _, theme := range []struct {
		name, css string
		want      [4]farge.Farge
	}{{"light", light, farge.LysBunn}, {"dark", dark, farge.MorkBunn}} {
		for i, token := range []string{"papir", "flate", "blekk", "blekk-dempet"} {
			m := regexp.MustCompile(`--` + token + `: (#[0-9a-f]+)`).FindStringSubmatch(theme.css)
			if m == nil || parse(t, m[1]) != theme.want[i] {
				t.Errorf("--%s in the %s theme is %q in tokens.css, and %s here", token, theme.name, m, theme.want[i])
			}
		}
		var d farge.Drakt
		for token, part := range map[string]*farge.Farge{
			"aksent": &d.Aksent, "aksent-tekst": &d.Tekst, "aksent-hover": &d.Hover, "aksent-flate": &d.Flate, "aksent-linje": &d.Linje,
		} {
			m := regexp.MustCompile(`--` + token + `: (#[0-9a-f]+)`).FindStringSubmatch(theme.css)
			if m == nil {
				t.Fatalf("tokens.css has no --%s in the %s theme", token, theme.name)
			}
			*part = parse(t, m[1])
		}
		keeps(t, "tokens.css, "+theme.name, d, theme.want)
	}
}

func TestColoursThatAreRefused(t *testing.T) {
	for _, tt := range []struct{ name, in, nearest string }{
		{"a light yellow", "#ffe600", "#7e7000"},
		{"white", "#ffffff", "#707070"},
		{"pure red is just too light", "#ff0000", "#e20000"},
		{"a grey that is text on white but not on the cards", "#767676", "#707070"},
		{"a light blue", "#5bc0de", "#007a95"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := parse(t, tt.in)
			if c := farge.Lesbarhet(f); c >= farge.TekstKrav {
				t.Fatalf("%s passes with %.2f", f, c)
			}
			if got := farge.Naermest(f).String(); got != tt.nearest {
				t.Errorf("Naermest(%s) = %s, want %s", f, got, tt.nearest)
			}
		})
	}
}

func TestColoursThatPass(t *testing.T) {
	for _, s := range []string{"#14516b", "#c8102e", "#00461c", "#000000", "#0000ff", "#6d28d9", "#6b4a00"} {
		f := parse(t, s)
		if c := farge.Lesbarhet(f); c < farge.TekstKrav {
			t.Errorf("%s is refused with %.2f", s, c)
		}
		if farge.Naermest(f) != f {
			t.Errorf("%s passes, and %s is suggested all the same", s, farge.Naermest(f))
		}
		promised(t, f)
	}
}

// promised checks both themes made from f.
func promised(t *testing.T, f farge.Farge) {
	t.Helper()
	keeps(t, f.String()+", light", farge.Lys(f), farge.LysBunn)
	keeps(t, f.String()+", dark", farge.Mork(f), farge.MorkBunn)
}

// keeps tells of each pair of colours that falls below what WCAG asks for.
func keeps(t *testing.T, name string, d farge.Drakt, bottom [4]farge.Farge) {
	t.Helper()
	atLeast := func(what string, want float64, a, b farge.Farge) {
		t.Helper()
		if c := farge.Kontrast(a, b); c < want {
			t.Errorf("%s: %s is %s on %s with %.3f", name, what, a, b, c)
		}
	}
	papir, flate, blekk, dempet := bottom[0], bottom[1], bottom[2], bottom[3]
	for _, back := range []farge.Farge{papir, flate, d.Flate} {
		atLeast("the accent", farge.TekstKrav, d.Aksent, back)
		atLeast("the accent under the pointer", farge.TekstKrav, d.Hover, back)
		atLeast("the line", farge.KantKrav, d.Linje, back)
	}
	atLeast("ink", farge.TekstKrav, blekk, d.Flate)
	atLeast("quiet ink", farge.TekstKrav, dempet, d.Flate)
	atLeast("the button", farge.TekstKrav, d.Tekst, d.Aksent)
	atLeast("the button under the pointer", farge.TekstKrav, d.Tekst, d.Hover)
	if d.Hover == d.Aksent {
		t.Errorf("%s: nothing changes under the pointer", name)
	}
}

// holds checks all that is promised of one colour: it can be read, with all that
// is made from it, or it is refused with one of the same hue that can.
func holds(t *testing.T, f farge.Farge) {
	t.Helper()
	if back := farge.ViaOKLCH(f); back != f {
		t.Errorf("%s is %s by way of OKLCH", f, back)
	}
	if farge.Lesbarhet(f) >= farge.TekstKrav {
		promised(t, f)
		return
	}
	near := farge.Naermest(f)
	if farge.Lesbarhet(near) < farge.TekstKrav {
		t.Errorf("%s is suggested for %s, and is refused", near, f)
		return
	}
	if farge.Lyshet(near) >= farge.Lyshet(f) {
		t.Errorf("%s is suggested for %s, and is no darker", near, f)
	}
	if c := farge.Lesbarhet(near); c > farge.TekstKrav+.12 {
		t.Errorf("%s is suggested for %s, and is darker than it must be (%.2f)", near, f, c)
	}
	hue, chroma := farge.Fargetone(f)
	nearHue, nearChroma := farge.Fargetone(near)
	turned := math.Abs(math.Remainder(hue-nearHue, 2*math.Pi))
	if min(chroma, nearChroma) > .03 && turned > .06 {
		t.Errorf("%s is suggested for %s, and is of another hue (%.3f)", near, f, turned)
	}
	promised(t, near)
}

// A walk through all colours, with steps that do not fall in line with the bits.
func TestEveryColourPassesOrHasOneNearby(t *testing.T) {
	for r := 0; r < 256; r += 15 {
		for g := 0; g < 256; g += 15 {
			for b := 0; b < 256; b += 15 {
				holds(t, farge.Farge{R: uint8(r), G: uint8(g), B: uint8(b)})
			}
		}
	}
}

func FuzzFarge(f *testing.F) {
	for _, s := range []string{"#14516b", "#ffe600", "#fff", "rgb(200, 16, 46)", "#000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, ok := farge.Parse(s)
		if !ok {
			return
		}
		if again, ok := farge.Parse(c.String()); !ok || again != c {
			t.Errorf("%q is read as %s, which is read as %s", s, c, again)
		}
		holds(t, c)
	})
}

func TestCSSSetsBothThemes(t *testing.T) {
	const want = `@layer tokens {
  :root { --aksent: #14516b; --aksent-tekst: #ffffff; --aksent-hover: #00354b; --aksent-flate: #daebf4; --aksent-linje: #538ca9; }
  @media (prefers-color-scheme: dark) {
    :root { --aksent: #8ac4e2; --aksent-tekst: #12161c; --aksent-hover: #a0dbf9; --aksent-flate: #142f3c; --aksent-linje: #427b96; }
  }
}
`
	if got := farge.CSS(parse(t, "#14516b")); got != want {
		t.Errorf("got:\n%swant:\n%s", got, want)
	}
}
