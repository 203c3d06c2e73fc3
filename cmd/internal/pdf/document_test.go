package pdf

import (
	"bytes"
	"fmt"
	"maps"
	"strings"
	"testing"
)

// written lays out objects as browsers do. The first is the catalog and the
// second tells of the document.
func written(objects ...string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	table := "0000000000 65535 f \n"
	for i, o := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n%strailer\n<</Size %d\n/Root 1 0 R\n/Info 2 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table, len(objects)+1, start)
	return out.Bytes()
}

const (
	fullCatalog = "<</Type /Catalog\n/Pages 3 0 R\n/Dests 4 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot 8 0 R\n/Outlines 9 0 R\n/Lang (nb)>>"
	plainInfo   = "<</Title (En livestream\\) )\n/CreationDate (D:20261122005303+00'00')\n/ModDate (D:20261122005303+00'00')>>"
)

func example() []byte {
	return written(fullCatalog, plainInfo,
		"<</Type /Pages\n/Count 3\n/Kids [5 0 R 7 0 R]>>",
		"<</kapittel-forord [10 0 R /XYZ 0 0 0]\n/omraade-#C3#B8 [7 0 R /XYZ 0 0 0]>>",
		"<</Type /Pages\n/Kids [6 0 R 10 0 R]>>",
		"<</Type /Page>>", "<</Type /Page>>",
		"<</ID (node00000497)\n/K <</ID (node00000012)>>>>",
		"<</Length 20>> stream\n(node00000497) xxxxxx\nendstream",
		"<</Type /Page\n/Headers [(node00000497)]>>",
	)
}

func TestDocument(t *testing.T) {
	d, err := open(example())
	if err != nil {
		t.Fatal(err)
	}
	if !d.accessible() {
		t.Error("a PDF with all that it needs is refused")
	}
	if got, want := d.places(), map[string]int{"kapittel-forord": 2, "omraade-ø": 3}; !maps.Equal(got, want) {
		t.Errorf("got places %v, want %v", got, want)
	}
}

func TestSettle(t *testing.T) {
	for _, tt := range []struct{ name, dato, want string }{
		{"with a date", "2026-03-01", "/CreationDate (D:20260301000000+00'00')\n/ModDate (D:20260301000000+00'00')"},
		{"without one", "", "(En livestream\\) )\n" + strings.Repeat(" ", 39) + "\n" + strings.Repeat(" ", 34) + ">>"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := open(example())
			if err != nil {
				t.Fatal(err)
			}
			if err := d.settle(tt.dato); err != nil {
				t.Fatal(err)
			}
			if len(d.data) != len(example()) {
				t.Error("the length has changed")
			}
			if _, err := open(d.data); err != nil {
				t.Errorf("cannot be opened again: %v", err)
			}
			for _, want := range []string{tt.want, "<</ID (node00000002)\n/K <</ID (node00000001)>>", "/Headers [(node00000002)]", "stream\n(node00000497) xxx"} {
				if !bytes.Contains(d.data, []byte(want)) {
					t.Errorf("no %q in\n%s", want, d.data)
				}
			}
		})
	}
}

func TestNotAccessible(t *testing.T) {
	for _, part := range []string{"/Marked true", "/Lang (nb)", "/StructTreeRoot 8 0 R", "/Outlines 9 0 R"} {
		d, err := open(written(strings.Replace(fullCatalog, part, "", 1), plainInfo))
		if err != nil {
			t.Fatal(err)
		}
		if d.accessible() {
			t.Errorf("accessible without %s", part)
		}
	}
}

// Whatever a browser may write, it is read without a panic.
func FuzzOpen(f *testing.F) {
	f.Add(example())
	f.Add(written(fullCatalog, plainInfo, "<</Kids [3 0 R]>>"))
	f.Add([]byte("startxref\n0\n%%EOF"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := open(data)
		if err != nil {
			return
		}
		length := len(d.data)
		d.places()
		if err := d.settle("2026-03-01"); err == nil && len(d.data) != length {
			t.Error("the length has changed")
		}
	})
}
