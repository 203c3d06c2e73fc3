package site

// hvemRecord is the page on which an employee chooses where they work.
type hvemRecord struct {
	Roller    []lenke          `json:"roller"`
	Fagstotte []tjenesteRecord `json:"fagstotte,omitempty"` // of the region, for employees
}

// hvemRolleRecord is the page on which they choose what it is about.
type hvemRolleRecord struct {
	Navn        string  `json:"navn"`
	Lang        string  `json:"lang,omitempty"`
	Situasjoner []lenke `json:"situasjoner"`
	Kort        []lenke `json:"kort,omitempty"` // the action cards for those who work there
}

// hvemSvarRecord is the answer: what to do first, which duties apply, and what
// else there is. Whom to call is the same wherever one works, and stands in the
// site's parameters by situation.
type hvemSvarRecord struct {
	Rolle     lenke        `json:"rolle"`
	Situasjon string       `json:"situasjon"` // id
	Lang      string       `json:"lang,omitempty"`
	Steg      []spraktekst `json:"steg"`
	Plikter   []hvemPlikt  `json:"plikter,omitempty"`
	Kort      []lenke      `json:"kort,omitempty"`
	Tiltak    []string     `json:"tiltak,omitempty"` // IDs
	Andre     []lenke      `json:"andre"`            // the other situations
}

// hvemPlikt is a duty in short. Its page is /plikter/ID/, where there is one.
type hvemPlikt struct {
	ID    string     `json:"id"`
	Navn  spraktekst `json:"navn"`
	Tekst spraktekst `json:"tekst"`
	Lov   []lenke    `json:"lov,omitempty"`
}

// hvemKontakt is whom to call in a situation: here, then in the region, then the
// national lines.
type hvemKontakt struct {
	Enheter   []string         `json:"enheter,omitempty"` // IDs
	Tjenester []tjenesteRecord `json:"tjenester,omitempty"`
	Linjer    []hjelpRecord    `json:"linjer,omitempty"`
}
