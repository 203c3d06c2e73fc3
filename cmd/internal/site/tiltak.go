package site

import (
	"slices"
	"strings"

	"planvei/cmd/internal/model"
)

// ukjent is the stage of what was not understood or not written.
const ukjent = "ukjent"

// related is how many other tiltak on the same theme a page names.
const related = 5

func (b *builder) tiltakLenke(t *model.Tiltak) lenke {
	return b.link(t.Nr, t.Tittel, b.url("tiltak", t.ID))
}

func (b *builder) tiltakLenker(tiltak []*model.Tiltak) []lenke {
	var list []lenke
	for _, t := range tiltak {
		list = append(list, b.tiltakLenke(t))
	}
	return list
}

// kort is t as it stands in a list; place is its place by number.
func (b *builder) kort(t *model.Tiltak, place int) kort {
	k := kort{
		ID: t.ID, Nr: t.Nr, Tittel: b.text(t.Tittel), URL: b.url("tiltak", t.ID),
		Frist: tid(t.Frist), Status: b.currentStatus(t), Sortering: place, Aar: b.years(t),
	}
	if o := b.mainOmraade(t); o != nil {
		k.Omraade = b.omraadeLenke(o)
	}
	for _, id := range t.Innsatsomraade {
		if b.omraade[id] != nil {
			k.OmraadeID = append(k.OmraadeID, id)
		}
	}
	for _, a := range b.parties(t.Ansvar) {
		if a.Rolle == "samarbeid" {
			continue
		}
		k.Ansvar = append(k.Ansvar, b.ansvarLenke(a))
		if a.Enhet != "" && !slices.Contains(k.AnsvarID, a.Enhet) {
			k.AnsvarID = append(k.AnsvarID, a.Enhet)
		}
	}
	for _, m := range t.Maalgruppe {
		if id := model.Slug(m); id != "" {
			k.Maalgruppe = append(k.Maalgruppe, id)
		}
	}
	return k
}

func ids(tiltak []*model.Tiltak) []string {
	var list []string
	for _, t := range tiltak {
		list = append(list, t.ID)
	}
	return list
}

// currentStatus is the latest stage reported for t: the newest of its reports
// that names one, or else its own.
func (b *builder) currentStatus(t *model.Tiltak) statusRecord {
	if t.Status.Skrevet != "" {
		return status(t.Status, lastReport(t))
	}
	for _, o := range newestFirst(t.Oppfolging) {
		if o.Status.Skrevet != "" {
			return status(o.Status, o.Dato)
		}
	}
	return statusRecord{Slag: ukjent}
}

// lastReport is the day of the newest report that says what t's own status says.
func lastReport(t *model.Tiltak) model.Dato {
	for _, o := range newestFirst(t.Oppfolging) {
		if o.Status.Slag == t.Status.Slag {
			return o.Dato
		}
	}
	return ""
}

func newestFirst(reports []model.Oppfolging) []model.Oppfolging {
	sorted := slices.Clone(reports)
	slices.SortStableFunc(sorted, func(x, y model.Oppfolging) int { return strings.Compare(string(y.Dato), string(x.Dato)) })
	return sorted
}

func status(s model.Status, day model.Dato) statusRecord {
	r := statusRecord{Skrevet: s.Skrevet, Slag: string(s.Slag), Dato: string(day)}
	if r.Slag == "" {
		r.Slag = ukjent
	}
	return r
}

func tid(t model.Tid) tidRecord {
	return tidRecord{Skrevet: t.Skrevet, Slag: string(t.Slag), Fra: string(t.Fra), Til: string(t.Til)}
}

func maybeTid(t model.Tid) *tidRecord {
	if t.Skrevet == "" {
		return nil
	}
	r := tid(t)
	return &r
}

// parties orders those who answer for something: the main responsible first.
func (b *builder) parties(ansvar []model.Ansvar) []model.Ansvar {
	rank := map[string]int{"hovedansvar": 0, "": 1, "medansvar": 2, "samarbeid": 3}
	sorted := slices.Clone(ansvar)
	slices.SortStableFunc(sorted, func(x, y model.Ansvar) int { return rank[x.Rolle] - rank[y.Rolle] })
	return sorted
}

// ansvarLenke names a party as written, and leads to its page when one is meant.
func (b *builder) ansvarLenke(a model.Ansvar) lenke {
	l := lenke{Tekst: a.Skrevet}
	if e := b.enhet[a.Enhet]; e != nil {
		l.URL = b.url("enhet", e.ID)
		if a.Skrevet == "" || a.Skrevet == e.ID {
			l.Tekst = b.plain(e.Navn)
		}
	}
	return l
}

func (b *builder) ansvarRecord(a model.Ansvar) ansvarRecord {
	l := b.ansvarLenke(a)
	r := ansvarRecord{Tekst: l.Tekst, URL: l.URL, Ved: a.Ved, Rolle: a.Rolle}
	if a.Kommune != "" {
		r.Kommune = b.kommunenavn(a.Kommune)
	}
	if b.enhet[a.Enhet] != nil {
		r.Enhet = a.Enhet
	}
	return r
}

// tiltakRecord resolves the tiltak at place i.
func (b *builder) tiltakRecord(i int) tiltakRecord {
	t := b.ordered[i]
	r := tiltakRecord{
		kort: b.korts[t.ID], Lang: b.text(t.Beskrivelse).Lang,
		Strategi: b.maybe(t.Strategi), Begrunnelse: b.maybe(t.Begrunnelse), Type: t.Type,
		Oppstart: maybeTid(t.Oppstart), Kostnad: t.Kostnad.Skrevet, Finansiering: b.maybe(t.Finansiering),
		Lov: t.Lov, Tema: t.Tema, Etterfolger: b.tiltakLenker(b.follow[t.ID]),
	}
	for _, id := range t.Innsatsomraade {
		if o := b.omraade[id]; o != nil {
			r.Omraader = append(r.Omraader, b.omraadeLenke(o))
		}
	}
	for _, id := range t.Maal {
		if m := b.maal[id]; m != nil {
			r.Maal = append(r.Maal, b.maalRecord(m, false))
		}
	}
	for _, m := range t.Maalgruppe {
		if model.Slug(m) != "" {
			r.Maalgrupper = append(r.Maalgrupper, m)
		}
	}
	for _, a := range b.parties(t.Ansvar) {
		if a.Rolle == "samarbeid" {
			r.Samarbeid = append(r.Samarbeid, b.ansvarRecord(a))
		} else {
			r.Ansvarlige = append(r.Ansvarlige, b.ansvarRecord(a))
		}
	}
	r.Evaluering = b.evaluering(t.Evaluering)
	r.Kontakt = b.known(t.Kontakt)
	r.Forgjenger = b.forgjenger(t.Forgjenger)
	for _, d := range t.Deltiltak {
		r.Deltiltak = append(r.Deltiltak, b.deltiltakRecord(d))
	}
	for _, o := range newestFirst(t.Oppfolging) {
		r.Oppfolging = append(r.Oppfolging, b.oppfolgingRecord(o))
	}
	for _, post := range b.p.Okonomi {
		if slices.Contains(post.Tiltak, t.ID) {
			r.Okonomi = append(r.Okonomi, b.okonomiRecord(post))
		}
	}
	r.Samme = b.sameTheme(t)
	if i > 0 {
		r.Forrige = b.ordered[i-1].ID
	}
	if i+1 < len(b.ordered) {
		r.Neste = b.ordered[i+1].ID
	}
	return r
}

func ref[T any](v T) *T { return &v }

// forgjenger is the tiltak that went before: a link to one in this plan, or the
// author's words about one in an earlier plan.
func (b *builder) forgjenger(written string) *lenke {
	if written == "" {
		return nil
	}
	if t := b.tiltak[written]; t != nil {
		return ref(b.tiltakLenke(t))
	}
	return &lenke{Tekst: written}
}

func (b *builder) evaluering(e model.Evaluering) *evalueringRecord {
	if e.Empty() {
		return nil
	}
	r := &evalueringRecord{Metode: b.maybe(e.Metode), Tidspunkt: maybeTid(e.Tidspunkt)}
	for _, written := range e.Indikator {
		r.Indikator = append(r.Indikator, b.indikatorLenke(written))
	}
	return r
}

// indikatorLenke leads to a known indikator, or is the author's own words.
func (b *builder) indikatorLenke(written string) lenke {
	for i := range b.p.Indikator {
		if ind := &b.p.Indikator[i]; ind.ID == written {
			return b.link("", ind.Navn, b.url("oppfolging")+"#indikator-"+ind.ID)
		}
	}
	return lenke{Tekst: written}
}

func (b *builder) deltiltakRecord(d model.Deltiltak) deltiltakRecord {
	r := deltiltakRecord{
		Nr: d.Nr, Tittel: b.text(d.Tittel), Beskrivelse: b.maybe(d.Beskrivelse),
		Frist: tid(d.Frist), Status: status(d.Status, ""),
	}
	for _, a := range b.parties(d.Ansvar) {
		r.Ansvar = append(r.Ansvar, b.ansvarRecord(a))
	}
	return r
}

func (b *builder) oppfolgingRecord(o model.Oppfolging) oppfolgingRecord {
	return oppfolgingRecord{Dato: string(o.Dato), Status: status(o.Status, ""), Tekst: b.maybe(o.Tekst)}
}

func (b *builder) okonomiRecord(o model.Okonomi) okonomiRecord {
	r := okonomiRecord{Post: b.text(o.Post), Aar: o.Aar, Belop: o.Belop.Skrevet}
	for _, id := range o.Tiltak {
		if t := b.tiltak[id]; t != nil {
			r.Tiltak = append(r.Tiltak, b.tiltakLenke(t))
		}
	}
	return r
}

// sameTheme names the first others that share a theme with t, those that share
// its first theme first.
func (b *builder) sameTheme(t *model.Tiltak) []string {
	var list []string
	seen := map[string]bool{t.ID: true}
	for _, tema := range t.Tema {
		for _, other := range b.onTema[strings.ToLower(tema)] {
			if len(list) == related {
				return list
			}
			if !seen[other.ID] {
				seen[other.ID] = true
				list = append(list, other.ID)
			}
		}
	}
	return list
}
