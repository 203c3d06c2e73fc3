package site

import (
	"encoding/json"
	"strings"

	"planvei/cmd/internal/model"
)

// What a page says of itself to machines, in the words of schema.org. It holds
// nothing that a reader does not see on the page, and so never a secret address.
// It is data and no script, which the policy of the pages allows.

// A ting is something that schema.org has a word for.
type ting struct {
	Context   string    `json:"@context,omitempty"`
	Type      string    `json:"@type"`
	Name      string    `json:"name,omitempty"`
	URL       string    `json:"url,omitempty"`
	Language  string    `json:"inLanguage,omitempty"`
	Publisher []ting    `json:"publisher,omitempty"`
	Provider  []ting    `json:"provider,omitempty"`
	Operator  *ting     `json:"serviceOperator,omitempty"`
	Area      []ting    `json:"areaServed,omitempty"`
	Contact   []kontakt `json:"contactPoint,omitempty"`
}

// A kontakt is one way to reach somebody.
type kontakt struct {
	Type        string   `json:"@type"`
	ContactType string   `json:"contactType,omitempty"`
	Description string   `json:"description,omitempty"`
	Telephone   string   `json:"telephone,omitempty"`
	Email       string   `json:"email,omitempty"`
	Language    []string `json:"availableLanguage,omitempty"`
}

// jsonld is t as a parameter of its page. It is a text since Hugo folds the case
// of keys, and json.Marshal writes "<" so that no text ends the element.
func jsonld(t *ting) map[string]any {
	if t == nil {
		return nil
	}
	t.Context = "https://schema.org"
	text, err := json.Marshal(t)
	if err != nil {
		panic("a ting holds nothing but texts: " + err.Error())
	}
	return map[string]any{"jsonld": string(text)}
}

// nettsted is the site and who answers for it.
func (b *builder) nettsted() *ting {
	t := &ting{Type: "WebSite", Name: b.plain(b.p.Plan.Tittel), Language: b.lang, Publisher: b.kommuner(b.p.Plan.Kommune)}
	if top := adresse(b.p, b.opts); top != "" {
		t.URL = top + b.url()
	}
	return t
}

func (b *builder) kommuner(nrs []string) []ting {
	var list []ting
	for _, name := range b.kommunenavnene(nrs) {
		list = append(list, ting{Type: "GovernmentOrganization", Name: name})
	}
	return list
}

// tjeneste is e as others may list it; nil when its page gives neither a number
// nor an address to write to. What the municipality runs is a service of its own;
// a role in it is a way to reach the municipality.
func (b *builder) tjeneste(e *model.Enhet, r enhetRecord) *ting {
	unit := ting{Type: "Organization", Name: r.Navn.Tekst, URL: r.Nettsted}
	for _, tlf := range r.Telefon {
		if tlf.URL != "" {
			number := strings.TrimPrefix(tlf.URL, "tel:")
			unit.Contact = append(unit.Contact, kontakt{Type: "ContactPoint", Telephone: number, Description: tlf.Merknad, Language: r.Spraak})
		}
	}
	if r.Epost != "" {
		unit.Contact = append(unit.Contact, kontakt{Type: "ContactPoint", Email: r.Epost})
	}
	if len(unit.Contact) == 0 {
		return nil
	}
	owners := e.Kommune
	if len(owners) == 0 {
		owners = b.p.Plan.Kommune
	}
	switch {
	case e.Type == "rolle" && len(owners) == 1:
		for i := range unit.Contact {
			unit.Contact[i].ContactType = unit.Name
		}
		unit = ting{Type: "GovernmentOrganization", Name: b.kommunenavn(owners[0]), Contact: unit.Contact}
	case e.Nivaa == "kommunal":
		unit.Type = "GovernmentOrganization"
		unit = ting{Type: "GovernmentService", Name: unit.Name, Provider: b.kommuner(owners), Operator: &ting{
			Type: unit.Type, Name: unit.Name, URL: unit.URL, Contact: unit.Contact,
		}}
	case e.Nivaa == "interkommunal" || e.Nivaa == "regional" || e.Nivaa == "statlig":
		unit.Type = "GovernmentOrganization"
	}
	for _, name := range r.Kommune {
		unit.Area = append(unit.Area, ting{Type: "AdministrativeArea", Name: name})
	}
	return &unit
}
