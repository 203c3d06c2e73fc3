package status

import (
	_ "embed"
	"html/template"
	"io"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
)

//go:embed side.html
var sideHTML string

var side = template.Must(template.New("").Funcs(template.FuncMap{
	"dato":   check.SkrivDato,
	"ramse":  func(parts []string) string { return diag.Enumerate(parts, "og") },
	"merke":  merke,
	"kostra": func() string { return KostraKilde },
}).Parse(sideHTML))

// merke is the shape beside a word, so that none is told by colour.
func merke(word any) string {
	switch word {
	case Ferdig, Ja:
		return "god"
	case Begynt, SeEtter:
		return "halv"
	case Valgfri:
		return "fri"
	}
	return "tom"
}

// WriteHTML writes a report as a page of the preview, which has its style.
func WriteHTML(w io.Writer, r *Rapport) error {
	done, all := r.Antall()
	return side.Execute(w, struct {
		*Rapport
		Ferdige, Alle int
	}{r, done, all})
}
