package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"planvei/cmd/internal/lov"
)

// A lovJSON is one reference for machines. The names are a promise to them.
type lovJSON struct {
	Start      int      `json:"start"` // bytes
	Slutt      int      `json:"slutt"`
	Tekst      string   `json:"tekst"`
	Lov        string   `json:"lov"`
	Paragrafer []string `json:"paragrafer"`
	Lenker     []string `json:"lenker"`
	NyeLenker  []string `json:"nye_lenker"`
	Flagg      []string `json:"flagg"`
}

func writeLovJSON(w io.Writer, text []byte, _ string, found []lov.Henvisning) error {
	list := make([]lovJSON, len(found))
	for i := range found {
		h := &found[i]
		list[i] = lovJSON{
			h.Start, h.Slutt, string(text[h.Start:h.Slutt]), h.Lov.ID,
			h.Paragrafer(), h.Lenker(), h.NyeLenker(), h.Flagg,
		}
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(list)
}

// writeLov tells of each reference: where it is, what it is called, where it leads,
// and what is outdated.
func writeLov(w io.Writer, text []byte, fil string, found []lov.Henvisning) error {
	out := bufio.NewWriter(w)
	place := newPlaces(text)
	outdated := 0
	for i := range found {
		h := &found[i]
		line, column := place.at(h.Start)
		if fil != "" {
			fmt.Fprintf(out, "%s:", plain(fil))
		}
		fmt.Fprintf(out, "%d:%d: %s\n", line, column, plain(string(text[h.Start:h.Slutt])))
		fmt.Fprintf(out, "\t%s\n", actName(h.Lov))
		for _, d := range h.Deler {
			if p := h.Lov.FinnParagraf(d.Nr); p != nil && !d.Kapittel && !d.Ukjent {
				fmt.Fprintf(out, "\t%s: %s\n", h.Lov.SkrivDel(d), p.Overskrift)
			}
		}
		for _, link := range h.Lenker() {
			fmt.Fprintf(out, "\t%s\n", link)
		}
		for _, note := range h.Merknader() {
			fmt.Fprintf(out, "\tmerk: %s\n", note)
		}
		for _, link := range h.NyeLenker() {
			fmt.Fprintf(out, "\ti dag: %s\n", link)
		}
		if len(h.Flagg) > 0 {
			outdated++
		}
	}
	fmt.Fprintln(out, lovSummary(len(found), outdated))
	return out.Flush()
}

// actName is the name of an act, and its number so that it can be told from others.
func actName(l *lov.Lov) string {
	name := l.Navn["nb"]
	if !l.Konvensjon() {
		name += ", lov " + l.Lovdata
	}
	return name
}

func lovSummary(n, flagged int) string {
	switch {
	case n == 0:
		return "Fant ingen henvisninger."
	case flagged == 0:
		return fmt.Sprintf("Fant %s. Ingen er utdatert eller uklar.", references(n))
	}
	return fmt.Sprintf("Fant %s. Se på %d av dem: noe er utdatert eller uklart.", references(n), flagged)
}

func references(n int) string {
	if n == 1 {
		return "1 henvisning"
	}
	return fmt.Sprintf("%d henvisninger", n)
}

// plain is s on one line, without what a terminal would obey.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cc, unicode.Cf) {
			return -1
		}
		return r
	}, lov.PaaEnLinje(s))
}

// places turns bytes into lines and columns, for places that only go forward.
type places struct {
	text       []byte
	seen, line int
	lineStart  int
}

func newPlaces(text []byte) *places { return &places{text: text, line: 1} }

// at is the line and the column, in characters, of a byte.
func (p *places) at(offset int) (line, column int) {
	for {
		next := bytes.IndexByte(p.text[p.seen:offset], '\n')
		if next < 0 {
			break
		}
		p.seen += next + 1
		p.line, p.lineStart = p.line+1, p.seen
	}
	return p.line, utf8.RuneCount(p.text[p.lineStart:offset]) + 1
}
