package check

import (
	"cmp"
	"html"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"planvei/cmd/internal/model"
)

// hemmeligAdresseGjentatt looks for a secret address everywhere else. The street
// with the number is enough to find a house, so that is what it looks for, however
// it is spelled. The message never repeats it.
func hemmeligAdresseGjentatt(s *subject, report reporter) {
	all := s.secrets()
	if len(all) == 0 {
		return
	}
	for _, t := range s.tekst {
		if e, ok := t.eier.(*model.Enhet); ok && e.HemmeligAdresse && t.felt == "adresse" {
			continue
		}
		told := map[*model.Enhet]bool{}
		tell := func(e *model.Enhet, offset int) {
			if !told[e] {
				told[e] = true
				report(t.place(offset), "den hemmelige adressen til "+s.enheten(e)+" står også her",
					"Ta adressen ut av teksten. Skriv heller et telefonnummer.")
			}
		}
		all.find(t.verdi, tell)
		if strings.ContainsAny(t.verdi, "%&") {
			decoded := html.UnescapeString(percentDecode(t.verdi))
			all.find(decoded, func(e *model.Enhet, _ int) { tell(e, 0) })
		}
	}
}

// A secret is a part of an address that gives it away, as normalise writes it.
type secret struct {
	enhet  *model.Enhet
	needle string
}

// A secretIndex is secrets by the number of the house, under "" when there is
// none: only a text with the number is worth a closer look.
type secretIndex map[string][]secret

func (s *subject) secrets() secretIndex {
	all := secretIndex{}
	for i := range s.Enhet {
		if e := &s.Enhet[i]; e.HemmeligAdresse && e.Adresse != "" {
			for _, n := range needles(e.Adresse) {
				number := strings.TrimLeftFunc(n, unicode.IsLetter)
				if !isNumber(number) {
					number = ""
				}
				all[number] = append(all[number], secret{e, n})
			}
		}
	}
	return all
}

// find calls found with each enhet whose secret is in text, and where it begins.
func (all secretIndex) find(text string, found func(*model.Enhet, int)) {
	suspects := all[""]
	for _, g := range digitGroups(text) {
		suspects = append(suspects[:len(suspects):len(suspects)], all[text[g.start:g.end]]...)
	}
	if len(suspects) == 0 {
		return
	}
	n := normalise(text)
	for _, s := range suspects {
		if offset := n.find(s.needle); offset >= 0 {
			found(s.enhet, offset)
		}
	}
}

// needles returns the parts of an address that give it away, as normalise writes
// them: each line of it with a street and a number, or all of it when there is
// none.
func needles(adresse string) []string {
	var found []string
	for _, part := range strings.FieldsFunc(adresse, func(r rune) bool { return strings.ContainsRune(",;\n/", r) }) {
		words := normalise(part).words
		for i := 1; i < len(words); i++ {
			if isNumber(words[i]) && !isNumber(words[0]) {
				found = append(found, strings.Join(words[:i+1], ""))
				break
			}
		}
	}
	if len(found) == 0 {
		if whole := strings.Join(normalise(adresse).words, ""); len(whole) > 3 {
			found = append(found, whole)
		}
	}
	return found
}

func isNumber(word string) bool { return digitsOnly(word) }

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

// percentDecode undoes the escaping of addresses wherever it is whole.
func percentDecode(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+3 <= len(s) {
			if c, err := url.PathUnescape(s[i : i+3]); err == nil {
				b.WriteString(c)
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
