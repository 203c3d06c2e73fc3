package swap

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// maxLinks is how many links that lead to links are followed.
const maxLinks = 40

// resolve makes target absolute and follows it while it is a symbolic link, so
// that the folder is replaced and not the link. The folder need not be there.
func resolve(target string) (string, error) {
	target, err := filepath.Abs(target)
	if err != nil {
		return "", err
	}
	for range maxLinks {
		info, err := os.Lstat(target)
		if errors.Is(err, fs.ErrNotExist) {
			return target, nil
		}
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			return target, nil
		}
		to, err := os.Readlink(target)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(target), to)
		}
		target = filepath.Clean(to)
	}
	return "", fmt.Errorf("%s: too many links", target)
}

// holds reports whether dir is path or lies above it. It asks the file system,
// since names may differ in links and, on some systems, in case.
func holds(dir, path string) bool {
	path, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	want, err := os.Stat(dir)
	if err != nil {
		return false
	}
	for {
		if info, err := os.Stat(path); err == nil && os.SameFile(info, want) {
			return true
		}
		up := filepath.Dir(path)
		if up == path {
			return false
		}
		path = up
	}
}

// replaceable tells why target must not be replaced, or nil.
func replaceable(target string) error {
	info, err := os.Lstat(target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%s: %w", target, ErrNotFolder)
	}
	if _, err := os.Lstat(filepath.Join(target, Marker)); err == nil {
		return nil
	}
	entries, err := os.ReadDir(target)
	if err != nil {
		return err
	}
	if len(entries) > 0 {
		return fmt.Errorf("%s: %w", target, ErrForeign)
	}
	return nil
}

// readable lets a web server, which is another user, read all of dir. The
// caller's umask may have forbidden it.
func readable(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		want := info.Mode() | 0o644
		if d.IsDir() {
			want |= 0o755
		}
		if want == info.Mode() || info.Mode()&fs.ModeSymlink != 0 {
			return nil
		}
		return os.Chmod(path, want)
	})
}
