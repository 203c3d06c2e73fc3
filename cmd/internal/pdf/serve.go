package pdf

import (
	"crypto/rand"
	"io/fs"
	"net"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"
)

// A server shows one site to the browser, on a loopback address below a path
// that nobody can guess: the plan may not be public yet.
type server struct {
	site fs.FS
	base string // the unguessable path, "/…/"
	http *http.Server
	host string

	mu      sync.Mutex
	address string // the page to print
	content []byte
}

func serve(site fs.FS) (*server, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s := &server{site: site, base: "/" + rand.Text() + "/", host: l.Addr().String()}
	s.http = &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
	go s.http.Serve(l)
	return s, nil
}

func (s *server) close() { s.http.Close() }

// show sets the page to print, which stands in for the site's own.
func (s *server) show(address string, content []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.address, s.content = address, content
}

func (s *server) url(address string) string { return "http://" + s.host + s.base + address }

// types are the kinds of file that a page fetches. The system's own list is not
// asked: on some machines it says that a style sheet is plain text.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml",
	".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
	".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon",
}

// ServeHTTP implements http.Handler.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, ok := strings.CutPrefix(r.URL.Path, s.base)
	if !ok {
		http.NotFound(w, r)
		return
	}
	content, err := s.read(name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	kind := types[strings.ToLower(path.Ext(name))]
	if name == "" || strings.HasSuffix(name, "/") {
		kind = types[".html"]
	}
	if kind == "" {
		kind = "application/octet-stream"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", "no-store")
	w.Write(content)
}

func (s *server) read(name string) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if name == s.address {
		return s.content, nil
	}
	return fs.ReadFile(s.site, name)
}
