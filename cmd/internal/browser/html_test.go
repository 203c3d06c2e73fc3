package browser

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A melding is what the Nu HTML checker says of a page.
type melding struct {
	Type, SubType, URL, Message, Extract string
	LastLine                             int
}

func TestEveryPageIsValidHTML(t *testing.T) {
	t.Parallel()
	jar := filepath.Join("node_modules", "vnu-jar", "build", "dist", "vnu.jar")
	if _, err := os.Stat(jar); err != nil {
		t.Fatalf("%v; %s", err, missingModules)
	}
	java, err := exec.LookPath("java")
	if err != nil {
		t.Fatalf("%v: the HTML checker needs Java; \"make test\" installs it on Debian and Ubuntu (default-jre-headless)", err)
	}
	dir := t.TempDir()
	count := 0
	example := nettstedet(t, "eksempel")
	for _, p := range projects {
		n := nettstedet(t, p.name)
		for name, content := range n.files {
			if filepath.Ext(name) != ".html" || n != example && bytes.Equal(content, example.files[name]) {
				continue
			}
			file := filepath.Join(dir, p.name, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, content, 0o644); err != nil {
				t.Fatal(err)
			}
			count++
		}
	}
	for _, m := range validate(t, java, jar, dir) {
		where := fmt.Sprintf("%s:%d", strings.TrimPrefix(m.URL, "file:"+filepath.ToSlash(dir)+"/"), m.LastLine)
		if m.Type == "info" {
			t.Logf("%s: %s", where, m.Message)
		} else {
			t.Errorf("%s: %s\n\t%s", where, m.Message, m.Extract)
		}
	}
	t.Logf("%d pages checked", count)
}

// notFromDisk is what the checker says of every page that it reads from disk,
// where no address is the page's own origin. The browser tests the policy.
const notFromDisk = `Resource violates Content Security Policy \(meta tag\): (external|image) .*`

// validate runs the checker over every page in dir.
func validate(t *testing.T, java, jar, dir string) []melding {
	t.Helper()
	var out, stderr bytes.Buffer
	cmd := exec.CommandContext(t.Context(), java, "-Xss4m", "-XX:+UseSerialGC", "-jar", jar,
		"--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", "--filterpattern", notFromDisk, dir)
	cmd.Stdout, cmd.Stderr = &out, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("the HTML checker: %v\n%s", err, stderr.Bytes())
	}
	var answer struct{ Messages []melding }
	if err := json.Unmarshal(out.Bytes(), &answer); err != nil {
		t.Fatalf("the HTML checker answered something else than JSON: %v\n%.500s", err, out.Bytes())
	}
	return answer.Messages
}
