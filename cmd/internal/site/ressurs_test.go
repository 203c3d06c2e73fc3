package site_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"planvei"
	"planvei/cmd/internal/register"
)

var (
	inRessurser = regexp.MustCompile(`(?s)<section class="ressurser".*?</section>`)
	external    = regexp.MustCompile(`href="(https?://[^"]+)" rel="external noreferrer"`)
)

// Every confirmed resource is on the page of them, dinutvei.no first, with who
// stands for it, its language and the day its address was checked.
func TestEveryResourceIsOnThePageOfThem(t *testing.T) {
	national, err := register.Load(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	all := exampleSite(t)
	for _, file := range []string{"ressurser/index.html", "nn/ressurser/index.html", "en/ressurser/index.html"} {
		content := all[file]
		links := found(external, content)
		if len(links) == 0 || links[0] != "https://dinutvei.no/" {
			t.Errorf("%s does not begin with dinutvei.no: %q", file, links[:min(1, len(links))])
		}
		for _, r := range national.Ressurs {
			_, rest, ok := strings.Cut(content, `href="`+strings.ReplaceAll(r.Lenke, "&", "&amp;")+`"`)
			if !ok {
				t.Errorf("%s has no %s", file, r.ID)
				continue
			}
			row, _, _ := strings.Cut(rest, "</span>")
			for _, want := range []string{strings.ReplaceAll(r.Utgiver, "&", "&amp;"), `datetime="` + string(r.Kontrollert) + `"`} {
				if !strings.Contains(row, want) {
					t.Errorf("%s: %s does not show %q", file, r.ID, want)
				}
			}
		}
	}
	if strings.Contains(all["nn/ressurser/index.html"], `href="https://dinutvei.no/" rel="external noreferrer">`) {
		t.Error("a title in bokmål is not marked as that on a page in nynorsk")
	}
}

// A tiltak, a card and a step of the guide name the few that are about the same,
// and nobody is sent to a page in a language that is neither theirs nor Norwegian.
func TestPagesNameTheFewResourcesOnTheirTheme(t *testing.T) {
	all := exampleSite(t)
	for _, tt := range []struct {
		file string
		want []string
	}{
		{"tiltak/samtaletilbud-utovere/index.html", []string{"https://detfinneshjelp.no/", "https://atv-stiftelsen.no/"}},
		{"tiltak/negativ-sosial-kontroll/index.html", []string{"https://rettentil.no/rad-og-hjelp"}},
		{"en/tiltak/temauke/index.html", []string{"https://dinutvei.no/en/english/english/", "https://dinutvei.no/", "https://www.volinjen.no/"}},
		{"tiltak/tolk/index.html", nil},
		{"tiltakskort/utover/index.html", []string{"https://detfinneshjelp.no/", "https://atv-stiftelsen.no/", "https://dinutvei.no/"}},
		{"veileder/komme-i-gang/forankring/index.html", []string{"https://www.regjeringen.no/no/dokumenter/prop.-36-s-20232024/id3018905/", "https://komplan.nkvts.no/", "https://komplan.nkvts.no/skriv/"}},
	} {
		if got := found(external, inRessurser.FindString(all[tt.file])); !slices.Equal(got, tt.want) {
			t.Errorf("%s names %q, want %q", tt.file, got, tt.want)
		}
	}
	pages := 0
	eachPage(t, all, func(file, content string) {
		links := found(external, inRessurser.FindString(content))
		if len(links) > 3 {
			t.Errorf("%s names %d resources", file, len(links))
		}
		if slices.Contains(links, "https://rvtsvest.no/") {
			t.Errorf("%s names what is for one part of the country", file)
		}
		if len(links) > 0 {
			pages++
		}
		if !strings.HasPrefix(file, "en/") && slices.Contains(links, "https://dinutvei.no/en/english/english/") {
			t.Errorf("%s sends its readers to a page in English", file)
		}
	})
	if pages < 100 {
		t.Errorf("only %d pages name resources", pages)
	}
}
