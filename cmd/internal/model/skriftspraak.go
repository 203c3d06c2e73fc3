package model

import "slices"

// A Skriftspraak is a language that a site can have pages in.
type Skriftspraak struct {
	Kode   string // as in the address and in lang
	Navn   string // what it calls itself
	Locale string // how it writes dates and numbers
	RTL    bool   // it is read from right to left
	Helt   bool   // planvei has every word of the interface in it
	Ord    bool   // planvei has at least the words of the help pages in it
	Utkast bool   // those words have not been checked by somebody who speaks it
}

// Skriftspraakene are the languages, in the order in which they are offered. In
// those without words a municipality can offer help by giving the words itself.
var Skriftspraakene = []Skriftspraak{
	{Kode: "nb", Navn: "Bokmål", Locale: "nb-NO", Helt: true, Ord: true},
	{Kode: "nn", Navn: "Nynorsk", Locale: "nn-NO", Helt: true, Ord: true},
	{Kode: "se", Navn: "Davvisámegiella", Locale: "se-NO", Ord: true, Utkast: true},
	{Kode: "en", Navn: "English", Locale: "en-GB", Helt: true, Ord: true},
	{Kode: "ar", Navn: "العربية", Locale: "ar", RTL: true},
	{Kode: "de", Navn: "Deutsch", Locale: "de-DE"},
	{Kode: "es", Navn: "Español", Locale: "es-ES"},
	{Kode: "fa", Navn: "فارسی", Locale: "fa-IR", RTL: true},
	{Kode: "fr", Navn: "Français", Locale: "fr-FR"},
	{Kode: "lt", Navn: "Lietuvių", Locale: "lt-LT"},
	{Kode: "pl", Navn: "Polski", Locale: "pl-PL"},
	{Kode: "ru", Navn: "Русский", Locale: "ru-RU"},
	{Kode: "so", Navn: "Soomaali", Locale: "so-SO"},
	{Kode: "ti", Navn: "ትግርኛ", Locale: "ti-ER"},
	{Kode: "tr", Navn: "Türkçe", Locale: "tr-TR"},
	{Kode: "uk", Navn: "Українська", Locale: "uk-UA"},
	{Kode: "ur", Navn: "اردو", Locale: "ur-PK", RTL: true},
}

// FindSkriftspraak returns the language with the code, or nil.
func FindSkriftspraak(kode string) *Skriftspraak {
	i := slices.IndexFunc(Skriftspraakene, func(s Skriftspraak) bool { return s.Kode == kode })
	if i < 0 {
		return nil
	}
	return &Skriftspraakene[i]
}

// Hjelpeord are the interface words that an edition with help alone must have in
// its own language. The other words it uses are lent by the plan's language, and
// marked. Among these are the names of parts of the page, which cannot be marked.
var Hjelpeord = []string{"hjelp_spor", "side_hjelp", "hjelp_her", "meny", "meny_hoved", "meny_bunn", "spraak"}
