package site

import (
	"cmp"
	"slices"
	"strings"

	"planvei/cmd/internal/arkiv"
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

// A rad is what lists know of a tiltak: what they narrow by, as in the addresses
// of the views, and what they sort and group by.
type rad struct {
	omraade    lenke  // the main one
	ansvarlig  string // the main responsible, as shown
	status     statusNaa
	omraader   []string
	ansvarlige []string
	maalgruppe []string
	aar        []string
	place      int // by number
}

func (b *builder) rad(t *model.Tiltak, place int) rad {
	r := rad{status: b.currentStatus(t), aar: b.years(t), place: place}
	if o := b.mainOmraade(t); o != nil {
		r.omraade = b.omraadeLenke(o)
	}
	for _, id := range t.Innsatsomraade {
		if b.omraade[id] != nil {
			r.omraader = append(r.omraader, id)
		}
	}
	for i, a := range b.parties(t.Ansvar) {
		if a.Rolle == "samarbeid" {
			continue
		}
		if i == 0 {
			r.ansvarlig = b.ansvarLenke(a).Tekst
		}
		if a.Enhet != "" && !slices.Contains(r.ansvarlige, a.Enhet) {
			r.ansvarlige = append(r.ansvarlige, a.Enhet)
		}
	}
	for _, m := range t.Maalgruppe {
		if id := model.Slug(m); id != "" {
			r.maalgruppe = append(r.maalgruppe, id)
		}
	}
	return r
}

func ids(tiltak []*model.Tiltak) []string {
	var list []string
	for _, t := range tiltak {
		list = append(list, t.ID)
	}
	return list
}

// statusNaa is how a tiltak stands: as written, the stage it was understood as,
// and the day it was reported.
type statusNaa struct{ skrevet, slag, dato string }

// currentStatus is the latest stage reported for t: the newest of its reports
// that names one, or else its own.
func (b *builder) currentStatus(t *model.Tiltak) statusNaa {
	if t.Status.Skrevet != "" {
		return statusNaa{t.Status.Skrevet, stage(t.Status), string(lastReport(t))}
	}
	for _, o := range newestFirst(t.Oppfolging) {
		if o.Status.Skrevet != "" {
			return statusNaa{o.Status.Skrevet, stage(o.Status), string(o.Dato)}
		}
	}
	return statusNaa{slag: ukjent}
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

// stage is what s was understood as.
func stage(s model.Status) string { return cmp.Or(string(s.Slag), ukjent) }

// writtenDay is the day that t was written as, if it was.
func writtenDay(t model.Tid) string {
	if t.Skrevet == string(t.Fra) || t.Skrevet == string(t.Til) {
		return t.Skrevet
	}
	return ""
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
	l := lenke{Tekst: a.Skrevet, Lang: b.foreign()}
	if e := b.enhet[a.Enhet]; e != nil {
		l.URL = b.url("enhet", e.ID)
		if a.Skrevet == "" || a.Skrevet == e.ID {
			l.Tekst, l.Lang = b.text(e.Navn).parts()
		}
	}
	return l
}

func (b *builder) ansvar(a model.Ansvar) ansvar {
	l := b.ansvarLenke(a)
	r := ansvar{Tekst: l.Tekst, Lang: l.Lang, URL: l.URL, Ved: a.Ved, Rolle: a.Rolle}
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
	row := b.rader[t.ID]
	r := tiltakRecord{
		ID: t.ID, Nr: t.Nr, URL: b.url("tiltak", t.ID), Type: t.Type, Sortering: row.place,
		Oppstart: t.Oppstart.Skrevet, OppstartDag: writtenDay(t.Oppstart),
		Frist: t.Frist.Skrevet, FristDag: writtenDay(t.Frist), FristFra: string(t.Frist.Fra), FristTil: string(t.Frist.Til),
		Status: row.status.skrevet, StatusSlag: row.status.slag, StatusDato: row.status.dato,
		Omraader: strings.Join(row.omraader, " "), AnsvarID: strings.Join(row.ansvarlige, " "),
		MaalgruppeID: strings.Join(row.maalgruppe, " "), Aar: strings.Join(row.aar, " "),
		Lov: t.Lov, Tema: t.Tema, Kostnad: t.Kostnad.Skrevet,
		Evalueres: t.Evaluering.Tidspunkt.Skrevet, EvalueresDag: writtenDay(t.Evaluering.Tidspunkt),
		Kontakt: strings.Join(b.known(t.Kontakt), " "), Samme: strings.Join(b.sameTheme(t), " "),
		Forgjenger: b.forgjenger(t.Forgjenger), Etterfolger: b.tiltakLenker(b.follow[t.ID]),
		Lang: b.text(t.Beskrivelse).Lang, Ressurser: b.ressurserOm(false, t.Tema...),
	}
	r.Tittel, r.TittelLang = b.text(t.Tittel).parts()
	r.Strategi, r.StrategiLang = b.text(t.Strategi).parts()
	r.Begrunnelse, r.BegrunnelseLang = b.text(t.Begrunnelse).parts()
	r.Finansiering, r.FinansLang = b.text(t.Finansiering).parts()
	r.Metode, r.MetodeLang = b.text(t.Evaluering.Metode).parts()
	for _, written := range t.Evaluering.Indikator {
		r.Indikator = append(r.Indikator, b.indikatorLenke(written))
	}
	var goals []string
	for _, id := range t.Maal {
		if b.maal[id] != nil {
			goals = append(goals, id)
		}
	}
	r.Maal = strings.Join(goals, " ")
	for _, m := range t.Maalgruppe {
		if model.Slug(m) != "" {
			r.Maalgrupper = append(r.Maalgrupper, m)
		}
	}
	for _, a := range b.parties(t.Ansvar) {
		if a.Rolle == "samarbeid" {
			r.Samarbeid = append(r.Samarbeid, b.ansvar(a))
		} else {
			r.Ansvarlige = append(r.Ansvarlige, b.ansvar(a))
		}
	}
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
	if i > 0 {
		r.Forrige = b.ordered[i-1].ID
	}
	if i+1 < len(b.ordered) {
		r.Neste = b.ordered[i+1].ID
	}
	return r
}

func ref[T any](v T) *T { return &v }

// forgjenger is the tiltak that went before: one in this plan, one in an earlier version,
// or the author's words about one that is in neither.
func (b *builder) forgjenger(written string) *lenke {
	if written == "" {
		return nil
	}
	if t := b.tiltak[written]; t != nil {
		return ref(b.tiltakLenke(t))
	}
	if a, t := b.p.ArkivertTiltak(written); t != nil {
		s := b.av(a.Plan, t.Tittel)
		return &lenke{Tekst: arkiv.UtenNumre(strings.TrimSpace(t.Nr + " " + s.Tekst)), Lang: s.Lang, URL: b.url("arkiv", a.ID)}
	}
	return &lenke{Tekst: written, Lang: b.foreign()}
}

// indikatorLenke leads to a known indikator, or is the author's own words.
func (b *builder) indikatorLenke(written string) lenke {
	for i := range b.p.Indikator {
		if ind := &b.p.Indikator[i]; ind.ID == written {
			return b.link("", ind.Navn, b.url("oppfolging")+"#indikator-"+ind.ID)
		}
	}
	return lenke{Tekst: written, Lang: b.foreign()}
}

func (b *builder) deltiltakRecord(d model.Deltiltak) deltiltakRecord {
	r := deltiltakRecord{
		Nr: d.Nr, Frist: d.Frist.Skrevet, FristDag: writtenDay(d.Frist),
		Status: d.Status.Skrevet, StatusSlag: stage(d.Status),
	}
	r.Tittel, r.TittelLang = b.text(d.Tittel).parts()
	r.Beskrivelse, r.BeskrivelseLang = b.text(d.Beskrivelse).parts()
	for _, a := range b.parties(d.Ansvar) {
		r.Ansvar = append(r.Ansvar, b.ansvar(a))
	}
	return r
}

func (b *builder) oppfolgingRecord(o model.Oppfolging) oppfolgingRecord {
	r := oppfolgingRecord{Dato: string(o.Dato), Status: o.Status.Skrevet, StatusSlag: stage(o.Status)}
	r.Tekst, r.Lang = b.text(o.Tekst).parts()
	return r
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
