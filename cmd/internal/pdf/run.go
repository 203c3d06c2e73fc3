package pdf

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// quiet keeps a browser that nobody sees from doing anything but its work. It
// asks nobody on the net for anything.
var quiet = []string{
	"--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
	"--disable-background-networking", "--disable-component-update", "--disable-default-apps",
	"--disable-extensions", "--disable-sync", "--disable-breakpad", "--disable-dev-shm-usage",
	"--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
	"--password-store=basic", "--use-mock-keychain",
}

// printing asks for a PDF with outline and without the browser's own header and
// footer, which have the clock and the address in them. What the browser calls
// itself is written in the PDF as its maker.
var printing = []string{
	"--no-pdf-header-footer", "--print-to-pdf-no-header", // the second name is the older one
	"--generate-pdf-document-outline", "--user-agent=planvei",
}

// temporary is where the browser's profile can stand, or "" for the system's
// usual place. A snap has temporary folders of its own, and shares this one.
func temporary(browser, home string) string {
	if !strings.HasPrefix(browser, "/snap/") {
		return ""
	}
	shared := filepath.Join(home, "snap", filepath.Base(browser), "common")
	if info, err := os.Stat(shared); err != nil || !info.IsDir() {
		return ""
	}
	return shared
}

// run prints address to a PDF in the browser. The profile is a folder for the
// browser alone, and the PDF is made in it.
func run(ctx context.Context, browser, address, profile string) ([]byte, error) {
	file := filepath.Join(profile, "side.pdf")
	os.Remove(file) // of the round before
	args := append(append([]string{}, quiet...), printing...)
	if os.Geteuid() == 0 {
		args = append(args, "--no-sandbox") // Chromium refuses to sandbox root
	}
	args = append(args, "--user-data-dir="+filepath.Join(profile, "profil"), "--print-to-pdf="+file, address)
	cmd := exec.CommandContext(ctx, browser, args...)
	cmd.WaitDelay = 5 * time.Second // for the browser's own processes to end
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	err := cmd.Run()
	if ctx.Err() != nil {
		return nil, fmt.Errorf("%w: %w", ErrBrowser, ctx.Err())
	}
	content, missing := os.ReadFile(file)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w: %s", ErrBrowser, err, lastLine(said.String()))
	case missing != nil:
		return nil, fmt.Errorf("%w: %s", ErrBrowser, lastLine(said.String()))
	}
	return content, nil
}

// lastLine is the last thing that a browser said of itself, in one line.
func lastLine(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}

// clear takes the profile away. A browser may hold on to its files for a moment
// after it has ended.
func clear(profile string) {
	for range 20 {
		if os.RemoveAll(profile) == nil {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
}
