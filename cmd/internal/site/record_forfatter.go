package site

// forfatterRecord is a page of the manual, beside its text.
type forfatterRecord struct {
	Ord      map[string]string `json:"ord,omitempty"`      // the words around what is made
	Liste    []haandboklenke   `json:"liste,omitempty"`    // the pages below it
	Slag     []slagRecord      `json:"slag,omitempty"`     // the kinds of value
	Tabeller []tabellRecord    `json:"tabeller,omitempty"` // those of one file
	Familier []familieRecord   `json:"familier,omitempty"` // every finding
	Funn     []funnRecord      `json:"funn,omitempty"`     // those of one family
	Forrige  *lenke            `json:"forrige,omitempty"`
	Neste    *lenke            `json:"neste,omitempty"`
}

// haandboklenke is a page, and what it is about.
type haandboklenke struct {
	lenke
	Om string `json:"om"`
}

// slagRecord is how a kind of value is written.
type slagRecord struct {
	ID   string `json:"id"`
	Navn string `json:"navn"`
	Hva  string `json:"hva"`
}

// tabellRecord is a table of the plan's files.
type tabellRecord struct {
	ID       string       `json:"id"`
	Navn     string       `json:"navn"`
	Om       string       `json:"om"`
	Fil      string       `json:"fil"`
	Eksempel string       `json:"eksempel"`
	Felter   []feltRecord `json:"felter"`
}

// feltRecord is a key of such a table.
type feltRecord struct {
	ID       string   `json:"id"`
	Nokkel   string   `json:"nokkel"`
	Behov    string   `json:"behov,omitempty"` // må, bør
	Hva      string   `json:"hva"`
	Slag     string   `json:"slag"`
	SlagID   string   `json:"slag_id"`
	Eksempel string   `json:"eksempel,omitempty"`
	Valg     []string `json:"valg,omitempty"`
	Vanlig   []string `json:"vanlig,omitempty"`
	Vises    string   `json:"vises,omitempty"`
}

// familieRecord is a family of rules in the list of all findings.
type familieRecord struct {
	ID     string   `json:"id"`
	Tittel string   `json:"tittel"`
	URL    string   `json:"url"`
	Koder  []string `json:"koder"`
}

// funnRecord is what there is to know of a code.
type funnRecord struct {
	Kode    string `json:"kode"`
	Alvor   string `json:"alvor"`
	Hva     string `json:"hva"`
	Hvorfor string `json:"hvorfor,omitempty"`
	Gjor    string `json:"gjor,omitempty"`
	Foer    string `json:"foer,omitempty"`
	Etter   string `json:"etter,omitempty"`
	Fil     string `json:"fil,omitempty"`
}
