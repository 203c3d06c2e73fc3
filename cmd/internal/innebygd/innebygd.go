// Package innebygd reads what the program has embedded once, whoever asks for it:
// it cannot change while the program runs.
package innebygd

import (
	"embed"
	"io/fs"
	"sync"
)

// Once is load, which from an embedded file system reads the first time only. All who
// ask get the same value, so nobody may change it. From any other file system it
// reads each time.
func Once[T any](load func(fs.FS) (T, error)) func(fs.FS) (T, error) {
	var known sync.Map // of an embed.FS to how to get what it holds
	return func(fsys fs.FS) (T, error) {
		embedded, ok := fsys.(embed.FS)
		if !ok {
			return load(fsys)
		}
		get, _ := known.LoadOrStore(embedded, sync.OnceValues(func() (T, error) { return load(embedded) }))
		return get.(func() (T, error))()
	}
}
