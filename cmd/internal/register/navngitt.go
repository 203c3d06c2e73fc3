package register

import (
	"maps"
	"slices"
	"strings"
)

// Navngitt returns the numbers of the municipalities that go by a name, however
// it is written: «Bergen», «bergen kommune», «Kárášjohka». Where there is none, it
// is those of the bydeler: «Sagene», «bydel Sagene». Two municipalities may have
// the same name.
func (r *Register) Navngitt(name string) []string {
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	bydel, isBydel := strings.CutPrefix(name, "bydel ")
	name = strings.TrimSuffix(name, " kommune")
	var found []string
	for _, nr := range r.numre {
		k := r.kommune[nr]
		for _, known := range []string{k.Navn, k.Samisk, k.Kvensk} {
			if !isBydel && known != "" && strings.ToLower(known) == name {
				found = append(found, nr)
				break
			}
		}
	}
	if len(found) > 0 {
		return found
	}
	for _, nr := range slices.Sorted(maps.Keys(r.bydel)) {
		if strings.ToLower(r.bydel[nr].Navn) == bydel {
			found = append(found, nr)
		}
	}
	return found
}

// Navnene are the names of all municipalities and bydeler.
func (r *Register) Navnene() []string {
	var names []string
	for _, nr := range r.numre {
		names = append(names, r.kommune[nr].Navn)
	}
	for _, nr := range slices.Sorted(maps.Keys(r.bydel)) {
		names = append(names, r.bydel[nr].Navn)
	}
	return names
}
