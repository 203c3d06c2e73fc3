package swap

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// write makes files (path → content) below dir.
func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// replace puts one file with content into target, and fails the test if it cannot.
func replace(t *testing.T, target, content string) {
	t.Helper()
	s, err := Begin(target)
	if err != nil {
		t.Fatal(err)
	}
	write(t, s.Dir(), map[string]string{"index.html": content})
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
}

// expect fails the test unless target has one page with content, and its parent
// nothing but the names in beside.
func expect(t *testing.T, target, content string, beside ...string) {
	t.Helper()
	got, err := os.ReadFile(filepath.Join(target, "index.html"))
	if err != nil || string(got) != content {
		t.Errorf("page is %q, %v; want %q", got, err, content)
	}
	if names := list(t, filepath.Dir(target)); !slices.Equal(names, beside) {
		t.Errorf("beside the target: %q, want %q", names, beside)
	}
}

func list(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestCommitReplacesTheFolderWhole(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	replace(t, target, "one")
	expect(t, target, "one", "public")
	write(t, target, map[string]string{"stale.html": "from the first build"})
	replace(t, target, "two")
	expect(t, target, "two", "public")
	if names := list(t, target); !slices.Equal(names, []string{Marker, "index.html"}) {
		t.Errorf("the new site has %q", names)
	}
}

func TestAbortLeavesTheTarget(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	replace(t, target, "one")
	s, err := Begin(target)
	if err != nil {
		t.Fatal(err)
	}
	write(t, s.Dir(), map[string]string{"index.html": "half"})
	if err := s.Abort(); err != nil {
		t.Fatal(err)
	}
	expect(t, target, "one", "public")
	if err := s.Commit(); err != nil {
		t.Errorf("Commit after Abort: %v", err)
	}
	expect(t, target, "one", "public")
}

func TestSecondBeginIsRefusedUntilTheFirstIsDone(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	first, err := Begin(target)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Begin(target); !errors.Is(err, ErrLocked) {
		t.Errorf("second Begin: %v, want ErrLocked", err)
	}
	if err := first.Abort(); err != nil {
		t.Fatal(err)
	}
	replace(t, target, "one")
	expect(t, target, "one", "public")
}

func TestBeginRefusesWhatIsNotOurs(t *testing.T) {
	for _, tt := range []struct {
		name   string
		files  map[string]string // below a temporary folder
		target string
		keep   string
		want   error
	}{
		{"a folder with somebody's files", map[string]string{"bilder/a.jpg": ""}, "bilder", "", ErrForeign},
		{"a folder with nothing but a hidden file", map[string]string{"bilder/.a": ""}, "bilder", "", ErrForeign},
		{"a file", map[string]string{"public": ""}, "public", "", ErrNotFolder},
		{"the folder to keep", map[string]string{"plan/.planvei": ""}, "plan", "plan", ErrKeep},
		{"a folder above the one to keep", map[string]string{"a/b/c/x": ""}, "a", "a/b/c", ErrKeep},
		{"a folder above one that is not there yet", map[string]string{"a/x": ""}, "a", "a/b/c", ErrKeep},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, tt.files)
			keep := []string{}
			if tt.keep != "" {
				keep = append(keep, filepath.Join(dir, tt.keep))
			}
			before := tree(t, dir)
			if _, err := Begin(filepath.Join(dir, tt.target), keep...); !errors.Is(err, tt.want) {
				t.Errorf("Begin: %v, want %v", err, tt.want)
			}
			if after := tree(t, dir); !slices.Equal(before, after) {
				t.Errorf("the folder changed from %q to %q", before, after)
			}
		})
	}
}

func tree(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		names = append(names, path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestBeginAllowsAnEmptyFolder(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	if err := os.Mkdir(target, 0o755); err != nil {
		t.Fatal(err)
	}
	replace(t, target, "one")
	expect(t, target, "one", "public")
}

func TestCommitRefusesFilesThatCameLate(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	s, err := Begin(target)
	if err != nil {
		t.Fatal(err)
	}
	write(t, target, map[string]string{"index.html": "somebody's"})
	if err := s.Commit(); !errors.Is(err, ErrForeign) {
		t.Errorf("Commit: %v, want ErrForeign", err)
	}
	expect(t, target, "somebody's", "public")
}

// The states below are those in which a process can die, by exchange or by two
// renames.
func TestBeginMendsWhatAKilledProcessLeft(t *testing.T) {
	for _, tt := range []struct {
		name  string
		files map[string]string
		want  string // the page that stands after Begin; "" for none
	}{
		{"while writing", map[string]string{
			"public/.planvei": "", "public/index.html": "old", ".public.planvei-ny/half.html": ""}, "old"},
		{"while writing the first site", map[string]string{".public.planvei-ny/half.html": ""}, ""},
		{"between two renames", map[string]string{
			".public.planvei-gammel/.planvei": "", ".public.planvei-gammel/index.html": "old",
			".public.planvei-ny/.planvei": "", ".public.planvei-ny/index.html": "new"}, "old"},
		{"between two renames, and an empty folder was made since", map[string]string{
			".public.planvei-gammel/.planvei": "", ".public.planvei-gammel/index.html": "old",
			"public/": ""}, "old"},
		{"while removing the old", map[string]string{
			"public/.planvei": "", "public/index.html": "new", ".public.planvei-gammel/rest.html": ""}, "new"},
		{"holding the lock", map[string]string{
			"public/.planvei": "", "public/index.html": "old", ".public.planvei-laas": ""}, "old"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			if _, ok := tt.files["public/"]; ok {
				delete(tt.files, "public/")
				if err := os.Mkdir(filepath.Join(dir, "public"), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			write(t, dir, tt.files)
			target := filepath.Join(dir, "public")
			s, err := Begin(target)
			if err != nil {
				t.Fatal(err)
			}
			if names := list(t, s.Dir()); len(names) > 0 {
				t.Errorf("the staging folder has %q", names)
			}
			if err := s.Abort(); err != nil {
				t.Fatal(err)
			}
			if tt.want == "" {
				if names := list(t, dir); len(names) > 0 {
					t.Errorf("left behind: %q", names)
				}
				return
			}
			expect(t, target, tt.want, "public")
		})
	}
}

func TestTwoRenames(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "public")
	replace(t, target, "old")
	s, err := Begin(target)
	if err != nil {
		t.Fatal(err)
	}
	write(t, s.Dir(), map[string]string{"index.html": "new"})
	if err := s.twoRenames(); err != nil {
		t.Fatal(err)
	}
	expect(t, target, "new", ".public.planvei-gammel", ".public.planvei-laas", "public")

	// Now there is nothing to put in place: the target must stay.
	if err := os.RemoveAll(s.gammel); err != nil {
		t.Fatal(err)
	}
	if err := s.twoRenames(); err == nil {
		t.Error("no error without a staging folder")
	}
	expect(t, target, "new", ".public.planvei-laas", "public")
	if err := s.Abort(); err != nil {
		t.Fatal(err)
	}
}

func TestAWebServerCanReadTheSite(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	s, err := Begin(target)
	if err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(s.Dir(), "tiltak", "index.html")
	if err := os.Mkdir(filepath.Dir(page), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(page, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir(target, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		want := fs.FileMode(0o644)
		if d.IsDir() {
			want = 0o755
		}
		if got := info.Mode().Perm(); got&want != want {
			t.Errorf("%s is %v, want %v", strings.TrimPrefix(path, target), got, want)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
