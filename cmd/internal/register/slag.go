package register

import (
	"slices"
	"strings"

	"planvei/cmd/internal/model"
)

// A Slag is a kind of service that people look for by its name.
type Slag string

// The kinds of service. The register has no local Politi, Legevakt,
// Barnevern or Familievern; a plan may.
const (
	Krisesenter     Slag = "krisesenter"
	Barnevern       Slag = "barnevern" // the service itself, by day
	Barnevernvakt   Slag = "barnevernvakt"
	Overgrepsmottak Slag = "overgrepsmottak"
	Legevakt        Slag = "legevakt"
	Politi          Slag = "politi"
	Barnehus        Slag = "barnehus"
	Familievern     Slag = "familievern"
	RVTS            Slag = "rvts"
	Smiso           Slag = "smiso"
	ATV             Slag = "atv"
	Eldre           Slag = "eldre"
)

// begynnelser are how the words begin by which a plan calls each kind. A word of
// a plan is in lower case and in whatever form its author gave it.
var begynnelser = []begynnelse{
	{Krisesenter, []string{"krisesent"}},
	{Barnevern, []string{"barnevernst", "barneverntj", "barnevernte", "barnevernet"}},
	{Barnevernvakt, []string{"barnevernvakt", "barnevernsvakt"}},
	{Overgrepsmottak, []string{"overgrepsmottak", "voldtektsmottak", "valdtektsmottak", "overgrepsenhet"}},
	{Legevakt, []string{"legevakt"}},
	{Politi, []string{"politi", "lensmann"}},
	{Barnehus, []string{"barnehus"}},
	{Familievern, []string{"familievern"}},
	{RVTS, []string{"rvts"}},
	{Smiso, []string{"smiso"}},
	{ATV, []string{"atv"}},
	{Eldre, []string{"eldre", "tryggest"}},
}

type begynnelse struct {
	slag  Slag
	words []string
}

// annet are words that begin like those above and are about the council.
var annet = []string{"politisk", "politiker", "eldreråd", "eldreraad"}

// begins reports whether a word is of this kind.
func (b begynnelse) begins(word string) bool {
	if slices.ContainsFunc(annet, func(begin string) bool { return strings.HasPrefix(word, begin) }) {
		return false
	}
	return slices.ContainsFunc(b.words, func(begin string) bool { return strings.HasPrefix(word, begin) })
}

// SlagAv returns the kinds of service that e is, by its id and its names. A plan
// has no field for it: the municipality calls the service what it is called, and
// one with a name of its own has an alias that tells. Its themes do not count: a
// unit may have much to do with the krisesenter and not be it.
func SlagAv(e *model.Enhet) []Slag {
	said := slices.Concat([]string{e.ID}, e.Alias)
	for _, name := range e.Navn {
		said = append(said, name)
	}
	words := strings.FieldsFunc(strings.ToLower(strings.Join(said, " ")), func(r rune) bool {
		return strings.ContainsRune(" -–,.;:/()«»\"'\t\n", r)
	})
	var found []Slag
	for _, b := range begynnelser {
		if slices.ContainsFunc(words, b.begins) {
			found = append(found, b.slag)
		}
	}
	return found
}
