package check

import (
	"slices"
	"strings"

	"planvei/cmd/internal/register"
)

// An ordslag is what a word is, as far as plain language asks.
type ordslag uint16

const (
	passivt   ordslag = 1 << iota // in one word: «gjennomføres», «gjennomførast»
	bliform                       // makes a passive of the participle after it
	partisipp                     // «gjennomført»
	verb                          // any form of a verb
	forkortet                     // its full stop ends no sentence
	delende                       // may begin a new sentence, after a comma
	bindende                      // «og», which may do so when a subject follows
	subjekt                       // can be nothing but a subject after «og»
	ikkeBli                       // no participle after it belongs to the «bli» before it
)

// An oppslag is what the lexicon has on a word: what it is, and the expressions
// that begin with it, the longest first.
type oppslag struct {
	slag ordslag
	tung []uttrykk
}

// An uttrykk is an expression that could be plainer: the words after its first.
type uttrykk struct {
	resten []string
	*register.Tungt
}

// A leksikon is the words of one language, in small letters. Most words of a text are
// not in it, and sil tells so of most of them by their shape alone.
type leksikon struct {
	ord map[string]oppslag
	sil [1 << 12]bool
}

// omriss is the place of a word in sil, however its letters are written.
func omriss(word string) uint {
	first, last := uint(word[0]|0x20), uint(word[len(word)-1]|0x20)
	return (first*67 + last*13 + uint(len(word))*331) % (1 << 12)
}

// leksika are those that there are, by language.
func leksika(national *register.Register) map[string]*leksikon {
	nb, nn := &leksikon{ord: map[string]oppslag{}}, &leksikon{ord: map[string]oppslag{}}
	nb.boy(verbBokmaal, "s", passivBokmaal, partisippBokmaal)
	nn.boy(verbNynorsk, "ast", passivNynorsk, partisippNynorsk)
	nb.add(bliBokmaal, bliform|verb)
	nn.add(bliNynorsk, bliform|verb)
	all := map[string]*leksikon{"nb": nb, "nn": nn}
	for lang, l := range all {
		l.add(andreVerb, verb)
		l.add(forkortelser, forkortet)
		l.add(deleord, delende)
		l.add("og", bindende)
		l.add(mellomord, ikkeBli)
		l.add(subjekter, subjekt)
		if national != nil {
			l.tunge(national.Tungt, lang)
		}
	}
	return all
}

func (l *leksikon) add(list string, slag ordslag) {
	for _, word := range strings.Fields(list) {
		o := l.ord[word]
		o.slag |= slag
		l.ord[word] = o
		l.sil[omriss(word)] = true
	}
}

// boy adds the forms of verbs: infinitive, present, passive with ending, participle.
func (l *leksikon) boy(verbs, ending, passives, participles string) {
	for entry := range strings.SplitSeq(verbs, ",") {
		infinitive, participle, _ := strings.Cut(strings.TrimSpace(entry), " ")
		if participle == "" {
			participle = strings.TrimSuffix(infinitive, "e") + "t"
		}
		l.add(infinitive+" "+infinitive+"r", verb)
		l.add(participle, partisipp)
		switch stem, ok := strings.CutSuffix(infinitive, "e"); {
		case ok && ending == "s":
			l.add(infinitive+"s", passivt|verb)
		case ok:
			l.add(stem+ending, passivt|verb)
			l.add(stem+"a "+stem+"ar", verb)
		}
	}
	l.add(passives, passivt|verb)
	l.add(participles, partisipp)
}

// tunge adds the expressions that could be plainer.
func (l *leksikon) tunge(all []register.Tungt, lang string) {
	for i := range all {
		for _, form := range all[i].Skriv[lang] {
			words := strings.Fields(form)
			first := strings.TrimSuffix(words[0], ".")
			o := l.ord[first]
			o.tung = append(o.tung, uttrykk{words[1:], &all[i]})
			slices.SortStableFunc(o.tung, func(a, b uttrykk) int { return len(b.resten) - len(a.resten) })
			l.ord[first] = o
			l.sil[omriss(first)] = true
		}
	}
}

// longestWord is how long a word may be, in bytes, to be looked up.
const longestWord = 40

// slaaOpp looks a word up, however its letters are written. It makes no copy: this
// is done for every word of a plan.
func (l *leksikon) slaaOpp(word string) oppslag {
	var small [longestWord]byte
	if len(word) > len(small) || !l.sil[omriss(word)] {
		return oppslag{}
	}
	for i := range len(word) {
		small[i] = smaa(word, i)
	}
	return l.ord[string(small[:len(word)])]
}

// smaa is byte i of a text in small letters, for the letters of Norwegian.
func smaa(text string, i int) byte {
	c := text[i]
	switch {
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A'
	case c >= 0x80 && c <= 0x9e && i > 0 && text[i-1] == 0xc3: // Æ, Ø, Å, É …
		return c + 0x20
	}
	return c
}

// finn returns the expression of o that stands in text, in which its first word
// ends at end, and where it ends itself.
func (o oppslag) finn(text string, end int) (*register.Tungt, int) {
	for _, u := range o.tung {
		at := end
		for _, word := range u.resten {
			if at = skip(text, at, word); at < 0 {
				break
			}
		}
		if at >= 0 && (at == len(text) || tegn[text[at]] != bokstav) {
			return u.Tungt, at
		}
	}
	return nil, 0
}

// skip passes white space and then word, and returns where it ends, or -1 when
// something else stands there.
func skip(text string, at int, word string) int {
	if at < len(text) && text[at] == '.' {
		at++ // of an abbreviation
	}
	from := at
	for at < len(text) && (text[at] == ' ' || text[at] == '\n') {
		at++
	}
	if at == from || len(text)-at < len(word) {
		return -1
	}
	for i := range len(word) {
		if smaa(text, at+i) != word[i] {
			return -1
		}
	}
	return at + len(word)
}
