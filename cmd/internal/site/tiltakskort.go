package site

import (
	"slices"
	"strconv"

	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// lagKort are the action cards: those of the plan, in the order they are written,
// and then those of ours that the municipality has asked for. Where two have the
// same id, the plan's stands.
func (b *builder) lagKort() []tiltakskortRecord {
	var list []tiltakskortRecord
	seen := map[string]bool{}
	put := func(r tiltakskortRecord) {
		if r.ID == "" || seen[r.ID] {
			return
		}
		seen[r.ID] = true
		r.URL, r.Ark, r.Nr = b.url("tiltakskort", r.ID), b.url("tiltakskort", r.ID, "ark"), strconv.Itoa(len(list)+1)
		if top := adresse(b.p, b.opts); top != "" {
			r.QR = qrOf(top + r.URL)
		}
		list = append(list, r)
	}
	for i := range b.p.Tiltakskort {
		k := &b.p.Tiltakskort[i]
		put(tiltakskortRecord{
			ID: k.ID, Tittel: b.text(k.Tittel), Rolle: k.Rolle, Situasjon: k.Situasjon, Steg: b.texts(k.Steg),
			Plikt: b.maybe(k.Plikt), Lov: k.Lov, Kontakt: b.known(k.Kontakt), Ressurser: b.kortressurser(k),
		})
	}
	for _, v := range b.p.Profil.Standardkort {
		if k := b.national.FindStandardkort(v.Navn); k != nil {
			put(b.standardkort(k))
		}
	}
	return list
}

// mostKontakter is how many a card of ours names: it must fit on one sheet.
const mostKontakter = 5

// standardkort is a card of ours. Whom to call is what an employee is told in
// the same situation.
func (b *builder) standardkort(k *register.Standardkort) tiltakskortRecord {
	r := tiltakskortRecord{
		ID: k.ID, Tittel: b.text(k.Tittel), Rolle: []string{k.Rolle}, Steg: b.texts(k.Steg), Plikt: b.maybe(k.Plikt), Lov: k.Lov, Utkast: true,
	}
	v := &b.national.Veiviser
	role := &v.Rolle[slices.IndexFunc(v.Rolle, func(x register.Rolle) bool { return x.ID == k.Rolle })]
	s := &v.Situasjon[slices.IndexFunc(v.Situasjon, func(x register.Situasjon) bool { return x.ID == k.Situasjon })]
	r.Rollenavn, r.Situasjonsnavn = b.maybe(role.Navn), b.maybe(s.Navn)
	all := b.hvemKontakt(s)
	r.Kontakt = all.Enheter[:min(len(all.Enheter), mostKontakter)]
	room := mostKontakter - len(r.Kontakt)
	r.Tjenester = all.Tjenester[:min(len(all.Tjenester), room)]
	room -= len(r.Tjenester)
	for _, line := range all.Linjer[:min(len(all.Linjer), room)] {
		if line.Vis != "" {
			r.Linjer = append(r.Linjer, b.linjekort(line))
		}
	}
	return r
}

// linjekort is a national line in the looks of a contact.
func (b *builder) linjekort(line hjelpRecord) enhetKort {
	return enhetKort{
		Navn: spraktekst{Tekst: line.Navn, Lang: line.Lang}, URL: b.url("hjelp"), Telefon: []telefonRecord{{Vis: line.Vis, URL: line.URL}},
		Dognaapen: line.Dognaapen, Kontrollert: line.Kontrollert, Foreldet: line.Foreldet,
	}
}

func (b *builder) texts(texts []model.Text) []spraktekst {
	var list []spraktekst
	for _, t := range texts {
		list = append(list, b.text(t))
	}
	return list
}

// kortsider are the pages of the action cards: the list, each card, and each card
// as a sheet whose outside says nothing of what it is about. The sheet repeats
// the card, so search engines are not told of it.
func (b *builder) kortsider() []side {
	cards := b.tiltakskort()
	if len(cards) == 0 {
		return nil
	}
	all := []side{{file: "tiltakskort/_index.md", endret: b.planEndret(), page: func() page {
		return page{Layout: "tiltakskortliste", Params: map[string]any{"kort": cards}}
	}}}
	for _, k := range cards {
		all = append(all, side{
			file: "tiltakskort/" + k.ID + ".md", endret: b.kontrollert(k.Kontakt...),
			tittel: k.Tittel.Tekst, spraak: k.Tittel.Lang, slag: "tiltakskortliste", id: k.ID,
			page: func() page {
				return page{Title: k.Tittel.Tekst, Layout: "tiltakskort", Params: map[string]any{"tiltakskort": k}}
			},
		}, side{
			file: "tiltakskort/" + k.ID + "/ark.md", endret: moved,
			page: func() page {
				return page{Title: b.plan().Kommune, Layout: "tiltakskortark", Params: map[string]any{
					"tiltakskort": arkRecord(k), "noytral": true, "kanonisk": k.URL,
				}}
			},
		})
	}
	return all
}
