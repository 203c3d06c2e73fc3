package hemmelig

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"testing"
)

// packed is a stream of a PDF.
func packed(t *testing.T, text string) string {
	t.Helper()
	var buf bytes.Buffer
	z := zlib.NewWriter(&buf)
	_, err := z.Write([]byte(text))
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\n", buf.Len(), buf.String())
}

// Programs write text in PDF in several ways: as letters, and as numbers that a table
// for each font turns into letters.
func TestTheTextOfAPDFIsRead(t *testing.T) {
	const table = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0001> <0053> <0002> <0074> endbfchar
2 beginbfrange <0003> <0004> [<006F> <0072>] <0005> <0007> <0067> endbfrange
1 beginbfrange <0010> <0019> <0030> endbfrange
3 beginbfchar <0020> <0061> <0021> <00660069> <0022> <0020> endbfchar endcmap`
	const other = `begincmap 4 beginbfchar <0001> <0067> <0002> <0061> <0003> <0074> <0004> <0058> endbfchar endcmap`
	for _, tt := range []struct {
		name string
		pdf  string
		want bool
	}{
		{"letters", packed(t, "BT /F1 12 Tf (M\\370te i Storgata 12) Tj ET"), true},
		{"letters with spaces between", packed(t, "BT /F1 12 Tf [(St) -20 (or) 15 (gata) -300 (12)] TJ ET"), true},
		{"escapes", packed(t, `BT (\(St\157rgata\) 12) Tj ET`), true},
		{"lines", packed(t, "BT (Storgata) Tj 0 -14 Td (12) Tj ET"), true},
		{"not packed", "<< >>\nstream\nBT (Storgata 12) Tj ET\nendstream\n", true},
		{"numbers and a table", packed(t, "BT /F1 12 Tf <0001000200030004000500200002002000220011> Tj <0012> Tj ET") + packed(t, table), true},
		{"two fonts in a word", packed(t, "BT /F1 12 Tf <0001000200030004> Tj /F2 12 Tf <0001000200030002> Tj /F1 12 Tf <00110012> Tj ET") + packed(t, table) + packed(t, other), true},
		{"what is told of the file", packed(t, "<< /Title (Referat fra Storgata 12) >>"), true},
		{"what is told of it, as it stands", "1 0 obj << /Title (Storgata 12) >> endobj", true},
		{"another number", packed(t, "BT (Storgata 121) Tj ET"), false},
		{"numbers that no table knows", packed(t, "BT <00410042> Tj ET"), false},
		{"a stream that never ends", "stream\nBT (Storgata", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found, read := leter("Storgata 12").Fil("referat.pdf", []byte("%PDF-1.7\n"+tt.pdf))
			if got := len(found) > 0; got != tt.want {
				t.Errorf("found %t", got)
			}
			if read {
				t.Error("a PDF is called read, and it may have pictures")
			}
		})
	}
}
