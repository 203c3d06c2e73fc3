package sok

import (
	"slices"
	"strings"
	"testing"

	"planvei"
)

func TestWords(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"letters with marks are plain", "Rådgiving på Ærøy, café", "radgiving pa eroy cafe"},
		{"one letter or two is the same", "raadgiving naer broed", "radgiving ner brod"},
		{"a number keeps its signs", "Tiltak 3.6, § 13-2 og PS 22/25.", "tiltak 3.6 13-2 og ps 22/25"},
		{"groups of digits are one number", "ring 116 006 eller 22 33 44 55", "ring 116006 eller 22334455"},
		{"a year is no part of a number", "i 2025 10 møter", "i 2025 10 moter"},
		{"hyphens and slashes divide words", "SLT-koordinator og/eller", "slt koordinator og eller"},
		{"an apostrophe does not", "women's women’s", "womens womens"},
		{"a hidden hyphen is nothing", "krise\u00adsenter", "krisesenter"},
		{"other scripts are words too", "مساعدة допомога", "مساعدة допомога"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(words(tt.in), " "); got != tt.want {
				t.Errorf("words(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

// What is one word to a reader has one stem, in bokmål and in nynorsk; what is not,
// has not.
func TestStems(t *testing.T) {
	for _, same := range []string{
		"krisesenter krisesenteret krisesentre krisesentra krisesentrene krisesenterets",
		"barnehage barnehagen barnehager barnehagar barnehagene barnehagane",
		"skole skolen skoler skolene", "tjeneste tjenesten tjenester tjenestene",
		"utøver utøveren utøvere utøverne utøvar utøvaren utøvarar",
		"melde melder meldt meldte", "trussel trusselen", "trusler truslar truslene",
	} {
		var stems []string
		for _, w := range words(same) {
			stems = append(stems, stemmers["nb"].stem(w))
		}
		if len(slices.Compact(stems)) != 1 {
			t.Errorf("%s: %v", same, stems)
		}
	}
	for _, pair := range []string{"voldtar vold", "krisesenter krise", "krisesenterloven krisesenter", "ansvar ansatt"} {
		w := words(pair)
		if a, b := stemmers["nb"].stem(w[0]), stemmers["nb"].stem(w[1]); a == b {
			t.Errorf("%s both have the stem %q", pair, a)
		}
	}
}

func TestCompounds(t *testing.T) {
	known := func(w string) bool {
		return slices.Contains([]string{"krisesent", "tilbud", "vold", "mottak", "barnevern", "tjenest"}, w)
	}
	for in, want := range map[string]string{
		"krisesentertilbud": "krisesent tilbud", "voldsmottak": "vold mottak", "barnevernstjenest": "barnevern tjenest", "kommunestyr": "", "vold": "",
	} {
		first, last, _ := compound(in, known, stemmers["nb"])
		if got := strings.TrimSpace(first + " " + last); got != want {
			t.Errorf("%s is split in %q, want %q", in, got, want)
		}
	}
}

// No word that people use of everyday things tells of danger by its stem.
func TestFewWordsAreUrgent(t *testing.T) {
	ord, err := LoadOrdbok(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	entries := map[string]*entry{}
	ord.synonyms(entries, stemmers["nb"])
	for _, w := range words("vold far fare mor bank barn tiltak plan skole møte ansatt politi krisesenter melde plikt trygg sak kommune gravid eldre") {
		if e := entries[stemmers["nb"].stem(w)]; e != nil && e.haster && w != "bank" {
			t.Errorf("%q is said to tell of danger", w)
		}
	}
	for _, w := range words("slår redd voldtatt truer drepe kvelertak hjelp") {
		if e := entries[stemmers["nb"].stem(w)]; e == nil || !e.haster {
			t.Errorf("%q does not tell of danger", w)
		}
	}
}

// Whatever a page holds, it is read without a fault, and what was read is found
// again by the words of its title.
func FuzzRead(f *testing.F) {
	f.Add("<h1>Krisesenteret</h1><p>Ring <a href=\"tel:112\">112</a>", "krisesenteret")
	f.Add("<h1 lang=nn><span class=\"telefon\">1</span></h2><svg><table>&shy;&amp", "116 006 12")
	f.Add("<h1>\xff<a href='>'", "ø’ ₂ ſ")
	f.Fuzz(func(t *testing.T, body, query string) {
		b := New(&Ordbok{})
		page := b.Read("tiltak/a/index.html", []byte(`<html lang="nb"><main>`+body+`</main>`))
		b.Add(page)
		files, err := b.Indexes([]string{"nb"})[0].Files(false)
		if err != nil {
			t.Fatal(err)
		}
		s, err := Open("sok", func(name string) ([]byte, error) { return files[name], nil })
		if err != nil {
			t.Fatal(err)
		}
		s.Search(query, "")
		if all := words(page.Title); len(all) > 0 && s.Search(page.Title, "").Total != 1 {
			t.Errorf("%q is not found by its title", page.Title)
		}
	})
}

// BenchmarkIndex is what the index adds to a build, for each page.
func BenchmarkIndex(b *testing.B) {
	ord, err := LoadOrdbok(planvei.Defaults)
	if err != nil {
		b.Fatal(err)
	}
	page := []byte(`<html lang="nb"><main><h1>3.6 Felles vurdering av fare</h1>` + strings.Repeat(`<p>Politiet har ansvaret for den formelle <a href="../">vurderingen</a> av risiko for gjentatt vold.</p><td class="x">12. mai</td>`, 60) + `</main>`)
	for b.Loop() {
		index := New(ord)
		for i := range 1000 {
			index.Add(index.Read("tiltak/tiltak-"+strings.Repeat("x", i%9)+string(rune('a'+i%26))+"/index.html", page))
		}
		if _, err := index.Indexes([]string{"nb"})[0].Files(false); err != nil {
			b.Fatal(err)
		}
	}
}
