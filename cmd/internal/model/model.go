// Package model holds the nouns of a plan: the tiltak, who answers for them,
// the goals they serve, and the rest of what a municipality has decided.
//
// Two rules carry the package. What the author wrote is kept as written, and
// what it was understood to mean stands beside it; what was not understood stays
// text. And a noun keeps its Norwegian name, spelled in ASCII, from the TOML key
// through the Go field to the address on the site.
//
// The toml tags below are the one definition of the tables and keys an author
// may write: load reads by them, and nothing else names a key. The tag krav
// tells that the key is required ("ja"), or that it should be there but the
// site can do without ("helst"). What each is for stands in load/felt.toml.
package model

import (
	"strings"

	"planvei/cmd/internal/diag"
)

// A Text is something an author wrote, by language code (nb, nn, se, en).
// Where the author wrote one plain string it stands under the plan's own
// language.
type Text map[string]string

// In returns the text in language lang, or else in the plan's own language own,
// and reports which language it is in. An empty text is in language own.
func (t Text) In(lang, own string) (text, in string) {
	if s := t[lang]; s != "" {
		return s, lang
	}
	return t[own], own
}

// Empty reports whether nothing is written in any language.
func (t Text) Empty() bool {
	for _, s := range t {
		if s != "" {
			return false
		}
	}
	return true
}

// Origin tells where the keys of one table were written. A key inside the table
// is named as in "ansvar[1].enhet", with the first of a list as 0; "" is the head
// of the table.
type Origin map[string]diag.Position

// At returns where key was written: «ansvar[1].enhet», or else «ansvar[1]», or
// else «ansvar», or else the head of the table.
func (o Origin) At(key string) diag.Position {
	for key != "" {
		if p, ok := o[key]; ok {
			return p
		}
		key = key[:max(strings.LastIndexAny(key, ".["), 0)]
	}
	return o[""]
}

// A Plan is all that the TOML files of one plan say together.
type Plan struct {
	Plan           Opplysninger     `toml:"plan" krav:"ja"`
	Vedtak         []Vedtak         `toml:"vedtak"`
	Versjon        []Versjon        `toml:"versjon"`
	Innsatsomraade []Innsatsomraade `toml:"innsatsomraade"`
	Maal           []Maal           `toml:"maal"`
	Tiltak         []Tiltak         `toml:"tiltak"`
	Enhet          []Enhet          `toml:"enhet"`
	Tiltakskort    []Tiltakskort    `toml:"tiltakskort"`
	Indikator      []Indikator      `toml:"indikator"`
	Okonomi        []Okonomi        `toml:"okonomi"`
	Referanse      []Referanse      `toml:"referanse"`
	Kapittel       []Kapittel       `toml:"-"` // the long texts, from content/<language>/plan/
	Sider          []Kapittel       `toml:"-"` // the other pages that the municipality has written, from content
	Profil         Profil           `toml:"-"` // from the settings of the site
	Sikkerhet      Sikkerhet        `toml:"-"` // likewise
	Hjelpespraak   []string         `toml:"-"` // languages in which help is offered, from the settings of the site
	LaStaa         []LaStaa         `toml:"-"` // remarks to the rules, from the TOML files
	Ufullstendig   bool             `toml:"-"` // tables were lost, as has been told: what seems to be missing may be there
	Arkiv          []Arkivert       `toml:"-"` // its earlier versions, the oldest first
}

// An Arkivert is an earlier version of a plan, as it was when it was put away.
type Arkivert struct {
	ID   string // the name of its folder: it is the address
	Plan *Plan
}

// Arkivert returns the earlier version with an ID, or nil.
func (p *Plan) Arkivert(id string) *Arkivert {
	for i := range p.Arkiv {
		if p.Arkiv[i].ID == id {
			return &p.Arkiv[i]
		}
	}
	return nil
}

// ArkivertTiltak returns the tiltak with an ID in the newest of the earlier versions
// that has one, and that version; or nil.
func (p *Plan) ArkivertTiltak(id string) (*Arkivert, *Tiltak) {
	for i := len(p.Arkiv) - 1; i >= 0; i-- {
		old := p.Arkiv[i].Plan
		for j := range old.Tiltak {
			if old.Tiltak[j].ID == id {
				return &p.Arkiv[i], &old.Tiltak[j]
			}
		}
	}
	return nil, nil
}

// SistEndret is the last day on which the plan was adopted or changed, as far as it
// tells.
func (p *Plan) SistEndret() Dato {
	last := Dato("")
	for _, v := range p.Vedtak {
		last = max(last, v.Dato)
	}
	for _, v := range p.Versjon {
		last = max(last, v.Dato)
	}
	return last
}

// FinnKapittel returns the chapter with an ID in a language, or nil.
func (p *Plan) FinnKapittel(id, spraak string) *Kapittel {
	for i := range p.Kapittel {
		if k := &p.Kapittel[i]; k.ID == id && k.Spraak == spraak {
			return k
		}
	}
	return nil
}

// Opplysninger is the table [plan]: what the plan is and when it holds.
type Opplysninger struct {
	Tittel      Text     `toml:"tittel" krav:"ja"`
	Undertittel Text     `toml:"undertittel"`
	Type        string   `toml:"type"`              // handlingsplan, temaplan, …
	Kommune     []string `toml:"kommune" krav:"ja"` // kommunenummer (four digits) or bydelsnummer (six)
	Kommunenavn []string `toml:"kommunenavn"`       // shown for Kommune, in the same order
	Vert        string   `toml:"vert"`              // kommunenummer of the host in a shared plan
	Maalform    string   `toml:"maalform"`          // nb or nn; nb when not written
	Periode     Tid      `toml:"periode"`           // as text; Fra and Til win where they are given
	Fra         Dato     `toml:"fra"`               // first day
	Til         Dato     `toml:"til"`               // last day
	GjelderFra  Dato     `toml:"gjelder_fra"`       // when a newer plan takes over from this day
	Status      string   `toml:"status" krav:"ja"`  // utkast, horing, vedtatt
	Koordinator string   `toml:"koordinator"`       // ID of an Enhet
	Erstatter   Text     `toml:"erstatter"`         // the plan that this one replaces: its name, or the ID of an Arkivert
	Moderplan   Text     `toml:"moderplan"`         // the plan that this one belongs under
	Foringer    []Text   `toml:"foringer"`          // national and local guidance that it builds on
	Nettadresse string   `toml:"nettadresse"`       // where the site is published
	Uustatus    string   `toml:"uustatus"`          // address of the accessibility statement
	Eksempel    bool     `toml:"eksempel"`          // an invented plan: banner on every page, noindex

	Origin Origin `toml:"-"`
}

// Vedtak is one decision that adopts the plan; a shared plan has one for each
// municipality.
type Vedtak struct {
	Kommune string `toml:"kommune"`
	Organ   string `toml:"organ" krav:"helst"`
	Dato    Dato   `toml:"dato" krav:"helst"`
	Sak     string `toml:"sak"`
	Lenke   string `toml:"lenke"`
	Merknad Text   `toml:"merknad"`

	Origin Origin `toml:"-"`
}

// Versjon is one change to the plan after it was adopted.
type Versjon struct {
	Dato    Dato   `toml:"dato" krav:"helst"`
	Sak     string `toml:"sak"`
	Endring Text   `toml:"endring" krav:"ja"`

	Origin Origin `toml:"-"`
}

// An Innsatsomraade is a field in which the plan makes an effort.
type Innsatsomraade struct {
	ID          string `toml:"id" krav:"ja"`
	Nr          string `toml:"nr"`
	Tittel      Text   `toml:"tittel" krav:"ja"`
	Begrunnelse Text   `toml:"begrunnelse"` // Markdown
	Gruppering  string `toml:"gruppering"`  // tema, maalgruppe, tjeneste
	Periode     string `toml:"periode"`     // denne, neste

	Origin Origin `toml:"-"`
}

// Maal is a goal, on one of three levels.
type Maal struct {
	ID             string `toml:"id" krav:"ja"`
	Nivaa          string `toml:"nivaa"` // generelt, organisatorisk, bruker
	Tekst          Text   `toml:"tekst" krav:"ja"`
	Innsatsomraade string `toml:"innsatsomraade"` // ID
	Overordnet     string `toml:"overordnet"`     // ID of the Maal that this one serves

	Origin Origin `toml:"-"`
}

// A Tiltak is one thing that the municipality has decided to do.
type Tiltak struct {
	ID             string       `toml:"id" krav:"ja"` // permanent: it is the address
	Alias          []string     `toml:"alias"`        // earlier IDs, which lead here
	Nr             string       `toml:"nr"`           // as written; sorted naturally, never a key
	Tittel         Text         `toml:"tittel" krav:"ja"`
	Innsatsomraade []string     `toml:"innsatsomraade" krav:"ja"` // IDs; the first is the main one
	Maal           []string     `toml:"maal"`                     // IDs
	Strategi       Text         `toml:"strategi"`
	Beskrivelse    Text         `toml:"beskrivelse"` // Markdown
	Begrunnelse    Text         `toml:"begrunnelse"` // Markdown
	Type           string       `toml:"type"`        // nytt, viderefort, lopende, utredning
	Maalgruppe     []string     `toml:"maalgruppe"`
	Ansvar         []Ansvar     `toml:"ansvar"`
	Oppstart       Tid          `toml:"oppstart"`
	Frist          Tid          `toml:"frist"`
	Kostnad        Kostnad      `toml:"kostnad"`
	Finansiering   Text         `toml:"finansiering"`
	Status         Status       `toml:"status"`
	Evaluering     Evaluering   `toml:"evaluering"`
	Lov            []string     `toml:"lov"` // references as written
	Tema           []string     `toml:"tema"`
	Kontakt        []string     `toml:"kontakt"`    // IDs of Enhet
	Forgjenger     string       `toml:"forgjenger"` // ID of a Tiltak, or text about one in an earlier plan
	Deltiltak      []Deltiltak  `toml:"deltiltak"`
	Oppfolging     []Oppfolging `toml:"oppfolging"`

	Origin Origin `toml:"-"`
}

// Deltiltak is a part of a Tiltak. Parts have no parts.
type Deltiltak struct {
	Nr          string   `toml:"nr"`
	Tittel      Text     `toml:"tittel" krav:"ja"`
	Beskrivelse Text     `toml:"beskrivelse"`
	Ansvar      []Ansvar `toml:"ansvar"`
	Frist       Tid      `toml:"frist"`
	Status      Status   `toml:"status"`

	Origin Origin `toml:"-"`
}

// Oppfolging is one report on how it goes with a Tiltak.
type Oppfolging struct {
	Dato   Dato   `toml:"dato" krav:"helst"`
	Status Status `toml:"status"`
	Tekst  Text   `toml:"tekst"`

	Origin Origin `toml:"-"`
}

// Evaluering tells how one will know whether a Tiltak worked.
type Evaluering struct {
	Metode    Text     `toml:"metode"`
	Indikator []string `toml:"indikator"` // IDs of Indikator, or free text
	Tidspunkt Tid      `toml:"tidspunkt"`
}

// Empty reports whether nothing is said about evaluation.
func (e Evaluering) Empty() bool {
	return e.Metode.Empty() && len(e.Indikator) == 0 && e.Tidspunkt.Skrevet == ""
}

// An Enhet is somebody one can reach: a unit, a role, a team, an outside party.
// Who answers for a Tiltak and whom to contact are the same kind of thing.
type Enhet struct {
	ID              string    `toml:"id" krav:"ja"`
	Navn            Text      `toml:"navn" krav:"ja"`
	Beskrivelse     Text      `toml:"beskrivelse"`
	Type            string    `toml:"type"`  // enhet, rolle, team, ekstern
	Nivaa           string    `toml:"nivaa"` // kommunal, interkommunal, regional, statlig, frivillig
	Alias           []string  `toml:"alias"` // other ways in which plans write the name
	Overordnet      string    `toml:"overordnet"`
	Telefon         []Telefon `toml:"telefon"`
	SMS             string    `toml:"sms"`
	Chat            string    `toml:"chat"`
	Epost           string    `toml:"epost"`
	Nettsted        string    `toml:"nettsted"`
	Adresse         string    `toml:"adresse"`
	HemmeligAdresse bool      `toml:"hemmelig_adresse"` // true: Adresse is never shown in any form
	Aapningstid     Text      `toml:"aapningstid"`
	Dognaapen       bool      `toml:"dognaapen"`
	Spraak          []string  `toml:"spraak"`
	Tolk            Text      `toml:"tolk"`
	Tilgjengelighet Text      `toml:"tilgjengelighet"`
	For             []string  `toml:"for"` // innbyggere, ansatte
	Situasjon       []string  `toml:"situasjon"`
	Tema            []string  `toml:"tema"`
	Kommune         []string  `toml:"kommune"`     // kommunenummer; empty: all that the plan covers
	Kontrollert     Dato      `toml:"kontrollert"` // when somebody last checked the details
	Kilde           string    `toml:"kilde"`
	GyldigTil       Dato      `toml:"gyldig_til"`

	Origin Origin `toml:"-"`
}

// Telefon is a number as shown and as dialled.
type Telefon struct {
	Vis     string `toml:"vis"`  // as people read it: "23 45 67 89"
	Ring    string `toml:"ring"` // as dialled: "+4723456789"; made from Vis where it is not written
	Merknad Text   `toml:"merknad"`
}

// A Kapittel is one long text of the plan, such as the foreword.
type Kapittel struct {
	ID     string // the file's name without its ending: "forord"
	Spraak string // nb, nn, …
	Tittel string
	Tekst  string // Markdown, without the front matter
	Fil    string // where it stands, from the project's top folder
	Linje  int    // the line of Fil on which Tekst begins
	LaStaa []LaStaa
}

// A Tiltakskort tells an employee what to do, step by step.
type Tiltakskort struct {
	ID        string   `toml:"id" krav:"ja"`
	Tittel    Text     `toml:"tittel" krav:"ja"`
	Rolle     []string `toml:"rolle" krav:"helst"`
	Situasjon []string `toml:"situasjon"`
	Steg      []Text   `toml:"steg" krav:"ja"` // in order
	Plikt     Text     `toml:"plikt"`
	Kontakt   []string `toml:"kontakt"` // IDs of Enhet
	Lov       []string `toml:"lov"`

	Origin Origin `toml:"-"`
}

// An Indikator is something the municipality measures.
type Indikator struct {
	ID       string    `toml:"id" krav:"ja"`
	Navn     Text      `toml:"navn" krav:"ja"`
	Enhet    string    `toml:"enhet"` // the unit of measure, such as "prosent"
	Kilde    string    `toml:"kilde"`
	Maaltall string    `toml:"maaltall"`
	Maaling  []Maaling `toml:"maaling"`

	Origin Origin `toml:"-"`
}

// Maaling is one value of an Indikator.
type Maaling struct {
	Dato  Dato   `toml:"dato"`
	Verdi string `toml:"verdi" krav:"helst"`

	Origin Origin `toml:"-"`
}

// Okonomi is what one thing costs in one year.
type Okonomi struct {
	Post   Text     `toml:"post" krav:"ja"`
	Aar    string   `toml:"aar" krav:"helst"`
	Belop  Kostnad  `toml:"belop"`
	Tiltak []string `toml:"tiltak"` // IDs

	Origin Origin `toml:"-"`
}

// Referanse is a source that the plan rests on.
type Referanse struct {
	ID    string `toml:"id"`
	Tekst Text   `toml:"tekst" krav:"ja"`
	Lenke string `toml:"lenke"`

	Origin Origin `toml:"-"`
}
