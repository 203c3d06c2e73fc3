package site

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// declaration finds what makes an XML file read another, or hide what it says.
var declaration = regexp.MustCompile(`(?i)(<!ENTITY|<\?xml-stylesheet)`)

// styleElement finds the style within a drawing.
var styleElement = regexp.MustCompile(`(?is)<style\b[^>]*>(.*?)</style`)

// These find what a style sheet would fetch: an address after url( or @import,
// and a string that begins as an address of another host does, wherever it
// stands (image-set takes one, and so may what is not invented yet).
var (
	cssAddress = regexp.MustCompile(`(?i)(?:\burl|\bsrc)\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]+))|@import\s+(?:"([^"]+)"|'([^']+)')`)
	cssString  = regexp.MustCompile(`"([^"\n]*)"|'([^'\n]*)'`)
	otherHost  = regexp.MustCompile(`(?i)^\s*(?:https?:)?//[^\s/]`)
)

// css reads a style sheet, or a piece of one that begins at the place start.
func (r *reading) css(content []byte, start int) {
	plain := unescapeCSS(content)
	fetched := map[string]bool{}
	for _, m := range cssAddress.FindAllSubmatchIndex(plain.text, -1) {
		address := group(plain.text, m)
		fetched[address] = true
		r.at = start + plain.at[m[0]]
		r.fetch("css", address)
	}
	for _, m := range cssString.FindAllSubmatchIndex(plain.text, -1) {
		if text := group(plain.text, m); otherHost.MatchString(text) && !fetched[text] {
			r.at = start + plain.at[m[0]]
			r.fetch("css", text)
		}
	}
}

// group is the one group of a match that is there.
func group(text []byte, match []int) string {
	for i := 2; i < len(match); i += 2 {
		if match[i] >= 0 {
			return string(text[match[i]:match[i+1]])
		}
	}
	return ""
}

// storing finds what a script must not use: the site leaves no trace on the
// device, and asks nobody for anything.
var storing = regexp.MustCompile(`\b(?:localStorage|sessionStorage|indexedDB|cookieStore|sendBeacon|serviceWorker|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|importScripts|Worklet)\b` +
	"|" + `\bdocument\s*\.\s*cookie\b|\.\s*cookie\b|\[\s*["'` + "`" + `]cookie["'` + "`" + `]\s*\]|\{\s*cookie\s*[:,}]` +
	"|" + `\bcaches\s*[.\[]|\bnavigator\s*\.\s*storage\b|\bfetch\s*\(|\bimport\s*\(|\bnew\s+(?:Shared)?Worker\b` +
	"|" + `(?i:https?:)?//[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}`)

func (r *reading) js(content []byte) {
	plain := unescapeJS(content)
	for _, m := range storing.FindAllIndex(plain.text, -1) {
		r.at = plain.at[m[0]]
		r.fault("skript-lagrer-eller-henter", strings.Join(strings.Fields(string(plain.text[m[0]:m[1]])), " "))
	}
}

// An uttydet is a text with its escapes resolved, and where each byte of it
// stood.
type uttydet struct {
	text []byte
	at   []int
}

func (u *uttydet) add(at int, b ...byte) {
	for _, c := range b {
		u.text = append(u.text, c)
		u.at = append(u.at, at)
	}
}

// unescapeCSS resolves escapes and takes comments away. A quote that is escaped
// ends no string, and is left out.
func unescapeCSS(src []byte) uttydet {
	var u uttydet
	for i := 0; i < len(src); {
		switch {
		case bytes.HasPrefix(src[i:], []byte("/*")):
			u.add(i, ' ')
			end := bytes.Index(src[i+2:], []byte("*/"))
			if end < 0 {
				i = len(src)
			} else {
				i += end + 4
			}
		case src[i] == '\\' && i+1 < len(src):
			digits := 0
			for digits < 6 && i+1+digits < len(src) && isHex(src[i+1+digits]) {
				digits++
			}
			if digits == 0 {
				if c := src[i+1]; c != '"' && c != '\'' && c != '\n' {
					u.add(i, c)
				}
				i += 2
				break
			}
			u.addRune(i, src[i+1:i+1+digits])
			if i += 1 + digits; i < len(src) && isSpace(src[i]) {
				i++ // the space that ends an escape
			}
		default:
			u.add(i, src[i])
			i++
		}
	}
	return u
}

// jsEscape is one character in a script, written by its number.
var jsEscape = regexp.MustCompile(`\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))`)

// unescapeJS resolves characters that are written by their number, and slashes
// that are escaped.
func unescapeJS(src []byte) uttydet {
	var u uttydet
	for i := 0; i < len(src); {
		if src[i] != '\\' {
			u.add(i, src[i])
			i++
			continue
		}
		switch m := jsEscape.FindSubmatchIndex(src[i:]); {
		case m != nil && m[0] == 0:
			u.addRune(i, []byte(group(src[i:], m)))
			i += m[1]
		case bytes.HasPrefix(src[i:], []byte(`\/`)):
			u.add(i, '/')
			i += 2
		default:
			u.add(i, '\\')
			i++
		}
	}
	return u
}

// addRune adds the character that hex digits number, unless it is a quote.
func (u *uttydet) addRune(at int, digits []byte) {
	n, err := strconv.ParseUint(string(digits), 16, 32)
	if err != nil || n > utf8.MaxRune || n == '"' || n == '\'' {
		return
	}
	u.add(at, utf8.AppendRune(nil, rune(n))...)
}

func isHex(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f' }
