package vis

import (
	"testing"

	"github.com/spf13/afero"

	"planvei/cmd/internal/diag"
)

// The panel leads to the page about how far the plan has come, where there is one.
func TestThePanelLeadsToTheStatusPage(t *testing.T) {
	for name, want := range map[string]bool{StatusPage: true, "/index.html": false} {
		site := afero.NewMemMapFs()
		if err := afero.WriteFile(site, name, []byte("<h1>Status</h1>"), 0o644); err != nil {
			t.Fatal(err)
		}
		p := newPreview()
		p.show(site, &diag.List{}, nil)
		if _, r, _ := p.now(); (r.Status != "") != want {
			t.Errorf("with %s the link says %q", name, r.Status)
		}
	}
}

// A finding leads to where its code is explained, where the site has the page.
func TestAFindingLeadsToTheManual(t *testing.T) {
	for name, want := range map[string]string{"/haandbok/index.html": "/haandbok/#id-form", "/index.html": ""} {
		site, found := afero.NewMemMapFs(), &diag.List{}
		if err := afero.WriteFile(site, name, []byte("<h1>Side</h1>"), 0o644); err != nil {
			t.Fatal(err)
		}
		found.Add(diag.Finding{Code: "id-form", Severity: diag.Raad, Message: "rart"})
		p := newPreview()
		p.more = func(code string) string { return "/haandbok/#" + code }
		p.show(site, found, nil)
		if _, r, _ := p.now(); len(r.Findings) != 1 || r.Findings[0].More != want {
			t.Errorf("with %s the findings are %+v", name, r.Findings)
		}
	}
}
