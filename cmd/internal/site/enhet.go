package site

import (
	"slices"
	"strings"

	"planvei/cmd/internal/model"
)

func contains(list []string, word string) bool { return slices.Contains(list, word) }

// telefoner are the numbers of e. A number that is not understood is shown and
// has no address.
func (b *builder) telefoner(e *model.Enhet) []telefonRecord {
	var list []telefonRecord
	for _, t := range e.Telefon {
		r := telefonRecord{Vis: t.Vis}
		r.Merknad, r.Lang = b.text(t.Merknad).parts()
		if r.Vis == "" {
			r.Vis = t.Ring
		}
		if t.Ring != "" && dialable(t.Ring) {
			r.URL = "tel:" + t.Ring
		}
		list = append(list, r)
	}
	return list
}

// dialable reports whether ring is digits alone, perhaps after a plus.
func dialable(ring string) bool {
	digits := strings.TrimPrefix(ring, "+")
	return digits != "" && strings.Trim(digits, "0123456789") == ""
}

// enhetKort is how to reach e, in brief. A secret address is in no record.
func (b *builder) enhetKort(e *model.Enhet) enhetKort {
	r := enhetKort{
		Navn: b.text(e.Navn), URL: b.url("enhet", e.ID), Telefon: b.telefoner(e),
		Epost: e.Epost, Nettsted: e.Nettsted, Dognaapen: e.Dognaapen,
		Kontrollert: string(e.Kontrollert), Foreldet: b.foreldet(e.Kontrollert), Kommune: b.kommunenavnene(e.Kommune),
	}
	r.Aapningstid, r.AapentLang = b.text(e.Aapningstid).parts()
	return r
}

// known keeps the IDs that are those of an enhet.
func (b *builder) known(ids []string) []string {
	var list []string
	for _, id := range ids {
		if b.enhet[id] != nil {
			list = append(list, id)
		}
	}
	return list
}

// enheter lists all, by name, without what they answer for.
func (b *builder) enheter() []enhetRecord {
	var list []enhetRecord
	for i := range b.p.Enhet {
		if e := &b.p.Enhet[i]; b.enhet[e.ID] == e {
			list = append(list, b.enhetFacts(e))
		}
	}
	slices.SortStableFunc(list, func(x, y enhetRecord) int { return compareNorwegian(x.Navn.Tekst, y.Navn.Tekst) })
	return list
}

func (b *builder) enhetFacts(e *model.Enhet) enhetRecord {
	r := enhetRecord{
		enhetKort: b.enhetKort(e), ID: e.ID, Beskrivelse: b.maybe(e.Beskrivelse),
		Type: e.Type, Nivaa: e.Nivaa, Alias: e.Alias, SMS: e.SMS, Chat: e.Chat,
		Spraak: e.Spraak, For: e.For, Situasjon: e.Situasjon, Tema: e.Tema, Kilde: e.Kilde, GyldigTil: string(e.GyldigTil),
		Utlopt: b.opts.Dato != "" && e.GyldigTil != "" && e.GyldigTil < b.opts.Dato,
	}
	r.Tolk, r.TolkLang = b.text(e.Tolk).parts()
	r.Tilgjengelighet, r.TilgjengeligLg = b.text(e.Tilgjengelighet).parts()
	if !e.HemmeligAdresse {
		r.Adresse = e.Adresse
	}
	if over := b.enhet[e.Overordnet]; over != nil {
		r.Overordnet = ref(b.enhetLenke(over))
	}
	return r
}

func (b *builder) enhetLenke(e *model.Enhet) lenke {
	return b.link("", e.Navn, b.url("enhet", e.ID))
}

// enhetRecord is all that the page of e shows.
func (b *builder) enhetRecord(e *model.Enhet) enhetRecord {
	r := b.enhetFacts(e)
	for i := range b.p.Enhet {
		if under := &b.p.Enhet[i]; under.Overordnet == e.ID && b.enhet[under.ID] == under {
			r.Underordnet = append(r.Underordnet, b.enhetLenke(under))
		}
	}
	r.Ansvarlig = ids(b.answersFor[e.ID])
	r.Samarbeider = ids(b.worksWith[e.ID])
	for _, k := range b.tiltakskort() {
		if slices.Contains(k.Kontakt, e.ID) {
			r.Tiltakskort = append(r.Tiltakskort, lenke{Tekst: k.Tittel.Tekst, Lang: k.Tittel.Lang, URL: k.URL})
		}
	}
	return r
}
