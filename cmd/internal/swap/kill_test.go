package swap

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The test binary becomes the process that is killed when this names a target.
const helperEnv = "PLANVEI_SWAP_TARGET"

func TestMain(m *testing.M) {
	if target := os.Getenv(helperEnv); target != "" {
		fmt.Fprintln(os.Stderr, swapForever(target))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// pages is how many pages a site of the test has.
const pages = 40

// swapForever replaces target again and again, and writes a byte to standard
// output at each step, so that the parent knows how far it has come.
func swapForever(target string) error {
	for generation := 1; ; generation++ {
		s, err := Begin(target)
		if err != nil {
			return err
		}
		tell()
		if err := writeSite(s.Dir(), generation, tell); err != nil {
			return err
		}
		if err := s.Commit(); err != nil {
			return err
		}
		tell()
	}
}

func tell() { os.Stdout.Write([]byte{'.'}) }

// writeSite fills dir with pages and a manifest of their hashes.
func writeSite(dir string, generation int, step func()) error {
	var manifest bytes.Buffer
	for i := range pages {
		name := fmt.Sprintf("side%d/index.html", i)
		text := bytes.Repeat(fmt.Appendf(nil, "generation %d, page %d\n", generation, i), 1+i*20)
		fmt.Fprintf(&manifest, "%x %s\n", sha256.Sum256(text), name)
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, text, 0o644); err != nil {
			return err
		}
		step()
	}
	return os.WriteFile(filepath.Join(dir, "manifest"), manifest.Bytes(), 0o644)
}

// whole tells what is wrong with the site in dir, or nil.
func whole(dir string) error {
	file, err := os.Open(filepath.Join(dir, "manifest"))
	if err != nil {
		return err
	}
	defer file.Close()
	n := 0
	for lines := bufio.NewScanner(file); lines.Scan(); n++ {
		hash, name, _ := strings.Cut(lines.Text(), " ")
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		if got := fmt.Sprintf("%x", sha256.Sum256(text)); got != hash {
			return fmt.Errorf("%s is not as its own manifest says", name)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	if n != pages || len(entries) != pages+2 {
		return fmt.Errorf("%d pages in the manifest and %d entries in the folder", n, len(entries))
	}
	return nil
}

// A process is killed at fifty moments spread over the building and the swap.
// Each time the site is whole and the next one goes on from there.
func TestKilledProcessLeavesAWholeSite(t *testing.T) {
	const kills = 50
	const seed = 2026
	random := rand.New(rand.NewPCG(seed, 0))
	target := filepath.Join(t.TempDir(), "public")
	first, err := Begin(target)
	if err != nil {
		t.Fatal(err)
	}
	if err := writeSite(first.Dir(), 0, func() {}); err != nil {
		t.Fatal(err)
	}
	if err := first.Commit(); err != nil {
		t.Fatal(err)
	}
	for i := range kills {
		// One round is pages+2 steps; every other kill aims at the swap itself.
		steps := 1 + random.IntN(3*(pages+2))
		if i%2 == 0 {
			steps = (1+random.IntN(3))*(pages+2) - 1
		}
		kill(t, target, steps)
		if err := whole(target); err != nil {
			t.Fatalf("kill %d after %d steps: %v", i, steps, err)
		}
	}
	s, err := Begin(target)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Abort(); err != nil {
		t.Fatal(err)
	}
	if names := list(t, filepath.Dir(target)); !slices.Equal(names, []string{"public"}) {
		t.Errorf("left behind: %q", names)
	}
}

// kill starts a process that swaps for ever, and kills it when it has come to
// the given step.
func kill(t *testing.T, target string, steps int) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	helper := exec.Command(self)
	helper.Env = append(os.Environ(), helperEnv+"="+target)
	var complaint bytes.Buffer
	helper.Stderr = &complaint
	out, err := helper.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := helper.Start(); err != nil {
		t.Fatal(err)
	}
	_, stepErr := io.ReadFull(out, make([]byte, steps))
	if err := helper.Process.Kill(); err != nil {
		t.Error(err)
	}
	helper.Wait() // its error is that it was killed
	if stepErr != nil {
		t.Fatalf("the process stopped by itself: %v\n%s", stepErr, &complaint)
	}
}
