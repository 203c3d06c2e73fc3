package vis

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/spf13/afero"

	"planvei/cmd/internal/diag"
)

// patience is how long a test waits for what should come at once.
const patience = 20 * time.Second

// A session is a preview of a folder in which each *.txt becomes a page. A file
// that says "feil" is a finding that stops the build.
type session struct {
	t      *testing.T
	dir    string
	url    string
	out    *transcript
	events *bufio.Scanner
}

func start(t *testing.T, files map[string]string) *session {
	t.Helper()
	s := &session{t: t, dir: t.TempDir(), out: &transcript{}}
	for name, content := range files {
		s.write(name, content)
	}
	l, err := Listen(0)
	if err != nil {
		t.Fatal(err)
	}
	s.url = "http://" + l.Addr().String()
	ctx, stop := context.WithTimeout(t.Context(), patience)
	done := make(chan error, 1)
	go func() {
		done <- Serve(ctx, l, Config{
			Build:  func() (afero.Fs, *diag.List, error) { return build(s.dir) },
			Root:   s.dir,
			Ignore: func(name string) bool { return name == "public" || strings.HasPrefix(name, "public/") },
			Out:    s.out,
		})
	}()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Errorf("Serve: %v", err)
		}
	})
	request, err := http.NewRequestWithContext(ctx, "GET", s.url+"/__planvei/hendelser", nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	s.events = bufio.NewScanner(response.Body)
	return s
}

// build makes a page of each text file below dir.
func build(dir string) (afero.Fs, *diag.List, error) {
	site, found := afero.NewMemMapFs(), &diag.List{}
	files := os.DirFS(dir)
	var broken error
	err := afero.Walk(afero.NewReadOnlyFs(afero.FromIOFS{FS: files}), ".", func(name string, info os.FileInfo, err error) error {
		if err != nil || filepath.Ext(name) != ".txt" {
			return err
		}
		content, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		text := strings.TrimSpace(string(content))
		switch text {
		case "feil":
			found.Add(diag.Finding{Code: "prove", Severity: diag.Feil, Message: "her står det feil",
				Advice: "skriv noe annet", Position: diag.Position{File: name, Line: 1, Column: 1}})
		case "stopp":
			broken = errors.New("disken er full")
		case "panikk":
			panic("dette skulle ikke skje")
		}
		page := "<!doctype html><html><body><p>" + text + "</p></body></html>"
		return afero.WriteFile(site, "/"+strings.TrimSuffix(name, ".txt")+".html", []byte(page), 0o644)
	})
	return site, found, errors.Join(err, broken)
}

// write saves as many editors do, so that no build can see half a file.
func (s *session) write(name, content string) {
	s.t.Helper()
	path := filepath.Join(s.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path+"~", []byte(content), 0o644); err != nil {
		s.t.Fatal(err)
	}
	if err := os.Rename(path+"~", path); err != nil {
		s.t.Fatal(err)
	}
}

// until reads events until one of them is as wanted.
func (s *session) until(what string, wanted func(report) bool) report {
	s.t.Helper()
	for s.events.Scan() {
		message, ok := strings.CutPrefix(s.events.Text(), "data: ")
		if !ok {
			continue
		}
		var r report
		if err := json.Unmarshal([]byte(message), &r); err != nil {
			s.t.Fatal(err)
		}
		if wanted(r) {
			return r
		}
	}
	s.t.Fatalf("no event: %s (%v)\n%s", what, s.events.Err(), s.out)
	return report{}
}

func (s *session) first() report { return s.until("the first", func(report) bool { return true }) }

// untilPage waits for a site in which page has the text.
func (s *session) untilPage(page, text string) report {
	s.t.Helper()
	return s.until(page+" with "+text, func(report) bool {
		_, body := s.get(page)
		return strings.Contains(body, text)
	})
}

func (s *session) get(path string) (*http.Response, string) {
	s.t.Helper()
	response, err := http.Get(s.url + path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return response, string(body)
}

// A transcript is what was written to the terminal.
type transcript struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (o *transcript) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.Write(p)
}

func (o *transcript) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.String()
}

func TestAnEditIsShown(t *testing.T) {
	s := start(t, map[string]string{"index.txt": "første"})
	before := s.first()
	s.write("index.txt", "andre")
	after := s.untilPage("/", "andre")
	if before.Site == after.Site {
		t.Errorf("the site is still called %q: no page would load it", after.Site)
	}
	if !strings.Contains(s.out.String(), s.url) {
		t.Errorf("the terminal does not say where the site is:\n%s", s.out)
	}
}

func TestANewFolderIsNoticed(t *testing.T) {
	s := start(t, map[string]string{"index.txt": "hjem"})
	s.first()
	s.write("ny/mappe/side.txt", "i ny mappe")
	s.untilPage("/ny/mappe/side.html", "i ny mappe")
	s.write("ny/mappe/side.txt", "endret der")
	s.untilPage("/ny/mappe/side.html", "endret der")
}

func TestARemovedFileIsGone(t *testing.T) {
	s := start(t, map[string]string{"index.txt": "hjem", "side.txt": "borte snart"})
	s.first()
	if err := os.Remove(filepath.Join(s.dir, "side.txt")); err != nil {
		t.Fatal(err)
	}
	s.until("the page is gone", func(report) bool {
		response, _ := s.get("/side.html")
		return response.StatusCode == http.StatusNotFound
	})
}

func TestAnErrorKeepsTheLastGoodSite(t *testing.T) {
	for _, tt := range []struct{ text, summary, terminal string }{
		{"feil", "1 feil", "side.txt:1:1: feil: her står det feil"},
		{"stopp", "Nettstedet kunne ikke bygges.", "disken er full"},
		{"panikk", "Nettstedet kunne ikke bygges.", "dette skulle ikke skje"},
	} {
		t.Run(tt.text, func(t *testing.T) {
			s := start(t, map[string]string{"index.txt": "hjem", "side.txt": "god"})
			good := s.first()
			s.write("side.txt", tt.text)
			r := s.until("the failure", func(r report) bool { return strings.Contains(r.Summary, tt.summary) })
			if r.Notice == "" || r.Site != good.Site {
				t.Errorf("the page is told %+v; want a notice about the same site", r)
			}
			if _, body := s.get("/side.html"); !strings.Contains(body, "god") {
				t.Errorf("the last good page is gone: %s", body)
			}
			s.write("side.txt", "bedre")
			if r := s.untilPage("/side.html", "bedre"); r.Notice != "" {
				t.Errorf("notice after it was mended: %q", r.Notice)
			}
			if !strings.Contains(s.out.String(), tt.terminal) {
				t.Errorf("not told in the terminal:\n%s", s.out)
			}
		})
	}
}

func TestFindingsReachThePage(t *testing.T) {
	s := start(t, map[string]string{"index.txt": "feil"})
	r := s.first()
	want := finding{Place: "index.txt:1:1", Severity: "feil", Message: "her står det feil", Advice: "Gjør dette: skriv noe annet"}
	if len(r.Findings) != 1 || r.Findings[0] != want {
		t.Errorf("findings are %+v, want %+v", r.Findings, want)
	}
}

func TestAPlanThatFailsFromTheStartIsExplained(t *testing.T) {
	s := start(t, map[string]string{"index.txt": "feil"})
	response, body := s.get("/")
	if response.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, "her står det feil") {
		t.Errorf("%s\n%s", response.Status, body)
	}
	s.first()
	s.write("index.txt", "rettet")
	s.untilPage("/", "rettet")
}

func TestScratchFilesAndTheBuiltSiteAreIgnored(t *testing.T) {
	w := &watcher{config: Config{Root: "/p", Ignore: func(name string) bool { return strings.HasPrefix(name, "public") }}}
	for name, ignored := range map[string]bool{
		"/p/data/plan/tiltak.toml":           false,
		"/p/data/plan/tiltak.toml~":          true,
		"/p/data/plan/.tiltak.toml.swp":      true,
		"/p/data/plan/#tiltak.toml#":         true,
		"/p/data/plan/~$tiltak.toml":         true,
		"/p/data/plan/4913":                  true,
		"/p/public/index.html":               true,
		"/p/content/nb/plan/forord.md":       false,
		"/p/content/nb/plan/.forord.md.ab12": true,
	} {
		if got := scratch(filepath.Base(name)) || w.ignored(name); got != ignored {
			t.Errorf("%s ignored: %v, want %v", name, got, ignored)
		}
	}
}

func TestListenTakesTheNextPortThatIsFree(t *testing.T) {
	first, err := Listen(0)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	port := first.Addr().(*net.TCPAddr).Port
	second, err := Listen(port)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if got := second.Addr().(*net.TCPAddr); got.Port <= port || !got.IP.IsLoopback() {
		t.Errorf("listens on %v when %d is taken", got, port)
	}
}
