package lov_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"planvei/cmd/internal/lov"
)

// linkForm are the forms of address that are confirmed; no chapter is among them.
var linkForm = regexp.MustCompile(`^https://(lovdata\.no/(lov/\d{4}-\d\d-\d\d(-\d+)?(/§\d+[a-z]?(-\d+[a-z]?)?|/[a-z]+/a\d+[a-z]?)?|dokument/NLO/lov/\d{4}-\d\d-\d\d-\d+)|www\.regjeringen\.no/no/dokumenter/prop\.-66-s-20162017/id2543782/sec8|www\.coe\.int/en/web/conventions/full-list\?module=treaty-detail&treatynum=201)$`)

// FuzzFinn holds what every caller builds on: references lie inside the text, in
// order, without overlap; their parts lie inside them; addresses have one of the
// confirmed forms; and the same text gives the same answer, also after another.
func FuzzFinn(f *testing.F) {
	var cases struct {
		Tilfelle []tilfelle `toml:"tilfelle"`
	}
	if _, err := toml.DecodeFile("testdata/tilfeller.toml", &cases); err != nil {
		f.Fatal(err)
	}
	for _, c := range cases.Tilfelle {
		f.Add([]byte(c.Tekst))
	}
	for _, s := range []string{"§", "§§ §", "lov 1", "\xc3", "a-\n", "lov-", "EMK art.", "krisesenterlova (", "krisesenterlova § 3 (jf. § 6", "\u00ad", "av 1902"} {
		f.Add([]byte(s))
	}
	r := les(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		found := r.Finn(text, lov.Valg{Dato: usualDate})
		end := 0
		for _, h := range found {
			if h.Start < end || h.Slutt <= h.Start || h.Slutt > len(text) {
				t.Fatalf("reference at %d–%d after %d, of %d bytes", h.Start, h.Slutt, end, len(text))
			}
			end = h.Slutt
			at := h.Start
			for _, d := range h.Deler {
				if d.Start < at || d.Slutt < d.Start || d.Slutt > h.Slutt || d.Nr == "" {
					t.Fatalf("part %+v of %d–%d", d, h.Start, h.Slutt)
				}
				at = d.Slutt
			}
			for _, link := range append(h.Lenker(), h.NyeLenker()...) {
				if !linkForm.MatchString(link) {
					t.Errorf("%q leads to %s", text[h.Start:h.Slutt], link)
				}
			}
		}
		if again := r.Finn(text, lov.Valg{Dato: usualDate}); !reflect.DeepEqual(found, again) {
			t.Errorf("read again: %v, first %v", again, found)
		}
		// A paragraph stands by itself: what comes before it changes nothing in it.
		const before = "Straffeloven § 282.\n\n"
		moved := r.Finn(append([]byte(before), text...), lov.Valg{Dato: usualDate})
		if len(moved) != len(found)+1 {
			t.Errorf("%d references after another paragraph, %d alone", len(moved)-1, len(found))
		}
	})
}

// slow are pieces that make slow texts when they are repeated.
var slow = []string{
	"§ 3 og ", "§ 3, jf. ", "krisesenterlova ", "krisesenterlova (", "lov om ", "jf. ", "(", "§§ 3 til ",
	"kapittel 3 og ", "a-\n", "§ 3 i ", "straffeloven, ", "folketrygdloven ", "nr. 3 og ", "første og ", "§ 3 første ledd ",
	"§§ 3, ", "§ 3 (", "straffeloven § ", "artikkel 3 og ", "EMK artikkel 3 og ", "lov 20. mai 2005 ", "helse- og ", "i loven ",
	"krisesenterlova og straffeloven § 3, ", dense,
}

// However long a text is, each place in it is looked at the same number of times.
func TestFinnLooksAtEachPlaceOnce(t *testing.T) {
	r := les(t)
	for _, piece := range slow {
		n := 20_000 / len(piece)
		small := r.Steg([]byte(strings.Repeat(piece, n)))
		large := r.Steg([]byte(strings.Repeat(piece, 16*n)))
		if large > 17*small {
			t.Errorf("%.20q: %d steps, and in a text 16 times as long %d", piece, small, large)
		}
		if tokens := len(piece) * n; small > 40*tokens {
			t.Errorf("%.20q: %d steps in %d bytes", piece, small, tokens)
		}
	}
}

// Text made to be slow, in two sizes: both are read at the same speed.
func BenchmarkFinnInTextMadeToBeSlow(b *testing.B) {
	r := les(b)
	for _, piece := range slow {
		for _, size := range []int{25_000, 800_000} {
			text := []byte(strings.Repeat(piece, size/len(piece)))
			b.Run(fmt.Sprintf("%q/%d", piece, size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					r.Finn(text, lov.Valg{})
				}
			})
		}
	}
}

func BenchmarkFinn(b *testing.B) {
	r := les(b)
	for _, size := range []struct {
		name  string
		bytes int
	}{{"0.1MB", 100_000}, {"1MB", 1_000_000}, {"10MB", 10_000_000}} {
		text := bytes.Repeat([]byte(dense), size.bytes/len(dense)+1)[:size.bytes]
		b.Run(size.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if len(r.Finn(text, lov.Valg{Dato: usualDate})) == 0 {
					b.Fatal("nothing was found")
				}
			}
		})
	}
}

// dense is text as full of references as real plans ever are.
const dense = `Ansatte i kommunen har meldeplikt etter barnevernsloven § 13-2, og helsepersonell
etter helsepersonelloven § 33, jf. barnevernsloven § 13-4. Avvergingsplikten står i
straffeloven § 196 og gjelder blant annet §§ 282 og 283 om mishandling i nære relasjoner.
Kommunen skal samordne tilbudet (krisesenterlova § 4), og etter helse- og
omsorgstjenesteloven § 3-3 a skal tjenesten forebygge, avdekke og avverge vold.

Retten til individuell plan følger av pasient- og brukerrettighetsloven § 2-5 og
sosialtjenesteloven § 28. Eldre planer viser til straffeloven 1902 § 219, opplæringslova
kapittel 9 A og lov 17. juli 1992 nr. 100 om barneverntjenester § 6-4 annet ledd.
Barnekonvensjonen artikkel 3, 12 og 19 og EMK artikkel 8 setter rammen.

`

// Words of the grammar in any order, as a text that is cut or put together wrongly may
// have them, are read to the end; and so is what is proposed for them.
func TestAnyMixOfWordsIsRead(t *testing.T) {
	r := les(t)
	pieces := append(strings.Split("krisesenterlova|straffeloven|Barnevernloven|EMK|barnekonvensjonen|strl.|lov om|lov|Lov av|19. juni 2009 nr. 44|"+
		"2009-06-19-44|LOV-|1902|2011|9999|(|)|[|](|§|§§|§ §|paragraf|kapittel|kap.|artikkel|art.|3|13-2|222 a|6-2a|282|291|9 A-4|VIII|0|99999|"+
		"og|til|–|-|,|.|;|||\n|\n\n|jf.|i|etter|første ledd|nr. 4|bokstav a|den nye|gamle|m.m.|heretter|flg.|a|b)|straffe-\n|\u00ad|\xc3|«|»|*", "|"), "|")
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var text []byte
		for range 2 + random.IntN(12) {
			text = append(text, pieces[random.IntN(len(pieces))]...)
			if random.IntN(4) > 0 {
				text = append(text, ' ')
			}
		}
		v := lov.Valg{Dato: usualDate, Alle: true}
		if random.IntN(2) == 0 {
			v.Dato = v.Dato.AddDate(-14, 0, 0)
		}
		found := r.Finn(text, v)
		end := 0
		for i := range found {
			h := &found[i]
			if h.Start < end || h.Slutt > len(text) || h.NavnStart > h.NavnSlutt || h.NavnSlutt > len(text) {
				t.Fatalf("%q: reference at %d–%d after %d", text, h.Start, h.Slutt, end)
			}
			end = h.Slutt
			if p := r.Forslag(text, found, i, "nb"); p != nil && (len(p.Biter) > 0) == (p.Grunn != "") {
				t.Fatalf("%q: the proposal for %q is %+v", text, text[h.Start:h.Slutt], p)
			}
		}
	}
}
