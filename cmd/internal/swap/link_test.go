//go:build unix

package swap

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestALinkIsFollowed(t *testing.T) {
	for _, tt := range []struct{ name, link string }{
		{"absolute", ""},
		{"relative", "../srv/site"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			real := filepath.Join(dir, "srv", "site")
			write(t, dir, map[string]string{"prosjekt/README": "", "srv/README": ""})
			to := tt.link
			if to == "" {
				to = real
			}
			link := filepath.Join(dir, "prosjekt", "public")
			if err := os.Symlink(to, link); err != nil {
				t.Fatal(err)
			}
			replace(t, link, "one") // the folder is not there yet
			replace(t, link, "two")
			expect(t, real, "two", "README", "site")
			if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
				t.Errorf("the link is gone: %v %v", info, err)
			}
		})
	}
}

func TestALinkToItselfIsAnError(t *testing.T) {
	link := filepath.Join(t.TempDir(), "public")
	if err := os.Symlink(link, link); err != nil {
		t.Fatal(err)
	}
	if _, err := Begin(link); err == nil {
		t.Error("Begin accepted it")
	}
}
