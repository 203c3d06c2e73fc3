package check

import (
	"fmt"
	"path"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

var lenkereglene = []regel{
	{Regel{"innsatsomraade-ukjent", Lenker, diag.Feil, "Noe viser til et innsatsområde som ikke finnes."}, innsatsomraadeUkjent},
	{Regel{"maal-ukjent", Lenker, diag.Feil, "Noe viser til et mål som ikke finnes."}, maalUkjent},
	{Regel{"enhet-ukjent", Lenker, diag.Feil, "Noe viser til en enhet som ikke finnes."}, enhetUkjent},
	{Regel{"tiltak-ukjent", Lenker, diag.Feil, "Noe viser til et tiltak som ikke finnes."}, tiltakUkjent},
	{Regel{"forgjenger-ukjent", Lenker, diag.Raad, "Forgjengeren til et tiltak ser ut som en id, men finnes ikke."}, forgjengerUkjent},
	{Regel{"indikator-ukjent", Lenker, diag.Advarsel, "Evalueringen viser til en indikator som ikke finnes."}, indikatorUkjent},
	{Regel{"maal-i-ring", Lenker, diag.Feil, "Mål er overordnet hverandre i en ring."}, maalIRing},
	{Regel{"enhet-i-ring", Lenker, diag.Feil, "Enheter er overordnet hverandre i en ring."}, enhetIRing},
	{Regel{"forgjenger-i-ring", Lenker, diag.Feil, "Tiltak er forgjengere til hverandre i en ring."}, forgjengerIRing},
	{Regel{"alias-opptatt", Lenker, diag.Feil, "Et tiltak har en tidligere id som et annet tiltak bruker."}, aliasOpptatt},
	{Regel{"kommune-utenfor-planen", Lenker, diag.Advarsel, "Et kommunenummer er ikke blant kommunene i planen."}, kommuneUtenforPlanen},
	{Regel{"innsatsomraade-tomt", Lenker, diag.Raad, "Et innsatsområde i denne perioden har ingen tiltak."}, innsatsomraadeTomt},
	{Regel{"enhet-ubrukt", Lenker, diag.Raad, "Ingenting i planen viser til en enhet."}, enhetUbrukt},
	{Regel{"maal-uten-tiltak", Lenker, diag.Raad, "Ingen tiltak skal nå et mål."}, maalUtenTiltak},
}

func innsatsomraadeUkjent(s *subject, report reporter) {
	var all []referanse
	for _, t := range s.Tiltak {
		all = append(all, refs(t.Origin, "innsatsomraade", t.Innsatsomraade)...)
	}
	for _, m := range s.Maal {
		all = append(all, ref(m.Origin, "innsatsomraade", m.Innsatsomraade)...)
	}
	k := kindOf("innsatsomraade", "innsatsområdet", "Innsatsområdene", "et innsatsområde", s.Innsatsomraade,
		func(o *model.Innsatsomraade) (string, model.Origin) { return o.ID, o.Origin })
	reportUnknown(k, s.omraad, all, report)
}

func maalUkjent(s *subject, report reporter) {
	var all []referanse
	for _, t := range s.Tiltak {
		all = append(all, refs(t.Origin, "maal", t.Maal)...)
	}
	for _, m := range s.Maal {
		all = append(all, ref(m.Origin, "overordnet", m.Overordnet)...)
	}
	k := kindOf("maal", "målet", "Målene", "et mål", s.Maal,
		func(m *model.Maal) (string, model.Origin) { return m.ID, m.Origin })
	reportUnknown(k, s.maal, all, report)
}

func enhetUkjent(s *subject, report reporter) {
	k := kindOf("enhet", "enheten", "Enhetene", "en enhet", s.Enhet,
		func(e *model.Enhet) (string, model.Origin) { return e.ID, e.Origin })
	reportUnknown(k, s.enhet, s.enhetsreferanser(), report)
}

// enhetsreferanser returns every reference to an enhet save those of ansvar,
// which may be free text and which load resolves.
func (s *subject) enhetsreferanser() []referanse {
	all := ref(s.Plan.Plan.Origin, "koordinator", s.Plan.Plan.Koordinator)
	for _, t := range s.Tiltak {
		all = append(all, refs(t.Origin, "kontakt", t.Kontakt)...)
	}
	for _, k := range s.Tiltakskort {
		all = append(all, refs(k.Origin, "kontakt", k.Kontakt)...)
	}
	for _, e := range s.Enhet {
		all = append(all, ref(e.Origin, "overordnet", e.Overordnet)...)
	}
	return all
}

func tiltakUkjent(s *subject, report reporter) {
	var all []referanse
	for _, o := range s.Okonomi {
		all = append(all, refs(o.Origin, "tiltak", o.Tiltak)...)
	}
	reportUnknown(tiltakKind(s), s.tiltak, all, report)
}

func tiltakKind(s *subject) *kind {
	return kindOf("tiltak", "tiltaket", "Tiltakene", "et tiltak", s.Tiltak,
		func(t *model.Tiltak) (string, model.Origin) { return t.ID, t.Origin })
}

func forgjengerUkjent(s *subject, report reporter) {
	k := tiltakKind(s)
	for _, t := range s.Tiltak {
		f := t.Forgjenger
		if _, earlier := s.ArkivertTiltak(f); s.tiltak[f] == nil && earlier == nil && looksLikeID.MatchString(f) {
			message, advice := k.unknown(f)
			report(at(t.Origin, "forgjenger"), message, advice+" Hører det til en tidligere plan, skriv navnet i stedet for id-en.")
		}
	}
}

func indikatorUkjent(s *subject, report reporter) {
	k := kindOf("indikator", "indikatoren", "Indikatorene", "en indikator", s.Indikator,
		func(i *model.Indikator) (string, model.Origin) { return i.ID, i.Origin })
	known := byID(s.Indikator, func(i *model.Indikator) string { return i.ID })
	for _, t := range s.Tiltak {
		for i, id := range t.Evaluering.Indikator {
			if known[id] == nil && (looksLikeID.MatchString(id) || k.nearest(id) != "") {
				message, advice := k.unknown(id)
				report(at(t.Origin, element("evaluering.indikator", i)), message, advice)
			}
		}
	}
}

func aliasOpptatt(s *subject, report reporter) {
	owner := map[string]*model.Tiltak{}
	for i := range s.Tiltak {
		t := &s.Tiltak[i]
		for j, alias := range t.Alias {
			place := at(t.Origin, element("alias", j))
			other, first := s.tiltak[alias], owner[alias]
			switch {
			case other != nil && other != t:
				report(place, fmt.Sprintf("den tidligere id-en %s er id-en til et annet tiltak", quote(alias)),
					fmt.Sprintf("Ta den bort her, eller gi det andre tiltaket en annen id. Det står i %s.", shortPlace(other.Origin[""])))
			case other == t:
				report(place, fmt.Sprintf("%s er også id-en til det samme tiltaket", quote(alias)), "Ta den bort fra «alias».")
			case first != nil && first != t:
				report(place, fmt.Sprintf("den tidligere id-en %s står også i et annet tiltak", quote(alias)),
					fmt.Sprintf("Behold den bare ett sted. Den andre står i %s.", shortPlace(first.Origin[""])))
			default:
				owner[alias] = t
			}
		}
	}
}

// shortPlace is a place as it is told in a sentence.
func shortPlace(p diag.Position) string {
	return fmt.Sprintf("%s, linje %d", path.Clean(p.File), p.Line)
}

// andList joins words as one does in a sentence, and cuts a long list.
func andList(words []string) string {
	const most = 6
	if len(words) > most {
		return strings.Join(words[:most], ", ") + " og flere"
	}
	return diag.Enumerate(words, "og")
}

func innsatsomraadeTomt(s *subject, report reporter) {
	used := map[string]bool{}
	for _, t := range s.Tiltak {
		for _, id := range t.Innsatsomraade {
			used[id] = true
		}
	}
	for _, o := range s.Innsatsomraade {
		if o.ID != "" && !used[o.ID] && o.Periode != "neste" {
			report(o.Origin[""], s.omraadet(&o)+" har ingen tiltak",
				"Legg til tiltak, eller skriv periode = \"neste\" hvis området skal vente.")
		}
	}
}

// enhetUbrukt leaves out those with a situation, theme or readers: they are
// shown to people who look for help.
func enhetUbrukt(s *subject, report reporter) {
	for i := range s.Enhet {
		e := &s.Enhet[i]
		if e.ID != "" && !s.brukt[e.ID] && len(e.For)+len(e.Situasjon)+len(e.Tema) == 0 {
			report(e.Origin[""], "ingenting i planen viser til "+s.enheten(e),
				"Vis til den i «ansvar» eller «kontakt», fyll ut «for», «situasjon» eller «tema», eller ta den bort.")
		}
	}
}

func maalUtenTiltak(s *subject, report reporter) {
	served := map[string]bool{}
	for _, t := range s.Tiltak {
		for _, id := range t.Maal {
			served[id] = true
		}
	}
	for _, m := range s.Maal {
		served[m.Overordnet] = true
	}
	for _, m := range s.Maal {
		if m.ID != "" && !served[m.ID] {
			report(m.Origin[""], "ingen tiltak skal nå målet "+quote(s.name(m.Tekst, m.ID)),
				fmt.Sprintf("Skriv maal = [%q] i tiltakene som skal nå det.", m.ID))
		}
	}
}
