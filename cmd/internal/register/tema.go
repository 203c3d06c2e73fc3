package register

import (
	"strings"
	"unicode"
)

// temaord are how the words and phrases begin by which a plan says what something
// is about, for each theme of the resources. A space at the end ends the word.
var temaord = []struct {
	tema  string
	words []string
}{
	{"vold", []string{"vold ", "vald ", "forebyg", "førebyg", "avdekk", "risikovurdering", "partnerdrap"}},
	{"hjelpetilbud", []string{"hjelpetelefon", "hjelpetilbod", "hjelpetilbud", "informasjon", "rådgi", "akutt"}},
	{"krisesenter", []string{"krisesent", "reetablering", "midlertidig botilbud", "mellombels butilbod"}},
	{"seksuelle-overgrep", []string{"seksuel", "overgrep", "voldtekt", "valdtekt", "incest"}},
	{"barn", []string{"barn", "unge", "ungdom", "skole", "skule", "elev"}},
	{"barnehus", []string{"barnehus", "tilrettelagt avhør", "tilrettelagde avhøyr"}},
	{"eldre", []string{"eldre", "sårbare voksne", "sårbare vaksne", "sårbar voksen", "sårbar vaksen"}},
	{"utover", []string{"voldsutøv", "valdsutøv", "utøver", "utøvar"}},
	{"tvang", []string{"negativ sosial kontroll", "tvangsekteskap", "barneekteskap", "kjønnslemlest", "æresrelatert"}},
	{"menneskehandel", []string{"menneskehandel"}},
	{"familievern", []string{"familievern", "mekling", "samlivsbrudd", "samlivsbrot"}},
	{"straffesak", []string{"straffesak", "anmeld", "politi ", "bistandsadvokat", "voldserstatning", "valdserstatning"}},
	{"helse", []string{"helse", "lege", "dokumentasjon"}},
	{"opplaering", []string{"kompetanse", "opplæring", "kurs", "bekymringssamtale"}},
	{"planarbeid", []string{"planarbeid", "planlegging", "samordning", "kommunestyret", "internkontroll"}},
	{"lov", []string{"lovverk", "lovgiv", "lovgjev", "taushetsplikt", "teieplikt", "meldeplikt", "opplysningsplikt", "avvergingsplikt", "avverjingsplikt", "menneskerett"}},
	{"foringer", []string{"føring"}},
}

// TemaerAv are the themes of the resources that some words of a plan are about,
// in the order of the resources' own. A word that is part of another says nothing.
func TemaerAv(written ...string) []string {
	text := " " + strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return ' '
	}, strings.Join(written, "  ")) + " "
	var list []string
	for _, t := range temaord {
		for _, w := range t.words {
			if strings.Contains(text, " "+w) {
				list = append(list, t.tema)
				break
			}
		}
	}
	return list
}
