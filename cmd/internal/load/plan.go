package load

import (
	"fmt"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// maalform returns the plan's own language, which decides what a text in one
// string is written in. It is bokmål when nothing is said.
func (b *binder) maalform(root *node) string {
	const usual = "nb"
	plan := root.tab["plan"]
	if plan == nil || plan.tab["maalform"].empty() {
		return usual
	}
	n := plan.tab["maalform"]
	text, ok := n.text()
	if !ok {
		return usual // the binder reports the type
	}
	if lang := model.Spraak(text); lang == "nb" || lang == "nn" {
		return lang
	}
	b.found.Add(diag.Finding{
		Code:     "maalform-ukjent",
		Severity: diag.Feil,
		Position: n.pos,
		Message:  fmt.Sprintf("målformen «%s» er ukjent", shorten(text)),
		Advice:   `Skriv maalform = "nb" for bokmål eller "nn" for nynorsk.`,
	})
	return usual
}

// eksempel reports whether the plan says that it is invented.
func eksempel(root *node) bool {
	plan := root.tab["plan"]
	if plan == nil || plan.tab["eksempel"] == nil {
		return false
	}
	return plan.tab["eksempel"].val == true
}

// periode lets the days that are written win over those that the text of the
// period was understood as, and fills in those that are not written.
func periode(o *model.Opplysninger) {
	if o.Fra == "" {
		o.Fra = o.Periode.Fra
	}
	if o.Til == "" {
		o.Til = o.Periode.Til
	}
	if o.Fra != "" || o.Til != "" {
		o.Periode.Slag, o.Periode.Fra, o.Periode.Til = model.TidPeriode, o.Fra, o.Til
	}
}

// iPlanperioden gives the times that lean on the plan («i planperioden») the days
// of its period.
func iPlanperioden(p *model.Plan) {
	fill := func(t *model.Tid) {
		if t.Slag == model.TidPeriode && t.Fra == "" && t.Til == "" {
			t.Fra, t.Til = p.Plan.Fra, p.Plan.Til
		}
	}
	for i := range p.Tiltak {
		t := &p.Tiltak[i]
		fill(&t.Oppstart)
		fill(&t.Frist)
		fill(&t.Evaluering.Tidspunkt)
		for j := range t.Deltiltak {
			fill(&t.Deltiltak[j].Frist)
		}
	}
}
