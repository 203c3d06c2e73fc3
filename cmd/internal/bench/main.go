// Command bench measures the whole program beside plain hugo, built from the
// same module, rendering the same pages from disk, and prints the ratios.
//
//	go run ./cmd/internal/bench [-runs 5] [-sizes 100,1000,10000]
//
// The two programs take turns, so that a machine whose speed drifts treats both
// alike, and each run writes to a folder of its own. They are removed at the end: a
// file system may look long for places to use while others were just given back. Times are wall clock; memory is the
// largest resident size, for each page of the whole site and, from the second
// size on, for each page more than the size before had.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/afero"

	"planvei"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/sample"
	"planvei/cmd/internal/site"
)

func main() {
	runs := flag.Int("runs", 5, "counted runs of each program")
	sizes := flag.String("sizes", "100,1000,10000", "numbers of tiltak")
	flag.Parse()
	if err := bench(*runs, strings.Split(*sizes, ",")); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func bench(runs int, sizes []string) error {
	dir, err := os.MkdirTemp("", "planvei-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	programs := map[string]string{"planvei": "./cmd/planvei", "hugo": "github.com/gohugoio/hugo"}
	for name, pkg := range programs {
		bin := filepath.Join(dir, name)
		if out, err := exec.Command("go", "build", "-o", bin, pkg).CombinedOutput(); err != nil {
			return fmt.Errorf("build %s: %w\n%s", pkg, err, out)
		}
		programs[name] = bin
	}
	fmt.Printf("%d cores, %s, median of %d runs\n\n", runtime.NumCPU(), runtime.Version(), runs)
	fmt.Printf("%8s %8s %10s %10s %7s %12s %12s %10s %10s\n", "tiltak", "pages", "planvei", "hugo", "ratio", "planvei mem", "hugo mem", "per page", "more page")
	var before size
	for _, text := range sizes {
		n, err := strconv.Atoi(text)
		if err != nil {
			return err
		}
		after, err := compare(programs, filepath.Join(dir, text), n, runs, before)
		if err != nil {
			return err
		}
		before = after
	}
	return nil
}

// A size is how large a site was, and what it took of memory.
type size struct {
	pages  int
	memory int64 // bytes
}

// compare lays out n tiltak as a project and as plain hugo sources, runs the two
// programs in turn, once to warm up and then runs times, and prints a row.
func compare(programs map[string]string, dir string, n, runs int, before size) (size, error) {
	project, sources := filepath.Join(dir, "prosjekt"), filepath.Join(dir, "hugo")
	plan := sample.Plan(n)
	if err := os.CopyFS(project, fs.FS(plan)); err != nil {
		return size{}, err
	}
	var found diag.List
	p := load.Plan(plan, "data/plan", &found)
	p.Kapittel = load.Kapitler(plan, "content/nb/plan", "nb", &found)
	configs, err := site.WriteSources(p, site.Sources{Defaults: planvei.Defaults}, site.Options{}, afero.NewBasePathFs(afero.NewOsFs(), sources))
	if err != nil {
		return size{}, err
	}
	if err := os.CopyFS(filepath.Join(sources, "content"), os.DirFS(filepath.Join(project, "content"))); err != nil {
		return size{}, err
	}
	commands := map[string][]string{
		"planvei": {programs["planvei"], "bygg", "--mappe", project, "--til"},
		"hugo":    {programs["hugo"], "--source", sources, "--config", strings.Join(configs, ","), "--noBuildLock", "--quiet", "--destination"},
	}
	target := func(name string, run int) string { return filepath.Join(dir, fmt.Sprintf("ut-%s-%d", name, run)) }
	results := map[string][]result{}
	for i := range runs + 1 {
		for _, name := range []string{"planvei", "hugo"} {
			r, err := run(append(slices.Clip(commands[name]), target(name, i)))
			if err != nil {
				return size{}, fmt.Errorf("%s: %w", name, err)
			}
			if i > 0 {
				results[name] = append(results[name], r)
			}
		}
	}
	pages := 0
	err = filepath.WalkDir(target("planvei", 0), func(name string, d fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(name) == ".html" {
			pages++
		}
		return err
	})
	if err != nil {
		return size{}, err
	}
	var ratios []float64
	for i := range runs {
		ratios = append(ratios, float64(results["planvei"][i].wall)/float64(results["hugo"][i].wall))
	}
	slices.Sort(ratios)
	a, b := median(results["planvei"]), median(results["hugo"])
	more := ""
	if before.pages > 0 && pages > before.pages {
		more = fmt.Sprintf("%.1f kB", float64(a.memory-before.memory)/1e3/float64(pages-before.pages))
	}
	fmt.Printf("%8d %8d %9.2fs %9.2fs %7.2f %9.0f MB %9.0f MB %7.1f kB %10s\n",
		n, pages, a.wall.Seconds(), b.wall.Seconds(), ratios[len(ratios)/2],
		float64(a.memory)/1e6, float64(b.memory)/1e6, float64(a.memory)/1e3/float64(pages), more)
	return size{pages, a.memory}, os.RemoveAll(dir)
}

// A result is what one run cost.
type result struct {
	wall   time.Duration
	memory int64 // bytes, largest resident size
}

func run(command []string) (result, error) {
	cmd := exec.Command(command[0], command[1:]...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return result{}, fmt.Errorf("%w\n%s", err, out.Bytes())
	}
	return result{wall: time.Since(start), memory: maxResident(cmd.ProcessState)}, nil
}

// median takes each figure's median by itself.
func median(results []result) result {
	var walls []time.Duration
	var memories []int64
	for _, r := range results {
		walls, memories = append(walls, r.wall), append(memories, r.memory)
	}
	slices.Sort(walls)
	slices.Sort(memories)
	return result{walls[len(walls)/2], memories[len(memories)/2]}
}
