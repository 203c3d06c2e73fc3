package load_test

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
)

// What cannot be read is told, and the rest is read.
func TestFilesThatCannotBeRead(t *testing.T) {
	for _, tt := range []struct {
		name, code string
		files      fs.FS
	}{
		{"a folder with the name of a file", "fil-uleselig", fstest.MapFS{"data/plan/mappe.toml/a.toml": {Data: []byte(ok)}}},
		{"a file that is too large", "fil-for-stor", fstest.MapFS{"data/plan/a.toml": {Data: []byte(ok)}, "data/plan/b.toml": {Data: bytes.Repeat([]byte("#"), 11<<20)}}},
		{"a file in UTF-16", "tegnsett", fstest.MapFS{"data/plan/a.toml": {Data: []byte(ok)}, "data/plan/b.toml": {Data: []byte("\xff\xfe[\x00")}}},
		{"a file that will not open", "fil-uleselig", closed{fstest.MapFS{"data/plan/a.toml": {Data: []byte(ok)}, "data/plan/stengt.toml": {}}}},
		{"a list in a list in a list …", "toml-syntaks", fstest.MapFS{"data/plan/a.toml": {Data: []byte(ok)}, "data/plan/b.toml": {Data: []byte("x = " + strings.Repeat("[", 1<<20))}}},
		{"a key of very many parts", "toml-syntaks", fstest.MapFS{"data/plan/a.toml": {Data: []byte(ok)}, "data/plan/b.toml": {Data: []byte(strings.Repeat("a.", 1<<16) + "a = 1")}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var found diag.List
			p := load.Plan(tt.files, "data/plan", &found)
			if p == nil || p.Plan.Status != "utkast" {
				t.Errorf("the rest was not read: %+v", p)
			}
			if all := found.Sorted(); len(all) != 1 || all[0].Code != tt.code || all[0].Severity != diag.Feil {
				t.Errorf("found %v, want %s", all, tt.code)
			}
		})
	}
}

const ok = `[plan]
tittel = "Plan"
kommune = ["4601"]
status = "utkast"
`

// closed is files of which some will not open.
type closed struct{ fstest.MapFS }

func (c closed) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, "stengt.toml") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("ingen tilgang")}
	}
	return c.MapFS.Open(name)
}
