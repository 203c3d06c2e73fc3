package site_test

import (
	"encoding/json"
	"encoding/xml"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"planvei"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/site"
)

// atHost builds the example as if it were a real plan at an address.
func atHost(t *testing.T, address string) (*model.Plan, map[string]string) {
	t.Helper()
	p := loadPlan(t, planvei.Defaults)
	p.Plan.Eksempel, p.Plan.Nettadresse = false, address
	return p, contents(t, build(t, p, site.Sources{Defaults: planvei.Defaults, Example: true}, site.Options{}))
}

func unmarshalXML(t *testing.T, content string, v any) {
	t.Helper()
	if err := xml.Unmarshal([]byte(content), v); err != nil {
		t.Fatalf("%v\n%.300s", err, content)
	}
}

type sitemapFile struct {
	XMLName xml.Name
	URLs    []struct {
		Loc     string `xml:"loc"`
		Lastmod string `xml:"lastmod"`
	} `xml:"url"`
	Sitemaps []struct {
		Loc string `xml:"loc"`
	} `xml:"sitemap"`
}

// The list of pages names those that stand on the site, each once, with the day
// of the newest thing that the plan tells there.
func TestTheSitemapNamesThePagesAndTheirDays(t *testing.T) {
	const top = "https://trygg.fjordvik.example"
	p, all := atHost(t, top+"/")
	var list sitemapFile
	unmarshalXML(t, all["sitemap.xml"], &list)
	days := map[string]string{}
	for _, u := range list.URLs {
		file := strings.TrimPrefix(u.Loc, top+"/") + "index.html"
		if all[file] == "" {
			t.Errorf("%s is not on the site", u.Loc)
		}
		if _, twice := days[file]; twice {
			t.Errorf("%s is named twice", u.Loc)
		}
		days[file] = u.Lastmod
	}
	eachPage(t, all, func(file, content string) {
		_, named := days[file]
		earlier := strings.Contains(file, "arkiv/2021-2024/")
		view := earlier || strings.Contains(file, "utvalg/") || strings.HasSuffix(file, "404.html") || strings.HasSuffix(file, "/ark/index.html") || strings.Contains(content, `http-equiv="refresh"`)
		if named == view {
			t.Errorf("%s: named %t", file, named)
		}
		if got := strings.Contains(content, "noindex"); got != earlier {
			t.Errorf("%s asks not to be found: %t", file, got)
		}
	})
	newest := model.Dato("")
	for i := range p.Tiltak {
		want := p.Versjon[0].Dato // newer than the decision
		for _, o := range p.Tiltak[i].Oppfolging {
			want = max(want, o.Dato)
		}
		newest = max(newest, want)
		if got := days["tiltak/"+p.Tiltak[i].ID+"/index.html"]; got != string(want) {
			t.Errorf("tiltak %s was changed %q, want %s", p.Tiltak[i].ID, got, want)
		}
	}
	for file, want := range map[string]model.Dato{
		"index.html": newest, "en/oppfolging/index.html": newest, "plan/forord/index.html": p.Versjon[0].Dato, "om/index.html": "",
	} {
		if days[file] != string(want) {
			t.Errorf("%s was changed %q, want %q", file, days[file], want)
		}
	}
	if want := "User-agent: *\nAllow: /\n\nSitemap: " + top + "/sitemap.xml\n"; all["robots.txt"] != want {
		t.Errorf("robots are told:\n%s", all["robots.txt"])
	}
}

// Robots look for their file at the top of a host, and an invented plan or a
// draft must not be found.
func TestWhoIsToldOfASite(t *testing.T) {
	_, inFolder := atHost(t, "https://fjordvik.example/trygg/")
	if inFolder["robots.txt"] != "" || inFolder["sitemap.xml"] == "" {
		t.Error("a site in a folder of its host has a list of pages, and no robots.txt")
	}
	invented := exampleSite(t)
	if invented["sitemap.xml"] != "" || !strings.Contains(invented["om/index.html"], "noindex") {
		t.Error("the example asks to be found")
	}
	p := loadPlan(t, planvei.Defaults)
	p.Plan.Eksempel, p.Plan.Status = false, "utkast"
	draft := contents(t, build(t, p, site.Sources{Defaults: planvei.Defaults, Example: true}, site.Options{}))
	if draft["sitemap.xml"] != "" || !strings.Contains(draft["index.html"], `<meta name="robots" content="noindex">`) {
		t.Error("a draft asks to be found")
	}
}

func TestALongListOfPagesIsSeveralFiles(t *testing.T) {
	pages := []string{"404.html", "a/index.html", "b/index.html", "index.html", "nn/utvalg/x/index.html", "å/index.html"}
	files, err := site.Sitemaps("https://x.example", pages, map[string]model.Dato{"a/index.html": "2031-02-03"}, 3)
	if err != nil {
		t.Fatal(err)
	}
	var index sitemapFile
	unmarshalXML(t, string(files["sitemap.xml"]), &index)
	var got []string
	for _, part := range index.Sitemaps {
		var list sitemapFile
		unmarshalXML(t, string(files[strings.TrimPrefix(part.Loc, "https://x.example/")]), &list)
		for _, u := range list.URLs {
			got = append(got, u.Loc+u.Lastmod)
		}
	}
	want := []string{"https://x.example/a/2031-02-03", "https://x.example/b/", "https://x.example/", "https://x.example/%C3%A5/"}
	if index.XMLName.Local != "sitemapindex" || len(files) != 3 || !slices.Equal(got, want) {
		t.Errorf("%d files name %q, want %q", len(files), got, want)
	}
}

// The feed tells what is dated, the newest first, each with an id that no other
// has and that does not change when something is added.
func TestTheFeedTellsOfChanges(t *testing.T) {
	const top = "https://fjordvik.example/trygg"
	p := loadPlan(t, planvei.Defaults)
	p.Plan.Nettadresse = top + "/"
	same := p.Tiltak[0].Oppfolging[0]
	same.Tekst = model.Text{"nb": `Enda en <rapport> & «den» samme dagen`}
	p.Tiltak[0].Oppfolging = append(p.Tiltak[0].Oppfolging, same)
	p.Versjon = append(p.Versjon, model.Versjon{Endring: model.Text{"nb": "Uten dato"}})
	all := contents(t, build(t, p, site.Sources{Defaults: planvei.Defaults, Example: true}, site.Options{}))
	reports := 1
	for _, tiltak := range p.Tiltak {
		reports += len(tiltak.Oppfolging)
	}
	for lang, file := range map[string]string{"nb": "endringer.atom", "nn": "nn/endringer.atom", "en": "en/endringer.atom"} {
		var feed struct {
			XMLName xml.Name
			Lang    string `xml:"lang,attr"`
			Updated string `xml:"updated"`
			Links   []struct {
				Rel  string `xml:"rel,attr"`
				Href string `xml:"href,attr"`
			} `xml:"link"`
			Entries []struct {
				ID      string `xml:"id"`
				Title   string `xml:"title"`
				Updated string `xml:"updated"`
				Summary string `xml:"summary"`
				Link    struct {
					Href string `xml:"href,attr"`
				} `xml:"link"`
			} `xml:"entry"`
		}
		unmarshalXML(t, all[file], &feed)
		if feed.XMLName.Space != "http://www.w3.org/2005/Atom" || feed.Lang != lang || feed.Links[0].Href != top+"/"+file {
			t.Errorf("%s: %v in %q at %v", file, feed.XMLName, feed.Lang, feed.Links)
		}
		if len(feed.Entries) != min(reports, 50) || feed.Updated != feed.Entries[0].Updated {
			t.Errorf("%s: %d entries, want %d; updated %s, the first %s", file, len(feed.Entries), reports, feed.Updated, feed.Entries[0].Updated)
		}
		seen, before := map[string]bool{}, "9999"
		for _, e := range feed.Entries {
			if _, err := time.Parse(time.RFC3339, e.Updated); err != nil || e.Updated > before {
				t.Errorf("%s: %s comes after %s: %v", file, e.Updated, before, err)
			}
			if before = e.Updated; seen[e.ID] || !strings.HasPrefix(e.ID, e.Link.Href+"#") {
				t.Errorf("%s: the id %q of %q", file, e.ID, e.Title)
			}
			seen[e.ID] = true
			if all[strings.TrimPrefix(e.Link.Href, top+"/")+"index.html"] == "" || e.Title == "" || e.Summary == "" {
				t.Errorf("%s: %q leads to %s and says %q", file, e.Title, e.Link.Href, e.Summary)
			}
		}
		page := strings.Replace(file, "endringer.atom", "oppfolging/index.html", 1)
		if !strings.Contains(all[page], `<link rel="alternate" type="application/atom+xml"`) || !strings.Contains(all[page], `endringer.atom">`) {
			t.Errorf("%s does not tell of the feed", page)
		}
	}
}

var inJSONLD = regexp.MustCompile(`<script type="application/ld\+json">([^<]*)</script>`)

// aboutPage is what a page says of itself to machines.
func aboutPage(t *testing.T, all map[string]string, file string) map[string]any {
	t.Helper()
	blocks := inJSONLD.FindAllStringSubmatch(all[file], -1)
	if len(blocks) > 1 {
		t.Errorf("%s speaks %d times of itself", file, len(blocks))
	}
	if len(blocks) == 0 {
		return nil
	}
	var about map[string]any
	if err := json.Unmarshal([]byte(blocks[0][1]), &about); err != nil {
		t.Fatalf("%s: %v\n%s", file, err, blocks[0][1])
	}
	if about["@context"] != "https://schema.org" {
		t.Errorf("%s: the words are those of %v", file, about["@context"])
	}
	return about
}

// What machines are told stands on the page, in shapes that schema.org has, and
// only where there is a number or an address to tell.
func TestWhatMachinesAreTold(t *testing.T) {
	p := loadPlan(t, os.DirFS("testdata/alle-felt"))
	evil := p.Enhet[0]
	evil.ID, evil.Navn, evil.Nivaa, evil.Type = "ond", model.Text{"nb": `</script><script>alert("1")`}, "kommunal", "enhet"
	evil.Kommune = nil
	evil.Telefon = []model.Telefon{{Vis: "23 45 67 89", Ring: "+4723456789"}, {Vis: "spør i resepsjonen"}}
	evil.Epost = "ond@merkevik.example"
	p.Enhet = append(p.Enhet, evil)
	all := contents(t, build(t, p, site.Sources{Defaults: planvei.Defaults}, site.Options{}))

	home := aboutPage(t, all, "index.html")
	if home["@type"] != "WebSite" || home["url"] != "https://merkevik.example/plan/vold/" || len(home["publisher"].([]any)) != 2 {
		t.Errorf("the front page says %v", home)
	}
	service := aboutPage(t, all, "enhet/ond/index.html")
	if service["@type"] != "GovernmentService" || service["name"] != evil.Navn["nb"] || len(service["provider"].([]any)) != 2 {
		t.Errorf("a municipal unit says %v", service)
	}
	operator, _ := service["serviceOperator"].(map[string]any)
	points, _ := operator["contactPoint"].([]any)
	if operator["@type"] != "GovernmentOrganization" || len(points) != 2 {
		t.Fatalf("a unit with one number that can be called and an address has the contacts %v", points)
	}
	if first := points[0].(map[string]any); first["@type"] != "ContactPoint" || first["telephone"] != "+4723456789" {
		t.Errorf("the first contact is %v", first)
	}
	if regional := aboutPage(t, all, "enhet/teamet/index.html"); regional["@type"] != "GovernmentOrganization" || regional["serviceOperator"] != nil {
		t.Errorf("an intermunicipal unit says %v", regional)
	}
	for i := range p.Enhet {
		e := &p.Enhet[i]
		reachable := e.Epost != ""
		for _, tlf := range e.Telefon {
			reachable = reachable || tlf.Ring != ""
		}
		if about := aboutPage(t, all, "enhet/"+e.ID+"/index.html"); (about != nil) != reachable {
			t.Errorf("enhet %s can be reached %t and says %v", e.ID, reachable, about)
		}
	}
	for file, content := range all {
		if strings.HasPrefix(file, "tiltak/") && strings.Contains(content, "ld+json") {
			t.Errorf("%s has a block that makes it heavier", file)
		}
	}
}

// Whom to tell of a hole in the security stands where RFC 9116 says, and only
// where a server can show it.
func TestWhomToTellOfAHoleInTheSecurity(t *testing.T) {
	const file = ".well-known/security.txt"
	p := loadPlan(t, planvei.Defaults)
	p.Plan.Nettadresse = "https://trygg.fjordvik.example/"
	p.Sikkerhet = model.Sikkerhet{Kontakt: []string{"mailto:sikkerhet@fjordvik.example", "https://fjordvik.example/varsle"}, Utloper: "2031-12-31"}
	src := site.Sources{Defaults: planvei.Defaults, Example: true}
	want := "Contact: mailto:sikkerhet@fjordvik.example\nContact: https://fjordvik.example/varsle\n" +
		"Expires: 2031-12-31T23:59:59Z\nCanonical: https://trygg.fjordvik.example/.well-known/security.txt\n"
	if got := contents(t, build(t, p, src, site.Options{}))[file]; got != want {
		t.Errorf("got:\n%swant:\n%s", got, want)
	}
	if got := contents(t, build(t, p, src, site.Options{Frakoblet: true}))[file]; got != "" {
		t.Errorf("in a folder there is:\n%s", got)
	}
	if got := exampleSite(t)[file]; got != "" {
		t.Errorf("where nobody is named there is:\n%s", got)
	}
}

// A file of the municipality's own stands.
func TestTheMunicipalitysOwnFilesForRobotsStand(t *testing.T) {
	dir := unpack(t, txtar.Parse([]byte(`
-- data/plan/plan.toml --
[plan]
tittel = "Trygg heime"
kommune = ["9999"]
kommunenavn = ["Fjordvik kommune"]
status = "vedtatt"
nettadresse = "https://trygg.fjordvik.example/"
uustatus = "https://uustatus.example/erklaering"
-- static/filer/robots.txt --
User-agent: *
Disallow: /
`)))
	p := loadPlan(t, os.DirFS(dir))
	all := contents(t, build(t, p, site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{}))
	if want := "User-agent: *\nDisallow: /\n"; all["robots.txt"] != want || all["sitemap.xml"] == "" {
		t.Errorf("robots are told:\n%s", all["robots.txt"])
	}
	if all["endringer.atom"] != "" {
		t.Error("there is a feed, and no change to tell of")
	}
	eachPage(t, all, func(file, content string) {
		if !strings.Contains(content, `<a href="https://uustatus.example/erklaering" rel="external noreferrer">`) {
			t.Errorf("%s does not lead to the statement of accessibility", file)
		}
	})
}
