//go:build unix

package rett

import (
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// likEier gives file the owner of old. A file that belongs to someone else is not
// taken over.
func likEier(file *os.File, old fs.FileInfo) error {
	stat, ok := old.Sys().(*syscall.Stat_t)
	if !ok || int(stat.Uid) == os.Geteuid() && int(stat.Gid) == os.Getegid() {
		return nil
	}
	if err := file.Chown(int(stat.Uid), int(stat.Gid)); err != nil && int(stat.Uid) != os.Geteuid() {
		return fmt.Errorf("%w: %w", ErrFremmed, err)
	}
	return nil
}
