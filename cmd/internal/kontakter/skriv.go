package kontakter

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"planvei/cmd/internal/tabell"
)

// WriteText writes the list for somebody who sits by the telephone.
func WriteText(w io.Writer, list []Kontakt, opts Options) error {
	var out strings.Builder
	for _, k := range list {
		out.WriteString(k.status() + ": " + k.Navn + "\n")
		line := func(label, text string) {
			if text != "" {
				out.WriteString("\t" + label + ": " + text + "\n")
			}
		}
		line("ring", strings.Join(k.Numre, ", "))
		line("ellers", strings.Join(k.Ellers, ", "))
		line("kilde", k.Kilde)
		line("mangler", strings.Join(k.Mangler, "; "))
		line("står i", k.hvor())
		out.WriteString("\n")
	}
	out.WriteString(summary(list, opts) + "\n")
	_, err := io.WriteString(w, strings.Map(visible, out.String()))
	return err
}

// visible leaves out what a terminal would obey.
func visible(r rune) rune {
	if r != '\n' && r != '\t' && unicode.In(r, unicode.Cc, unicode.Cf) {
		return -1
	}
	return r
}

// WriteCSV writes the list for a spreadsheet, with a column for the day somebody
// rang.
func WriteCSV(w io.Writer, list []Kontakt) error {
	rows := [][]string{{"Sist kontrollert", "Enhet", "Ring", "Ellers", "Kilde", "Mangler", "Gjelder", "Id", "Fil", "Linje", "Kontrollert nå", "Merknad"}}
	for _, k := range list {
		place := ""
		if k.Sted.Line > 0 {
			place = strconv.Itoa(k.Sted.Line)
		}
		rows = append(rows, []string{
			string(k.Kontrollert), k.Navn, strings.Join(k.Numre, ", "), strings.Join(k.Ellers, ", "), k.Kilde, strings.Join(k.Mangler, "; "),
			string(k.Opphav), k.ID, k.Sted.File, place, "", "",
		})
	}
	_, err := w.Write(tabell.CSV(rows))
	return err
}

// status tells when k was checked last.
func (k Kontakt) status() string {
	switch {
	case k.Opphav == Ubekreftet:
		return "ikke bekreftet"
	case k.Kontrollert == "":
		return "aldri kontrollert"
	case k.Gammel:
		return string(k.Kontrollert) + " (for lenge siden)"
	}
	return string(k.Kontrollert)
}

// hvor is where the facts of k stand, and how they are corrected.
func (k Kontakt) hvor() string {
	switch k.Opphav {
	case Planen:
		return k.Sted.String()
	case Ubekreftet:
		return "ingen side. Stemmer det, skriv en [[enhet]] i data/plan"
	case Akutt:
		return "planvei. Er det galt, si fra til dem som lager planvei"
	case Nasjonal:
		return fmt.Sprintf("planvei. Er det galt, skriv en [[enhet]] med id = %q i data/plan", k.ID)
	}
	return "planvei. Er det galt, skriv tjenesten som en [[enhet]] i data/plan"
}

func summary(list []Kontakt, opts Options) string {
	var never, old, unconfirmed int
	for _, k := range list {
		switch {
		case k.Opphav == Ubekreftet:
			unconfirmed++
		case k.Kontrollert == "":
			never++
		case k.Gammel:
			old++
		}
	}
	text := fmt.Sprintf("%d kontakter.", len(list)-unconfirmed)
	if never > 0 {
		text += fmt.Sprintf(" %d er aldri kontrollert.", never)
	}
	switch {
	case opts.Dato == "":
		text += " Med --dato ÅÅÅÅ-MM-DD sier listen også hvilke som ble kontrollert for lenge siden."
	case old > 0:
		text += fmt.Sprintf(" %d ble kontrollert for lenge siden.", old)
	}
	if unconfirmed > 0 {
		text += fmt.Sprintf(" %d er ikke bekreftet, og vises ikke på nettstedet.", unconfirmed)
	}
	return text
}
