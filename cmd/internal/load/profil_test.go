package load_test

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/model"
)

func TestProfilIsReadAsWritten(t *testing.T) {
	var found diag.List
	p := load.Profil(fstest.MapFS{"config.toml": {Data: []byte(`
[params.profil]
navn = "Fjordvik kommune"
farge = "#14516B"
[[params.profil.bunnlenker]]
tekst.nn = "Personvern"
tekst.nb = "Personvernet"
lenke = "/om/"
`)}}, "nn", &found)
	if len(found.Sorted()) > 0 {
		t.Errorf("found %v", found.Sorted())
	}
	if p.Navn["nn"] != "Fjordvik kommune" || p.Farge != "#14516B" || p.Origin.At("farge").Line != 4 {
		t.Errorf("got %+v", p)
	}
	if len(p.Bunnlenker) != 1 || p.Bunnlenker[0].Tekst["nb"] != "Personvernet" || p.Bunnlenker[0].Lenke != "/om/" || p.Bunnlenker[0].Origin.At("lenke").Line != 8 {
		t.Errorf("got %+v", p.Bunnlenker)
	}
}

func TestSettingsWithoutAProfileSayNothing(t *testing.T) {
	for _, config := range []string{"", "title = \"Vold\"\n", "[params]\nprosjekt = \"til egne maler\"\n"} {
		var found diag.List
		p := load.Profil(fstest.MapFS{"config.toml": {Data: []byte(config)}}, "nb", &found)
		if p.Farge != "" || p.Origin != nil || len(found.Sorted()) > 0 {
			t.Errorf("%q gives %+v and %v", config, p, found.Sorted())
		}
	}
}

func TestSizeOfAMark(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewRGBA(image.Rect(0, 0, 30, 40))); err != nil {
		t.Fatal(err)
	}
	moving := bytes.Replace(picture.Bytes(), []byte("IDAT"), []byte("acTL"), 1)
	large := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!--` + strings.Repeat("x", 64<<10) + `--></svg>`
	for _, tt := range []struct {
		name, file, content string
		want                model.Bilde
		code                string
	}{
		{"a picture", "v.png", picture.String(), model.Bilde{Bredde: 30, Hoyde: 40}, ""},
		{"a picture that moves", "v.png", string(moving), model.Bilde{}, "merke-farlig"},
		{"a view box", "v.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0 100 120"/>`, model.Bilde{Bredde: 100, Hoyde: 120}, ""},
		{"width and height win", "v.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" width="20px" height="30px"/>`, model.Bilde{Bredde: 20, Hoyde: 30}, ""},
		{"a part is no length", "v.SVG", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 7" width="100%"/>`, model.Bilde{Bredde: 5, Hoyde: 7}, ""},
		{"nonsense is no length", "v.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 NaN Inf"/>`, model.Bilde{}, "merke-form"},
		{"a byte order mark", "v.svg", "\xef\xbb\xbf" + `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 7"/>`, model.Bilde{Bredde: 5, Hoyde: 7}, ""},
		{"too large", "v.svg", large, model.Bilde{}, "merke-for-stort"},
		{"nothing", "v.svg", "", model.Bilde{}, "merke-form"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var found diag.List
			p := load.Profil(fstest.MapFS{
				"config.toml":             {Data: []byte("[params.profil]\nmerke = \"" + tt.file + "\"\n")},
				"static/filer/" + tt.file: {Data: []byte(tt.content)},
			}, "nb", &found)
			code := ""
			for _, f := range found.Sorted() {
				code = f.Code
			}
			if p.Bilde != tt.want || code != tt.code {
				t.Errorf("got %+v and %v", p.Bilde, found.Sorted())
			}
		})
	}
}

// Whatever stands in a drawing: no panic, each finding has a place in it, and one
// that is let through has a size and nothing that we know to be dangerous.
func FuzzMerke(f *testing.F) {
	for _, src := range seeds(f, ".svg") {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		var found diag.List
		p := load.Profil(fstest.MapFS{
			"config.toml":             {Data: []byte("[params.profil]\nmerke = \"vaapen.svg\"\n")},
			"static/filer/vaapen.svg": {Data: src},
		}, "nb", &found)
		if len(found.Sorted()) == 0 {
			if p.Bilde.Bredde <= 0 || p.Bilde.Hoyde <= 0 {
				t.Errorf("no size: %+v", p.Bilde)
			}
			if bytes.Contains(src, []byte("<script")) && !bytes.ContainsAny(src, "!\"'") {
				t.Error("a script was let through")
			}
			return
		}
		file := "static/filer/vaapen.svg"
		if len(src) > 64<<10 {
			file, src = "config.toml", []byte("\n\n")
		}
		checkFindings(t, found.Sorted(), file, src)
	})
}
