package model

import (
	"slices"
	"strings"
	"testing"
)

// kjente are the enheter of the tests.
var kjente = NyeEnhetsnavn([]Enhet{
	{ID: "nav", Navn: Text{"nb": "NAV Fjordvik", "nn": "Nav Fjordvik"}, Alias: []string{"NAV", "NAV-leder"}},
	{ID: "oppvekst", Navn: Text{"nb": "Oppvekst"}},
	{ID: "helse", Navn: Text{"nb": "Helse og mestring", "nn": "Helse og meistring"}},
	{ID: "kommunalsjef", Navn: Text{"nb": "Kommunalsjefen"}, Alias: []string{"kommunalsjef"}},
	{ID: "krisesenter", Navn: Text{"nb": "Krisesenteret i Ås"}},
	{ID: "barn-unge", Navn: Text{"nb": "Enhet for barn/unge"}},
}, "")

func TestFinnAnsvar(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"an id", "nav", "nav"},
		{"a name in any language", "helse og meistring", "helse"},
		{"an alias, however it is typed", " Nav-Leder ", "nav"},
		{"a slash parts", "NAV/Oppvekst", "nav|oppvekst"},
		{"a slash parts with spaces", "NAV / Oppvekst", "nav|oppvekst"},
		{"a slash within a known name does not", "Enhet for barn/unge", "barn-unge"},
		{"nor beside others", "NAV; enhet for barn/unge", "nav|barn-unge"},
		{"lines part", "NAV\nOppvekst", "nav|oppvekst"},
		{"a comma parts what is known", "NAV, oppvekst og helse og mestring", "nav|oppvekst|helse"},
		{"og parts what is known", "Oppvekst og NAV", "oppvekst|nav"},
		{"an ampersand too", "Oppvekst & NAV", "oppvekst|nav"},
		{"what is unknown among them stays text", "NAV, Styrere og rektorer", "nav|«Styrere og rektorer»"},
		{"a list of unknown stays one text", "Styrere og rektorer", "«Styrere og rektorer»"},
		{"a name with a comma stays whole", "Politiet, eining for førebygging", "«Politiet, eining for førebygging»"},
		{"by way of somebody", "kommunalsjef v/HR", "kommunalsjef v/HR"},
		{"by way of somebody, unknown", "Rådmann v/HR", "«Rådmann» v/HR"},
		{"and another beside", "kommunalsjef v/HR, NAV", "kommunalsjef v/HR|nav"},
		{"a role", "Kommunalsjef (hovedansvar)", "kommunalsjef=hovedansvar"},
		{"a role first", "Hovudansvar: NAV", "nav=hovedansvar"},
		{"those who help", "Oppvekst i samarbeid med NAV og krisesenteret i Ås", "oppvekst|nav=samarbeid|krisesenter=samarbeid"},
		{"those who help an unknown", "Kommunalsjef helse og meistring i samarbeid med Politiet, eining for førebygging",
			"«Kommunalsjef helse og meistring»|«Politiet, eining for førebygging»=samarbeid"},
		{"everybody", "Alle", "ALLE"},
		{"every leader", "Alle virksomhetsledere", "ALLE"},
		{"every unit", "alle enheter", "ALLE"},
		{"every leader by way of somebody", "alle ledere v/HR", "ALLE v/HR"},
		{"not quite everybody", "Alle barnehager", "«Alle barnehager»"},
		{"a parenthesis behind a known name", "NAV (ungdom/voksne)", "nav"},
		{"a slash that joins", "Pedagog og/eller rektor", "«Pedagog og/eller rektor»"},
		{"half a word", "oppvekst-/helseavdelingen", "«oppvekst-/helseavdelingen»"},
		{"nothing", " – ", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := visAnsvar(FinnAnsvar(tt.in, kjente)); got != tt.want {
				t.Errorf("FinnAnsvar(%q) = %s, want %s", tt.in, got, tt.want)
			}
		})
	}
}

// In a shared plan each kommune has its own.
func TestEnhetsnavnInASharedPlan(t *testing.T) {
	enheter := []Enhet{
		{ID: "barnevern-a", Navn: Text{"nb": "Barneverntjenesten"}, Kommune: []string{"4601"}},
		{ID: "barnevern-b", Navn: Text{"nb": "Barneverntjenesten", "nn": "Barnevernstenesta"}, Kommune: []string{"4602"}},
		{ID: "krisesenter", Navn: Text{"nb": "Krisesenteret", "nn": "Krisesenteret"}},
	}
	for _, tt := range []struct{ kommune, skrevet, want string }{
		{"", "Barneverntjenesten", ""},
		{"", "Barnevernstenesta", "barnevern-b"},
		{"", "Krisesenteret", "krisesenter"},
		{"4601", "Barneverntjenesten", "barnevern-a"},
		{"4602", "Barneverntjenesten", "barnevern-b"},
		{"4602", "Krisesenteret", "krisesenter"},
		{"4602", "barnevern-a", "barnevern-a"},
	} {
		if got := NyeEnhetsnavn(enheter, tt.kommune).ID(tt.skrevet); got != tt.want {
			t.Errorf("in «%s», «%s» is %q, want %q", tt.kommune, tt.skrevet, got, tt.want)
		}
	}
	if all := NyeEnhetsnavn(enheter, ""); !all.Flere("barneverntjenesten") || all.Flere("krisesenteret") {
		t.Error("only the name that two of them have is shared")
	}
}

func TestSplittAnsvar(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"NAV-leiar; leiar psykisk helse og rus", "«NAV-leiar»|«leiar psykisk helse og rus»"},
		{"Einingsleiar barnehage / rektor", "«Einingsleiar barnehage»|«rektor»"},
		{"Kommunikasjonsrådgjevar\nKrisesenteret IKS", "«Kommunikasjonsrådgjevar»|«Krisesenteret IKS»"},
		{"Kommunalsjef oppvekst (hovedansvar)\nStyrere og rektorer\nRVTS", "«Kommunalsjef oppvekst»=hovedansvar|«Styrere og rektorer»|«RVTS»"},
		{"SLT-koordinator (kommunen) og etterretningsleder (politiet)", "«SLT-koordinator (kommunen)»|«etterretningsleder (politiet)»"},
		{"Frivilligsentralen (ekstern)", "«Frivilligsentralen (ekstern)»"},
		{"Alle virksomhetsledere", "ALLE"},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := visAnsvar(SplittAnsvar(tt.in)); got != tt.want {
				t.Errorf("SplittAnsvar(%q) = %s, want %s", tt.in, got, tt.want)
			}
		})
	}
}

func visAnsvar(all []Ansvar) string {
	var out []string
	for _, a := range all {
		s := a.Enhet
		switch {
		case a.Alle:
			s = "ALLE"
		case s == "":
			s = "«" + a.Skrevet + "»"
		}
		if a.Ved != "" {
			s += " v/" + a.Ved
		}
		if a.Rolle != "" {
			s += "=" + a.Rolle
		}
		out = append(out, s)
	}
	return strings.Join(out, "|")
}

func FuzzSplittAnsvar(f *testing.F) {
	for _, s := range []string{"NAV/Oppvekst", "kommunalsjef v/HR", "a (b; c", "(i samarbeid med)", "NAV, oppvekst og helse og mestring", "Hovedansvar: ", "İ v/X", "a/b/c", ")) og ((", "alle v/alle"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		all := FinnAnsvar(s, kjente)
		if len(all) == 0 && !blank(s) && strings.Trim(s, " \t\r\n,;/()-:") != "" && !strings.Contains(strings.ToLower(s), "samarbeid") {
			t.Errorf("%q: nobody", s)
		}
		for _, a := range all {
			if a.Skrevet == "" {
				t.Errorf("%q: a party without a name: %+v", s, a)
			}
			if !slices.Contains([]string{"", "hovedansvar", "medansvar", "samarbeid"}, a.Rolle) {
				t.Errorf("%q: role %q", s, a.Rolle)
			}
			if !strings.Contains(s, a.Skrevet) {
				t.Errorf("%q: «%s» was never written", s, a.Skrevet)
			}
		}
	})
}
