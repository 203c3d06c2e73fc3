package diag

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// String is the finding as a person reads it: the place, what is wrong and the
// code, and on a second line what to do. It has no line break at its end.
func (f Finding) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s: %s [%s]", harmless(f.Position.String()), f.Severity, harmless(f.Message), f.Code)
	if f.Advice != "" {
		fmt.Fprintf(&b, "\n\tgjør dette: %s", harmless(f.Advice))
	}
	return b.String()
}

// WriteHuman prints every finding and the summary for somebody at a terminal.
func (l *List) WriteHuman(w io.Writer) error {
	out := bufio.NewWriter(w)
	for _, f := range l.Sorted() {
		fmt.Fprintln(out, f)
	}
	fmt.Fprintln(out, l.Summary())
	if len(l.items) > 0 {
		fmt.Fprintln(out, Mer)
	}
	return out.Flush()
}

// Mer tells whoever reads findings where there is more about each.
const Mer = "Mer om et funn: skriv «planvei hjelp» og koden i klammene."

// hjelp is the command that explains a finding.
func (f Finding) hjelp() string { return "planvei hjelp " + f.Code }

// Summary counts the findings in one sentence: «3 feil, 1 advarsel og 2 råd.»
func (l *List) Summary() string {
	feil, advarsler, raad := l.Count(Feil), l.Count(Advarsel), l.Count(Raad)
	var parts []string
	if feil > 0 {
		parts = append(parts, fmt.Sprintf("%d feil", feil))
	}
	switch {
	case advarsler == 1:
		parts = append(parts, "1 advarsel")
	case advarsler > 1:
		parts = append(parts, fmt.Sprintf("%d advarsler", advarsler))
	}
	if raad > 0 {
		parts = append(parts, fmt.Sprintf("%d råd", raad))
	}
	switch {
	case len(parts) == 0:
		return "Ingen feil funnet."
	case feil == 0:
		return "Ingen feil, men " + Enumerate(parts, "og") + "."
	}
	return Enumerate(parts, "og") + "."
}

// Enumerate joins parts as one does in a sentence, with «og» or «eller» before
// the last: a, b og c.
func Enumerate(parts []string, conjunction string) string {
	last := len(parts) - 1
	if last < 1 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:last], ", ") + " " + conjunction + " " + parts[last]
}

// Plain is the finding without severity and code, for a list that is about one thing.
func (f Finding) Plain() string {
	return fmt.Sprintf("%s: %s\n\t%s", harmless(f.Position.String()), harmless(f.Message), harmless(f.Advice))
}
