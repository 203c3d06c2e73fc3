package load

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// missing reports a required key that is not written, or is empty.
func (b *binder) missing(n *node, part *node, f Felt, s scope) {
	if b.broken && (s.tabell == "" || s.tabell == "plan") {
		return
	}
	if f.Slag == SlagTabell && part != nil {
		return // its own keys are reported
	}
	finding := diag.Finding{
		Code:     "mangler-felt",
		Severity: f.severity(),
		Position: n.pos,
		Message:  fmt.Sprintf("%s mangler «%s»", s.navn, f.Nokkel),
		Advice:   "Skriv for eksempel: " + f.Linje(),
	}
	switch {
	case f.Slag == SlagTabell:
		finding.Message = fmt.Sprintf("planen mangler tabellen [%s]", f.Nokkel)
		finding.Advice = "Lag en fil som begynner med [plan], og skriv tittel, kommune og status på linjene under."
	case part != nil:
		finding.Position = part.pos
		finding.Message = fmt.Sprintf("«%s» i %s er tom", f.Nokkel, s.navn)
	}
	b.found.Add(finding)
}

// severity tells how bad it is that a required key is not there.
func (f Felt) severity() diag.Severity {
	if f.Maa {
		return diag.Feil
	}
	return diag.Advarsel
}

// emptyTable reports a header with nothing under it. Its table is left out.
func (b *binder) emptyTable(n *node, tabell string) {
	b.found.Add(diag.Finding{
		Code:     "mangler-felt",
		Severity: diag.Feil,
		Position: n.pos,
		Message:  fmt.Sprintf("[[%s]] er tom", tabell),
		Advice:   "Skriv hva som gjelder, på linjene under, eller slett linjen.",
	})
}

// unknownKeys returns the keys of a table that no plan has, and the known key
// that was probably meant by each of the first maxUnknown, or "".
func unknownKeys(n *node, felter []Felt) (unknown, meant []string) {
	known := 0
	for _, f := range felter {
		if n.tab[f.Nokkel] != nil {
			known++
		}
	}
	if known == len(n.tab) {
		return nil, nil
	}
	names := make([]string, len(felter))
	for i, f := range felter {
		names[i] = f.Nokkel
	}
	for _, key := range n.keys() {
		if slices.Contains(names, key) {
			continue
		}
		unknown = append(unknown, key)
		if len(unknown) <= maxUnknown {
			meant = append(meant, model.Nearest(key, names))
		}
	}
	return unknown, meant
}

// unknown reports the keys of a table that no plan has.
func (b *binder) unknown(n *node, unknown, meant []string, felter []Felt, s scope) {
	for i, key := range unknown {
		if i == maxUnknown {
			b.found.Add(diag.Finding{
				Code:     "ukjent-felt",
				Severity: diag.Advarsel,
				Position: n.pos,
				Message:  fmt.Sprintf("%d andre navn her finnes heller ikke", len(unknown)-i),
				Advice:   "Se etter om filen hører til i planen.",
			})
			return
		}
		b.found.Add(unknownKey(n.tab[key], key, meant[i], felter, s))
	}
}

// maxUnknown is how many unknown keys of one table are reported. More of them
// come from a file that is no plan.
const maxUnknown = 50

func unknownKey(n *node, key, meant string, felter []Felt, s scope) diag.Finding {
	where := s.navn
	names := make([]string, len(felter))
	for i, f := range felter {
		names[i] = f.Nokkel
	}
	switch {
	case s.tabell == "" && !n.isTable() && !(len(n.list) > 0 && n.list[0].isTable()):
		return diag.Finding{
			Code:     "ukjent-felt",
			Severity: diag.Feil,
			Position: n.pos,
			Message:  fmt.Sprintf("«%s» står utenfor alle tabeller", shorten(key)),
			Advice:   "Sett tabellen den hører til på en linje over, for eksempel [plan] eller [[tiltak]].",
		}
	case s.tabell == "":
		where = "planen"
	case s.prefix != "":
		where = s.tabell
	}
	f := diag.Finding{
		Code:     "ukjent-felt",
		Severity: diag.Advarsel,
		Position: n.pos,
		Message:  fmt.Sprintf("«%s» finnes ikke i %s", shorten(key), where),
		Advice:   "Det som står her, kommer ikke med på nettstedet. Disse navnene kan brukes: " + strings.Join(names, ", ") + ".",
	}
	if s.tabell == "" {
		f.Message = fmt.Sprintf("tabellen «%s» er ukjent", shorten(key))
	}
	switch inner := innerTable(key); {
	case meant != "":
		f.Severity = diag.Feil
		f.Advice = fmt.Sprintf("Mente du «%s»?", meant)
	case s.tabell == "" && inner != "":
		f.Severity = diag.Feil
		f.Advice = fmt.Sprintf("Mente du %s?", inner)
	}
	return f
}

// innerTable returns the header of the table by the name of key that stands
// inside another, such as [tiltak.evaluering], or "".
func innerTable(key string) string {
	for _, f := range Felter() {
		if f.Nokkel == key && f.Tabell != "" && (f.Slag == SlagTabell || f.Slag == SlagTabeller) {
			return f.Linje()
		}
	}
	return ""
}

func (b *binder) unknownLanguage(n *node, lang string, f Felt) {
	b.found.Add(diag.Finding{
		Code:     "ukjent-spraak",
		Severity: diag.Feil,
		Position: n.pos,
		Message:  fmt.Sprintf("«%s.%s» er ikke et språk vi kjenner", f.Nokkel, shorten(lang)),
		Advice:   "Skriv nb (bokmål), nn (nynorsk), se (nordsamisk) eller en (engelsk).",
	})
}

// missingLanguage reports a text that is written in other languages, but not in
// the plan's own.
func (b *binder) missingLanguage(n *node, f Felt) {
	b.found.Add(diag.Finding{
		Code:     "mangler-maalform",
		Severity: f.severity(),
		Position: n.pos,
		Message:  fmt.Sprintf("«%s» er ikke skrevet på planens egen målform (%s)", f.Nokkel, b.own),
		Advice:   fmt.Sprintf(`Legg til %s.%s = "…". Uten den blir teksten ikke vist på hovedsidene.`, f.Nokkel, b.own),
	})
}

// dateForm reports a text that should have been one day.
func (b *binder) dateForm(n *node, f Felt, text string) {
	b.found.Add(diag.Finding{
		Code:     "dato-form",
		Severity: diag.Feil,
		Position: n.pos,
		Message:  fmt.Sprintf("«%s» er ikke en dato: «%s»", f.Nokkel, shorten(text)),
		Advice:   fmt.Sprintf("Skriv år, måned og dag: %s = 2026-03-01", f.Nokkel),
	})
}

// wrongType reports a value of a kind that the key does not take.
func (b *binder) wrongType(n *node, f Felt, s scope) {
	b.found.Add(diag.Finding{
		Code:     "feil-type",
		Severity: diag.Feil,
		Position: n.pos,
		Message:  fmt.Sprintf("«%s» skal være %s, men her står %s", f.Nokkel, f.Slag.words(), n.words()),
		Advice:   "Skriv for eksempel: " + f.Linje(),
	})
}

// words says what n is, as a part of a sentence.
func (n *node) words() string {
	switch v := n.val.(type) {
	case string:
		return fmt.Sprintf("teksten «%s»", shorten(v))
	case bool:
		return fmt.Sprintf("%t uten anførselstegn", v)
	case int64, float64:
		return "tallet " + n.raw
	case time.Time:
		return "datoen " + n.raw
	}
	switch {
	case n.isList():
		return "en liste"
	case n.isTable():
		return "en tabell"
	}
	return "ingenting"
}

// words says what kind of value is expected, as a part of a sentence.
func (s Slag) words() string {
	switch s {
	case SlagStrenger, SlagTekster:
		return "en liste av tekster"
	case SlagJaNei:
		return "true (ja) eller false (nei)"
	case SlagDato:
		return "en dato"
	case SlagTabell:
		return "en tabell"
	case SlagTabeller:
		return "en liste av tabeller"
	case SlagAnsvar:
		return "en tekst eller en liste over hvem som har ansvar"
	case SlagTelefon:
		return "et telefonnummer eller en liste av dem"
	}
	return "en tekst"
}

// Linje is how f may be written, on a line of its own.
func (f Felt) Linje() string {
	switch f.Slag {
	case SlagTabell:
		return "[" + join(f.Tabell, f.Nokkel) + "]"
	case SlagTabeller:
		return "[[" + join(f.Tabell, f.Nokkel) + "]]"
	}
	return f.Nokkel + " = " + cmp.Or(f.Ord().Eksempel, `"…"`)
}
