package site

// lovRecord is the page of an act: what it means here, its sections, and every place
// on the site that refers to them. The words of the register are in bokmål where the
// page's language has none, and marked.
type lovRecord struct {
	ID          string          `json:"id"`
	Navn        string          `json:"navn"`
	Lang        string          `json:"lang,omitempty"` // of what is Lovdata's or the register's
	URL         string          `json:"url"`
	Adresse     string          `json:"adresse"` // at Lovdata
	Tittel      string          `json:"tittel"`  // as adopted
	Gruppe      string          `json:"gruppe"`  // lov, konvensjon, kommer, opphevet
	Mening      string          `json:"mening,omitempty"`
	Antall      int             `json:"antall"` // pages that refer to it
	Ikraft      string          `json:"ikraft,omitempty"`
	Endret      string          `json:"endret,omitempty"`
	Opphevet    string          `json:"opphevet,omitempty"`
	Kontrollert string          `json:"kontrollert"`
	Idag        []lenke         `json:"idag,omitempty"`     // the acts in place of one that is repealed
	Avloeses    *lenke          `json:"avloeses,omitempty"` // one that is adopted, and will take its place
	Hele        *lovsteder      `json:"hele,omitempty"`
	Paragrafer  []lovparagraf   `json:"paragrafer,omitempty"`
	Gammelt     []lovovergang   `json:"gammelt,omitempty"` // what earlier references are called today
	Kommer      []lovovergang   `json:"kommer,omitempty"`  // where sections will stand
	Data        lovdatagrunnlag `json:"data"`
}

// lovparagraf is a section: one that matters most, or one that the site refers to.
type lovparagraf struct {
	ID         string     `json:"id"` // of its place on the page
	Nr         string     `json:"nr"` // as one writes it
	Overskrift string     `json:"overskrift,omitempty"`
	Mening     string     `json:"mening,omitempty"`
	Plikter    []string   `json:"plikter,omitempty"` // the words are the interface's
	URL        string     `json:"url"`
	Steder     *lovsteder `json:"steder,omitempty"`
}

// lovsteder are the pages that refer to something, and how many there are besides.
type lovsteder struct {
	Sider []lovsted `json:"sider"`
	Flere int       `json:"flere,omitempty"`
}

// lovsted is a page: by name, or by its path when the template knows what it is called.
type lovsted struct {
	lenke
	Side string `json:"side,omitempty"`
}

// lovovergang is what a reference is called after a change.
type lovovergang struct {
	Fra        string  `json:"fra"`
	Til        []lenke `json:"til"`
	Dag        string  `json:"dag,omitempty"`
	Ubekreftet bool    `json:"ubekreftet,omitempty"`
}

// lovlisteRecord is the page of all acts.
type lovlisteRecord struct {
	Grupper []lovgruppe     `json:"grupper"`
	Data    lovdatagrunnlag `json:"data"`
}

type lovgruppe struct {
	Gruppe string      `json:"gruppe"`
	Lover  []lovRecord `json:"lover"`
}

// lovdatagrunnlag is where the names and headings are from, as the licence asks.
type lovdatagrunnlag struct {
	Lisens         string `json:"lisens"`
	Lisensadresse  string `json:"lisensadresse"`
	Kildeangivelse string `json:"kildeangivelse"`
	Grunnlag       string `json:"grunnlag"`
}
