package status

import (
	"fmt"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// avgjor is what somebody must decide before the plan is whole, and not only write
// down.
func (s sak) avgjor() []string {
	var list []string
	add := func(missing bool, format string, args ...any) {
		if missing {
			list = append(list, fmt.Sprintf(format, args...))
		}
	}
	p := s.Plan.Plan
	add(len(s.med("kommune-ikke-utfylt")) > 0 || len(p.Kommune) == 0, "hvilken kommune planen gjelder")
	add(len(s.med("plan-uten-periode")) > 0, "når planen skal gjelde")
	add(p.Koordinator == "", "hvem som koordinerer planen")
	add(p.Koordinator != "" && !s.naabar(p.Koordinator), "hvordan man når den som koordinerer planen")
	add(s.satsinger() == 0, "hvilke områder dere vil satse på")
	for _, o := range s.Innsatsomraade {
		add(o.Periode != "neste" && o.Begrunnelse.Empty(), "hvorfor dere satser på %s", s.skriv(o.Tittel))
	}
	add(len(s.med("maal-nivaa-mangler")) > 0, "hvilke mål dere skal nå, i kommunen, i tjenestene og for den som trenger hjelp")
	add(len(s.med("tiltak-uten-ansvar")) > 0, "hvem som har ansvaret for %s", tiltakene(len(s.med("tiltak-uten-ansvar"))))
	add(len(s.med("tiltak-uten-tid")) > 0, "når dere skal gjøre %s", tiltakene(len(s.med("tiltak-uten-tid"))))
	add(len(s.med("tiltak-uten-evaluering")) > 0, "hvordan dere ser om %s virker", tiltakene(len(s.med("tiltak-uten-evaluering"))))
	for _, v := range s.utenVedtak() {
		add(true, "om planen skal vedtas i %s", v)
	}
	add(p.Nettadresse == "", "hvilken adresse nettstedet skal ha")
	add(p.Uustatus == "", "hvor tilgjengelighetserklæringen skal ligge")
	return list
}

func tiltakene(n int) string {
	if n == 1 {
		return "ett tiltak"
	}
	return fmt.Sprintf("%d tiltak", n)
}

// satsinger counts the areas of this period.
func (s sak) satsinger() int {
	n := 0
	for _, o := range s.Innsatsomraade {
		if o.Periode != "neste" {
			n++
		}
	}
	return n
}

func (s sak) naabar(id string) bool {
	for _, e := range s.Enhet {
		if e.ID == id {
			return len(e.Telefon) > 0 || e.Epost != "" || e.Nettsted != ""
		}
	}
	return false
}

// utenVedtak names the municipalities that have not adopted the plan.
func (s sak) utenVedtak() []string {
	var names []string
	for i, nr := range s.Plan.Plan.Kommune {
		if len(s.vedtakFor(nr)) == 0 {
			names = append(names, s.kommunenavn(i, nr))
		}
	}
	if len(names) > 0 && len(names) == len(s.Plan.Plan.Kommune) {
		return []string{diag.Enumerate(names, "og")}
	}
	return names
}

// vedtakFor are the decisions that hold for a municipality: those that name it, or
// that name nobody where the plan is of one alone. They count when the plan says
// that it is adopted.
func (s sak) vedtakFor(nr string) []model.Vedtak {
	var list []model.Vedtak
	for _, v := range s.Vedtak {
		if s.Plan.Plan.Status == "vedtatt" && (v.Kommune == "" && len(s.Plan.Plan.Kommune) == 1 || v.Kommune != "" && strings.HasPrefix(nr, v.Kommune)) {
			list = append(list, v)
		}
	}
	return list
}
