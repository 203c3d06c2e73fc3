package site

import (
	"bytes"
	"path"
	"slices"
	"strings"
)

// Templates and texts give addresses within the site from its top: «/tiltak/». As
// such they are wrong on any server where the site lies in a folder. So a page is
// published with addresses that start from the page itself: «../../tiltak/». Only a
// 404 page, which is shown at any depth, has them from the root of the host.

// fromTop notes where the addresses from the top of the site are in an attribute.
func (r *reading) fromTop(a attribute) {
	r.rooted = false
	if r.inDrawing {
		return // a file that is published as it is
	}
	switch string(a.name) {
	case "href", "src", "action", "formaction", "poster", "data", "cite", "background", "manifest", "xlink:href":
		r.rooted = r.mark(a, 0)
	case "srcset", "imagesrcset":
		at := 0
		for part := range strings.SplitSeq(string(a.value), ",") {
			indent := len(part) - len(strings.TrimLeft(part, " \t\n\f\r"))
			r.rooted = r.mark(a, at+indent) || r.rooted
			at += len(part) + 1
		}
	}
}

// mark notes that an address from the top of the site begins at a place in a value,
// if one does. A value with character references is not what stands in the page, and
// an address in it is left as it is.
func (r *reading) mark(a attribute, at int) bool {
	if at < 0 || at >= len(a.value) || a.value[at] != '/' || a.escaped {
		return false
	}
	if at+1 < len(a.value) && (a.value[at+1] == '/' || a.value[at+1] == '\\') {
		return false // to another host
	}
	r.roots = append(r.roots, a.valueAt+at)
	return true
}

// fromHere is content with the addresses that r has noted made to start from the page.
// It is put into out when there are any.
func (r *reading) fromHere(out *bytes.Buffer, content []byte, pub published) []byte {
	if len(r.roots) == 0 {
		return content
	}
	to := strings.Repeat("../", strings.Count(r.file, "/"))
	switch {
	case path.Base(r.file) == notFound:
		to = pub.above()
	case to == "":
		to = "./"
	}
	slices.Sort(r.roots)
	roots := slices.Compact(r.roots)
	out.Grow(len(content) + len(roots)*len(to))
	from := 0
	for _, at := range roots {
		out.Write(content[from:at])
		out.WriteString(to)
		from = at + 1
	}
	out.Write(content[from:])
	return out.Bytes()
}
