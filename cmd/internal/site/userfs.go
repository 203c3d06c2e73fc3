package site

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/spf13/afero"
)

// sourceDirs are the folders of a municipality's project that make its site.
// Its data is read by load and not by Hugo, but for the interface words.
var sourceDirs = []string{"content", "layouts", "static", "data/i18n"}

// userFs is the municipality's folder as Hugo may see it: read only, and
// nothing but what makes the site.
type userFs struct {
	afero.Fs
	root string
	gone *sync.Map // folders that are not there, so that none of the pages in them is asked for
}

// onlySources opens the folder root, an absolute path.
func onlySources(root string) afero.Fs {
	return userFs{Fs: afero.NewReadOnlyFs(afero.NewOsFs()), root: root, gone: &sync.Map{}}
}

// visible reports whether name is a source, or a folder on the way to one.
func (u userFs) visible(name string) bool {
	if u.missing(filepath.Dir(name)) {
		return false
	}
	rel, err := filepath.Rel(u.root, name)
	if err != nil {
		return false
	}
	rel = filepath.ToSlash(rel)
	if rel == "." || rel == userConfig {
		return true
	}
	for _, dir := range sourceDirs {
		if rel == dir || strings.HasPrefix(rel, dir+"/") || strings.HasPrefix(dir, rel+"/") {
			return true
		}
	}
	return false
}

// missing reports whether the folder dir is not there. The pages made from the
// plan stand in folders that a municipality seldom has.
func (u userFs) missing(dir string) bool {
	if len(dir) <= len(u.root) {
		return false
	}
	if gone, known := u.gone.Load(dir); known {
		return gone.(bool)
	}
	_, err := u.Fs.Stat(dir)
	gone := errors.Is(err, fs.ErrNotExist)
	u.gone.Store(dir, gone)
	return gone
}

func (u userFs) hidden(op, name string) error {
	return &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
}

// Open implements afero.Fs.
func (u userFs) Open(name string) (afero.File, error) {
	if !u.visible(name) {
		return nil, u.hidden("open", name)
	}
	return u.Fs.Open(name)
}

// OpenFile implements afero.Fs.
func (u userFs) OpenFile(name string, flag int, perm os.FileMode) (afero.File, error) {
	if !u.visible(name) {
		return nil, u.hidden("open", name)
	}
	return u.Fs.OpenFile(name, flag, perm)
}

// Stat implements afero.Fs.
func (u userFs) Stat(name string) (os.FileInfo, error) {
	if !u.visible(name) {
		return nil, u.hidden("stat", name)
	}
	return u.Fs.Stat(name)
}

// LstatIfPossible implements afero.Lstater.
func (u userFs) LstatIfPossible(name string) (os.FileInfo, bool, error) {
	if !u.visible(name) {
		return nil, false, u.hidden("lstat", name)
	}
	return u.Fs.(afero.Lstater).LstatIfPossible(name)
}
