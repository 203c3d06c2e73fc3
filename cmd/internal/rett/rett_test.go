package rett_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"planvei"
	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/rett"
)

// finn reads the plan in dir, and returns what can be changed in it.
func finn(t *testing.T, dir string) ([]rett.Fil, []check.Rettelse) {
	t.Helper()
	acts, err := lov.Les(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	files := os.DirFS(dir)
	found := &diag.List{}
	p := load.Plan(files, "data/plan", found)
	if p == nil {
		t.Fatal("no plan")
	}
	p.Kapittel = load.Kapitler(files, "content/nb/plan", "nb", found)
	return rett.Filer(check.Rettelser(p, check.Options{Lover: acts, Kilder: load.NewKilder(files)}))
}

func write(t *testing.T, dir, name, content string) string {
	t.Helper()
	name = filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o640); err != nil {
		t.Fatal(err)
	}
	return name
}

const plan = "[plan]\ntittel = \"T\"\nkommune = [\"4601\"]\nstatus = \"utkast\"\n"

// All that is not the reference stays: the mark at the start, line ends, comments,
// escapes, spaces, and that the last line does not end.
func TestEveryOtherByteStays(t *testing.T) {
	for _, tt := range []struct{ name, before, after string }{
		{
			"from Windows, with a mark, comments and tabs",
			"\ufeff" + plan + "# straffeloven § 219\r\n[[tiltak]]\r\nid\t=\t'x'\r\ntittel = 'Æ  straffeloven\u00a0§\u00a0219 '  # merk\r\n",
			"\ufeff" + plan + "# straffeloven § 219\r\n[[tiltak]]\r\nid\t=\t'x'\r\ntittel = 'Æ  straffeloven\u00a0§§\u00a0282 og 283 '  # merk\r\n",
		},
		{
			"escapes and lines that go on",
			plan + "[[tiltak]]\nid = \"x\"\ntittel = \"T\"\nbeskrivelse = \"\"\"\\\n   \\u00c6 \\\"straffeloven\\\n   § 139\\\"\n\n\nstraffeloven § 219 \"\"\"",
			plan + "[[tiltak]]\nid = \"x\"\ntittel = \"T\"\nbeskrivelse = \"\"\"\\\n   \\u00c6 \\\"straffeloven\\\n   § 196\\\"\n\n\nstraffeloven §§ 282 og 283 \"\"\"",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			name := write(t, dir, "data/plan/p.toml", tt.before)
			filer, resten := finn(t, dir)
			if len(resten) > 0 {
				t.Errorf("left for a person: %v", resten)
			}
			if err := rett.Skriv(dir, filer); err != nil {
				t.Fatal(err)
			}
			got, err := os.ReadFile(name)
			if err != nil || string(got) != tt.after {
				t.Errorf("got  %q (%v)\nwant %q", got, err, tt.after)
			}
			if info, _ := os.Stat(name); info.Mode().Perm() != 0o640 {
				t.Errorf("the rights are %v", info.Mode())
			}
			alone(t, filepath.Dir(name), 1)
			if again, _ := finn(t, dir); len(again) > 0 {
				t.Errorf("there is more to change: %v", again)
			}
		})
	}
}

func TestAChapterIsChangedToo(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "data/plan/p.toml", plan)
	const before = "+++\r\ntitle = \"Om straffeloven § 219\"\r\n+++\r\n\r\n- `straffeloven § 219`\r\n- [straffeloven § 139](https://lovdata.no/)\r\n- straffeloven § 139\r\n"
	const after = "+++\r\ntitle = \"Om straffeloven §§ 282 og 283\"\r\n+++\r\n\r\n- `straffeloven § 219`\r\n- [straffeloven § 139](https://lovdata.no/)\r\n- straffeloven § 196\r\n"
	name := write(t, dir, "content/nb/plan/lov.md", before)
	filer, _ := finn(t, dir)
	if err := rett.Skriv(dir, filer); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(name); string(got) != after {
		t.Errorf("got  %q\nwant %q", got, after)
	}
}

// alone tells when something is left behind.
func alone(t *testing.T, dir string, n int) {
	t.Helper()
	if entries, _ := os.ReadDir(dir); len(entries) != n {
		t.Errorf("%d files in %s, want %d: %v", len(entries), dir, n, entries)
	}
}

// When one file cannot be changed, none is, and nothing is left behind.
func TestWhatMayNotBeChangedStopsIt(t *testing.T) {
	const tiltak = "[[tiltak]]\nid = \"x\"\ntittel = \"straffeloven § 219\"\n"
	const more = "[[enhet]]\nid = \"y\"\nnavn = \"straffeloven § 139\"\n"
	for _, tt := range []struct {
		name string
		do   func(t *testing.T, dir, file string)
		want error
	}{
		{"it has changed meanwhile", func(t *testing.T, dir, file string) {
			write(t, dir, "data/plan/b.toml", more+"# mer\n")
		}, rett.ErrEndret},
		{"it is gone", func(t *testing.T, dir, file string) {
			if err := os.Remove(file); err != nil {
				t.Fatal(err)
			}
		}, rett.ErrEndret},
		{"it is a link", func(t *testing.T, dir, file string) {
			other := write(t, t.TempDir(), "b.toml", more)
			if err := errors.Join(os.Remove(file), os.Symlink(other, file)); err != nil {
				t.Fatal(err)
			}
		}, rett.ErrFremmed},
		{"it is protected", func(t *testing.T, dir, file string) {
			if err := os.Chmod(file, 0o444); err != nil {
				t.Fatal(err)
			}
		}, rett.ErrFremmed},
		{"its folder leads elsewhere", func(t *testing.T, dir, file string) {
			other := t.TempDir()
			write(t, other, "a.toml", plan+tiltak)
			write(t, other, "b.toml", more)
			data := filepath.Dir(file)
			if err := errors.Join(os.RemoveAll(data), os.Symlink(other, data)); err != nil {
				t.Fatal(err)
			}
		}, rett.ErrFremmed},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			first := write(t, dir, "data/plan/a.toml", plan+tiltak)
			second := write(t, dir, "data/plan/b.toml", more)
			filer, _ := finn(t, dir)
			if len(filer) != 2 {
				t.Fatalf("%d files to change", len(filer))
			}
			tt.do(t, dir, second)
			err := rett.Skriv(dir, filer)
			var file *rett.FilError
			if !errors.Is(err, tt.want) || !errors.As(err, &file) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
			if got, _ := os.ReadFile(first); !bytes.Equal(got, []byte(plan+tiltak)) {
				t.Errorf("the first file was changed: %q", got)
			}
			entries, _ := os.ReadDir(filepath.Join(dir, "data/plan"))
			for _, e := range entries {
				if e.Name()[0] == '.' {
					t.Errorf("%s is left behind", e.Name())
				}
			}
		})
	}
}

// What could make a terminal show something else is not shown, and not changed.
func TestAFileWithControlCharactersIsLeft(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "data/plan/p.toml", plan)
	write(t, dir, "content/nb/plan/lov.md", "+++\ntitle = \"T\"\n+++\n\x1b[2J straffeloven § 219\n")
	filer, resten := finn(t, dir)
	if len(filer) != 0 || len(resten) != 1 || resten[0].Grunn == "" {
		t.Errorf("got %v and %v", filer, resten)
	}
}

func TestTheChangeIsAUnifiedDiff(t *testing.T) {
	f := rett.Fil{Navn: "p.toml", Gammel: []byte("a\nb\nc"), Ny: []byte("a\nB\nc")}
	const want = "--- min/p.toml\n+++ min/p.toml\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n\\ No newline at end of file\n"
	if got := string(f.Diff("min/p.toml")); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
