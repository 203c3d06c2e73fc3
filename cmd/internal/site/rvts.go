package site

import (
	"slices"

	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// rvtsRecord is a centre that those who make a plan can ask.
type rvtsRecord struct {
	Navn    string   `json:"navn,omitempty"` // empty: not known
	URL     string   `json:"url,omitempty"`
	Ekstern bool     `json:"ekstern,omitempty"` // URL is another site's
	Kommune []string `json:"kommune,omitempty"` // names, when the plan is for several
}

// rvts are the centres of the municipalities of the plan: its own, which has a page,
// or else the one that the register knows for sure. It is silent of a number that the
// register does not know.
func (b *builder) rvts() []rvtsRecord {
	var own []*model.Enhet
	for i := range b.p.Enhet {
		if e := &b.p.Enhet[i]; b.enhet[e.ID] == e && slices.Contains(register.SlagAv(e), register.RVTS) {
			own = append(own, e)
		}
	}
	var list []rvtsRecord
	for _, nr := range b.p.Plan.Kommune {
		r, ok := b.rvtsFor(nr, own)
		if !ok {
			continue
		}
		same := slices.IndexFunc(list, func(other rvtsRecord) bool { return other.Navn == r.Navn })
		if same < 0 {
			same = len(list)
			list = append(list, r)
		}
		if len(b.p.Plan.Kommune) > 1 {
			list[same].Kommune = append(list[same].Kommune, b.kommunenavn(nr))
		}
	}
	return list
}

// rvtsFor is the centre of one municipality, of the plan's own where one is for it.
func (b *builder) rvtsFor(nr string, own []*model.Enhet) (r rvtsRecord, ok bool) {
	for _, e := range own {
		if register.Covers(e, nr) {
			return rvtsRecord{Navn: b.text(e.Navn).Tekst, URL: b.url("enhet", e.ID)}, true
		}
	}
	k := b.national.Kommune(nr)
	if k == nil {
		return r, false
	}
	if t := b.national.Tjeneste(register.RVTS, k).Tjeneste; t != nil {
		r = rvtsRecord{Navn: t.Navn, URL: t.Nettsted, Ekstern: t.Nettsted != ""}
	}
	return r, true
}
