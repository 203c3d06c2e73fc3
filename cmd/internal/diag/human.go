package diag

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
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

// mostAlike is how much advice of one kind in one file is written out. Of the rest
// the lines are named, so that what stops a build is not lost among it.
const mostAlike = 5

// WriteHuman prints the findings and the summary for somebody at a terminal: every
// error and warning, and the advice of which there is not too much of one kind.
func (l *List) WriteHuman(w io.Writer) error {
	out := bufio.NewWriter(w)
	var rest advice
	for _, f := range l.Sorted() {
		if f.Position.File != rest.file {
			rest.write(out)
			rest = advice{file: f.Position.File, seen: map[string]int{}, lines: map[string][]int{}}
		}
		if f.Severity != Raad || rest.few(f) {
			fmt.Fprintln(out, f)
		}
	}
	rest.write(out)
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

// An advice is what there is too much of in one file, by code.
type advice struct {
	file  string
	seen  map[string]int
	codes []string         // of those below, as they came
	lines map[string][]int // of what is not written out
}

// few counts f, and reports whether it is among the first of its kind.
func (a *advice) few(f Finding) bool {
	a.seen[f.Code]++
	if a.seen[f.Code] <= mostAlike {
		return true
	}
	if a.lines[f.Code] == nil {
		a.codes = append(a.codes, f.Code)
	}
	a.lines[f.Code] = append(a.lines[f.Code], f.Position.Line)
	return false
}

// write names the lines of what was not written out.
func (a *advice) write(w io.Writer) {
	for _, code := range a.codes {
		const most = 20 // numbers; more are no help
		var numbers []string
		for _, n := range slices.Compact(slices.Clone(a.lines[code])) {
			numbers = append(numbers, strconv.Itoa(n))
		}
		if len(numbers) > most {
			numbers = append(numbers[:most], "videre")
		}
		fmt.Fprintf(w, "%s: råd: %d til av samme slag, på linje %s [%s]\n", harmless(a.file), len(a.lines[code]), Enumerate(numbers, "og"), code)
	}
}

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
