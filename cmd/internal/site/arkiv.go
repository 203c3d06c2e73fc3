package site

import (
	"cmp"
	"slices"
	"strings"

	"planvei/cmd/internal/arkiv"
	"planvei/cmd/internal/model"
)

// mostTing is how many tiltak that are new, gone or changed one page shows. No real
// plan has more, but a page must not grow without end.
const mostTing = 200

// A versjon is one version of the plan: an earlier one, or at last the plan itself.
type versjon struct {
	id   string // "" for the plan itself
	plan *model.Plan
	navn string
}

// versjoner are all versions, the oldest first, each with a short name of its own: the
// period, with the day of the last change when several have the same.
func (b *builder) versjoner() []versjon {
	var all []versjon
	for _, a := range b.p.Arkiv {
		all = append(all, versjon{id: a.ID, plan: a.Plan})
	}
	all = append(all, versjon{plan: b.p})
	name := func(v versjon) string {
		return cmp.Or(v.plan.Plan.Periode.Skrevet, years(v.plan), b.av(v.plan, v.plan.Plan.Tittel).Tekst, v.id)
	}
	count := map[string]int{}
	for _, v := range all {
		count[name(v)]++
	}
	seen := map[string]bool{}
	for i := range all {
		v := &all[i]
		v.navn = name(*v)
		if day := v.plan.SistEndret(); count[v.navn] > 1 && day != "" {
			v.navn += " (" + kortDag(day) + ")"
		}
		if seen[v.navn] && v.id != "" {
			v.navn += " [" + v.id + "]"
		}
		seen[v.navn] = true
	}
	return all
}

// years are the years of a plan that has not written its period as a text.
func years(p *model.Plan) string {
	if p.Plan.Fra == "" || p.Plan.Til == "" {
		return ""
	}
	return p.Plan.Fra.Aar() + "–" + p.Plan.Til.Aar()
}

// kortDag is a day in figures, which read the same in every language of the site.
func kortDag(d model.Dato) string {
	parts := strings.Split(string(d), "-")
	for i := range parts {
		parts[i] = strings.TrimLeft(parts[i], "0")
	}
	slices.Reverse(parts)
	return strings.Join(parts, ".")
}

// av is a text of any version in the language of the pages, or else in that version's
// own.
func (b *builder) av(p *model.Plan, t model.Text) spraktekst {
	s, in := t.In(b.lang, ownLanguage(p))
	return spraktekst{s, b.fremmed(in)}
}

// fremmed is a language when it is not that of the pages.
func (b *builder) fremmed(lang string) string {
	if lang == b.lang {
		return ""
	}
	return lang
}

// erstattet is the earlier version that this plan took the place of, by the name of its
// ID or else the newest one of another period, or nil.
func (b *builder) erstattet() *model.Arkivert {
	for i := len(b.p.Arkiv) - 1; i >= 0; i-- {
		a := &b.p.Arkiv[i]
		if named := b.p.Plan.Erstatter[b.own]; named == a.ID || a.Plan.Plan.Fra != b.p.Plan.Fra && b.p.Arkivert(named) == nil {
			return a
		}
	}
	return nil
}

// erstatter is the plan that p took the place of: its title when p names it by its ID,
// and else the author's words.
func (b *builder) erstatter(p *model.Plan) *spraktekst {
	named := b.av(p, p.Plan.Erstatter)
	if a := b.p.Arkivert(named.Tekst); a != nil {
		named = b.av(a.Plan, a.Plan.Plan.Tittel)
		if period := a.Plan.Plan.Periode.Skrevet; !strings.Contains(named.Tekst, period) {
			named.Tekst += " " + period
		}
	}
	if named.Tekst == "" {
		return nil
	}
	return &named
}

// arkivsider are the list of earlier versions, and for each of them what is different
// from it to the next. Where there are none there is no list.
func (b *builder) arkivsider() []side {
	all := b.versjoner()
	if len(all) == 1 {
		return nil
	}
	var pages []side
	put := func(file string, changed model.Dato, pg page) {
		pages = append(pages, side{file: file, endret: changed, page: func() page { return pg }})
	}
	list := make([]arkivertRecord, len(all)-1)
	for i, v := range all[:len(all)-1] {
		f := arkiv.Sammenlign(v.plan, all[i+1].plan, b.lang)
		r := b.arkivert(v, b.statusAv(all, i))
		r.Nye, r.Bort, r.Endret = len(f.Tiltak.Nye), len(f.Tiltak.Bort), len(f.Tiltak.Endret)
		list[len(list)-1-i] = r
		for nr, part := range b.forskjell(r, v, all[i+1], f) {
			put(sectionFile("arkiv/"+v.id, nr+1), moved, page{Layout: "arkivversjon", Params: map[string]any{"forskjell": part, "noindex": true}})
		}
	}
	put("arkiv/_index.md", b.planEndret(), page{Layout: "arkiv", Params: map[string]any{"arkiv": list}})
	return pages
}

// arkivert is v as it stands in the list.
func (b *builder) arkivert(v versjon, status string) arkivertRecord {
	o := v.plan.Plan
	r := arkivertRecord{
		Navn: v.navn, Tittel: b.av(v.plan, o.Tittel), Periode: cmp.Or(o.Periode.Skrevet, years(v.plan)), Status: status,
		Erstatter: b.erstatter(v.plan), URL: b.url("arkiv", v.id),
	}
	if r.Tittel.Tekst == "" {
		r.Tittel.Tekst = v.navn
	}
	for _, d := range v.plan.Vedtak {
		rec := vedtakRecord{Organ: d.Organ, Dato: string(d.Dato), Sak: d.Sak, Lenke: d.Lenke}
		if d.Kommune != "" {
			rec.Kommune = b.kommunenavn(d.Kommune)
		}
		r.Vedtak = append(r.Vedtak, rec)
	}
	return r
}

// statusAv tells how version i stands, or "" when it has not said whether it was
// adopted. One that was holds until a later one is adopted and has begun, or its own
// time is over.
func (b *builder) statusAv(all []versjon, i int) string {
	o, today := all[i].plan.Plan, b.opts.Dato
	switch o.Status {
	case "vedtatt":
	case "utkast", "horing":
		return o.Status
	default:
		return ""
	}
	for _, later := range all[i+1:] {
		l := later.plan.Plan
		if begins := cmp.Or(l.GjelderFra, l.Fra); l.Status == "vedtatt" && (today == "" || begins <= today) {
			return "erstattet"
		}
	}
	if today != "" && o.Til != "" && o.Til < today {
		return "utlopt"
	}
	return "gjelder"
}

// forskjell is the pages of what is different between two versions.
func (b *builder) forskjell(r arkivertRecord, foer, naa versjon, f arkiv.Forskjell) []forskjellRecord {
	v := forskjellsviser{b: b, gjelder: naa.id == ""}
	tiltak := v.slag("tiltak", "tiltak", f.Tiltak)
	whole := forskjellRecord{
		Foer: r, Naa: lenke{Tekst: naa.navn, URL: b.url("plan")}, NaaTittel: b.av(naa.plan, naa.plan.Plan.Tittel), Gjelder: v.gjelder,
		Ufullstendig: foer.plan.Ufullstendig || naa.plan.Ufullstendig, Ingen: f.Ingen(), Gjettet: gjettet(f), Fil: "/" + forskjellFile(foer.id),
		Tall: []slagtall{tall("tiltak", f.Tiltak), tall("omraader", f.Omraader), tall("maal", f.Maal)},
	}
	if naa.id != "" {
		whole.Naa.URL = b.url("arkiv", naa.id)
	}
	var pages []forskjellRecord
	n := len(tiltak.Nye) + len(tiltak.Bort) + len(tiltak.Endret)
	count := max(1, (n+mostTing-1)/mostTing)
	for i := range count {
		part, from, to := whole, i*mostTing, (i+1)*mostTing
		part.Forste, part.Sider = i == 0, sider(count, i+1, b.section("arkiv/"+foer.id))
		shown := forskjellsslag{
			Slag: "tiltak", Nye: vindu(tiltak.Nye, from, to), Bort: vindu(tiltak.Bort, from-len(tiltak.Nye), to-len(tiltak.Nye)),
			Endret: vindu(tiltak.Endret, from-len(tiltak.Nye)-len(tiltak.Bort), to-len(tiltak.Nye)-len(tiltak.Bort)),
		}
		if part.Forste {
			shown.Nummer = tiltak.Nummer
			part.Slag = []forskjellsslag{shown, v.slag("omraader", "innsatsomraade", f.Omraader), v.slag("maal", "", f.Maal)}
		} else {
			part.Slag = []forskjellsslag{shown}
		}
		pages = append(pages, part)
	}
	return pages
}

// vindu is what of a list stands from one place to another, either of which may be
// outside it.
func vindu[T any](list []T, from, to int) []T {
	return list[min(max(from, 0), len(list)):min(max(to, 0), len(list))]
}

func tall(kind string, s arkiv.Sammenligning) slagtall {
	return slagtall{kind, s.Foer, len(s.Nye), len(s.Bort), len(s.Endret), s.Like, s.Naa}
}

func gjettet(f arkiv.Forskjell) bool {
	return slices.ContainsFunc(slices.Concat(f.Tiltak.Endret, f.Omraader.Endret, f.Maal.Endret), func(e arkiv.Endring) bool { return e.Gjettet })
}
