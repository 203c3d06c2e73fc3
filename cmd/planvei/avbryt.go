package main

import (
	"context"
	"os"

	"github.com/spf13/afero"
)

// An interruptible file system makes nothing more once its context is done, so
// that a build that writes to it ends and can be cleared away.
type interruptible struct {
	afero.Fs
	ctx context.Context
}

// Create implements afero.Fs.
func (f interruptible) Create(name string) (afero.File, error) {
	if err := f.ctx.Err(); err != nil {
		return nil, err
	}
	return f.Fs.Create(name)
}

// OpenFile implements afero.Fs.
func (f interruptible) OpenFile(name string, flag int, perm os.FileMode) (afero.File, error) {
	if err := f.ctx.Err(); err != nil {
		return nil, err
	}
	return f.Fs.OpenFile(name, flag, perm)
}

// Mkdir implements afero.Fs.
func (f interruptible) Mkdir(name string, perm os.FileMode) error {
	if err := f.ctx.Err(); err != nil {
		return err
	}
	return f.Fs.Mkdir(name, perm)
}

// MkdirAll implements afero.Fs.
func (f interruptible) MkdirAll(name string, perm os.FileMode) error {
	if err := f.ctx.Err(); err != nil {
		return err
	}
	return f.Fs.MkdirAll(name, perm)
}
