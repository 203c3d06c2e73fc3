package load

import (
	"sort"
	"strings"
	"time"

	"planvei/cmd/internal/diag"
)

// A node is one key, table or element of a TOML file: what it holds, and where
// and how it was written.
type node struct {
	pos  diag.Position // of the key, or of the element of a list
	raw  string        // the source of a scalar
	val  any           // string, int64, float64, bool or time.Time; nil for tables and lists
	tab  map[string]*node
	list []*node
}

func (n *node) isTable() bool { return n.tab != nil }
func (n *node) isList() bool  { return n.list != nil }

// child returns the node under key, and makes it when there is none.
func (n *node) child(key string, pos diag.Position) *node {
	if n.tab == nil {
		n.tab = map[string]*node{}
	}
	c := n.tab[key]
	if c == nil {
		c = &node{pos: pos}
		n.tab[key] = c
	}
	return c
}

// keys returns the keys of a table in the order of the alphabet.
func (n *node) keys() []string {
	keys := make([]string, 0, len(n.tab))
	for k := range n.tab {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// empty reports whether nothing is written: "", an empty list or table, or a
// list or table of such.
func (n *node) empty() bool {
	switch {
	case n == nil:
		return true
	case n.isTable():
		for _, c := range n.tab {
			if !c.empty() {
				return false
			}
		}
		return true
	case n.isList():
		for _, c := range n.list {
			if !c.empty() {
				return false
			}
		}
		return true
	}
	s, ok := n.val.(string)
	return ok && strings.TrimSpace(s) == ""
}

// text returns a scalar as text. A number or a date is what stands in the file:
// 1.10 stays "1.10". True and false are no text.
func (n *node) text() (string, bool) {
	switch v := n.val.(type) {
	case string:
		return strings.ReplaceAll(v, "\r\n", "\n"), true
	case int64:
		return strings.ReplaceAll(strings.TrimPrefix(n.raw, "+"), "_", ""), true
	case float64:
		return strings.TrimPrefix(n.raw, "+"), true
	case time.Time:
		return n.raw, true
	}
	return "", false
}

// set gives n the decoded value v, and its parts theirs. Where the index has no
// place for a part it gets that of n.
func (n *node) set(v any) {
	switch v := v.(type) {
	case map[string]any:
		if n.tab == nil {
			n.tab = make(map[string]*node, len(v))
		}
		n.list = nil
		for key, part := range v {
			n.child(key, n.pos).set(part)
		}
	case []map[string]any:
		n.grow(len(v))
		for i, part := range v {
			n.list[i].set(part)
		}
	case []any:
		n.grow(len(v))
		for i, part := range v {
			n.list[i].set(part)
		}
	default:
		n.val, n.tab, n.list = v, nil, nil
	}
}

// grow makes n a list of length elements.
func (n *node) grow(length int) {
	n.tab = nil
	if n.list == nil {
		n.list = make([]*node, 0, length)
	}
	for len(n.list) < length {
		n.list = append(n.list, &node{pos: n.pos})
	}
	n.list = n.list[:length]
}
