package status

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// KostraKilde is where Statistics Norway tells what form 7B asks for. Read
// 2026-11-22.
const KostraKilde = "https://www.ssb.no/innrapportering/kostra-innrapportering/veiledninger-bokmal/skjema-7B"

// A Svar is how the plan answers a condition.
type Svar string

// The answers. SeEtter is for what a program cannot judge.
const (
	Ja      Svar = "ja"
	Nei     Svar = "nei"
	SeEtter Svar = "se etter"
)

// A Vilkaar is one of the marks of a plan that KOSTRA form 7B asks for, and what
// the answer rests on.
type Vilkaar struct {
	Vilkaar string
	Svar    Svar
	Grunn   string
}

func (s sak) kostra() []Vilkaar {
	return []Vilkaar{s.vedtatt(), s.gjeldende(), s.konkrete(), s.framdrift(), s.milepaeler()}
}

// politisk are how the words begin that name a council of elected members.
var politisk = []string{"kommunesty", "bysty", "heradssty", "bydelsutval", "formannskap", "formannsskap"}

func (s sak) vedtatt() Vilkaar {
	v := Vilkaar{Vilkaar: "Vedtatt av den politiske ledelsen i kommunen", Svar: Ja}
	if s.Plan.Plan.Status != "vedtatt" {
		v.Svar, v.Grunn = Nei, "planen har status "+cmp.Or(statusord[s.Plan.Plan.Status], "ukjent")
		return v
	}
	if missing := s.utenVedtak(); len(missing) > 0 {
		v.Svar, v.Grunn = Nei, "det står ikke noe vedtak fra "+diag.Enumerate(missing, "og")
		return v
	}
	var rests []string
	for _, d := range s.Vedtak {
		word := strings.ToLower(d.Organ)
		if d.Dato == "" || !slices.ContainsFunc(politisk, func(begin string) bool { return strings.Contains(word, begin) }) {
			v.Svar = SeEtter
		}
		text := cmp.Or(d.Organ, "organet står ikke") + ", " + cmp.Or(check.SkrivDato(d.Dato), "uten dato")
		if d.Sak != "" {
			text += " (" + d.Sak + ")"
		}
		rests = append(rests, text)
	}
	v.Grunn = strings.Join(rests, "; ")
	if v.Svar == SeEtter {
		v.Grunn += ". Er dette den politiske ledelsen, med dato?"
	}
	return v
}

// gjeldende reads the guidance with care: a plan that ends within the year of the
// report may be asked about.
func (s sak) gjeldende() Vilkaar {
	v := Vilkaar{Vilkaar: "Planperioden er ikke over i året det rapporteres for", Svar: SeEtter}
	switch til := s.Plan.Plan.Til; {
	case til == "":
		v.Grunn = "planen har ingen siste dag. Da regnes tidspunktet for evaluering eller rullering, hvis planen har det"
	case s.dato == "":
		v.Grunn = "planen gjelder til " + check.SkrivDato(til) + ". Skriv --dato for å få svar"
	case til < s.dato:
		v.Svar, v.Grunn = Nei, fmt.Sprintf("planen gjaldt til %s, og det er %s", check.SkrivDato(til), check.SkrivDato(s.dato))
	case til < model.Dato(s.dato.Aar()+"-12-31"):
		v.Grunn = fmt.Sprintf("planen gjelder til %s, og går ut i løpet av %s", check.SkrivDato(til), s.dato.Aar())
	case s.Plan.Plan.Fra > s.dato:
		v.Grunn = "planen gjelder ikke før " + check.SkrivDato(s.Plan.Plan.Fra)
	default:
		v.Svar, v.Grunn = Ja, fmt.Sprintf("planen gjelder til %s, og det er %s", check.SkrivDato(til), check.SkrivDato(s.dato))
	}
	return v
}

// andel answers for something that all tiltak should have.
func andel(what string, with, all int, grunn string) Vilkaar {
	v := Vilkaar{Vilkaar: what, Svar: SeEtter, Grunn: fmt.Sprintf("%d av %d tiltak har %s", with, all, grunn)}
	switch {
	case all == 0:
		v.Svar, v.Grunn = Nei, "planen har ingen tiltak"
	case with == all:
		v.Svar = Ja
	case with == 0:
		v.Svar = Nei
	}
	return v
}

func (s sak) konkrete() Vilkaar {
	with := 0
	for _, t := range s.Plan.Tiltak {
		if !t.Beskrivelse.Empty() && len(t.Ansvar) > 0 {
			with++
		}
	}
	return andel("Konkrete tiltak", with, len(s.Plan.Tiltak), "beskrivelse og ansvarlig")
}

func (s sak) framdrift() Vilkaar {
	with := 0
	for _, t := range s.Plan.Tiltak {
		if t.Oppstart.Skrevet != "" || t.Frist.Skrevet != "" {
			with++
		}
	}
	return andel("Framdriftsplan", with, len(s.Plan.Tiltak), "oppstart eller frist")
}

// milepaeler counts what one can see to have been reached by a day.
func (s sak) milepaeler() Vilkaar {
	frister, deler, evalueringer := 0, 0, 0
	for _, t := range s.Plan.Tiltak {
		if t.Frist.Til != "" {
			frister++
		}
		if t.Evaluering.Tidspunkt.Skrevet != "" {
			evalueringer++
		}
		for _, d := range t.Deltiltak {
			if d.Frist.Til != "" {
				deler++
			}
		}
	}
	v := Vilkaar{Vilkaar: "Milepæler", Svar: Ja, Grunn: fmt.Sprintf("%d tiltak og %d deltiltak har frist, og %d tiltak har tid for evaluering", frister, deler, evalueringer)}
	if frister+deler == 0 {
		v.Svar = SeEtter
	}
	if frister+deler+evalueringer == 0 {
		v.Svar, v.Grunn = Nei, "ingen tiltak har en frist eller en tid for evaluering som planvei forstår"
	}
	return v
}
