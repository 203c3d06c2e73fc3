package sok

import "strings"

// A Stemmer takes the endings off words. It is the Norwegian stemmer of Snowball
// (snowballstem.org/algorithms/norwegian/stemmer.html) with the endings of
// nynorsk and of words in -er added, and those of acts (-loven) left out, as a table that the browser gets too. Words are without marks,
// so å, æ and ø count as the vowels a, e and o.
type Stemmer struct {
	Endings []string `json:"a"` // taken off, the longest first
	Change  []string `json:"b"` // pairs: an ending, and what takes its place
	Last    []string `json:"c"` // taken off after those
	Keep    []string `json:"d"` // words that only look as if they had an ending
	S       string   `json:"s"` // the letters that an s is taken off after
	DT      bool     `json:"t"` // dt and vt lose the t
}

// stemmers by language, one after another: in an English edition much of what the
// plan says is in Norwegian. A language without one is searched by whole words.
var stemmers = map[string]Stemmers{"nb": {&norsk}, "nn": {&norsk}, "en": {&english, &norsk}}

// Stemmers take the endings off words in their order.
type Stemmers []*Stemmer

func (t Stemmers) stem(word string) string {
	for _, s := range t {
		word = s.stem(word)
	}
	return word
}

var norsk = Stemmer{
	Endings: strings.Fields(`hetenes hetene hetens heter heten endes andes edes enes ende ande ane arane ene ens ers ets
		ast est het ede ar en er es as et a e
		eret erets eren erens erne ernes ere erer erte ert aren arens arar`),
	Change: []string{"sentrene", "sent", "sentre", "sent", "sentra", "sent"},
	Last:   strings.Fields("eleg elig leg eig lig els ig"),
	Keep:   strings.Fields("tryggest ansvar voldta voldtar valdta valdtar"),
	S:      "bcdfghjlmnoprtvyz",
	DT:     true,
}

var english = Stemmer{
	Endings: strings.Fields("ingly edly ings ing ies ied ed es en ly al e y"),
	S:       "bcdefghjklmnopqrtuvwyz",
}

// stem returns the stem of a word.
func (t *Stemmer) stem(word string) string {
	if len(word) < 4 || isDigit(word[0]) {
		return word
	}
	for _, k := range t.Keep {
		if word == k {
			return word
		}
	}
	start := region(word)
	word = t.first(word, start)
	if t.DT && len(word)-2 >= start && (strings.HasSuffix(word, "dt") || strings.HasSuffix(word, "vt")) {
		word = word[:len(word)-1]
	}
	if end := ending(word, t.Last, start); end != "" {
		word = word[:len(word)-len(end)]
	}
	return word
}

// first takes off the longest ending: one of the list, an s where it may go, or
// one that another takes the place of.
func (t *Stemmer) first(word string, start int) string {
	for i := 0; i+1 < len(t.Change); i += 2 {
		if end := t.Change[i]; strings.HasSuffix(word, end) && len(word)-len(end) >= start {
			return word[:len(word)-len(end)] + t.Change[i+1]
		}
	}
	if end := ending(word, t.Endings, start); end != "" {
		return word[:len(word)-len(end)]
	}
	if n := len(word) - 1; n >= start && word[n] == 's' && strings.IndexByte(t.S, word[n-1]) >= 0 {
		return word[:n]
	}
	return word
}

// region is where endings may begin: after the first consonant that follows a
// vowel, and never among the first three letters.
func region(word string) int {
	for i := 1; i < len(word); i++ {
		if isVowel(word[i-1]) && !isVowel(word[i]) {
			return max(i+1, 3)
		}
	}
	return len(word)
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// ending is the longest of endings that word has from start on.
func ending(word string, endings []string, start int) string {
	longest := ""
	for _, end := range endings {
		if len(end) > len(longest) && strings.HasSuffix(word, end) && len(word)-len(end) >= start {
			longest = end
		}
	}
	return longest
}
