package model

import (
	"testing"

	"planvei/cmd/internal/diag"
)

func TestSlug(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"letters outside ASCII are spelled out", "Trygg på vei", "trygg-paa-vei"},
		{"the ends are trimmed", " Møteplass! ", "moteplass"},
		{"capital letters too", "ÆRLIGHET", "aerlighet"},
		{"Sámi letters", "Kárášjohka – Ŋŧđ", "karasjohka-ntd"},
		{"accents", "idé à la carte", "ide-a-la-carte"},
		{"accents that stand alone", "ide\u0301 pa\u030a", "ide-paa"},
		{"one hyphen between words", "1.10 Kurs -- og / mer", "1-10-kurs-og-mer"},
		{"nothing to spell", "日本", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Slug(tt.in)
			if got != tt.want {
				t.Errorf("Slug(%q) = %q, want %q", tt.in, got, tt.want)
			}
			if got != "" && !IsSlug(got) {
				t.Errorf("%q is a slug of itself only", got)
			}
		})
	}
}

func TestOriginAt(t *testing.T) {
	o := Origin{}
	for i, key := range []string{"", "ansvar", "ansvar[1]", "evaluering.metode"} {
		o[key] = posOnLine(i + 1)
	}
	for key, line := range map[string]int{
		"":                   1,
		"tittel":             1,
		"ansvar":             2,
		"ansvar[0]":          2,
		"ansvar[1].enhet":    3,
		"evaluering.metode":  4,
		"evaluering.ukjent":  1,
		"ansvar[1].enhet.nb": 3,
	} {
		if got := o.At(key).Line; got != line {
			t.Errorf("At(%q) is line %d, want %d", key, got, line)
		}
	}
}

func TestSpraak(t *testing.T) {
	for in, want := range map[string]string{"nb": "nb", "Bokmål": "nb", "nynorsk": "nn", " NN ": "nn", "davvisámegiella": "se", "en": "en", "da": "", "": ""} {
		if got := Spraak(in); got != want {
			t.Errorf("Spraak(%q) = %q, want %q", in, got, want)
		}
	}
}

func posOnLine(line int) diag.Position { return diag.Position{Line: line, Column: 1} }
