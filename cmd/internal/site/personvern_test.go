package site_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/spf13/afero"
	"golang.org/x/tools/txtar"

	"planvei"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/site"
	"planvei/cmd/internal/tjener"
)

// account is personvern.json as somebody else would read it.
type account struct {
	Format  string   `json:"format"`
	Sider   int      `json:"sider"`
	Med     int      `json:"sider_med_sikkerhetsregel"`
	Regel   string   `json:"sikkerhetsregel"`
	Verter  []string `json:"andre_verter_som_kontaktes"`
	Kapsler []string `json:"informasjonskapsler"`
	Lagring []string `json:"lagring_i_nettleseren"`
	Skript  []struct {
		Fil    string `json:"fil"`
		Bytes  int    `json:"bytes"`
		SHA256 string `json:"sha256"`
	} `json:"skript"`
}

func readAccount(t *testing.T, all map[string]string) account {
	t.Helper()
	var a account
	if err := json.Unmarshal([]byte(all["personvern.json"]), &a); err != nil {
		t.Fatal(err)
	}
	return a
}

func TestTheAccountIsOfTheFinishedFiles(t *testing.T) {
	all := contents(t, example(t))
	a := readAccount(t, all)
	pages, scripts := 0, 0
	for name, content := range all {
		if strings.HasSuffix(name, ".html") {
			pages++
			if strings.Contains(content, "[personvern:") {
				t.Errorf("%s has a mark that was not filled in", name)
			}
		}
		if strings.HasSuffix(name, ".js") && !strings.Contains("/"+name, "/sok/") {
			scripts++
		}
	}
	if a.Sider != pages || a.Med != pages || a.Regel != tjener.Policy {
		t.Errorf("%d pages, %d with the policy; there are %d", a.Sider, a.Med, pages)
	}
	if len(a.Skript) != scripts || scripts == 0 {
		t.Errorf("%d scripts; there are %d", len(a.Skript), scripts)
	}
	if len(a.Verter)+len(a.Kapsler)+len(a.Lagring) > 0 {
		t.Errorf("hosts %q, cookies %q, storage %q", a.Verter, a.Kapsler, a.Lagring)
	}
	for _, s := range a.Skript {
		sum := sha256.Sum256([]byte(all[s.Fil]))
		if s.Bytes != len(all[s.Fil]) || s.SHA256 != hex.EncodeToString(sum[:]) {
			t.Errorf("%s: %d bytes, %s", s.Fil, s.Bytes, s.SHA256)
		}
		for _, page := range []string{"om/index.html", "nn/om/index.html"} {
			if !strings.Contains(all[page], "<dd>"+strconv.Itoa(pages)+"</dd>") || !strings.Contains(all[page], s.SHA256) {
				t.Errorf("%s does not tell of the pages and the scripts", page)
			}
		}
	}
}

// The account is counted, and not what we would like it to be.
func TestTheAccountTellsOfWhatIsWrong(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/funn/personvern-skript.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir := unpack(t, archive)
	if err := os.MkdirAll(dir+"/static/filer", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dir+"/static/filer/egen.css", []byte(`@import "//Fonts.example/a.css";`), 0o644); err != nil {
		t.Fatal(err)
	}
	// A file of the municipality's own for its server stands.
	if err := os.WriteFile(dir+"/static/filer/.htaccess", []byte("# vår egen\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var found diag.List
	dst := afero.NewMemMapFs()
	if _, err := site.Build(loadPlan(t, os.DirFS(dir)), site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{}, dst, &found); err != nil {
		t.Fatal(err)
	}
	all := contents(t, dst)
	a := readAccount(t, all)
	if want := []string{"count.example", "fonts.example"}; !slices.Equal(a.Verter, want) {
		t.Errorf("hosts %q, want %q", a.Verter, want)
	}
	if !slices.Contains(a.Kapsler, "document.cookie") || !slices.Contains(a.Lagring, "localStorage") || !slices.Contains(a.Lagring, "indexedDB") || slices.Contains(a.Lagring, "fetch(") {
		t.Errorf("cookies %q, storage %q", a.Kapsler, a.Lagring)
	}
	if !strings.Contains(all["om/index.html"], "<dd>count.example, fonts.example</dd>") {
		t.Error("the page tells nothing of the hosts")
	}
	if all[".htaccess"] != "# vår egen\n" || all["web.config"] == "" {
		t.Errorf(".htaccess is %q", all[".htaccess"])
	}
}
