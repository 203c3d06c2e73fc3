package site

import (
	"fmt"
	"strings"

	"rsc.io/qr"
)

// qrRecord is an address as a picture that a phone can read: the length of its
// side in squares, and the black squares as the path of an SVG.
type qrRecord struct {
	Adresse string `json:"adresse"`
	Side    int    `json:"side"`
	Sti     string `json:"sti"`
}

// quiet is the white edge that a reader needs, in squares.
const quiet = 4

// qrOf is address as a picture, or nil when there is none or it is too long. It
// can be read though a seventh of it is worn away.
func qrOf(address string) *qrRecord {
	if address == "" {
		return nil
	}
	code, err := qr.Encode(address, qr.M)
	if err != nil {
		return nil
	}
	var path strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			start := x
			for x < code.Size && code.Black(x, y) {
				x++
			}
			if x > start {
				fmt.Fprintf(&path, "M%d %dh%dv1H%d", start+quiet, y+quiet, x-start, start+quiet)
			}
		}
	}
	return &qrRecord{Adresse: address, Side: code.Size + 2*quiet, Sti: path.String()}
}
