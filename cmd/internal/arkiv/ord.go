package arkiv

import (
	"regexp"
	"strings"
)

// A Bit is a piece of a text, and whether the other version has it.
type Bit struct {
	Tekst string
	Ulik  bool
	Forbi bool // it stands for words that both have, and which are left out
}

const (
	// mostCells is how large a table may be in which the words of two texts are
	// compared: some five hundred words in each. What is longer stands before and after
	// as a whole.
	mostCells = 1 << 18

	// tooLittle is how many of a thousand words two texts must share for it to be worth
	// marking those that they do not.
	tooLittle = 350

	// crumbs is how many words in a row two texts must share, between what they do not,
	// for them to be shown as the same.
	crumbs = 3

	// context is how many words are shown around a change, and longest how many words in
	// a row that both have are shown before some are left out.
	context, longest = 12, 40
)

// telefon is a Norwegian telephone number, as people group it.
const telefon = `\+?\b(?:47 ?)?(?:\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3}|\d{8})\b`

// word is a word, a number, or a sign, with the space after it. A telephone number is
// one, so that no half of it is taken for another.
var word = regexp.MustCompile(`(?:` + telefon + `|[\p{L}\p{N}]+|[^\p{L}\p{N}\s])\s*`)

// hel is a text of which nothing is compared.
func hel(text string) []Bit {
	if text == "" {
		return nil
	}
	return []Bit{{Tekst: text, Ulik: true}}
}

// ord are two texts with the words marked that the other does not have.
func ord(foer, naa string) (f, n []Bit) {
	a, b := word.FindAllString(foer, -1), word.FindAllString(naa, -1)
	same := func(i, j int) bool { return strings.TrimSpace(a[i]) == strings.TrimSpace(b[j]) }
	start, end := 0, 0
	for start < min(len(a), len(b)) && same(start, start) {
		start++
	}
	for end < min(len(a), len(b))-start && same(len(a)-1-end, len(b)-1-end) {
		end++
	}
	n1, n2 := len(a)-start-end, len(b)-start-end
	if n1*n2 > mostCells {
		return hel(foer), hel(naa)
	}
	inA, inB := make([]bool, len(a)), make([]bool, len(b)) // the words that both have
	shared := start + end
	for _, r := range longestCommon(n1, n2, func(i, j int) bool { return same(start+i, start+j) }) {
		if r.n < crumbs {
			continue // it only breaks up what is changed
		}
		shared += r.n
		for i := range r.n {
			inA[start+r.i+i], inB[start+r.j+i] = true, true
		}
	}
	for i := range start {
		inA[i], inB[i] = true, true
	}
	for i := range end {
		inA[len(a)-1-i], inB[len(b)-1-i] = true, true
	}
	if 2000*shared < tooLittle*(len(a)+len(b)) {
		return hel(foer), hel(naa)
	}
	return biter(a, inA), biter(b, inB)
}

// A run is n words in a row, from i in the one text and from j in the other.
type run struct{ i, j, n int }

// longestCommon are the words that two texts of n and m words have in common, in
// order, as many as can be.
func longestCommon(n, m int, same func(i, j int) bool) []run {
	row := m + 1
	length := make([]uint16, (n+1)*row) // of the best from (i, j) on
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if same(i, j) {
				length[i*row+j] = length[(i+1)*row+j+1] + 1
			} else {
				length[i*row+j] = max(length[(i+1)*row+j], length[i*row+j+1])
			}
		}
	}
	var runs []run
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case same(i, j):
			if last := len(runs) - 1; last >= 0 && runs[last].i+runs[last].n == i && runs[last].j+runs[last].n == j {
				runs[last].n++
			} else {
				runs = append(runs, run{i, j, 1})
			}
			i, j = i+1, j+1
		case length[(i+1)*row+j] >= length[i*row+j+1]:
			i++
		default:
			j++
		}
	}
	return runs
}

// biter joins words to pieces, and leaves out the middle of what is long and the same.
func biter(words []string, both []bool) []Bit {
	var all []Bit
	add := func(piece []string, differs bool) {
		text := strings.Join(piece, "")
		bare := strings.TrimRight(text, " \n") // no line is drawn through the space after a word
		if bare != "" {
			all = append(all, Bit{Tekst: bare, Ulik: differs})
		}
		if bare != text {
			all = append(all, Bit{Tekst: text[len(bare):]})
		}
	}
	for from := 0; from < len(words); {
		to := from
		for to < len(words) && both[to] == both[from] {
			to++
		}
		piece := words[from:to]
		if !both[from] || len(piece) <= longest {
			add(piece, !both[from])
		} else {
			if from > 0 {
				add(piece[:context], false)
			}
			all = append(all, Bit{Forbi: true})
			if to < len(words) {
				add(piece[len(piece)-context:], false)
			}
		}
		from = to
	}
	return joined(all)
}

// joined puts pieces together that are marked alike.
func joined(bits []Bit) []Bit {
	var all []Bit
	for _, b := range bits {
		if n := len(all); n > 0 && !b.Forbi && !all[n-1].Forbi && all[n-1].Ulik == b.Ulik {
			all[n-1].Tekst += b.Tekst
			continue
		}
		all = append(all, b)
	}
	return all
}
