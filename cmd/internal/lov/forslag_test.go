package lov_test

import (
	"strings"
	"testing"
	"time"

	"planvei/cmd/internal/lov"
)

// skrivOm writes every reference in text that a program may change, and returns why
// the others are for a person.
func skrivOm(r *lov.Register, text string, v lov.Valg, lang string) (out string, why []string) {
	v.Alle = true
	found := r.Finn([]byte(text), v)
	at := 0
	for i := range found {
		p := r.Forslag([]byte(text), found, i, lang)
		if p == nil {
			continue
		}
		if p.Grunn != "" {
			why = append(why, strings.TrimSpace(p.Tekst+": "+p.Grunn))
		}
		for _, b := range p.Biter {
			out += text[at:b.Start] + b.Ny
			at = b.Slutt
		}
	}
	return out + text[at:], why
}

func day(s string) time.Time {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return d
}

// What a program may write reads as it was written: the act before or after, a short
// form, a name in nynorsk, a capital, a genitive, signs and spaces.
func TestAReferenceIsWrittenAnewInItsOwnForm(t *testing.T) {
	r := les(t)
	for _, tt := range []struct{ name, lang, dato, in, want string }{
		{"the act before", "nb", "", "Se straffeloven § 219.", "Se straffeloven §§ 282 og 283."},
		{"the act after", "nb", "", "Se § 219 i straffeloven.", "Se §§ 282 og 283 i straffeloven."},
		{"after jf.", "nb", "", "jf. straffeloven § 139", "jf. straffeloven § 196"},
		{"in brackets", "nb", "", "(jf. straffeloven § 139)", "(jf. straffeloven § 196)"},
		{"a short form that holds today", "nb", "", "strl. § 219", "strl. §§ 282 og 283"},
		{"a short form that does not", "nb", "", "khl. § 6-2a", "helse- og omsorgstjenesteloven § 7-1"},
		{"nynorsk", "nn", "", "Sjå straffelova § 219.", "Sjå straffelova §§ 282 og 283."},
		{"another name in nynorsk", "nn", "", "Sjå kommunehelsetenestelova § 6-2 a.", "Sjå helse- og omsorgstenestelova § 7-1."},
		{"a nynorsk name in bokmål stays", "nb", "2018-01-01", "krisesenterlova § 8", "kommuneloven § 25-1"},
		{"a capital", "nb", "", "Kommunehelsetjenesteloven § 6-2a gjelder.", "Helse- og omsorgstjenesteloven § 7-1 gjelder."},
		{"a genitive", "nb", "", "kommunehelsetjenestelovens § 6-2a", "helse- og omsorgstjenestelovens § 7-1"},
		{"no space", "nb", "", "Straffeloven §139", "Straffeloven §196"},
		{"hard spaces", "nb", "", "straffeloven §\u00a0219", "straffeloven §§\u00a0282 og 283"},
		{"a line break", "nb", "", "straffeloven\n§ 219 og mer", "straffeloven\n§§ 282 og 283 og mer"},
		{"emphasis", "nb", "", "*straffeloven* § 219", "*straffeloven* §§ 282 og 283"},
		{"two acts for one", "nb", "", "Se sosialtjenesteloven § 4-3a.", "Se helse- og omsorgstjenesteloven § 7-1 og sosialtjenesteloven § 28."},
		{"two acts for one, after", "nb", "", "Se § 4-3a i sosialtjenesteloven.", "Se § 7-1 i helse- og omsorgstjenesteloven og § 28 i sosialtjenesteloven."},
		{"two acts for one, capital", "nb", "", "Sosialtjenesteloven § 4-3a gjelder.", "Helse- og omsorgstjenesteloven § 7-1 og sosialtjenesteloven § 28 gjelder."},
		{"several sections", "nb", "", "straffeloven 1. Se straffeloven §§ 139 og 219.", "straffeloven 1. Se straffeloven §§ 196, 282 og 283."},
		{"a number in the same act", "nb", "", "etter helsepersonelloven § 21 a", "etter helsepersonelloven § 21"},
		{"one of several numbers", "nb", "", "helsepersonelloven §§ 21 a og 33", "helsepersonelloven §§ 21 og 33"},
		{"a number with words before it", "nb", "", "helsepersonelloven har regler om dette i § 21 a.", "helsepersonelloven har regler om dette i § 21."},
		{"a chapter", "nb", "2020-01-01", "opplæringslova kapittel 9 A", "opplæringslova av 2023 kapittel 12"},
		{"an act alone", "nb", "", "Etter introduksjonsloven skal kommunen hjelpe.", "Etter integreringsloven skal kommunen hjelpe."},
		{"an act alone, twice", "nb", "", "Introduksjonsloven er viktig. Les introduksjonsloven.", "Integreringsloven er viktig. Les integreringsloven."},
		{"an old name", "nb", "", "pasientrettighetsloven § 2-5", "pasient- og brukerrettighetsloven § 2-5"},
		{"an old name in nynorsk", "nn", "", "pasientrettslova § 2-5", "pasient- og brukarrettslova § 2-5"},
		{"a title", "nb", "", "Lov om pasientrettigheter § 2-5", "Pasient- og brukerrettighetsloven § 2-5"},
		{"the same twice", "nb", "", "kommunehelsetjenesteloven § 6-2a. Husk kommunehelsetjenesteloven § 6-2a!", "helse- og omsorgstjenesteloven § 7-1. Husk helse- og omsorgstjenesteloven § 7-1!"},
		{"a number that is older than the plan says", "nb", "2012-03-01", "straffeloven § 342", "straffeloven av 2005 § 168"},
		{"the same, after", "nb", "2012-03-01", "§ 342 i straffeloven", "§ 168 i straffeloven av 2005"},
		{"a number that only the new act has", "nb", "2012-03-01", "straffeloven § 219", "straffeloven §§ 282 og 283"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := lov.Valg{Dato: usualDate}
			if tt.dato != "" {
				v.Dato = day(tt.dato)
			}
			got, why := skrivOm(r, tt.in, v, tt.lang)
			if got != tt.want {
				t.Errorf("got %q, want %q (%q)", got, tt.want, why)
			}
			if again, _ := skrivOm(r, got, v, tt.lang); again != got {
				t.Errorf("written once more it becomes %q", again)
			}
		})
	}
}

// What a person must judge is left as it was, with the reason.
func TestWhatIsNotSureIsLeftForAPerson(t *testing.T) {
	r := les(t)
	for _, tt := range []struct{ name, lang, dato, in, why string }{
		{"not confirmed", "nb", "2012-03-01", "barnevernloven § 4-12", "barnevernsloven § 5-1: Det er ikke bekreftet i en kilde."},
		{"the number has a new meaning", "nb", "2012-03-01", "barnevernloven § 6-4", "barnevernsloven §§ 13-2 og 13-4: Nummeret er i bruk om noe annet i dag."},
		{"the number has a new meaning in the same act", "nb", "2015-01-01", "barnehageloven § 22", "barnehageloven § 46: Nummeret er i bruk om noe annet i dag."},
		{"a paragraph of a section", "nb", "", "straffeloven § 219 annet ledd", "straffeloven §§ 282 og 283: Ledd, bokstav og nummer kan ikke føres over uten å lese paragrafen."},
		{"a letter in a section", "nb", "2018-01-01", "krisesenterlova § 8 bokstav a", "kommuneloven § 25-1: Ledd, bokstav og nummer kan ikke føres over uten å lese paragrafen."},
		{"today's stands in it", "nb", "", "helsepersonelloven §§ 21, 21 a og 33", "helsepersonelloven §§ 21 og 33: Avsnittet viser allerede til dagens paragraf."},
		{"a range", "nb", "2012-03-01", "straffeloven §§ 201–203", "straffeloven"},
		{"a section that no one has traced", "nb", "2012-03-01", "straffeloven § 145", ": Vi vet ikke hva § 145 heter i dag."},
		{"the year is written", "nb", "", "straffeloven 1902 § 219", "straffeloven §§ 282 og 283: Henvisningen er skrevet på en måte som må rettes for hånd."},
		{"the old act is what is told of", "nb", "", "Den gamle straffeloven § 219 gjaldt da.", "Straffeloven §§ 282 og 283: Setningen ser ut til å fortelle om den gamle loven."},
		{"today's stands beside it", "nb", "", "straffeloven § 219, se straffeloven § 282.", "straffeloven §§ 282 og 283: Avsnittet viser allerede til dagens paragraf."},
		{"a link", "nb", "", "[straffeloven § 219](https://lovdata.no/)", "straffeloven §§ 282 og 283: Den står i en lenke, og adressen må rettes samtidig."},
		{"a link round the name", "nb", "", "[straffeloven](https://lovdata.no/) § 219", "straffeloven §§ 282 og 283: "},
		{"several references, and one becomes two", "nb", "", "sosialtjenesteloven § 4-3a og krisesenterlova § 2", "helse- og omsorgstjenesteloven § 7-1 og sosialtjenesteloven § 28: Den blir til flere lover"},
		{"two references become the same", "nb", "", "kommunehelsetjenesteloven § 6-2a og Helse- og omsorgstjenesteloven § 2-1. Sosialtjenesteloven § 4-3a.", "helse- og omsorgstjenesteloven § 7-1: En annen henvisning"},
		{"one or the other", "nb", "", "straffeloven § 139 eller § 219", "straffeloven §§ 196, 282 og 283: Henvisningen er skrevet på en måte"},
		{"a section that leads to another", "nb", "2018-01-01", "krisesenterlova § 4, jf. § 8", "krisesenterloven § 4 og kommuneloven § 25-1: Henvisningen er skrevet på en måte"},
		{"it would be read as the old act", "nb", "2020-01-01", "Barnevernlovens formål", "Barnevernslovens: Den nye teksten kunne bli lest som noe annet."},
		{"a paragraph without end", "nb", "", strings.Repeat("Se straffeloven § 219 her. ", 100), "straffeloven §§ 282 og 283: Avsnittet er for langt."},
		{"capitals", "nb", "", "KOMMUNEHELSETJENESTELOVEN § 6-2A", "helse- og omsorgstjenesteloven § 7-1: Navnet er skrevet med store bokstaver."},
		{"another language", "en", "", "See straffeloven § 219.", "straffeloven §§ 282 og 283: Teksten er på et annet språk."},
		{"a section that follows from the act", "nb", "", "Introduksjonsloven § 26 gir plikter. Etter § 26 må vi tie.", "Integreringsloven § 49: En annen paragraf i avsnittet hører til den samme loven."},
		{"an act with the same name", "nb", "2020-01-01", "opplæringslova gjelder", ": Dagens lov har det samme navnet."},
		{"two acts for one", "nb", "2008-01-01", "sosialtjenesteloven gjelder", "sosialtjenesteloven og helse- og omsorgstjenesteloven: Flere lover har overtatt for den."},
		{"a word over two lines", "nb", "", "kommunehelse-\ntjenesteloven § 6-2a", "helse- og omsorgstjenesteloven § 7-1: Henvisningen er skrevet på en måte som må rettes for hånd."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := lov.Valg{Dato: usualDate}
			if tt.dato != "" {
				v.Dato = day(tt.dato)
			}
			got, why := skrivOm(r, tt.in, v, tt.lang)
			if got != tt.in {
				t.Errorf("%q became %q", tt.in, got)
			}
			if len(why) == 0 || !strings.HasPrefix(why[0], tt.why) {
				t.Errorf("the reason is %q, want %q", why, tt.why)
			}
		})
	}
}

func TestAPieceOfATextIsToldOnOneLine(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"a line break", "straffeloven\n  § 219", "straffeloven § 219"},
		{"a divided word", "sosialtje-\r\nnesteloven § 4-3a", "sosialtjenesteloven § 4-3a"},
		{"a hyphen of its own", "helse-\nog omsorgstjenesteloven", "helse- og omsorgstjenesteloven"},
	} {
		if got := lov.PaaEnLinje(tt.in); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
