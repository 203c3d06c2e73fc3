package pdf

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// variable names the browser to use, when the usual ones are not to be.
const variable = "PLANVEI_CHROMIUM"

// ErrNoBrowser is when the machine has no browser that can print.
var ErrNoBrowser = errors.New("found no browser")

// A VariableError is when PLANVEI_CHROMIUM names something that is no program.
type VariableError struct{ Value string }

func (e *VariableError) Error() string { return variable + " names no program: " + e.Value }

// FindBrowser returns the browser to print with.
func FindBrowser() (string, error) {
	return findBrowser(runtime.GOOS, os.Getenv, exec.LookPath)
}

// findBrowser looks where PLANVEI_CHROMIUM points, then along PATH, then where
// the system's installers put the browsers.
func findBrowser(system string, env func(string) string, look func(string) (string, error)) (string, error) {
	if name := env(variable); name != "" {
		found, err := look(name)
		if err != nil {
			return "", &VariableError{name}
		}
		return found, nil
	}
	for _, name := range places(system, env) {
		if found, err := look(name); err == nil {
			return found, nil
		}
	}
	return "", ErrNoBrowser
}

// places are the names and files that may be a browser, likeliest first.
func places(system string, env func(string) string) []string {
	switch system {
	case "windows":
		names := []string{"chrome.exe", "msedge.exe", "chromium.exe"}
		for _, variable := range []string{"ProgramFiles", "ProgramFiles(x86)", "LocalAppData"} {
			dir := env(variable)
			if dir == "" {
				continue
			}
			for _, program := range []string{`Google\Chrome\Application\chrome.exe`, `Chromium\Application\chrome.exe`, `Microsoft\Edge\Application\msedge.exe`} {
				names = append(names, dir+`\`+program)
			}
		}
		return names
	case "darwin":
		names := []string{"chromium"}
		for _, dir := range []string{"/Applications", filepath.Join(env("HOME"), "Applications")} {
			for _, program := range []string{"Google Chrome", "Chromium", "Microsoft Edge"} {
				names = append(names, dir+"/"+program+".app/Contents/MacOS/"+program)
			}
		}
		return names
	}
	return []string{
		"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
		"microsoft-edge", "microsoft-edge-stable",
	}
}
