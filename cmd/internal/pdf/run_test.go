package pdf

import (
	"os"
	"path/filepath"
	"testing"
)

func TestTemporary(t *testing.T) {
	home := t.TempDir()
	if got := temporary("/snap/bin/chromium", home); got != "" {
		t.Errorf("a snap that shares no folder: %q", got)
	}
	shared := filepath.Join(home, "snap", "chromium", "common")
	if err := os.MkdirAll(shared, 0o755); err != nil {
		t.Fatal(err)
	}
	if got := temporary("/snap/bin/chromium", home); got != shared {
		t.Errorf("a snap: %q, want %q", got, shared)
	}
	if got := temporary("/usr/bin/chromium", home); got != "" {
		t.Errorf("any other: %q", got)
	}
}
