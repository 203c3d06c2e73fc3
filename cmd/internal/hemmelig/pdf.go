package hemmelig

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"io"
	"regexp"
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
