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
