package load

import (
	"bytes"
	"strings"
)

// without blanks the table in which offset stands, with the tables below it, so
// that the rest of the file can be read and keeps its places. It reports false
// when it cannot tell where the table ends.
func without(src []byte, offset int) ([]byte, bool) {
	start, end, name := 0, len(src), ""
	for at := 0; at < len(src); {
		next := len(src)
		if i := bytes.IndexByte(src[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		if head := headerName(src[at:next]); head != "" {
			switch {
			case at <= offset:
				start, name = at, head
			case name == "" || !strings.HasPrefix(head, name+"."):
				end = at
			}
		}
		if end < len(src) {
			break
		}
		at = next
	}
	block := src[start:end]
	for _, quotes := range []string{`"""`, "'''"} {
		if bytes.Count(block, []byte(quotes))%2 != 0 {
			return nil, false // the text may go on beyond what looks like a header
		}
	}
	if len(bytes.TrimSpace(block)) == 0 {
		return nil, false // nothing is left to leave out
	}
	out := bytes.Clone(src)
	for i := start; i < end; i++ {
		if out[i] != '\n' && out[i] != '\r' {
			out[i] = ' '
		}
	}
	return out, true
}

// headerName returns the name in a line that looks like [name] or [[name]], even
// if a bracket is missing, and "" for other lines.
func headerName(line []byte) string {
	s, _, _ := strings.Cut(string(bytes.TrimSpace(line)), "#")
	if !strings.HasPrefix(s, "[") {
		return ""
	}
	if name := strings.Trim(s, "[] \t"); bareKey(name) {
		return name
	}
	return ""
}
