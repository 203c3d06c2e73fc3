package site_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"planvei"
	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/site"
)

var (
	inMain     = regexp.MustCompile(`(?s)<main.*</main>`)
	lovadresse = regexp.MustCompile(`<a href="https://lovdata\.no/lov/([0-9-]+)(?:/%c2%a7([0-9a-z-]+))?"`)
	lovdel     = regexp.MustCompile(`(?s)<section class="lovside__paragraf" id="([^"]*)">.*?</section>`)
	heleLoven  = regexp.MustCompile(`(?s)<section aria-labelledby="hele">.*?</section>`)
)

// lovAv is the act and the section that an address leads to.
func lovAv(register *lov.Register, number string) *lov.Lov {
	for _, l := range register.Lover {
		if l.Lovdata == number && !l.Konvensjon() {
			return l
		}
	}
	return nil
}

// Whoever reads what a section means finds every page that links to it. Pages that
// only repeat what stands on others are left out.
func TestTheLawKnowsEveryPlaceThatRefersToIt(t *testing.T) {
	register := lovregister(t)
	all := exampleSite(t)
	links := 0
	for _, top := range []string{"", "nn/", "en/"} {
		eachPage(t, all, func(file, content string) {
			rest, ours := strings.CutPrefix(file, top)
			first, _, _ := strings.Cut(rest, "/")
			switch {
			case !ours, top == "" && (first == "nn" || first == "en"):
				return
			case first == "lov", first == "hele-planen", first == "oppfolging", first == "utvalg":
				return
			case first == "hvem", strings.HasSuffix(file, "/ark/index.html"):
				return // the same few duties for every role and situation, and cards to print
			}
			up := strings.Repeat("../", 2+strings.Count(top, "/")) + strings.TrimSuffix(file, "index.html")
			for _, m := range lovadresse.FindAllStringSubmatch(inMain.FindString(content), -1) {
				act := lovAv(register, m[1])
				if act == nil {
					t.Errorf("%s leads to %s, which is not in the register", file, m[1])
					continue
				}
				page := all[top+"lov/"+act.ID+"/index.html"]
				part := heleLoven.FindString(page)
				for _, s := range lovdel.FindAllStringSubmatch(page, -1) {
					if s[1] == "p-"+model.Slug(m[2]) {
						part = s[0]
					}
				}
				if links++; m[2] != "" && !strings.Contains(part, up+`"`) {
					t.Errorf("the page on %s does not name %s under § %s", act.ID, file, m[2])
				}
			}
		})
	}
	if links < 300 {
		t.Errorf("only %d links were looked at", links)
	}
}

func TestPagesOnTheLaw(t *testing.T) {
	dir := unpack(t, txtar.Parse([]byte(gammelLov)))
	all := contents(t, build(t, loadPlan(t, os.DirFS(dir)), site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{}))
	for _, tt := range []struct{ file, want string }{
		{"lov/helsepersonelloven/index.html", `<h1>Helsepersonelloven</h1>`},
		{"lov/helsepersonelloven/index.html", `<a href="https://lovdata.no/lov/1999-07-02-64/%c2%a733" rel="external noreferrer">§ 33 Opplysningsplikt til barnevernet</a></h3>`},
		{"lov/helsepersonelloven/index.html", "<li>Opplysningsplikt</li>"},
		{"lov/helsepersonelloven/index.html", `<li><a href="../../tiltak/meldeplikt/">Kurs i barnevernloven § 6-4</a></li>`},
		{"lov/barnevernloven-1992/index.html", `Loven er opphevet fra <time datetime="2023-01-01">1. januar 2023</time>. Se i dag <a href="https://lovdata.no/lov/2021-06-18-97" rel="external noreferrer">barnevernsloven</a>.`},
		{"lov/barnevernloven-1992/index.html", `<li><a href="../../tiltakskort/uro/">Uro</a></li>`},
		{"lov/barnevernloven-1992/index.html", `§ 6-4 andre ledd</th>`},
		{"lov/barnevernsloven/index.html", `barnevernloven (1992) § 6-4 andre ledd</th>`},
		{"lov/krisesenterlova/index.html", `<li><a href="../../innsatsomraade/hjelp/">Hjelp</a></li>`},
		{"lov/krisesenterlova/index.html", `<li><a href="../../plan/lovverk/">Lovverk</a></li>`},
		{"lov/krisesenterlova/index.html", `<li><a href="../../om/">Om planen og nettstedet</a></li>`},
		{"nn/lov/krisesenterlova/index.html", `<h1>Krisesenterlova</h1>`},
		{"nn/lov/krisesenterlova/index.html", `<h2 id="paragrafer">Det som betyr mest her</h2>`},
		{"en/lov/krisesenterlova/index.html", `<h1 lang="nb">Krisesenterloven</h1>`},
		{"en/lov/krisesenterlova/index.html", `<p class="ingress" lang="nb">Kommunen skal ha`},
		{"lov/index.html", `<h2 id="konvensjon">Menneskerettigheter og konvensjoner</h2>`},
		{"lov/index.html", `<h2 id="opphevet">Opphevet, men nevnt her</h2>`},
		{"lov/index.html", `Inneholder data under norsk lisens for offentlige data (NLOD) tilgjengeliggjort av Lovdata</span> (<a href="https://data.norge.no/nlod/no/2.0" rel="external noreferrer">NLOD 2.0</a>)`},
		{"index.html", `lov/">Lover</a></li>`},
		{"tiltak/meldeplikt/index.html", `<a href="../../lov/">Lover</a>`},
	} {
		if !strings.Contains(all[tt.file], tt.want) {
			t.Errorf("%s does not say %s", tt.file, tt.want)
		}
	}
	if all["lov/vergemaalsloven/index.html"] != "" {
		t.Error("an act that nobody here refers to has a page")
	}
}

// A section that a whole county refers to is still a page that a phone can show.
func TestTheLawNamesSoManyPagesAndCountsTheRest(t *testing.T) {
	var plan strings.Builder
	plan.WriteString("[plan]\ntittel = \"Trygg\"\nkommune = [\"9999\"]\nkommunenavn = [\"Fjordvik kommune\"]\nstatus = \"utkast\"\n[[innsatsomraade]]\nid = \"a\"\ntittel = \"A\"\n")
	for i := range 303 {
		fmt.Fprintf(&plan, "[[tiltak]]\nid = \"t-%d\"\ntittel = \"Tiltak %d\"\ninnsatsomraade = [\"a\"]\nlov = [\"tannhelsetjenesteloven § 1-3 c\"]\n", i, i)
	}
	dir := unpack(t, &txtar.Archive{Files: []txtar.File{{Name: "data/plan/plan.toml", Data: []byte(plan.String())}}})
	all := contents(t, build(t, loadPlan(t, os.DirFS(dir)), site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{}))
	page := all["lov/tannhelsetjenesteloven/index.html"]
	if n := strings.Count(page, `<li><a href="../../tiltak/t-`); n != 300 || !strings.Contains(page, "<li>og 3 sider til</li>") {
		t.Errorf("it names %d pages", n)
	}
}
