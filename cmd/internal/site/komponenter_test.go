package site_test

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"planvei"
	"planvei/cmd/internal/site"
)

// The parts of the frame, of a single page, or of another component. They are
// seen on every page, there, or inside that component.
var shownElsewhere = []string{
	"topp", "forlat", "spraakvalg", "sidehode", "dokumenthode", "bunn", "brodsmuler", "sidetopp", "forside", "heleplanen",
	"tidslinje", "tiltakstabell", "enhetsfakta", "planfakta", "kortinnhold", "lenke", "epost", "maal",
	"versjoner", "referanser", "indikatorer", "veiledersteg", "personvern", "plikt", "lovside", "ressurs", "hvemkontakt", "tilhorer", "kortforside", "qr", "sokefelt", "forfatter",
}

func TestComponentsAreShownInThePreviewOnly(t *testing.T) {
	src := site.Sources{Defaults: planvei.Defaults, Example: true}
	if all := contents(t, example(t)); all["komponenter/index.html"] != "" {
		t.Error("an ordinary site has /komponenter/")
	}
	page := contents(t, build(t, loadPlan(t, planvei.Defaults), src, site.Options{Komponenter: true}))["komponenter/index.html"]
	layout, err := fs.ReadFile(planvei.Defaults, "layouts/komponenter.html")
	if err != nil {
		t.Fatal(err)
	}
	written, err := fs.ReadFile(planvei.Defaults, "content/komponenter.md")
	if err != nil {
		t.Fatal(err)
	}
	dirs, err := fs.ReadDir(planvei.Defaults, "layouts/_partials/komponent")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range dirs {
		shown := strings.Contains(string(layout)+string(written), "komponent/"+d.Name()+"/")
		if elsewhere := slices.Contains(shownElsewhere, d.Name()); shown == elsewhere && d.Name() != "sidetopp" {
			t.Errorf("%s: shown here is %t, said to be shown elsewhere is %t", d.Name(), shown, elsewhere)
		}
	}
	specimens := strings.Count(string(written), "[[params.del.prove]]")
	if got := len(regexp.MustCompile(`<div class="prove">`).FindAllString(page, -1)); got < specimens {
		t.Errorf("the page shows %d specimens of %d", got, specimens)
	}
}
