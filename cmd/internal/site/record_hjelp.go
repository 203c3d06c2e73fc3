package site

// hjelpsideRecord is the help page.
type hjelpsideRecord struct {
	Akutt    []hjelpRecord    `json:"akutt,omitempty"`
	Snakk    []hjelpRecord    `json:"snakk,omitempty"`
	For      []hvemgruppe     `json:"for,omitempty"`      // all of it again, by whom it is for
	Her      []hjelpRecord    `json:"her,omitempty"`      // in this municipality, those for a situation first
	Regionen []tjenesteRecord `json:"regionen,omitempty"` // what the plan itself does not have
	Tilhorer []tilhorighet    `json:"tilhorer,omitempty"`

	UtenKrisesenter bool `json:"uten_krisesenter,omitempty"` // neither the plan nor the register has one for everybody
}

// forsidehjelpRecord is the help on the front page.
type forsidehjelpRecord struct {
	Numre       []hjelpRecord `json:"numre,omitempty"`
	Kontrollert string        `json:"kontrollert,omitempty"` // of all, the first
	Foreldet    bool          `json:"foreldet,omitempty"`
}

// hvemgruppe are all who are there for somebody.
type hvemgruppe struct {
	Maalgruppe string        `json:"maalgruppe"`       // of register.Maalgrupper
	Her        []hjelpRecord `json:"her,omitempty"`    // in the municipality or the region
	Linjer     []hjelpRecord `json:"linjer,omitempty"` // in the whole country
}

// tilhorighet is what the municipalities of the plan belong to: one of a kind.
type tilhorighet struct {
	Slag    string   `json:"slag"`              // politi, barnehus, rvts
	Navn    string   `json:"navn,omitempty"`    // empty: not known
	Lang    string   `json:"lang,omitempty"`    // of Navn, which is Norwegian
	Kommune []string `json:"kommune,omitempty"` // names, when the plan is for several
}

// hjelpRecord is somebody to call or write to: a national line, or one of those
// here in the looks of one.
type hjelpRecord struct {
	ID          string         `json:"id"`
	Navn        string         `json:"navn"`
	Hvem        string         `json:"hvem"`
	HvemLang    string         `json:"hvem_lang,omitempty"` // of Hvem, when not the page's
	Vis         string         `json:"vis,omitempty"`       // the number, when there is one
	URL         string         `json:"url,omitempty"`
	SMS         string         `json:"sms,omitempty"`
	Dognaapen   bool           `json:"dognaapen,omitempty"`
	Aapent      []aapentRecord `json:"aapent,omitempty"`
	Gratis      bool           `json:"gratis,omitempty"`
	Anonym      bool           `json:"anonym,omitempty"`
	Tolk        bool           `json:"tolk,omitempty"`
	Spraak      []string       `json:"spraak,omitempty"`
	Merknad     string         `json:"merknad,omitempty"`
	Chat        string         `json:"chat,omitempty"`
	ChatAapent  []aapentRecord `json:"chat_aapent,omitempty"`
	Nettsted    string         `json:"nettsted,omitempty"`
	Kilde       string         `json:"kilde,omitempty"`
	Kontrollert string         `json:"kontrollert,omitempty"`
	Foreldet    bool           `json:"foreldet,omitempty"`  // it was checked too long ago
	Kildedato   string         `json:"kildedato,omitempty"` // a day, a month or a year, as the source says
	Rettet      string         `json:"rettet,omitempty"`    // the municipality that stands for the entry instead of the register
	Lang        string         `json:"lang,omitempty"`      // of the words of a corrected entry

	// Of those here alone.
	Slag        string          `json:"slag,omitempty"` // register.Slag that the interface has words for
	FraAlder    int             `json:"fra_alder,omitempty"`
	Om          *spraktekst     `json:"om,omitempty"` // Markdown
	Aapningstid *spraktekst     `json:"aapningstid,omitempty"`
	Nummertekst *spraktekst     `json:"nummertekst,omitempty"` // what the number is for
	Tolketekst  *spraktekst     `json:"tolketekst,omitempty"`
	Flere       []telefonRecord `json:"flere,omitempty"` // numbers after the first
	Epost       string          `json:"epost,omitempty"`
	Kommune     []string        `json:"kommune,omitempty"` // names, when the plan is for several
	Side        string          `json:"side,omitempty"`    // its own page
}

// aapentRecord is a time in which somebody answers, in Norwegian time. Days are
// man to son; without days it is every day.
type aapentRecord struct {
	FraDag string `json:"fra_dag,omitempty"`
	TilDag string `json:"til_dag,omitempty"` // the last of several days in a row
	Fra    string `json:"fra"`               // as one writes it in the language of the page
	Til    string `json:"til"`
	Dognet bool   `json:"dognet,omitempty"` // from midnight to midnight
}

// tjenesteRecord is a regional service for this municipality. The words for its
// kind are the interface's.
type tjenesteRecord struct {
	Slag        string         `json:"slag"` // register.Slag
	Navn        string         `json:"navn"`
	Lang        string         `json:"lang,omitempty"` // of Navn, which is Norwegian
	Telefon     *telefonRecord `json:"telefon,omitempty"`
	Dognaapen   bool           `json:"dognaapen,omitempty"`
	Aapent      []aapentRecord `json:"aapent,omitempty"`
	FraAlder    int            `json:"fra_alder,omitempty"`
	Nettsted    string         `json:"nettsted,omitempty"`
	Kilde       string         `json:"kilde"`
	Kontrollert string         `json:"kontrollert"`
	Foreldet    bool           `json:"foreldet,omitempty"`
	Kildedato   string         `json:"kildedato,omitempty"`
	Kommune     []string       `json:"kommune,omitempty"` // names, when the plan is for several
}

// kontaktsideRecord is the page of all that one can reach.
type kontaktsideRecord struct {
	Situasjoner []situasjonRecord `json:"situasjoner,omitempty"`
	Innbyggere  []enhetKort       `json:"innbyggere,omitempty"`
	Ansatte     []enhetKort       `json:"ansatte,omitempty"` // for employees only
	Typer       []typeRecord      `json:"typer,omitempty"`   // all
}

// situasjonRecord is a situation in the plan's own words, and those who are there for it.
type situasjonRecord struct {
	Situasjon string      `json:"situasjon"`
	Enheter   []enhetKort `json:"enheter"`
}

// typeRecord are the enheter of a type: enhet, rolle, team, ekstern, annet.
type typeRecord struct {
	Type    string  `json:"type"`
	Enheter []lenke `json:"enheter"`
}
