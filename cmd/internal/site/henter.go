package site

import (
	"net/url"
	"path"
	"slices"
	"strings"
)

// content reads a file by its kind: its ids, where it leads, and what it would
// fetch, run or store.
func (r *reading) content(content []byte) {
	switch strings.ToLower(path.Ext(r.file)) {
	case ".html", ".htm":
		r.html(content)
	case ".svg", ".xml", ".xhtml":
		r.xml(content)
	case ".css":
		r.css(content, 0)
	case ".js", ".mjs":
		r.js(content)
	}
}

func (r *reading) fault(code, what string) {
	r.faults = append(r.faults, fault{r.file, code, what, r.at})
}

func (r *reading) html(content []byte) {
	eachTag(content, false, func(at int, name []byte, attrs []attribute) int {
		if next := r.ramme(content, at, name); next > 0 {
			return next
		}
		r.tag(at, name, attrs)
		return 0
	})
	r.endRamme(content, len(content))
	if r.drawing {
		// In a drawing a title or a style does not make tags mere text. What stands
		// there is read for what it would do, and its ids are counted once.
		again := &reading{file: r.file, dir: r.dir, climb: r.climb}
		again.everyTag(content)
		r.faults = append(r.faults, again.faults...)
	}
	slices.Sort(r.ids)
	for i := 1; i < len(r.ids); i++ {
		if r.ids[i] == r.ids[i-1] {
			r.at = 0
			r.fault("id-to-ganger", r.ids[i])
		}
	}
	for _, fragment := range r.own {
		if _, ok := slices.BinarySearch(r.ids, fragment); !ok && fragment != "" && fragment != "top" {
			r.at = 0
			r.fault("lenke-doedt-punkt", address(target{r.file, fragment}))
		}
	}
	if r.tags && !r.guarded && !r.moved {
		r.at = 0
		r.fault("sikkerhetsregel-mangler", "Content-Security-Policy")
	}
}

// xml reads a drawing that is a file of its own. It may have style, which only
// touches itself, but nothing that runs or fetches.
func (r *reading) xml(content []byte) {
	r.inDrawing = true
	r.everyTag(content)
	for _, m := range declaration.FindAllSubmatchIndex(content, -1) {
		r.at = m[0]
		r.fault("forbudt-element", string(content[m[2]:m[3]]))
	}
	for _, m := range styleElement.FindAllSubmatchIndex(content, -1) {
		r.css(content[m[2]:m[3]], m[2])
	}
}

// everyTag reads content as what stands in a drawing.
func (r *reading) everyTag(content []byte) {
	eachTag(content, true, func(at int, name []byte, attrs []attribute) int {
		r.tag(at, name, attrs)
		return 0
	})
}

func (r *reading) tag(at int, name []byte, attrs []attribute) {
	r.at, r.tags = at, true
	switch string(name) {
	case "svg", "math":
		r.drawing = true
	case "style":
		if !r.inDrawing {
			r.fault("stil-i-siden", "<style>")
		}
	case "script":
		if verdiAv(attrs, "src") == "" && !strings.HasSuffix(strings.ToLower(verdiAv(attrs, "type")), "json") {
			r.fault("skript-i-siden", "<script>")
		}
	case "base", "iframe", "frame", "object", "embed", "applet", "portal", "fencedframe":
		r.fault("forbudt-element", "<"+string(name)+">")
	case "meta":
		r.meta(verdiAv(attrs, "http-equiv"), attrs)
	}
	for _, a := range attrs {
		r.at = a.at
		r.fromTop(a)
		r.attribute(name, a, attrs)
	}
}

// verdiAv is that of the first attribute of a name.
func verdiAv(attrs []attribute, name string) string {
	for _, a := range attrs {
		if string(a.name) == name {
			return string(a.value)
		}
	}
	return ""
}

// meta reads a meta element that speaks for the server.
func (r *reading) meta(equiv string, attrs []attribute) {
	i := slices.IndexFunc(attrs, func(a attribute) bool { return string(a.name) == "content" })
	if i < 0 {
		return
	}
	content := string(attrs[i].value)
	switch strings.ToLower(strings.TrimSpace(equiv)) {
	case "refresh":
		r.moved = true
		if to := refreshTarget(content); to != "" {
			r.rooted = r.mark(attrs[i], strings.Index(content, to))
			r.fetch("meta", to)
		}
	case "content-security-policy":
		r.guarded = r.guarded || content == r.policy
	case "set-cookie":
		r.fault("forbudt-element", `<meta http-equiv="set-cookie">`)
	}
}

// refreshTarget is where «0; url=side/» leads; browsers take it without «url=» too.
func refreshTarget(content string) string {
	to := strings.TrimLeft(content, " \t\n\f\r0123456789.;,")
	if len(to) > 3 && strings.EqualFold(to[:3], "url") {
		if rest := strings.TrimLeft(to[3:], " \t\n\f\r"); strings.HasPrefix(rest, "=") {
			to = rest[1:]
		}
	}
	return strings.Trim(to, " \t\n\f\r'\"")
}

// attribute reads one of the attributes of an element. There are very many, and most
// claim nothing.
func (r *reading) attribute(element []byte, a attribute, all []attribute) {
	switch string(a.name) {
	case "id":
		r.ids = append(r.ids, string(a.value))
	case "style":
		if r.inDrawing {
			r.css(a.value, r.at)
		} else {
			r.fault("stil-i-siden", `style="`+string(a.value)+`"`)
		}
	case "href", "xlink:href":
		switch {
		case string(element) == "a" || string(element) == "area":
			r.link(a.value)
		case string(element) != "link" || fetches(verdiAv(all, "rel")):
			r.fetch(string(element), string(a.value))
		}
	case "cite":
		r.link(a.value)
	case "src", "poster", "data", "background", "action", "formaction", "manifest":
		r.fetch(string(element), string(a.value))
	case "srcset", "imagesrcset":
		for _, part := range strings.Split(string(a.value), ",") {
			r.fetch(string(element), strings.Fields(part + " .")[0])
		}
	case "ping":
		r.fault("annet-nettsted", string(a.value))
	case "fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker", "marker-start", "marker-mid", "marker-end":
		r.css(a.value, r.at)
	case "to", "from", "by", "values": // of an animation
		if strings.Contains(string(a.value), "//") {
			r.fetch(string(element), string(a.value))
		}
	default:
		if len(a.name) > 2 && a.name[0] == 'o' && a.name[1] == 'n' {
			r.fault("skript-i-siden", string(a.name))
		}
	}
}

// fetches reports whether a <link> of this rel makes the browser ask for it.
// Some only say where something stands.
func fetches(rel string) bool {
	for _, word := range strings.Fields(strings.ToLower(rel)) {
		switch word {
		case "canonical", "alternate", "license", "author", "help", "next", "prev":
		default:
			return true
		}
	}
	return rel == ""
}

// asBrowsers is an address without what browsers overlook in it.
var asBrowsers = strings.NewReplacer("\t", "", "\n", "", "\r", "", "\\", "/")

// fetch remembers an address that the browser would ask for unasked.
func (r *reading) fetch(element, address string) {
	address = asBrowsers.Replace(strings.TrimFunc(address, func(c rune) bool { return c <= ' ' }))
	lower := strings.ToLower(address)
	switch {
	case address == "", strings.HasPrefix(lower, "data:image/"), r.inDrawing && strings.HasPrefix(address, "#"):
		return
	case strings.HasPrefix(lower, "javascript:"), strings.HasPrefix(lower, "data:") && element != "link" && element != "css":
		r.fault("skript-i-siden", address)
		return
	case strings.HasPrefix(lower, "data:"):
		r.fault("stil-i-siden", address)
		return
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "" || u.Host != "" || strings.HasPrefix(address, "//") {
		r.fault("annet-nettsted", address)
		return
	}
	r.inside(u)
}
