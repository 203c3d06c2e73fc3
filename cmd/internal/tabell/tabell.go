// Package tabell writes tables that a spreadsheet opens and does not run.
package tabell

import (
	"bytes"
	"encoding/csv"
	"strings"
)

// CSV is rows as a file that Norwegian Excel opens at a double click: UTF-8 with a
// byte order mark, semicolons, CRLF. No cell is a formula.
func CSV(rows [][]string) []byte {
	var buf bytes.Buffer
	buf.WriteString("\ufeff")
	w := csv.NewWriter(&buf)
	w.Comma, w.UseCRLF = ';', true
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = notFormula(cell)
		}
		_ = w.Write(cells) // a bytes.Buffer takes all
	}
	w.Flush()
	return buf.Bytes()
}

// notFormula keeps a spreadsheet from running a cell: text that would be read
// as a formula gets an apostrophe before it.
func notFormula(cell string) string {
	if trimmed := strings.TrimLeft(cell, " \u00a0\t\r\n"); trimmed != "" && strings.ContainsRune("=+-@|", rune(trimmed[0])) || strings.HasPrefix(cell, "\t") || strings.HasPrefix(cell, "\r") {
		return "'" + cell
	}
	return cell
}
