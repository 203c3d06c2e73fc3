package model

import "strings"

// Enhetsnavn returns the ID of each enhet by the ways to write it: its ID, its
// names and its aliases, in small letters. A way that two of them share names
// the first.
func Enhetsnavn(enheter []Enhet) map[string]string {
	known := make(map[string]string, 3*len(enheter))
	add := func(name, id string) {
		if name = fold(name); name != "" && known[name] == "" {
			known[name] = id
		}
	}
	for i := range enheter {
		add(enheter[i].ID, enheter[i].ID)
	}
	for i := range enheter {
		for _, lang := range []string{"nb", "nn", "se", "en"} {
			add(enheter[i].Navn[lang], enheter[i].ID)
		}
		for _, alias := range enheter[i].Alias {
			add(alias, enheter[i].ID)
		}
	}
	return known
}

// fold makes two ways of writing the same name equal.
func fold(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(name), " "))
}

// FinnAnsvar finds out who is meant.
func FinnAnsvar(skrevet string, known map[string]string) []Ansvar {
	return []Ansvar{{Skrevet: skrevet, Enhet: known[fold(skrevet)]}}
}
