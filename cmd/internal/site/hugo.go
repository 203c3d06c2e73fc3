package site

// This file is the only one that knows how Hugo is run as a library.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"

	"github.com/bep/logg"
	"github.com/bep/overlayfs"
	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/spf13/afero"

	"planvei/cmd/internal/model"
)

// The names under which the settings are laid in memory, in the order in which
// Hugo reads them: a later file wins.
const (
	defaultConfig   = "planvei-standard.toml"
	generatedConfig = "planvei-plan.json"
	userConfig      = "config.toml"
	settledConfig   = "planvei-avgjort.json"
	plainConfig     = "planvei-hugo.toml" // for plain Hugo: what planvei does itself
)

// settled is what a municipality cannot change: the site must be safe whatever
// its own templates and settings say, and must work from any path. Without a server
// nobody shows a 404 page.
func settled(languages []string, frakoblet bool) map[string]any {
	notMade := []string{"taxonomy", "term", "rss", "sitemap"}
	if frakoblet {
		notMade = append(notMade, "404")
	}
	return map[string]any{
		"baseURL":                        "/",
		"relativeURLs":                   false, // done as the pages are read: see rot.go
		"canonifyURLs":                   false,
		"publishDir":                     "public",
		"defaultContentLanguage":         languages[0],
		"defaultContentLanguageInSubdir": false,
		"disableLanguages":               []string{},
		"disableDefaultLanguageRedirect": true,
		"disableKinds":                   notMade,
		"enableInlineShortcodes":         false,
		"enableGitInfo":                  false,
		"panicOnWarning":                 false,
		"printI18nWarnings":              true,
		"noBuildLock":                    true,
		"ignoreLogs":                     []string{"warning-goldmark-raw-html"}, // check has told of it, with the place
		"contentDir":                     "content/" + languages[0],
		"security": map[string]any{
			"enableInlineShortcodes": false,
			"allowContent":           []string{"^text/markdown$"},
			"exec":                   map[string]any{"allow": []string{"none"}, "osEnv": []string{"none"}},
			"funcs":                  map[string]any{"getenv": []string{"none"}},
			"http":                   map[string]any{"urls": []string{"none"}, "methods": []string{"none"}, "mediaTypes": []string{"none"}},
		},
		"markup": map[string]any{
			"goldmark": map[string]any{"renderer": map[string]any{"unsafe": false}},
		},
	}
}

// A renderer is one site ready to be rendered: its layers and its settings.
type renderer struct {
	root   string   // the folder that all layers stand in
	source afero.Fs // scratch › the user's folder › generated › defaults
	files  []string // config files, later wins
	lov    map[string]*lovleser
}

// newRenderer lays the sources over each other, first wins: the user's folder,
// the generated pages, the embedded defaults. It empties generated.
func newRenderer(src Sources, generated map[string][]byte, laws map[string]*lovleser) (*renderer, error) {
	root := src.User
	if root == "" {
		root = filepath.Join(filepath.VolumeName(os.TempDir())+string(filepath.Separator), "planvei-uten-mappe")
	}
	defaults := afero.NewMemMapFs()
	if err := copyDefaults(defaults, root, src.Defaults, src.Example); err != nil {
		return nil, err
	}
	pages := afero.NewMemMapFs()
	for name, content := range generated {
		if err := afero.WriteFile(pages, filepath.Join(root, filepath.FromSlash(name)), content, 0o644); err != nil {
			return nil, err
		}
		delete(generated, name) // large plans: once in memory is enough
	}
	layers := []afero.Fs{afero.NewMemMapFs()}
	files := []string{defaultConfig, generatedConfig}
	if src.User != "" {
		layers = append(layers, onlySources(root))
		if info, err := os.Stat(filepath.Join(root, userConfig)); err == nil && info.Mode().IsRegular() {
			files = append(files, userConfig)
		}
	}
	layers = append(layers, pages, defaults)
	return &renderer{
		root:   root,
		source: overlayfs.New(overlayfs.Options{Fss: layers, FirstWritable: true}),
		files:  append(files, settledConfig),
		lov:    laws,
	}, nil
}

// copyDefaults lays the embedded defaults under root. The example's own texts
// come along only when the example is what is being built.
func copyDefaults(dst afero.Fs, root string, defaults fs.FS, withExample bool) error {
	return fs.WalkDir(defaults, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if !withExample && isChapterDir(name) {
				return fs.SkipDir
			}
			return nil
		}
		content, err := fs.ReadFile(defaults, name)
		if err != nil {
			return err
		}
		if name == userConfig {
			name = defaultConfig
		}
		return writeFile(dst, filepath.Join(root, filepath.FromSlash(name)), content)
	})
}

// writeFile writes a file and the folders that it stands in.
func writeFile(dst afero.Fs, name string, content []byte) error {
	if err := dst.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return afero.WriteFile(dst, name, content, 0o644)
}

// isChapterDir reports whether name is content/<language>/plan, which holds a
// plan's own chapters. Like the plan's data they are never inherited.
func isChapterDir(name string) bool {
	ok, err := path.Match("content/*/plan", name)
	return ok && err == nil
}

// render writes the site into dst.
func (r *renderer) render(dst afero.Fs) error {
	var log messages
	logger := loggers.New(loggers.Options{Level: logg.LevelWarn, StdOut: io.Discard, StdErr: &log})
	flags := config.New()
	flags.Set("workingDir", r.root)
	flags.Set("cacheDir", filepath.Join(r.root, ".planvei-mellomlager")) // in the scratch layer

	names := ""
	for i, name := range r.files {
		if i > 0 {
			names += ","
		}
		names += filepath.Join(r.root, name)
	}
	configs, err := allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs: r.source, Flags: flags, Logger: logger, Filename: names,
		Environment:  "production",
		Environ:      []string{"HUGO_ENVIRONMENT=production"}, // nil would mean the process's own
		SkipNpmCheck: true,
	})
	if err != nil {
		return err
	}
	files := hugofs.NewFrom(r.source, configs.LoadingInfo.BaseConfig)
	files.PublishDir, files.PublishDirServer, files.PublishDirStatic = dst, dst, dst
	files.Os = r.source

	h, err := hugolib.NewHugoSites(deps.DepsCfg{
		Configs: configs, Fs: files, LogLevel: logg.LevelWarn, StdOut: io.Discard, StdErr: &log,
	})
	if err != nil {
		return err
	}
	defer h.Close()
	lenkLov(h, r.lov)
	if err := h.Build(hugolib.BuildCfg{NoBuildLock: true}); err != nil {
		return logged(err, &log)
	}
	if log.Len() > 0 {
		return logged(errors.New("warnings are treated as errors"), &log)
	}
	return copyStatic(h, dst)
}

// WriteSources writes all that Hugo is given for p below dst, so that the plain
// hugo program can render the same pages, and returns the names of the settings
// files in the order in which it must read them.
func WriteSources(p *model.Plan, src Sources, opts Options, dst afero.Fs) ([]string, error) {
	generated, _, err := Pages(p, src, opts)
	if err != nil {
		return nil, err
	}
	if err := copyDefaults(dst, ".", src.Defaults, src.Example); err != nil {
		return nil, err
	}
	for name, content := range generated {
		if err := writeFile(dst, filepath.FromSlash(name), content); err != nil {
			return nil, err
		}
	}
	if err := writeFile(dst, plainConfig, []byte("relativeURLs = true\n")); err != nil {
		return nil, err
	}
	return []string{defaultConfig, generatedConfig, settledConfig, plainConfig}, nil
}

// messages are what Hugo logs, without what it tells of its own speed: on a busy
// machine it does so on its own accord, and it is no warning.
type messages struct{ bytes.Buffer }

func (m *messages) Write(p []byte) (int, error) {
	if !ownSpeed.Match(p) {
		m.Buffer.Write(p)
	}
	return len(p), nil
}

var ownSpeed = regexp.MustCompile(`^hugo: [a-z ]+ in \d+ ms\n$`)

// logged adds to err what Hugo wrote to its log, which often names the place.
func logged(err error, log *messages) error {
	if log.Len() == 0 {
		return err
	}
	return &logError{err: err, log: log.String()}
}

// A logError is an error together with what Hugo logged before it.
type logError struct {
	err error
	log string
}

func (e *logError) Error() string { return e.err.Error() + "\n" + e.log }
func (e *logError) Unwrap() error { return e.err }

// copyStatic copies the files that are published as they are, which hugolib
// leaves to its caller.
func copyStatic(h *hugolib.HugoSites, dst afero.Fs) error {
	for _, static := range h.BaseFs.SourceFilesystems.Static {
		err := afero.Walk(static.Fs, "", func(name string, info fs.FileInfo, err error) error {
			if err != nil || info.IsDir() {
				return err
			}
			content, err := afero.ReadFile(static.Fs, name)
			if err != nil {
				return err
			}
			return afero.WriteFile(dst, filepath.ToSlash(name), content, 0o644)
		})
		if err != nil {
			return fmt.Errorf("copy static files: %w", err)
		}
	}
	return nil
}

// marshalConfig is the generated settings file.
func marshalConfig(settings map[string]any) ([]byte, error) {
	content, err := json.MarshalIndent(settings, "", " ")
	if err != nil {
		return nil, fmt.Errorf("write the generated settings: %w", err)
	}
	return content, nil
}
