package register

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"

	"planvei/cmd/internal/model"
)

// A Veiviser is how an employee finds what to do first and whom to contact: by
// where they work and what it is about. Its words are planvei's own, and say so.
type Veiviser struct {
	Rolle     []Rolle
	Situasjon []Situasjon
	Plikt     []Plikt
}

// A Rolle is where an employee works.
type Rolle struct {
	ID    string      `toml:"id"`
	Navn  model.Text  `toml:"navn"`
	Kort  []string    `toml:"kort"`  // the roles of the action cards that are for them
	Ord   []string    `toml:"ord"`   // how the names of such units begin, in lower case
	Lov   []string    `toml:"lov"`   // the duty to report to the child welfare service, of this service
	Taust []string    `toml:"taust"` // the duty of confidentiality, where it is another than everybody's
	Steg  []Rollesteg `toml:"steg"`
}

// A Rollesteg is a step that those of one role take after the others.
type Rollesteg struct {
	Gjelder []string   `toml:"gjelder"` // situations; none is all
	Tekst   model.Text `toml:"tekst"`
}

// A Situasjon is what it is about.
type Situasjon struct {
	ID       string       `toml:"id"`
	Navn     model.Text   `toml:"navn"`
	Ord      []string     `toml:"ord"`      // how the words begin by which a plan tells of it, in lower case
	Ikke     []string     `toml:"ikke"`     // words that tell of another, which has the first as well
	Forst    []string     `toml:"forst"`    // how the names begin of those who come first, in that order
	Tema     []string     `toml:"tema"`     // of the tiltak that are about it
	Tjeneste []Slag       `toml:"tjeneste"` // in the region
	Linje    []string     `toml:"linje"`    // ids of national lines
	Plikt    []string     `toml:"plikt"`    // ids
	Steg     []model.Text `toml:"steg"`
}

// A Plikt is a duty in short. Several may have one id: the one that names the
// role goes before the one for all.
type Plikt struct {
	ID    string     `toml:"id"`
	Rolle []string   `toml:"rolle"` // whom it binds; none is everybody
	Navn  model.Text `toml:"navn"`
	Tekst model.Text `toml:"tekst"`
	Lov   []string   `toml:"lov"`
}

// A Standardkort is an action card that comes with planvei: a draft, which a site
// shows only when the municipality has asked for it.
type Standardkort struct {
	ID        string       `toml:"id"`
	Rolle     string       `toml:"rolle"`     // of the Veiviser
	Situasjon string       `toml:"situasjon"` // likewise
	Tittel    model.Text   `toml:"tittel"`
	Steg      []model.Text `toml:"steg"`
	Plikt     model.Text   `toml:"plikt"`
	Lov       []string     `toml:"lov"`
}

// FindStandardkort returns the card with an id, or nil.
func (r *Register) FindStandardkort(id string) *Standardkort {
	for i := range r.Standardkort {
		if k := &r.Standardkort[i]; k.ID == id {
			return k
		}
	}
	return nil
}

// PlikterFor are the duties that bind a role in a situation, in the order of the
// situation.
func (v *Veiviser) PlikterFor(rolle *Rolle, s *Situasjon) []*Plikt {
	var list []*Plikt
	for _, id := range s.Plikt {
		best := (*Plikt)(nil)
		for i := range v.Plikt {
			p := &v.Plikt[i]
			own := slices.Contains(p.Rolle, rolle.ID)
			if p.ID == id && (own || len(p.Rolle) == 0 && best == nil) {
				best = p
			}
		}
		if best != nil {
			list = append(list, best)
		}
	}
	return list
}

// StegFor are the steps for a role in a situation.
func (rolle *Rolle) StegFor(s *Situasjon) []model.Text {
	steps := slices.Clone(s.Steg)
	for _, own := range rolle.Steg {
		if len(own.Gjelder) == 0 || slices.Contains(own.Gjelder, s.ID) {
			steps = append(steps, own.Tekst)
		}
	}
	return steps
}

func (r *Register) readVeiviser(fsys fs.FS) error {
	var doc struct {
		Rolle     []Rolle     `toml:"rolle"`
		Situasjon []Situasjon `toml:"situasjon"`
		Plikt     []Plikt     `toml:"plikt"`
	}
	f, err := read(fsys, "hvem.toml", &doc)
	if err != nil {
		return err
	}
	r.Veiviser = Veiviser{doc.Rolle, doc.Situasjon, doc.Plikt}
	for i, s := range doc.Situasjon {
		if fault := cmp.Or(idFault(s.ID), r.situasjonFault(s)); fault != "" {
			return f.fault(f.entry("situasjon", i), s.ID+": "+fault)
		}
	}
	for i, p := range doc.Plikt {
		if fault := cmp.Or(idFault(p.ID), whole("navn", p.Navn), whole("tekst", p.Tekst), r.unknownRole(p.Rolle...)); fault != "" {
			return f.fault(f.entry("plikt", i), p.ID+": "+fault)
		}
	}
	for i, role := range doc.Rolle {
		fault := cmp.Or(idFault(role.ID), whole("navn", role.Navn))
		for _, step := range role.Steg {
			fault = cmp.Or(fault, whole("steg", step.Tekst), r.unknownSituation(step.Gjelder...))
		}
		if fault != "" {
			return f.fault(f.entry("rolle", i), role.ID+": "+fault)
		}
	}
	return r.readStandardkort(fsys)
}

func (r *Register) situasjonFault(s Situasjon) string {
	fault := whole("navn", s.Navn)
	for _, step := range s.Steg {
		fault = cmp.Or(fault, whole("steg", step))
	}
	for _, slag := range s.Tjeneste {
		if slag != Politi && !slices.Contains(Regional, slag) {
			fault = cmp.Or(fault, fmt.Sprintf("unknown tjeneste %q", slag))
		}
	}
	for _, id := range s.Linje {
		if r.Line(id) == nil {
			fault = cmp.Or(fault, fmt.Sprintf("unknown linje %q", id))
		}
	}
	for _, id := range s.Plikt {
		if !slices.ContainsFunc(r.Veiviser.Plikt, func(p Plikt) bool { return p.ID == id }) {
			fault = cmp.Or(fault, fmt.Sprintf("unknown plikt %q", id))
		}
	}
	return fault
}

func (r *Register) readStandardkort(fsys fs.FS) error {
	var doc struct {
		Tiltakskort []Standardkort `toml:"tiltakskort"`
	}
	f, err := read(fsys, "tiltakskort.toml", &doc)
	if err != nil {
		return err
	}
	for i, k := range doc.Tiltakskort {
		fault := cmp.Or(idFault(k.ID), norsk("tittel", k.Tittel), norsk("plikt", k.Plikt), r.unknownRole(k.Rolle), r.unknownSituation(k.Situasjon))
		for _, step := range k.Steg {
			fault = cmp.Or(fault, norsk("steg", step))
		}
		if r.FindStandardkort(k.ID) != nil {
			fault = "the id stands twice"
		}
		if fault != "" {
			return f.fault(f.entry("tiltakskort", i), k.ID+": "+fault)
		}
		r.Standardkort = append(r.Standardkort, k)
	}
	return nil
}

// whole returns the language of the interface in which a text is missing.
func whole(key string, t model.Text) string { return written(key, t, spraakene) }

// norsk is whole for a text that needs no translation: a card is for a wall in
// Norway.
func norsk(key string, t model.Text) string { return written(key, t, []string{"nb", "nn"}) }

func written(key string, t model.Text, languages []string) string {
	for _, lang := range languages {
		if t[lang] == "" {
			return key + " is missing in " + lang
		}
	}
	return ""
}

func (r *Register) unknownRole(ids ...string) string {
	for _, id := range ids {
		if !slices.ContainsFunc(r.Veiviser.Rolle, func(x Rolle) bool { return x.ID == id }) {
			return fmt.Sprintf("unknown rolle %q", id)
		}
	}
	return ""
}

func (r *Register) unknownSituation(ids ...string) string {
	for _, id := range ids {
		if !slices.ContainsFunc(r.Veiviser.Situasjon, func(x Situasjon) bool { return x.ID == id }) {
			return fmt.Sprintf("unknown situasjon %q", id)
		}
	}
	return ""
}
