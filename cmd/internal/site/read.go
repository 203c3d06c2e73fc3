package site

import (
	"bytes"
	"net/url"
	"path"
	"strings"

	"planvei/cmd/internal/sok"
)

// A reading is what one finished file claims.
type reading struct {
	file   string
	dir    string   // the folder that its relative addresses start from
	climb  string   // from there to the top: "../../"
	ids    []string // sorted, once the file is read
	links  []target
	own    []string // the places on the page itself that it leads to
	faults []fault
	roots  []int // where addresses from the top of the site begin
	rooted bool  // the address being read is one of them
	herfra int   // how many addresses depend on where the page is

	policy    string // what the page must carry
	guarded   bool   // the page carries the security policy
	tags      bool   // it is a page, and not only text in a file that is named so
	moved     bool   // it only sends the reader on
	drawing   bool   // it has elements of SVG or MathML
	inDrawing bool   // it is a drawing
	marked    bool   // it shows what is counted at the end
	at        int    // where what is being read begins

	witness   *witness // nil for what is not published
	deler     []*ramme // the known parts of the page
	fersk     *ramme   // a part that is being noted
	ferskSlag *rammer

	listing bool      // it lists every page
	found   *sok.Page // what a search finds of it; nil for what is not searched
}

// read finds what content claims. It is called by several pages at a time.
func (w *witness) read(file string, content []byte) *reading {
	r := &reading{file: file, policy: w.pub.policy, witness: w, dir: path.Dir(file), climb: strings.Repeat("../", strings.Count(file, "/"))}
	if !w.indeks[file] { // the index is data, whatever words the pages have
		r.content(content)
	}
	r.search(w.sok, content)
	r.marked = path.Ext(file) == ".html" && bytes.Contains(content, []byte(mark))
	exposed, _ := w.hemmelig.Fil(file, content)
	for _, f := range exposed {
		r.fault(hemmeligPublisert, f.Enhet.ID)
	}
	return r
}

// remember keeps what a finished file claims.
func (w *witness) remember(r *reading) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.files[r.file] = true
	w.ids[r.file] = r.ids
	for _, shared := range r.deler {
		if shared.page == "" || nearer(r.file, shared.page) {
			shared.page = r.file
		}
	}
	if path.Ext(r.file) == ".html" {
		w.pages++
		if r.guarded {
			w.guarded++
		}
	}
	if r.found != nil {
		w.sok.Add(r.found)
	}
	if r.listing {
		w.lister = append(w.lister, r.file)
	}
	if r.marked {
		w.marked = append(w.marked, r.file)
	}
	w.leads(r.file, r.links)
	w.faults = append(w.faults, r.faults...)
}

// leads remembers that a page leads to places.
func (w *witness) leads(file string, to []target) {
	for _, t := range to {
		if page, ok := w.links[t]; !ok || nearer(file, page) {
			w.links[t] = file
		}
	}
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

// link remembers an address that the reader may choose to follow.
func (r *reading) link(address []byte) {
	if plain(address, r.rooted) {
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
// taken apart: most are, and there are many. It begins at the top when it is rooted.
func plain(address []byte, rooted bool) bool {
	for _, c := range address {
		if !isLetter(c) && (c < '0' || c > '9') && c != '-' && c != '_' && c != '.' && c != '/' && c != '#' {
			return false
		}
	}
	return len(address) > 0 && (address[0] == '/') == rooted
}

// inside remembers an address within the site. An address from the root of the
// host that is not made to start from the page is wrong on any server where the site
// lies in a folder.
func (r *reading) inside(u *url.URL) {
	if strings.HasPrefix(u.Path, "/") && !r.rooted {
		r.fault("lenke-fra-roten", u.String())
		return
	}
	r.to(u.Path, u.Fragment)
}

// to remembers a place in the site, by its path as seen from this file.
func (r *reading) to(file, fragment string) {
	to := ""
	rest, fromTop := strings.CutPrefix(file, "/")
	if !fromTop && file != "" {
		r.herfra++
		rest, fromTop = strings.CutPrefix(file, r.climb)
	}
	switch {
	case file == "":
		r.own = append(r.own, fragment)
		return
	case fromTop && downwards(rest):
		// Nearly every address goes from the top down to a folder.
		to = rest + "index.html"
	case strings.HasPrefix(file, "/"):
		to = served(path.Clean(rest), rest)
	default:
		to = served(path.Join(r.dir, file), file)
	}
	r.links = append(r.links, target{to, fragment})
}

// served is the file that a server gives for a path, by how the address was written.
func served(to, written string) string {
	if strings.HasSuffix(written, "/") || path.Ext(to) == "" {
		return path.Join(to, "index.html")
	}
	return to
}

// downwards reports whether address is a folder below the one it starts from,
// written in the shortest way, or that folder itself.
func downwards(address string) bool {
	return address == "" || address[len(address)-1] == '/' && address[0] != '/' && address[0] != '.' &&
		!strings.Contains(address, "/.") && !strings.Contains(address, "//")
}
