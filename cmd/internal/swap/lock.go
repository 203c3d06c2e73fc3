package swap

import (
	"fmt"
	"os"

	"github.com/gofrs/flock"
)

// acquire takes the lock on path, or returns ErrLocked at once.
//
// The file is removed by whoever lets go of the lock, so a lock may be won on a
// file that is no longer there; then another may hold one on a new file of the
// same name, and we try again.
func acquire(path string) (*flock.Flock, error) {
	for {
		lock := flock.New(path, flock.SetPermissions(0o644))
		got, err := lock.TryLock()
		if err != nil {
			return nil, fmt.Errorf("lock %s: %w", path, err)
		}
		if !got {
			return nil, fmt.Errorf("%s: %w", path, ErrLocked)
		}
		held, err := lock.Stat()
		if err != nil {
			return nil, err
		}
		if now, err := os.Stat(path); err == nil && os.SameFile(held, now) {
			return lock, nil
		}
		if err := lock.Unlock(); err != nil {
			return nil, err
		}
	}
}

// release removes the file while the lock is still held, so that nobody can win
// a lock on it and believe to be alone. Windows refuses to remove an open file;
// there it stays, and is used again.
func release(lock *flock.Flock) error {
	os.Remove(lock.Path())
	return lock.Unlock()
}
