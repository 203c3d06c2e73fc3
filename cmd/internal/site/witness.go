package site

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"github.com/spf13/afero"

	"planvei/cmd/internal/hemmelig"
	"planvei/cmd/internal/sok"
)

// A witness stands between Hugo and the finished site. It passes every file on
// as it is written and remembers what the files claim: which ids they have,
// where they lead, and whom they would ask for anything. Reading while writing
// spares reading the whole site again.
type witness struct {
	afero.Fs
	hemmelig *hemmelig.Leter
	pub      published
	dirs     sync.Map // the folders that are made, by name
	sok      *sok.Builder

	hoder, foetter rammer

	mu      sync.Mutex
	pages   int
	guarded int                 // pages with the security policy
	marked  []string            // pages that show what was counted
	files   map[string]bool     // every file, by its path from the top
	ids     map[string][]string // by page, sorted
	links   map[target]string   // where each is written, the first page by name
	faults  []fault
	indeks  map[string]bool // the files of the search index: data that we wrote
	lister  []string        // pages that list every page
	indeksSum
}

// A target is a place in the site that something leads to.
type target struct {
	path     string // from the top of the site, without the leading slash
	fragment string
}

// A fault is something in a finished file that must not be published.
type fault struct {
	file string // the finished file, from the top of the site
	code string
	what string // the address, attribute or name at fault
	at   int    // where in that file
}

func newWitness(dst afero.Fs, secret *hemmelig.Leter, pub published, ord *sok.Ordbok) *witness {
	return &witness{Fs: dst, hemmelig: secret, pub: pub, sok: sok.New(ord), indeks: map[string]bool{}, files: map[string]bool{}, ids: map[string][]string{}, links: map[target]string{}}
}

// Create implements afero.Fs.
func (w *witness) Create(name string) (afero.File, error) {
	return w.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o644)
}

// OpenFile implements afero.Fs.
func (w *witness) OpenFile(name string, flag int, perm os.FileMode) (afero.File, error) {
	name = fromTop(name)
	if flag&(os.O_WRONLY|os.O_RDWR) == 0 {
		return w.Fs.OpenFile(name, flag, perm)
	}
	if err := w.makeDir(filepath.Dir(name)); err != nil {
		return nil, err
	}
	f, err := w.Fs.OpenFile(name, flag, perm)
	if err != nil {
		return nil, err
	}
	return &witnessed{File: f, w: w, name: filepath.ToSlash(name), content: buffers.Get().(*bytes.Buffer)}, nil
}

// makeDir makes the folder dir, once. Nearly every page has its own, below one
// that is there already.
func (w *witness) makeDir(dir string) error {
	if _, made := w.dirs.Load(dir); made {
		return nil
	}
	var err error
	if _, made := w.dirs.Load(filepath.Dir(dir)); made {
		err = w.Fs.Mkdir(dir, 0o755)
		if errors.Is(err, fs.ErrExist) {
			err = nil
		}
	} else {
		err = w.Fs.MkdirAll(dir, 0o755)
		w.dirs.Store(filepath.Dir(dir), true)
	}
	if err == nil {
		w.dirs.Store(dir, true)
	}
	return err
}

// Open implements afero.Fs.
func (w *witness) Open(name string) (afero.File, error) { return w.Fs.Open(fromTop(name)) }

// Stat implements afero.Fs.
func (w *witness) Stat(name string) (os.FileInfo, error) { return w.Fs.Stat(fromTop(name)) }

// Mkdir implements afero.Fs. Folders are made with the files in them.
func (w *witness) Mkdir(string, os.FileMode) error { return nil }

// MkdirAll implements afero.Fs. Folders are made with the files in them.
func (w *witness) MkdirAll(string, os.FileMode) error { return nil }

// fromTop names a file from the top of the site, however Hugo named it.
func fromTop(name string) string {
	return filepath.Clean(strings.TrimLeft(filepath.ToSlash(name), "/"))
}

// witnessed is one file being written. It is read when it is whole.
type witnessed struct {
	afero.File
	w       *witness
	name    string
	content *bytes.Buffer
}

// buffers are used again: every page is held whole, before and after.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func reuse(b *bytes.Buffer) {
	b.Reset()
	buffers.Put(b)
}

// Write implements io.Writer.
func (f *witnessed) Write(p []byte) (int, error) { return f.content.Write(p) }

// WriteString implements io.StringWriter.
func (f *witnessed) WriteString(s string) (int, error) { return f.content.WriteString(s) }

// Close writes the file, with addresses that start from where it is, and remembers
// what it claims.
func (f *witnessed) Close() error {
	if f.content == nil {
		return fs.ErrClosed
	}
	defer func() {
		reuse(f.content)
		f.content = nil
	}()
	mended := buffers.Get().(*bytes.Buffer)
	defer reuse(mended)
	seen := f.w.read(f.name, f.content.Bytes())
	content := seen.fromHere(mended, f.content.Bytes(), f.w.pub)
	if f.w.pub.frakoblet && path.Ext(f.name) == ".html" {
		content = forFolder(content)
	}
	_, err := f.File.Write(content)
	if err = errors.Join(err, f.File.Close()); err != nil {
		return err
	}
	f.w.remember(seen)
	return nil
}
