//go:build unix

package swap

import (
	"errors"

	"golang.org/x/sys/unix"
)

// isMount reports whether err is how a rename fails on a mount point.
func isMount(err error) bool {
	return errors.Is(err, unix.EBUSY) || errors.Is(err, unix.EXDEV)
}
