package site_test

import (
	"io/fs"
	"os"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/spf13/afero"

	"planvei"
	"planvei/cmd/internal/sample"
	"planvei/cmd/internal/site"
)

// contents reads a whole site, by file name.
func contents(t testing.TB, dst afero.Fs) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := afero.Walk(dst, "", func(name string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		content, err := afero.ReadFile(dst, name)
		all[name] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestTwoBuildsGiveTheSameBytes(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one := contents(t, example(t))
	runtime.GOMAXPROCS(2)
	two := contents(t, example(t))
	if len(one) != len(two) || len(one) < 100 {
		t.Errorf("%d files and then %d", len(one), len(two))
	}
	for name, content := range one {
		if two[name] != content {
			t.Errorf("%s differs", name)
		}
	}
}

func TestTheNynorskPlanBuilds(t *testing.T) {
	const dir = "testdata/nynorsk"
	user := os.DirFS(dir)
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	build(t, loadPlan(t, user), site.Sources{User: root + "/" + dir, Defaults: planvei.Defaults}, site.Options{})
}

// The chapters of the example belong to the example: a municipality that has
// not written its own must not publish those of somebody else.
func TestChaptersAreNeverInherited(t *testing.T) {
	p := loadPlan(t, sample.Plan(1))
	p.Kapittel = nil
	for name := range contents(t, build(t, p, site.Sources{Defaults: planvei.Defaults}, site.Options{})) {
		if name == "plan/forord/index.html" {
			t.Error("the example's foreword came along")
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	for _, size := range []struct {
		name string
		n    int
	}{{"100", 100}, {"1000", 1000}, {"10000", 10000}} {
		b.Run(size.name, func(b *testing.B) {
			dir := b.TempDir()
			if err := os.CopyFS(dir, sample.Plan(size.n)); err != nil {
				b.Fatal(err)
			}
			p := loadPlan(b, os.DirFS(dir))
			for b.Loop() {
				build(b, p, site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{})
			}
		})
	}
}

// A list that is too long for a page goes on over several, and nothing is lost
// between them.
func TestAVeryLongListGoesOnOverSeveralPages(t *testing.T) {
	const n = 1001
	dir := t.TempDir()
	if err := os.CopyFS(dir, sample.Plan(n)); err != nil {
		t.Fatal(err)
	}
	all := contents(t, build(t, loadPlan(t, os.DirFS(dir)), site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{}))
	row := regexp.MustCompile(`<th scope="row"><a href="[./]*tiltak/(tiltak-\d+)/"`)
	for _, pages := range [][]string{
		{"tiltak/index.html", "utvalg/alle/side-2/index.html", "utvalg/alle/side-3/index.html"},
		{"tidsplan/index.html", "tidsplan/side-2/index.html", "tidsplan/side-3/index.html"},
		{"utvalg/sortert/frist/index.html", "utvalg/sortert/frist/side-2/index.html", "utvalg/sortert/frist/side-3/index.html"},
	} {
		seen := map[string]bool{}
		for _, page := range pages {
			for _, m := range row.FindAllStringSubmatch(all[page], -1) {
				seen[m[1]] = true
			}
		}
		if len(seen) != n {
			t.Errorf("%d of %d tiltak on %v", len(seen), n, pages)
		}
	}
	if got := strings.Count(all["hele-planen/side-3/index.html"], `<article class="heletiltak">`); got != 1 {
		t.Errorf("%d tiltak on the last page of the whole plan, want 1", got)
	}
}
