package pdf

import (
	"errors"
	"os/exec"
	"strings"
	"testing"
)

func TestFindBrowser(t *testing.T) {
	for _, tt := range []struct {
		name, system string
		env          map[string]string
		installed    string // the programs there are, apart by commas
		want         string
	}{
		{"along PATH on Linux", "linux", nil, "google-chrome", "google-chrome"},
		{"Chromium before Edge", "linux", nil, "microsoft-edge,chromium", "chromium"},
		{"where macOS has programs", "darwin", nil, "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"},
		{"in a home on macOS", "darwin", map[string]string{"HOME": "/Users/kari"}, "/Users/kari/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Users/kari/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"},
		{"where Windows has Edge", "windows", map[string]string{"ProgramFiles(x86)": `C:\Program Files (x86)`}, `C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`, `C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`},
		{"Chrome of one user on Windows", "windows", map[string]string{"LocalAppData": `C:\Users\kari\AppData\Local`}, `C:\Users\kari\AppData\Local\Google\Chrome\Application\chrome.exe`, `C:\Users\kari\AppData\Local\Google\Chrome\Application\chrome.exe`},
		{"the one that is asked for", "linux", map[string]string{variable: "/opt/min/chrome"}, "chromium,/opt/min/chrome", "/opt/min/chrome"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := findBrowser(tt.system, func(key string) string { return tt.env[key] }, installed(tt.installed))
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
		})
	}
}

func TestNoBrowser(t *testing.T) {
	for _, system := range []string{"linux", "darwin", "windows", "freebsd"} {
		_, err := findBrowser(system, func(string) string { return "" }, installed("firefox"))
		if !errors.Is(err, ErrNoBrowser) {
			t.Errorf("%s: %v", system, err)
		}
	}
	// A browser that was asked for is not exchanged for another.
	_, err := findBrowser("linux", func(string) string { return "finnes-ikke" }, installed("chromium"))
	var wrong *VariableError
	if !errors.As(err, &wrong) || wrong.Value != "finnes-ikke" {
		t.Errorf("got %v", err)
	}
}

// installed looks for programs among those of a list.
func installed(list string) func(string) (string, error) {
	return func(name string) (string, error) {
		for program := range strings.SplitSeq(list, ",") {
			if program == name {
				return name, nil
			}
		}
		return "", exec.ErrNotFound
	}
}
