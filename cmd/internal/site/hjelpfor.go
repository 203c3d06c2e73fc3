package site

import (
	"slices"

	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// hvemgrupper are all who are there for somebody, by whom they are there for, in
// the order in which a reader is asked. Those who ask on behalf of their work
// have pages of their own, and whoever only wants to talk comes last.
func (b *builder) hvemgrupper() []hvemgruppe {
	var groups []hvemgruppe
	for _, m := range append(slices.Clone(register.Maalgrupper[1:]), register.Maalgrupper[0]) {
		if m == "ansatt" {
			continue
		}
		g := hvemgruppe{Maalgruppe: m, Her: b.tilbudFor(m), Linjer: b.linjerFor(m)}
		if len(g.Her)+len(g.Linjer) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// linjerFor are the national lines for a group, those for danger now left out.
// Whoever cannot hear on the telephone can write to those that others talk to.
func (b *builder) linjerFor(group string) []hjelpRecord {
	var list, written []hjelpRecord
	for i := range b.national.Hjelpetelefon {
		switch h := &b.national.Hjelpetelefon[i]; {
		case h.Gruppe != "akutt" && contains(h.Maalgruppe, group):
			list = append(list, b.linje(h))
		case group == "doev" && h.Gruppe == "snakk" && h.Chat != "":
			written = append(written, b.linje(h))
		}
	}
	return append(list, written...)
}

// tilbudFor are those here who are there for a group: the plan's own, and what the
// register knows of where the plan has none. Those whose very work it is come
// first, with all that is known; of the others those who always answer, with a
// link to the rest of it.
func (b *builder) tilbudFor(group string) []hjelpRecord {
	var first, always, otherwise []hjelpRecord
	kinds := register.SlagFor(group)
	for _, e := range b.innbyggerenheter() {
		if !contains(register.MaalgrupperAv(e), group) {
			continue
		}
		switch t := b.tilbud(e); {
		case slices.ContainsFunc(register.SlagAv(e), func(s register.Slag) bool { return slices.Contains(kinds, s) }):
			first = append(first, t)
		case e.Dognaapen:
			always = append(always, t.brief())
		default:
			otherwise = append(otherwise, t.brief())
		}
	}
	for _, t := range b.regionen(slices.DeleteFunc(kinds, func(s register.Slag) bool { return !contains(omtalteSlag, string(s)) })...) {
		first = append(first, fraRegionen(t))
	}
	return slices.Concat(first, always, otherwise)
}

// krisesentrene are those of the municipalities of the plan that one can call.
func (b *builder) krisesentrene() []hjelpRecord {
	var list []hjelpRecord
	for _, e := range b.egne()[register.Krisesenter] {
		if len(e.Telefon) > 0 {
			list = append(list, b.tilbud(e))
		}
	}
	for _, t := range b.regionen(register.Krisesenter) {
		if t.Telefon != nil {
			list = append(list, fraRegionen(t))
		}
	}
	return list
}

// omtalteSlag are the kinds that the interface has words for.
var omtalteSlag = []string{"krisesenter", "overgrepsmottak", "barnevernvakt", "barnehus", "politi"}

// tilbud is e as somebody to call or write to. Its first number is the one that
// is shown large. Where one can call, its page tells of e-mail and the web.
func (b *builder) tilbud(e *model.Enhet) hjelpRecord {
	r := hjelpRecord{
		ID: e.ID, Om: b.maybe(e.Beskrivelse), Dognaapen: e.Dognaapen, Aapningstid: b.maybe(e.Aapningstid), Tolketekst: b.maybe(e.Tolk),
		Spraak: e.Spraak, SMS: e.SMS, Chat: e.Chat, Epost: e.Epost, Nettsted: e.Nettsted,
		Kontrollert: string(e.Kontrollert), Foreldet: b.foreldet(e.Kontrollert), Side: b.url("enhet", e.ID),
	}
	r.Navn, r.Lang = b.text(e.Navn).parts()
	if len(e.Telefon) > 0 {
		r.Epost, r.Nettsted = "", ""
	}
	if list := b.telefoner(e); len(list) > 0 {
		r.Vis, r.URL, r.Flere = list[0].Vis, list[0].URL, list[1:]
		if list[0].Merknad != "" {
			r.Nummertekst = &spraktekst{list[0].Merknad, list[0].Lang}
		}
	}
	for _, s := range register.SlagAv(e) {
		if r.Slag == "" && contains(omtalteSlag, string(s)) {
			r.Slag = string(s)
		}
	}
	if len(b.p.Plan.Kommune) > 1 {
		r.Kommune = b.kommunenavnene(e.Kommune)
	}
	return r
}

// brief is r without what its own page tells better.
func (r hjelpRecord) brief() hjelpRecord {
	r.Om, r.Tolketekst, r.Spraak = nil, nil, nil
	return r
}

// fraRegionen is a regional service as somebody to call or write to.
func fraRegionen(t tjenesteRecord) hjelpRecord {
	r := hjelpRecord{
		Navn: t.Navn, Lang: t.Lang, Slag: t.Slag, FraAlder: t.FraAlder, Dognaapen: t.Dognaapen, Aapent: t.Aapent, Nettsted: t.Nettsted,
		Kilde: t.Kilde, Kontrollert: t.Kontrollert, Foreldet: t.Foreldet, Kildedato: t.Kildedato, Kommune: t.Kommune,
	}
	if t.Telefon != nil {
		r.Vis, r.URL = t.Telefon.Vis, t.Telefon.URL
	}
	return r
}

// tilhorer is which police district, barnehus and RVTS the municipalities of the
// plan belong to, also when nobody can be reached there. Where the plan names its
// own barnehus or RVTS, that is the one; what neither it nor the register knows
// for sure, has no name. Of a number that is not known, nothing is said.
func (b *builder) tilhorer() []tilhorighet {
	var list []tilhorighet
	for _, slag := range []register.Slag{register.Politi, register.Barnehus, register.RVTS} {
		first := len(list) // of this kind
		for _, nr := range b.p.Plan.Kommune {
			k := b.national.Kommune(nr)
			if k == nil {
				continue
			}
			name := b.regionsnavn(slag, nr, k)
			same := slices.IndexFunc(list[first:], func(other tilhorighet) bool { return other.Navn == name.Tekst })
			if same < 0 {
				same = len(list) - first
				list = append(list, tilhorighet{Slag: string(slag), Navn: name.Tekst, Lang: name.Lang})
			}
			if len(b.p.Plan.Kommune) > 1 {
				at := &list[first+same]
				at.Kommune = append(at.Kommune, b.kommunenavn(nr))
			}
		}
	}
	return list
}

// regionsnavn is the name of a service for a municipality: the plan's own, whoever
// it is for, or the register's. A police district has only the one name.
func (b *builder) regionsnavn(slag register.Slag, nr string, k *register.Kommune) spraktekst {
	if slag == register.Politi {
		return spraktekst{k.Politidistrikt, b.norsk()}
	}
	for i := range b.p.Enhet {
		if e := &b.p.Enhet[i]; slices.Contains(register.SlagAv(e), slag) && register.Covers(e, nr) {
			return b.text(e.Navn)
		}
	}
	if t := b.national.Tjeneste(slag, k).Tjeneste; t != nil {
		return spraktekst{t.Navn, b.norsk()}
	}
	return spraktekst{}
}
