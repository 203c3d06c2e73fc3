package site

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

// endringer is the feed of changes, one for each language of the site.
const endringer = "endringer.atom"

// latestChanges is how many changes the feed names.
const latestChanges = 50

// An endring is a change of the plan, or a report on a tiltak. Only one that is
// dated can stand in a feed.
type endring struct {
	dato     string
	side     string // the page that tells it, from the top of the site
	merke    string // what on that page, as part of an id
	tittel   spraktekst
	innledes string // before the text
	tekst    spraktekst
}

// endringer are the changes, the newest first.
func (b *builder) endringer() []endring {
	var list []endring
	title := b.text(b.p.Plan.Tittel)
	for _, v := range b.p.Versjon {
		e := endring{dato: string(v.Dato), side: b.url("om"), merke: "versjon", tittel: title, tekst: b.text(v.Endring)}
		if v.Sak != "" {
			e.tittel.Tekst += ", " + v.Sak
		}
		list = append(list, e)
	}
	for _, t := range b.ordered {
		for _, o := range t.Oppfolging {
			list = append(list, endring{
				dato: string(o.Dato), side: b.url("tiltak", t.ID), merke: "oppfolging", tittel: b.text(t.Tittel),
				innledes: o.Status.Skrevet, tekst: b.text(o.Tekst),
			})
			if last := &list[len(list)-1]; t.Nr != "" {
				last.tittel.Tekst = t.Nr + " " + last.tittel.Tekst
			}
		}
	}
	list = slices.DeleteFunc(list, func(e endring) bool { return e.dato == "" })
	seen := map[string]int{}
	for i := range list {
		e := &list[i]
		e.merke += "-" + e.dato
		key := e.side + e.merke
		if seen[key]++; seen[key] > 1 {
			e.merke += fmt.Sprint("-", seen[key])
		}
	}
	slices.SortStableFunc(list, func(x, y endring) int { return cmp.Compare(y.dato, x.dato) })
	return list[:min(len(list), latestChanges)]
}

// The elements of a feed, as RFC 4287 names them.
type (
	atomFeed struct {
		XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Lang    string      `xml:"xml:lang,attr"`
		ID      string      `xml:"id"`
		Title   string      `xml:"title"`
		Updated string      `xml:"updated"`
		Author  atomAuthor  `xml:"author"`
		Links   []atomLink  `xml:"link"`
		Entries []atomEntry `xml:"entry"`
	}
	atomAuthor struct {
		Name string `xml:"name"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr"`
		Href string `xml:"href,attr"`
	}
	atomEntry struct {
		ID      string   `xml:"id"`
		Title   atomText `xml:"title"`
		Updated string   `xml:"updated"`
		Link    atomLink `xml:"link"`
		Summary atomText `xml:"summary"`
	}
	atomText struct {
		Lang string `xml:"xml:lang,attr,omitempty"`
		Text string `xml:",chardata"`
	}
)

// atom is the feed of a site that stands at top; nil when there is no change to
// tell of.
func (b *builder) atom(top string) ([]byte, error) {
	list := b.endringer()
	if len(list) == 0 {
		return nil, nil
	}
	home := top + b.url()
	kommune := joinNames(b.kommunenavnene(b.p.Plan.Kommune), b.lang)
	feed := atomFeed{
		Lang: b.lang, ID: home + endringer, Title: b.plain(b.p.Plan.Tittel) + " – " + kommune,
		Updated: noon(list[0].dato), Author: atomAuthor{kommune},
		Links: []atomLink{{"self", "application/atom+xml", home + endringer}, {"alternate", "text/html", home}},
	}
	for _, e := range list {
		text := strings.TrimSpace(strings.Join(slices.DeleteFunc([]string{e.innledes, e.tekst.Tekst}, func(s string) bool { return s == "" }), ": "))
		feed.Entries = append(feed.Entries, atomEntry{
			ID: top + e.side + "#" + e.merke, Title: atomText{e.tittel.Lang, e.tittel.Tekst}, Updated: noon(e.dato),
			Link: atomLink{"alternate", "text/html", top + e.side}, Summary: atomText{e.tekst.Lang, text},
		})
	}
	return xmlFile(feed)
}

// noon is the middle of a day, so that it is that day in Norway whatever zone a
// reader shows it in from London to Moscow.
func noon(day string) string { return day + "T12:00:00Z" }

// xmlFile is v as a file of its own.
func xmlFile(v any) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString(xml.Header)
	enc := xml.NewEncoder(&out)
	enc.Indent("", " ")
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}
