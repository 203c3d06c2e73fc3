package hemmelig

import (
	"slices"
	"strings"

	"planvei/cmd/internal/model"
)

// An adresse is a part of an address that gives it away: a street and its numbers,
// or a place that has none.
type adresse struct {
	enhet *model.Enhet
	name
	numbers []string // without zeros in front; none when the name is all
}

// A token is a word or a number of an address.
type token struct {
	text   string // folded
	number bool
}

// parse returns what to look for of the address of e: each line of it with a
// street and a number, or else the name of the place.
func parse(e *model.Enhet) []adresse {
	own := []string{}
	for _, name := range e.Navn {
		own = append(own, foldWord(name))
	}
	for _, alias := range e.Alias {
		own = append(own, foldWord(alias))
	}
	var found []adresse
	var place []string // of the last part with neither number nor the unit's own name
	for _, part := range strings.FieldsFunc(e.Adresse, func(r rune) bool { return strings.ContainsRune(",;\n\r/|()", r) }) {
		street, numbers := streetOf(tokens(part))
		whole := strings.Join(street, "")
		switch {
		case numbers != nil:
			found = append(found, adresse{e, newName(street), numbers})
		case len(whole) > 3 && !slices.Contains(own, whole) && !slices.Contains(withinHouses, whole):
			place = street
		}
	}
	if len(found) == 0 && place != nil {
		found = append(found, adresse{e, newName(place), nil})
	}
	return found
}

// tokens takes a part of an address to pieces.
func tokens(part string) []token {
	f := fold([]byte(strings.ToLower(part)))
	var list []token
	for i, c := range f.text {
		if number := isDigit(c); i == 0 || f.gap[i] != none || number != list[len(list)-1].number {
			list = append(list, token{number: number})
		}
		last := &list[len(list)-1]
		last.text += string(f.text[i : i+1])
	}
	return list
}

// streetOf returns the words of the street in a part of an address, and the numbers
// of the house.
func streetOf(list []token) (street, numbers []string) {
	if len(list) > 1 && list[0].number && !list[1].number && !postcode(list) {
		for _, t := range list[1:] { // 12 Storgata
			if t.number {
				break
			}
			street = append(street, t.text)
		}
		if number := strings.TrimLeft(list[0].text, "0"); number != "" {
			numbers = []string{number}
		}
	}
	if len(street) == 0 {
		street, numbers = streetFirst(list)
	}
	for len(street) > 1 && len(numbers) > 0 && slices.Contains(beforeNumbers, street[len(street)-1]) {
		street = street[:len(street)-1]
	}
	if len(street) == 0 || slices.Contains(withinHouses, strings.Join(street, "")) {
		return nil, nil
	}
	return street, numbers
}

// streetFirst reads a street and then its numbers: 12, 12 B, 12-14 or 12 og 14.
func streetFirst(list []token) (street, numbers []string) {
	for i, t := range list {
		number := strings.TrimLeft(t.text, "0")
		switch {
		case !t.number && numbers == nil:
			street = append(street, t.text)
		case t.number && len(street) > 0 && len(numbers) < 2 && number != "" && !postcode(list[i:]):
			numbers = append(numbers, number)
		case t.number || t.text != "og":
			return street, numbers // the rest is the letter of the entrance, and the place
		}
	}
	return street, numbers
}

// postcode reports whether a number is the code of the place that follows it.
func postcode(list []token) bool { return len(list) > 1 && len(list[0].text) == 4 && !list[1].number }

// beforeNumbers are words that people write between a street and its number.
var beforeNumbers = foldAll([][]string{{"husnummer", "nummer", "husnr", "hus", "num", "nr", "no"}})[0]

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
