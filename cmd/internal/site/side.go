package site

import (
	"net/url"
	"path"
	"strings"

	"planvei/cmd/internal/model"
)

// A side is a page to be made, with what is said of it elsewhere than on it.
type side struct {
	file   string // of its source, from the folder of its language
	tittel string // as the tab shows it, before the municipality's name; "" when the words are the interface's
	spraak string // of tittel, when that is not the page's
	slag   string // the layout of the list that it stands in
	mer    string // tells it from others of its kind
	id     string // likewise, when nothing else does
	endret model.Dato
	page   func() page
	viser  lovnavngiver // what it shows of what is not its own
}

// skille is what is added to a title that another page has too.
type skille struct {
	Slag  string `json:"slag,omitempty"` // the layout of a list: the interface names it
	Tekst string `json:"tekst,omitempty"`
}

// tellApart returns what each page must add to its title, in step with all, so
// that no two tabs and no two search results read the same. Chapters are
// files of the author's, and stand as they are.
func (b *builder) tellApart(all []side) []*skille {
	titles, kinds, more := map[string]int{}, map[[2]string]int{}, map[[3]string]int{}
	for _, k := range b.chapters() {
		titles[k.Tittel]++
	}
	for _, s := range all {
		titles[s.tittel]++
		kinds[[2]string{s.slag, s.tittel}]++
		more[[3]string{s.slag, s.tittel, s.mer}]++
	}
	apart := make([]*skille, len(all))
	for i, s := range all {
		switch {
		case s.tittel == "" || titles[s.tittel] == 1:
		case kinds[[2]string{s.slag, s.tittel}] == 1:
			apart[i] = &skille{Slag: s.slag}
		case s.mer != "" && more[[3]string{s.slag, s.tittel, s.mer}] == 1:
			apart[i] = &skille{Tekst: s.mer}
		default:
			apart[i] = &skille{Tekst: s.id}
		}
	}
	return apart
}

// adresse is where the site stands on the net, without the last slash; "" when
// the plan does not say, or when the site is for a folder.
func adresse(p *model.Plan, opts Options) string {
	u, err := url.Parse(p.Plan.Nettadresse)
	if err != nil || opts.Frakoblet || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return ""
	}
	return strings.TrimSuffix((&url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}).String(), "/")
}

// skjult reports whether search engines are asked to leave the site alone: it is
// invented, or not yet what anybody has decided.
func skjult(p *model.Plan) bool { return p.Plan.Eksempel || p.Plan.Status == "utkast" }

// newest is the last of the days that are written.
func newest(days ...model.Dato) model.Dato {
	last := model.Dato("")
	for _, d := range days {
		last = max(last, d)
	}
	return last
}

// planEndret is when the plan as a whole was last decided or changed.
func (b *builder) planEndret() model.Dato { return b.p.SistEndret() }

// tiltakEndret is when the newest of what these tiltak tell was written.
func (b *builder) tiltakEndret(tiltak ...*model.Tiltak) model.Dato {
	last := b.planEndret()
	for _, t := range tiltak {
		for _, o := range t.Oppfolging {
			last = newest(last, o.Dato)
		}
	}
	return last
}

// enhetEndret is when somebody last checked e, or reported on what it works with.
func (b *builder) enhetEndret(e *model.Enhet) model.Dato {
	return newest(e.Kontrollert, b.tiltakEndret(b.answersFor[e.ID]...), b.tiltakEndret(b.worksWith[e.ID]...))
}

// kontrollert is when the last of these was checked.
func (b *builder) kontrollert(ids ...string) model.Dato {
	last := b.planEndret()
	for _, id := range ids {
		if e := b.enhet[id]; e != nil {
			last = newest(last, e.Kontrollert)
		}
	}
	return last
}

// linjerKontrollert is when the last of the national help lines was checked.
func (b *builder) linjerKontrollert() model.Dato {
	last := model.Dato("")
	for _, l := range b.linjer("akutt", "snakk") {
		last = newest(last, model.Dato(l.Kontrollert))
	}
	return last
}

// foreldet reports whether what was checked on that day is too old to be trusted
// on the day of the build. Without such a day nothing is.
func (b *builder) foreldet(checked model.Dato) bool {
	return checked.TooOld(b.opts.Dato, b.opts.Maaneder)
}

// ressurserKontrollert is when the last of the resources was checked.
func (b *builder) ressurserKontrollert() model.Dato {
	last := model.Dato("")
	for _, r := range b.national.Ressurs {
		last = newest(last, r.Kontrollert)
	}
	return last
}

// finished is the file that the source of a page becomes.
func (b *builder) finished(source string) string {
	page := strings.TrimSuffix(strings.TrimSuffix(source, ".md"), "_index")
	return strings.TrimPrefix(path.Join(b.url(), page, "index.html"), "/")
}

// with is params with one more.
func with(params map[string]any, key string, value any) map[string]any {
	if params == nil {
		params = map[string]any{}
	}
	params[key] = value
	return params
}
