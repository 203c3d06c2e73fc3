package hemmelig

import (
	"bytes"
	"encoding/hex"
	"regexp"
	"unicode/utf16"
	"unicode/utf8"
)

// glyphs are the letters of one font, by the numbers of its glyphs. With none, the
// numbers are letters themselves.
type glyphs map[uint16]string

// letters is the text that is shown, as far as this font knows it.
func (g glyphs) letters(shown []shownString) []byte {
	var out []byte
	for _, s := range shown {
		if s.glyphs == nil {
			out = append(out, '\n')
		}
		text, _ := g.read(s.glyphs)
		out = append(out, text...)
	}
	return out
}

// mixed is the text of a page with several fonts. Which table is which font's stands
// elsewhere in the file: here it is the smallest that knows all glyphs that the page
// shows in the font.
func mixed(shown []shownString, tables []glyphs) []byte {
	used := map[string][]byte{}
	for _, s := range shown {
		used[s.font] = append(used[s.font], s.glyphs...)
	}
	table := map[string]glyphs{}
	for font, all := range used {
		for _, g := range tables[1:] {
			if _, known := g.read(all); known && (table[font] == nil || len(g) < len(table[font])) {
				table[font] = g
			}
		}
	}
	var out []byte
	for _, s := range shown {
		if s.glyphs == nil {
			out = append(out, '\n')
		}
		text, _ := table[s.font].read(s.glyphs)
		out = append(out, text...)
	}
	return out
}

// read returns the letters of glyphs that are numbered with two bytes or with one,
// and reports whether all are known.
func (g glyphs) read(numbers []byte) (text []byte, known bool) {
	if g == nil {
		for _, c := range numbers {
			text = utf8.AppendRune(text, rune(c)) // nearly Latin-1
		}
		return text, true
	}
	for _, width := range []int{2, 1} {
		text, known = text[:0], len(numbers)%width == 0
		for i := 0; i+width <= len(numbers); i += width {
			letter := g[number(numbers[i:i+width])]
			text, known = append(text, letter...), known && letter != ""
		}
		if known {
			return text, true
		}
		if width == 2 && len(text) > 0 {
			return text, false
		}
	}
	return text, false
}

var (
	glyphLists = regexp.MustCompile(`(?s)beginbf(char|range)(.*?)endbf`)
	hexStrings = regexp.MustCompile(`<([0-9A-Fa-f\s]*)>|\[|\]`)
)

// readGlyphs reads a table of letters.
func readGlyphs(cmap []byte) glyphs {
	g := glyphs{}
	for _, list := range glyphLists.FindAllSubmatch(cmap, -1) {
		var row [][]byte
		var many []byte // within [ ]
		inList := false
		for _, m := range hexStrings.FindAllSubmatch(list[2], -1) {
			if m[0][0] == '[' {
				inList, many = true, nil
				continue
			}
			if m[0][0] == ']' {
				inList, row = false, nil
				continue
			}
			text, err := hex.DecodeString(string(bytes.Join(bytes.Fields(m[1]), nil)))
			if err != nil {
				continue
			}
			if inList {
				if len(row) == 2 {
					g.put(number(row[0])+uint16(len(many)), text, 0)
					many = append(many, 0)
				}
				continue
			}
			row = append(row, text)
			switch {
			case string(list[1]) == "char" && len(row) == 2:
				g.put(number(row[0]), row[1], 0)
				row = nil
			case string(list[1]) == "range" && len(row) == 3:
				for i := 0; i <= int(number(row[1]))-int(number(row[0])) && i < 256; i++ {
					g.put(number(row[0])+uint16(i), row[2], i)
				}
				row = nil
			}
		}
	}
	return g
}

// put gives a glyph its letters, which are in UTF-16, the last of them plus more.
func (g glyphs) put(glyph uint16, letters []byte, more int) {
	units := make([]uint16, len(letters)/2)
	for i := range units {
		units[i] = uint16(letters[2*i])<<8 | uint16(letters[2*i+1])
	}
	if n := len(units); n > 0 {
		units[n-1] += uint16(more)
	}
	g[glyph] = string(utf16.Decode(units))
}

// number is a number of one or two bytes.
func number(b []byte) (n uint16) {
	for _, c := range b {
		n = n<<8 | uint16(c)
	}
	return n
}
