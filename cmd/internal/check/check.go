// Package check finds what is wrong with a plan before it becomes a site.
//
// One rule is one function. The table of its family gives every rule its code,
// how much it matters and what it is about: the tables are in form.go,
// markdown.go, lenker.go, arkiv.go, mal.go, kontakt.go, personvern.go, planliv.go,
// lovregler.go and spraak.go, and the functions there or in a file of their own. To add a rule,
// write the function, put it in the table, say in forklaring.toml why it matters and
// what to do, and put a case for it in testdata.
//
// A rule never changes the plan and never asks the clock: rules that need to
// know today's date take it from Options, and are silent without it. Rules run
// side by side and see one subject, which none of them changes.
package check

import (
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// Options is what the rules need to know besides the plan.
type Options struct {
	Dato     model.Dato         // the day to judge by; empty when no day is given
	Maaneder int                // how long a contact may stand before it must be checked again; 0 is model.Kontaktalder
	Nasjonal *register.Register // nil when nothing is to be looked up in it
	Lover    *lov.Register      // nil when references to acts are not to be read
	Kilder   *load.Kilder       // the files of the plan; nil when places inside a value are not asked for
}

// Plan puts all that is wrong with p in found. It expects p as load returned it
// and says nothing of what load has said already. In what load has said too, it hides
// what no finding may repeat.
func Plan(p *model.Plan, opts Options, found *diag.List) {
	s := newSubject(p, opts)
	keep(s, slices.DeleteFunc(alleRegler(), func(r regel) bool {
		return p.Ufullstendig && slices.Contains(trengerHele, r.Code)
	}), found)
	for _, a := range p.Arkiv {
		arkivert(s, a.Plan, found)
	}
	found.Rewrite(s.mask)
}

// keep puts in found what breaks the rules.
func keep(s *subject, regler []regel, found *diag.List) {
	findings := make([]diag.List, len(regler)) // by rule
	var rules errgroup.Group
	rules.SetLimit(4 * runtime.GOMAXPROCS(0)) // some wait for what another finds
	for i, r := range regler {
		if r.find == nil {
			continue
		}
		rules.Go(func() error {
			r.find(s, func(at diag.Position, message, advice string) {
				if at.File == "" {
					return // of a [plan] that nobody has written, as load has said
				}
				findings[i].Add(diag.Finding{Code: r.Code, Severity: r.Severity, Position: at, Message: message, Advice: advice})
			})
			return nil
		})
	}
	_ = rules.Wait() // no rule fails
	for i := range findings {
		found.Append(&findings[i])
	}
}

// trengerHele are the rules about what is not there. They are silent when a part
// of the plan could not be read: it may be there, and it is the reading that must
// be mended first.
var trengerHele = []string{
	"innsatsomraade-ukjent", "maal-ukjent", "enhet-ukjent", "tiltak-ukjent", "forgjenger-ukjent", "indikator-ukjent",
	"innsatsomraade-tomt", "enhet-ubrukt", "maal-uten-tiltak", "innsatsomraade-uten-maal", "maal-nivaa-mangler", "maal-ikke-etterprovbart",
	"plan-uten-periode", "plan-uten-vedtak", "vedtak-mangler-for-kommune", "plan-uten-koordinator", "plan-uten-tiltak",
	"kontakt-mangler-krisesenter", "kontakt-mangler-barnevernvakt", "kontakt-mangler-overgrepsmottak", "kontakt-mangler-politi", "kontakt-mangler-eldre",
}
