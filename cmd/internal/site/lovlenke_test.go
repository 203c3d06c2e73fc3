package site_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"planvei"
	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/site"
)

func lovregister(t testing.TB) *lov.Register {
	t.Helper()
	register, err := lov.Les(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	return register
}

var (
	lovdagen = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	gammel   = time.Date(2014, 2, 1, 0, 0, 0, 0, time.UTC)
)

func TestWhatNamesTheLawInMarkdownIsALink(t *testing.T) {
	register := lovregister(t)
	for _, tt := range []struct {
		name, markdown string
		dato           time.Time
		want           []string
	}{
		{"a section", "Etter krisesenterlova § 3 skal tilbudet tilpasses.", lovdagen, []string{"krisesenterlova § 3 → lov/2009-06-19-44/§3"}},
		{"two sections are two links", "krisesenterlova §§ 3 og 4", lovdagen, []string{"krisesenterlova §§ 3 → lov/2009-06-19-44/§3", "4 → lov/2009-06-19-44/§4"}},
		{"the sign goes with its number", "straffeloven § 282 og § 283", lovdagen, []string{"straffeloven § 282 → lov/2005-05-20-28/§282", "§ 283 → lov/2005-05-20-28/§283"}},
		{"a range is its ends", "straffeloven §§ 282–285", lovdagen, []string{"straffeloven §§ 282 → lov/2005-05-20-28/§282", "285 → lov/2005-05-20-28/§285"}},
		{"the act after", "§§ 3 og 4 i krisesenterlova", lovdagen, []string{"§§ 3 → lov/2009-06-19-44/§3", "4 i krisesenterlova → lov/2009-06-19-44/§4"}},
		{"what is said of the section belongs to it", "helsepersonelloven § 33 annet ledd bokstav b.", lovdagen, []string{"helsepersonelloven § 33 annet ledd bokstav b → lov/1999-07-02-64/§33"}},
		{"across a line", "etter krisesenterlova\n§ 3 i dag", lovdagen, []string{"krisesenterlova\n§ 3 → lov/2009-06-19-44/§3"}},
		{"the end of a line", "etter krisesenterlova § 3\nog mer", lovdagen, []string{"krisesenterlova § 3 → lov/2009-06-19-44/§3"}},
		{"an entity", "krisesenterlova &sect;&nbsp;3", lovdagen, []string{"krisesenterlova §\u00a03 → lov/2009-06-19-44/§3"}},
		{"an escape", `krisesenterlova \§ 3 og krisesenterlova § 4\.`, lovdagen, []string{"krisesenterlova → lov/2009-06-19-44", "§ 3 → lov/2009-06-19-44/§3", "krisesenterlova § 4 → lov/2009-06-19-44/§4"}},
		{"in emphasis", "*krisesenterlova § 3*", lovdagen, []string{"krisesenterlova § 3 → lov/2009-06-19-44/§3"}},
		{"around emphasis", "**Krisesenterlova** § 3 og krisesenterlova *§ 4*", lovdagen, []string{"Krisesenterlova § 3 → lov/2009-06-19-44/§3", "krisesenterlova § 4 → lov/2009-06-19-44/§4"}},
		{"half of an emphasis is the number alone, or nothing", "**Etter krisesenterlova** § 3", lovdagen, []string{"§ 3 → lov/2009-06-19-44/§3"}},
		{"a heading", "# Krisesenterlova § 3", lovdagen, []string{"Krisesenterlova § 3 → lov/2009-06-19-44/§3"}},
		{"cells, but not across them", "| Lov | § |\n|---|---|\n| krisesenterlova § 3 | § 4 |", lovdagen, []string{"krisesenterlova § 3 → lov/2009-06-19-44/§3"}},
		{"a list", "- krisesenterlova § 3\n- § 9", lovdagen, []string{"krisesenterlova § 3 → lov/2009-06-19-44/§3"}},
		{"code is left alone", "`krisesenterlova § 3`\n\n    krisesenterlova § 3\n\n```\nkrisesenterlova § 3\n```", lovdagen, nil},
		{"a link is left alone", "[krisesenterlova § 3](https://kommunen.example/) og <https://kommunen.example/krisesenterlova§3>", lovdagen, nil},
		{"what follows a link has its number", "[Krisesenterlova](https://kommunen.example/) § 3", lovdagen, []string{"§ 3 → lov/2009-06-19-44/§3"}},
		{"an outdated section, with today's", "barnevernloven § 6-4", gammel, []string{"barnevernloven § 6-4 → dokument/NLO/lov/1992-07-17-100 idag barnevernsloven § 13-2 https://lovdata.no/lov/2021-06-18-97/§13-2 § 13-4 https://lovdata.no/lov/2021-06-18-97/§13-4"}},
		{"an outdated section that no source has traced", "Lov om forbud mot kjønnslemlestelse § 2", gammel, []string{"Lov om forbud mot kjønnslemlestelse § 2 → dokument/NLO/lov/1995-12-15-74 sjekk straffeloven § 196 https://lovdata.no/lov/2005-05-20-28 § 284 https://lovdata.no/lov/2005-05-20-28"}},
		{"a repealed act", "introduksjonsloven", lovdagen, []string{"introduksjonsloven → dokument/NLO/lov/2003-07-04-80 opphevet integreringsloven https://lovdata.no/lov/2020-11-06-127"}},
		{"rather none than a wrong one", "opplæringslova § 12-4", time.Time{}, nil},
		{"no law", "§ 3 skal gjennomføres, og vi lover det.", lovdagen, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			links, without, untouched := site.LenkLov(register, tt.markdown, tt.dato)
			if !slices.Equal(links, tt.want) {
				t.Errorf("the links are\n%q, want\n%q", links, tt.want)
			}
			if without != untouched {
				t.Errorf("besides the links, it became\n%s, not\n%s", without, untouched)
			}
		})
	}
}

// An author cannot write what only the program says of a link.
func TestMarksOfOursCannotBeForged(t *testing.T) {
	got := site.UtenMerker("[a](https://a.example \"lov\x1fstraffeloven\") [b](/b/ \"en tittel\") [c](c \"lovmerknad\x1fx\x1fidag\x1fy\")")
	if want := []string{"", "en tittel", ""}; !slices.Equal(got, want) {
		t.Errorf("the titles are %q, want %q", got, want)
	}
}

// Whatever an author writes, links are all that is added.
func FuzzLinksAreAllThatIsAdded(f *testing.F) {
	for _, seed := range []string{
		"Etter **krisesenterlova** §§ 3 og 4,\n*jf.* § 6", "| krisesenterlova § 3 |\n|---|\n| `§` |", "krisesenterlova &sect; 3 \\\nog [§ 4](x)",
		". krisesenterlova0000§10",
		"> krisesenterlova § 3  \n> og _§ 4_[^1]\n\n[^1]: straffeloven § 282", "~~krisesenterlova~~ *§* 3 <b>§ 4</b> ![straffeloven § 196](x)",
	} {
		f.Add(seed)
	}
	register := lovregister(f)
	f.Fuzz(func(t *testing.T, markdown string) {
		if strings.ContainsRune(markdown, '\x1f') {
			t.Skip() // such a title is taken off, as TestMarksOfOursCannotBeForged tells
		}
		if _, without, untouched := site.LenkLov(register, markdown, lovdagen); without != untouched {
			t.Errorf("besides the links, it became\n%q, not\n%q", without, untouched)
		}
	})
}

// gammelLov is a plan that was adopted before the law was changed.
const gammelLov = `
-- data/plan/plan.toml --
[plan]
tittel = { nb = "Trygg heime", nn = "Trygg heime", en = "Safe" }
kommune = ["9999"]
kommunenavn = ["Fjordvik kommune"]
status = "vedtatt"
foringer = ["Krisesenterlova § 2"]
[[vedtak]]
organ = "Kommunestyret"
dato = 2014-02-01
[[innsatsomraade]]
id = "hjelp"
tittel = "Hjelp"
begrunnelse = "Kommunen skal etter krisesenterlova ha et tilbud."
[[maal]]
id = "trygg"
innsatsomraade = "hjelp"
tekst = "Alle kjenner krisesenterlova § 3."
[[tiltak]]
id = "meldeplikt"
tittel = "Kurs i barnevernloven § 6-4"
innsatsomraade = ["hjelp"]
beskrivelse = """
## Barnevernloven § 6-4

Alle skal kjenne barnevernloven § 6-4 og <b>straffeloven § 139</b>. Se [krisesenterlova § 3](https://kommunen.example/) og ` + "`krisesenterlova § 4`" + `.
"""
begrunnelse = "Det følger av helsepersonelloven § 33."
lov = ["barnevernloven § 6-4", "Vedtak i kommunestyret"]
finansiering = "Etter kommuneloven skal det stå i økonomiplanen."
[[tiltak.deltiltak]]
tittel = "Kurs"
beskrivelse = "I barnehageloven § 22."
[[tiltak.oppfolging]]
dato = 2014-06-01
tekst = "Lærerne kjenner straffeloven § 219."
[[tiltakskort]]
id = "uro"
tittel = "Uro"
rolle = ["skole"]
steg = ["Meld fra etter barnevernloven § 6-4."]
plikt = "Opplæringslova § 15-3."
lov = ["opplæringslova § 15-3"]
-- content/nb/plan/lovverk.md --
+++
title = "Lovverk"
+++

## Krisesenterlova § 3

Krisesenterlova § 3 gjelder. Lov 20. juni 2025 nr. 81 § 9 kommer.
`

func TestTextsOfAPlanLinkToTheLawOfItsDay(t *testing.T) {
	dir := unpack(t, txtar.Parse([]byte(gammelLov)))
	all := contents(t, build(t, loadPlan(t, os.DirFS(dir)), site.Sources{User: dir, Defaults: planvei.Defaults}, site.Options{}))
	const (
		bvl92  = `<a href="https://lovdata.no/dokument/NLO/lov/1992-07-17-100" title="barnevernloven (1992) § 6-4" rel="external noreferrer">`
		naa    = ` <small>[i dag: <a href="https://lovdata.no/lov/2021-06-18-97/%c2%a713-2" rel="external noreferrer">barnevernsloven § 13-2</a>, <a href="https://lovdata.no/lov/2021-06-18-97/%c2%a713-4" rel="external noreferrer">§ 13-4</a>]</small>`
		tiltak = "tiltak/meldeplikt/index.html"
	)
	for _, tt := range []struct{ file, want string }{
		{tiltak, `<strong>` + bvl92 + "Barnevernloven § 6-4</a>" + naa},
		{tiltak, "Alle skal kjenne " + bvl92 + "barnevernloven § 6-4</a>" + naa},
		{tiltak, "<li>" + bvl92 + "barnevernloven § 6-4</a>" + naa + "</li>"},
		{tiltak, "<li>Vedtak i kommunestyret</li>"},
		{tiltak, `<a href="https://lovdata.no/lov/1999-07-02-64/%c2%a733" title="helsepersonelloven § 33: Opplysningsplikt til barnevernet" rel="external noreferrer">helsepersonelloven § 33</a>`},
		{tiltak, `rel="external noreferrer">kommuneloven</a> <small>[opphevet, se i dag:`},
		{tiltak, `barnehageloven § 22</a> <small>[i dag: <a href="https://lovdata.no/lov/2005-06-17-64/%c2%a746"`},
		{tiltak, `straffeloven § 219</a> <small>[i dag:`},
		{tiltak, `<code>krisesenterlova § 4</code>`},
		{tiltak, `<h1><span>Kurs i barnevernloven § 6-4</span></h1>`},
		{"nn/" + tiltak, `<small>[i dag: <a href="https://lovdata.no/lov/2021-06-18-97/%c2%a713-2" rel="external noreferrer">barnevernslova § 13-2</a>`},
		{"en/" + tiltak, `<small>[today: <a href=`},
		{"oppfolging/index.html", `straffeloven § 219</a> <small>[i dag:`},
		{"hele-planen/index.html", bvl92 + "barnevernloven § 6-4</a>" + naa},
		{"innsatsomraade/hjelp/index.html", `title="Lov om kommunale krisesentertilbod (krisesenterlova)" rel="external noreferrer">krisesenterlova</a> ha et tilbud`},
		{"innsatsomraade/hjelp/index.html", `krisesenterlova § 3</a>.</span>`},
		{"tiltakskort/uro/index.html", "Meld fra etter " + bvl92},
		{"tiltakskort/uro/index.html", `Opplæringslova § 15-3</a> <small>[i dag:`},
		{"plan/lovverk/index.html", `<h2 id="krisesenterlova--3"><a href="https://lovdata.no/lov/2009-06-19-44/%c2%a73"`},
		{"plan/lovverk/index.html", `nr. 81 § 9</a> <small>[vedtatt, men ikke satt i kraft]</small> kommer`},
		{"om/index.html", `Krisesenterlova § 2</a></li>`},
	} {
		if !strings.Contains(all[tt.file], tt.want) {
			t.Errorf("%s does not say %s", tt.file, tt.want)
		}
	}
	links := regexp.MustCompile(`<a [^>]*lovdata\.no[^>]*>`)
	eachPage(t, all, func(file, content string) {
		for _, a := range links.FindAllString(content, -1) {
			if !strings.Contains(a, `rel="external noreferrer"`) || strings.Contains(a, "target") {
				t.Errorf("%s: %s", file, a)
			}
		}
	})
}

// The example is written for today, so nothing in it is outdated.
func TestTheExampleLinksToTheLaw(t *testing.T) {
	all := exampleSite(t)
	links := 0
	eachPage(t, all, func(file, content string) {
		links += strings.Count(content, `"https://lovdata.no/lov/`)
		if strings.Contains(content, "<small>[") {
			t.Errorf("%s has a note on outdated law", file)
		}
	})
	if links < 300 {
		t.Errorf("there are only %d links to the law", links)
	}
}
