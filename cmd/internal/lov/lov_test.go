package lov_test

import (
	"slices"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"planvei"
	"planvei/cmd/internal/lov"
)

// les reads the register that is embedded in the program.
func les(t testing.TB) *lov.Register {
	t.Helper()
	r, err := lov.Les(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A tilfelle is one text and what it shall give.
type tilfelle struct {
	Tekst   string    `toml:"tekst"`
	Dato    time.Time `toml:"dato"`
	Udatert bool      `toml:"udatert"`
	Vent    []struct {
		Lov        string   `toml:"lov"`
		Paragrafer []string `toml:"paragrafer"`
	} `toml:"vent"`
	Lenker   []string `toml:"lenker"`
	Nye      []string `toml:"nye"`
	Flagg    []string `toml:"flagg"`
	Deltekst []string `toml:"deltekst"`
}

// usualDate is the day of a case that names none.
var usualDate = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

func TestCases(t *testing.T) {
	r := les(t)
	for _, file := range []string{"testdata/tilfeller.toml", "testdata/flere-tilfeller.toml", "testdata/plantekster.toml"} {
		var cases struct {
			Tilfelle []tilfelle `toml:"tilfelle"`
		}
		meta, err := toml.DecodeFile(file, &cases)
		if err != nil {
			t.Fatal(err)
		}
		if len(meta.Undecoded()) > 0 {
			t.Fatalf("%s: unknown key %v", file, meta.Undecoded())
		}
		if len(cases.Tilfelle) < 50 {
			t.Fatalf("%s has only %d cases", file, len(cases.Tilfelle))
		}
		for _, c := range cases.Tilfelle {
			t.Run(c.Tekst, func(t *testing.T) { c.check(t, r) })
		}
	}
}

func (c tilfelle) check(t *testing.T, r *lov.Register) {
	date := c.Dato
	if date.IsZero() && !c.Udatert {
		date = usualDate
	}
	found := r.Finn([]byte(c.Tekst), lov.Valg{Dato: date})
	var links, today, flags, texts []string
	for i, h := range found {
		if i >= len(c.Vent) || h.Lov.ID != c.Vent[i].Lov || !slices.Equal(h.Paragrafer(), c.Vent[i].Paragrafer) {
			t.Errorf("reference %d is %s %q (%q)", i+1, h.Lov.ID, h.Paragrafer(), c.Tekst[h.Start:h.Slutt])
		}
		links = appendNew(links, h.Lenker()...)
		today = appendNew(today, h.NyeLenker()...)
		flags = appendNew(flags, h.Flagg...)
		texts = append(texts, c.Tekst[h.Start:h.Slutt])
	}
	if len(found) < len(c.Vent) {
		t.Errorf("found %d references, want %d: %v", len(found), len(c.Vent), c.Vent)
	}
	for _, list := range []struct {
		name      string
		got, want []string
	}{{"links", links, c.Lenker}, {"today's links", today, c.Nye}, {"flags", flags, c.Flagg}} {
		if !slices.Equal(list.got, list.want) {
			t.Errorf("%s: %q, want %q", list.name, list.got, list.want)
		}
	}
	if len(c.Deltekst) > 0 && !slices.Equal(texts, c.Deltekst) {
		t.Errorf("the references are %q, want %q", texts, c.Deltekst)
	}
}

func appendNew(list []string, more ...string) []string {
	for _, s := range more {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}
