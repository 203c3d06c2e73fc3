package main

import (
	"context"
	"os"
	"time"

	"github.com/spf13/afero"
)

// grace is how long a build may take to end once it is interrupted. It ends at
// the first file that it cannot write, but whoever asked it to stop must not have
// to trust in that.
const grace = 5 * time.Second

// endedOrInterrupted waits for a build that tells of its end in ended, and no
// longer than grace once ctx is done. What goes on after that can write
// nothing, since its file system is interruptible.
func endedOrInterrupted(ctx context.Context, ended <-chan error) error {
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	select {
	case err := <-ended:
		return err
	case <-time.After(grace):
		return ctx.Err()
	}
}

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
