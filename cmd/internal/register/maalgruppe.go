package register

import (
	"slices"
	"strings"

	"planvei/cmd/internal/model"
)

// gruppeord are how the words begin by which a plan says whom somebody is there
// for, in its situations and themes.
var gruppeord = []gruppebegynnelse{
	{"barn", []string{"barn", "born", "ung", "mindreårig"}},
	{"eldre", []string{"eldre", "demen"}},
	{"paarorende", []string{"pårørende", "paarorende", "bekymr", "uro"}},
	{"utover", []string{"utøv", "voldsutøv", "valdsutøv", "sinne", "aggresjon"}},
	{"tvang", []string{"tvang", "kontroll", "æresrelat", "kjønnslemlest"}},
	{"menneskehandel", []string{"menneskehandel"}},
	{"mann", []string{"menn ", "mann ", "mannlig", "mannleg"}},
	{"lhbt", []string{"lhbt", "skeiv", "homofil", "lesbisk", "transperson"}},
	{"doev", []string{"døv", "hørsel", "høyrsel", "tegnspråk", "teiknspråk"}},
}

type gruppebegynnelse struct {
	gruppe string
	words  []string // one that ends in a space is the whole word
}

// voldsord tell of somebody who is exposed to violence, where nothing else is
// said of who that is.
var voldsord = []string{"vold", "vald", "trusl", "trugs", "mishandl", "partner"}

// slaggrupper are whom a kind of service is there for, whatever the plan says of
// it. The krisesenter is for women, men and children: krisesenterlova § 1.
var slaggrupper = map[Slag][]string{
	Krisesenter:     {"utsatt", "eldre", "tvang", "mann", "lhbt"},
	Overgrepsmottak: {"utsatt"},
	Smiso:           {"utsatt"},
	Barnevernvakt:   {"barn", "paarorende"},
	Barnehus:        {"barn"},
	Eldre:           {"eldre", "paarorende"},
	ATV:             {"utover"},
}

// SlagFor returns the kinds of service that are there for a group.
func SlagFor(gruppe string) []Slag {
	var kinds []Slag
	for _, b := range begynnelser {
		if slices.Contains(slaggrupper[b.slag], gruppe) {
			kinds = append(kinds, b.slag)
		}
	}
	return kinds
}

// MaalgrupperAv returns whom e is there for, as words of Maalgrupper: by what kind
// of service it is, and by the words that the plan uses for its situations and
// themes. An enhet without a situation has work of another kind, and is only
// there for whom its kind is.
func MaalgrupperAv(e *model.Enhet) []string {
	found := map[string]bool{}
	for _, s := range SlagAv(e) {
		for _, g := range slaggrupper[s] {
			found[g] = true
		}
	}
	if len(e.Situasjon) > 0 {
		for _, phrase := range slices.Concat(e.Situasjon, e.Tema) {
			for _, g := range gruppene(phrase) {
				found[g] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(Maalgrupper), func(g string) bool { return !found[g] })
}

// gruppene are those that a phrase of a plan names.
func gruppene(phrase string) []string {
	words := strings.FieldsFunc(strings.ToLower(phrase), func(r rune) bool { return strings.ContainsRune(" -–,.;:/()«»\"'\t\n", r) })
	says := func(begins []string) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			return slices.ContainsFunc(begins, func(b string) bool { return strings.HasPrefix(w+" ", b) }) && !slices.Contains([]string{"eldreråd", "eldrerådet"}, w)
		})
	}
	var found []string
	for _, g := range gruppeord {
		if says(g.words) {
			found = append(found, g.gruppe)
		}
	}
	if len(found) == 0 && says(voldsord) {
		found = []string{"utsatt"}
	}
	return found
}
