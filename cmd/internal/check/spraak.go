package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"planvei/cmd/internal/diag"
)

var spraakreglene = []regel{
	{Regel{"klikk-her", Spraak, diag.Raad, "En lenke sier ikke hva den leder til."}, klikkHer},
	{Regel{"lang-setning", Spraak, diag.Raad, "En setning er på over 40 ord."}, langSetning},
}

// emptyLinkTexts say nothing to somebody who hears the links of a page read
// aloud, one after the other.
var emptyLinkTexts = map[string]bool{
	"her": true, "klikk her": true, "klikk": true, "trykk her": true, "se her": true, "les mer": true, "les meir": true,
	"les mer her": true, "les meir her": true, "mer": true, "meir": true, "lenke": true, "lenkje": true, "link": true,
	"denne lenken": true, "denne lenka": true, "denne lenkja": true, "denne siden": true, "denne sida": true,
}

func klikkHer(s *subject, report reporter) {
	const advice = "Skriv hva lenken leder til, for eksempel «rutinen for bekymringsmelding»."
	for _, t := range s.tekst {
		if !t.loepende {
			continue
		}
		for _, l := range t.links {
			if text := strings.ToLower(strings.Trim(l.text, " .:!→»«")); emptyLinkTexts[text] && !l.image {
				report(t.place(l.offset), "lenketeksten "+quote(l.text)+" sier ikke hva lenken leder til", advice)
			}
		}
		if t.markdown() {
			continue
		}
		for _, phrase := range []string{"klikk her", "trykk her"} {
			if i := indexFold(t.verdi, phrase); i >= 0 {
				report(t.place(i), "teksten sier "+quote(phrase), advice)
			}
		}
	}
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

// mostWords is how many words a sentence may have before it is spoken of. Advice
// on plain language says 15 to 20 on average; twice that is hard for anyone.
const mostWords = 40

// langSetning tells of the longest sentence of each text, so that a heavy text
// gives one finding and not twenty.
func langSetning(s *subject, report reporter) {
	for _, t := range s.tekst {
		if !t.loepende || len(t.verdi) < 2*mostWords {
			continue
		}
		longest := sentence{}
		for _, x := range sentences(t.verdi) {
			if x.words > longest.words {
				longest = x
			}
		}
		if longest.words > mostWords {
			report(t.place(longest.offset),
				fmt.Sprintf("setningen som begynner med %s, har %d ord", quote(beginning(t.verdi[longest.offset:])), longest.words),
				"Del den i to eller flere, eller gjør den om til en liste.")
		}
	}
}

// beginning returns the first words of a text.
func beginning(text string) string {
	words := strings.Fields(text[:min(len(text), 200)])
	return strings.Join(words[:min(len(words), 4)], " ")
}

// A sentence is where it begins, and how many words it has.
type sentence struct{ offset, words int }

// sentences finds the sentences of a text. A sentence ends at a sign before a
// capital letter («bl.a. barn» is no end), at an empty line, and where a list, a
// heading or a table begins a line. What it is in doubt of it leaves whole, save
// that rows of tables are no sentences.
func sentences(text string) []sentence {
	var found []sentence
	current := sentence{offset: -1}
	end := func() {
		if current.words > 0 {
			found = append(found, current)
		}
		current = sentence{offset: -1}
	}
	offset, stop := 0, false
	for line := range strings.Lines(text) {
		trimmed := strings.TrimSpace(line)
		if trimmed == "" || strings.ContainsAny(trimmed[:1], "#|>-*+") || startsNumbered(trimmed) {
			end()
		}
		if strings.HasPrefix(trimmed, "|") {
			offset += len(line)
			continue
		}
		for at, word := range wordsOf(line) {
			first, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "«\"(*_["))
			if stop && unicode.IsUpper(first) {
				end()
			}
			if current.offset < 0 {
				current.offset = offset + at
			}
			current.words++
			stop = strings.ContainsAny(word[len(word)-1:], ".!?") || strings.HasSuffix(word, ".»") || strings.HasSuffix(word, ".)")
		}
		if strings.HasPrefix(trimmed, "#") {
			end()
		}
		offset += len(line)
	}
	end()
	return found
}

// startsNumbered reports whether a line begins as in «2. » or «2) ».
func startsNumbered(line string) bool {
	rest := strings.TrimLeft(line, "0123456789")
	return rest != line && (strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ") "))
}

// wordsOf returns the words of a line that have a letter or a digit, by where
// they begin.
func wordsOf(line string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for i := 0; i < len(line); {
			r, size := utf8.DecodeRuneInString(line[i:])
			if unicode.IsSpace(r) {
				i += size
				continue
			}
			end := strings.IndexFunc(line[i:], unicode.IsSpace)
			if end < 0 {
				end = len(line) - i
			}
			word := line[i : i+end]
			if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) && !yield(i, word) {
				return
			}
			i += end
		}
	}
}
