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

// SkrivDato writes a day for a message, as the rules do.
func SkrivDato(d model.Dato) string { return skrivDato(d) }
