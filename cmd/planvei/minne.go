package main

import (
	"os"
	"runtime/debug"

	"planvei/cmd/internal/model"
)

// What a build may use of memory: what every build takes, and for each page of
// the site. Within that the garbage collector is left in peace, for it would
// otherwise take a sixth of the time; towards it, it works harder.
const (
	memoryBase    = 192 << 20
	memoryPerPage = 76 << 10
	lazyGC        = 400
)

// hugoCaches is where Hugo, above so much memory in use (in GB), begins to let go
// of parsed texts. It needs each of them about once, and would otherwise keep all.
const hugoCaches = "0.2"

// ownBounds reports whether the environment sets the bounds.
func ownBounds() bool {
	return os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" || os.Getenv("HUGO_MEMORYLIMIT") != ""
}

// readFreely leaves the collector in peace while the plan is read: what is made
// then is small and is kept.
func readFreely() {
	if !ownBounds() {
		debug.SetGCPercent(lazyGC)
	}
}

// boundMemory sets the bounds for building p.
func boundMemory(p *model.Plan) {
	if ownBounds() {
		return
	}
	pages := len(p.Tiltak) + len(p.Enhet) + len(p.Innsatsomraade) + len(p.Tiltakskort) + len(p.Kapittel)
	debug.SetGCPercent(lazyGC)
	debug.SetMemoryLimit(memoryBase + int64(pages)*memoryPerPage)
	os.Setenv("HUGO_MEMORYLIMIT", hugoCaches)
}
