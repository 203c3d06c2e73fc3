package model

import (
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
