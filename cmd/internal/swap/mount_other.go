//go:build !unix

package swap

// isMount reports whether err is how a rename fails on a mount point.
func isMount(err error) bool { return false }
