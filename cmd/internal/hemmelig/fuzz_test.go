package hemmelig

import "testing"

// Whatever is written, looking comes to an end, what is found is a place in the
// text, and what is hidden is not there any more.
func FuzzSkjul(f *testing.F) {
	for _, text := range []string{
		"vi bor i Storgata 12.", "&#83;torgata &#x31;&#50;", "Stor<b>ga</b>ta <i>1</i>2", `{"a":"\u00c5lg\u00e5rdveien\n3"}`, "12 Storgata", "Storgata tolv",
		"\xc5lg\xe5rdveien 3", "?q=Storgata%2012", "Storgata 12. mars", "Storgata 12,0155", "Torget\n1",
	} {
		f.Add("Storgata 12", text)
		f.Add("Ålgårdveien 3, 0155 Fjordvik", text)
		f.Add("Torget 1", text)
		f.Add("Øvre Ålgård", text)
	}
	f.Add("Storgata 12", "%PDF-1.7\nstream\nBT /F1 12 Tf [<00010002> -3 (Storgata\\) 12)] TJ T* ET\nendstream\nstream\nbegincmap 1 beginbfrange <0001> <0002> [<0041> <0042>] endbfrange\nendstream")
	f.Fuzz(func(t *testing.T, address, text string) {
		l := leter(address)
		for _, found := range l.Tekst(text) {
			if found.Linje < 1 || found.Eksakt && (found.Offset < 0 || found.Offset >= len(text) || found.Kolonne < 1) {
				t.Errorf("no place to look: %+v", found)
			}
		}
		if hidden := l.Skjul(text); l.Roeper(hidden) && !l.Roeper(skjult) {
			t.Errorf("%q is in %q", address, hidden)
		}
		l.Fil(text, []byte(text))
	})
}

// What is written to be slow is read in one pass all the same.
func BenchmarkFil(b *testing.B) {
	l := leter("Storgata 12")
	page := []byte{}
	for len(page) < 1<<20 {
		page = append(page, "<p class=\"tekst\">Storgata 13 og Storgata 121, &aring;pent <b>"...)
	}
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		l.Fil("side/index.html", page)
	}
}
