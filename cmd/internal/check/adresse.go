package check

import (
	"html"
	"net/url"
	"strings"
	"unicode"

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
