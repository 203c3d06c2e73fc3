package site

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
)

// flestSteder is how many pages a section names that refer to it. No plan that we
// know of is near it.
const flestSteder = 300

// lovsider are the pages on the law: one on all acts, and one on each that the site
// refers to, or that matters to every municipality.
func (b *builder) lovsider(r lovregnskap) []side {
	var records []lovRecord
	for _, act := range b.lover.Lover {
		if act.Sentral || r[act.ID] != nil {
			records = append(records, b.lovRecord(act, r))
		}
	}
	checked := model.Dato(b.lover.Kontrollert().Format(time.DateOnly))
	list := lovlisteRecord{Data: b.lovdatagrunnlag()}
	for _, group := range []string{"lov", "konvensjon", "kommer", "opphevet"} {
		var acts []lovRecord
		for _, act := range records {
			if act.Gruppe == group {
				acts = append(acts, lovRecord{ID: act.ID, Navn: act.Navn, Lang: act.Lang, URL: act.URL, Mening: act.Mening, Antall: act.Antall})
			}
		}
		slices.SortStableFunc(acts, func(x, y lovRecord) int { return cmp.Compare(strings.ToLower(x.Navn), strings.ToLower(y.Navn)) })
		if acts != nil {
			list.Grupper = append(list.Grupper, lovgruppe{group, acts})
		}
	}
	put := func(file, title string, pg page) side {
		return side{file: file, tittel: title, slag: "lover", id: strings.TrimSuffix(file, ".md"), endret: checked, page: func() page { return pg }}
	}
	all := []side{put("lov/_index.md", "", page{Layout: "lover", Params: map[string]any{"lover": list}})}
	for _, act := range records {
		title := storForbokstav(act.Navn)
		all = append(all, put("lov/"+act.ID+".md", title, page{Title: title, Layout: "lov", Params: map[string]any{"lov": act}}))
	}
	return all
}

func storForbokstav(s string) string {
	for i, c := range s {
		return strings.ToUpper(string(c)) + s[i+len(string(c)):]
	}
	return s
}

func (b *builder) lovdatagrunnlag() lovdatagrunnlag {
	return lovdatagrunnlag{b.lover.Lisens, b.lover.Lisensadresse, b.lover.Kildeangivelse, b.lover.Grunnlag.Format(time.DateOnly)}
}

// lovRecord is an act with all that refers to it.
func (b *builder) lovRecord(act *lov.Lov, r lovregnskap) lovRecord {
	norsk := b.registerspraak()
	rec := lovRecord{
		ID: act.ID, Navn: act.NavnPaa(b.lang), URL: b.url("lov", act.ID), Adresse: act.Adresse(), Tittel: act.Tittel,
		Gruppe: lovgruppeFor(act), Mening: act.Mening[norsk], Antall: r.antall(act.ID),
		Ikraft: isoDag(act, "ikraft", act.Ikraft), Endret: isoDag(act, "endret", act.Endret), Opphevet: isoDag(act, "opphevet", act.Opphevet),
		Kontrollert: act.Kontrollert.Format(time.DateOnly), Hele: steder(r[act.ID]["*"]), Data: b.lovdatagrunnlag(),
	}
	if norsk != b.lang {
		rec.Lang = norsk
	}
	if next := b.lover.Lov(act.AvloesesAv); next != nil {
		rec.Avloeses = &lenke{Tekst: next.NavnPaa(b.lang), URL: next.Adresse()}
	}
	for _, id := range act.ErstattetAv {
		next := b.lover.Lov(id)
		rec.Idag = append(rec.Idag, lenke{Tekst: next.NavnPaa(b.lang), URL: next.Adresse()})
	}
	for _, p := range act.Paragraf {
		rec.Paragrafer = append(rec.Paragrafer, b.lovparagraf(act, p.Nr, p, r))
	}
	for _, nr := range flereNr(act, r[act.ID]) {
		rec.Paragrafer = append(rec.Paragrafer, b.lovparagraf(act, nr, nil, r))
	}
	slices.SortStableFunc(rec.Paragrafer, func(x, y lovparagraf) int { return model.CompareNr(x.Nr, y.Nr) })
	for _, e := range b.lover.Endringer {
		if o, ok := b.overgang(act, e); ok {
			rec.Gammelt = append(rec.Gammelt, o)
		}
	}
	slices.SortStableFunc(rec.Gammelt, func(x, y lovovergang) int { return model.CompareNr(x.Fra, y.Fra) })
	for _, k := range b.lover.Kommende {
		if k.Lov == act.ID {
			rec.Kommer = append(rec.Kommer, lovovergang{
				Fra: act.SkrivDel(lov.Del{Nr: k.Paragraf}), Til: b.lov.maallenker(lov.Idag{Maal: k.Ny, Bekreftet: true}), Ubekreftet: !k.Bekreftet,
			})
		}
	}
	return rec
}

func lovgruppeFor(act *lov.Lov) string {
	switch {
	case act.Status == lov.Opphevet:
		return "opphevet"
	case act.Status == lov.IkkeIKraft:
		return "kommer"
	case act.Konvensjon() && act.Type != lov.TypeForordning:
		return "konvensjon"
	}
	return "lov"
}

// isoDag is a day of an act, unless no source has confirmed it.
func isoDag(act *lov.Lov, key string, day time.Time) string {
	if day.IsZero() || !act.ErBekreftet(key) {
		return ""
	}
	return day.Format(time.DateOnly)
}

// flereNr are the sections and chapters that the site refers to, and that the register
// does not hold.
func flereNr(act *lov.Lov, places map[string][]lovsted) (list []string) {
	for nr := range places {
		if nr != "*" && act.FinnParagraf(nr) == nil {
			list = append(list, nr)
		}
	}
	slices.Sort(list)
	return list
}

func (b *builder) lovparagraf(act *lov.Lov, nr string, p *lov.Paragraf, r lovregnskap) lovparagraf {
	chapter, isChapter := strings.CutPrefix(nr, "kap ")
	s := lovparagraf{
		ID: "p-" + model.Slug(nr), Nr: act.SkrivDel(lov.Del{Nr: chapter, Kapittel: isChapter}), URL: act.AdresseTil(nr), Steder: steder(r[act.ID][nr]),
	}
	if isChapter {
		s.URL = act.AdresseTilKapittel(chapter)
	}
	if p != nil {
		s.Overskrift, s.Mening = p.Overskrift, p.Mening[b.registerspraak()]
		for _, tema := range p.Tema {
			if slices.Contains(lovplikter, tema) {
				s.Plikter = append(s.Plikter, tema)
			}
		}
	}
	return s
}

// lovplikter are the themes that say what somebody must or may do.
var lovplikter = []string{
	"avvergingsplikt", "meldeplikt", "opplysningsplikt", "opplysningsrett", "taushetsplikt", "aktivitetsplikt", "varslingsplikt", "hjelpeplikt", "planplikt",
}

// steder are the first of the pages that refer to something; nil when none does.
func steder(places []lovsted) *lovsteder {
	if len(places) == 0 {
		return nil
	}
	n := min(len(places), flestSteder)
	return &lovsteder{Sider: places[:n], Flere: len(places) - n}
}

// overgang is what a change means for those who look up act: where an old reference
// stands today, or what a section of it was called before.
func (b *builder) overgang(act *lov.Lov, e *lov.Endring) (lovovergang, bool) {
	old := b.lover.Lov(e.Lov)
	here := slices.ContainsFunc(e.Ny, func(m lov.Maal) bool { return m.Lov == act.ID })
	if e.Slag == "innhold" || old != act && !here || e.Paragraf == "*" {
		return lovovergang{}, false
	}
	part := old.SkrivDel(lov.Del{Nr: cmp.Or(e.Paragraf, e.Kapittel), Kapittel: e.Paragraf == ""})
	if e.Ledd > 0 {
		part += " " + ledd[strconv.Itoa(e.Ledd)]
	}
	o := lovovergang{
		Fra: part, Til: b.lov.maallenker(lov.Idag{Maal: e.Ny, Bekreftet: e.Bekreftet}), Ubekreftet: !e.Bekreftet,
	}
	if old != act {
		o.Fra = old.NavnPaa(b.lang) + " " + part
	}
	if !e.Fra.IsZero() {
		o.Dag = e.Fra.Format(time.DateOnly)
	}
	return o, true
}

// registerspraak is the language of the register's words on these pages.
func (b *builder) registerspraak() string {
	if b.lang == "nn" || b.lang != "nb" && b.own == "nn" {
		return "nn"
	}
	return "nb"
}
