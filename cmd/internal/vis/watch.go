package vis

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fsnotify/fsnotify"
)

// A watcher tells when a file that matters has changed. The nil watcher never
// does.
type watcher struct {
	config  Config
	notify  *fsnotify.Watcher
	changed chan struct{}
}

// watch begins to watch all folders of c.Root.
func watch(c Config) (*watcher, error) {
	if c.Root == "" {
		return nil, nil
	}
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &watcher{config: c, notify: notify, changed: make(chan struct{}, 1)}
	if err := w.add(c.Root); err != nil {
		notify.Close()
		return nil, err
	}
	go w.run()
	return w, nil
}

// changes carries a value when something has changed since the last was taken.
func (w *watcher) changes() <-chan struct{} {
	if w == nil {
		return nil
	}
	return w.changed
}

func (w *watcher) close() {
	if w != nil {
		w.notify.Close()
	}
}

// run ends when the watcher is closed.
func (w *watcher) run() {
	for {
		select {
		case event, ok := <-w.notify.Events:
			if !ok {
				return
			}
			if !w.matters(event) {
				continue
			}
			// A new folder is watched before the change is told of, so that no
			// file in it can be missed by both.
			if event.Has(fsnotify.Create) && isDir(event.Name) {
				w.add(event.Name)
			}
		case _, ok := <-w.notify.Errors:
			// Events were lost: there may be folders that we do not know of.
			if !ok {
				return
			}
			w.add(w.config.Root)
		}
		select {
		case w.changed <- struct{}{}:
		default: // there is one waiting already
		}
	}
}

func (w *watcher) matters(event fsnotify.Event) bool {
	return event.Op != fsnotify.Chmod && !scratch(filepath.Base(event.Name)) && !w.ignored(event.Name)
}

func (w *watcher) ignored(path string) bool {
	name, err := filepath.Rel(w.config.Root, path)
	return err != nil || name != "." && w.config.Ignore != nil && w.config.Ignore(filepath.ToSlash(name))
}

// add watches dir and all folders below it.
func (w *watcher) add(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil // gone again
		case err != nil:
			return err
		case !d.IsDir():
			return nil
		case path != w.config.Root && (scratch(d.Name()) || w.ignored(path)):
			return fs.SkipDir
		}
		return w.notify.Add(path)
	})
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// scratch reports whether name is a file that editors and systems keep for
// themselves. 4913 is what Vim writes to see whether it can.
func scratch(name string) bool {
	if name == "4913" || name == "Thumbs.db" || name == "desktop.ini" {
		return true
	}
	for _, prefix := range []string{".", "#", "~$"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	for _, suffix := range []string{"~", ".swp", ".swx", ".tmp", ".bak", ".crswap", "___jb_tmp___", "___jb_old___"} {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}
	return false
}
