package site

import (
	"slices"

	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// regionen are the services of some kinds that the register knows for the
// municipalities of the plan, kind by kind. Where the plan has one of its own for
// everybody, that is the one: the register is silent there. So it is where it
// knows nothing that is confirmed, or no way to reach the service.
func (b *builder) regionen(slag ...register.Slag) []tjenesteRecord {
	var list []tjenesteRecord
	own := b.egne()
	for _, s := range slag {
		first := len(list) // of this kind
		for _, nr := range b.p.Plan.Kommune {
			k := b.national.Kommune(nr)
			if k == nil || slices.ContainsFunc(own[s], func(e *model.Enhet) bool { return register.Covers(e, nr) }) {
				continue
			}
			r, ok := b.regional(s, k)
			if !ok {
				continue
			}
			r.Lang = b.norsk()
			same := slices.IndexFunc(list[first:], func(other tjenesteRecord) bool { return other.Navn == r.Navn })
			if same < 0 {
				same = len(list) - first
				list = append(list, r)
			}
			if len(b.p.Plan.Kommune) > 1 {
				at := &list[first+same]
				at.Kommune = append(at.Kommune, b.kommunenavn(nr))
			}
		}
	}
	return list
}

// egne are the plan's own services for everybody, by kind.
func (b *builder) egne() map[register.Slag][]*model.Enhet {
	own := map[register.Slag][]*model.Enhet{}
	for _, e := range b.innbyggerenheter() {
		for _, s := range register.SlagAv(e) {
			own[s] = append(own[s], e)
		}
	}
	return own
}

// regional is the service of a kind for k, if there is one that can be shown.
// The police district answers at the number that all of them share.
func (b *builder) regional(slag register.Slag, k *register.Kommune) (r tjenesteRecord, ok bool) {
	if slag == register.Politi {
		line := b.national.Line("politi-02800")
		if line == nil {
			return r, false
		}
		return tjenesteRecord{
			Slag: string(slag), Navn: k.Politidistrikt, Telefon: nummer(line.Telefon), Nettsted: line.Nettsted,
			Kilde: line.Kilde, Kontrollert: string(line.Kontrollert), Foreldet: b.foreldet(line.Kontrollert),
		}, true
	}
	t := b.national.Tjeneste(slag, k).Tjeneste
	if t == nil || !t.Reachable() {
		return r, false
	}
	return tjenesteRecord{
		Slag: string(slag), Navn: t.Navn, Telefon: nummer(t.Telefon), Dognaapen: t.Dognaapen, Aapent: b.aapent(t.Aapent), FraAlder: t.FraAlder,
		Nettsted: t.Nettsted, Kilde: t.Kilde, Kontrollert: string(t.Kontrollert), Foreldet: b.foreldet(t.Kontrollert), Kildedato: t.Kildedato,
	}, true
}

// norsk is the language of a name that is Norwegian, where the page's is not.
func (b *builder) norsk() string {
	if b.lang == "nb" || b.lang == "nn" {
		return ""
	}
	return "no"
}

func nummer(n register.Nummer) *telefonRecord {
	if n.Ring == "" {
		return nil
	}
	return &telefonRecord{Vis: n.Vis, URL: n.URL()}
}
