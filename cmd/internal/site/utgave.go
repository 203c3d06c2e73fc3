package site

import (
	"encoding/json"
	"io/fs"
	"os"
	"slices"

	"github.com/BurntSushi/toml"

	"planvei/cmd/internal/model"
)

// A site has one edition for each of its languages. Most are whole. Where help is
// offered in a language that the plan is not in, that edition has the pages with
// help and no others, and its links to the rest lead to the plan's own language.

// languagesOf returns the languages of a site, the plan's own first.
func languagesOf(p *model.Plan) []string {
	languages := fullLanguages(p)
	for _, s := range model.Skriftspraakene {
		if slices.Contains(p.Hjelpespraak, s.Kode) && !slices.Contains(languages, s.Kode) {
			languages = append(languages, s.Kode)
		}
	}
	return languages
}

// fullLanguages returns the plan's own language, and then each other language of
// the interface in which the plan has a title: a plan that is offered in a
// language says so there.
func fullLanguages(p *model.Plan) []string {
	own := ownLanguage(p)
	languages := []string{own}
	for _, s := range model.Skriftspraakene {
		if s.Helt && s.Kode != own && p.Plan.Tittel[s.Kode] != "" {
			languages = append(languages, s.Kode)
		}
	}
	return languages
}

// ownLanguage is the language of the plan where nothing else is said.
func ownLanguage(p *model.Plan) string {
	if s := model.FindSkriftspraak(p.Plan.Maalform); s != nil && s.Helt {
		return s.Kode
	}
	return "nb"
}

// hjelpesider are the pages that an edition with help alone may have.
var hjelpesider = []string{"hjelp", "trygg-bruk", "om"}

// cascade is what Hugo must know of pages that somebody has written. A text for
// the page with help takes the place of ours, and is to look like it. Chapters in
// the language of an edition with help alone, and the guide, lean on the rest, and are
// left out.
func cascade(help []string) []map[string]any {
	list := []map[string]any{{"target": map[string]any{"path": "/hjelp"}, "layout": "hjelp"}}
	if len(help) > 0 {
		list = append(list, map[string]any{
			"target": map[string]any{
				"path":  "{/plan,/plan/**,/veileder,/veileder/**}",
				"sites": map[string]any{"matrix": map[string]any{"languages": help}},
			},
			"build": map[string]any{"render": "never", "list": "never"},
		})
	}
	return list
}

// helpPages adds the pages of an edition with help alone, and the words that the
// plan's language lends it. The front page is the help itself: whoever comes here
// has come for that.
func (b *builder) helpPages(files map[string][]byte, src Sources) error {
	for name, params := range map[string]map[string]any{
		"_index.md": {"kanonisk": b.url("hjelp")},
		"hjelp.md":  nil,
	} {
		content, err := page{Title: b.plan().Kommune, Layout: "hjelp", Params: params}.source()
		if err != nil {
			return err
		}
		files["content/"+b.lang+"/"+name] = content
	}
	lent, err := json.Marshal(b.lent(src))
	if err != nil {
		return err
	}
	files["data/i18n/"+b.lang+".json"] = lent
	return nil
}

// lent are the words that the language of the pages does not have itself, as the
// plan's language has them.
func (b *builder) lent(src Sources) map[string]any {
	own := words(src, b.own)
	for key := range words(src, b.lang) {
		delete(own, key)
	}
	return own
}

// words are the interface's words in a language: the municipality's, or else
// planvei's. A file that cannot be read has none; Hugo reads it too, and tells.
func words(src Sources, lang string) map[string]any {
	name := "data/i18n/" + lang + ".toml"
	content, err := fs.ReadFile(src.Defaults, name)
	if src.User != "" {
		if own, ownErr := fs.ReadFile(os.DirFS(src.User), name); ownErr == nil {
			content, err = own, nil
		}
	}
	var all map[string]any
	if err != nil || toml.Unmarshal(content, &all) != nil {
		return nil
	}
	return all
}

// locale is how the pages write dates. A language in draft does it as the plan's.
func (b *builder) locale(src Sources) string {
	if b.draft(src) != "" {
		return model.FindSkriftspraak(b.own).Locale
	}
	return model.FindSkriftspraak(b.lang).Locale
}

// draft is what tells a reader of a language whose words nobody has checked that
// they are a draft, in the plan's language, or "".
func (b *builder) draft(src Sources) string {
	if !model.FindSkriftspraak(b.lang).Utkast || b.ownsWords(src) {
		return ""
	}
	text, _ := words(src, b.own)["utkast_spraak"].(string)
	return text
}

// ownsWords reports whether the municipality has its own words in the language
// of the pages.
func (b *builder) ownsWords(src Sources) bool {
	if src.User == "" {
		return false
	}
	_, err := fs.Stat(os.DirFS(src.User), "data/i18n/"+b.lang+".toml")
	return err == nil
}
