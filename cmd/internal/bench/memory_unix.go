//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// maxResident is the largest resident size of a finished process, in bytes.
func maxResident(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss) // bytes there
	}
	return int64(usage.Maxrss) * 1024
}
