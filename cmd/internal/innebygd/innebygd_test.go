package innebygd_test

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"planvei"
	"planvei/cmd/internal/innebygd"
)

func TestOnlyWhatIsEmbeddedIsReadOnce(t *testing.T) {
	times := 0
	load := innebygd.Once(func(fs.FS) (*int, error) {
		times++
		return new(int), nil
	})
	first, _ := load(planvei.Defaults)
	again, _ := load(planvei.Defaults)
	if times != 1 || first != again {
		t.Errorf("the embedded files were read %d times", times)
	}
	files := fstest.MapFS{}
	load(files)
	load(files)
	if times != 3 {
		t.Errorf("other files were read %d times, want 2", times-1)
	}
}
