package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"planvei/cmd/internal/model"
)

// vage are what goals say when nobody has said what is to be different: the guide
// warns against such words.
var vage = map[string][][]string{
	"nb": uttrykkene(`styrke, styrker, øke, øker, bidra til, bidrar til, fremme, fremmer, forbedre, forbedrer, bevisstgjøre, bevisstgjør,
		heve, hever, videreutvikle, videreutvikler, legge til rette for, legger til rette for, tilrettelegge for, arbeide for, arbeider for,
		jobbe for, jobber for, fokus, fokusere, stimulere til, optimalisere, synliggjøre, tilstrebe`),
	"nn": uttrykkene(`styrkje, styrke, styrkjer, styrker, auke, aukar, bidra til, bidreg til, fremje, fremme, fremjar, forbetre, forbetrar,
		medvitsgjere, bevisstgjere, heve, hevar, vidareutvikle, vidareutviklar, leggje til rette for, legge til rette for, legg til rette for,
		arbeide for, arbeider for, jobbe for, jobbar for, fokus, fokusere, stimulere til, optimalisere, synleggjere, tilstrebe`),
}

// uttrykkene are the words of each expression in a list.
func uttrykkene(list string) [][]string {
	var all [][]string
	for entry := range strings.SplitSeq(list, ",") {
		all = append(all, strings.Fields(entry))
	}
	return all
}

// vageFoerst are vague as the first word of a goal. Inside one they may tell what
// somebody is to notice.
var vageFoerst = []string{"bedre", "betre", "økt", "auka", "styrket", "styrka", "forsterket", "forsterka", "hevet", "heva"}

// maalbare are words by which one can see afterwards whether a goal was reached: a
// number, a share, a time, all or nobody, more or fewer.
var maalbare = strings.Fields(`
innen innan halvparten halvdelen prosent andel andelen antall antallet tal talet tallet alle samtlige ingen hver hvert kvar
kvart enhver alltid aldri flere fleire færre minst senest seinast doblet dobla halvert halverast årlig årleg
én ett to tre fire fem seks sju syv åtte ni ti tolv tjue`)

// ikkeEtterprovbart finds, in the text in hand, a goal of which nobody can tell
// whether it was reached. General goals may be so: the guide says that the
// municipality does not rule over them alone. And one that a tiltak measures by an
// indicator is tested there.
func (v *spraakvasker) ikkeEtterprovbart(m *model.Maal) {
	text := v.t.verdi
	if m.Nivaa != "organisatorisk" && m.Nivaa != "bruker" || v.t.felt != "tekst" || strings.ContainsAny(text, "0123456789") {
		return
	}
	words := ordene(text)
	if v.maalt()[m.ID] || slices.ContainsFunc(words, func(w string) bool { return isOneOf(w, maalbare) }) {
		return
	}
	at, end := vagt(text, words, vage[cmp.Or(v.t.spraak, v.own())])
	if end == 0 || v.still("maal-ikke-etterprovbart", at, 0) {
		return
	}
	v.si("maal-ikke-etterprovbart", at,
		"Skriv hva noen skal merke, og hvordan dere ser det: et tall, et svar eller en rutine som er i bruk. For eksempel «Åtte av ti ansatte har tatt grunnkurset innen 2028».",
		"målet %s kan ikke etterprøves: %s sier ikke hva som skal bli annerledes", quote(text), quote(text[at:end]))
	v.tatt = at
}

// vagt is where the first vague expression of a goal stands, of which words are the
// words. It ends at 0 when there is none.
func vagt(text string, words []string, vage [][]string) (at, end int) {
	for i, w := range words {
		long := 0
		if i == 0 && isOneOf(w, vageFoerst) {
			long = 1
		}
		for _, phrase := range vage {
			if beginsWith(words[i:], phrase) {
				long = max(long, len(phrase))
			}
		}
		if long > 0 {
			last := i + long
			return stedet(text, words[:i+1]), stedet(text, words[:last]) + len(words[last-1])
		}
	}
	return 0, 0
}

// maalt are the IDs of the goals that a tiltak measures.
func (v *spraakvasker) maalt() map[string]bool {
	if v.maalte == nil {
		v.maalte = map[string]bool{}
		for _, t := range v.Tiltak {
			for _, id := range t.Maal {
				v.maalte[id] = v.maalte[id] || len(t.Evaluering.Indikator) > 0
			}
		}
	}
	return v.maalte
}

// utenVerb finds, in the text in hand, a description in which nobody does anything,
// under a title in which nobody does either. A long one has a verb that is not known.
func (v *spraakvasker) utenVerb(t *model.Tiltak, l *leksikon) {
	const least, most = 2, 15 // words
	text := v.t.verdi
	if len(text) > most*longestWord/3 {
		return
	}
	words := ordene(text)
	if len(words) < least || len(words) > most || l.kanHaVerb(words) || l.kanHaVerb(ordene(v.name(t.Tittel, ""))) || v.still("tiltak-uten-verb", 0, 0) {
		return
	}
	v.si("tiltak-uten-verb", 0, "Skriv hvem som gjør hva, for eksempel «Helsestasjonen inviterer alle førstegangsforeldre til fire samlinger».",
		"beskrivelsen av %s sier ikke hva noen skal gjøre: %s", v.tiltaket(t), quote(text))
	v.tatt = stedet(text, words[:1])
}

// foranNavn are words that have a noun after them and no verb.
var foranNavn = strings.Fields("for til av i på om med mot ved hos fra frå mellom alle nye flere fleire to tre fire fem og eller samt")

// kanHaVerb reports whether one of the words may be a verb. When in doubt it is.
func (l *leksikon) kanHaVerb(words []string) bool {
	for i, w := range words {
		w = strings.ToLower(w)
		if l.slaaOpp(w).slag&(verb|passivt) != 0 || w == "å" {
			return true
		}
		looks := slices.ContainsFunc([]string{"er", "ere", "es", "ar", "ast", "erte"}, func(ending string) bool { return strings.HasSuffix(w, ending) })
		if looks && (i == 0 || !isOneOf(words[i-1], foranNavn)) {
			return true
		}
	}
	return false
}

// ordene are the words of a text, as they are written.
func ordene(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return r < utf8.RuneSelf && tegn[r] != bokstav || strings.ContainsRune("«»“”–—…§•\u00a0", r)
	})
}

// stedet is where the last of the first words of a text stands.
func stedet(text string, first []string) int {
	at, end := 0, 0
	for _, w := range first {
		at = end + strings.Index(text[end:], w)
		end = at + len(w)
	}
	return at
}

func isOneOf(word string, list []string) bool {
	return slices.ContainsFunc(list, func(w string) bool { return strings.EqualFold(w, word) })
}

// beginsWith reports whether the words of phrase are the first of words.
func beginsWith(words, phrase []string) bool {
	return len(phrase) <= len(words) && slices.EqualFunc(words[:len(phrase)], phrase, strings.EqualFold)
}
