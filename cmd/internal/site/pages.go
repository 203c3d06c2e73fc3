package site

import (
	"slices"

	"planvei/cmd/internal/model"
)

// pages adds every page that comes from the plan, in the builder's language.
func (b *builder) pages(files map[string][]byte) error {
	type named struct {
		file string
		page page
	}
	var all []named
	put := func(file string, pg page) { all = append(all, named{file, pg}) }

	plan := b.plan()
	put("_index.md", page{Title: plan.Tittel.Tekst, Layout: "home"})
	put("plan/_index.md", page{Title: plan.Tittel.Tekst, Layout: "kapitler"})

	put("innsatsomraade/_index.md", page{Layout: "innsatsomraader"})
	for i, o := range b.omraader {
		put("innsatsomraade/"+o.ID+".md", page{
			Title: b.plain(o.Tittel), Layout: "innsatsomraade",
			Params: map[string]any{"innsatsomraade": b.omraadeRecord(i)},
		})
	}

	put("tiltak/_index.md", page{Layout: "tiltaksliste", Params: map[string]any{"liste": b.liste(nil, "nr")}})
	for i, t := range b.ordered {
		put("tiltak/"+t.ID+".md", page{
			Title: b.plain(t.Tittel), Layout: "tiltak",
			Params: map[string]any{"tiltak": b.tiltakRecord(i)}, Markdown: b.plain(t.Beskrivelse),
		})
		for _, old := range t.Alias {
			if b.tiltak[old] == nil {
				put("tiltak/"+old+".md", page{
					Title: b.plain(t.Tittel), Layout: "flyttet",
					Params: map[string]any{"flyttet": flyttetRecord{Til: b.tiltakLenke(t), Relativ: "../" + t.ID + "/"}},
				})
			}
		}
	}
	put("utvalg/_index.md", page{Layout: "tiltaksliste", Build: never})
	for _, view := range b.views() {
		put("utvalg/"+view.Fasett+"/"+view.ID+".md", page{
			Title: view.Tekst, Layout: "tiltaksliste",
			Params: map[string]any{"liste": b.view(view)},
		})
	}

	put("enhet/_index.md", page{Layout: "enheter", Params: map[string]any{"enheter": b.enheter()}})
	for i := range b.p.Enhet {
		if e := &b.p.Enhet[i]; b.enhet[e.ID] == e {
			put("enhet/"+e.ID+".md", page{
				Title: b.plain(e.Navn), Layout: "enhet",
				Params: map[string]any{"enhet": b.enhetRecord(e)},
			})
		}
	}

	if kort := b.tiltakskort(); len(kort) > 0 {
		put("tiltakskort/_index.md", page{Layout: "tiltakskortliste", Params: map[string]any{"kort": kort}})
		for _, k := range kort {
			put("tiltakskort/"+k.ID+".md", page{
				Title: k.Tittel.Tekst, Layout: "tiltakskort",
				Params: map[string]any{"tiltakskort": k},
			})
		}
	}

	put("tidsplan.md", page{Layout: "tidsplan", Params: map[string]any{"tidsplan": b.tidsplan()}})
	put("oppfolging.md", page{Layout: "oppfolging", Params: map[string]any{"oppfolging": b.oppfolging()}})
	put("hele-planen.md", page{Layout: "hele-planen", Params: map[string]any{"hele": b.hele()}})
	put("last-ned.md", page{Layout: "last-ned", Params: map[string]any{"filer": b.filer()}})
	put("hjelp.md", page{Layout: "hjelp", Params: map[string]any{"hjelp": b.hjelp()}})

	for _, n := range all {
		if err := b.write(files, n.file, n.page); err != nil {
			return err
		}
	}
	return nil
}

// siteParams are what every template may show, under .Site.Params.
func (b *builder) siteParams() map[string]any {
	params := map[string]any{
		"plan":     b.plan(),
		"kapitler": b.kapitler(),
		"rot":      b.url(),
		"hjelp":    b.linjer("akutt", "snakk"),
		"harkort":  len(b.p.Tiltakskort) > 0,
		"planvei":  map[string]any{"versjon": b.opts.Versjon},
	}
	if len(b.languages) > 1 {
		var others []spraakRecord
		for i, lang := range b.languages {
			url := "/"
			if i > 0 {
				url = "/" + lang + "/"
			}
			others = append(others, spraakRecord{Kode: lang, Navn: languageNames[lang], URL: url})
		}
		params["spraak"] = others
	}
	return params
}

// kapitler lists the long texts in the language of the pages, in their order.
func (b *builder) kapitler() []lenke {
	list := []lenke{}
	for _, k := range b.p.Kapittel {
		if k.Spraak == b.lang {
			list = append(list, lenke{Tekst: k.Tittel, URL: b.url("plan", k.ID)})
		}
	}
	return list
}

// hele is the plan on one page: chapters up to and including the introduction,
// then areas with their tiltak, then the rest.
func (b *builder) hele() heleRecord {
	h := heleRecord{Enheter: b.enheter()}
	for _, k := range b.p.Kapittel {
		if k.Spraak != b.lang {
			continue
		}
		link := kapittelLenke{Tekst: k.Tittel, ID: k.ID}
		if k.ID == "forord" || k.ID == "innledning" {
			h.Foer = append(h.Foer, link)
		} else {
			h.Etter = append(h.Etter, link)
		}
	}
	for _, o := range b.omraader {
		h.Omraader = append(h.Omraader, heltOmraade{ID: o.ID, Tekst: b.omraadeLenke(o).Tekst})
	}
	for _, t := range b.ordered {
		main := b.mainOmraade(t)
		if main == nil {
			h.Uten = append(h.Uten, t.ID)
			continue
		}
		i := slices.Index(b.omraader, main)
		h.Omraader[i].Tiltak = append(h.Omraader[i].Tiltak, t.ID)
	}
	return h
}

// hjelp is the help page: acute first, then somebody to talk to, then here.
func (b *builder) hjelp() hjelpsideRecord {
	side := hjelpsideRecord{Akutt: b.linjer("akutt"), Snakk: b.linjer("snakk")}
	for i := range b.p.Enhet {
		e := &b.p.Enhet[i]
		if b.enhet[e.ID] == e && contains(e.For, "innbyggere") && reachable(e) {
			side.Her = append(side.Her, b.enhetKort(e))
		}
	}
	return side
}

// linjer are the national help lines of the groups, group by group.
func (b *builder) linjer(groups ...string) []hjelpRecord {
	var list []hjelpRecord
	for _, group := range groups {
		for _, h := range b.lines {
			if h.Gruppe == group {
				list = append(list, hjelpRecord{
					Navn: h.Navn[b.lang], Hvem: h.Hvem[b.lang], Vis: h.Vis, URL: "tel:" + h.Ring, Naar: h.Naar[b.lang],
					Kontrollert: h.Kontrollert.Format("2006-01-02"), Kilde: h.Kilde, Nettsted: h.Nettsted,
				})
			}
		}
	}
	return list
}

// reachable reports whether e gives any way to reach it.
func reachable(e *model.Enhet) bool {
	return len(e.Telefon) > 0 || e.Epost != "" || e.Nettsted != "" || e.Chat != "" || e.SMS != ""
}
