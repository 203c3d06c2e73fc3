package browser

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"golang.org/x/net/html"

	"planvei/cmd/internal/pdf"
)

const missingPoppler = `pdfinfo and pdftotext are missing, and the tests of PDFs need them.
	"make test" installs them on Debian and Ubuntu (apt-get install poppler-utils).`

// A trykk is a page as a PDF.
type trykk struct {
	t    testing.TB
	file string
	data []byte
}

// skrivUt prints a page of n.
func skrivUt(t testing.TB, n *nettsted, address string, o pdf.Options) *trykk {
	t.Helper()
	for _, program := range []string{"pdfinfo", "pdftotext"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Fatal(missingPoppler)
		}
	}
	program, err := findChromium()
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for name, content := range n.files {
		files[name] = &fstest.MapFile{Data: content}
	}
	data, err := pdf.Print(t.Context(), program, files, address, o)
	if err != nil {
		t.Fatalf("print %s/%s: %v", n.name, address, err)
	}
	p := &trykk{t, filepath.Join(t.TempDir(), "side.pdf"), data}
	if err := os.WriteFile(p.file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return p
}

// info is what pdfinfo says of the document, by its own names.
func (p *trykk) info() map[string]string {
	p.t.Helper()
	out, err := exec.Command("pdfinfo", p.file).Output()
	if err != nil {
		p.t.Fatalf("pdfinfo: %v", err)
	}
	info := map[string]string{}
	for line := range strings.Lines(string(out)) {
		name, value, _ := strings.Cut(line, ":")
		info[name] = strings.TrimSpace(value)
	}
	return info
}

func (p *trykk) pages() int {
	p.t.Helper()
	n, err := strconv.Atoi(p.info()["Pages"])
	if err != nil {
		p.t.Fatal(err)
	}
	return n
}

// text is the words of one page, or of all when page is 0, with single spaces.
func (p *trykk) text(page int) string {
	p.t.Helper()
	args := []string{p.file, "-"}
	if page > 0 {
		args = append([]string{"-f", strconv.Itoa(page), "-l", strconv.Itoa(page)}, args...)
	}
	out, err := exec.Command("pdftotext", args...).Output()
	if err != nil {
		p.t.Fatalf("pdftotext: %v", err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

var bookmark = regexp.MustCompile(`<</Title (<FEFF[0-9A-F]*>|\((?:\\.|[^\\)])*\))\s*/Dest`)

// outline is the bookmarks, in no order.
func (p *trykk) outline() []string {
	var titles []string
	for _, m := range bookmark.FindAllStringSubmatch(string(p.data), -1) {
		raw := m[1]
		if code, ok := strings.CutPrefix(raw, "<FEFF"); ok {
			var units []uint16
			for i := 0; i+4 <= len(code); i += 4 {
				u, _ := strconv.ParseUint(code[i:i+4], 16, 16)
				units = append(units, uint16(u))
			}
			raw = string(utf16.Decode(units))
		} else {
			raw = strings.NewReplacer(`\(`, "(", `\)`, ")", `\\`, `\`).Replace(raw[1 : len(raw)-1])
		}
		titles = append(titles, strings.Join(strings.Fields(raw), " "))
	}
	return titles
}

// innhold is the list of contents of a page: the text of each link.
func innhold(t testing.TB, page []byte) []string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for n := range root.Descendants() {
		if n.Data != "nav" || !strings.Contains(fmt.Sprint(n.Attr), "innholdsliste") {
			continue
		}
		for a := range n.Descendants() {
			if a.Data == "a" {
				texts = append(texts, a.FirstChild.Data)
			}
		}
	}
	if len(texts) < 5 {
		t.Fatalf("a list of contents with %d links", len(texts))
	}
	return texts
}

func TestHelePlanenAsPDF(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		site, lang  string
		least, most int // pages
	}{
		{"eksempel", "nb", 25, 60},
		{"nynorsk", "nn", 3, 40},
	} {
		n := nettstedet(t, tt.site)
		p := skrivUt(t, n, "hele-planen/", pdf.Options{Dato: "2026-03-01", Nettadresse: "https://kommunen.example/plan/"})
		again := skrivUt(t, n, "hele-planen/", pdf.Options{Dato: "2026-03-01", Nettadresse: "https://kommunen.example/plan/"})
		if !bytes.Equal(p.data, again.data) {
			t.Errorf("%s: the same plan gave two different PDFs", tt.site)
		}
		info := p.info()
		for name, want := range map[string]string{"Tagged": "yes", "Creator": "planvei", "CreationDate": "Sun Mar  1 00:00:00 2026", "Page size": "(A4)"} {
			if got := info[name]; !strings.Contains(got, want) {
				t.Errorf("%s: %s is %q, want %q", tt.site, name, got, want)
			}
		}
		if info["Title"] == "" {
			t.Errorf("%s: no title", tt.site)
		}
		if !bytes.Contains(p.data, []byte("/Lang ("+tt.lang+")>>")) {
			t.Errorf("%s: the catalog does not name the language %s", tt.site, tt.lang)
		}
		if got := p.pages(); got < tt.least || got > tt.most {
			t.Errorf("%s: %d pages, want %d to %d", tt.site, got, tt.least, tt.most)
		}
		if bytes.Contains(p.data, []byte("http://127.")) {
			t.Errorf("%s: a link leads to this machine", tt.site)
		}
		if !bytes.Contains(p.data, []byte("(https://kommunen.example/plan/tiltak/")) {
			t.Errorf("%s: no link leads to the published site", tt.site)
		}
		p.checkContents(n.files["hele-planen/index.html"])
	}
}

// checkContents reports parts that have no bookmark, or do not begin on the page
// that the list of contents says.
func (p *trykk) checkContents(page []byte) {
	p.t.Helper()
	bookmarks := map[string]bool{}
	for _, title := range p.outline() {
		bookmarks[title] = true
	}
	first := p.text(1)
	for _, title := range innhold(p.t, page) {
		if !bookmarks[title] {
			p.t.Errorf("no bookmark for %q", title)
		}
		m := regexp.MustCompile(regexp.QuoteMeta(title) + ` (\d+)\b`).FindStringSubmatch(first)
		if m == nil {
			p.t.Errorf("no page number for %q", title)
			continue
		}
		if n, _ := strconv.Atoi(m[1]); n < 2 || !strings.Contains(p.text(n), title) {
			p.t.Errorf("%q is not on page %d", title, n)
		}
	}
}

func TestAnActionCardIsOneSheet(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"eksempel", "nynorsk"} {
		n := nettstedet(t, name)
		cards := n.byKind(n.languages[0])["tiltakskort"]
		if len(cards) == 0 {
			t.Fatalf("%s has no action card", name)
		}
		for _, s := range cards {
			if got := skrivUt(t, n, s.path, pdf.Options{}).pages(); got != 1 {
				t.Errorf("%s is printed on %d sheets", s, got)
			}
		}
	}
}

// What one can use on a screen only is not printed; that the plan is invented is.
func TestPDFOfATiltak(t *testing.T) {
	t.Parallel()
	n := nettstedet(t, "eksempel")
	s := n.byKind("nb")["tiltak"][0]
	p := skrivUt(t, n, s.path, pdf.Options{})
	if date, ok := p.info()["CreationDate"]; ok && date != "" {
		t.Errorf("a PDF without a date is dated %s", date)
	}
	text := p.text(0)
	for _, gone := range []string{"Forlat siden", "Meny", "Hopp til innholdet", "Neste"} {
		if strings.Contains(text, gone) {
			t.Errorf("%q is printed", gone)
		}
	}
	if !strings.Contains(text, "Dette er et eksempel") {
		t.Error("the sheet does not say that the plan is an example")
	}
	if bytes.Contains(p.data, []byte("/URI (http://127.")) || bytes.Contains(p.data, []byte("/URI (../")) {
		t.Error("a link leads to this machine")
	}
}
