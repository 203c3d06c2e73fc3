package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// A karakter is what Lighthouse says of a page: a score from 0 to 1 for each
// category, and for each audit that counts in it.
type karakter struct {
	Categories map[string]struct {
		Score     float64
		AuditRefs []struct {
			ID     string
			Weight float64
		}
	}
	Audits map[string]struct {
		Title string
		Score *float64 // nil where the audit does not apply
	}
}

// Lighthouse gives full marks for what does not depend on how busy the machine
// is. Its mark for speed does, and is told but not judged: the weight of a page
// is judged by bytes, in weight_test.go.
func TestLighthouse(t *testing.T) {
	lighthouse := filepath.Join("node_modules", "lighthouse", "cli", "index.js")
	if _, err := os.Stat(lighthouse); err != nil {
		t.Fatalf("%v; %s", err, missingModules)
	}
	program, err := findChromium()
	if err != nil {
		t.Fatal(err)
	}
	n := nettstedet(t, "ekte")
	for _, page := range []string{"", "tiltak/", "tiltak/bustad/", "hjelp/"} {
		t.Run("/"+page, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "karakter.json")
			cmd := exec.Command("node", lighthouse, n.url(page), "--quiet", "--output=json", "--output-path="+out,
				"--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage")
			cmd.Env = append(os.Environ(), "CHROME_PATH="+program)
			if said, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("lighthouse: %v\n%s", err, said)
			}
			content, err := os.ReadFile(out)
			if err != nil {
				t.Fatal(err)
			}
			var k karakter
			if err := json.Unmarshal(content, &k); err != nil {
				t.Fatal(err)
			}
			t.Logf("performance %.0f", 100*k.Categories["performance"].Score)
			for _, category := range []string{"accessibility", "best-practices", "seo"} {
				if c, ok := k.Categories[category]; !ok || c.Score < 1 {
					t.Errorf("%s %.0f: %s", category, 100*c.Score, k.lost(category))
				}
			}
		})
	}
}

// lost names the audits that took from the score of a category.
func (k karakter) lost(category string) (list []string) {
	for _, ref := range k.Categories[category].AuditRefs {
		if a := k.Audits[ref.ID]; ref.Weight > 0 && a.Score != nil && *a.Score < 1 {
			list = append(list, fmt.Sprintf("%s (%s)", ref.ID, a.Title))
		}
	}
	return list
}
