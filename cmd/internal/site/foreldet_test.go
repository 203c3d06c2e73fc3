package site_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"golang.org/x/net/html"

	"planvei"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/site"
)

// kontrollert is what a page says of when a contact was checked.
type kontrollert struct{ day, said string }

// checkedOn are the contacts of a page that tell when they were checked.
func checkedOn(t *testing.T, content, checked string) []kontrollert {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	var list []kontrollert
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch {
		case strings.HasSuffix(attr(n, "class"), "__kontrollert"):
			list = append(list, kontrollert{timeIn(n), textOf(n)})
		case n.Data == "dt" && textOf(n) == checked:
			list = append(list, kontrollert{timeIn(n.Parent), textOf(n.Parent)})
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	return list
}

// ordet is a word of the interface.
func ordet(t *testing.T, lang, key string) string {
	t.Helper()
	content, err := fs.ReadFile(planvei.Defaults, "data/i18n/"+lang+".toml")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := toml.Unmarshal(content, &all); err != nil {
		t.Fatal(err)
	}
	text, _ := all[key].(string)
	if text == "" {
		t.Fatalf("%s has no %s", lang, key)
	}
	return text
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	text := ""
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		text += textOf(c)
	}
	return text
}

// timeIn is the first day that n or what is in it names.
func timeIn(n *html.Node) string {
	if n.Data == "time" {
		return attr(n, "datetime")
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if day := timeIn(c); day != "" {
			return day
		}
	}
	return ""
}

// Each contact tells when it was checked, and one that was checked too long ago
// is marked in the same words everywhere, in every language.
func TestWhatWasCheckedLongAgoIsMarkedToTheReader(t *testing.T) {
	plan := loadPlan(t, planvei.Defaults)
	const undated = "personvernombudet"
	for i := range plan.Enhet {
		if e := &plan.Enhet[i]; e.ID == undated {
			e.Kontrollert, e.Telefon = "", []model.Telefon{{Vis: "00 00 00 99"}}
		}
	}
	for _, tt := range []struct {
		opts   site.Options
		before string // what was checked before this day is marked
	}{
		{site.Options{}, ""},
		{site.Options{Dato: "2027-10-10"}, "2026-10-10"},
		{site.Options{Dato: "2026-11-22", Maaneder: 2}, "2026-09-22"},
	} {
		t.Run(fmt.Sprint(tt.opts.Dato, " ", tt.opts.Maaneder), func(t *testing.T) {
			t.Parallel()
			seen, marked := map[string]int{}, 0
			eachPage(t, contents(t, build(t, plan, site.Sources{Defaults: planvei.Defaults, Example: true}, tt.opts)), func(file, content string) {
				lang := "nb"
				if first, _, _ := strings.Cut(file, "/"); first == "nn" || first == "en" {
					lang = first
				}
				old, unknown := ordet(t, lang, "kontrollert_gammel"), ordet(t, lang, "kontrollert_mangler")
				for _, c := range checkedOn(t, content, ordet(t, lang, "kontrollert")) {
					seen[lang]++
					if strings.Contains(c.said, unknown) != (c.day == "") {
						t.Errorf("%s: checked on %q, it says %q", file, c.day, c.said)
					}
					if want := c.day != "" && c.day < tt.before; strings.Contains(c.said, old) != want {
						t.Errorf("%s: checked on %q, it says %q", file, c.day, c.said)
					} else if want {
						marked++
					}
				}
				if n := strings.Count(content, old); tt.before < "2026-08-17" && n > 0 {
					t.Errorf("%s marks what is not old", file)
				}
			})
			for _, lang := range []string{"nb", "nn", "en"} {
				if seen[lang] < 100 {
					t.Errorf("only %d contacts in %s", seen[lang], lang)
				}
			}
			if (marked > 0) != (tt.before > "2026-08-17") {
				t.Errorf("%d contacts are marked", marked)
			}
		})
	}
}
