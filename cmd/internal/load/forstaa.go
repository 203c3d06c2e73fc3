package load

import (
	"fmt"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// What follows reads a text and what it was understood to mean. A text that was
// not understood is kept, and the author learns which forms are.

func (b *binder) tid(n *node, f Felt, s scope) model.Tid {
	text := b.str(n, f, s)
	t, known := b.tider[text] // a plan says «løpende» a hundred times
	if !known {
		t = model.ForstaaTid(text)
		b.tider[text] = t
	}
	switch {
	case t.Skrevet == "" || t.Slag != model.TidUkjent:
	case norwegianDate.MatchString("=" + t.Skrevet):
		b.found.Add(diag.Finding{
			Code: "tid-ikke-forstaatt", Severity: diag.Advarsel, Position: n.pos,
			Message: fmt.Sprintf("«%s» i «%s» er ikke en dato i kalenderen", shorten(t.Skrevet), f.Nokkel),
			Advice:  "Rett dagen, måneden eller året.",
		})
	default:
		b.advise(n, "tid-ikke-forstaatt", fmt.Sprintf("tiden «%s» i «%s» er ikke forstått, og blir vist slik den er skrevet", shorten(t.Skrevet), f.Nokkel),
			"Dette blir forstått: 1. mars 2026, innen utgangen av 2026, 2. kvartal 2026, høsten 2026, 2025–2028, årlig, hvert år i november, løpende, ved behov.")
	}
	return t
}

func (b *binder) kostnad(n *node, f Felt, s scope) model.Kostnad {
	k := model.ForstaaKostnad(b.str(n, f, s))
	if k.Skrevet != "" && k.Slag == model.KostnadUkjent {
		b.advise(n, "kostnad-ikke-forstaatt", fmt.Sprintf("kostnaden «%s» er ikke forstått, og blir vist slik den er skrevet", shorten(k.Skrevet)),
			"Dette blir forstått: kr 250 000, 250 000 kr per år, 100 000–200 000 kr, 1,5 mill. kr, 0,5 årsverk, innenfor ramme, ingen.")
	}
	return k
}

func (b *binder) status(n *node, f Felt, s scope) model.Status {
	st := model.ForstaaStatus(b.str(n, f, s))
	switch {
	case st.Skrevet != "" && st.Slag == model.StatusUkjent:
		b.advise(n, "status-ikke-forstaatt", fmt.Sprintf("statusen «%s» er ikke forstått, og blir vist slik den er skrevet", shorten(st.Skrevet)),
			"Dette blir forstått: ikke startet, planlagt, pågår, forsinket, gjennomført, revidert, avviklet, eller hvor mange prosent som er ferdig.")
	case st.Trafikklys():
		b.advise(n, "status-farge", fmt.Sprintf("statusen «%s» er lest som hvordan det går: grønn er «pågår», gul og rød er «forsinket»", shorten(st.Skrevet)),
			"Skriv heller med ord, for eksempel «ikke startet», «pågår» eller «gjennomført». Farger alene sier ikke det samme til alle.")
	}
	return st
}

func (b *binder) advise(n *node, code, message, advice string) {
	b.found.Add(diag.Finding{Code: code, Severity: diag.Raad, Position: n.pos, Message: message, Advice: advice})
}
