package site

import (
	"strings"

	"planvei/cmd/internal/model"
)

// plan is what every page may show of the plan.
func (b *builder) plan() planRecord {
	o := b.p.Plan
	r := planRecord{
		Tittel: b.text(o.Tittel), Undertittel: b.maybe(o.Undertittel), Type: o.Type,
		Kommune: joinNames(b.kommunenavnene(o.Kommune), b.lang),
		Periode: o.Periode.Skrevet, Fra: string(o.Fra), Til: string(o.Til), GjelderFra: string(o.GjelderFra),
		Status: o.Status, Gyldighet: b.validity(), Varsel: b.varsel(), Dato: string(b.opts.Dato),
		Erstatter: b.erstatter(b.p), Moderplan: b.maybe(o.Moderplan),
		Nettadresse: o.Nettadresse, Uustatus: o.Uustatus, Eksempel: o.Eksempel, Skjult: skjult(b.p),
		Antall: len(b.ordered), Tall: b.statusParts(b.ordered, false),
	}
	for _, nr := range o.Kommune {
		r.Kommuner = append(r.Kommuner, kommuneRecord{Nr: nr, Navn: b.kommunenavn(nr)})
	}
	if o.Vert != "" {
		r.Vert = b.kommunenavn(o.Vert)
	}
	if e := b.enhet[o.Koordinator]; e != nil {
		r.Koordinator = ref(b.enhetKort(e))
	}
	if a := b.erstattet(); a != nil {
		r.Erstattet = b.url("arkiv", a.ID)
	}
	for _, f := range o.Foringer {
		r.Foringer = append(r.Foringer, b.text(f))
	}
	for _, v := range b.p.Vedtak {
		rec := vedtakRecord{Organ: v.Organ, Dato: string(v.Dato), Sak: v.Sak, Lenke: v.Lenke, Merknad: b.maybe(v.Merknad)}
		if v.Kommune != "" {
			rec.Kommune = b.kommunenavn(v.Kommune)
		}
		r.Vedtak = append(r.Vedtak, rec)
	}
	for _, v := range b.p.Versjon {
		r.Versjon = append(r.Versjon, versjonRecord{Dato: string(v.Dato), Sak: v.Sak, Endring: b.text(v.Endring)})
	}
	for _, ref := range b.p.Referanse {
		r.Referanse = append(r.Referanse, referanseRecord{ID: ref.ID, Tekst: b.text(ref.Tekst), Lenke: ref.Lenke})
	}
	for i := range b.p.Maal {
		if m := &b.p.Maal[i]; b.maal[m.ID] == m && b.omraade[m.Innsatsomraade] == nil {
			r.Maal = append(r.Maal, b.maalRecord(m))
		}
	}
	for _, o := range b.omraader {
		r.Omraader = append(r.Omraader, omraadeKort{
			Nr: o.Nr, Tittel: b.text(o.Tittel), URL: b.url("innsatsomraade", o.ID), Periode: o.Periode,
			Antall: len(b.inOmraade[o.ID]), Status: b.statusParts(b.inOmraade[o.ID], false),
		})
	}
	return r
}

// validity is the plan's status and, for an adopted plan in a build that was
// given a date, whether it holds on that day.
func (b *builder) validity() string {
	o := b.p.Plan
	if o.Status != "vedtatt" || b.opts.Dato == "" {
		return o.Status
	}
	from := o.Fra
	if o.GjelderFra != "" {
		from = o.GjelderFra
	}
	switch {
	case from != "" && b.opts.Dato < from:
		return "kommer"
	case o.Til != "" && b.opts.Dato > o.Til:
		return "utlopt"
	}
	return "gjelder"
}

// varsel is what the front page must say of a plan that does not simply hold: that
// it is not adopted, does not hold yet, should be renewed, or has ended.
func (b *builder) varsel() string {
	switch v := b.validity(); {
	case v == "gjelder" && b.p.Plan.Fornyes(b.opts.Dato):
		return "fornyes"
	case v == "gjelder" || v == "vedtatt":
		return ""
	default:
		return v
	}
}

// joinNames joins names as one reads them: "A, B og C".
func joinNames(names []string, lang string) string {
	and := map[string]string{"nb": " og ", "nn": " og ", "en": " and "}[lang]
	n := len(names)
	if n < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:n-1], ", ") + and + names[n-1]
}

// maalRecord is m with what it serves and those tiltak that serve it.
func (b *builder) maalRecord(m *model.Maal) maalRecord {
	r := maalRecord{ID: m.ID, Nivaa: m.Nivaa, Tekst: b.text(m.Tekst), URL: b.maalURL(m)}
	if over := b.maal[m.Overordnet]; over != nil {
		r.Overordnet = ref(b.link("", over.Tekst, b.maalURL(over)))
	}
	r.Tiltak = ids(b.serves[m.ID])
	return r
}

// maalURL is where m stands: on the page of its area, or of the plan.
func (b *builder) maalURL(m *model.Maal) string {
	if b.omraade[m.Innsatsomraade] != nil {
		return b.url("innsatsomraade", m.Innsatsomraade) + "#maal-" + m.ID
	}
	return b.url("plan") + "#maal-" + m.ID
}

func (b *builder) omraadeLenke(o *model.Innsatsomraade) lenke {
	return b.link(o.Nr, o.Tittel, b.url("innsatsomraade", o.ID))
}

// omraadeLenker are the areas by ID, and maalLenker the goals.
func (b *builder) omraadeLenker() map[string]lenke {
	byID := map[string]lenke{}
	for _, o := range b.omraader {
		byID[o.ID] = b.omraadeLenke(o)
	}
	return byID
}

func (b *builder) maalLenker() map[string]lenke {
	byID := map[string]lenke{}
	for id, m := range b.maal {
		byID[id] = b.link("", m.Tekst, b.maalURL(m))
	}
	return byID
}

// omraadeRecord is all that the page of area i shows.
func (b *builder) omraadeRecord(i int) omraadeRecord {
	o := b.omraader[i]
	r := omraadeRecord{
		ID: o.ID, Nr: o.Nr, Tittel: b.text(o.Tittel), URL: b.url("innsatsomraade", o.ID),
		Begrunnelse: b.maybe(o.Begrunnelse), Gruppering: o.Gruppering, Periode: o.Periode,
		Tiltak: ids(b.inOmraade[o.ID]),
	}
	for j := range b.p.Maal {
		if m := &b.p.Maal[j]; m.Innsatsomraade == o.ID && b.maal[m.ID] == m {
			r.Maal = append(r.Maal, b.maalRecord(m))
		}
	}
	if i > 0 {
		r.Forrige = ref(b.omraadeLenke(b.omraader[i-1]))
	}
	if i+1 < len(b.omraader) {
		r.Neste = ref(b.omraadeLenke(b.omraader[i+1]))
	}
	return r
}
