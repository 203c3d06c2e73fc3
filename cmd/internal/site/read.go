package site

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
)

// A reading is what one finished file claims.
type reading struct {
	file   string
	dir    string   // the folder that its relative addresses start from
	climb  string   // from there to the top: "../../"
	ids    []string // sorted, once the file is read
	links  []target
	faults []fault
}

// read finds what content claims. It is called by several pages at a time.
func (w *witness) read(file string, content []byte) *reading {
	r := &reading{file: file, dir: path.Dir(file), climb: strings.Repeat("../", strings.Count(file, "/"))}
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
	w.ids[r.file] = r.ids
	if path.Ext(r.file) == ".html" {
		w.pages++
	}
	for _, t := range r.links {
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
	eachTag(content, r.tag)
	slices.Sort(r.ids)
	for i := 1; i < len(r.ids); i++ {
		if r.ids[i] == r.ids[i-1] {
			r.fault("id-to-ganger", r.ids[i])
		}
	}
}

func (r *reading) tag(name []byte, attrs []attribute) {
	get := func(key string) string {
		for _, a := range attrs {
			if string(a.name) == key {
				return string(a.value)
			}
		}
		return ""
	}
	switch string(name) {
	case "style":
		r.fault("stil-i-siden", "<style>")
	case "script":
		if get("src") == "" && !strings.HasSuffix(get("type"), "json") {
			r.fault("skript-i-siden", "<script>")
		}
	case "base", "iframe", "object", "embed":
		r.fault("forbudt-element", "<"+string(name)+">")
	case "meta":
		if _, to, ok := strings.Cut(get("content"), "="); ok && strings.EqualFold(get("http-equiv"), "refresh") {
			r.fetch(to)
		}
	}
	for _, a := range attrs {
		switch string(a.name) {
		case "id":
			r.ids = append(r.ids, string(a.value))
		case "style":
			r.fault("stil-i-siden", `style="`+string(a.value)+`"`)
		case "href", "xlink:href":
			switch {
			case string(name) == "a" || string(name) == "area":
				r.link(a.value)
			case string(name) != "link" || fetches(get("rel")):
				r.fetch(string(a.value))
			}
		case "src", "poster", "data", "background", "action", "formaction", "manifest", "cite":
			r.fetch(string(a.value))
		case "srcset", "imagesrcset":
			for _, part := range strings.Split(string(a.value), ",") {
				r.fetch(strings.Fields(part + " .")[0])
			}
		case "ping":
			r.fault("annet-nettsted", string(a.value))
		default:
			if len(a.name) > 2 && a.name[0] == 'o' && a.name[1] == 'n' {
				r.fault("skript-i-siden", string(a.name))
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
func (r *reading) link(address []byte) {
	if plain(address) {
		file, fragment, _ := strings.Cut(string(address), "#")
		r.to(file, fragment)
		return
	}
	u, err := url.Parse(strings.TrimSpace(string(address)))
	if err != nil {
		r.fault("lenke-ugyldig", string(address))
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
		r.fault("lenke-farlig", string(address))
	}
}

// plain reports whether an address is a path with nothing in it that must be
// taken apart: most are, and there are many.
func plain(address []byte) bool {
	for _, c := range address {
		if !isLetter(c) && (c < '0' || c > '9') && c != '-' && c != '_' && c != '.' && c != '/' && c != '#' {
			return false
		}
	}
	return len(address) > 0 && address[0] != '/'
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
	r.to(u.Path, u.Fragment)
}

// to remembers a place in the site, by its path as seen from this file.
func (r *reading) to(file, fragment string) {
	to := r.file
	switch rest := strings.TrimPrefix(file, r.climb); {
	case file == "":
	case (rest != file || r.climb == "") && downwards(rest):
		// Nearly every address climbs to the top and goes down to a folder.
		to = rest + "index.html"
	default:
		to = path.Join(r.dir, file)
		if strings.HasSuffix(file, "/") || path.Ext(to) == "" {
			to = path.Join(to, "index.html")
		}
	}
	r.links = append(r.links, target{to, fragment})
}

// downwards reports whether address is a folder below the one it starts from,
// written in the shortest way, or that folder itself.
func downwards(address string) bool {
	return address == "" || address[len(address)-1] == '/' && address[0] != '/' && address[0] != '.' &&
		!strings.Contains(address, "/.") && !strings.Contains(address, "//")
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
