package check

import (
	"slices"
	"strings"

	"planvei/cmd/internal/model"
)

func maalIRing(s *subject, report reporter) {
	for _, ring := range rings(s.Maal, func(m *model.Maal) (string, string) { return m.ID, m.Overordnet }) {
		report(at(s.maal[ring[0]].Origin, "overordnet"),
			"målene er overordnet hverandre i ring: "+arrows(ring),
			"Ta bort «overordnet» i målet som skal stå øverst.")
	}
}

func enhetIRing(s *subject, report reporter) {
	for _, ring := range rings(s.Enhet, func(e *model.Enhet) (string, string) { return e.ID, e.Overordnet }) {
		report(at(s.enhet[ring[0]].Origin, "overordnet"),
			"enhetene er overordnet hverandre i ring: "+arrows(ring),
			"Ta bort «overordnet» i enheten som skal stå øverst.")
	}
}

func forgjengerIRing(s *subject, report reporter) {
	for _, ring := range rings(s.Tiltak, func(t *model.Tiltak) (string, string) { return t.ID, t.Forgjenger }) {
		report(at(s.tiltak[ring[0]].Origin, "forgjenger"),
			"tiltakene er forgjengere til hverandre i ring: "+arrows(ring),
			"Ta bort «forgjenger» i tiltaket som kom først.")
	}
}

// rings returns the circles that the items make when each points to the next.
// A circle is told once, from the item that is met first.
func rings[T any](items []T, link func(*T) (id, next string)) [][]string {
	next := make(map[string]string, len(items))
	for i := range items {
		if id, to := link(&items[i]); id != "" {
			if _, taken := next[id]; !taken {
				next[id] = to
			}
		}
	}
	var found [][]string
	seenIn := make(map[string]int, len(items)) // the walk, from one, in which it was met
	for i := range items {
		id, _ := link(&items[i])
		for id != "" && seenIn[id] == 0 {
			seenIn[id] = i + 1
			id = next[id]
		}
		if id == "" || seenIn[id] != i+1 {
			continue
		}
		ring := []string{id}
		for to := next[id]; to != id; to = next[to] {
			ring = append(ring, to)
		}
		found = append(found, ring)
	}
	return found
}

// arrows draws a ring, cut where it is long.
func arrows(ring []string) string {
	const most = 5
	names := ring
	if len(ring) > most {
		names = append(slices.Clone(ring[:most]), "…")
	}
	return strings.Join(append(slices.Clone(names), ring[0]), " → ")
}
