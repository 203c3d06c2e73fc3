package register

import (
	"slices"
	"strings"

	"planvei/cmd/internal/model"
)

// Line returns the national line with an id, or nil.
func (r *Register) Line(id string) *Hjelpetelefon {
	for i := range r.Hjelpetelefon {
		if h := &r.Hjelpetelefon[i]; h.ID == id {
			return h
		}
	}
	return nil
}

// Corrects reports whether a plan may put e, which has the id of h, in the place
// of h: it must have a number, and the numbers for when there is danger now are
// the same for everybody.
func Corrects(e *model.Enhet, h *Hjelpetelefon) bool {
	return e.ID == h.ID && h.Gruppe != "akutt" && len(e.Telefon) > 0
}

// Covers reports whether e is there for the municipality or bydel with number
// nr: it names that one, or what that one is a part of, or it names none.
func Covers(e *model.Enhet, nr string) bool {
	for _, covered := range e.Kommune {
		if covered != "" && strings.HasPrefix(nr, covered) {
			return true
		}
	}
	return len(e.Kommune) == 0
}

// Reachable reports whether e gives any way to reach it.
func Reachable(e *model.Enhet) bool {
	return len(e.Telefon) > 0 || e.Epost != "" || e.Nettsted != "" || e.Chat != "" || e.SMS != ""
}

// Offers reports whether one of the enheter is a service of a kind that everybody in
// the municipality or bydel with number nr may contact.
func Offers(enheter []model.Enhet, slag Slag, nr string) bool {
	return slices.ContainsFunc(enheter, func(e model.Enhet) bool {
		return slices.Contains(e.For, "innbyggere") && Reachable(&e) && Covers(&e, nr) && slices.Contains(SlagAv(&e), slag)
	})
}
