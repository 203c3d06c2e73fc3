package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAPDFReplacesOnlyWhatItWasToldTo(t *testing.T) {
	dir := t.TempDir()
	read := func(name string) string {
		t.Helper()
		content, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	write := func(e export, content, address string) error {
		t.Helper()
		e.mappe = dir
		_, err := e.write([]byte(content), address)
		return err
	}
	if err := write(export{}, "ny", "tiltakskort/skole/"); err != nil || read("skole.pdf") != "ny" {
		t.Errorf("a new file: %v", err)
	}
	if err := write(export{}, "ny", "/"); err != nil || read("forside.pdf") != "ny" {
		t.Errorf("the front page: %v", err)
	}
	err := write(export{}, "nyere", "tiltakskort/skole/")
	if err == nil || !strings.Contains(err.Error(), "finnes fra før") || read("skole.pdf") != "ny" {
		t.Errorf("an old file that was not named: %v", err)
	}
	til := filepath.Join(dir, "skole.pdf")
	if err := write(export{til: til}, "nyere", "tiltakskort/skole/"); err != nil || read("skole.pdf") != "nyere" {
		t.Errorf("an old file that was named: %v", err)
	}
	left, err := filepath.Glob(filepath.Join(dir, "*"))
	hidden, _ := filepath.Glob(filepath.Join(dir, ".*"))
	if err != nil || len(left)+len(hidden) != 2 {
		t.Errorf("left behind: %v %v", left, hidden)
	}
}
