package load

import (
	"bytes"
	"image/png"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

const (
	filer    = "static/filer" // where files that are published as they are stand
	maxMerke = 64 << 10       // in bytes
)

// bildeslag is "svg" or "png", by the name of a file, or "".
func bildeslag(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".svg":
		return "svg"
	case ".png":
		return "png"
	}
	return ""
}

// outsideNames are the characters that stand in no name of a file that a web
// server and Windows agree on.
func outsideNames(r rune) bool {
	return unicode.IsControl(r) || strings.ContainsRune(`\:*?"<>|#%`, r)
}

// listed reports whether there is a file with just this name, on any system: a
// web server tells Vaapen.svg from vaapen.svg even where Windows does not. Where
// there is none it returns the picture whose name is nearest, if one is near.
func listed(fsys fs.FS, file string) (near string, ok bool) {
	entries, _ := fs.ReadDir(fsys, path.Dir(file))
	var pictures, slugs []string
	for _, e := range entries {
		switch {
		case e.IsDir():
		case e.Name() == path.Base(file):
			return "", true
		case strings.EqualFold(e.Name(), path.Base(file)):
			return e.Name(), false
		case bildeslag(e.Name()) != "":
			pictures = append(pictures, e.Name())
			slugs = append(slugs, model.Slug(e.Name()))
		}
	}
	if i := slices.Index(slugs, model.Nearest(path.Base(file), slugs)); i >= 0 {
		return pictures[i], false
	}
	return "", false
}

// pngSize reads the size of a PNG from its head.
func pngSize(file string, src []byte, found *diag.List) model.Bilde {
	c, err := png.DecodeConfig(bytes.NewReader(src))
	if err != nil {
		found.Add(diag.Finding{
			Code: "merke-form", Severity: diag.Feil, Position: top(file),
			Message: "filen er ikke en PNG, selv om navnet sier det",
			Advice:  "Åpne bildet i et bildeprogram, og lagre det som PNG.",
		})
		return model.Bilde{}
	}
	if bytes.Contains(src, []byte("acTL")) {
		found.Add(diag.Finding{
			Code: "merke-farlig", Severity: diag.Feil, Position: top(file),
			Message: "bildet beveger seg",
			Advice:  "Lagre ett stillbilde av merket. Ingenting på nettstedet beveger seg.",
		})
		return model.Bilde{}
	}
	return model.Bilde{Bredde: float64(c.Width), Hoyde: float64(c.Height)}
}
