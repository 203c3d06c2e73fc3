package hemmelig

import (
	"slices"
	"strings"
)

// streetKinds are what streets are called, each with the ways in which it is
// written. A name that ends with one is no ordinary word: Hvalrossbakken is a street,
// and Parken may be any.
var streetKinds = foldAll([][]string{
	{"gate", "gata", "gaten", "gatene", "gatan", "gade", "gaden", "gt", "g"},
	{"vei", "veien", "veg", "vegen", "veiene", "vegene", "vn", "v"},
	{"plass", "plassen", "plads", "pladsen", "pl"},
	{"allé", "alleen", "alléen", "al"},
	{"torg", "torget", "torv", "torvet"},
	{"bakke", "bakken", "bakka", "bakkane", "bakkene", "bk"},
	{"sving", "svingen"},
	{"sti", "stien", "stig", "stigen"},
	{"terrasse", "terrassen", "terasse", "terassen", "terr", "ter"},
	{"strete", "stretet", "stredet", "strede"},
	{"krok", "kroken"},
	{"haug", "haugen", "haugane", "haugene"},
	{"tun", "tunet"},
	{"ring", "ringen"},
	{"lia", "lien", "li"},
	{"brygge", "brygga", "bryggen", "bryggja"},
	{"kai", "kaia", "kaien"},
	{"åsen", "ås", "åsane"},
	{"smau", "smauet", "smug", "smuget"},
	{"slette", "sletta", "sletten", "slettene"},
	{"bru", "brua", "bro", "broen"},
	{"jorde", "jordet", "jorda"},
	{"løkke", "løkka", "løkken"},
	{"grend", "grenda", "grenden"},
})

// shortened are words that come first in the names of streets, and how they are
// shortened.
var shortened = foldAll([][]string{
	{"øvre", "øv", "ø"}, {"nedre", "ned", "n"}, {"nordre", "nord", "n"}, {"søndre", "sønd", "s"}, {"vestre", "v"}, {"østre", "ø"},
	{"store", "st"}, {"lille", "l"}, {"gamle", "gml", "gl"}, {"nye", "n"}, {"sankt", "skt", "st", "s"},
	{"kong", "kg", "k"}, {"dronning", "dronn", "dr"}, {"prins", "pr"}, {"prinsesse", "prs"},
	{"doktor", "dr"}, {"professor", "prof"}, {"general", "gen"}, {"kaptein", "kapt"}, {"president", "pres"}, {"biskop", "bisk"},
})

// postBoxes are how a box at the post office is written.
var postBoxes = foldAll([][]string{{"postboks", "postb", "pb", "boks", "pobox", "box"}})[0]

// withinHouses are what has a number and is no street.
var withinHouses = foldAll([][]string{{
	"etasje", "etg", "inngang", "oppgang", "leilighet", "leil", "bolig", "rom", "blokk", "dør", "port", "seksjon", "avdeling", "avd", "h", "u", "k", "l",
}})[0]

// definite are how names may end without being other names, the longest first.
var definite = []string{"ene", "ane", "en", "et", "a", "e"}

func foldAll(groups [][]string) [][]string {
	for _, group := range groups {
		for i, word := range group {
			group[i] = foldWord(word)
		}
	}
	return groups
}

// A name is a street as it is looked for: how it begins, and all the ways in which
// it may end.
type name struct {
	stems []string
	ends  []string
	// ordinary: the name is a word that may mean something else, so that only what
	// stands just beside a number is the street.
	ordinary bool
	// short: the name is short for another word, so a full stop ends no sentence.
	short bool
}

// newName returns the name that is made of these folded words.
func newName(words []string) name {
	last := words[len(words)-1]
	first := words[:len(words)-1]
	if slices.Contains(postBoxes, strings.Join(words, "")) {
		return name{stems: postBoxes, ends: []string{""}, ordinary: true, short: true}
	}
	for _, kind := range streetKinds {
		if len(first) > 0 && slices.Contains(kind, last) {
			return name{stems: spellings(first, ""), ends: kind}
		}
	}
	for _, kind := range streetKinds {
		for _, end := range longestFirst(kind) {
			if stem, ok := strings.CutSuffix(last, end); ok && (len(end) > 2 && end != "ter" || end == "gt") && len(stem) > 1 {
				return name{stems: spellings(first, stem), ends: kind}
			}
		}
	}
	n := name{ends: []string{""}, ordinary: len(words) == 1}
	for _, end := range definite {
		if stem, ok := strings.CutSuffix(last, end); ok && len(stem) >= 4 {
			last = stem
			break
		}
	}
	if len(last) >= 4 {
		n.ends = append(n.ends, definite...)
	}
	n.stems = spellings(first, last)
	return n
}

func longestFirst(words []string) []string {
	return slices.SortedFunc(slices.Values(words), func(x, y string) int { return len(y) - len(x) })
}

// spellings are the ways in which words, the first of them shortened or not, and
// then last are written as one.
func spellings(words []string, last string) []string {
	const most = 32
	all := []string{""}
	for _, word := range words {
		var longer []string
		for _, form := range forms(word) {
			for _, begun := range all {
				longer = append(longer, begun+form)
			}
		}
		if len(longer) > most {
			longer = longer[:most]
		}
		all = longer
	}
	for i := range all {
		all[i] += last
		// Written in one, letters may melt together.
		if whole := foldWord(all[i]); whole != all[i] {
			all = append(all, whole)
		}
	}
	all = slices.DeleteFunc(all, func(stem string) bool { return stem == "" })
	slices.Sort(all)
	return slices.Compact(all)
}

// forms are a word and what it is shortened to, or from.
func forms(word string) []string {
	list := []string{word}
	for _, group := range shortened {
		if slices.Contains(group, word) {
			list = append(list, group...)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
