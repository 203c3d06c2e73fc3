package site

import (
	"slices"
	"strings"

	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// hjelp is the help page: acute first, then somebody to talk to, then here, and
// then in the region.
func (b *builder) hjelp() hjelpsideRecord {
	return hjelpsideRecord{
		Akutt: b.linjer("akutt"), Snakk: b.linjer("snakk"), For: b.hvemgrupper(),
		Her: b.innbyggerhjelp(), Regionen: b.regionen(register.Krisesenter, register.Overgrepsmottak, register.Barnevernvakt, register.Barnehus, register.Politi),
		Tilhorer:        b.tilhorer(),
		UtenKrisesenter: len(b.egne()[register.Krisesenter])+len(b.regionen(register.Krisesenter)) == 0,
	}
}

// forsidehjelp are the numbers of the front page, and the day on which the one
// that was checked longest ago was checked.
func (b *builder) forsidehjelp() forsidehjelpRecord {
	r := forsidehjelpRecord{Numre: append(b.linjer("akutt", "snakk"), b.krisesentrene()...)}
	for i, n := range r.Numre {
		if i == 0 || n.Kontrollert < r.Kontrollert {
			r.Kontrollert = n.Kontrollert
		}
		r.Foreldet = r.Foreldet || n.Foreldet
	}
	return r
}

// nodslag are the kinds of service that everybody should find at once.
var nodslag = []register.Slag{register.Krisesenter, register.Overgrepsmottak, register.Barnevernvakt, register.Legevakt, register.Barnehus, register.Politi}

// innbyggerhjelp are those here whom everybody may contact and should find at
// once: those of such a kind, and of those who are there for somebody's situation
// the ones who always answer. The others stand with whom they are there for, and
// here only when that is nobody that the page asks for. Where the plan tells no
// situation it is all of them. It is brief here: more is told of each where it
// stands with whom it is there for, and on its own page.
func (b *builder) innbyggerhjelp() []hjelpRecord {
	var always, otherwise, grouped, rest []hjelpRecord
	for _, e := range b.innbyggerenheter() {
		urgent := slices.ContainsFunc(register.SlagAv(e), func(s register.Slag) bool { return slices.Contains(nodslag, s) })
		switch card := b.tilbud(e).brief(); {
		case e.Dognaapen && (urgent || len(e.Situasjon) > 0):
			always = append(always, card)
		case urgent || len(e.Situasjon) > 0 && len(register.MaalgrupperAv(e)) == 0:
			otherwise = append(otherwise, card)
		case len(e.Situasjon) > 0:
			grouped = append(grouped, card)
		default:
			rest = append(rest, card)
		}
	}
	switch list := append(always, otherwise...); {
	case len(grouped) == 0 && !slices.ContainsFunc(b.innbyggerenheter(), func(e *model.Enhet) bool { return len(e.Situasjon) > 0 }):
		return append(list, rest...)
	case len(list) == 0:
		return grouped
	default:
		return list
	}
}

// innbyggerenheter are the enheter that everybody may contact, as they are written.
func (b *builder) innbyggerenheter() []*model.Enhet {
	var list []*model.Enhet
	for i := range b.p.Enhet {
		e := &b.p.Enhet[i]
		if b.enhet[e.ID] == e && contains(e.For, "innbyggere") && reachable(e) && b.corrects(e) == nil {
			list = append(list, e)
		}
	}
	return list
}

// reachable reports whether e gives any way to reach it.
func reachable(e *model.Enhet) bool {
	return register.Reachable(e)
}

// linjer are the national help lines of the groups, group by group.
func (b *builder) linjer(groups ...string) []hjelpRecord {
	var list []hjelpRecord
	for _, group := range groups {
		for i := range b.national.Hjelpetelefon {
			if h := &b.national.Hjelpetelefon[i]; h.Gruppe == group {
				list = append(list, b.linje(h))
			}
		}
	}
	return list
}

// corrects returns the national line that the plan replaces with e, or nil. A
// plan does it openly, by an enhet with the id of the line and a number.
func (b *builder) corrects(e *model.Enhet) *register.Hjelpetelefon {
	h := b.national.Line(e.ID)
	if h == nil || !register.Corrects(e, h) {
		return nil
	}
	return h
}

// linje is a national line, or what the plan has put in its place.
func (b *builder) linje(h *register.Hjelpetelefon) hjelpRecord {
	if e := b.enhet[h.ID]; e != nil && b.corrects(e) == h {
		return b.rettet(e, h)
	}
	lang, foreign := b.lang, ""
	if h.Navn[lang] == "" { // the register has no words in the language of the pages
		lang, foreign = b.own, b.own
	}
	return hjelpRecord{
		ID: h.ID, Navn: h.Navn[lang], Lang: foreign, Hvem: h.Hvem[lang], HvemLang: foreign, Vis: h.Telefon.Vis, URL: h.Telefon.URL(), SMS: h.SMS.Vis,
		Dognaapen: h.Dognaapen, Aapent: b.aapent(h.Aapent), Gratis: h.Gratis, Anonym: h.Anonym, Tolk: h.Tolk, Spraak: h.Spraak,
		Merknad: h.Merknad[lang], Chat: h.Chat, ChatAapent: b.aapent(h.ChatAapent),
		Nettsted: h.Nettsted, Kilde: h.Kilde, Kontrollert: string(h.Kontrollert), Foreldet: b.foreldet(h.Kontrollert), Kildedato: h.Kildedato,
	}
}

// rettet is the line that the plan has put in the place of a national one. It is
// the municipality's own: nothing of the register's is mixed into it but whom it
// is for.
func (b *builder) rettet(e *model.Enhet, h *register.Hjelpetelefon) hjelpRecord {
	number := b.telefoner(e)[0]
	name, lang, foreign := b.text(e.Navn), b.lang, ""
	if h.Hvem[lang] == "" {
		lang, foreign = b.own, b.own
	}
	return hjelpRecord{
		ID: h.ID, Navn: name.Tekst, Lang: name.Lang, Hvem: h.Hvem[lang], HvemLang: foreign, Vis: number.Vis, URL: number.URL,
		Dognaapen: e.Dognaapen, Merknad: b.plain(e.Aapningstid), Chat: e.Chat, Nettsted: e.Nettsted, Kilde: e.Kilde,
		Kontrollert: string(e.Kontrollert), Foreldet: b.foreldet(e.Kontrollert), Rettet: joinNames(b.kommunenavnene(b.p.Plan.Kommune), b.lang),
	}
}

// aapent writes hours in the language of the pages.
func (b *builder) aapent(hours []register.Aapent) []aapentRecord {
	var list []aapentRecord
	for _, a := range hours {
		r := aapentRecord{Fra: b.klokka(a.Fra), Til: b.klokka(a.Til), Dognet: a.Fra == "00:00" && a.Til == "24:00"}
		if a.Dager != "alle" {
			r.FraDag, r.TilDag, _ = strings.Cut(a.Dager, "-")
		}
		list = append(list, r)
	}
	return list
}

// klokka writes a time of the day: 8 and 15.30, or 08:00 and 15:30.
func (b *builder) klokka(t string) string {
	if b.lang == "en" {
		return t
	}
	hour, minute, _ := strings.Cut(strings.TrimPrefix(t, "0"), ":")
	if minute == "00" {
		return hour
	}
	return hour + "." + minute
}
