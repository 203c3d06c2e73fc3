package load

import (
	"bytes"
	"math"
	"regexp"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// remark is what begins a remark to planvei in a comment.
var remark = []byte("planvei:")

// remarkForm is a comment that holds a remark, in TOML and in Markdown. The first
// group is what the remark says.
var remarkForm = regexp.MustCompile(`(?:#|<!--)[ \t]*planvei:[ \t]*(.*?)[ \t]*(?:-->|\r?$)`)

// allTOML says of a file that it has no line of Markdown.
const allTOML = math.MaxInt

// laStaa finds in a file the remarks «planvei: la stå kode». One that has a line to
// itself is about the next line that is no comment, and any other about the line on
// which it stands. The lines from markdown on are Markdown, where # begins a heading.
func laStaa(file string, src []byte, markdown int) []model.LaStaa {
	if !bytes.Contains(src, remark) {
		return nil // as nearly always
	}
	var all []model.LaStaa
	waiting := 0 // how many at the end of all that are about a line still to come
	line := 0
	for row := range bytes.Lines(src) {
		line++
		row = bytes.TrimRight(row, "\n")
		rest := row
		for _, at := range remarkForm.FindAllSubmatchIndex(row, -1) {
			if row[at[0]] == '#' && line >= markdown {
				continue
			}
			all = append(all, model.LaStaa{
				Position: diag.Position{File: file, Line: line, Column: 1 + len([]rune(string(row[:at[0]])))},
				Linje:    line, Koder: koder(string(row[at[2]:at[3]])),
			})
			if waiting++; at[0] == len(row)-len(bytes.TrimLeft(row, " \t")) {
				rest = row[at[1]:]
			}
		}
		rest = bytes.TrimSpace(rest)
		if len(rest) == 0 || rest[0] == '#' && line < markdown {
			continue
		}
		for i := len(all) - waiting; i < len(all); i++ {
			all[i].Linje = line
		}
		waiting = 0
	}
	return all
}

// koder are the codes in «la stå kode, kode».
func koder(said string) []string {
	said = strings.Replace(said, "la staa", "la stå", 1)
	rest, ok := strings.CutPrefix(said, "la stå")
	if !ok {
		return nil
	}
	return strings.FieldsFunc(rest, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' })
}
