package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// patience is how long a process may take. It is there for one that hangs.
const patience = 2 * time.Minute

// process is the real command in a process of its own. TestMain has put it in the
// path.
func process(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), patience)
	t.Cleanup(stop)
	c := exec.CommandContext(ctx, "planvei", args...)
	c.Dir = dir
	return c
}

// must runs the command and fails the test if it does not end with 0.
func must(t *testing.T, dir string, args ...string) {
	t.Helper()
	if out, err := process(t, dir, args...).CombinedOutput(); err != nil {
		t.Fatalf("planvei %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

// fingerprint is one hash of all files below dir, names and content.
func fingerprint(t *testing.T, dir string) string {
	t.Helper()
	all := sha256.New()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		fmt.Fprintf(all, "%s %x\n", name, sha256.Sum256(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%x", all.Sum(nil))
}

// A build is killed at fifty moments spread over the time that it takes. Each
// time the site is the one of before or the one of after, whole, and the last
// build finds nothing in its way.
func TestKilledBuildLeavesAWholeSite(t *testing.T) {
	const kills = 50
	const seed = 2026
	random := rand.New(rand.NewPCG(seed, 0))
	dir := t.TempDir()
	must(t, dir, "ny", ".", "--kommune", "4601", "--navn", "Prøve kommune", "--periode", "2026-2029")
	public := filepath.Join(dir, "public")

	// Two sites that differ in every page.
	must(t, dir, "bygg", "--dato", "2026-01-01")
	before := fingerprint(t, public)
	begun := time.Now()
	must(t, dir, "bygg", "--dato", "2028-01-01")
	took := time.Since(begun)
	after := fingerprint(t, public)
	if before == after {
		t.Fatal("the two sites are the same, so the test would prove nothing")
	}
	whole := map[string]bool{before: true, after: true}
	for i := range kills {
		dato := [...]string{"2026-01-01", "2028-01-01"}[i%2]
		c := process(t, dir, "bygg", "--dato", dato)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		moment := time.Duration(random.Int64N(int64(took)))
		timer := time.AfterFunc(moment, func() { c.Process.Kill() })
		c.Wait() // it was killed, or was done before that
		timer.Stop()
		if !whole[fingerprint(t, public)] {
			t.Fatalf("kill %d after %v: the site is neither the old nor the new", i, moment)
		}
	}
	must(t, dir, "bygg", "--dato", "2026-01-01")
	if fingerprint(t, public) != before {
		t.Error("the last build is not as the first")
	}
	litter, err := filepath.Glob(filepath.Join(dir, ".public*"))
	if err != nil || len(litter) > 0 {
		t.Errorf("left behind: %q %v", litter, err)
	}
}

// A build that is interrupted while it writes says so and clears up after itself.
func TestInterruptedBuildLeavesTheSite(t *testing.T) {
	dir := t.TempDir()
	must(t, dir, "ny", ".", "--kommune", "4601", "--navn", "Prøve kommune")
	must(t, dir, "bygg", "--dato", "2026-01-01")
	public := filepath.Join(dir, "public")
	before := fingerprint(t, public)

	w, err := fsnotify.NewWatcher()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if err := w.Add(dir); err != nil {
		t.Fatal(err)
	}
	c := process(t, dir, "bygg", "--dato", "2028-01-01")
	var complaint bytes.Buffer
	c.Stderr = &complaint
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for event := range w.Events {
		if event.Has(fsnotify.Create) && filepath.Base(event.Name) == ".public.planvei-ny" {
			break
		}
	}
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := c.Wait(); err == nil || !strings.Contains(complaint.String(), "avbrutt. Nettstedet er ikke endret") {
		t.Errorf("the build ended with %v and said\n%s", err, &complaint)
	}
	if fingerprint(t, public) != before {
		t.Error("the site is not as it was")
	}
	litter, err := filepath.Glob(filepath.Join(dir, ".public*"))
	if err != nil || len(litter) > 0 {
		t.Errorf("left behind: %q %v", litter, err)
	}
}

var address = regexp.MustCompile(`http://127\.0\.0\.1:\d+/`)

// The preview of a new project is up when it says so, shows an edit, and ends
// well when it is interrupted.
func TestPreview(t *testing.T) {
	dir := t.TempDir()
	must(t, dir, "ny", ".", "--kommune", "4601", "--navn", "Prøve kommune")
	c := process(t, dir, "vis", "--port", "0")
	var complaint bytes.Buffer
	c.Stderr = &complaint
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	until := func(what *regexp.Regexp) string {
		t.Helper()
		for lines.Scan() {
			if found := what.FindString(lines.Text()); found != "" {
				return found
			}
		}
		t.Fatalf("the preview ended without saying %v\n%s", what, &complaint)
		return ""
	}
	url := until(address)
	updated := regexp.MustCompile(`^Nettstedet er oppdatert\.`)
	until(updated)
	if page := get(t, url); !strings.Contains(page, "Prøve kommune") || !strings.Contains(page, "/__planvei/vis.js") {
		t.Errorf("the front page is not that of the project, with our script:\n%.400s", page)
	}
	plan := filepath.Join(dir, "data", "plan", "plan.toml")
	text, err := os.ReadFile(plan)
	if err != nil {
		t.Fatal(err)
	}
	save(t, plan, strings.ReplaceAll(string(text), "Prøve kommune", "Ny kommune"))
	until(updated)
	if page := get(t, url); !strings.Contains(page, "Ny kommune") {
		t.Error("the edit is not shown")
	}
	save(t, filepath.Join(dir, "config.toml"), "[params.profil]\nfarge = \"#c8102e\"\n")
	until(updated)
	sheet := regexp.MustCompile(`<link rel="stylesheet" href="([^"]+)"`).FindStringSubmatch(get(t, url))
	if sheet == nil || !strings.Contains(get(t, url+sheet[1]), "#c8102e") {
		t.Errorf("the municipality's colour is not shown: %q", sheet)
	}
	save(t, filepath.Join(dir, "static", "filer", "vaapen.svg"), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 11"/>`)
	until(updated)
	save(t, filepath.Join(dir, "config.toml"), "[params.profil]\nmerke = \"vaapen.svg\"\n")
	until(updated)
	if page := get(t, url); !strings.Contains(page, `src="./vaapen.svg"`) {
		t.Errorf("the municipality's mark is not shown:\n%.1500s", page)
	}
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	io.Copy(io.Discard, out)
	if err := c.Wait(); err != nil {
		t.Errorf("after an interrupt: %v\n%s", err, &complaint)
	}
}

// save writes a file as many editors do, so that half of it is never read.
func save(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name+"~", []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(name+"~", name); err != nil {
		t.Fatal(err)
	}
}

func get(t *testing.T, url string) string {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
