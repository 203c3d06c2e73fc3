package hemmelig

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"io"
	"regexp"
	"unicode/utf16"
	"unicode/utf8"
)

// A PDF keeps its text as numbers of glyphs in packed streams, with tables that turn
// them into letters. What is read here is what most programs write; a picture of a
// text and a locked file are not, so a PDF is never called read.

// mostTables is how many tables of letters are tried on the text of a PDF.
const mostTables = 64

// pdf finds the addresses in the text of a PDF and in what is told of it.
func (l *Leter) pdf(content []byte) (found []Funn) {
	var pages [][]byte
	tables := []glyphs{nil}
	left := mostUnpacked
	for _, stream := range pdfStreams(content, mostUnpacked) {
		switch {
		case bytes.Contains(stream, []byte("begincmap")):
			if table := readGlyphs(stream); len(table) > 0 && len(tables) < mostTables {
				tables = append(tables, table)
			}
		case bytes.Contains(stream, []byte("Tj")) || bytes.Contains(stream, []byte("TJ")):
			pages = append(pages, stream)
		default:
			found = append(found, l.les(stream, false)...)
		}
	}
	for _, page := range pages {
		shown := pdfStrings(page)
		found = append(found, l.les(mixed(shown, tables), false)...)
		for _, table := range tables {
			if left -= len(page); left < 0 {
				return onNoLine(found)
			}
			found = append(found, l.les(table.letters(shown), false)...)
		}
	}
	return onNoLine(append(found, l.les(content, false)...))
}

// pdfStreams unpacks the streams of a PDF, at most so many bytes in all.
func pdfStreams(content []byte, most int) (streams [][]byte) {
	for most > 0 {
		_, rest, ok := bytes.Cut(content, []byte("stream"))
		if !ok {
			break
		}
		data, after, ok := bytes.Cut(rest, []byte("endstream"))
		if !ok {
			break
		}
		content = after
		data = bytes.TrimLeft(data, "\r\n")
		if z, err := zlib.NewReader(bytes.NewReader(data)); err == nil {
			data, _ = io.ReadAll(io.LimitReader(z, int64(most))) // a stream that ends early has text too
		}
		most -= len(data)
		streams = append(streams, data)
	}
	return streams
}

// A shownString is what one operator of a page shows: numbers of glyphs of a font, or
// nil for a new line.
type shownString struct {
	font   string
	glyphs []byte
}

// fontName is how a page chooses a font: /F4 12 Tf.
var fontName = regexp.MustCompile(`^/([^\s/<>()\[\]]{1,40})\s+[-+.\d]{1,20}\s+Tf`)

// pdfStrings returns the strings of a page in the order in which they are shown,
// with a new line where the text goes on somewhere else.
func pdfStrings(page []byte) (shown []shownString) {
	font := ""
	for i := 0; i < len(page); {
		switch c := page[i]; {
		case c == '/':
			if m := fontName.FindSubmatch(page[i:min(i+80, len(page))]); m != nil {
				font = string(m[1])
			}
		case c == '(':
			text, size := literal(page[i:])
			shown = append(shown, shownString{font, text})
			i += size
			continue
		case c == '<' && i+1 < len(page) && page[i+1] != '<':
			end := bytes.IndexByte(page[i:], '>')
			if end < 0 {
				return shown
			}
			digits := bytes.Join(bytes.Fields(page[i+1:i+end]), nil)
			if len(digits)%2 == 1 {
				digits = append(digits, '0')
			}
			text := make([]byte, len(digits)/2)
			if _, err := hex.Decode(text, digits); err == nil {
				shown = append(shown, shownString{font, text})
			}
			i += end
		case c == 'T' && i+1 < len(page) && bytes.IndexByte([]byte("dDm*"), page[i+1]) >= 0, c == 'E' && bytes.HasPrefix(page[i:], []byte("ET")):
			if n := len(shown); n > 0 && shown[n-1].glyphs != nil {
				shown = append(shown, shownString{})
			}
		}
		i++
	}
	return shown
}

// literal reads a string in parentheses.
func literal(s []byte) (text []byte, size int) {
	text = []byte{}
	depth := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s):
			i++
			switch e := s[i]; {
			case e >= '0' && e <= '7':
				n := 0
				for end := min(i+3, len(s)); i < end && s[i] >= '0' && s[i] <= '7'; i++ {
					n = n*8 + int(s[i]-'0')
				}
				i--
				text = append(text, byte(n))
			case e == 'n' || e == 'r' || e == 't':
				text = append(text, ' ')
			case e != '\n' && e != '\r':
				text = append(text, e)
			}
		case c == '(' && depth == 0:
			depth++
		case c == '(':
			depth++
			text = append(text, c)
		case c == ')':
			if depth--; depth == 0 {
				return text, i + 1
			}
			text = append(text, c)
		default:
			text = append(text, c)
		}
	}
	return text, len(s)
}

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
