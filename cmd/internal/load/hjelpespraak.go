package load

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// hjelpespraakNokkel is the key in [params] of the municipality's config.toml.
const hjelpespraakNokkel = "hjelpespraak"

// StandardHjelpespraak are the languages that help is offered in where the
// municipality has said nothing.
var StandardHjelpespraak = []string{"en"}

// Hjelpespraak reads which languages help is offered in, whether or not the plan
// is: those in [params] of config.toml, or else the standard ones. A language
// needs words for its help pages, planvei's or in data/i18n in the folder.
func Hjelpespraak(fsys fs.FS, found *diag.List) []string {
	if _, err := fs.Stat(fsys, "config.toml"); err != nil {
		return StandardHjelpespraak
	}
	// What is wrong with the file as a whole is told of by who uses the whole.
	root, _ := readFile(fsys, "config.toml", &diag.List{})
	if root == nil || root.tab["params"] == nil {
		return StandardHjelpespraak
	}
	params := root.tab["params"]
	n := params.tab[hjelpespraakNokkel]
	if n == nil {
		for _, key := range params.keys() {
			if model.Nearest(model.Slug(key), []string{hjelpespraakNokkel, "hjelpesprak"}) != "" {
				found.Add(diag.Finding{
					Code: "ukjent-felt", Severity: diag.Feil, Position: params.tab[key].pos,
					Message: fmt.Sprintf("«%s» finnes ikke i [params]", shorten(key)),
					Advice:  "Mente du «" + hjelpespraakNokkel + "»?",
				})
			}
		}
		return StandardHjelpespraak
	}
	languages := []string{}
	for _, part := range n.asList() {
		lang, ok := hjelpespraak(part, found)
		if ok && !slices.Contains(languages, lang) && hasWords(fsys, lang, part.pos, found) {
			languages = append(languages, lang)
		}
	}
	return languages
}

// hjelpespraak understands one language, as a code or a name.
func hjelpespraak(n *node, found *diag.List) (string, bool) {
	written, ok := n.text()
	if !ok {
		found.Add(diag.Finding{
			Code: "feil-type", Severity: diag.Feil, Position: n.pos,
			Message: "«" + hjelpespraakNokkel + "» skal være en liste med språk",
			Advice:  "Skriv språkene med anførselstegn: " + hjelpespraakNokkel + ` = ["en", "se"]`,
		})
		return "", false
	}
	if lang := model.Spraak(written); lang != "" {
		return lang, true
	}
	lower := strings.ToLower(strings.TrimSpace(written))
	var known []string
	for _, s := range model.Skriftspraakene {
		if s.Kode == lower || strings.EqualFold(s.Navn, lower) {
			return s.Kode, true
		}
		known = append(known, s.Kode)
	}
	found.Add(diag.Finding{
		Code: "hjelpespraak-ukjent", Severity: diag.Feil, Position: n.pos,
		Message: fmt.Sprintf("«%s» er ikke et språk som nettstedet kan ha", shorten(written)),
		Advice:  "Disse kan brukes: " + strings.Join(known, ", ") + ". Uten noen, [], er det ingen sider med hjelp på andre språk.",
	})
	return "", false
}

// hasWords reports whether there are words for the help pages in lang, and tells
// of those that are missing.
func hasWords(fsys fs.FS, lang string, at diag.Position, found *diag.List) bool {
	file := "data/i18n/" + lang + ".toml"
	if _, err := fs.Stat(fsys, file); err != nil {
		if model.FindSkriftspraak(lang).Ord {
			return true
		}
		found.Add(diag.Finding{
			Code: "hjelpespraak-uten-ord", Severity: diag.Feil, Position: at,
			Message: fmt.Sprintf("planvei har ingen ord på «%s», og filen %s finnes ikke", lang, file),
			Advice:  fmt.Sprintf("Lag %s med disse ordene oversatt, eller ta språket ut av listen: %s.", file, strings.Join(model.Hjelpeord, ", ")),
		})
		return false
	}
	root, _ := readFile(fsys, file, &diag.List{})
	if root == nil {
		return true // Hugo cannot read it either, and site tells why
	}
	whole := true
	for _, key := range model.Hjelpeord {
		if n := root.tab[key]; n == nil || n.empty() {
			whole = false
			found.Add(diag.Finding{
				Code: "ord-mangler", Severity: diag.Feil, Position: diag.Position{File: file, Line: 1, Column: 1},
				Message: fmt.Sprintf("ordet «%s» mangler, og sidene med hjelp trenger det", key),
				Advice:  fmt.Sprintf("Skriv %s = \"…\" i %s.", key, file),
			})
		}
	}
	return whole
}
