package hemmelig

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
	"path"
	"strings"
	"unicode/utf16"
)

// mostUnpacked is how much is read of what a file holds packed.
const mostUnpacked = 64 << 20

// ulest are the kinds of file that hold text which is not looked into: pictures,
// sound, and formats that keep it in ways of their own.
var ulest = map[string]bool{
	".pdf": true, ".png": true, ".jpg": true, ".jpeg": true, ".gif": true, ".webp": true, ".avif": true, ".heic": true, ".tif": true, ".tiff": true,
	".mp4": true, ".mov": true, ".webm": true, ".mp3": true, ".m4a": true, ".doc": true, ".xls": true, ".ppt": true, ".rtf": true, ".7z": true, ".rar": true,
}

// Fil finds the addresses in a file and in its name, at most one place for each
// enhet and line; what is in its name is on line 0. It reports whether all that a
// person may read in the file was read.
func (l *Leter) Fil(name string, content []byte) (found []Funn, lest bool) {
	if l == nil {
		return nil, true
	}
	for _, f := range l.Tekst(name) {
		found = append(found, Funn{Enhet: f.Enhet, Navn: f.Navn, INavnet: true})
	}
	inside, lest := l.innhold(name, content)
	return append(found, inside...), lest
}

// innhold finds the addresses in what a file holds, packed or not.
func (l *Leter) innhold(name string, content []byte) (found []Funn, lest bool) {
	ext := strings.ToLower(path.Ext(name))
	lest = !ulest[ext]
	switch {
	case bytes.HasPrefix(content, []byte("PK\x03\x04")):
		return l.pakke(content)
	case bytes.HasPrefix(content, []byte("\x1f\x8b")):
		z, err := gzip.NewReader(bytes.NewReader(content))
		if err != nil {
			return nil, false
		}
		plain, whole := limited(z, mostUnpacked)
		found, lest = l.innhold(strings.TrimSuffix(name, path.Ext(name)), plain)
		return onNoLine(found), lest && whole
	case bytes.HasPrefix(content, []byte("%PDF-")):
		return l.pdf(content), false
	case bytes.HasPrefix(content, []byte("\xff\xfe")):
		content = fromUTF16(content[2:], binary.LittleEndian)
	case bytes.HasPrefix(content, []byte("\xfe\xff")):
		content = fromUTF16(content[2:], binary.BigEndian)
	}
	return l.les(content, ext == ".css"), lest
}

// pakke reads a zip file: documents of Word, Excel and OpenDocument are that.
func (l *Leter) pakke(content []byte) (found []Funn, lest bool) {
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, false
	}
	lest = true
	left := int64(mostUnpacked)
	for _, entry := range z.File {
		found = append(found, onNoLine(l.Tekst(entry.Name))...)
		r, err := entry.Open()
		if err != nil {
			lest = false
			continue
		}
		plain, whole := limited(r, left)
		_ = r.Close() // of what was only read
		left -= int64(len(plain))
		lest = lest && whole && !ulest[strings.ToLower(path.Ext(entry.Name))] && !bytes.HasPrefix(plain, []byte("PK\x03\x04"))
		found = append(found, onNoLine(l.les(plain, false))...)
	}
	return found, lest
}

// limited reads at most n bytes, and reports whether that was all.
func limited(r io.Reader, n int64) (content []byte, whole bool) {
	content, err := io.ReadAll(io.LimitReader(r, n+1))
	if int64(len(content)) > n {
		return content[:n], false
	}
	return content, err == nil
}

// onNoLine is what was found in a file that no editor shows by its lines.
func onNoLine(found []Funn) []Funn {
	for i := range found {
		found[i].Linje, found[i].Kolonne, found[i].Eksakt = 0, 0, false
	}
	return found
}

func fromUTF16(content []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(content)/2)
	for i := range units {
		units[i] = order.Uint16(content[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}
