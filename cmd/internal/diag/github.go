package diag

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// githubLevel is what GitHub calls each Severity.
var githubLevel = [...]string{Raad: "notice", Advarsel: "warning", Feil: "error"}

// WriteGitHub prints the findings as workflow commands, so that a run on GitHub
// shows each of them beside the line that it is about.
func (l *List) WriteGitHub(w io.Writer) error {
	out := bufio.NewWriter(w)
	for _, f := range l.Sorted() {
		properties := []string{"file=" + githubProperty(f.Position.File)}
		if f.Position.Line > 0 {
			properties = append(properties, fmt.Sprintf("line=%d", f.Position.Line))
		}
		if f.Position.Column > 0 {
			properties = append(properties, fmt.Sprintf("col=%d", f.Position.Column))
		}
		properties = append(properties, "title="+githubProperty(f.Code))
		text := harmless(f.Message)
		if f.Advice != "" {
			text += "\ngjør dette: " + harmless(f.Advice)
		}
		text += "\nmer: " + harmless(f.hjelp())
		fmt.Fprintf(out, "::%s %s::%s\n", githubLevel[f.Severity], strings.Join(properties, ","), githubData.Replace(text))
	}
	return out.Flush()
}

// The escaping is that of the toolkit's own command.ts.
var (
	githubData = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubSign = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func githubProperty(s string) string { return githubSign.Replace(harmless(s)) }
