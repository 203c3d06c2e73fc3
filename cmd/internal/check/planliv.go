package check

import (
	"fmt"
	"slices"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

var planlivreglene = []regel{
	{Regel{"plan-utlopt", Planliv, diag.Advarsel, "Planperioden er over."}, planUtlopt},
	{Regel{"plan-utloper-snart", Planliv, diag.Raad, "Planperioden er over om et halvt år eller mindre."}, planUtloperSnart},
	{Regel{"plan-ikke-vedtatt", Planliv, diag.Advarsel, "Planperioden har begynt, men planen er ikke vedtatt."}, planIkkeVedtatt},
	{Regel{"vedtak-i-framtiden", Planliv, diag.Advarsel, "Et vedtak har en dato som ikke har vært."}, vedtakIFramtiden},
	{Regel{"vedtak-etter-start", Planliv, diag.Raad, "Planen ble vedtatt over et år etter at perioden begynte."}, vedtakEtterStart},
	{Regel{"versjon-foer-vedtak", Planliv, diag.Advarsel, "En endring av planen er eldre enn vedtaket."}, versjonFoerVedtak},
	{Regel{"versjon-i-framtiden", Planliv, diag.Advarsel, "En endring av planen har en dato som ikke har vært."}, versjonIFramtiden},
	{Regel{"frist-passert", Planliv, diag.Advarsel, "Fristen for et tiltak er ute, og det er ikke gjennomført."}, fristPassert},
	{Regel{"evaluering-forfalt", Planliv, diag.Advarsel, "Tiden for en evaluering er ute, og ingen oppfølging er skrevet."}, evalueringForfalt},
	{Regel{"oppfolging-gammel", Planliv, diag.Raad, "Ingen tiltak er fulgt opp det siste året."}, oppfolgingGammel},
	{Regel{"oppfolging-i-framtiden", Planliv, diag.Advarsel, "En oppfølging har en dato som ikke har vært."}, oppfolgingIFramtiden},
	{Regel{"status-uenig", Planliv, diag.Raad, "Status for et tiltak er en annen enn i den siste oppfølgingen."}, statusUenig},
}

// periodPlace is where one end of the plan's period is written, which may be in
// the text of the period.
func (s *subject) periodPlace(key string) diag.Position {
	if o := s.Plan.Plan.Origin; o[key] != (diag.Position{}) {
		return o[key]
	}
	return at(s.Plan.Plan.Origin, "periode")
}

func planUtlopt(s *subject, report reporter) {
	if til := s.Plan.Plan.Til; s.dato != "" && til != "" && til < s.dato {
		report(s.periodPlace("til"), "planen gjaldt til "+skrivDato(til)+", og perioden er over",
			"Rett «til» hvis den er forlenget. Er den erstattet, legg inn den nye planen. Bygg med --dato, så sier forsiden at planen er utløpt, og hva som fortsatt gjelder.")
	}
}

func planUtloperSnart(s *subject, report reporter) {
	if p := &s.Plan.Plan; p.Fornyes(s.dato) {
		report(s.periodPlace("til"), "planen gjelder bare til "+skrivDato(p.Til),
			"Forny den i tide: gå gjennom hvert tiltak, spør dem det gjelder, oppdater kartleggingen, og få nytt vedtak før den går ut. Sjekklisten står på nettstedet, i veilederen (/veileder/gjennomfor/fornying/) og på forsiden når dere bygger med --dato.")
	}
}

func planIkkeVedtatt(s *subject, report reporter) {
	p := s.Plan.Plan
	if s.dato != "" && p.Fra != "" && p.Fra < s.dato && (p.Status == "utkast" || p.Status == "horing") {
		report(at(p.Origin, "status"),
			fmt.Sprintf("planperioden begynte %s, men statusen er fortsatt %s", skrivDato(p.Fra), quote(p.Status)),
			"Er planen vedtatt, skriv status = \"vedtatt\" og legg til [[vedtak]]. Ellers rett perioden.")
	}
}

func vedtakIFramtiden(s *subject, report reporter) {
	for _, v := range s.Vedtak {
		if s.dato != "" && v.Dato > s.dato {
			report(at(v.Origin, "dato"), "vedtaket har datoen "+skrivDato(v.Dato)+", som ikke har vært", "Rett datoen, eller vent med vedtaket.")
		}
	}
}

func vedtakEtterStart(s *subject, report reporter) {
	fra := s.Plan.Plan.Fra
	for _, v := range s.Vedtak {
		if fra != "" && v.Dato > fra.PlusMonths(12) {
			report(at(v.Origin, "dato"),
				fmt.Sprintf("vedtaket er fra %s, over et år etter at perioden begynte %s", skrivDato(v.Dato), skrivDato(fra)),
				"Se etter at begge datoene er riktige. Gjelder vedtaket en endring, hører det hjemme under [[versjon]].")
		}
	}
}

func versjonFoerVedtak(s *subject, report reporter) {
	first := model.Dato("")
	for _, v := range s.Vedtak {
		if v.Dato != "" && (first == "" || v.Dato < first) {
			first = v.Dato
		}
	}
	for _, v := range s.Versjon {
		if v.Dato != "" && v.Dato < first {
			report(at(v.Origin, "dato"),
				fmt.Sprintf("endringen er fra %s, men planen ble ikke vedtatt før %s", skrivDato(v.Dato), skrivDato(first)),
				"Rett datoen. Under [[versjon]] står endringer som er gjort etter vedtaket.")
		}
	}
}

func versjonIFramtiden(s *subject, report reporter) {
	for _, v := range s.Versjon {
		if s.dato != "" && v.Dato > s.dato {
			report(at(v.Origin, "dato"), "endringen har datoen "+skrivDato(v.Dato)+", som ikke har vært", "Rett datoen.")
		}
	}
}

// ended reports whether nothing more is to be done with t.
func ended(t *model.Tiltak) bool {
	slag := t.Status.Slag
	if last := lastOppfolging(t); slag == model.StatusUkjent && last != nil {
		slag = last.Status.Slag
	}
	return slag == model.StatusGjennomfort || slag == model.StatusAvviklet
}

// lastOppfolging returns the newest report on t that has a status, or nil.
func lastOppfolging(t *model.Tiltak) *model.Oppfolging {
	var last *model.Oppfolging
	for i := range t.Oppfolging {
		o := &t.Oppfolging[i]
		if o.Dato != "" && o.Status.Slag != model.StatusUkjent && (last == nil || o.Dato >= last.Dato) {
			last = o
		}
	}
	return last
}

func fristPassert(s *subject, report reporter) {
	if s.dato == "" {
		return
	}
	for i := range s.Tiltak {
		t := &s.Tiltak[i]
		if ended(t) {
			continue
		}
		if passed(t.Frist, s.dato) {
			report(at(t.Origin, "frist"),
				fmt.Sprintf("fristen for %s var %s, og det er ikke gjennomført", s.tiltaket(t), quote(t.Frist.Skrevet)),
				"Skriv status = \"gjennomført\" hvis det er gjort. Ellers sett en ny frist.")
		}
		for j := range t.Deltiltak {
			d := &t.Deltiltak[j]
			done := d.Status.Slag == model.StatusGjennomfort || d.Status.Slag == model.StatusAvviklet
			if !done && passed(d.Frist, s.dato) {
				report(at(d.Origin, "frist"),
					fmt.Sprintf("fristen for deltiltaket %s var %s, og det er ikke gjennomført", quote(s.write(d.Tittel)), quote(d.Frist.Skrevet)),
					"Skriv status = \"gjennomført\" hvis det er gjort. Ellers sett en ny frist.")
			}
		}
	}
}

// passed reports whether t is over, as only a deadline and a period can be.
func passed(t model.Tid, dato model.Dato) bool {
	return (t.Slag == model.TidDato || t.Slag == model.TidPeriode) && t.Til != "" && t.Til < dato
}

// evalueringForfalt accepts a report from within the time itself, or for a
// deadline from the half year before it.
func evalueringForfalt(s *subject, report reporter) {
	if s.dato == "" {
		return
	}
	for i := range s.Tiltak {
		t := &s.Tiltak[i]
		when := t.Evaluering.Tidspunkt
		if !passed(when, s.dato) || t.Status.Slag == model.StatusAvviklet {
			continue
		}
		since := when.Fra
		if since == "" {
			since = when.Til.PlusMonths(-6)
		}
		if !slices.ContainsFunc(t.Oppfolging, func(o model.Oppfolging) bool { return o.Dato >= since }) {
			report(at(t.Origin, "evaluering.tidspunkt"),
				fmt.Sprintf("%s skulle evalueres %s, men det står ingen oppfølging fra da eller senere", s.tiltaket(t), quote(when.Skrevet)),
				"Legg til [[tiltak.oppfolging]] med det dere fant, eller sett et nytt tidspunkt.")
		}
	}
}

// oppfolgingGammel speaks of the plan as a whole, once it has been in force for
// a year.
func oppfolgingGammel(s *subject, report reporter) {
	since := s.dato.PlusMonths(-12)
	p := s.Plan.Plan
	if s.dato == "" || p.Status != "vedtatt" || p.Fra == "" || p.Fra >= since || len(s.Tiltak) == 0 || p.Til != "" && p.Til < s.dato {
		return
	}
	for _, t := range s.Tiltak {
		if slices.ContainsFunc(t.Oppfolging, func(o model.Oppfolging) bool { return o.Dato >= since }) {
			return
		}
	}
	report(s.planHead(), "ingen tiltak er fulgt opp det siste året",
		"Skriv hvordan det går i [[tiltak.oppfolging]], og legg det fram for dem som vedtok planen.")
}

func oppfolgingIFramtiden(s *subject, report reporter) {
	for _, t := range s.Tiltak {
		for _, o := range t.Oppfolging {
			if s.dato != "" && o.Dato > s.dato {
				report(at(o.Origin, "dato"), "oppfølgingen har datoen "+skrivDato(o.Dato)+", som ikke har vært", "Rett datoen.")
			}
		}
	}
}

func statusUenig(s *subject, report reporter) {
	for i := range s.Tiltak {
		t := &s.Tiltak[i]
		last := lastOppfolging(t)
		if last == nil || t.Status.Slag == model.StatusUkjent || t.Status.Slag == last.Status.Slag {
			continue
		}
		report(at(t.Origin, "status"),
			fmt.Sprintf("%s har status %s, men oppfølgingen %s sier %s", s.tiltaket(t), quote(t.Status.Skrevet), skrivDato(last.Dato), quote(last.Status.Skrevet)),
			"Skriv den statusen som gjelder nå, begge steder.")
	}
}
