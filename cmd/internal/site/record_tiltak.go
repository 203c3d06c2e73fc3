package site

// tiltakRecord is all that the page of a tiltak shows. The description is the
// body of the page.
//
// A plan may have very many of these, and each table in one costs Hugo more than
// what stands in it. So this record is flat: a text and its language are two
// keys, a time and what it was understood as are several, and IDs stand in one
// string with spaces between. What an ID means is on its own page, or for areas
// and goals in .Site.Params.
type tiltakRecord struct {
	ID         string `json:"id"`
	Nr         string `json:"nr,omitempty"`
	Tittel     string `json:"tittel"`
	TittelLang string `json:"tittel_lang,omitempty"`
	URL        string `json:"url"`
	Lang       string `json:"lang,omitempty"` // of the body, when not the page's
	Type       string `json:"type,omitempty"`

	// A time as written; the day, when it was written as one; and the days that a
	// deadline was understood as, all ISO.
	Oppstart    string `json:"oppstart,omitempty"`
	OppstartDag string `json:"oppstart_dag,omitempty"`
	Frist       string `json:"frist,omitempty"`
	FristDag    string `json:"frist_dag,omitempty"`
	FristFra    string `json:"frist_fra,omitempty"`
	FristTil    string `json:"frist_til,omitempty"`

	Status     string `json:"status,omitempty"` // as written
	StatusSlag string `json:"status_slag"`      // model.StatusSlag, or "ukjent"
	StatusDato string `json:"status_dato,omitempty"`

	Omraader        string   `json:"omraader,omitempty"`      // IDs, the main one first
	Maal            string   `json:"maal,omitempty"`          // IDs
	MaalgruppeID    string   `json:"maalgruppe_id,omitempty"` // slugs, as in the addresses of the views
	Maalgrupper     []string `json:"maalgrupper,omitempty"`   // as written, in step with the slugs
	Aar             string   `json:"aar,omitempty"`           // those that it is under way
	Sortering       int      `json:"sortering"`               // place by number
	Lov             []string `json:"lov,omitempty"`
	Tema            []string `json:"tema,omitempty"`
	Kostnad         string   `json:"kostnad,omitempty"`
	Ansvarlige      []ansvar `json:"ansvarlige,omitempty"` // hovedansvar, medansvar and no role
	AnsvarID        string   `json:"ansvar_id,omitempty"`  // their IDs
	Samarbeid       []ansvar `json:"samarbeid,omitempty"`
	Kontakt         string   `json:"kontakt,omitempty"` // IDs of enheter
	Strategi        string   `json:"strategi,omitempty"`
	StrategiLang    string   `json:"strategi_lang,omitempty"`
	Begrunnelse     string   `json:"begrunnelse,omitempty"` // Markdown
	BegrunnelseLang string   `json:"begrunnelse_lang,omitempty"`
	Finansiering    string   `json:"finansiering,omitempty"`
	FinansLang      string   `json:"finansiering_lang,omitempty"`

	// How one will know whether it worked.
	Metode       string  `json:"metode,omitempty"`
	MetodeLang   string  `json:"metode_lang,omitempty"`
	Indikator    []lenke `json:"indikator,omitempty"`
	Evalueres    string  `json:"evalueres,omitempty"` // when, as written
	EvalueresDag string  `json:"evalueres_dag,omitempty"`

	Forgjenger  *lenke             `json:"forgjenger,omitempty"`
	Etterfolger []lenke            `json:"etterfolger,omitempty"`
	Deltiltak   []deltiltakRecord  `json:"deltiltak,omitempty"`
	Oppfolging  []oppfolgingRecord `json:"oppfolging,omitempty"` // newest first
	Okonomi     []okonomiRecord    `json:"okonomi,omitempty"`
	Samme       string             `json:"samme,omitempty"`     // IDs of other tiltak on the same theme
	Ressurser   string             `json:"ressurser,omitempty"` // IDs
	Forrige     string             `json:"forrige,omitempty"`   // ID
	Neste       string             `json:"neste,omitempty"`     // ID
}

// ansvar is one party that answers for a tiltak. How to reach it stands on the
// page of the enhet.
type ansvar struct {
	Tekst   string `json:"tekst"`
	Lang    string `json:"lang,omitempty"`
	URL     string `json:"url,omitempty"`   // the enhet's page, when one is meant
	Enhet   string `json:"enhet,omitempty"` // its ID
	Ved     string `json:"ved,omitempty"`
	Rolle   string `json:"rolle,omitempty"`   // hovedansvar, medansvar, samarbeid
	Kommune string `json:"kommune,omitempty"` // name
}

// deltiltakRecord is a part of a tiltak.
type deltiltakRecord struct {
	Nr              string   `json:"nr,omitempty"`
	Tittel          string   `json:"tittel"`
	TittelLang      string   `json:"tittel_lang,omitempty"`
	Beskrivelse     string   `json:"beskrivelse,omitempty"`
	BeskrivelseLang string   `json:"beskrivelse_lang,omitempty"`
	Ansvar          []ansvar `json:"ansvar,omitempty"`
	Frist           string   `json:"frist,omitempty"`
	FristDag        string   `json:"frist_dag,omitempty"`
	Status          string   `json:"status,omitempty"`
	StatusSlag      string   `json:"status_slag"`
}

// oppfolgingRecord is one report on a tiltak.
type oppfolgingRecord struct {
	Dato       string `json:"dato"`
	Status     string `json:"status,omitempty"`
	StatusSlag string `json:"status_slag"`
	Tekst      string `json:"tekst,omitempty"`
	Lang       string `json:"lang,omitempty"`
}
