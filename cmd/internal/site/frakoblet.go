package site

import (
	"bytes"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
)

// forFolder is a page as it must be when it is opened from a folder: no server is
// there to find the index of a folder, so an address of one names the file. Tags that
// need no change stand as they were, byte for byte.
func forFolder(doc []byte) []byte {
	out := make([]byte, 0, len(doc)+len(doc)/8)
	for z := html.NewTokenizer(bytes.NewReader(doc)); ; {
		kind := z.Next()
		raw := bytes.Clone(z.Raw()) // which Token takes apart
		if kind == html.ErrorToken {
			return append(out, raw...)
		}
		if tag := z.Token(); (kind == html.StartTagToken || kind == html.SelfClosingTagToken) && mend(&tag) {
			raw = []byte(tag.String())
		}
		out = append(out, raw...)
	}
}

// mend changes the attributes of a tag that would fail in a folder, and reports
// whether there were any.
func mend(tag *html.Token) bool {
	changed := false
	for i := range tag.Attr {
		a := &tag.Attr[i]
		val := a.Val
		switch {
		case (tag.Data == "a" || tag.Data == "area") && a.Key == "href", tag.Data == "form" && a.Key == "action":
			val = inFolder(val)
		case tag.Data == "meta" && a.Key == "content" && strings.EqualFold(attr(tag, "http-equiv"), "refresh"):
			if before, to, ok := strings.Cut(val, "url="); ok {
				val = before + "url=" + inFolder(to)
			}
		}
		changed = changed || val != a.Val
		a.Val = val
	}
	return changed
}

func attr(tag *html.Token, key string) string {
	for _, a := range tag.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// inFolder is an address with the file that a server would have found.
func inFolder(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" || path.IsAbs(u.Path) {
		return address
	}
	switch last := path.Base(u.Path); {
	case strings.HasSuffix(u.Path, "/"):
		u.Path += "index.html"
	case last == "." || last == ".." || path.Ext(last) == "":
		u.Path += "/index.html"
	default:
		return address
	}
	u.RawPath = ""
	return u.String()
}
