package model

import "strings"

// A Dato is a day in ISO form, "2026-03-01", or empty when it is not known.
// Days in this form compare as strings.
type Dato string

// Aar returns the year as four digits, or "" when the day is not known.
func (d Dato) Aar() string {
	aar, _, _ := strings.Cut(string(d), "-")
	return aar
}

// Tid is a time as written, and what it was understood to mean.
type Tid struct {
	Skrevet string
	Slag    TidSlag
	Fra     Dato // first day; empty when open
	Til     Dato // last day; empty when open

	// For TidGjentakende.
	Hyppighet string // aarlig, halvaarlig, tertialvis, kvartalsvis, maanedlig, ukentlig
	Maaned    int    // 1–12, or 0 for any time of the year
}

// TidSlag is the kind of time that a text was understood as.
type TidSlag string

// The kinds of time. TidUkjent is what could not be understood.
const (
	TidUkjent      TidSlag = ""
	TidDato        TidSlag = "dato"        // a deadline: Til
	TidPeriode     TidSlag = "periode"     // from Fra to Til
	TidLopende     TidSlag = "lopende"     // without end
	TidGjentakende TidSlag = "gjentakende" // again and again
	TidBetinget    TidSlag = "betinget"    // when something happens
)

// Kostnad is a cost as written, and what it was understood to mean.
type Kostnad struct {
	Skrevet  string
	Slag     KostnadSlag
	FraOre   int64   // the amount in øre, or the low end of an interval
	TilOre   int64   // the high end; equal to FraOre for one amount
	Aarsverk float64 // person-years
	PerAar   bool    // each year, not once
}

// KostnadSlag is the kind of cost that a text was understood as.
type KostnadSlag string

// The kinds of cost. KostnadUkjent is what could not be understood.
const (
	KostnadUkjent   KostnadSlag = ""
	KostnadBelop    KostnadSlag = "belop"    // money: FraOre, TilOre
	KostnadAarsverk KostnadSlag = "aarsverk" // people: Aarsverk, perhaps with money
	KostnadRamme    KostnadSlag = "ramme"    // within the ordinary budget
	KostnadIngen    KostnadSlag = "ingen"    // none
)

// Status is how it goes, as written, and what it was understood to mean.
type Status struct {
	Skrevet string
	Slag    StatusSlag
}

// StatusSlag is the stage that a status word was understood as.
type StatusSlag string

// The stages. StatusUkjent is what could not be understood.
const (
	StatusUkjent      StatusSlag = ""
	StatusIkkeStartet StatusSlag = "ikke-startet"
	StatusPaagaar     StatusSlag = "paagaar"
	StatusForsinket   StatusSlag = "forsinket"
	StatusGjennomfort StatusSlag = "gjennomfort"
	StatusRevidert    StatusSlag = "revidert"
	StatusAvviklet    StatusSlag = "avviklet"
)

// StatusSlagene are the known stages in the order in which they are shown.
var StatusSlagene = []StatusSlag{
	StatusIkkeStartet, StatusPaagaar, StatusForsinket, StatusGjennomfort, StatusRevidert, StatusAvviklet,
}

// Ansvar is one party that answers for something, as written, and whom it was
// understood to be.
type Ansvar struct {
	Skrevet string // the text, or what Enhet names
	Enhet   string // ID of an Enhet, or "" when the text names none that is known
	Ved     string // "HR" in «kommunalsjef v/HR»
	Rolle   string // hovedansvar, medansvar, samarbeid
	Kommune string // kommunenummer, when it concerns one part of a shared plan
	Alle    bool   // «Alle», «alle enheter»: everybody
	Kilde   string // key of the entry it was written in, such as "ansvar[1]"
}
