// Package farge makes the colours of a site from the one that a municipality
// chooses, and tells when that one cannot be read.
//
// Colours are moved in OKLCH, where the same step in lightness looks the same in
// every hue, and are measured by the contrast of WCAG 2.2. What comes out has
// eight bits for each of red, green and blue, and it is those that are measured:
// what is promised holds for what the reader gets.
package farge

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A Farge is a colour of sRGB.
type Farge struct{ R, G, B uint8 }

// String is #rrggbb.
func (f Farge) String() string { return fmt.Sprintf("#%02x%02x%02x", f.R, f.G, f.B) }

// Parse reads #rgb, #rrggbb, rgb(20, 81, 107) and rgb(20 81 107).
func Parse(s string) (Farge, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if hex, ok := strings.CutPrefix(s, "#"); ok {
		return parseHex(hex)
	}
	inner, ok := strings.CutPrefix(s, "rgb(")
	if !ok || !strings.HasSuffix(inner, ")") {
		return Farge{}, false
	}
	inner = strings.TrimSuffix(inner, ")")
	parts := strings.Fields(inner)
	if strings.Contains(inner, ",") {
		parts = strings.Split(inner, ",")
	}
	if len(parts) != 3 {
		return Farge{}, false
	}
	var c [3]uint8
	for i, part := range parts {
		n, err := strconv.ParseUint(strings.TrimSpace(part), 10, 8)
		if err != nil {
			return Farge{}, false
		}
		c[i] = uint8(n)
	}
	return Farge{c[0], c[1], c[2]}, true
}

func parseHex(hex string) (Farge, bool) {
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, err := strconv.ParseUint(hex, 16, 24)
	if len(hex) != 6 || err != nil {
		return Farge{}, false
	}
	return Farge{uint8(n >> 16), uint8(n >> 8), uint8(n)}, true
}

// Kontrast is the contrast ratio of WCAG 2.2 between two colours, from 1 to 21.
func Kontrast(a, b Farge) float64 {
	la, lb := a.luminance(), b.luminance()
	return (max(la, lb) + .05) / (min(la, lb) + .05)
}

// luminance is the relative luminance of WCAG 2.2.
func (f Farge) luminance() float64 {
	return .2126*linear(f.R) + .7152*linear(f.G) + .0722*linear(f.B)
}

// linear is the light of one channel, from 0 to 1.
func linear(c uint8) float64 {
	v := float64(c) / 255
	if v <= .04045 {
		return v / 12.92
	}
	return math.Pow((v+.055)/1.055, 2.4)
}

// channel is the channel that gives the light v.
func channel(v float64) uint8 {
	if v <= .0031308 {
		v *= 12.92
	} else {
		v = 1.055*math.Pow(v, 1/2.4) - .055
	}
	return uint8(math.Round(255 * min(max(v, 0), 1)))
}
