package farge

// What WCAG 2.2 asks of text, and of the edge of what one can use.
const (
	TekstKrav = 4.5
	KantKrav  = 3.0
)

// A Drakt is the accent in one theme, light or dark. The names are those of the
// tokens in tokens.css.
type Drakt struct {
	Aksent Farge // links and the primary button, on the page and on what lies on it
	Tekst  Farge // on Aksent and on Hover
	Hover  Farge // Aksent under the pointer
	Flate  Farge // behind what is chosen
	Linje  Farge // the edge of a control, on the page and on Flate
}

// A bunn is what an accent must be seen against in one theme. It says what
// tokens.css says, and a test holds them together.
type bunn struct{ papir, flate, blekk, dempet Farge }

var (
	lys  = bunn{papir: hex(0xffffff), flate: hex(0xf6f4ef), blekk: hex(0x1c2330), dempet: hex(0x4a5361)}
	mork = bunn{papir: hex(0x12161c), flate: hex(0x1b212a), blekk: hex(0xeef1f5), dempet: hex(0xb7c0cc)}
)

func hex(n uint32) Farge { return Farge{uint8(n >> 16), uint8(n >> 8), uint8(n)} }

// step is the least change in lightness that is tried. There are colours closer
// to each other, but nobody sees the difference.
const step = .001

// Lesbarhet is the poorest contrast that f has as text in the light theme.
func Lesbarhet(f Farge) float64 { return least(f, lys.papir, lys.flate) }

// Naermest is the colour nearest to f that can be read in the light theme: the
// same hue, and no darker than it must be.
func Naermest(f Farge) Farge {
	o := f.oklch()
	for l := o.l; Lesbarhet(f) < TekstKrav && l > 0; l -= step {
		f = o.at(l, o.c).farge()
	}
	return f
}

// Lys is the light theme with f as its accent. It holds its promises only for an
// accent that can be read.
func Lys(f Farge) Drakt {
	o := f.oklch()
	d := Drakt{Aksent: f, Tekst: lys.papir}
	if d.Hover = o.at(o.l-.1, o.c).farge(); o.l < .3 { // there is little below
		d.Hover = o.at(o.l+.12, o.c).farge()
	}
	d.Flate = seek(o, .93, +step, .022, func(c Farge) bool {
		return least(c, f, lys.blekk, lys.dempet) >= TekstKrav
	})
	d.Linje = seek(o, .75, -step, .1, func(c Farge) bool {
		return least(c, lys.papir, lys.flate, d.Flate) >= KantKrav
	})
	return d
}

// Mork is the dark theme with an accent of the same hue as f.
func Mork(f Farge) Drakt {
	o := f.oklch()
	d := Drakt{Tekst: mork.papir}
	d.Flate = seek(o, .29, -step, .04, func(c Farge) bool {
		return least(c, mork.blekk, mork.dempet) >= TekstKrav
	})
	d.Aksent = seek(o, .79, +step, .14, func(c Farge) bool {
		return least(c, mork.papir, mork.flate, d.Flate, d.Tekst) >= TekstKrav
	})
	a := d.Aksent.oklch()
	d.Hover = a.at(a.l+.07, a.c).farge()
	d.Linje = seek(o, .48, +step, .1, func(c Farge) bool {
		return least(c, mork.papir, mork.flate, d.Flate) >= KantKrav
	})
	return d
}

// seek is the first colour of the hue of o, with at most the given chroma, that
// is good: from lightness l, one step at a time, to black or white.
func seek(o oklch, l, step, most float64, good func(Farge) bool) Farge {
	for ; l > 0 && l < 1; l += step {
		if c := o.at(l, most).farge(); good(c) {
			return c
		}
	}
	if step > 0 {
		return hex(0xffffff)
	}
	return hex(0)
}

// least is the poorest contrast that f has with the others.
func least(f Farge, others ...Farge) float64 {
	poorest := 21.0
	for _, o := range others {
		poorest = min(poorest, Kontrast(f, o))
	}
	return poorest
}
