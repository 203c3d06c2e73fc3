package load

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// maxMatter is the largest front matter, in bytes, that is read.
const maxMatter = 64 << 10

// A matter is a Markdown file: what its front matter says, and its text.
type matter struct {
	title  string
	weight int
	draft  bool
	broken bool // the front matter could not be read, and that is told

	unknown string // a key that is nearly the title's

	body string
	line int // on which body begins
}

// readMatter reads front matter in TOML, between lines of +++, or in YAML,
// between lines of ---. A file may be without.
func readMatter(file string, src []byte, found *diag.List) matter {
	m := matter{line: 1}
	head, rest, fence := cutMatter(src)
	if fence == "" {
		m.setBody(src, 0)
		return m
	}
	if rest == nil || len(head) > maxMatter {
		m.broken = true
		m.setBody(nil, 0)
		found.Add(matterError(top(file), fmt.Sprintf("opplysningene øverst i filen er ikke avsluttet med %s", fence),
			fmt.Sprintf("Sett %s alene på linjen mellom opplysningene og teksten.", fence)))
		return m
	}
	m.setBody(src, len(src)-len(rest))
	if fence == "+++" {
		m.readTOML(file, head, found)
	} else {
		m.readYAML(file, head, found)
	}
	return m
}

// cutMatter parts the front matter from the text. The fence itself is blanked
// in head, so that places hold. The fence is "" when there is no front matter,
// and rest is nil when it does not end.
func cutMatter(src []byte) (head, rest []byte, fence string) {
	start := len(src) - len(bytes.TrimLeft(src, " \t\r\n"))
	first, _, _ := bytes.Cut(src[start:], []byte("\n"))
	fence = string(bytes.TrimRight(first, " \t\r"))
	if fence != "+++" && fence != "---" {
		return nil, src, ""
	}
	for at := start + len(first) + 1; at < len(src); {
		line, _, _ := bytes.Cut(src[at:], []byte("\n"))
		if string(bytes.TrimRight(line, " \t\r")) == fence {
			head = bytes.Clone(src[:at])
			copy(head[start:], "   ")
			return head, src[min(at+len(line)+1, len(src)):], fence
		}
		at += len(line) + 1
	}
	return nil, nil, fence
}

// setBody takes the text from start on, without the empty lines before it.
func (m *matter) setBody(src []byte, start int) {
	for {
		line, rest, more := bytes.Cut(src[start:], []byte("\n"))
		if !more || len(bytes.TrimSpace(line)) > 0 {
			break
		}
		start = len(src) - len(rest)
	}
	m.line = 1 + bytes.Count(src[:start], []byte("\n"))
	m.body = strings.ReplaceAll(string(src[start:]), "\r\n", "\n")
}

func (m *matter) readTOML(file string, head []byte, found *diag.List) {
	root, err := decode(file, head)
	if err != nil {
		m.broken = true
		found.Add(explain(file, head, err))
		return
	}
	for _, key := range root.keys() {
		n := root.tab[key]
		text, _ := n.text()
		if b, ok := n.val.(bool); ok {
			text = strconv.FormatBool(b)
		}
		m.set(key, text)
	}
}

// readYAML looks at the tree of the YAML and no further: nothing in it is
// expanded, so aliases that multiply do no harm.
func (m *matter) readYAML(file string, head []byte, found *diag.List) {
	tree, err := parseYAML(head)
	if err != nil {
		m.broken = true
		pos := top(file)
		var syntax *yaml.SyntaxError
		if errors.As(err, &syntax) && syntax.Token != nil && syntax.Token.Position != nil {
			pos.Line, pos.Column = max(syntax.Token.Position.Line, 1), max(syntax.Token.Position.Column, 1)
		}
		found.Add(matterError(pos, "opplysningene øverst i filen kan ikke leses",
			`Skriv ett navn på hver linje, kolon, mellomrom og verdien i anførselstegn: title: "Forord"`))
		return
	}
	if line := tomlLine.FindIndex(head); line != nil {
		m.broken = true
		x := indexer{file: file, src: head, line: 1, column: 1}
		found.Add(matterError(x.place(line[0]), "opplysningene står mellom ---, men er skrevet med likhetstegn",
			"Sett +++ i stedet for --- foran og bak dem, eller skriv kolon i stedet for likhetstegn."))
		return
	}
	for _, doc := range tree.Docs {
		switch body := doc.Body.(type) {
		case *ast.MappingNode:
			for _, v := range body.Values {
				m.setYAML(v)
			}
		case *ast.MappingValueNode:
			m.setYAML(body)
		}
	}
}

// tomlLine is a key of TOML where YAML should be.
var tomlLine = regexp.MustCompile(`(?m)^[a-z_]+[ \t]*=[ \t]*["'0-9tf]`)

// parseYAML turns a failure of the library into an error: the text is anyone's.
func parseYAML(src []byte) (tree *ast.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("parse yaml: %v", r)
		}
	}()
	return parser.ParseBytes(src, 0)
}

func (m *matter) setYAML(v *ast.MappingValueNode) {
	if v == nil || v.Key == nil || v.Value == nil {
		return
	}
	switch value := v.Value.(type) {
	case *ast.StringNode:
		m.set(v.Key.String(), value.Value)
	case *ast.LiteralNode:
		m.set(v.Key.String(), strings.TrimSpace(value.Value.Value))
	default:
		m.set(v.Key.String(), v.Value.String())
	}
}

// set takes one key of the front matter. The others are Hugo's.
func (m *matter) set(key, text string) {
	switch strings.Trim(strings.ToLower(key), `"'`) {
	case "title", "tittel":
		m.title = synlig(strings.TrimSpace(text))
	case "weight", "vekt":
		m.weight, _ = strconv.Atoi(text)
	case "draft", "kladd":
		m.draft = text == "true"
	default:
		if model.Nearest(key, []string{"title", "tittel"}) != "" {
			m.unknown = key
		}
	}
}

func matterError(pos diag.Position, message, advice string) diag.Finding {
	return diag.Finding{Code: "frontmatter", Severity: diag.Feil, Position: pos, Message: message, Advice: advice}
}
