package site

import (
	"bytes"
	"net/url"
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// A reading is what one finished file claims.
type reading struct {
	file   string
	dir    string // the folder that its relative addresses start from
	ids    map[string]bool
	links  map[target]bool
	faults []fault
}

// read finds what content claims. It is called by several pages at a time.
func (w *witness) read(file string, content []byte) *reading {
	r := &reading{file: file, dir: path.Dir(file), links: map[target]bool{}}
	switch path.Ext(file) {
	case ".html":
		r.html(content)
	case ".css":
		r.css(content)
	case ".js":
		r.js(content)
	}
	for _, s := range exposed(w.secrets, content) {
		r.fault("hemmelig-adresse-publisert", s.enhet)
	}
	return r
}

// remember keeps what a finished file claims.
func (w *witness) remember(r *reading) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.files[r.file] = true
	if r.ids != nil {
		w.ids[r.file] = r.ids
	}
	if path.Ext(r.file) == ".html" {
		w.pages++
	}
	for t := range r.links {
		if page, ok := w.links[t]; !ok || nearer(r.file, page) {
			w.links[t] = r.file
		}
	}
	w.faults = append(w.faults, r.faults...)
}

// nearer reports whether page a is a better place to look for a mistake than b.
// The plan on one page repeats what stands on others.
func nearer(a, b string) bool {
	repeats := func(file string) bool { return strings.HasSuffix(file, "hele-planen/index.html") }
	if repeats(a) != repeats(b) {
		return repeats(b)
	}
	return a < b
}

func (r *reading) fault(code, what string) {
	r.faults = append(r.faults, fault{r.file, code, what})
}

// html reads a page: its ids, where it leads, and what it would fetch or run.
func (r *reading) html(content []byte) {
	r.ids = map[string]bool{}
	z := html.NewTokenizer(bytes.NewReader(content))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			if tag := string(name); more || tag == "style" || tag == "script" {
				r.tag(tag, attributes(z, more))
			}
		}
	}
}

func attributes(z *html.Tokenizer, more bool) []html.Attribute {
	var list []html.Attribute
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		list = append(list, html.Attribute{Key: string(key), Val: string(value)})
	}
	return list
}

func (r *reading) tag(tag string, attrs []html.Attribute) {
	get := func(key string) string {
		for _, a := range attrs {
			if a.Key == key {
				return a.Val
			}
		}
		return ""
	}
	switch {
	case tag == "style":
		r.fault("stil-i-siden", "<style>")
	case tag == "script" && get("src") == "" && !strings.HasSuffix(get("type"), "json"):
		r.fault("skript-i-siden", "<script>")
	case tag == "base" || tag == "iframe" || tag == "object" || tag == "embed":
		r.fault("forbudt-element", "<"+tag+">")
	case tag == "meta" && strings.EqualFold(get("http-equiv"), "refresh"):
		if _, to, ok := strings.Cut(get("content"), "="); ok {
			r.fetch(to)
		}
	}
	for _, a := range attrs {
		switch a.Key {
		case "id":
			if r.ids[a.Val] {
				r.fault("id-to-ganger", a.Val)
			}
			r.ids[a.Val] = true
		case "style":
			r.fault("stil-i-siden", `style="`+a.Val+`"`)
		case "href", "xlink:href":
			switch {
			case tag == "a" || tag == "area":
				r.link(a.Val)
			case tag != "link" || fetches(get("rel")):
				r.fetch(a.Val)
			}
		case "src", "poster", "data", "background", "action", "formaction", "manifest", "cite":
			r.fetch(a.Val)
		case "srcset", "imagesrcset":
			for _, part := range strings.Split(a.Val, ",") {
				r.fetch(strings.Fields(part + " .")[0])
			}
		case "ping":
			r.fault("annet-nettsted", a.Val)
		default:
			if strings.HasPrefix(a.Key, "on") {
				r.fault("skript-i-siden", a.Key)
			}
		}
	}
}

// fetches reports whether a <link> of this rel makes the browser ask for it.
// Some only say where something stands.
func fetches(rel string) bool {
	switch strings.ToLower(rel) {
	case "canonical", "alternate", "license", "author", "help", "next", "prev":
		return false
	}
	return true
}

// link remembers an address that the reader may choose to follow.
func (r *reading) link(address string) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		r.fault("lenke-ugyldig", address)
		return
	}
	switch u.Scheme {
	case "http", "https", "mailto", "tel", "sms":
		return
	case "":
		if u.Host != "" {
			return // //host/path leads elsewhere, and the reader chose it
		}
		r.inside(u)
	default:
		r.fault("lenke-farlig", address)
	}
}

// fetch remembers an address that the browser would ask for unasked.
func (r *reading) fetch(address string) {
	address = strings.TrimSpace(address)
	if strings.HasPrefix(address, "data:") || address == "" {
		return
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "" || u.Host != "" {
		r.fault("annet-nettsted", address)
		return
	}
	r.inside(u)
}

// inside remembers an address within the site. An address from the root of the
// host is wrong on any server where the site lies in a folder.
func (r *reading) inside(u *url.URL) {
	if strings.HasPrefix(u.Path, "/") {
		if path.Base(r.file) != notFound {
			r.fault("lenke-fra-roten", u.String())
		}
		return
	}
	to := r.file
	if u.Path != "" {
		to = path.Join(r.dir, u.Path)
		if strings.HasSuffix(u.Path, "/") || path.Ext(to) == "" {
			to = path.Join(to, "index.html")
		}
	}
	r.links[target{to, u.Fragment}] = true
}

// elsewhere finds what a style sheet would fetch.
var elsewhere = regexp.MustCompile(`(?i)url\(\s*['"]?\s*([^'")\s]+)|@import\s+['"]([^'"]+)`)

func (r *reading) css(content []byte) {
	for _, m := range elsewhere.FindAllSubmatch(content, -1) {
		r.fetch(string(m[1]) + string(m[2]))
	}
}

// storing finds what a script must not use: the site leaves no trace on the
// device, and asks no other host.
var storing = regexp.MustCompile(`localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore|sendBeacon|(?:https?:)?//[a-z0-9-]+\.[a-z]{2,}`)

func (r *reading) js(content []byte) {
	for _, m := range storing.FindAll(content, -1) {
		r.fault("skript-lagrer-eller-henter", string(m))
	}
}
