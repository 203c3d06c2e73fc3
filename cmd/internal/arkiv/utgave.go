package arkiv

import (
	"cmp"
	"slices"

	"planvei/cmd/internal/model"
)

// An utgave is one version of a plan, read in one language, in the order in which
// readers meet it.
type utgave struct {
	*model.Plan
	spraak   string
	omraader []string                         // IDs
	omraade  map[string]*model.Innsatsomraade // by ID, as are those below
	maal     map[string]*model.Maal
	enhet    map[string]*model.Enhet
	plass    map[string]int // of an innsatsomraade

	forrige string // the year in which the older plan began

	// felles is what both plans call a thing that has one ID here and another there, by
	// the kind of thing and its ID.
	felles map[[2]string]string
}

func newUtgave(p *model.Plan, spraak string) *utgave {
	u := &utgave{
		Plan: p, spraak: spraak, plass: map[string]int{}, felles: map[[2]string]string{},
		omraade: byID(p.Innsatsomraade, func(o *model.Innsatsomraade) string { return o.ID }),
		maal:    byID(p.Maal, func(m *model.Maal) string { return m.ID }),
		enhet:   byID(p.Enhet, func(e *model.Enhet) string { return e.ID }),
	}
	areas := pointers(p.Innsatsomraade)
	slices.SortStableFunc(areas, func(x, y *model.Innsatsomraade) int { return model.CompareNr(x.Nr, y.Nr) })
	for i, o := range areas {
		u.omraader = append(u.omraader, o.ID)
		if _, twice := u.plass[o.ID]; !twice {
			u.plass[o.ID] = i
		}
	}
	return u
}

// byID finds the things by their ID. Of several with the same the first counts.
func byID[T any](all []T, id func(*T) string) map[string]*T {
	found := make(map[string]*T, len(all))
	for i := range all {
		if key := id(&all[i]); key != "" && found[key] == nil {
			found[key] = &all[i]
		}
	}
	return found
}

func pointers[T any](all []T) []*T {
	list := make([]*T, len(all))
	for i := range all {
		list[i] = &all[i]
	}
	return list
}

// eget is the plan's own language.
func (u *utgave) eget() string { return cmp.Or(u.Plan.Plan.Maalform, "nb") }

// tekst is t in the language of the reader, or else in the plan's own.
func (u *utgave) tekst(t model.Text) Tekst {
	text, in := t.In(u.spraak, u.eget())
	return Tekst{text, in}
}

// hovedomraade is the first of these innsatsomraader that exists, or "".
func (u *utgave) hovedomraade(ids []string) string {
	for _, id := range ids {
		if u.omraade[id] != nil {
			return id
		}
	}
	return ""
}

// tiltak are the tiltak in order: by innsatsomraade and then by number.
func (u *utgave) tiltak() []*model.Tiltak {
	list := pointers(u.Tiltak)
	place := func(t *model.Tiltak) int {
		if id := u.hovedomraade(t.Innsatsomraade); id != "" {
			return u.plass[id]
		}
		return len(u.omraader)
	}
	slices.SortStableFunc(list, func(x, y *model.Tiltak) int {
		return cmp.Or(cmp.Compare(place(x), place(y)), model.CompareNr(x.Nr, y.Nr))
	})
	return list
}

// maaliste are the goals in the order of their innsatsomraader, those of the whole
// plan first.
func (u *utgave) maaliste() []*model.Maal {
	list := pointers(u.Maal)
	place := func(m *model.Maal) int {
		if i, ok := u.plass[m.Innsatsomraade]; ok {
			return i
		}
		return -1
	}
	slices.SortStableFunc(list, func(x, y *model.Maal) int { return cmp.Compare(place(x), place(y)) })
	return list
}

func (u *utgave) maalIder() []string {
	var ids []string
	for _, m := range u.maaliste() {
		ids = append(ids, m.ID)
	}
	return ids
}

// kall is what both plans call the thing of a kind that has this ID here.
func (u *utgave) kall(kind, id string) string { return cmp.Or(u.felles[[2]string{kind, id}], id) }

// felles lets the older plan call things of a kind what the newer does. The IDs are
// in the order in which the things were matched.
func (s *sammenligner) felles(kind string, foer, naa []string, koblet []kobling) {
	for i, k := range koblet {
		if k.foer >= 0 {
			s.foer.felles[[2]string{kind, foer[k.foer]}] = naa[i]
		}
	}
	for _, id := range foer {
		key := [2]string{kind, id}
		if s.foer.felles[key] == "" {
			s.foer.felles[key] = "før:" + id // no ID of the newer plan
		}
	}
}

// enheter does the same for those who answer for the tiltak: one with the same name is
// the same, whatever its ID.
func (s *sammenligner) enheter() {
	byName := map[string]string{}
	for i := range s.naa.Enhet {
		e := &s.naa.Enhet[i]
		if name := model.Slug(e.Navn[s.naa.eget()]); byName[name] == "" {
			byName[name] = e.ID
		}
	}
	for id, e := range s.foer.enhet {
		if s.naa.enhet[id] != nil {
			continue
		}
		name := model.Slug(e.Navn[s.foer.eget()])
		s.foer.felles[[2]string{"enhet", id}] = cmp.Or(byName[name], name)
	}
}
