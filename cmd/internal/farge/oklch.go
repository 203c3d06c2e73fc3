package farge

import "math"

// An oklch is a colour by lightness (0 to 1), chroma and hue (in radians). The
// numbers in the conversions are those of Björn Ottosson,
// https://bottosson.github.io/posts/oklab/.
type oklch struct{ l, c, h float64 }

func (f Farge) oklch() oklch {
	r, g, b := linear(f.R), linear(f.G), linear(f.B)
	l := math.Cbrt(.4122214708*r + .5363325363*g + .0514459929*b)
	m := math.Cbrt(.2119034982*r + .6806995451*g + .1073969566*b)
	s := math.Cbrt(.0883024619*r + .2817188376*g + .6299787005*b)
	a := 1.9779984951*l - 2.4285922050*m + .4505937099*s
	bb := .0259040371*l + .7827717662*m - .8086757660*s
	return oklch{
		l: .2104542553*l + .7936177850*m - .0040720468*s,
		c: math.Hypot(a, bb),
		h: math.Atan2(bb, a),
	}
}

// light is the red, green and blue light of o, outside 0 to 1 where no screen
// can show it.
func (o oklch) light() (r, g, b float64) {
	a, bb := o.c*math.Cos(o.h), o.c*math.Sin(o.h)
	l := cube(o.l + .3963377774*a + .2158037573*bb)
	m := cube(o.l - .1055613458*a - .0638541728*bb)
	s := cube(o.l - .0894841775*a - 1.2914855480*bb)
	return 4.0767416621*l - 3.3077115913*m + .2309699292*s,
		-1.2684380046*l + 2.6097574011*m - .3413193965*s,
		-.0041960863*l - .7034186147*m + 1.7076147010*s
}

func cube(v float64) float64 { return v * v * v }

// shown reports whether a screen can show o, but for what rounding takes.
func (o oklch) shown() bool {
	const slack = .001
	inside := func(v float64) bool { return v >= -slack && v <= 1+slack }
	r, g, b := o.light()
	return inside(r) && inside(g) && inside(b)
}

// farge is o with as much of its chroma as a screen can show: lightness and hue
// stand.
func (o oklch) farge() Farge {
	if !o.shown() {
		low, high := 0.0, o.c
		for range 24 {
			if o.c = (low + high) / 2; o.shown() {
				low = o.c
			} else {
				high = o.c
			}
		}
		o.c = low
	}
	r, g, b := o.light()
	return Farge{channel(r), channel(g), channel(b)}
}

// at is o with another lightness, and no more chroma than most.
func (o oklch) at(l, most float64) oklch {
	return oklch{l, min(o.c, most), o.h}
}
