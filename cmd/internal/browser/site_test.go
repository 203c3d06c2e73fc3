package browser

import (
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/spf13/afero"

	"planvei"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/site"
)

// underPath is where the sites are published: not at the top of the host, since
// that is where most mistakes with addresses hide.
const underPath = "/plan/vold/"

// A nettsted is a finished site on a server of its own.
type nettsted struct {
	name      string
	languages []string          // the plan's own first
	sources   map[string][]byte // the pages it was made from, by file name
	files     map[string][]byte // the finished files, from the top of the site
	pages     []side            // those of the files that are pages, by address
	server    *httptest.Server
	prefix    string
}

// url is the address of a page, given from the top of the site.
func (n *nettsted) url(page string) string { return n.server.URL + n.prefix + page }

// A project is what a site is built from.
type project struct {
	name   string
	user   string // the municipality's folder, if any
	plan   bool   // the plan is in user, and not the embedded example
	prefix string
	kinds  []string // of page that the browser looks at; nil for all
	ekte   bool     // the plan is made to say that it is no example, and so may be searched for
	opts   site.Options
}

var projects = []project{
	{name: "eksempel", prefix: underPath},
	{name: "nynorsk", user: filepath.Join("..", "site", "testdata", "nynorsk"), plan: true, prefix: underPath},
	{name: "egne-sider", user: filepath.Join("testdata", "egne-sider"), prefix: underPath, kinds: []string{"page", "section"}},
	{name: "profil", user: filepath.Join("testdata", "profil"), prefix: underPath, kinds: []string{"home", "tiltak", "tiltaksliste"}},
	{name: "profil-png", user: filepath.Join("testdata", "profil-png"), prefix: underPath, kinds: []string{"home"}},
	{name: "spraak", user: filepath.Join("testdata", "spraak"), plan: true, prefix: underPath, kinds: []string{"hjelp", "plan/page", kind404}},
	{name: "ved-roten", prefix: "/", kinds: []string{kind404}},
	{name: "ekte", user: filepath.Join("..", "site", "testdata", "nynorsk"), plan: true, prefix: "/", kinds: []string{}, ekte: true},
	{name: "komponenter", prefix: "/", kinds: []string{kindPreview}, opts: site.Options{Komponenter: true}},
}

// nettsteder builds and serves every project once.
var nettsteder = sync.OnceValues(func() (map[string]*nettsted, error) {
	sites := map[string]*nettsted{}
	for _, p := range projects {
		n, err := p.build()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.name, err)
		}
		sites[p.name] = n
	}
	return sites, nil
})

// nettstedet returns a finished site by name.
func nettstedet(t testing.TB, name string) *nettsted {
	t.Helper()
	sites, err := nettsteder()
	if err != nil {
		t.Fatal(err)
	}
	return sites[name]
}

// build builds p into memory and serves it.
func (p project) build() (*nettsted, error) {
	src := site.Sources{Defaults: planvei.Defaults, Example: !p.plan}
	var files fs.FS = planvei.Defaults
	if p.user != "" {
		abs, err := filepath.Abs(p.user)
		if err != nil {
			return nil, err
		}
		src.User = abs
	}
	if p.plan {
		files = os.DirFS(src.User)
	}
	var found diag.List
	plan := load.Plan(files, "data/plan", &found)
	if plan == nil {
		return nil, fmt.Errorf("no plan")
	}
	plan.Arkiv = load.Arkiv(files, "data/arkiv", &found)
	for _, lang := range []string{"nb", "nn", "en"} {
		plan.Kapittel = append(plan.Kapittel, load.Kapitler(files, "content/"+lang+"/plan", lang, &found)...)
	}
	settings := files
	if p.user != "" {
		settings = os.DirFS(src.User)
	}
	plan.Profil = load.Profil(settings, plan.Plan.Maalform, &found)
	plan.Plan.Eksempel = plan.Plan.Eksempel && !p.ekte
	plan.Hjelpespraak = load.Hjelpespraak(files, &found)
	plan.Plan.Nettadresse = "https://kommunen.example" + p.prefix

	dst := afero.NewMemMapFs()
	if _, err := site.Build(plan, src, p.opts, dst, &found); err != nil {
		return nil, err
	}
	for _, f := range found.Sorted() {
		if f.Severity == diag.Feil {
			return nil, fmt.Errorf("%s: %s", f.Position, f.Message)
		}
	}
	n := &nettsted{name: p.name, prefix: p.prefix, files: map[string][]byte{}}
	err := afero.Walk(dst, "", func(name string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		n.files[filepath.ToSlash(name)], err = afero.ReadFile(dst, name)
		return err
	})
	if err != nil {
		return nil, err
	}
	n.sources, n.languages, err = site.Pages(plan, src, p.opts)
	if err != nil {
		return nil, err
	}
	if err := n.addWritten(planvei.Defaults, !p.plan); err != nil {
		return nil, err
	}
	if src.User != "" {
		if err := n.addWritten(os.DirFS(src.User), true); err != nil {
			return nil, err
		}
	}
	if n.pages, err = n.findPages(); err != nil {
		return nil, err
	}
	n.server = httptest.NewServer(n)
	return n, nil
}

// addWritten adds the pages that somebody wrote to the sources.
func (n *nettsted) addWritten(files fs.FS, chapters bool) error {
	var names []string
	err := fs.WalkDir(files, "content", func(name string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err == nil && !d.IsDir() && path.Ext(name) == ".md" && strings.Count(name, "/") > 1 {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, name := range names {
		if isChapter, _ := path.Match("content/*/plan/*", name); isChapter && !chapters {
			continue
		}
		if !slices.Contains(n.languages, strings.Split(name, "/")[1]) {
			continue
		}
		if n.sources[name], err = fs.ReadFile(files, name); err != nil {
			return err
		}
	}
	return nil
}

// ServeHTTP is as plain as a web server gets: files, the index of a folder, and
// the 404 page. It mends no address.
func (n *nettsted) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, inside := strings.CutPrefix(r.URL.Path, n.prefix)
	if inside && (name == "" || strings.HasSuffix(name, "/")) {
		name += "index.html"
	}
	content, ok := n.files[name]
	status := http.StatusOK
	if !inside || !ok {
		name, status = "404.html", http.StatusNotFound
		content = n.files[name]
	}
	w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
	w.WriteHeader(status)
	w.Write(content)
}
