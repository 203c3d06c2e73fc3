// Package swap replaces a folder whole or not at all.
//
// The new content is written in a staging folder beside the target, and takes
// the target's place in one step. Whoever reads the target sees the old content
// or the new, never a mix, and a process that is killed leaves the old one
// standing. What a killed process left behind is cleared by the next Begin.
//
// For a target named "public" three names beside it are ours:
//
//	.public.planvei-laas     the lock, held from Begin to Commit or Abort
//	.public.planvei-ny       the staging folder
//	.public.planvei-gammel   the old content, while two renames do the work of one
package swap

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// What Begin refuses. The errors it returns wrap one of these.
var (
	ErrLocked    = errors.New("another process is replacing the folder")
	ErrForeign   = errors.New("the folder has content that was not made here")
	ErrKeep      = errors.New("the folder holds something that must be kept")
	ErrNotFolder = errors.New("not a folder")
)

// ErrMount is what Commit wraps when the target cannot be renamed because a
// file system is mounted on it.
var ErrMount = errors.New("the folder is a mount point")

// Marker is the file that tells that a folder was made here and may be replaced.
const Marker = ".planvei"

// markerText speaks to whoever opens the folder to see what it is.
const markerText = "Denne mappen er laget av planvei, og hele mappen byttes ut ved neste bygging.\nLegg ikke egne filer her.\n"

// A Staging is a folder on its way to become the target. It ends with Commit or
// Abort; after either one, both do nothing.
type Staging struct {
	target string
	ny     string
	gammel string
	lock   *flock.Flock
}

// Begin takes the lock on target and makes an empty staging folder beside it.
// A target that is a symbolic link is followed. Begin refuses a target that is,
// or lies above, one of the folders in keep, and one that has content without
// our Marker.
func Begin(target string, keep ...string) (*Staging, error) {
	target, err := resolve(target)
	if err != nil {
		return nil, err
	}
	for _, k := range keep {
		if holds(target, k) {
			return nil, fmt.Errorf("%s: %w", target, ErrKeep)
		}
	}
	parent, base := filepath.Split(target)
	if base == "" {
		return nil, fmt.Errorf("%s: %w", target, ErrKeep)
	}
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return nil, err
	}
	beside := filepath.Join(parent, "."+base+".planvei-")
	s := &Staging{target: target, ny: beside + "ny", gammel: beside + "gammel"}
	if s.lock, err = acquire(beside + "laas"); err != nil {
		return nil, err
	}
	if err := s.prepare(); err != nil {
		return nil, errors.Join(err, release(s.lock))
	}
	return s, nil
}

// prepare clears what a killed process left, and makes the staging folder.
func (s *Staging) prepare() error {
	if err := replaceable(s.target); err != nil {
		return err
	}
	if err := s.recover(); err != nil {
		return err
	}
	return os.Mkdir(s.ny, 0o755)
}

// recover puts the old content back if a process was killed between the two
// renames, and removes the rest.
func (s *Staging) recover() error {
	if _, err := os.Lstat(s.gammel); err == nil {
		// An empty folder may have been made anew where the site used to be.
		if err := os.Remove(s.target); err == nil || errors.Is(err, fs.ErrNotExist) {
			if err := os.Rename(s.gammel, s.target); err != nil {
				return err
			}
		}
	}
	return errors.Join(os.RemoveAll(s.gammel), os.RemoveAll(s.ny))
}

// Dir is the staging folder.
func (s *Staging) Dir() string { return s.ny }

// Target is the folder that Commit replaces, with links followed.
func (s *Staging) Target() string { return s.target }

// Commit puts the staging folder in the target's place, removes what was there,
// and lets go of the lock. When it fails the target is as it was.
func (s *Staging) Commit() error {
	if s.lock == nil {
		return nil
	}
	err := s.commit()
	if err != nil {
		return errors.Join(err, s.Abort())
	}
	// The site is in place. What cannot be removed now, the next Begin removes.
	removeAll(s.ny)
	removeAll(s.gammel)
	return s.unlock()
}

func (s *Staging) commit() error {
	if err := os.WriteFile(filepath.Join(s.ny, Marker), []byte(markerText), 0o644); err != nil {
		return err
	}
	if err := readable(s.ny); err != nil {
		return err
	}
	// Somebody may have put files there since Begin looked.
	if err := replaceable(s.target); err != nil {
		return err
	}
	if _, err := os.Lstat(s.target); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(s.ny, s.target)
	}
	err := exchange(s.ny, s.target)
	if errors.Is(err, errors.ErrUnsupported) {
		err = s.twoRenames()
	}
	if isMount(err) {
		err = fmt.Errorf("%w: %w", ErrMount, err)
	}
	return err
}

// twoRenames does the work of exchange where the system has none. Between them
// there is no target for a moment; recover mends a death there.
func (s *Staging) twoRenames() error {
	if err := os.Rename(s.target, s.gammel); err != nil {
		return err
	}
	if err := os.Rename(s.ny, s.target); err != nil {
		return errors.Join(err, os.Rename(s.gammel, s.target))
	}
	return nil
}

// Abort removes the staging folder and lets go of the lock. The target is as it
// was.
func (s *Staging) Abort() error {
	if s.lock == nil {
		return nil
	}
	return errors.Join(os.RemoveAll(s.ny), s.unlock())
}

func (s *Staging) unlock() error {
	lock := s.lock
	s.lock = nil
	return release(lock)
}
