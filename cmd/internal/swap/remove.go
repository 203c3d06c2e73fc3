package swap

import (
	"os"
	"path/filepath"
	"sync"
)

// removers is how many folders are removed at a time. It is the disk that they
// wait for, and not the processor.
const removers = 8

// removeAll removes dir and what is in it, several folders at a time: a site has
// a folder for every page. What cannot be removed is left for the next Begin.
func removeAll(dir string) {
	work := make(chan string)
	var workers sync.WaitGroup
	for range removers {
		workers.Go(func() {
			for name := range work {
				os.RemoveAll(name)
			}
		})
	}
	for _, name := range below(dir) {
		for _, deeper := range below(name) {
			work <- deeper
		}
	}
	close(work)
	workers.Wait()
	os.RemoveAll(dir)
}

// below names what is in the folder dir, if it is one.
func below(dir string) []string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		names = append(names, filepath.Join(dir, e.Name()))
	}
	return names
}
