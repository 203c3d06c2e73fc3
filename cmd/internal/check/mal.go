package check

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// The rules of this file follow the template of the national guide for such
// plans (komplan.nkvts.no, «Skriv»). What the template asks for may be missing
// from a draft, so none of them stops a build.
var malreglene = []regel{
	{Regel{"plan-uten-periode", Mal, diag.Advarsel, "Det står ikke når planen gjelder."}, planUtenPeriode},
	{Regel{"plan-uten-vedtak", Mal, diag.Advarsel, "Planen er vedtatt, men det står ikke når og av hvem."}, planUtenVedtak},
	{Regel{"vedtak-mangler-for-kommune", Mal, diag.Advarsel, "En kommune i en felles plan har ikke noe vedtak."}, vedtakManglerForKommune},
	{Regel{"plan-uten-koordinator", Mal, diag.Raad, "Det står ikke hvem som koordinerer planen."}, planUtenKoordinator},
	{Regel{"plan-uten-tiltak", Mal, diag.Advarsel, "Planen har ingen tiltak."}, planUtenTiltak},
	{Regel{"kapittel-mangler", Mal, diag.Raad, "Et kapittel som malen har, mangler."}, kapittelMangler},
	{Regel{"maal-nivaa-mangler", Mal, diag.Raad, "Planen har ikke mål på alle tre nivåer."}, maalNivaaMangler},
	{Regel{"innsatsomraade-uten-begrunnelse", Mal, diag.Raad, "Det står ikke hvorfor et innsatsområde er valgt."}, innsatsomraadeUtenBegrunnelse},
	{Regel{"innsatsomraade-uten-maal", Mal, diag.Raad, "Et innsatsområde i denne perioden har ingen mål."}, innsatsomraadeUtenMaal},
	{Regel{"tiltak-uten-ansvar", Mal, diag.Advarsel, "Det står ikke hvem som har ansvaret for et tiltak."}, tiltakUtenAnsvar},
	{Regel{"tiltak-uten-tid", Mal, diag.Advarsel, "Et tiltak har verken oppstart eller frist."}, tiltakUtenTid},
	{Regel{"tiltak-uten-maal", Mal, diag.Raad, "Det står ikke hvilket mål et tiltak skal nå."}, tiltakUtenMaal},
	{Regel{"tiltak-uten-evaluering", Mal, diag.Raad, "Det står ikke hvordan et tiltak skal evalueres."}, tiltakUtenEvaluering},
	{Regel{"tiltak-uten-beskrivelse", Mal, diag.Raad, "Et tiltak har ingen beskrivelse."}, tiltakUtenBeskrivelse},
	{Regel{"tiltak-nr-dobbelt", Mal, diag.Raad, "To tiltak har samme nummer."}, tiltakNrDobbelt},
	{Regel{"tiltakskort-uten-kontakt", Mal, diag.Advarsel, "Et tiltakskort sier ikke hvem man kan kontakte."}, tiltakskortUtenKontakt},
}

// planHead is where a finding about the plan as a whole stands.
func (s *subject) planHead() diag.Position { return s.Plan.Plan.Origin[""] }

func planUtenPeriode(s *subject, report reporter) {
	if p := s.Plan.Plan; p.Periode.Skrevet == "" && p.Fra == "" && p.Til == "" {
		report(s.planHead(), "det står ikke når planen gjelder",
			"Skriv «fra» og «til» under [plan], for eksempel fra = 2026-01-01 og til = 2029-12-31.")
	}
}

func planUtenVedtak(s *subject, report reporter) {
	if s.Plan.Plan.Status == "vedtatt" && len(s.Vedtak) == 0 {
		report(at(s.Plan.Plan.Origin, "status"), "planen er vedtatt, men det står ikke når og av hvem",
			"Legg til [[vedtak]] med «organ», «dato» og «sak».")
	}
}

func vedtakManglerForKommune(s *subject, report reporter) {
	p := s.Plan.Plan
	if p.Status != "vedtatt" || len(p.Kommune) < 2 || len(s.Vedtak) == 0 {
		return
	}
	for i, nr := range p.Kommune {
		if !slices.ContainsFunc(s.Vedtak, func(v model.Vedtak) bool { return within(v.Kommune, nr) && v.Kommune != "" }) {
			report(at(p.Origin, element("kommune", i)), fmt.Sprintf("kommunen %s har ikke noe vedtak", quote(s.kommunenavn(i))),
				fmt.Sprintf("Legg til [[vedtak]] med kommune = %q.", nr))
		}
	}
}

// kommunenavn returns the name of the kommune with index i in the plan: as it is
// written, or as the register has it, or else its number.
func (s *subject) kommunenavn(i int) string {
	if p := s.Plan.Plan; i < len(p.Kommunenavn) && len(p.Kommunenavn) == len(p.Kommune) {
		return p.Kommunenavn[i]
	}
	if nr := s.Plan.Plan.Kommune[i]; s.national != nil {
		return cmp.Or(s.national.Navn(nr, "nb"), nr)
	}
	return s.Plan.Plan.Kommune[i]
}

func planUtenKoordinator(s *subject, report reporter) {
	if s.Plan.Plan.Koordinator == "" {
		report(s.planHead(), "det står ikke hvem som koordinerer planen",
			"Skriv id-en til enheten eller rollen i «koordinator» under [plan].")
	}
}

func planUtenTiltak(s *subject, report reporter) {
	if len(s.Tiltak) == 0 {
		report(s.planHead(), "planen har ingen tiltak", "Legg til det første med [[tiltak]].")
	}
}

// kapittelMangler asks for the texts that the template cannot do without.
func kapittelMangler(s *subject, report reporter) {
	if s.national == nil {
		return
	}
	for i := range s.national.Mal.Kapittel {
		m := &s.national.Mal.Kapittel[i]
		if !m.Maa || !m.Tekst() {
			continue
		}
		advice := "Fortell " + strings.Join(m.Skal["nb"], "; ") + "."
		switch k := s.Plan.FinnKapittel(m.ID, s.own()); {
		case k == nil:
			report(s.planHead(), fmt.Sprintf("planen har ikke kapittelet %s", quote(m.ID)),
				fmt.Sprintf("Skriv det i %s. %s", m.File(s.own()), advice))
		case !Skrevet(k):
			report(diag.Position{File: k.Fil, Line: k.Linje, Column: 1},
				fmt.Sprintf("kapittelet %s har ingen tekst", quote(m.ID)), "Skriv teksten under opplysningene øverst i filen. "+advice)
		}
	}
}

// Skrevet reports whether a chapter has anything for the reader.
func Skrevet(k *model.Kapittel) bool { return k != nil && !blankText(k.Tekst) }

// htmlComment is what a template says to the author.
var htmlComment = regexp.MustCompile(`(?s)<!--.*?-->`)

// blankText reports whether a text has nothing for the reader.
func blankText(text string) bool {
	return strings.TrimSpace(htmlComment.ReplaceAllString(text, "")) == ""
}

func maalNivaaMangler(s *subject, report reporter) {
	var missing []string
	for _, nivaa := range maalnivaaer() {
		if !slices.ContainsFunc(s.Maal, func(m model.Maal) bool { return m.Nivaa == nivaa }) {
			missing = append(missing, nivaa)
		}
	}
	switch {
	case len(s.Maal) == 0:
		report(s.planHead(), "planen har ingen mål", "Legg til mål med [[maal]], på nivåene "+commaOg(maalnivaaer())+".")
	case len(missing) > 0:
		report(s.planHead(), "planen mangler mål på nivå "+commaOg(missing),
			"Legg til slike mål, eller skriv «nivaa» i målene som allerede er der.")
	}
}

// commaOg joins a few choices as one does in a sentence: «a», «b» og «c».
func commaOg(choices []string) string {
	quoted := make([]string, len(choices))
	for i, c := range choices {
		quoted[i] = "«" + c + "»"
	}
	return andList(quoted)
}

func innsatsomraadeUtenBegrunnelse(s *subject, report reporter) {
	for _, o := range s.Innsatsomraade {
		if o.Begrunnelse.Empty() {
			report(o.Origin[""], "det står ikke hvorfor "+s.omraadet(&o)+" er valgt",
				"Skriv det kort i «begrunnelse».")
		}
	}
}

func innsatsomraadeUtenMaal(s *subject, report reporter) {
	aimed := map[string]bool{}
	for _, m := range s.Maal {
		aimed[m.Innsatsomraade] = true
	}
	for _, o := range s.Innsatsomraade {
		if o.ID != "" && !aimed[o.ID] && o.Periode != "neste" {
			report(o.Origin[""], s.omraadet(&o)+" har ingen mål",
				fmt.Sprintf("Legg til [[maal]] med innsatsomraade = %q.", o.ID))
		}
	}
}

// everyTiltak reports on each tiltak for which lacks is true.
func everyTiltak(s *subject, lacks func(*model.Tiltak) bool, message, advice string, report reporter) {
	for i := range s.Tiltak {
		if t := &s.Tiltak[i]; lacks(t) {
			report(t.Origin[""], fmt.Sprintf(message, s.tiltaket(t)), advice)
		}
	}
}

func tiltakUtenAnsvar(s *subject, report reporter) {
	everyTiltak(s, func(t *model.Tiltak) bool { return len(t.Ansvar) == 0 },
		"%s har ingen ansvarlig", "Skriv i «ansvar» hvem som skal sette det i gang: stilling og tjenestested.", report)
}

func tiltakUtenTid(s *subject, report reporter) {
	everyTiltak(s, func(t *model.Tiltak) bool { return t.Oppstart.Skrevet == "" && t.Frist.Skrevet == "" },
		"%s har verken oppstart eller frist", "Skriv «oppstart» eller «frist». En dato, et år og «løpende» går alle an.", report)
}

func tiltakUtenMaal(s *subject, report reporter) {
	everyTiltak(s, func(t *model.Tiltak) bool { return len(t.Maal) == 0 },
		"det står ikke hvilket mål %s skal nå", "Skriv id-en til målet i «maal».", report)
}

func tiltakUtenEvaluering(s *subject, report reporter) {
	everyTiltak(s, func(t *model.Tiltak) bool { return t.Evaluering.Empty() },
		"det står ikke hvordan %s skal evalueres", "Fyll ut «evaluering» med «metode», «indikator» eller «tidspunkt».", report)
}

func tiltakUtenBeskrivelse(s *subject, report reporter) {
	everyTiltak(s, func(t *model.Tiltak) bool { return t.Beskrivelse.Empty() },
		"%s har ingen beskrivelse", "Skriv i «beskrivelse» hva som skal gjøres, så en utenforstående forstår det.", report)
}

func tiltakNrDobbelt(s *subject, report reporter) {
	first := map[string]*model.Tiltak{}
	for i := range s.Tiltak {
		t := &s.Tiltak[i]
		nr := strings.ToLower(strings.Trim(t.Nr, " ."))
		switch other := first[nr]; {
		case nr == "" || other != nil && other.ID == t.ID: // a copy, as load has said
		case other == nil:
			first[nr] = t
		default:
			report(at(t.Origin, "nr"), "nummeret "+quote(t.Nr)+" er brukt på to tiltak",
				"Gi tiltaket et annet nummer. Det andre står i "+shortPlace(other.Origin[""])+".")
		}
	}
}

func tiltakskortUtenKontakt(s *subject, report reporter) {
	for _, k := range s.Tiltakskort {
		if len(k.Kontakt) == 0 {
			report(k.Origin[""], "tiltakskortet "+quote(s.name(k.Tittel, k.ID))+" sier ikke hvem man kan kontakte",
				"Skriv id-en til en enhet i «kontakt».")
		}
	}
}
