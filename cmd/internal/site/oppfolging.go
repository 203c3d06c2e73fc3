package site

import (
	"slices"
	"strings"

	"planvei/cmd/internal/model"
)

// latestReports is how many reports the status page names.
const latestReports = 12

// statusParts counts the stages of tiltak as parts of a bar. A stage that none
// is in takes no part, unless all is asked for.
func (b *builder) statusParts(tiltak []*model.Tiltak, all bool) []statusandel {
	counts := map[string]int{}
	for _, t := range tiltak {
		counts[b.rader[t.ID].status.slag]++
	}
	stages := make([]string, 0, len(model.StatusSlagene)+1)
	for _, s := range model.StatusSlagene {
		stages = append(stages, string(s))
	}
	parts := []statusandel{}
	sum := 0
	for _, slag := range append(stages, ukjent) {
		n := counts[slag]
		if n == 0 && !all {
			continue
		}
		part := statusandel{Slag: slag, Antall: n}
		if n > 0 {
			part.URL = b.viewURL("status", slag)
			part.X = sum * permille / len(tiltak)
			part.Bredde = (sum+n)*permille/len(tiltak) - part.X
		}
		sum += n
		parts = append(parts, part)
	}
	return parts
}

// oppfolging is the status page.
func (b *builder) oppfolging() oppfolgingsideRecord {
	r := oppfolgingsideRecord{Antall: len(b.ordered), Status: b.statusParts(b.ordered, true)}
	for _, o := range b.omraader {
		tiltak := b.inOmraade[o.ID]
		if len(tiltak) == 0 {
			continue
		}
		r.Omraader = append(r.Omraader, omraadestatus{
			Omraade: b.omraadeLenke(o), Nr: o.Nr, Antall: len(tiltak), Status: b.statusParts(tiltak, true),
		})
	}
	for _, t := range b.ordered {
		for _, o := range t.Oppfolging {
			r.Siste = append(r.Siste, sisteRecord{oppfolgingRecord: b.oppfolgingRecord(o), Tiltak: b.tiltakLenke(t)})
		}
	}
	slices.SortStableFunc(r.Siste, func(x, y sisteRecord) int { return strings.Compare(y.Dato, x.Dato) })
	r.Siste = r.Siste[:min(len(r.Siste), latestReports)]
	for i := range b.p.Indikator {
		ind := &b.p.Indikator[i]
		rec := indikatorRecord{
			ID: ind.ID, Navn: b.text(ind.Navn), Enhet: ind.Enhet, Kilde: ind.Kilde, Maaltall: ind.Maaltall,
			Tiltak: b.tiltakLenker(b.measured[ind.ID]),
		}
		for _, m := range ind.Maaling {
			rec.Maaling = append(rec.Maaling, maalingRecord{Dato: string(m.Dato), Verdi: m.Verdi})
		}
		r.Indikator = append(r.Indikator, rec)
	}
	for _, o := range b.p.Okonomi {
		r.Okonomi = append(r.Okonomi, b.okonomiRecord(o))
	}
	return r
}
