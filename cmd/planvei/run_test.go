package main

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/spf13/afero"
)

func TestSuggest(t *testing.T) {
	known := []string{"ny", "sjekk", "bygg", "vis", "versjon"}
	for _, tt := range []struct{ name, word, want string }{
		{"a letter too few", "byg", ". Mente du «bygg»?"},
		{"letters in the wrong order", "sjkek", ". Mente du «sjekk»?"},
		{"another word", "publiser", ""},
		{"a short word", "xy", ". Mente du «ny»?"},
		{"two wrong letters of two", "ab", ""},
		{"nothing", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := suggest(tt.word, known, "«%s»"); got != tt.want {
				t.Errorf("suggest(%q) = %q, want %q", tt.word, got, tt.want)
			}
		})
	}
}

func TestReport(t *testing.T) {
	for _, tt := range []struct {
		name string
		err  error
		code int
		text string
	}{
		{"nothing wrong", nil, 0, ""},
		{"findings are printed already", errFound, 1, ""},
		{"wrong use", usagef("bygg", "det gikk ikke"), 2, "planvei: det gikk ikke\nSe «planvei hjelp bygg».\n"},
		{"a fault", errors.New("disken er full"), 1, "planvei: disken er full\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if code := report(tt.err, &out); code != tt.code || out.String() != tt.text {
				t.Errorf("report gave %d and %q", code, &out)
			}
		})
	}
}

// A writer that panics stands for a fault in the program.
type broken struct{}

func (broken) Write([]byte) (int, error) { panic("dette skulle ikke skje") }

func TestAPanicIsExplained(t *testing.T) {
	var out bytes.Buffer
	if code := run([]string{"hjelp"}, broken{}, &out); code != exitFound {
		t.Errorf("exit code %d", code)
	}
	for _, want := range []string{"det er ikke din feil", "dette skulle ikke skje", version()} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q lacks %q", &out, want)
		}
	}
	if strings.Contains(out.String(), "goroutine") {
		t.Errorf("a stack trace is shown: %q", &out)
	}
}

func TestNothingIsWrittenAfterAnInterrupt(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	site := interruptible{afero.NewMemMapFs(), ctx}
	if err := afero.WriteFile(site, "/before", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	interrupt()
	for name, err := range map[string]error{
		"WriteFile": afero.WriteFile(site, "/after", nil, 0o644),
		"Mkdir":     site.Mkdir("/folder", 0o755),
		"MkdirAll":  site.MkdirAll("/folder/below", 0o755),
	} {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := site.Create("/after"); !errors.Is(err, context.Canceled) {
		t.Errorf("Create: %v", err)
	}
	if files, err := afero.ReadDir(site, "/"); err != nil || len(files) != 1 {
		t.Errorf("the site has %d files, %v", len(files), err)
	}
}

func TestOnlySourcesAreWatched(t *testing.T) {
	for name, ignored := range map[string]bool{
		"config.toml":             false,
		"data":                    false,
		"data/plan/tiltak.toml":   false,
		"layouts/404.html":        false,
		"content/nb/plan":         false,
		"static/filer/kart.pdf":   false,
		"public/index.html":       true,
		".public.planvei-ny/x":    true,
		"LESMEG.md":               true,
		"database":                true,
		"node_modules/a/index.js": true,
	} {
		if got := notSource(name); got != ignored {
			t.Errorf("%s ignored: %v, want %v", name, got, ignored)
		}
	}
}
