package site

// arkivertRecord is an earlier version of the plan, as it stands in a list.
type arkivertRecord struct {
	Navn      string         `json:"navn"` // what it is called for short: its period
	Tittel    spraktekst     `json:"tittel"`
	Periode   string         `json:"periode,omitempty"`
	Status    string         `json:"status,omitempty"` // erstattet, utlopt, gjelder, utkast, horing
	Vedtak    []vedtakRecord `json:"vedtak,omitempty"`
	Erstatter *spraktekst    `json:"erstatter,omitempty"`
	URL       string         `json:"url"`
	Nye       int            `json:"nye"` // tiltak in the next version
	Bort      int            `json:"bort"`
	Endret    int            `json:"endret"`
}

// forskjellRecord is what is different between an earlier version and the next.
type forskjellRecord struct {
	Foer         arkivertRecord   `json:"foer"`
	Naa          lenke            `json:"naa"` // the next, by the same short name
	NaaTittel    spraktekst       `json:"naa_tittel"`
	Gjelder      bool             `json:"gjelder"` // the next is the plan of this site
	Ufullstendig bool             `json:"ufullstendig,omitempty"`
	Ingen        bool             `json:"ingen,omitempty"`
	Gjettet      bool             `json:"gjettet,omitempty"` // something is matched by its title
	Tall         []slagtall       `json:"tall"`
	Slag         []forskjellsslag `json:"slag,omitempty"`
	Fil          string           `json:"fil"` // the same as a table
	Sider        []valg           `json:"sider,omitempty"`
	Forste       bool             `json:"forste"`
}

// slagtall is how many of one kind there were, what became of them, and how many there
// are.
type slagtall struct {
	Slag   string `json:"slag"` // tiltak, omraader, maal
	Foer   int    `json:"foer"`
	Nye    int    `json:"nye"`
	Bort   int    `json:"bort"`
	Endret int    `json:"endret"`
	Like   int    `json:"like"`
	Naa    int    `json:"naa"`
}

// forskjellsslag is what became of the things of one kind.
type forskjellsslag struct {
	Slag   string         `json:"slag"`
	Nye    []tingRecord   `json:"nye,omitempty"`
	Bort   []tingRecord   `json:"bort,omitempty"`
	Endret []endretRecord `json:"endret,omitempty"`
	Nummer []endretRecord `json:"nummer,omitempty"`
}

// tingRecord is an area, a goal or a tiltak of one of the versions.
type tingRecord struct {
	lenke
	Nr   string           `json:"nr,omitempty"`
	Felt []forskjellsfelt `json:"felt,omitempty"`
}

// endretRecord is one that both have.
type endretRecord struct {
	tingRecord
	FoerNr  string      `json:"foer_nr,omitempty"` // when it is another
	Gjettet *spraktekst `json:"gjettet,omitempty"` // the title that it was matched by
	Par     []parRecord `json:"par,omitempty"`
}

// forskjellsfelt is what one key says, in pieces.
type forskjellsfelt struct {
	Navn  string `json:"navn,omitempty"` // of the word for the key
	Lang  string `json:"lang,omitempty"`
	Ord   string `json:"ord,omitempty"` // the word for the value, instead of the pieces
	Dag   string `json:"dag,omitempty"` // likewise
	Biter []bit  `json:"biter,omitempty"`
}

// parRecord is what one key said and says.
type parRecord struct {
	Navn string         `json:"navn"`
	Foer forskjellsfelt `json:"foer"`
	Naa  forskjellsfelt `json:"naa"`
}

// bit is a piece of a text, and whether the other version has it.
type bit struct {
	Tekst string `json:"tekst,omitempty"`
	Ulik  bool   `json:"ulik,omitempty"`
	Forbi bool   `json:"forbi,omitempty"`
}
