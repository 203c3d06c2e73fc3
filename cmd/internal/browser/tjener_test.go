package browser

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"planvei/cmd/internal/tjener"
)

// A webtjener is a real server, started as one of our own processes with the
// file that the site brings.
type webtjener struct {
	name    string
	program []string // by any of these names
	pakke   string   // in Debian
	// config is its settings for a site in the folder dir that is published under
	// prefix; what it writes goes in work. args start it with them.
	config func(t *testing.T, dir, work, prefix string, port int) string
	args   func(config string) []string
}

var webtjenere = []webtjener{
	{"nginx", []string{"nginx"}, "nginx-light", nginxConfig, func(config string) []string { return []string{"-c", config, "-e", "stderr"} }},
	{"Apache", []string{"apache2", "httpd"}, "apache2-bin", apacheConfig, func(config string) []string { return []string{"-f", config, "-DFOREGROUND"} }},
	{"Caddy", []string{"caddy"}, "caddy", caddyConfig, func(config string) []string {
		return []string{"run", "--config", config, "--adapter", "caddyfile"}
	}},
}

// snippet reads a file that the site brings for a server, with the one thing
// mended that its reader is told to mend, and returns where it lies.
func snippet(t *testing.T, dir, work, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(dir, "tjener", name))
	if err != nil {
		t.Fatal(err)
	}
	mended := bytes.Replace(content, []byte(" /srv/planvei"), []byte(" "+dir), 1)
	if bytes.Equal(mended, content) {
		t.Fatalf("%s does not say where the site lies", name)
	}
	file := filepath.Join(work, "planvei."+name)
	if err := os.WriteFile(file, mended, 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func nginxConfig(t *testing.T, dir, work, _ string, port int) string {
	user := ""
	if os.Geteuid() == 0 {
		user = "user root;\n"
	}
	temp := ""
	for _, kind := range []string{"client_body", "proxy", "fastcgi", "uwsgi", "scgi"} {
		temp += fmt.Sprintf("\t%s_temp_path %s/%s;\n", kind, work, kind)
	}
	return fmt.Sprintf("%sdaemon off;\nmaster_process off;\npid %s/pid;\nevents {}\nhttp {\n%s\taccess_log off;\n\tautoindex on;\n\tserver {\n\t\tlisten 127.0.0.1:%d;\n\t\tinclude %s;\n\t}\n}\n",
		user, work, temp, port, snippet(t, dir, work, "nginx.conf"))
}

func apacheConfig(t *testing.T, dir, work, prefix string, port int) string {
	modules := ""
	for _, place := range []string{"/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/local/apache2/modules"} {
		if _, err := os.Stat(filepath.Join(place, "mod_headers.so")); err == nil {
			modules = place
		}
	}
	if modules == "" {
		t.Fatal("Apache is here but its modules are not: install the package apache2-bin")
	}
	var b strings.Builder
	for _, m := range []string{"mpm_event", "unixd", "authz_core", "dir", "mime", "headers", "filter", "deflate", "alias", "autoindex", "negotiation"} {
		if _, err := os.Stat(filepath.Join(modules, "mod_"+m+".so")); err == nil { // some are built in
			fmt.Fprintf(&b, "LoadModule %s_module %s/mod_%[1]s.so\n", m, modules)
		}
	}
	if os.Geteuid() == 0 {
		b.WriteString("User nobody\nGroup #65534\n") // it refuses to be root
	}
	fmt.Fprintf(&b, "ServerName localhost\nServerRoot %s\nDefaultRuntimeDir %[1]s\nPidFile %[1]s/pid\nErrorLog /dev/stderr\nTypesConfig /dev/null\nListen 127.0.0.1:%d\n", work, port)
	fmt.Fprintf(&b, "DocumentRoot %s\n", work)
	fmt.Fprintf(&b, "Alias %q %q\n", prefix, dir+"/")
	fmt.Fprintf(&b, "<Directory %q>\n\tOptions Indexes FollowSymLinks\n\tAllowOverride All\n\tRequire all granted\n</Directory>\n", dir)
	return b.String()
}

func caddyConfig(t *testing.T, dir, work, _ string, port int) string {
	return fmt.Sprintf("{\n\tadmin off\n\tauto_https off\n\tstorage file_system %s\n}\nhttp://127.0.0.1:%d {\n\timport %s\n}\n",
		work, port, snippet(t, dir, work, "Caddyfile"))
}

// start serves n until the test ends and returns the address of the host.
func (w webtjener) start(t *testing.T, n *nettsted) string {
	t.Helper()
	program := ""
	for _, name := range w.program {
		for _, place := range []string{name, "/usr/sbin/" + name} { // not on everybody's path
			if found, err := exec.LookPath(place); err == nil && program == "" {
				program = found
			}
		}
	}
	if program == "" {
		t.Fatalf("%s is missing, and the test of the files for it needs it.\n\t\"make test\" installs it on Debian and Ubuntu (apt-get install %s).", w.name, w.pakke)
	}
	top, err := os.MkdirTemp("", "planvei-tjener-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(top) })
	dir, work := filepath.Join(top, "nettsted"), filepath.Join(top, "arbeid")
	if err := os.Mkdir(work, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(top, 0o755); err != nil { // the server may run as another user
		t.Fatal(err)
	}
	for name, content := range n.files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, ".planvei"), []byte("bygd her"), 0o644); err != nil { // as swap marks it
		t.Fatal(err)
	}

	port := freePort(t)
	config := filepath.Join(work, "config")
	if err := os.WriteFile(config, []byte(w.config(t, dir, work, n.prefix, port)), 0o644); err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	cmd := exec.Command(program, w.args(config)...)
	cmd.Env = append(os.Environ(), "HOME="+work, "XDG_CONFIG_HOME="+work, "XDG_DATA_HOME="+work)
	cmd.Stdout, cmd.Stderr = &log, &log
	cmd.WaitDelay = 5 * time.Second
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		select {
		case <-ended:
		case <-time.After(3 * time.Second):
			cmd.Process.Kill()
			<-ended
		}
		if t.Failed() && log.Len() > 0 {
			t.Logf("%s says:\n%s", w.name, log.String())
		}
	})
	host := fmt.Sprintf("http://127.0.0.1:%d", port)
	for begun := time.Now(); time.Since(begun) < 20*time.Second; time.Sleep(20 * time.Millisecond) {
		select {
		case err := <-ended:
			ended <- err
			t.Fatalf("%s ended at once: %v\n%s", w.name, err, log.String())
		default:
		}
		if resp, err := http.Get(host + n.prefix); err == nil {
			resp.Body.Close()
			return host
		}
	}
	t.Fatalf("%s does not answer", w.name)
	return ""
}

func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// The files that the site brings make each server say what it must, at the top
// of a host and in a folder.
func TestTheFilesForServersWork(t *testing.T) {
	for _, w := range webtjenere {
		for _, name := range []string{"eksempel", "ved-roten"} {
			n := nettstedet(t, name)
			t.Run(w.name+" "+n.prefix, func(t *testing.T) {
				host := w.start(t, n)
				t.Run("answers", func(t *testing.T) { answers(t, n, host) })
				t.Run("404", func(t *testing.T) { notFound(t, n, host) })
				t.Run("hides", func(t *testing.T) { hides(t, n, host) })
				t.Run("browser", func(t *testing.T) { noViolation(t, n, host) })
			})
		}
	}
}

var direct = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}

// ask fetches an address as a browser does, and reads the whole answer.
func ask(t *testing.T, address string) (*http.Response, []byte) {
	t.Helper()
	resp, err := direct.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp, body
}

func wantHeaders(t *testing.T, resp *http.Response, kind, cache string) {
	t.Helper()
	want := append(tjener.Headers(true), tjener.Header{Name: "Content-Type", Value: kind}, tjener.Header{Name: "Cache-Control", Value: cache})
	for _, h := range want {
		if got := resp.Header.Values(h.Name); len(got) != 1 || got[0] != h.Value {
			t.Errorf("%s: %s is %q, want %q", resp.Request.URL.Path, h.Name, got, h.Value)
		}
	}
}

// answers asks for one file of each kind that the site has.
func answers(t *testing.T, n *nettsted, host string) {
	seen := map[string]bool{}
	for _, file := range sortedKeys(n.files) {
		ext := strings.TrimPrefix(path.Ext(file), ".")
		for _, kind := range tjener.Types {
			if kind.Ext != ext || seen[ext] || path.Base(file) == "404.html" {
				continue
			}
			seen[ext] = true
			cache := tjener.CachePage
			if ext == "css" || ext == "js" {
				cache = tjener.CacheFixed
			}
			resp, body := ask(t, host+n.prefix+strings.TrimSuffix(file, "index.html"))
			if resp.StatusCode != http.StatusOK || !bytes.Equal(body, n.files[file]) {
				t.Errorf("%s: status %d, %d bytes of %d", file, resp.StatusCode, len(body), len(n.files[file]))
			}
			wantHeaders(t, resp, kind.Header(), cache)
			if kind.Text && len(n.files[file]) > 2000 && !resp.Uncompressed {
				t.Errorf("%s is not compressed", file)
			}
		}
	}
	for _, ext := range []string{"html", "css", "js", "svg", "csv", "json"} {
		if !seen[ext] {
			t.Errorf("the site has no %s to ask for", ext)
		}
	}
	for _, folder := range []string{"tiltak", "nn/hjelp"} {
		resp, _ := ask(t, host+n.prefix+folder)
		to, err := resp.Location()
		if err != nil || resp.StatusCode/100 != 3 || to.String() != host+n.prefix+folder+"/" {
			t.Errorf("%s without its slash: status %d, to %v", folder, resp.StatusCode, to)
		}
	}
}

// notFound asks for what is not there, deep down, and follows where it leads.
func notFound(t *testing.T, n *nettsted, host string) {
	for _, missing := range []string{"finnes-ikke", "tiltak/finnes/ikke/", "tiltak/a.css", "planvei.00000000000000000000000000000000.js"} {
		resp, body := ask(t, host+n.prefix+missing)
		if resp.StatusCode != http.StatusNotFound || !bytes.Equal(body, n.files["404.html"]) {
			t.Errorf("%s: status %d and %.100q", missing, resp.StatusCode, body)
		}
		wantHeaders(t, resp, "text/html; charset=utf-8", tjener.CachePage)
	}
	here := host + n.prefix + "tiltak/finnes/ikke/"
	base, err := url.Parse(here)
	if err != nil {
		t.Fatal(err)
	}
	inside := 0
	for _, link := range les(t, direct, here).links {
		to, err := base.Parse(link)
		if err != nil {
			t.Fatal(err)
		}
		if to.Host != base.Host || to.Fragment != "" {
			continue
		}
		inside++
		if resp, _ := ask(t, to.String()); resp.StatusCode != http.StatusOK {
			t.Errorf("the 404 page leads to %s: status %d", to, resp.StatusCode)
		}
	}
	if inside < 5 {
		t.Errorf("the 404 page has %d links into the site", inside)
	}
}

// hides asks for what nobody should see.
func hides(t *testing.T, n *nettsted, host string) {
	for _, name := range []string{"tjener/", ".planvei", ".htaccess"} {
		resp, body := ask(t, host+n.prefix+name)
		if resp.StatusCode < 400 || bytes.Contains(body, []byte("nginx.conf")) || bytes.Contains(body, []byte("bygd her")) || bytes.Contains(body, []byte("ErrorDocument")) {
			t.Errorf("%s: status %d and %.200q", name, resp.StatusCode, body)
		}
	}
}

// violations gathers what breaks the policy, from before the page is read.
const violations = `window.brudd = [];
addEventListener("securitypolicyviolation", (e) => brudd.push(e.violatedDirective + " " + e.blockedURI));`

// noViolation opens a page of every kind in the browser; at the top of a host a
// few, since the pages are the same.
func noViolation(t *testing.T, n *nettsted, host string) {
	f := nyFane(t)
	f.onEveryPage(violations)
	heard := avlytt(f)
	pages := n.byKind(n.languages[0])
	for _, kind := range sortedKeys(pages) {
		if n.prefix == "/" && kind != "home" && kind != "tiltaksliste" && kind != kind404 {
			continue
		}
		group := pages[kind]
		address := group[len(group)-1].path
		if kind == kind404 {
			address = "tiltak/finnes/ikke/"
		}
		heard.take()
		f.open(host + n.prefix + address)
		broken := hent[[]string](f, `brudd`)
		requests, complaints := heard.take()
		for _, c := range complaints {
			if kind == kind404 && strings.Contains(c, "404") {
				continue // the browser notes that the page is one
			}
			broken = append(broken, c)
		}
		for _, r := range requests {
			if !strings.HasPrefix(r, host+n.prefix) {
				broken = append(broken, "asks for "+r)
			}
		}
		for _, b := range broken {
			t.Errorf("%s: %s", address, b)
		}
		if !hent[bool](f, `document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 10`) {
			t.Errorf("%s has no style", address)
		}
	}
	// What listens above hears what it should.
	heard.take()
	if heardOf := hent[string](f, `new Promise((done) => {
		addEventListener("securitypolicyviolation", (e) => done(e.violatedDirective));
		setTimeout(() => done("nothing"), 3000);
		document.body.append(Object.assign(new Image(), { src: "https://other.example/a.png" }));
	})`); heardOf != "img-src" {
		t.Errorf("a picture from another host broke %s, want img-src", heardOf)
	}
}
