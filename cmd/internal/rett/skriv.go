package rett

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
)

// What Skriv refuses. The errors it returns wrap one of these.
var (
	ErrEndret  = errors.New("the file has changed since it was read")
	ErrFremmed = errors.New("the file is not the user's to change")
)

// A FilError tells which file was refused.
type FilError struct {
	Navn string
	Err  error
}

func (e *FilError) Error() string { return e.Navn + ": " + e.Err.Error() }
func (e *FilError) Unwrap() error { return e.Err }

// Skriv puts the new content in place, each file in one step. All of them are written
// beside the old ones first, so that what can fail has failed before any is replaced;
// a file that is not what was read, or that is a link, lies outside dir or is
// protected, stops them all.
func Skriv(dir string, filer []Fil) (err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("open the project: %w", err)
	}
	defer root.Close()
	var made []string
	defer func() {
		for _, name := range made {
			_ = root.Remove(name) // gone when it took its place
		}
	}()
	for _, f := range filer {
		info, err := uendret(root, f)
		if err != nil {
			return &FilError{f.Navn, err}
		}
		beside := ved(f.Navn)
		if err := skrivVed(root, beside, f.Ny, info); err != nil {
			return &FilError{f.Navn, err}
		}
		made = append(made, beside)
	}
	for _, f := range filer {
		if _, err := uendret(root, f); err != nil {
			return &FilError{f.Navn, err}
		}
	}
	for _, f := range filer {
		if err := root.Rename(ved(f.Navn), f.Navn); err != nil {
			return &FilError{f.Navn, err}
		}
	}
	return nil
}

// ved is where the new content waits.
func ved(name string) string {
	return path.Join(path.Dir(name), "."+path.Base(name)+".planvei-ny")
}

// uendret tells that the file is the user's own and holds what was read.
func uendret(root *os.Root, f Fil) (fs.FileInfo, error) {
	info, err := root.Lstat(f.Navn)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrEndret
	}
	if err != nil { // such as a folder that leads out of dir
		return nil, fmt.Errorf("%w: %w", ErrFremmed, err)
	}
	if !info.Mode().IsRegular() || info.Mode().Perm()&0o200 == 0 {
		return nil, ErrFremmed
	}
	file, err := root.OpenFile(f.Navn, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrPermission) {
		return nil, fmt.Errorf("%w: %w", ErrFremmed, err)
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	now, err := io.ReadAll(file)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(now, f.Gammel) {
		return nil, ErrEndret
	}
	return info, nil
}

// skrivVed writes content to a new file with the owner and the rights of the old one.
func skrivVed(root *os.Root, name string, content []byte, old fs.FileInfo) error {
	if info, err := root.Lstat(name); err == nil && info.Mode().IsRegular() {
		if err := root.Remove(name); err != nil { // of a run that was killed
			return err
		}
	}
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	err = errors.Join(err, file.Chmod(old.Mode().Perm()), likEier(file, old), file.Sync(), file.Close())
	if err != nil {
		return errors.Join(err, root.Remove(name))
	}
	return nil
}
