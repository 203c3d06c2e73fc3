package check

import (
	"strings"

	"planvei/cmd/internal/diag"
)

// How a plan is worded. All of it is advice, and the author may let any of it stand.
var spraakreglene = []regel{
	{Regel{"klikk-her", Spraak, diag.Raad, "En lenke sier ikke hva den leder til."}, spraak("klikk-her")},
	{Regel{"tiltak-uten-verb", Spraak, diag.Raad, "Beskrivelsen av et tiltak sier ikke hva noen skal gjøre."}, spraak("tiltak-uten-verb")},
	{Regel{"maal-ikke-etterprovbart", Spraak, diag.Raad, "Det går ikke an å se etterpå om et mål er nådd."}, spraak("maal-ikke-etterprovbart")},
	{Regel{"lang-setning", Spraak, diag.Raad, "En setning er på over 30 ord."}, spraak("lang-setning")},
	{Regel{"mange-passiver", Spraak, diag.Raad, "En setning har tre eller flere verb i passiv."}, spraak("mange-passiver")},
	{Regel{"tungt-ord", Spraak, diag.Raad, "Et ord eller uttrykk er tyngre enn det trenger å være."}, spraak("tungt-ord")},
	{Regel{"frist-uten-ansvarlig", Spraak, diag.Raad, "Noe har en frist, men det er ikke klart hvem som svarer for den."}, spraak("frist-uten-ansvarlig")},
	{Regel{"la-staa-ukjent", Spraak, diag.Raad, "En merknad til planvei er ikke forstått, eller den demper ikke noe."}, laStaaUkjent},
}

// emptyLinkTexts say nothing to somebody who hears the links of a page read
// aloud, one after the other.
var emptyLinkTexts = map[string]bool{
	"her": true, "klikk her": true, "klikk": true, "trykk her": true, "se her": true, "les mer": true, "les meir": true,
	"les mer her": true, "les meir her": true, "mer": true, "meir": true, "lenke": true, "lenkje": true, "link": true,
	"denne lenken": true, "denne lenka": true, "denne lenkja": true, "denne siden": true, "denne sida": true,
}

// A tomLenke is words that say nothing of where a link leads, and where they begin.
type tomLenke struct {
	at      int
	message string
}

// tommeLenker finds such words in a text. Where there are no links they are told of
// in plain words.
func (t *tekst) tommeLenker(all []tomLenke) []tomLenke {
	for _, l := range t.links {
		if text := strings.ToLower(strings.Trim(l.text, " .:!→»«")); emptyLinkTexts[text] && !l.image {
			all = append(all, tomLenke{l.offset, "lenketeksten " + quote(l.text) + " sier ikke hva lenken leder til"})
		}
	}
	if t.markdown() {
		return all
	}
	for _, phrase := range []string{"klikk her", "trykk her"} {
		if i := indexFold(t.verdi, phrase); i >= 0 {
			all = append(all, tomLenke{i, "teksten sier " + quote(phrase)})
		}
	}
	return all
}

// klikkHer tells of the first empty link before an offset that is not told, and
// passes by those after it. It reports whether it told of one.
func (v *spraakvasker) klikkHer(before int) (told bool) {
	for len(v.lenker) > 0 && v.lenker[0].at < before {
		l := v.lenker[0]
		v.lenker = v.lenker[1:]
		if !v.still("klikk-her", l.at, l.at) && !told {
			v.si("klikk-her", l.at, "Skriv hva lenken leder til, for eksempel «rutinen for bekymringsmelding».", "%s", l.message)
			told = true
		}
	}
	return told
}

// indexFold returns where phrase, in small ASCII letters, begins in text.
func indexFold(text, phrase string) int {
	for i := 0; i+len(phrase) <= len(text); i++ {
		if text[i]|0x20 == phrase[0] && strings.EqualFold(text[i:i+len(phrase)], phrase) {
			return i
		}
	}
	return -1
}
