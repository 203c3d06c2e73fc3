package site

import (
	"cmp"
	"slices"

	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// hvemKontakter are whom to call, by situation.
func (b *builder) hvemKontakter() map[string]hvemKontakt {
	list := map[string]hvemKontakt{}
	for i := range b.national.Veiviser.Situasjon {
		s := &b.national.Veiviser.Situasjon[i]
		list[s.ID] = b.hvemKontakt(s)
	}
	return list
}

// hvemKontakt is whom to call in a situation: those here, those in the region
// that the plan does not have itself, and the national lines.
func (b *builder) hvemKontakt(s *register.Situasjon) hvemKontakt {
	k := hvemKontakt{Tjenester: b.regionen(s.Tjeneste...)}
	for _, e := range b.enheterFor(s) {
		k.Enheter = append(k.Enheter, e.ID)
	}
	for _, id := range s.Linje {
		k.Linjer = append(k.Linjer, b.linje(b.national.Line(id)))
	}
	return k
}

// enheterFor are the enheter that an employee may turn to in a situation: those
// that the plan says are there for it, and those that stand in the place of a
// service of the region. First come those whose name the situation puts first,
// then those for employees only, then the rest, as they are written.
func (b *builder) enheterFor(s *register.Situasjon) []*model.Enhet {
	place := map[*model.Enhet]int{}
	var list []*model.Enhet
	for i := range b.p.Enhet {
		e := &b.p.Enhet[i]
		expired := b.opts.Dato != "" && e.GyldigTil != "" && e.GyldigTil < b.opts.Dato
		if b.enhet[e.ID] != e || expired || !reachable(e) || b.corrects(e) != nil {
			continue
		}
		first := named(e, s.Forst...)
		told := slices.ContainsFunc(e.Situasjon, func(text string) bool { return about(s, text) })
		instead := slices.ContainsFunc(register.SlagAv(e), func(slag register.Slag) bool { return slices.Contains(s.Tjeneste, slag) })
		switch {
		case !told && !instead && (first < 0 || len(e.Situasjon) > 0):
			continue
		case first >= 0:
			place[e] = first
		case told && !contains(e.For, "innbyggere"):
			place[e] = len(s.Forst)
		default:
			place[e] = len(s.Forst) + 1
		}
		list = append(list, e)
	}
	slices.SortStableFunc(list, func(x, y *model.Enhet) int { return cmp.Compare(place[x], place[y]) })
	return list
}

// fagstotte are those in the region whom employees may ask. Which they are, also
// where nobody can be reached, is told of by tilhorer.
func (b *builder) fagstotte() []tjenesteRecord {
	return b.regionen(register.Politi, register.Barnehus, register.RVTS)
}

// enhetIDs are the IDs of all enheter.
func (b *builder) enhetIDs() []string {
	var list []string
	for id := range b.enhet {
		list = append(list, id)
	}
	return list
}
