package tjener

import (
	"bytes"
	"embed"
	"fmt"
	"html"
	"net/url"
	"strings"
	"text/template"
)

// A Nettsted is what the servers' files depend on.
type Nettsted struct {
	Nettadresse string   // where the site is published, or ""
	Eksempel    bool     // the plan is invented, and search engines must leave it
	Filer       []string // the names of the finished files, in order
}

// maler are the servers' files before they are filled in.
//
//go:embed maler
var maler embed.FS

// filer are the files by name from the top of the site, with what each is made
// from. Apache, IIS and Netlify look for theirs where they lie; that of nginx and
// Caddy is taken in by the one who runs the server.
var filer = map[string]string{
	".htaccess":         "htaccess",
	"web.config":        "web.config",
	"_headers":          "headers",
	"tjener/nginx.conf": "nginx.conf",
	"tjener/Caddyfile":  "Caddyfile",
}

var mal = template.Must(template.New("").Funcs(template.FuncMap{
	"xml": html.EscapeString,
}).ParseFS(maler, "maler/*"))

// Filer writes the servers' files for one site.
func Filer(n Nettsted) (map[string][]byte, error) {
	sti := Sti(n.Nettadresse)
	data := struct {
		Sti, StiURL           string // as written, and as it stands in an address
		Mappe                 string // Sti without the slash that ends it
		Headers               []Header
		Types                 []Type
		CachePage, CacheFixed string
		Fixed                 string   // how the names of files that never change end
		FixedFiles            []string // those of this site
	}{
		Sti: sti, Mappe: strings.TrimSuffix(sti, "/"), StiURL: (&url.URL{Path: sti}).EscapedPath(),
		Headers: Headers(n.Eksempel), Types: Types,
		CachePage: CachePage, CacheFixed: CacheFixed, Fixed: fixed,
	}
	for _, name := range n.Filer {
		if fixedName.MatchString(name) && !strings.ContainsAny(name, " \"<>&") {
			data.FixedFiles = append(data.FixedFiles, name)
		}
	}
	out := map[string][]byte{}
	for name, from := range filer {
		var b bytes.Buffer
		if err := mal.ExecuteTemplate(&b, from, data); err != nil {
			return nil, fmt.Errorf("write %s: %w", name, err)
		}
		out[name] = b.Bytes()
	}
	return out, nil
}
