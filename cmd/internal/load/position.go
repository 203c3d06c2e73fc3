package load

import (
	"bytes"
	"errors"
	"reflect"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// maxKeyParts is how many parts a dotted key may have. No table of a plan is
// deeper than three.
const maxKeyParts = 20

// A syntaxError is where TOML stopped making sense, and the parser's own words.
type syntaxError struct {
	offset  int // in bytes
	message string
}

// What index itself finds wrong, besides what the parser finds.
const (
	orphan = "part of a table before the table" // [tiltak.evaluering] before any [[tiltak]]
	single = "one of several tables"            // [tiltak] and [[tiltak]]
)

// several are the tables at the top of which there may be more than one.
var several = func() map[string]bool {
	names := map[string]bool{}
	for _, f := range felterOf("", reflect.TypeFor[model.Plan]()) {
		names[f.Nokkel] = f.Slag == SlagTabeller
	}
	return names
}()

// index reads the TOML text src and returns a node for every key, table and
// element in it, with its place. The values of scalars are not filled in.
//
// BurntSushi/toml remembers one position per key name, so for repeated
// [[tiltak]] it names the last; hence an index of our own.
func index(file string, src []byte) (*node, *syntaxError) {
	x := indexer{file: file, src: src[:len(src):len(src)], line: 1, column: 1, singles: map[string]int{}}
	root := &node{pos: diag.Position{File: file, Line: 1, Column: 1}, tab: map[string]*node{}}
	current := root

	x.parser.Reset(x.src)
	for x.parser.NextExpression() {
		expr := x.parser.Expression()
		switch expr.Kind {
		case unstable.Table, unstable.ArrayTable:
			n, err := x.descend(root, expr.Key(), expr.Kind == unstable.ArrayTable)
			if err != nil {
				return root, err
			}
			current = n
		case unstable.KeyValue:
			if err := x.keyValue(current, expr); err != nil {
				return root, err
			}
		}
	}
	if err := x.parser.Error(); err != nil {
		var pe *unstable.ParserError
		if errors.As(err, &pe) {
			return root, &syntaxError{int(x.parser.Range(pe.Highlight).Offset), pe.Message}
		}
		return root, &syntaxError{len(src), err.Error()}
	}
	return root, nil
}

// indexer turns offsets into places. It remembers the last place, since the
// next one is nearly always a little further on.
type indexer struct {
	file   string
	src    []byte
	parser unstable.Parser

	singles map[string]int // where tables in single brackets begin

	offset, line, column int
}

// descend follows the name in a table's header from root. The table has the place
// of its header, and one that is only implied on the way that of its name there.
func (x *indexer) descend(root *node, keys unstable.Iterator, array bool) (*node, *syntaxError) {
	n := root
	var head diag.Position
	for depth := 1; keys.Next(); depth++ {
		key := keys.Node()
		if depth > maxKeyParts {
			return nil, x.tooDeep(key)
		}
		if depth == 1 {
			start := x.header(int(key.Raw.Offset))
			if err := x.misplaced(root, string(key.Data), start, keys.IsLast(), array); err != nil {
				return nil, err
			}
			head = x.place(start)
		}
		n = n.child(string(key.Data), x.place(int(key.Raw.Offset)))
		if !keys.IsLast() && len(n.list) > 0 {
			n = n.list[len(n.list)-1]
		}
	}
	if array {
		if len(n.list) == 0 {
			n.pos = head
		}
		element := &node{pos: head, tab: map[string]*node{}}
		n.list = append(n.list, element)
		return element, nil
	}
	n.pos = head
	if n.tab == nil {
		n.tab = map[string]*node{}
	}
	return n, nil
}

// misplaced finds what is legal TOML, or fails much later, but is a mistake in a
// plan: a part of a table that is not there, and single brackets around one of
// several. name is the first word in the header that begins at start, and whole
// when it is the only one.
func (x *indexer) misplaced(root *node, name string, start int, whole, array bool) *syntaxError {
	if !several[name] {
		return nil
	}
	if !whole {
		if root.tab[name] == nil {
			return &syntaxError{start, orphan}
		}
		return nil
	}
	if first, ok := x.singles[name]; ok {
		return &syntaxError{first, single}
	}
	if !array {
		if root.tab[name] != nil {
			return &syntaxError{start, single}
		}
		x.singles[name] = start
	}
	return nil
}

// header returns the offset of the bracket that opens the header in which a key
// stands at offset: the first thing on its line.
func (x *indexer) header(offset int) int {
	start := bytes.LastIndexByte(x.src[:offset], '\n') + 1
	return start + len(x.src[start:offset]) - len(bytes.TrimLeft(x.src[start:offset], " \t"))
}

func (x *indexer) keyValue(table *node, expr *unstable.Node) *syntaxError {
	n := table
	keys := expr.Key()
	for depth := 1; keys.Next(); depth++ {
		key := keys.Node()
		if depth > maxKeyParts {
			return x.tooDeep(key)
		}
		n = n.child(string(key.Data), x.place(int(key.Raw.Offset)))
	}
	return x.value(n, expr.Value())
}

func (x *indexer) value(n *node, value *unstable.Node) *syntaxError {
	switch value.Kind {
	case unstable.Array:
		n.list = []*node{}
		parts := value.Children()
		for parts.Next() {
			part := parts.Node()
			element := &node{pos: n.pos}
			if part.Kind != unstable.Array { // which has no place of its own
				element.pos = x.place(int(part.Raw.Offset))
			}
			if err := x.value(element, part); err != nil {
				return err
			}
			n.list = append(n.list, element)
		}
	case unstable.InlineTable:
		n.tab = map[string]*node{}
		parts := value.Children()
		for parts.Next() {
			if err := x.keyValue(n, parts.Node()); err != nil {
				return err
			}
		}
	case unstable.String: // its value is enough
	default:
		n.raw = string(x.parser.Raw(value.Raw))
	}
	return nil
}

func (x *indexer) tooDeep(key *unstable.Node) *syntaxError {
	return &syntaxError{int(key.Raw.Offset), "too many parts in a key"}
}

// place returns the line and the column, in characters, of an offset in bytes.
func (x *indexer) place(offset int) diag.Position {
	if offset < x.offset {
		x.offset, x.line, x.column = 0, 1, 1
	}
	passed := x.src[x.offset:offset]
	if newlines := bytes.Count(passed, []byte("\n")); newlines > 0 {
		x.line += newlines
		x.column = 1
		passed = passed[bytes.LastIndexByte(passed, '\n')+1:]
	}
	x.column += utf8.RuneCount(passed)
	x.offset = offset
	return diag.Position{File: x.file, Line: x.line, Column: x.column}
}
