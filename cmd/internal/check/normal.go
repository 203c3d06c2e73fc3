package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A normalised text is its words as they are compared, and where each began.
type normalised struct {
	words  []string
	joined string
	starts []wordStart // in order
}

// A wordStart is where a word begins, in joined and in the text.
type wordStart struct{ joined, text int }

// normalise makes texts alike that differ in case, spaces, punctuation and
// spelling: «Stor-gata 12 B» and «storgaten nr. 12b».
func normalise(text string) *normalised {
	n := &normalised{}
	var word, joined strings.Builder
	begin, number := 0, false
	end := func() {
		if word.Len() == 0 {
			return
		}
		w := streetWord(word.String())
		word.Reset()
		if w == "nr" || w == "nummer" || w == "no" {
			return
		}
		n.starts = append(n.starts, wordStart{joined.Len(), begin})
		n.words = append(n.words, w)
		joined.WriteString(w)
	}
	last := rune(0)
	for i, r := range text {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Cf):
			continue // accents that stand alone, and what is not seen
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			end()
		default:
			if digit := unicode.IsDigit(r); digit != number {
				end()
				number = digit
			}
			if word.Len() == 0 {
				begin, last = i, 0
			}
			l := unicode.ToLower(r)
			spelled, ok := spelling[l]
			if !ok {
				spelled = string(l)
			}
			if spelled == "a" && last == 'a' {
				continue // å and aa are the same
			}
			word.WriteString(spelled)
			last, _ = utf8.DecodeLastRuneInString(spelled)
		}
	}
	end()
	n.joined = joined.String()
	return n
}

// spelling is how letters are written by those who lack them.
var spelling = map[rune]string{
	'å': "a", 'ä': "ae", 'æ': "ae", 'ø': "o", 'ö': "o", 'é': "e", 'è': "e", 'ê': "e", 'ó': "o", 'ò': "o", 'ô': "o", 'á': "a", 'à': "a", 'ü': "y",
}

// streetEndings are the ways in which one and the same street is written.
var streetEndings = []struct{ from, to string }{
	{"gaten", "gate"}, {"gata", "gate"}, {"gt", "gate"},
	{"veien", "vei"}, {"vegen", "vei"}, {"veg", "vei"},
	{"plassen", "plass"}, {"svingen", "sving"}, {"bakken", "bakke"}, {"stien", "sti"}, {"torget", "torg"},
}

func streetWord(w string) string {
	if w == "v" {
		return "vei"
	}
	for _, e := range streetEndings {
		if stem, ok := strings.CutSuffix(w, e.from); ok {
			return stem + e.to
		}
	}
	return w
}

// find returns where in the text needle begins, or -1. It must begin and end
// where words do: Storgata 12 is neither Storgata 123 nor Nystorgata 12.
func (n *normalised) find(needle string) int {
	for from := 0; needle != ""; {
		i := strings.Index(n.joined[from:], needle)
		if i < 0 {
			break
		}
		i += from
		begin, starts := n.wordAt(i)
		_, ends := n.wordAt(i + len(needle))
		if starts && (ends || i+len(needle) == len(n.joined)) {
			return begin
		}
		from = i + 1
	}
	return -1
}

// wordAt returns where in the text the word at place i of joined begins, and
// whether one begins there.
func (n *normalised) wordAt(i int) (int, bool) {
	at, ok := slices.BinarySearchFunc(n.starts, i, func(w wordStart, i int) int { return cmp.Compare(w.joined, i) })
	if !ok {
		return 0, false
	}
	return n.starts[at].text, true
}
