package site

import (
	"cmp"
	"fmt"
	"maps"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
)

// pages adds every page that comes from the plan, in the builder's language.
func (b *builder) pages(files map[string][]byte, src Sources) error {
	var all []side
	put := func(s side, pg page) {
		s.page = func() page { return pg }
		all = append(all, s)
	}
	decided, reported := b.planEndret(), b.tiltakEndret(b.ordered...)

	plan := b.plan()
	put(side{file: "_index.md", endret: reported}, page{Title: plan.Tittel.Tekst, Layout: "home", Params: jsonld(b.nettsted())})
	put(side{file: "plan/_index.md", endret: decided, viser: planensKilder(plan)}, page{Title: plan.Tittel.Tekst, Layout: "kapitler"})

	for _, k := range b.chapters() {
		if lang := b.langOf(k); lang != "" { // the others are files of their own
			put(side{file: "plan/" + k.ID + ".md", endret: decided}, page{Title: k.Tittel, Params: map[string]any{"lang": lang}, Markdown: k.Tekst, AsWritten: true})
		}
	}

	put(side{file: "innsatsomraade/_index.md", endret: reported}, page{Layout: "innsatsomraader"})
	for i, o := range b.omraader {
		put(side{
			file: "innsatsomraade/" + o.ID + ".md", endret: b.tiltakEndret(b.inOmraade[o.ID]...),
			tittel: b.plain(o.Tittel), spraak: b.text(o.Tittel).Lang, slag: "innsatsomraader", mer: o.Nr, id: o.ID,
		}, page{
			Title: b.plain(o.Tittel), Layout: "innsatsomraade",
			Params: map[string]any{"innsatsomraade": b.omraadeRecord(i)},
		})
	}

	for i, list := range b.all() {
		file := "tiltak/_index.md"
		if i > 0 {
			file = "utvalg/alle/" + sideID(i+1) + ".md"
		}
		put(side{file: file, endret: reported}, page{Layout: "tiltaksliste", Params: map[string]any{"liste": list}})
	}
	for i, t := range b.ordered {
		s := side{
			file: "tiltak/" + t.ID + ".md", endret: b.tiltakEndret(t),
			tittel: b.link(t.Nr, t.Tittel, "").Tekst, spraak: b.text(t.Tittel).Lang, slag: "tiltaksliste", id: t.ID,
			page: func() page {
				return page{
					Title: b.plain(t.Tittel), Layout: "tiltak",
					Params: map[string]any{"tiltak": b.tiltakRecord(i)}, Markdown: b.plain(t.Beskrivelse),
				}
			},
		}
		if o := b.mainOmraade(t); o != nil {
			s.mer = b.omraadeLenke(o).Tekst
		}
		all = append(all, s)
		for _, old := range t.Alias {
			if b.tiltak[old] == nil {
				put(side{file: "tiltak/" + old + ".md", endret: moved}, page{
					Title: b.plain(t.Tittel), Layout: "flyttet",
					Params: map[string]any{
						"flyttet":  flyttetRecord{Til: b.tiltakLenke(t), Relativ: "../" + t.ID + "/"},
						"kanonisk": b.tiltakLenke(t).URL, "skille": skille{Tekst: old},
					},
				})
			}
		}
	}
	put(side{file: "utvalg/_index.md"}, page{Layout: "tiltaksliste", Build: never})
	for _, view := range b.views() {
		for i, list := range b.view(view) {
			file := "utvalg/" + view.Fasett + "/" + view.ID
			if i > 0 {
				file += "/" + sideID(i+1)
			}
			s, params := side{file: file + ".md"}, map[string]any{"liste": list}
			if view.Fasett == "sortert" {
				params["kanonisk"] = b.url("tiltak")
			} else {
				s.tittel, s.slag, s.id = fmt.Sprint(view.Fasett, ": ", cmp.Or(view.Tekst, view.ID), i), view.Fasett, view.ID
			}
			put(s, page{Title: view.Tekst, Layout: "tiltaksliste", Params: params})
		}
	}

	checked := b.kontrollert(slices.Collect(maps.Keys(b.enhet))...)
	put(side{file: "enhet/_index.md", endret: checked}, page{Layout: "enheter", Params: map[string]any{"enheter": b.kontaktside()}})
	for i := range b.p.Enhet {
		if e := &b.p.Enhet[i]; b.enhet[e.ID] == e {
			record := b.enhetRecord(e)
			put(side{
				file: "enhet/" + e.ID + ".md", endret: b.enhetEndret(e),
				tittel: b.plain(e.Navn), spraak: b.text(e.Navn).Lang, slag: "enheter", mer: joinNames(b.kommunenavnene(e.Kommune), b.lang), id: e.ID,
			}, page{
				Title: b.plain(e.Navn), Layout: "enhet",
				Params: with(jsonld(b.tjeneste(e, record)), "enhet", record),
			})
		}
	}

	all = append(all, b.kortsider()...)
	all = append(all, b.hvemSider()...)

	for i, part := range b.tidsplan() {
		put(side{file: sectionFile("tidsplan", i+1), endret: decided}, page{Layout: "tidsplan", Params: map[string]any{"tidsplan": part}})
	}
	put(side{file: "oppfolging.md", endret: reported}, page{Layout: "oppfolging", Params: map[string]any{"oppfolging": b.oppfolging()}})
	for i, part := range b.hele() {
		put(side{file: sectionFile("hele-planen", i+1), endret: newest(reported, checked)}, page{Layout: "hele-planen", Params: map[string]any{"hele": part}})
	}
	put(side{file: "last-ned.md", endret: newest(reported, checked)}, page{Layout: "last-ned", Params: map[string]any{"filer": b.filer()}})
	all = append(all, b.arkivsider()...)
	put(side{file: "ressurser.md", endret: b.ressurserKontrollert()}, page{Layout: "ressurser", Params: map[string]any{"ressurser": b.ressursside()}})
	duties, err := b.plikter()
	if err != nil {
		return err
	}
	all = append(all, duties...)
	if b.lang == b.languages[0] {
		manual, err := b.forfatter(src)
		if err != nil {
			return err
		}
		all = append(all, manual...)
	}
	put(side{file: "sok.md", endret: newest(reported, checked)}, page{Layout: "sok"})
	put(side{file: "hjelp.md", endret: newest(checked, b.linjerKontrollert())}, page{Layout: "hjelp"})

	law := lovregnskap{}
	if err := b.write(all, b.tellApart(all), files, law); err != nil {
		return err
	}
	b.skrevneSider(law, src)
	acts := b.lovsider(law)
	if err := b.write(acts, b.tellApart(append(all, acts...))[len(all):], files, lovregnskap{}); err != nil {
		return err
	}
	for _, k := range b.chapters() {
		b.endret[b.finished("plan/"+k.ID)] = decided
	}
	return nil
}

// write makes the source files of pages, with what each adds to its title, and counts
// their references to the law. Resolving and writing them is most of the work, and
// each stands by itself.
func (b *builder) write(all []side, apart []*skille, files map[string][]byte, law lovregnskap) error {
	contents, named := make([][]byte, len(all)), make([][]lov.Henvisning, len(all))
	var writers errgroup.Group
	writers.SetLimit(runtime.GOMAXPROCS(0))
	for i, n := range all {
		writers.Go(func() error {
			pg, err := n.page(), error(nil)
			named[i] = b.namesLaw(n, pg)
			if apart[i] != nil {
				pg.Params = with(pg.Params, "skille", apart[i])
			}
			if contents[i], err = pg.source(); err != nil {
				return fmt.Errorf("%s: %w", n.file, err)
			}
			return nil
		})
	}
	if err := writers.Wait(); err != nil {
		return err
	}
	for i, n := range all {
		files["content/"+b.lang+"/"+n.file] = contents[i]
		b.endret[b.finished(n.file)] = n.endret
		if len(named[i]) > 0 {
			law.add(b.lovstedFor(n), named[i])
		}
	}
	return nil
}

// siteParams are what every template may show, under .Site.Params.
func (b *builder) siteParams(src Sources) map[string]any {
	params := map[string]any{
		"plan":       b.plan(),
		"avsender":   b.avsender(),
		"rot":        b.url(),
		"hjelp":      b.forsidehjelp(),
		"hjelpeside": b.hjelp(),
		"planvei":    map[string]any{"versjon": b.opts.Versjon, "sikkerhetsregel": b.opts.policy()},
		"adresse":    adresse(b.p, b.opts),
	}
	if !b.hjelpeutgave && len(b.endringer()) > 0 && params["adresse"] != "" {
		params["endringer"] = b.url() + endringer
	}
	if lang := b.foreign(); lang != "" {
		params["fritt"] = lang
	}
	if model.FindSkriftspraak(b.lang).RTL {
		params["retning"] = "rtl"
	}
	if b.hjelpeutgave {
		params["utenfor"] = b.own
		params["lant"] = slices.Sorted(maps.Keys(b.lent(src)))
		params["utkast"] = b.draft(src)
	} else {
		params["ressurser"], params["ressurstema"], params["rvts"] = b.ressurser(), b.veilederressurser(), b.rvts()
		params["forfatter"] = b.forfatterlenke()
		params["kapitler"], params["omraade"], params["maal"] = b.kapitler(), b.omraadeLenker(), b.maalLenker()
		params["lovtekst"] = b.lovtekst.bits
		params["hvem"] = b.hvemKontakter()
	}
	var others []spraakRecord
	for _, lang := range b.languages {
		if lang == b.lang {
			continue
		}
		url := "/" + lang + "/"
		if lang == b.languages[0] {
			url = "/"
		}
		others = append(others, spraakRecord{Kode: lang, Navn: model.FindSkriftspraak(lang).Navn, URL: url})
	}
	if others != nil {
		params["spraak"] = others
	}
	return params
}

// kapitler lists the long texts in the language of the pages, in their order.
func (b *builder) kapitler() []lenke {
	list := []lenke{}
	for _, k := range b.chapters() {
		list = append(list, lenke{Tekst: k.Tittel, Lang: b.langOf(k), URL: b.url("plan", k.ID)})
	}
	return list
}

// chapters are the chapters in the language of the pages, and in their place
// among those, by the plan's own order, the ones that exist only in the plan's.
func (b *builder) chapters() []model.Kapittel {
	in := func(lang string) []model.Kapittel {
		var list []model.Kapittel
		for _, k := range b.p.Kapittel {
			if k.Spraak == lang {
				list = append(list, k)
			}
		}
		return list
	}
	list := in(b.lang)
	if b.lang == b.own {
		return list
	}
	at := func(id string) int { return slices.IndexFunc(list, func(k model.Kapittel) bool { return k.ID == id }) }
	place := 0
	for _, k := range in(b.own) {
		if i := at(k.ID); i >= 0 {
			place = i + 1
			continue
		}
		list = slices.Insert(list, place, k)
		place++
	}
	return list
}

// langOf is the language of a chapter when that is not the page's.
func (b *builder) langOf(k model.Kapittel) string {
	if k.Spraak == b.lang {
		return ""
	}
	return k.Spraak
}

// hele is the plan for reading through: chapters up to and including the
// introduction, then areas with their tiltak, then the rest. It is one page, or
// several for a plan with very many tiltak.
func (b *builder) hele() []heleRecord {
	var list []heleRecord
	parts := chunks(b.ordered)
	for i, part := range parts {
		h := heleRecord{Sider: sider(len(parts), i+1, b.section("hele-planen")), Forste: i == 0, Siste: i == len(parts)-1}
		for _, t := range part {
			main := b.mainOmraade(t)
			if main == nil {
				h.Uten = append(h.Uten, t.ID)
				continue
			}
			if n := len(h.Omraader); n == 0 || h.Omraader[n-1].ID != main.ID {
				h.Omraader = append(h.Omraader, heltOmraade{ID: main.ID, Tekst: b.omraadeLenke(main).Tekst, Lang: b.text(main.Tittel).Lang})
			}
			area := &h.Omraader[len(h.Omraader)-1]
			area.Tiltak = append(area.Tiltak, t.ID)
		}
		list = append(list, h)
	}
	first, last := &list[0], &list[len(list)-1]
	for _, o := range b.omraader {
		if !slices.ContainsFunc(b.ordered, func(t *model.Tiltak) bool { return b.mainOmraade(t) == o }) {
			last.Omraader = append(last.Omraader, heltOmraade{ID: o.ID, Tekst: b.omraadeLenke(o).Tekst, Lang: b.text(o.Tittel).Lang})
		}
	}
	for _, k := range b.chapters() {
		link := kapittelLenke{Tekst: k.Tittel, Lang: b.langOf(k), ID: k.ID}
		if k.ID == "forord" || k.ID == "innledning" {
			first.Foer = append(first.Foer, link)
		} else {
			last.Etter = append(last.Etter, link)
		}
	}
	last.Enheter = b.enheter()
	return list
}
