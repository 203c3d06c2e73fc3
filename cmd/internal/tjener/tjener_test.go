package tjener

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

func TestSti(t *testing.T) {
	for _, tt := range []struct{ name, nettadresse, want string }{
		{"none", "", "/"},
		{"a host", "https://kommunen.example", "/"},
		{"the top of a host", "https://kommunen.example/", "/"},
		{"a folder", "https://kommunen.example/plan/vold/", "/plan/vold/"},
		{"a folder without its slash", "https://kommunen.example/plan/vold", "/plan/vold/"},
		{"Norwegian letters", "https://kommunen.example/n%C3%A6re/", "/nære/"},
		{"what a server would read as a setting", "https://kommunen.example/a;%7D%20return%20200/", "/"},
		{"quotes", `https://kommunen.example/%22%3E%3Cimg/`, "/"},
		{"a way out", "https://kommunen.example/../etc/", "/"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Sti(tt.nettadresse); got != tt.want {
				t.Errorf("Sti(%q) = %q, want %q", tt.nettadresse, got, tt.want)
			}
		})
	}
}

const fingerprinted = "planvei.min.0123456789abcdef0123456789abcdef.css"

func filled(t *testing.T, n Nettsted) map[string]string {
	t.Helper()
	files, err := Filer(n)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for name, content := range files {
		out[name] = string(content)
	}
	return out
}

// nginx, Apache and Caddy are tried for real in package browser. These two
// cannot be run here, so what they must have is looked for.
func TestEveryServerHasEveryHeader(t *testing.T) {
	files := filled(t, Nettsted{Nettadresse: "https://kommunen.example/plan/vold/", Eksempel: true, Filer: []string{fingerprinted, "ikon.svg"}})
	if len(files) != 5 {
		t.Errorf("%d files", len(files))
	}
	for name, content := range files {
		for _, h := range Headers(true) {
			value := h.Value
			if name == "web.config" {
				value = strings.ReplaceAll(value, "'", "&#39;")
			}
			if !strings.Contains(content, h.Name) || !strings.Contains(content, value) {
				t.Errorf("%s lacks %s: %s", name, h.Name, value)
			}
		}
		if strings.Contains(content, "<no value>") {
			t.Errorf("%s has a hole", name)
		}
	}
	for _, name := range []string{"_headers", "web.config"} {
		if !strings.Contains(files[name], fingerprinted) || strings.Contains(files[name], "ikon.svg") {
			t.Errorf("%s must name the files that never change, and no other", name)
		}
	}
}

func TestOnlyAnExampleIsKeptFromSearchEngines(t *testing.T) {
	for name, content := range filled(t, Nettsted{}) {
		if strings.Contains(content, "X-Robots-Tag") {
			t.Errorf("%s keeps search engines away", name)
		}
	}
}

func TestWebConfigIsWellFormed(t *testing.T) {
	d := xml.NewDecoder(strings.NewReader(filled(t, Nettsted{Filer: []string{fingerprinted}})["web.config"]))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}
