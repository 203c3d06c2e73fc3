package site

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/spf13/afero"

	"planvei/cmd/internal/model"
)

// What search engines, and those who find a hole in the security, look for.
const (
	sitemap     = "sitemap.xml"
	robotsTxt   = "robots.txt"
	securityTxt = ".well-known/security.txt"
)

// mostInSitemap is how many addresses one file may name (sitemaps.org).
const mostInSitemap = 50000

type (
	urlset struct {
		XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []sitemapURL `xml:"url"`
	}
	sitemapURL struct {
		Loc     string     `xml:"loc"`
		Lastmod model.Dato `xml:"lastmod,omitempty"`
	}
	sitemapindex struct {
		XMLName  xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
		Sitemaps []sitemapURL `xml:"sitemap"`
	}
)

// sitemaps lists the pages of a site that stands at top, with the day that each
// was last changed, where the plan tells. Views of the table repeat what stands
// on other pages and are left out, as is a page that only leads on.
func sitemaps(top string, pages []string, endret map[string]model.Dato, most int) (map[string][]byte, error) {
	var urls []sitemapURL
	for _, file := range pages {
		_, inner, _ := strings.Cut(file, "/")
		if path.Base(file) == notFound || strings.HasPrefix(file, "utvalg/") || strings.HasPrefix(inner, "utvalg/") {
			continue
		}
		day, ours := endret[file]
		if ours && day == moved {
			continue
		}
		urls = append(urls, sitemapURL{top + (&url.URL{Path: pageURL(file)}).EscapedPath(), day})
	}
	if len(urls) <= most {
		content, err := xmlFile(urlset{URLs: urls})
		return map[string][]byte{sitemap: content}, err
	}
	files, index, err := map[string][]byte{}, sitemapindex{}, error(nil)
	for part := range slices.Chunk(urls, most) {
		name := fmt.Sprintf("sitemap-%d.xml", len(index.Sitemaps)+1)
		index.Sitemaps = append(index.Sitemaps, sitemapURL{Loc: top + "/" + name})
		if files[name], err = xmlFile(urlset{URLs: part}); err != nil {
			return nil, err
		}
	}
	files[sitemap], err = xmlFile(index)
	return files, err
}

// moved stands for the day of a page that only leads on, only repeats another, or
// tells of what does not hold any more.
const moved model.Dato = "flyttet"

// robots tells robots where the list of pages is. They ask for it at the top of
// a host only.
func robots(top string) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "User-agent: *\nAllow: /\n\nSitemap: %s/%s\n", top, sitemap)
	return out.Bytes()
}

// security is whom to tell of a hole in the security, as RFC 9116 has it. The
// last day counts to its end.
func security(s model.Sikkerhet, top string) []byte {
	var out bytes.Buffer
	for _, k := range s.Kontakt {
		fmt.Fprintf(&out, "Contact: %s\n", k)
	}
	fmt.Fprintf(&out, "Expires: %sT23:59:59Z\n", s.Utloper)
	if atTopOfHost(top) {
		fmt.Fprintf(&out, "Canonical: %s/%s\n", top, securityTxt)
	}
	return out.Bytes()
}

// atTopOfHost reports whether the site is the whole of its host.
func atTopOfHost(top string) bool { return strings.Count(top, "/") == 2 }

// A kunngjoring is what a site that stands on the net tells other programs of
// itself.
type kunngjoring struct {
	top    string // where the site stands; "" when it does not say
	hidden bool   // search engines are asked to leave it alone
	endret map[string]model.Dato
	files  map[string][]byte // feeds, and whom to tell of a hole in the security
}

// newKunngjoring is what p tells whatever language it is read in.
func newKunngjoring(p *model.Plan, opts Options) *kunngjoring {
	k := &kunngjoring{top: adresse(p, opts), hidden: skjult(p), endret: map[string]model.Dato{}, files: map[string][]byte{}}
	if len(p.Sikkerhet.Kontakt) > 0 && !opts.Frakoblet {
		k.files[securityTxt] = security(p.Sikkerhet, k.top)
	}
	return k
}

// add takes what b has to tell.
func (k *kunngjoring) add(b *builder) error {
	maps.Copy(k.endret, b.endret)
	if k.top == "" {
		return nil
	}
	feed, err := b.atom(k.top)
	if feed != nil {
		k.files[strings.TrimPrefix(b.url()+endringer, "/")] = feed
	}
	return err
}

// write writes the files into out, where the municipality has none of its own.
func (k *kunngjoring) write(out *witness) error {
	if k.top != "" && !k.hidden {
		pages := slices.DeleteFunc(sortedKeys(out.files), func(file string) bool { return path.Ext(file) != ".html" })
		lists, err := sitemaps(k.top, pages, k.endret, mostInSitemap)
		if err != nil {
			return err
		}
		maps.Copy(k.files, lists)
		if atTopOfHost(k.top) {
			k.files[robotsTxt] = robots(k.top)
		}
	}
	for name, content := range k.files {
		if out.files[name] {
			continue
		}
		if err := afero.WriteFile(out, name, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
