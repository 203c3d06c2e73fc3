package hemmelig

import (
	"bytes"
	"html"
	"strconv"
	"unicode/utf8"
)

// deepest is how many times a text is taken out of what it is wrapped in: HTML in
// a feed is wrapped twice.
const deepest = 3

// eachReading calls read with content as it stands, and then as those read it who
// undo its escapes, each with its tags and without them, where the letters of it
// may be worth it. The lines of the readings are those of content.
func eachReading(content []byte, css bool, worth func(letters []byte) bool, read func(text []byte, level int, f *folded)) {
	f := folders.Get().(*folder)
	defer folders.Put(f)
	for level := range deepest + 1 {
		for _, withoutTags := range []bool{false, true} {
			if withoutTags && bytes.IndexByte(content, '<') < 0 {
				continue
			}
			if f.fold(content, withoutTags, true); worth(f.text) {
				f.fold(content, withoutTags, false)
				read(content, level, &f.folded)
			}
		}
		if content = undo(content, css); content == nil {
			return
		}
	}
}

// undo undoes the escapes of HTML, of addresses on the web, and of JSON, scripts or
// style. It returns nil when there are none.
func undo(content []byte, css bool) []byte {
	var out []byte
	done := 0 // what out has of content
	for i := 0; i < len(content); {
		next := bytes.IndexAny(content[i:], `&%\`)
		if next < 0 {
			break
		}
		i += next
		var plain []byte
		var size int
		switch content[i] {
		case '&':
			plain, size = entity(content[i:])
		case '%':
			plain, size = percent(content[i:])
		default:
			plain, size = backslash(content[i:], css)
		}
		if size == 0 {
			i++
			continue
		}
		out = append(out, content[done:i]...)
		for _, c := range plain {
			if c == '\n' {
				c = ' ' // so that lines can be counted
			}
			out = append(out, c)
		}
		i += size
		done = i
	}
	if done == 0 {
		return nil
	}
	return append(out, content[done:]...)
}

// entity reads &aring; and &#229; with or without the semicolon.
func entity(s []byte) (plain []byte, size int) {
	const longest = 33
	end := 1
	for end < len(s) && end < longest && (s[end] == '#' || isAlnum(s[end])) {
		end++
	}
	if end < len(s) && s[end] == ';' {
		end++
	}
	written := string(s[:end])
	if text := html.UnescapeString(written); text != written {
		return []byte(text), end
	}
	return nil, 0
}

func percent(s []byte) (plain []byte, size int) {
	if len(s) < 3 {
		return nil, 0
	}
	c, err := strconv.ParseUint(string(s[1:3]), 16, 8)
	if err != nil {
		return nil, 0
	}
	return []byte{byte(c)}, 3
}

// backslash reads \n and \u00e5 of JSON and scripts, and \e5 of style. Any other
// sign after a backslash, as in Markdown, is that sign.
func backslash(s []byte, css bool) (plain []byte, size int) {
	if len(s) < 2 {
		return nil, 0
	}
	switch c := s[1]; {
	case css && hexDigits(s[1:], 6) > 0:
		n := 1 + hexDigits(s[1:], 6)
		r := hexRune(s[1:n])
		if n < len(s) && (s[n] == ' ' || s[n] == '\t') {
			n++ // it only ends the number
		}
		return r, n
	case c == 'u' && len(s) > 3 && s[2] == '{':
		if n := hexDigits(s[3:], 6); n > 0 && 3+n < len(s) && s[3+n] == '}' {
			return hexRune(s[3 : 3+n]), 4 + n
		}
	case c == 'u' && hexDigits(s[2:], 4) == 4:
		return hexRune(s[2:6]), 6
	case c == 'x' && hexDigits(s[2:], 2) == 2:
		return hexRune(s[2:4]), 4
	case c == 'n', c == 'r', c == 't', c == 'f', c == 'v', c == 'b':
		return []byte{' '}, 2
	}
	return nil, 1
}

func hexDigits(s []byte, most int) int {
	n := 0
	for n < len(s) && n < most && (s[n] >= '0' && s[n] <= '9' || s[n]|0x20 >= 'a' && s[n]|0x20 <= 'f') {
		n++
	}
	return n
}

func hexRune(digits []byte) []byte {
	r, _ := strconv.ParseUint(string(digits), 16, 32)
	return utf8.AppendRune(nil, rune(r))
}

func isAlnum(c byte) bool { return c < utf8.RuneSelf && byteClass[c] != 0 }
