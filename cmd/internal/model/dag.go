package model

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// dag returns the day, and reports whether the calendar has it.
func dag(aar, maaned, dag int) (Dato, bool) {
	t := time.Date(aar, time.Month(maaned), dag, 0, 0, 0, 0, time.UTC)
	if t.Year() != aar || int(t.Month()) != maaned || t.Day() != dag {
		return "", false
	}
	return Dato(fmt.Sprintf("%04d-%02d-%02d", aar, maaned, dag)), true
}

// flytt returns the day that many days later.
func (d Dato) flytt(dager int) Dato {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return d
	}
	return Dato(t.AddDate(0, 0, dager).Format(time.DateOnly))
}

// PlusMonths returns the day n months after d, or before it when n is negative.
// From the end of a month to a shorter one it is the last day.
func (d Dato) PlusMonths(n int) Dato {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Dato(first.AddDate(0, 0, min(t.Day(), last)-1).Format(time.DateOnly))
}

// Kontaktalder is how many months a contact may stand without being checked
// again, where nothing else is asked for.
const Kontaktalder = 12

// TooOld reports whether what was checked on d must be checked again on the day
// today: more than that many months have gone, or Kontaktalder when they are 0.
// Without a day it is not known, and nothing is too old.
func (d Dato) TooOld(today Dato, months int) bool {
	return d != "" && today != "" && d < today.PlusMonths(-cmp.Or(months, Kontaktalder))
}

// Gyldig reports whether d is a day of the calendar, in ISO form.
func (d Dato) Gyldig() bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return err == nil
}

// tall reads a number of at most four digits.
func tall(s string) (int, bool) {
	if len(s) == 0 || len(s) > 4 || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// aarstall reads a year that a plan may speak of.
func aarstall(s string) (int, bool) {
	n, ok := tall(s)
	return n, ok && len(s) == 4 && n >= 1900 && n < 2200
}

// kortAarstall reads a year of four digits, or of two in this century.
func kortAarstall(s string) (int, bool) {
	if n, ok := tall(s); ok && len(s) == 2 {
		return 2000 + n, true
	}
	return aarstall(s)
}
