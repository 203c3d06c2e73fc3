package vis

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/spf13/afero"
)

//go:embed assets
var assets embed.FS

// ours is the folder of addresses that the preview keeps for itself.
const ours = "/__planvei/"

// StatusPage is where a site to be previewed may have a page about how far the plan
// has come. It is never in the site that is published.
const StatusPage = ours + "status/index.html"

// handler serves the site and what the preview adds to it.
func (p *preview) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+ours+"hendelser", p.serveEvents)
	mux.HandleFunc("GET "+ours+"vis.js", serveAsset)
	mux.HandleFunc("GET "+ours+"vis.css", serveAsset)
	mux.HandleFunc("GET /", p.servePage)
	return guard(mux)
}

// guard refuses a request that came by another name than this machine's own. A
// page elsewhere can let its own name lead to a loopback address, and would then
// read a plan that is not public yet.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !local(r.Host) {
			http.Error(w, "Forhåndsvisningen er bare for denne maskinen.", http.StatusForbidden)
			return
		}
		h := w.Header()
		h.Set("Cache-Control", "no-store")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

func local(hostport string) bool {
	host, _, err := net.SplitHostPort(hostport)
	if err != nil {
		host = strings.Trim(hostport, "[]")
	}
	return strings.EqualFold(host, "localhost") || host == "127.0.0.1" || host == "::1"
}

func serveAsset(w http.ResponseWriter, r *http.Request) {
	name := path.Base(r.URL.Path)
	content, err := assets.ReadFile("assets/" + name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	serveBytes(w, r, name, content)
}

// servePage serves a file of the last good site.
func (p *preview) servePage(w http.ResponseWriter, r *http.Request) {
	site, report, ok := p.await(r.Context())
	if !ok {
		return
	}
	if site == nil {
		serveReport(w, report)
		return
	}
	name := path.Clean("/" + r.URL.Path)
	content, err := read(site, name)
	switch {
	case err == nil:
	case errors.Is(err, errFolder) && !strings.HasSuffix(r.URL.Path, "/"):
		to := *r.URL
		to.Scheme, to.Host, to.Path, to.RawPath = "", "", name+"/", ""
		http.Redirect(w, r, to.String(), http.StatusFound)
		return
	case errors.Is(err, errFolder):
		name = path.Join(name, "index.html")
		content, err = read(site, name)
	}
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, errFolder) {
		serveMissing(w, site, report)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if path.Ext(name) == ".html" {
		serveHTML(w, http.StatusOK, content, report)
		return
	}
	serveBytes(w, r, name, content)
}

// await returns what there is to see, after the first build.
func (p *preview) await(ctx context.Context) (afero.Fs, report, bool) {
	for {
		site, report, changed := p.now()
		if report.Site != "" {
			return site, report, true
		}
		select {
		case <-ctx.Done():
			return nil, report, false
		case <-changed:
		}
	}
}

var errFolder = errors.New("is a folder")

func read(site afero.Fs, name string) ([]byte, error) {
	info, err := site.Stat(name)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, errFolder
	}
	return afero.ReadFile(site, name)
}

// serveMissing answers with the site's own page for what does not exist.
func serveMissing(w http.ResponseWriter, site afero.Fs, r report) {
	content, err := read(site, "/404.html")
	if err != nil {
		content = []byte("<!doctype html><html lang=\"nb\"><title>Finnes ikke</title><h1>Siden finnes ikke</h1>")
	}
	serveHTML(w, http.StatusNotFound, content, r)
}

// serveHTML serves a page with the preview's own script and style in it.
func serveHTML(w http.ResponseWriter, status int, content []byte, r report) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(inject(content, r.Site))
}

func serveBytes(w http.ResponseWriter, r *http.Request, name string, content []byte) {
	w.Header().Set("Content-Type", contentType(name, content))
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}
