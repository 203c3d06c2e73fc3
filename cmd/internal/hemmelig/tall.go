package hemmelig

import "strconv"

// The numbers up to ninety-nine in words, in bokmål and nynorsk, old and new. One
// is left out: it is a word like others.
var (
	oneWords = [][]string{
		nil, {"en", "ein", "ett", "eitt"}, {"to"}, {"tre"}, {"fire"}, {"fem"}, {"seks"}, {"sju", "syv"}, {"åtte"}, {"ni"},
		{"ti"}, {"elleve"}, {"tolv"}, {"tretten"}, {"fjorten"}, {"femten"}, {"seksten"}, {"sytten"}, {"atten"}, {"nitten"},
	}
	tenWords = [][]string{
		2: {"tjue", "tyve"}, 3: {"tretti", "tredve"}, 4: {"førti", "førr"}, 5: {"femti"}, 6: {"seksti"}, 7: {"sytti"}, 8: {"åtti"}, 9: {"nitti"},
	}
)

// inWords returns the ways in which a number is written with letters, folded.
func inWords(number string) []string {
	n, err := strconv.Atoi(number)
	if err != nil || n < 2 || n > 99 {
		return nil
	}
	return numberWords[n]
}

var numberWords = func() (words [100][]string) {
	for n := 2; n < len(words); n++ {
		if n < len(oneWords) {
			words[n] = oneWords[n]
		} else {
			for _, ten := range tenWords[n/10] {
				if n%10 == 0 {
					words[n] = append(words[n], ten)
				}
				for _, one := range oneWords[n%10] {
					words[n] = append(words[n], ten+one, one+"og"+ten)
				}
			}
		}
		words[n] = foldAll([][]string{append([]string(nil), words[n]...)})[0]
	}
	return words
}()
