package site

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"planvei/cmd/internal/model"
)

// The orders of the table; "nr" is the full table itself.
var orders = []string{"nr", "frist", "status", "ansvarlig"}

// A view is the table narrowed to one choice, or in one order, as a page of its
// own at /utvalg/<fasett>/<id>/.
func (b *builder) viewURL(fasett, id string) string { return b.url("utvalg", fasett, id) }

// views lists every view that has a page.
func (b *builder) views() []valg {
	var all []valg
	for _, f := range b.fasetter() {
		all = append(all, f.Valg...)
	}
	return append(all, b.sorteringer()[1:]...)
}

// view is the pages of v.
func (b *builder) view(v valg) []listeRecord {
	url := func(nr int) string {
		if nr == 1 {
			return v.URL
		}
		return b.url("utvalg", v.Fasett, v.ID, sideID(nr))
	}
	if v.Fasett == "sortert" {
		return b.liste(nil, v.ID, url)
	}
	return b.liste(&v, "nr", url)
}

// all is the pages of the full table.
func (b *builder) all() []listeRecord {
	return b.liste(nil, "nr", func(nr int) string {
		if nr == 1 {
			return b.url("tiltak")
		}
		return b.url("utvalg", "alle", sideID(nr))
	})
}

// liste is the pages of the table, narrowed to chosen when that is not nil.
func (b *builder) liste(chosen *valg, order string, url func(nr int) string) []listeRecord {
	found := []string{}
	for _, t := range b.sorted(order) {
		if r := b.rader[t.ID]; chosen == nil || r.has(*chosen) {
			found = append(found, t.ID)
		}
	}
	r := listeRecord{Antall: len(found), Valgt: chosen, Fasetter: b.fasetter(), Sortert: order, Sortering: b.sorteringer()}
	for i := range r.Sortering {
		r.Sortering[i].Valgt = r.Sortering[i].ID == order
	}
	for _, f := range r.Fasetter {
		for i := range f.Valg {
			f.Valg[i].Valgt = chosen != nil && f.Valg[i].Fasett == chosen.Fasett && f.Valg[i].ID == chosen.ID
		}
	}
	var list []listeRecord
	parts := chunks(found)
	for i, part := range parts {
		r.Tiltak, r.Sider = part, sider(len(parts), i+1, url)
		list = append(list, r)
	}
	return list
}

// has reports whether r belongs in view v.
func (r rad) has(v valg) bool { return slices.Contains(r.values(v.Fasett), v.ID) }

// sorteringer are the orders, with where each leads.
func (b *builder) sorteringer() []valg {
	var list []valg
	for _, id := range orders {
		url := b.viewURL("sortert", id)
		if id == "nr" {
			url = b.url("tiltak")
		}
		list = append(list, valg{Fasett: "sortert", ID: id, URL: url})
	}
	return list
}

// sorted returns the tiltak in one of the orders. Deadlines go by their last
// day, then first; what has none comes last.
func (b *builder) sorted(order string) []*model.Tiltak {
	list := slices.Clone(b.ordered)
	rank := map[string]int{}
	for i, s := range model.StatusSlagene {
		rank[string(s)] = i + 1
	}
	coll := collate.New(language.Norwegian)
	slices.SortStableFunc(list, func(x, y *model.Tiltak) int {
		switch order {
		case "frist":
			return cmp.Or(compareDay(x.Frist.Til, y.Frist.Til), compareDay(x.Frist.Fra, y.Frist.Fra))
		case "status":
			a, c := rank[b.rader[x.ID].status.slag], rank[b.rader[y.ID].status.slag]
			return cmp.Compare(cmp.Or(a, len(rank)+1), cmp.Or(c, len(rank)+1))
		case "ansvarlig":
			a, c := b.rader[x.ID].ansvarlig, b.rader[y.ID].ansvarlig
			if (a == "") != (c == "") {
				return cmp.Compare(c, a)
			}
			return coll.CompareString(a, c)
		}
		return 0
	})
	return list
}

// compareDay orders days, the unknown last.
func compareDay(a, b model.Dato) int {
	if a == "" || b == "" {
		return cmp.Compare(min(len(b), 1), min(len(a), 1))
	}
	return strings.Compare(string(a), string(b))
}

// fasetter is what the table can be narrowed by, with how many each choice
// leaves. A choice that would leave none is not offered.
func (b *builder) fasetter() []fasett {
	b.countViews()
	return cloneFasetter(b.counted)
}

func (b *builder) countViews() {
	if b.counted != nil {
		return
	}
	omraade := fasett{Navn: "omraade"}
	for _, o := range b.omraader {
		omraade.Valg = append(omraade.Valg, valg{ID: o.ID, Tekst: b.omraadeLenke(o).Tekst, Lang: b.text(o.Tittel).Lang})
	}
	ansvarlig := fasett{Navn: "ansvarlig"}
	for _, e := range b.enheter() {
		ansvarlig.Valg = append(ansvarlig.Valg, valg{ID: e.ID, Tekst: e.Navn.Tekst, Lang: e.Navn.Lang})
	}
	status := fasett{Navn: "status"}
	for _, s := range model.StatusSlagene {
		status.Valg = append(status.Valg, valg{ID: string(s)})
	}
	status.Valg = append(status.Valg, valg{ID: ukjent})
	maalgruppe, aar := fasett{Navn: "maalgruppe"}, fasett{Navn: "aar"}
	words, years := map[string]string{}, map[string]bool{}
	for _, t := range b.ordered {
		for _, m := range t.Maalgruppe {
			if id := model.Slug(m); id != "" && words[id] == "" {
				words[id] = m
			}
		}
		for _, y := range b.rader[t.ID].aar {
			years[y] = true
		}
	}
	for id, word := range words {
		maalgruppe.Valg = append(maalgruppe.Valg, valg{ID: id, Tekst: word, Lang: b.foreign()})
	}
	coll := collate.New(language.Norwegian)
	slices.SortFunc(maalgruppe.Valg, func(x, y valg) int {
		return cmp.Or(coll.CompareString(x.Tekst, y.Tekst), strings.Compare(x.ID, y.ID))
	})
	for y := range years {
		aar.Valg = append(aar.Valg, valg{ID: y, Tekst: y})
	}
	slices.SortFunc(aar.Valg, func(x, y valg) int { return strings.Compare(x.ID, y.ID) })

	b.counted = []fasett{}
	for _, f := range []fasett{omraade, ansvarlig, status, maalgruppe, aar} {
		b.counted = append(b.counted, b.count(f))
	}
}

// count fills in names, addresses and numbers, and drops what would be empty.
func (b *builder) count(f fasett) fasett {
	counts := map[string]int{}
	for _, r := range b.rader {
		for _, id := range r.values(f.Navn) {
			counts[id]++
		}
	}
	kept := f.Valg[:0]
	for _, v := range f.Valg {
		v.Fasett, v.URL, v.Antall = f.Navn, b.viewURL(f.Navn, v.ID), counts[v.ID]
		if v.Antall > 0 {
			kept = append(kept, v)
		}
	}
	f.Valg = kept
	return f
}

// values are the choices within a fasett that r belongs to, each once.
func (r rad) values(fasett string) []string {
	switch fasett {
	case "omraade":
		return r.omraader
	case "ansvarlig":
		return r.ansvarlige
	case "status":
		return []string{r.status.slag}
	case "maalgruppe":
		return r.maalgruppe
	}
	return r.aar
}

func cloneFasetter(list []fasett) []fasett {
	out := make([]fasett, len(list))
	for i, f := range list {
		out[i] = fasett{Navn: f.Navn, Valg: slices.Clone(f.Valg)}
	}
	return out
}

// years are the years of the plan in which t is at work: from its start to its
// deadline, and every year of the plan when it has no end.
func (b *builder) years(t *model.Tiltak) []string {
	from, to := t.Oppstart.Fra, t.Frist.Til
	if from == "" {
		from = t.Oppstart.Til
	}
	if t.Frist.Fra != "" && (from == "" || t.Frist.Fra < from) {
		from = t.Frist.Fra
	}
	switch t.Frist.Slag {
	case model.TidLopende, model.TidGjentakende:
		if from == "" {
			from = b.p.Plan.Fra
		}
		if to == "" {
			to = b.p.Plan.Til
		}
	}
	if from == "" {
		from = to
	}
	if to == "" {
		to = from
	}
	a, errA := strconv.Atoi(from.Aar())
	z, errZ := strconv.Atoi(to.Aar())
	if errA != nil || errZ != nil || z-a > maxYears {
		return nil
	}
	var list []string
	for y := a; y <= z; y++ {
		list = append(list, strconv.Itoa(y))
	}
	return list
}

// maxYears is the longest time that is drawn or listed year by year.
const maxYears = 20

// compareNorwegian orders names as a Norwegian reader expects: æ, ø and å last.
func compareNorwegian(a, b string) int {
	return collate.New(language.Norwegian).CompareString(a, b)
}
