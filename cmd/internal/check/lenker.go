package check

import (
	"fmt"
	"path"
	"regexp"
	"slices"
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

// A kind is a sort of table that can be referred to, and how it is spoken of.
type kind struct {
	table    string // [[maal]]
	one      string // målet
	all      string // Målene
	en       string // et mål
	ids      []string
	file     string            // where the first of them is written
	nearests map[string]string // what was guessed
}

func kindOf[T any](table, one, all, en string, items []T, id func(*T) (string, model.Origin)) *kind {
	k := &kind{table: table, one: one, all: all, en: en, nearests: map[string]string{}}
	for i := range items {
		name, o := id(&items[i])
		if i == 0 {
			k.file = o[""].File
		}
		if name != "" {
			k.ids = append(k.ids, name)
		}
	}
	return k
}

// unknown is the message and the advice for an id that no table has.
func (k *kind) unknown(id string) (message, advice string) {
	message = k.one + " " + quote(id) + " finnes ikke"
	if len(k.ids) == 0 {
		return message, fmt.Sprintf("Legg til %s med [[%s]], eller ta bort henvisningen.", k.en, k.table)
	}
	advice = fmt.Sprintf("%s står i %s.", k.all, k.file)
	if meant := k.nearest(id); meant != "" {
		advice = fmt.Sprintf("Mente du «%s»? %s", meant, advice)
	}
	return message, advice
}

// nearest returns the id that was probably meant. It stops guessing after many
// different ones: such a plan has something else wrong with it, and guessing
// takes time for each id that there is.
func (k *kind) nearest(id string) string {
	const most = 100
	meant, asked := k.nearests[id]
	if !asked && len(k.nearests) < most {
		meant = nearest(id, k.ids)
		k.nearests[id] = meant
	}
	return meant
}

// A referanse is an id where it is used.
type referanse struct {
	id     string
	origin model.Origin
	key    string
	index  int // in a list, or -1
}

func (r referanse) at() diag.Position {
	if r.index < 0 {
		return at(r.origin, r.key)
	}
	return at(r.origin, element(r.key, r.index))
}

func refs(o model.Origin, key string, ids []string) []referanse {
	var all []referanse
	for i, id := range ids {
		all = append(all, referanse{id, o, key, i})
	}
	return all
}

func ref(o model.Origin, key, id string) []referanse {
	if id == "" {
		return nil
	}
	return []referanse{{id, o, key, -1}}
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

func reportUnknown[T any](k *kind, known map[string]*T, all []referanse, report reporter) {
	for _, r := range all {
		if known[r.id] == nil {
			message, advice := k.unknown(r.id)
			report(r.at(), message, advice)
		}
	}
}

// looksLikeID is what an ID looks like that free text does not: some of the keys
// that take an ID also take text.
var looksLikeID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$`)

func forgjengerUkjent(s *subject, report reporter) {
	k := tiltakKind(s)
	for _, t := range s.Tiltak {
		if f := t.Forgjenger; s.tiltak[f] == nil && looksLikeID.MatchString(f) {
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

func maalIRing(s *subject, report reporter) {
	for _, ring := range rings(s.Maal, func(m *model.Maal) (string, string) { return m.ID, m.Overordnet }) {
		report(at(s.maal[ring[0]].Origin, "overordnet"),
			"målene er overordnet hverandre i ring: "+arrows(ring),
			"Ta bort «overordnet» i målet som skal stå øverst.")
	}
}

func enhetIRing(s *subject, report reporter) {
	for _, ring := range rings(s.Enhet, func(e *model.Enhet) (string, string) { return e.ID, e.Overordnet }) {
		report(at(s.enhet[ring[0]].Origin, "overordnet"),
			"enhetene er overordnet hverandre i ring: "+arrows(ring),
			"Ta bort «overordnet» i enheten som skal stå øverst.")
	}
}

func forgjengerIRing(s *subject, report reporter) {
	for _, ring := range rings(s.Tiltak, func(t *model.Tiltak) (string, string) { return t.ID, t.Forgjenger }) {
		report(at(s.tiltak[ring[0]].Origin, "forgjenger"),
			"tiltakene er forgjengere til hverandre i ring: "+arrows(ring),
			"Ta bort «forgjenger» i tiltaket som kom først.")
	}
}

// rings returns the circles that the items make when each points to the next.
// A circle is told once, from the item that is met first.
func rings[T any](items []T, link func(*T) (id, next string)) [][]string {
	next := make(map[string]string, len(items))
	for i := range items {
		if id, to := link(&items[i]); id != "" {
			if _, taken := next[id]; !taken {
				next[id] = to
			}
		}
	}
	var found [][]string
	seenIn := make(map[string]int, len(items)) // the walk, from one, in which it was met
	for i := range items {
		id, _ := link(&items[i])
		for id != "" && seenIn[id] == 0 {
			seenIn[id] = i + 1
			id = next[id]
		}
		if id == "" || seenIn[id] != i+1 {
			continue
		}
		ring := []string{id}
		for to := next[id]; to != id; to = next[to] {
			ring = append(ring, to)
		}
		found = append(found, ring)
	}
	return found
}

// arrows draws a ring, cut where it is long.
func arrows(ring []string) string {
	const most = 5
	names := ring
	if len(ring) > most {
		names = append(slices.Clone(ring[:most]), "…")
	}
	return strings.Join(append(slices.Clone(names), ring[0]), " → ")
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

// A kommunereferanse is a kommunenummer where it is written.
type kommunereferanse struct {
	nr   string
	at   diag.Position
	plan bool // in the list of those that the plan is for
}

func (s *subject) kommunereferanser() []kommunereferanse {
	var all []kommunereferanse
	p := s.Plan.Plan
	for i, nr := range p.Kommune {
		all = append(all, kommunereferanse{nr, at(p.Origin, element("kommune", i)), true})
	}
	add := func(o model.Origin, key, nr string) {
		if nr != "" {
			all = append(all, kommunereferanse{nr: nr, at: at(o, key)})
		}
	}
	add(p.Origin, "vert", p.Vert)
	for _, v := range s.Vedtak {
		add(v.Origin, "kommune", v.Kommune)
	}
	for _, t := range s.Tiltak {
		for _, a := range t.Ansvar {
			add(t.Origin, a.Kilde+".kommune", a.Kommune)
		}
		for _, d := range t.Deltiltak {
			for _, a := range d.Ansvar {
				add(d.Origin, a.Kilde+".kommune", a.Kommune)
			}
		}
	}
	for _, e := range s.Enhet {
		for i, nr := range e.Kommune {
			add(e.Origin, element("kommune", i), nr)
		}
	}
	return all
}

func kommuneUtenforPlanen(s *subject, report reporter) {
	own := s.Plan.Plan.Kommune
	if len(own) == 0 {
		return
	}
	for _, k := range s.kommunereferanser() {
		if k.plan || !kommunenummer(k.nr) || slices.ContainsFunc(own, func(nr string) bool { return within(nr, k.nr) }) {
			continue
		}
		report(k.at, fmt.Sprintf("kommunen %s er ikke med i planen", quote(k.nr)),
			fmt.Sprintf("Planen gjelder %s. Rett nummeret her, eller legg det til i «kommune» under [plan].", andList(own)))
	}
}

// within reports whether a and b are the same kommune, or one a bydel of the
// other.
func within(a, b string) bool { return a != "" && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a)) }

// andList joins words as one does in a sentence, and cuts a long list.
func andList(words []string) string {
	const most = 6
	if len(words) > most {
		return strings.Join(words[:most], ", ") + " og flere"
	}
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " og " + words[last]
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
