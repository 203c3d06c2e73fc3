package farge

// What the tests outside the package look into.
var (
	LysBunn  = [4]Farge{lys.papir, lys.flate, lys.blekk, lys.dempet}
	MorkBunn = [4]Farge{mork.papir, mork.flate, mork.blekk, mork.dempet}
)

// ViaOKLCH takes f to OKLCH and back.
func ViaOKLCH(f Farge) Farge { return f.oklch().farge() }

// Fargetone is the hue of f in radians, and how much of it there is.
func Fargetone(f Farge) (hue, chroma float64) { o := f.oklch(); return o.h, o.c }

// Lyshet is the lightness of f, from 0 to 1.
func Lyshet(f Farge) float64 { return f.oklch().l }
