package site

import (
	"cmp"
	"math"
	"net/url"
	"strings"

	"planvei/cmd/internal/farge"
	"planvei/cmd/internal/model"
)

// profileCSS is the style sheet with the municipality's own colour. A site
// without one has no such file.
const profileCSS = "static/assets/css/profil.css"

// accent is the style sheet that gives the site the colour of a profile, or ""
// where it has none that can be used.
func accent(p model.Profil) string {
	f, ok := farge.Parse(p.Farge)
	if !ok || farge.Lesbarhet(f) < farge.TekstKrav {
		return ""
	}
	return farge.CSS(f)
}

// avsenderRecord is who stands behind the site: what is at the top and the foot
// of every page.
type avsenderRecord struct {
	Navn   string            `json:"navn"`
	Merke  *merkeRecord      `json:"merke,omitempty"`
	Lenker []bunnlenkeRecord `json:"lenker,omitempty"`
}

// merkeRecord is the mark beside the name, and the room that it takes.
type merkeRecord struct {
	URL    string `json:"url"`
	Bredde int    `json:"bredde"`
	Hoyde  int    `json:"hoyde"`
}

// bunnlenkeRecord is a link at the foot. Side is the page that it leads to when
// that is one of ours, to be found in the language of the reader, and URL is
// where it leads when there is no such page.
type bunnlenkeRecord struct {
	Tekst string `json:"tekst"`
	Lang  string `json:"lang,omitempty"`
	URL   string `json:"url"`
	Side  string `json:"side,omitempty"`
	Punkt string `json:"punkt"` // "#sted", or ""
}

// avsender is the profile, and what the plan says where the profile is silent.
func (b *builder) avsender() avsenderRecord {
	p := b.p.Profil
	r := avsenderRecord{Navn: cmp.Or(b.plain(p.Navn), joinNames(b.kommunenavnene(b.p.Plan.Kommune), b.lang))}
	if p.Bilde.Hoyde > 0 {
		width, height := markSize(p.Bilde)
		r.Merke = &merkeRecord{URL: (&url.URL{Path: "/" + p.Merke}).EscapedPath(), Bredde: width, Hoyde: height}
	}
	for _, l := range p.Bunnlenker {
		t := b.text(l.Tekst)
		link := bunnlenkeRecord{Tekst: t.Tekst, Lang: t.Lang, URL: l.Lenke}
		if strings.HasPrefix(l.Lenke, "/") {
			path, point, found := strings.Cut(l.Lenke, "#")
			link.URL, link.Side = path, path
			if found && b.lang == b.own { // the page in another language has other headings
				link.Punkt = "#" + point
			}
		}
		r.Lenker = append(r.Lenker, link)
	}
	return r
}

// How large a mark is shown, in CSS pixels: so high, and made lower when it
// would take the room of the name beside it.
const (
	markHeight = 44
	markWidth  = 144
)

// markSize fits a picture into the room for a mark. The page knows the size
// before the picture comes, so nothing moves.
func markSize(picture model.Bilde) (width, height int) {
	scale := min(markHeight/picture.Hoyde, markWidth/picture.Bredde)
	fit := func(side float64) int { return max(1, int(math.Round(side*scale))) }
	return fit(picture.Bredde), fit(picture.Hoyde)
}
