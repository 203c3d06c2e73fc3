package site_test

import (
	"io/fs"
	"os"
	"runtime"
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
