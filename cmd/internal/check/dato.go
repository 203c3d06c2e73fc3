package check

import (
	"fmt"
	"time"

	"planvei/cmd/internal/model"
)

var maanedsnavn = [...]string{
	"januar", "februar", "mars", "april", "mai", "juni",
	"juli", "august", "september", "oktober", "november", "desember",
}

// skrivDato returns a day as it is written in a sentence: 1. mars 2026.
func skrivDato(d model.Dato) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	return fmt.Sprintf("%d. %s %d", t.Day(), maanedsnavn[t.Month()-1], t.Year())
}

// plusMonths returns the day n months after d, or before it when n is negative.
// From the end of a month to a shorter one it is the last day.
func plusMonths(d model.Dato, n int) model.Dato {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return model.Dato(first.AddDate(0, 0, min(t.Day(), last)-1).Format(time.DateOnly))
}
