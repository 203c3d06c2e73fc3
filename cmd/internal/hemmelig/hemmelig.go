// Package hemmelig finds secret addresses, however they are spelled.
//
// A plan may hold the address of a krisesenter, marked with hemmelig_adresse. It
// must not stand anywhere else: in no text of the plan, in no other file of the
// municipality and in nothing that is published. A text is folded to its letters
// and digits in one spelling (fold.go), also as a browser would read it (tyd.go),
// and in that the name of the street is looked for, with all the ways in which it
// may end (gate.go) and the number of the house after it (sok.go). So the cost is
// one pass over the text for each way to read it, and one search for each address.
// Files that hold text packed are unpacked first (filer.go, pdf.go).
//
// What is found is a place, never the text that stood there: findings are printed,
// logged and sent on.
package hemmelig

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// A Leter looks for the secret addresses of one plan. A nil Leter has none to look
// for, and costs nothing.
type Leter struct {
	adresser []adresse
	uten     []*model.Enhet
}

// New returns what looks for the secret addresses of p, or nil when it has none. One
// that was secret in an earlier version still is.
func New(p *model.Plan) *Leter {
	var l Leter
	var enheter []*model.Enhet
	seen := map[string]bool{}
	for _, version := range versions(p) {
		for i := range version.Enhet {
			e := &version.Enhet[i]
			if e.HemmeligAdresse && e.Adresse != "" && !seen[e.Adresse] {
				seen[e.Adresse] = true
				enheter = append(enheter, e)
			}
		}
	}
	for _, e := range enheter {
		found := parse(e)
		if len(found) == 0 {
			l.uten = append(l.uten, e)
		}
		l.adresser = append(l.adresser, found...)
	}
	if len(l.adresser)+len(l.uten) == 0 {
		return nil
	}
	return &l
}

// versions are p and the plans that it was before.
func versions(p *model.Plan) []*model.Plan {
	all := []*model.Plan{p}
	for _, a := range p.Arkiv {
		all = append(all, a.Plan)
	}
	return all
}

// Uten are the enheter whose address has nothing in it that can be looked for.
func (l *Leter) Uten() []*model.Enhet {
	if l == nil {
		return nil
	}
	return l.uten
}

// A Funn is a place where a secret address stands.
type Funn struct {
	Enhet   *model.Enhet
	Offset  int  // in the text, when Eksakt
	Linje   int  // from 1; 0 when the file is not one of lines
	Kolonne int  // in characters, when Eksakt
	Eksakt  bool // it is spelled out as it stands; else only Linje is known
	INavnet bool // it is the name of the file that has it
	Navn    bool // the address has no number, so it may be a word like others
}

// Raad is what to do about it.
func (f Funn) Raad() string {
	if f.INavnet {
		return "Gi filen et annet navn."
	}
	if f.Navn {
		return "Ta adressen ut av teksten. Skriv heller et telefonnummer. Er det et annet sted, eller et vanlig ord, som heter det samme: Skriv gate og nummer i «adresse» der den er merket som hemmelig, eller ta den ut av filen."
	}
	return "Ta adressen ut av teksten. Skriv heller et telefonnummer. Er det noe annet enn adressen, så skriv det på en annen måte."
}

// Tekst finds the addresses in a text, at most one place for each enhet and line.
func (l *Leter) Tekst(text string) []Funn {
	if l == nil || text == "" {
		return nil
	}
	return l.les([]byte(text), false)
}

// les finds the addresses in content, read in every way.
func (l *Leter) les(content []byte, css bool) []Funn {
	type place struct {
		enhet *model.Enhet
		line  int
	}
	var found []Funn
	told := map[place]bool{}
	eachReading(content, css, l.maybe, func(text []byte, level int, f *folded) {
		var lines []int // where each begins
		l.sok(f, text, func(a *adresse, start, _ int) {
			if lines == nil {
				lines = lineStarts(text)
			}
			line, _ := slices.BinarySearch(lines, start+1)
			if told[place{a.enhet, line}] {
				return
			}
			told[place{a.enhet, line}] = true
			f := Funn{Enhet: a.enhet, Linje: line, Navn: a.numbers == nil}
			if level == 0 {
				f.Eksakt, f.Offset = true, start
				f.Kolonne = 1 + utf8.RuneCount(text[lines[line-1]:start])
			}
			found = append(found, f)
		})
	})
	slices.SortStableFunc(found, func(x, y Funn) int { return x.Linje - y.Linje })
	return found
}

// maybe reports whether the letters of a text have the beginning of an address.
func (l *Leter) maybe(letters []byte) bool {
	for i := range l.adresser {
		for _, stem := range l.adresser[i].stems {
			if bytes.Contains(letters, []byte(stem)) {
				return true
			}
		}
	}
	return false
}

func lineStarts(text []byte) []int {
	starts := []int{0}
	for i, c := range text {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// Roeper reports whether a text has any of the addresses.
func (l *Leter) Roeper(text string) bool { return len(l.Tekst(text)) > 0 }

// skjult takes the place of an address in a message.
const skjult = "[hemmelig adresse]"

// Skjul returns text without the addresses, for messages that quote what somebody
// wrote.
func (l *Leter) Skjul(text string) string {
	if l == nil || !l.Roeper(text) {
		return text
	}
	type span struct{ start, end int }
	var spans []span
	content := []byte(text)
	l.sok(fold(content), content, func(_ *adresse, start, end int) { spans = append(spans, span{start, end}) })
	slices.SortFunc(spans, func(x, y span) int { return x.start - y.start })
	var out strings.Builder
	last := 0
	for _, s := range spans {
		if s.start >= last {
			out.WriteString(text[last:s.start] + skjult)
		}
		last = max(last, s.end)
	}
	out.WriteString(text[last:])
	if l.Roeper(out.String()) { // spelled so that no part of it can be taken out
		return skjult
	}
	return out.String()
}

// SkjulSti is Skjul for the name of a file: it keeps the folders and the ending, so
// that the file can be found.
func (l *Leter) SkjulSti(name string) string {
	if l == nil || !l.Roeper(name) {
		return name
	}
	parts := strings.Split(name, "/")
	for i, part := range parts {
		if l.Roeper(part) {
			parts[i] = skjult
			if i == len(parts)-1 {
				parts[i] += path.Ext(part)
			}
		}
	}
	if hidden := strings.Join(parts, "/"); !l.Roeper(hidden) {
		return hidden
	}
	return skjult
}

// SkjulFunn is f without the addresses.
func (l *Leter) SkjulFunn(f diag.Finding) diag.Finding {
	if l == nil {
		return f
	}
	f.Position.File = l.SkjulSti(f.Position.File)
	f.Message, f.Advice = l.Skjul(f.Message), l.Skjul(f.Advice)
	return f
}
