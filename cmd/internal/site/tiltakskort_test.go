package site_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"rsc.io/qr"

	"planvei"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/site"
)

func planWithCards(names ...string) *model.Plan {
	p := &model.Plan{
		Plan:        model.Opplysninger{Tittel: model.Text{"nb": "Plan"}, Kommune: []string{"1505"}, Status: "utkast", Nettadresse: "https://kommunen.example/plan/"},
		Tiltakskort: []model.Tiltakskort{{ID: "alle-fare-naa", Tittel: model.Text{"nb": "Vårt eget"}, Rolle: []string{"ansatt"}, Steg: []model.Text{{"nb": "Ring."}}}},
	}
	for _, name := range names {
		p.Profil.Standardkort = append(p.Profil.Standardkort, model.Standardvalg{Navn: name})
	}
	return p
}

// Our cards are drafts: each is there when it is asked for, says what it is, and
// gives way to one of the plan's own.
func TestOurCardsAreThereWhenAskedFor(t *testing.T) {
	var asked []string
	for _, k := range national(t).Standardkort {
		asked = append(asked, k.ID)
	}
	if len(asked) < 11 {
		t.Fatalf("only %d cards", len(asked))
	}
	src := site.Sources{User: t.TempDir(), Defaults: planvei.Defaults}
	all := contents(t, build(t, planWithCards(asked...), src, site.Options{}))
	for _, id := range asked {
		page := all["tiltakskort/"+id+"/index.html"]
		switch own := id == "alle-fare-naa"; {
		case page == "":
			t.Errorf("%s is not there", id)
		case own && !strings.Contains(page, "Vårt eget"), !own && !strings.Contains(page, "Kvalitetssikres lokalt"):
			t.Errorf("%s does not say whose it is", id)
		case !own && !strings.Contains(page, `class="kontakter"`):
			t.Errorf("%s names nobody to call", id)
		}
	}
	if few := contents(t, build(t, planWithCards("skole-uro-for-elev"), src, site.Options{})); few["tiltakskort/nav-vold-i-familien/index.html"] != "" {
		t.Error("a card is there that nobody asked for")
	}
}

// Only a site that knows where it stands can have a picture of an address.
func TestACardHasAPictureOfItsAddress(t *testing.T) {
	src := site.Sources{User: t.TempDir(), Defaults: planvei.Defaults}
	const card = "tiltakskort/alle-fare-naa/index.html"
	if page := contents(t, build(t, planWithCards(), src, site.Options{}))[card]; !strings.Contains(page, `class="qr__blekk"`) || !strings.Contains(page, "https://kommunen.example/plan/tiltakskort/alle-fare-naa/") {
		t.Error("the card has no picture of its address")
	}
	if page := contents(t, build(t, planWithCards(), src, site.Options{Frakoblet: true}))[card]; page == "" || strings.Contains(page, "qr__") {
		t.Error("a card in a folder has an address")
	}
	nowhere := planWithCards()
	nowhere.Plan.Nettadresse = ""
	if page := contents(t, build(t, nowhere, src, site.Options{}))[card]; page == "" || strings.Contains(page, "qr__") {
		t.Error("a card of a site without an address has one")
	}
}

// The squares of the drawing are those of the code, and no others.
func TestTheDrawingIsTheCode(t *testing.T) {
	for _, address := range []string{"https://kommunen.example/", "https://kommunen.example/" + strings.Repeat("lang/", 60)} {
		code, err := qr.Encode(address, qr.M)
		if err != nil {
			t.Fatal(err)
		}
		drawn := site.QR(address)
		black := map[[2]int]bool{}
		for _, m := range regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1H(\d+)`).FindAllStringSubmatch(drawn.Sti, -1) {
			var x, y, long, back int
			fmt.Sscan(strings.Join(m[1:], " "), &x, &y, &long, &back)
			if back != x {
				t.Errorf("%s does not close", m[0])
			}
			for i := range long {
				black[[2]int{x + i - 4, y - 4}] = true
			}
		}
		for x := range code.Size {
			for y := range code.Size {
				if black[[2]int{x, y}] != code.Black(x, y) {
					t.Fatalf("%s: the square %d, %d is wrong", address, x, y)
				}
			}
		}
		if drawn.Side != code.Size+8 {
			t.Errorf("the side is %d squares", drawn.Side)
		}
	}
	if site.QR("") != nil || site.QR(strings.Repeat("x", 4000)) != nil {
		t.Error("there is a picture of no address, or of one that is too long")
	}
}

// The outside of a sheet, its title and what search engines are told say nothing
// of what the card is about.
func TestTheOutsideOfASheetIsNeutral(t *testing.T) {
	all := exampleSite(t)
	outside := regexp.MustCompile(`(?s)<div class="kortforside">(.*?)</div>`)
	sheets := 0
	for file, content := range all {
		if !strings.HasSuffix(file, "/ark/index.html") {
			continue
		}
		sheets++
		shown := outside.FindString(content) + found(inTitle, content)[0] + found(inOmtale, content)[0]
		if outside.FindString(content) == "" {
			t.Errorf("%s has no outside", file)
		}
		for _, word := range []string{"vold", "vald", "violence", "overgrep", "barn", "krise", "Trygg", "Safe"} {
			if strings.Contains(strings.ToLower(shown), strings.ToLower(word)) {
				t.Errorf("%s: the outside says %q", file, word)
			}
		}
	}
	if sheets < 8 {
		t.Errorf("%d sheets", sheets)
	}
}
