package diag

import (
	"encoding/json"
	"io"
)

// WriteJSON prints the findings for programs. The form is stable; keys may be
// added, but none is renamed or removed:
//
//	{
//	  "findings": [
//	    {
//	      "code": "innsatsomraade-ukjent",
//	      "severity": "feil",          // feil, advarsel or raad
//	      "file": "data/plan/tiltak.toml",
//	      "line": 10,                  // from 1; 0 when the file as a whole is meant
//	      "column": 1,                 // in characters, from 1; 0 when not known
//	      "message": "innsatsområdet «oppvkst» finnes ikke",
//	      "advice": "mente du «oppvekst»?",
//	      "help": "planvei hjelp innsatsomraade-ukjent"
//	    }
//	  ],
//	  "counts": {"feil": 1, "advarsel": 0, "raad": 0}
//	}
//
// The findings are sorted as for people. Values from the author's files are as
// written: to show them on a terminal is for the reader to make safe.
func (l *List) WriteJSON(w io.Writer) error {
	report := struct {
		Findings []jsonFinding `json:"findings"`
		Counts   jsonCounts    `json:"counts"`
	}{
		Findings: []jsonFinding{},
		Counts:   jsonCounts{Feil: l.Count(Feil), Advarsel: l.Count(Advarsel), Raad: l.Count(Raad)},
	}
	for _, f := range l.Sorted() {
		report.Findings = append(report.Findings, jsonFinding{
			Code:     f.Code,
			Severity: f.Severity.Key(),
			File:     f.Position.File,
			Line:     f.Position.Line,
			Column:   f.Position.Column,
			Message:  f.Message,
			Advice:   f.Advice,
			Help:     f.hjelp(),
		})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(report)
}

type jsonFinding struct {
	Code     string `json:"code"`
	Severity string `json:"severity"`
	File     string `json:"file"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Message  string `json:"message"`
	Advice   string `json:"advice"`
	Help     string `json:"help"` // the command that tells more
}

type jsonCounts struct {
	Feil     int `json:"feil"`
	Advarsel int `json:"advarsel"`
	Raad     int `json:"raad"`
}
