package check

import (
	"cmp"
	"fmt"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/model"
)

// Advice on plain language is given once to a sentence: what is first here goes
// before what is after it. A link must tell where it leads, or it is of no use to
// some; then what the plan binds the municipality to; then what is hard to read,
// the hardest first.
//
//	klikk-her, tiltak-uten-verb, maal-ikke-etterprovbart, lang-setning,
//	mange-passiver, tungt-ord
//
// What the author lets stand is passed by, so that the next is told instead.

// A spraakfunn is one piece of advice.
type spraakfunn struct {
	code            string
	at              diag.Position
	message, advice string
}

// spraak makes the rule that reports what was found with a code.
func spraak(code string) func(*subject, reporter) {
	return func(s *subject, report reporter) {
		for _, f := range s.spraakfunn() {
			if f.code == code {
				report(f.at, f.message, f.advice)
			}
		}
	}
}

// mostWords is how many words a sentence may have before it is spoken of. Advice on
// plain language says 15 to 20 on average. The language column of Kommunal Rapport
// calls 50 more than twice what a sentence should have (kommunal-rapport.no, January
// 2017, read in a stored copy, 2026-11-22); that makes 25, and we let some more pass.
const mostWords = 30

// mostPassives is how many passives a sentence may have before it is spoken of. Two
// are common in good prose.
const mostPassives = 2

// A spraakvasker looks through the texts of a plan.
type spraakvasker struct {
	*subject
	kilder *load.Kilder
	leser  map[string]*setningsleser
	maalte map[string]bool // see maalt
	funn   []spraakfunn

	t    *tekst     // in hand
	spor *load.Spor // of t, when it has been asked for
	sett bool       // it has
	tatt int        // a place in t of which something is told, or -1

	lenker []tomLenke // in t, and not told yet
}

func finnSpraak(s *subject, opts Options) []spraakfunn {
	v := &spraakvasker{subject: s, kilder: opts.Kilder, leser: map[string]*setningsleser{}}
	for lang, words := range leksika(s.national) {
		v.leser[lang] = &setningsleser{leksikon: words, each: v.setning}
	}
	for i := range s.tekst {
		if t := &s.tekst[i]; t.loepende {
			v.tekst(t)
		}
	}
	v.frister()
	return v.funn
}

// tekst looks through one text.
func (v *spraakvasker) tekst(t *tekst) {
	v.t, v.spor, v.sett, v.tatt = t, nil, false, -1
	v.lenker = t.tommeLenker(nil)
	if leser := v.leser[cmp.Or(t.spraak, v.own())]; leser != nil && !t.navn() {
		v.setningene(t, leser)
	}
	for len(v.lenker) > 0 { // in what is no sentence
		v.klikkHer(v.lenker[0].at + 1)
	}
}

// setningene looks through a text in a language that is known.
func (v *spraakvasker) setningene(t *tekst, leser *setningsleser) {
	switch owner := t.eier.(type) {
	case *model.Tiltak:
		if t.felt == "beskrivelse" {
			v.utenVerb(owner, leser.leksikon)
		}
	case *model.Maal:
		v.ikkeEtterprovbart(owner)
	}
	text := t.verdi
	if t.markdown() && harKode(text) {
		text = string(utenKode([]byte(text)))
	}
	leser.les(text)
}

// navn tells a name or a title of something else from the author's own words.
func (t *tekst) navn() bool {
	if _, ok := t.eier.(*model.Referanse); ok {
		return true
	}
	return t.felt == "navn" || t.felt == "moderplan" || t.felt == "erstatter" || strings.HasPrefix(t.felt, "foringer")
}

// setning gives advice on a sentence of the text in hand. All that there is to say is
// held against what is to stand, so that it is known of each remark whether it is about
// anything.
func (v *spraakvasker) setning(s *setning) {
	told := len(v.lenker) > 0 && v.klikkHer(s.til) || s.fra <= v.tatt && v.tatt < s.til
	if s.ord > mostWords && !s.overskrift && !v.still("lang-setning", s.fra, s.fra) && !told {
		told = true
		v.si("lang-setning", s.fra, s.raad(v.t.verdi),
			"setningen som begynner med %s, har %d ord", quote(beginning(v.t.verdi[s.fra:])), s.ord)
	}
	if s.passiver > mostPassives && !v.still("mange-passiver", s.passiv[0].fra, s.fra) && !told {
		told = true
		v.si("mange-passiver", s.passiv[0].fra, "Skriv hvem som gjør det, for eksempel «helsestasjonen følger opp» i stedet for «det følges opp».",
			"setningen har %d verb i passiv: %s", s.passiver, s.passivene(v.t.verdi))
	}
	if s.tung != nil && !v.still("tungt-ord", s.tungt.fra, s.fra) && !told {
		advice := "Skriv heller " + orList(s.tung.Heller[cmp.Or(v.t.spraak, v.own())]) + ". " + s.tung.Merk
		v.si("tungt-ord", s.tungt.fra, strings.TrimSpace(advice), "%s %s", quote(v.t.verdi[s.tungt.fra:s.tungt.til]), s.tung.Grunn())
	}
}

// still reports whether the author lets advice stand that is about a place in the text
// in hand: by a remark on its line, on that where its sentence begins, or on that of
// the key.
func (v *spraakvasker) still(code string, at, sentence int) bool {
	return len(v.laStaa) > 0 && (v.skalStaa(code, v.sted(at)) || v.skalStaa(code, v.sted(sentence)) || !v.t.kapittel() && v.skalStaa(code, v.t.at))
}

// si adds a piece of advice about a place in the text in hand.
func (v *spraakvasker) si(code string, at int, advice, message string, args ...any) {
	v.funn = append(v.funn, spraakfunn{code, v.sted(at), fmt.Sprintf(message, args...), advice})
}

// sted is the line and the column of a byte of the text in hand.
func (v *spraakvasker) sted(offset int) diag.Position {
	if !v.sett {
		v.spor, v.sett = v.t.spor(v.kilder), true
	}
	if v.spor != nil {
		return v.spor.Sted(offset)
	}
	return v.t.place(offset)
}

// raad is where a long sentence might be split. The nearest place to its middle is
// best, as long as both parts have something in them.
func (s *setning) raad(text string) string {
	const least = 7 // words in each part
	best, away := -1, s.ord
	for _, d := range s.deling[:s.delinger] {
		if off := max(2*d.ord-s.ord, s.ord-2*d.ord); off < away && d.ord >= least && s.ord-d.ord >= least {
			best, away = d.fra, off
		}
	}
	const manyCommas = 4
	switch {
	case best >= 0:
		return fmt.Sprintf("Del den, for eksempel foran %s. Over %d ord er mye å holde styr på.", quote(beginning(text[best:])), mostWords)
	case s.komma >= manyCommas:
		return fmt.Sprintf("Gjør oppramsingen om til en punktliste, eller del setningen. Over %d ord er mye å holde styr på.", mostWords)
	}
	return fmt.Sprintf("Del den i to eller flere, eller gjør den om til en liste. Over %d ord er mye å holde styr på.", mostWords)
}

// passivene are the first passives of the sentence, quoted.
func (s *setning) passivene(text string) string {
	var words []string
	for _, p := range s.passiv[:min(s.passiver, len(s.passiv))] {
		words = append(words, text[p.fra:p.til])
	}
	if s.passiver > len(s.passiv) {
		return "«" + strings.Join(words, "», «") + "» og flere"
	}
	return commaOg(words)
}

// beginning returns the first words of a text.
func beginning(text string) string {
	words := strings.Fields(text[:min(len(text), 200)])
	return strings.Join(words[:min(len(words), 4)], " ")
}
