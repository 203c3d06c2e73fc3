package model

import (
	"fmt"
	"testing"
)

func TestForstaaKostnad(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"kr 250 000", "belop 250000.00"},
		{"kr 250\u00a0000", "belop 250000.00"},
		{"kr 250\u2009000", "belop 250000.00"},
		{"250 000 kr", "belop 250000.00"},
		{"250000", "belop 250000.00"},
		{"12 500,50", "belop 12500.50"},
		{"12500,5", "belop 12500.50"},
		{"12500.50", "belop 12500.50"},
		{"15.000,-", "belop 15000.00"},
		{"15 000,–", "belop 15000.00"},
		{"kr 1 250 000,00", "belop 1250000.00"},
		{"kr. 40.000", "belop 40000.00"},
		{"0", "belop 0.00"},
		{"0 kr", "belop 0.00"},
		{"ca. 50 000", "belop 50000.00"},
		{"kr 40 000", "belop 40000.00"},
		{"1,5 mill.", "belop 1500000.00"},
		{"1,5 mill. kr", "belop 1500000.00"},
		{"2 millioner kroner", "belop 2000000.00"},
		{"kr 1,25 mill", "belop 1250000.00"},
		{"100 tusen", "belop 100000.00"},
		{"250 000 kr per år", "belop 250000.00 per år"},
		{"kr 250 000 pr. år", "belop 250000.00 per år"},
		{"kr 250 000 årleg", "belop 250000.00 per år"},
		{"100 000 årlig", "belop 100000.00 per år"},
		{"100 000–200 000", "belop 100000.00–200000.00"},
		{"kr 100 000 – 200 000 per år", "belop 100000.00–200000.00 per år"},
		{"100 000 til 200 000 kr", "belop 100000.00–200000.00"},
		{"mellom 100 000 og 200 000 kroner", "belop 100000.00–200000.00"},
		{"1–2 mill.", "belop 1000000.00–2000000.00"},
		{"250 000 kr fordelt på a og b; c innenfor ramme", "belop 250000.00"},
		{"250 000 kr i 2026", "belop 250000.00"},

		{"½ årsverk", "aarsverk 0.5"},
		{"0,5 årsverk", "aarsverk 0.5"},
		{"1,0 årsverk", "aarsverk 1"},
		{"1½ årsverk", "aarsverk 1.5"},
		{"0,5 stilling", "aarsverk 0.5"},
		{"50 % stilling", "aarsverk 0.5"},
		{"50%-stilling", "aarsverk 0.5"},
		{"et halvt årsverk", "aarsverk 0.5"},
		{"to stillinger", "aarsverk 2"},
		{"1 årsverk (kr 850 000)", "aarsverk 1 belop 850000.00"},

		{"kr 250 000 og en 50 % stilling", "aarsverk 0.5 belop 250000.00"},
		{"1 mill. kr fordelt over fire år", "belop 1000000.00"},

		{"innenfor ramme", "ramme"},
		{"Innenfor ramme", "ramme"},
		{"innafor ramma", "ramme"},
		{"innanfor eksisterande budsjett", "ramme"},
		{"Dekkes innenfor ordinær drift", "ramme"},
		{"Innenfor eksisterende ressurser", "ramme"},
		{"ingen", "ingen"},
		{"Ingen ekstra kostnader", "ingen"},
		{"gratis", "ingen"},

		{"", "?"},
		{"-", "?"},
		{"–", "?"},
		{"avklares i budsjettet", "?"},
		{"ikke innenfor ramme", "?"},
		{"100 000 kr og 50 000 kr", "?"},
		{"100 000 kr i 2026 og 200 000 kr i 2027", "?"},
		{"200 000–100 000", "?"},
		{"100–200 000", "?"},
		{"15,000", "?"},
		{"-5000", "?"},
		{"2026", "?"},
		{"50 % fra kommunen", "?"},
		{"500 kr per deltaker", "?"},
		{"over 100 000 kr", "?"},
		{"jf. sak 45/25", "?"},
		{"99999999999999999999 kr", "?"},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := visKostnad(ForstaaKostnad(tt.in)); got != tt.want {
				t.Errorf("ForstaaKostnad(%q) = %s, want %s", tt.in, got, tt.want)
			}
		})
	}
}

func visKostnad(k Kostnad) string {
	s := string(k.Slag)
	amount := func() string {
		a := fmt.Sprintf("%d.%02d", k.FraOre/100, k.FraOre%100)
		if k.TilOre != k.FraOre {
			a += fmt.Sprintf("–%d.%02d", k.TilOre/100, k.TilOre%100)
		}
		return a
	}
	switch k.Slag {
	case KostnadUkjent:
		return "?"
	case KostnadAarsverk:
		s += fmt.Sprintf(" %g", k.Aarsverk)
		if k.FraOre != 0 {
			s += " belop " + amount()
		}
	case KostnadBelop:
		s += " " + amount()
	}
	if k.PerAar {
		s += " per år"
	}
	return s
}

func FuzzForstaaKostnad(f *testing.F) {
	for _, s := range []string{"kr 250 000", "1½ årsverk", "100 000–200 000", "15.000,-", "1,5 mrd", "50 % stilling", "½½", "9 999 999 999 999 mrd", "1 årsverk (kr 850 000)", "kr", ",-", "æ1ø", "0kr0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		k := ForstaaKostnad(s)
		if k.FraOre < 0 || k.FraOre > k.TilOre || k.Aarsverk < 0 {
			t.Errorf("%q: %+v", s, k)
		}
		if k.Slag == KostnadUkjent && (k.FraOre != 0 || k.TilOre != 0 || k.Aarsverk != 0 || k.PerAar) {
			t.Errorf("%q: not understood, and yet %+v", s, k)
		}
	})
}
