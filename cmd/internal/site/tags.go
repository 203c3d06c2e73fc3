package site

import (
	"bytes"
	"html"
	"slices"
)

// An attribute of a start tag: its name in lower case, its value with references
// resolved, and where it and its value begin in the document.
type attribute struct {
	name    []byte
	value   []byte
	at      int
	valueAt int
	escaped bool // the value has references
}

// eachTag calls found for every start tag of an HTML document, by the rules that
// browsers tokenize by, with the place of the tag. Name and attributes are only
// good until found returns. What it returns is where to read on, for one that knows
// what comes; 0 is after the tag. The rules differ inside a drawing, where no element
// makes tags mere text; everywhere reads by that rule.
//
// Every page is read, ten thousand of them in a large site, and nothing but
// start tags matters; this takes a fifth of the time of a general tokenizer,
// against which it is tested.
func eachTag(doc []byte, everywhere bool, found func(at int, name []byte, attributes []attribute) (next int)) {
	var attrs []attribute
	whole, size := doc, len(doc)
	for {
		start := bytes.IndexByte(doc, '<')
		if start < 0 || start+1 >= len(doc) {
			return
		}
		doc = doc[start+1:]
		switch c := doc[0]; {
		case bytes.HasPrefix(doc, []byte("!--")):
			doc = afterComment(doc[3:])
			continue
		case c == '!' || c == '?' || c == '/' && len(doc) > 1 && !isLetter(doc[1]):
			doc = after(doc, '>')
			continue
		case c == '/' && len(doc) > 1:
			if end := nameEnd(doc[1:]); end >= 0 {
				_, doc = scanTag(doc[1+end:], attrs[:0])
				continue
			}
			return
		case !isLetter(c):
			continue
		}
		end := nameEnd(doc)
		if end < 0 {
			return
		}
		at, name := size-len(doc)-1, lower(doc[:end])
		attrs, doc = scanTag(doc[end:], attrs[:0])
		if doc == nil {
			return // a tag that never ends is no tag
		}
		for i := range attrs {
			attrs[i].at += size
			attrs[i].valueAt += size
		}
		if next := found(at, name, attrs); next > at {
			doc = whole[next:]
			continue
		}
		if !everywhere && rawText[string(name)] {
			doc = toEndTag(doc, name)
		}
	}
}

// rawText are the elements in which tags are only text.
var rawText = map[string]bool{
	"script": true, "style": true, "title": true, "textarea": true, "iframe": true,
	"noembed": true, "noframes": true, "xmp": true, "plaintext": true,
}

// nameEnd returns where the name of a tag ends, or -1.
func nameEnd(doc []byte) int {
	for i, c := range doc {
		if c == '/' || c == '>' || isSpace(c) {
			return i
		}
	}
	return -1
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' }

// scanTag reads the attributes that follow a tag's name, and returns them with
// what follows the tag; nil when the tag never ends. Where an attribute and its value
// begin is counted backwards from the end of doc.
func scanTag(doc []byte, attrs []attribute) ([]attribute, []byte) {
	for {
		for len(doc) > 0 && (doc[0] == '/' || isSpace(doc[0])) {
			doc = doc[1:]
		}
		if len(doc) == 0 {
			return attrs, nil
		}
		if doc[0] == '>' {
			return attrs, doc[1:]
		}
		end := 1
		for end < len(doc) && doc[end] != '=' && doc[end] != '/' && doc[end] != '>' && !isSpace(doc[end]) {
			end++
		}
		if end == len(doc) {
			return attrs, nil
		}
		a := attribute{name: lower(doc[:end]), at: -len(doc)}
		doc = skipSpace(doc[end:])
		if len(doc) > 0 && doc[0] == '=' {
			doc = skipSpace(doc[1:])
			a.valueAt = -len(doc)
			if len(doc) > 0 && (doc[0] == '"' || doc[0] == '\'') {
				a.valueAt++
			}
			if a.value, doc = scanValue(doc); doc == nil {
				return attrs, nil
			}
			if a.escaped = bytes.IndexByte(a.value, '&') >= 0; a.escaped {
				a.value = []byte(html.UnescapeString(string(a.value)))
			}
		}
		attrs = append(attrs, a)
	}
}

// scanValue reads the value of an attribute as it is written, quoted or not.
func scanValue(doc []byte) (value, rest []byte) {
	if len(doc) == 0 {
		return nil, nil
	}
	var end int
	switch quote := doc[0]; quote {
	case '"', '\'':
		if end = bytes.IndexByte(doc[1:], quote); end < 0 {
			return nil, nil
		}
		value, rest = doc[1:1+end], doc[2+end:]
	default:
		if end = bytes.IndexAny(doc, " \t\n\f\r>"); end < 0 {
			return nil, nil
		}
		value, rest = doc[:end], doc[end:]
	}
	return value, rest
}

func skipSpace(doc []byte) []byte {
	for len(doc) > 0 && isSpace(doc[0]) {
		doc = doc[1:]
	}
	return doc
}

// afterComment returns what follows a comment that has begun.
func afterComment(doc []byte) []byte {
	for _, empty := range []string{">", "->"} {
		if bytes.HasPrefix(doc, []byte(empty)) {
			return doc[len(empty):]
		}
	}
	for i := 0; i < len(doc); i++ {
		if doc[i] != '-' {
			continue
		}
		for _, end := range []string{"-->", "--!>"} {
			if bytes.HasPrefix(doc[i:], []byte(end)) {
				return doc[i+len(end):]
			}
		}
	}
	return nil
}

func after(doc []byte, c byte) []byte {
	i := bytes.IndexByte(doc, c)
	if i < 0 {
		return nil
	}
	return doc[i+1:]
}

// toEndTag returns doc from the end tag of name on.
func toEndTag(doc, name []byte) []byte {
	for i := 0; ; i++ {
		next := bytes.Index(doc[i:], []byte("</"))
		if next < 0 {
			return nil
		}
		i += next
		rest := doc[i+2:]
		if len(rest) > len(name) && bytes.EqualFold(rest[:len(name)], name) && bytes.IndexByte([]byte(" \t\n\f\r/>"), rest[len(name)]) >= 0 {
			return doc[i:]
		}
	}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// lower is name with A to Z in lower case, and name itself when it has none.
func lower(name []byte) []byte {
	if !slices.ContainsFunc(name, func(c byte) bool { return c >= 'A' && c <= 'Z' }) {
		return name
	}
	name = bytes.Clone(name)
	for i, c := range name {
		if c >= 'A' && c <= 'Z' {
			name[i] = c | 0x20
		}
	}
	return name
}
