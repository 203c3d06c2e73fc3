package vis

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/spf13/afero"

	"planvei/cmd/internal/diag"
)

func shown(t *testing.T, files map[string]string) http.Handler {
	t.Helper()
	site := afero.NewMemMapFs()
	for name, content := range files {
		if err := afero.WriteFile(site, name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p := newPreview()
	p.show(site, &diag.List{}, nil)
	return p.handler()
}

func TestRequests(t *testing.T) {
	h := shown(t, map[string]string{
		"/index.html":          "<body>hjem</body>",
		"/404.html":            "<body>finnes ikke</body>",
		"/tiltak/x/index.html": "<body>tiltak</body>",
		"/tomt/bilde.png":      "png",
		"/plan.json":           "{}",
		"/tiltak.csv":          "id;tittel",
		"/hoved.js":            "let a",
		"/uten-slutt.html":     "<p>uten slutt",
	})
	for _, tt := range []struct {
		name, host, path string
		status           int
		kind, body       string // "" is not looked at
	}{
		{"the front page", "127.0.0.1:4321", "/", 200, "text/html; charset=utf-8", "hjem"},
		{"localhost", "localhost:4321", "/", 200, "", "hjem"},
		{"IPv6", "[::1]:4321", "/", 200, "", "hjem"},
		{"no port", "localhost", "/", 200, "", "hjem"},
		{"another name that leads here", "evil.example:4321", "/", 403, "", "denne maskinen"},
		{"a name that begins like ours", "localhost.evil.example", "/", 403, "", ""},
		{"events by another name", "evil.example:4321", "/__planvei/hendelser", 403, "", ""},
		{"a page", "localhost", "/tiltak/x/", 200, "", "tiltak"},
		{"a page without its last slash", "localhost", "/tiltak/x?y=1", 302, "", ""},
		{"a file name", "localhost", "/tiltak/x/index.html", 200, "", "tiltak"},
		{"a folder without a page", "localhost", "/tomt/", 404, "text/html; charset=utf-8", "finnes ikke"},
		{"what is not there", "localhost", "/nei/", 404, "text/html; charset=utf-8", "finnes ikke"},
		{"JSON", "localhost", "/plan.json", 200, "application/json; charset=utf-8", "{}"},
		{"CSV", "localhost", "/tiltak.csv", 200, "text/csv; charset=utf-8", ""},
		{"a script", "localhost", "/hoved.js", 200, "text/javascript; charset=utf-8", "let a"},
		{"our script", "localhost", "/__planvei/vis.js", 200, "text/javascript; charset=utf-8", "EventSource"},
		{"our style", "localhost", "/__planvei/vis.css", 200, "text/css; charset=utf-8", ".planvei-vis"},
		{"a page without an end", "localhost", "/uten-slutt.html", 200, "", "vis.js"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := httptest.NewRequest("GET", tt.path, nil)
			r.Host = tt.host
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Code != tt.status {
				t.Errorf("status %d, want %d", w.Code, tt.status)
			}
			if kind := w.Header().Get("Content-Type"); tt.kind != "" && kind != tt.kind {
				t.Errorf("type %q, want %q", kind, tt.kind)
			}
			if !strings.Contains(w.Body.String(), tt.body) {
				t.Errorf("body %q lacks %q", w.Body, tt.body)
			}
			if w.Code != 403 && w.Header().Get("Cache-Control") != "no-store" {
				t.Error("the browser may keep it")
			}
		})
	}
}

func TestOnlyReadingIsAllowed(t *testing.T) {
	w := httptest.NewRecorder()
	r := httptest.NewRequest("POST", "/", nil)
	r.Host = "localhost"
	shown(t, nil).ServeHTTP(w, r)
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("status %d", w.Code)
	}
}

func TestTheRedirectStaysHere(t *testing.T) {
	h := shown(t, map[string]string{"/a/index.html": ""})
	for path, want := range map[string]string{"/a": "/a/", "/a?x=1": "/a/?x=1"} {
		r := httptest.NewRequest("GET", path, nil)
		r.Host = "localhost"
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if got := w.Header().Get("Location"); got != want {
			t.Errorf("%s leads to %q, want %q", path, got, want)
		}
	}
}

func TestInjectKeepsThePage(t *testing.T) {
	got := string(inject([]byte("<body><p>İ</p></body></html>"), "ab-1"))
	want := `<body><p>İ</p><link rel="stylesheet" href="/__planvei/vis.css"><script defer src="/__planvei/vis.js?site=ab-1"></script></body></html>`
	if got != want {
		t.Errorf("got %s", got)
	}
}
