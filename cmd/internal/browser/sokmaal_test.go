package browser

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/network"

	"planvei"
	"planvei/cmd/internal/sok"
	"planvei/cmd/internal/sok/prove"
)

// A teller serves files and counts what they weigh on the way.
type teller struct {
	files map[string][]byte
	mu    sync.Mutex
	bytes int
	names []string
}

func (s *teller) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	content, ok := s.files[name]
	if !ok {
		http.NotFound(w, r)
		return
	}
	var out bytes.Buffer
	z, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	z.Write(content)
	z.Close()
	s.mu.Lock()
	s.bytes += min(out.Len(), len(content)) // what is compressed already is sent as it is
	s.names = append(s.names, name)
	s.mu.Unlock()
	types := map[string]string{".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm", ".svg": "image/svg+xml"}
	w.Header().Set("Content-Type", cmp.Or(types[path.Ext(name)], "application/octet-stream"))
	w.Write(content)
}

// take returns what was sent since the last time.
func (s *teller) take() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.bytes
	s.bytes, s.names = 0, nil
	return n
}

func serve(b testing.TB, files map[string][]byte) (*teller, string) {
	s := &teller{files: files}
	server := httptest.NewServer(s)
	b.Cleanup(server.Close)
	return s, server.URL + "/"
}

// timed answers queries one after the other, and tells how long each took, in
// milliseconds, and what it gave.
const timed = `(async queries => {
	const root = document.querySelector(".sokefelt"), input = root.querySelector("input"), answers = [];
	for (const query of queries) {
		const start = performance.now();
		input.value = query;
		input.dispatchEvent(new Event("input"));
		const e = await new Promise(done => root.addEventListener("sokt", done, {once: true}));
		answers.push({Time: performance.now() - start, URLs: e.detail.hits.map(h => h.url)});
	}
	return answers;
})(%s)`

// pagefind does the same with Pagefind's own interface, for as many results.
const pagefind = `(async queries => {
	const engine = self.engine = self.engine || await import("/pagefind/pagefind.js");
	await engine.init();
	const answers = [];
	for (const query of queries) {
		const start = performance.now();
		const found = await engine.search(query);
		const data = await Promise.all(found.results.slice(0, 10).map(r => r.data()));
		answers.push({Time: performance.now() - start, URLs: data.map(d => d.url)});
	}
	return answers;
})(%s)`

type maalt struct {
	Time float64
	URLs []string
}

func quoted(queries []string) string {
	var parts []string
	for _, q := range queries {
		parts = append(parts, fmt.Sprintf("%q", q))
	}
	return "[" + strings.Join(parts, ",") + "]"
}

// firstQueries are what a first query is weighed by: each in a new tab.
var firstQueries = []string{"mannen min slår meg", "meldeplikt barnehage", "krisesenter", "hvordan lage handlingsplan", "taushetspilkt"}

// BenchmarkSearch judges the search by the queries in package prove, beside Pagefind
// on the same pages, and prints what came of it. "make sok" runs it.
func BenchmarkSearch(b *testing.B) {
	n := nettstedet(b, "eksempel")
	pages := map[string][]byte{} // those that are searched
	for name, content := range n.files {
		kind := strings.TrimPrefix(strings.TrimPrefix(name, "nn/"), "en/")
		if path.Base(name) == "index.html" && !strings.Contains(string(content), `http-equiv="refresh"`) &&
			!slices.ContainsFunc([]string{"sok/", "utvalg/", "hele-planen/", "komponenter/"}, func(p string) bool { return strings.HasPrefix(kind, p) }) {
			pages[name] = content
		}
	}
	f := nyFane(b)
	f.do(command(network.Enable, network.EnableParams{}), command(network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true}))
	for b.Loop() {
		fmt.Printf("\n%-22s %6s %9s %13s %13s %10s %10s\n", "", "MRR", "recall@3", "first query", "most of five", "median ms", "slowest ms")
		row(f, "planvei", b, n.files, func(lang string) (string, string) { return prefixOf(lang) + "sok/", timed })
		row(f, "Pagefind", b, withPagefind(b, pages), func(lang string) (string, string) { return "pagefind-" + lang + ".html", pagefind })
		for _, size := range []int{1000, 40000} {
			large(f, b, size, n)
		}
	}
}

func prefixOf(lang string) string {
	if lang == "nb" {
		return ""
	}
	return lang + "/"
}

// row asks all queries, and prints how well and how fast they were answered, and
// what a first query costs.
func row(f *fane, name string, b *testing.B, files map[string][]byte, page func(lang string) (address, script string)) {
	server, top := serve(b, files)
	var score prove.Score
	var times []float64
	for _, lang := range []string{"nb", "nn", "en"} {
		var queries []prove.Sporring
		var texts []string
		for _, q := range prove.Sporringer() {
			if q.Lang == lang {
				queries, texts = append(queries, q), append(texts, q.Query)
			}
		}
		address, script := page(lang)
		start(f, top+address, script)
		hent[[]maalt](f, fmt.Sprintf(script, quoted(texts))) // all that is needed is fetched
		for i, m := range hent[[]maalt](f, fmt.Sprintf(script, quoted(texts))) {
			for j := range m.URLs {
				m.URLs[j] = strings.TrimPrefix(strings.TrimPrefix(m.URLs[j], "/"), prefixOf(lang))
			}
			score.Add(queries[i], m.URLs)
			times = append(times, m.Time)
		}
	}
	slices.Sort(times)
	sizes := firsts(f, server, top, page)
	fmt.Printf("%-22s %6.3f %9.3f %10.1f kB %10.1f kB %10.1f %10.1f\n", name, score.MRR(), score.Recall3(),
		float64(sizes[len(sizes)/2])/1000, float64(sizes[len(sizes)-1])/1000, times[len(times)/2], times[len(times)-1])
}

// start opens a page and makes it ready to search.
func start(f *fane, address, script string) {
	f.t.Helper()
	f.open(address)
	ready(f, script)
}

// ready waits until our own page can search; Pagefind waits for itself.
func ready(f *fane, script string) {
	f.t.Helper()
	if script == timed {
		searchReady(f)
	}
}

// firsts is what each of the first queries costs one who has the page but nothing
// else: the script, the index and what is shown. Sorted.
func firsts(f *fane, server *teller, top string, page func(lang string) (string, string)) []int {
	var sizes []int
	address, script := page("nb")
	for _, query := range firstQueries {
		f.open(top + address)
		server.take()
		ready(f, script)
		hent[[]maalt](f, fmt.Sprintf(script, quoted([]string{query})))
		sizes = append(sizes, server.take())
	}
	slices.Sort(sizes)
	return sizes
}

// withPagefind is pages with the index that Pagefind makes of them, and a page in
// each language to search from. The pages' own policy has no room for Pagefind.
func withPagefind(b *testing.B, pages map[string][]byte) map[string][]byte {
	dir := b.TempDir()
	for name, content := range pages {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(file, content, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	program := filepath.Join("node_modules", ".bin", "pagefind")
	if out, err := exec.Command(program, "--site", dir, "--root-selector", "main").CombinedOutput(); err != nil {
		b.Fatalf("%v; %s\n%s", err, missingModules, out)
	}
	files := map[string][]byte{}
	for _, lang := range []string{"nb", "nn", "en"} {
		files["pagefind-"+lang+".html"] = []byte(`<!doctype html><html lang="` + lang + `"><title>Pagefind</title>`)
	}
	err := filepath.WalkDir(filepath.Join(dir, "pagefind"), func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(dir, name)
		files[filepath.ToSlash(rel)], err = os.ReadFile(name)
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return files
}

// large searches among as many pages as size, made from those of the example by
// giving each copy the name of a place.
func large(f *fane, b *testing.B, size int, n *nettsted) {
	ord, err := sok.LoadOrdbok(planvei.Defaults)
	if err != nil {
		b.Fatal(err)
	}
	var originals []side
	for _, s := range n.pages {
		if s.lang == "nb" && s.kind != "" && slices.Contains([]string{"tiltak", "enhet", "tiltakskort", "innsatsomraade"}, s.kind) {
			originals = append(originals, s)
		}
	}
	index := sok.New(ord)
	index.Add(index.Read("hjelp/index.html", n.files["hjelp/index.html"]))
	for i := 1; i < size; i++ {
		s := originals[i%len(originals)]
		place := fmt.Sprintf("Sted%03d", i/len(originals))
		content := bytes.Replace(s.html(), []byte("</h1>"), []byte(" i "+place+" kommune</h1>"), 1)
		index.Add(index.Read(fmt.Sprintf("%s%s/index.html", s.path, strings.ToLower(place)), content))
	}
	files, err := index.Indexes([]string{"nb"})[0].Files(false)
	if err != nil {
		b.Fatal(err)
	}
	for name, content := range n.files {
		if files[name] == nil && (name == "sok/index.html" || !strings.Contains(name, "/")) {
			files[name] = content
		}
	}
	server, top := serve(b, files)
	page := func(string) (string, string) { return "sok/", timed }
	start(f, top+"sok/", timed)
	var texts []string
	for _, q := range prove.Sporringer() {
		if q.Lang == "nb" {
			texts = append(texts, q.Query)
		}
	}
	hent[[]maalt](f, fmt.Sprintf(timed, quoted(texts)))
	var times []float64
	answered := 0
	for _, m := range hent[[]maalt](f, fmt.Sprintf(timed, quoted(texts))) {
		times = append(times, m.Time)
		if len(m.URLs) > 0 {
			answered++
		}
	}
	if answered < len(texts)*9/10 {
		b.Errorf("only %d of %d queries were answered", answered, len(texts))
	}
	slices.Sort(times)
	sizes := firsts(f, server, top, page)
	fmt.Printf("%-22s %6s %9s %10.1f kB %10.1f kB %10.1f %10.1f\n", fmt.Sprintf("planvei, %d pages", size), "", "",
		float64(sizes[len(sizes)/2])/1000, float64(sizes[len(sizes)-1])/1000, times[len(times)/2], times[len(times)-1])
}
