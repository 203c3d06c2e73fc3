package site

// The records here and in record_tiltak.go are all that templates see of a plan. They are resolved:
// references have become links, times have become words, orders are settled. A
// record travels as the front matter of its page (in .Params), in the language
// of that page. Field names in templates are the json names.

// lenke is a name and where it leads. URL is from the site's top ("/tiltak/x/").
type lenke struct {
	Tekst string `json:"tekst"`
	Lang  string `json:"lang,omitempty"` // of Tekst, when that is not the page's
	URL   string `json:"url,omitempty"`
}

// spraktekst is a text of the author's, with its language when that is not the
// language of the page.
type spraktekst struct {
	Tekst string `json:"tekst"`
	Lang  string `json:"lang,omitempty"`
}

// maalRecord is a goal.
type maalRecord struct {
	ID         string     `json:"id"`
	Nivaa      string     `json:"nivaa,omitempty"` // generelt, organisatorisk, bruker
	Tekst      spraktekst `json:"tekst"`
	URL        string     `json:"url"` // its place on the page of its area, or of the plan
	Overordnet *lenke     `json:"overordnet,omitempty"`
	Tiltak     []string   `json:"tiltak,omitempty"` // IDs of those that serve it
}

// telefonRecord is a number as shown and as an address (tel:…).
type telefonRecord struct {
	Vis     string `json:"vis"`
	URL     string `json:"url,omitempty"` // empty: the number must not be dialled
	Merknad string `json:"merknad,omitempty"`
	Lang    string `json:"lang,omitempty"` // of Merknad
}

// okonomiRecord is what one thing costs in one year.
type okonomiRecord struct {
	Post   spraktekst `json:"post"`
	Aar    string     `json:"aar"`
	Belop  string     `json:"belop,omitempty"`
	Tiltak []lenke    `json:"tiltak,omitempty"`
}

// enhetKort is how to reach somebody, in brief: the card beside a tiltak.
type enhetKort struct {
	Navn        spraktekst      `json:"navn"`
	URL         string          `json:"url"`
	Telefon     []telefonRecord `json:"telefon,omitempty"`
	Epost       string          `json:"epost,omitempty"`
	Nettsted    string          `json:"nettsted,omitempty"`
	Aapningstid string          `json:"aapningstid,omitempty"`
	AapentLang  string          `json:"aapningstid_lang,omitempty"`
	Dognaapen   bool            `json:"dognaapen,omitempty"`
	Kontrollert string          `json:"kontrollert,omitempty"`
	Foreldet    bool            `json:"foreldet,omitempty"` // it was checked too long ago
	Kommune     []string        `json:"kommune,omitempty"`  // names
}

// enhetRecord is all that the page of an enhet shows.
type enhetRecord struct {
	enhetKort
	ID              string      `json:"id"`
	Beskrivelse     *spraktekst `json:"beskrivelse,omitempty"`
	Type            string      `json:"type,omitempty"`
	Nivaa           string      `json:"nivaa,omitempty"`
	Alias           []string    `json:"alias,omitempty"`
	Overordnet      *lenke      `json:"overordnet,omitempty"`
	Underordnet     []lenke     `json:"underordnet,omitempty"`
	SMS             string      `json:"sms,omitempty"`
	Chat            string      `json:"chat,omitempty"`
	Adresse         string      `json:"adresse,omitempty"` // never one that is secret
	Spraak          []string    `json:"spraak,omitempty"`
	Tolk            string      `json:"tolk,omitempty"`
	TolkLang        string      `json:"tolk_lang,omitempty"`
	Tilgjengelighet string      `json:"tilgjengelighet,omitempty"`
	TilgjengeligLg  string      `json:"tilgjengelighet_lang,omitempty"`
	For             []string    `json:"for,omitempty"`
	Situasjon       []string    `json:"situasjon,omitempty"`
	Tema            []string    `json:"tema,omitempty"`
	Kilde           string      `json:"kilde,omitempty"`
	GyldigTil       string      `json:"gyldig_til,omitempty"`
	Utlopt          bool        `json:"utlopt,omitempty"`
	Ansvarlig       []string    `json:"ansvarlig,omitempty"` // IDs of tiltak that it answers for
	Samarbeider     []string    `json:"samarbeider,omitempty"`
	Tiltakskort     []lenke     `json:"tiltakskort,omitempty"`
}

// omraadeRecord is all that the page of an innsatsomraade shows.
type omraadeRecord struct {
	ID          string       `json:"id"`
	Nr          string       `json:"nr,omitempty"`
	Tittel      spraktekst   `json:"tittel"`
	URL         string       `json:"url"`
	Begrunnelse *spraktekst  `json:"begrunnelse,omitempty"` // Markdown
	Gruppering  string       `json:"gruppering,omitempty"`
	Periode     string       `json:"periode,omitempty"` // denne, neste
	Maal        []maalRecord `json:"maal,omitempty"`
	Tiltak      []string     `json:"tiltak,omitempty"` // IDs
	Forrige     *lenke       `json:"forrige,omitempty"`
	Neste       *lenke       `json:"neste,omitempty"`
}

// listeRecord is a view of the table of tiltak.
type listeRecord struct {
	Tiltak    []string `json:"tiltak"` // IDs, of this page
	Antall    int      `json:"antall"` // on all pages of the list
	Sider     []valg   `json:"sider,omitempty"`
	Valgt     *valg    `json:"valgt,omitempty"` // nil on the full table
	Fasetter  []fasett `json:"fasetter"`
	Sortert   string   `json:"sortert"` // nr, frist, status, ansvarlig
	Sortering []valg   `json:"sorteringer"`
}

// fasett is one thing that the table can be narrowed by.
type fasett struct {
	Navn string `json:"navn"` // omraade, ansvarlig, status, maalgruppe, aar
	Valg []valg `json:"valg"`
}

// valg is one choice within a fasett, or one order.
type valg struct {
	Fasett string `json:"fasett"`
	ID     string `json:"id"`
	Tekst  string `json:"tekst,omitempty"` // empty for status and order: the words are the interface's
	Lang   string `json:"lang,omitempty"`  // of Tekst
	URL    string `json:"url"`
	Antall int    `json:"antall,omitempty"`
	Valgt  bool   `json:"valgt,omitempty"`
}

// tidsplanRecord is the timeline: a year axis and one row for each tiltak.
// Positions are in per mille of the axis.
type tidsplanRecord struct {
	Sider   []valg       `json:"sider,omitempty"`
	Aar     []aksemerke  `json:"aar"`
	Idag    *aksemerke   `json:"idag,omitempty"` // only when the build was given a date
	Grupper []tidsgruppe `json:"grupper"`
}

type aksemerke struct {
	Tekst string `json:"tekst"`
	X     int    `json:"x"`
	Midt  int    `json:"midt"` // the middle of the year, for its label
}

type tidsgruppe struct {
	Omraade lenke     `json:"omraade"`
	Nr      string    `json:"nr,omitempty"`
	Rader   []tidsrad `json:"rader"`
}

// tidsrad is one bar. Slag tells its shape: periode (bar), dato (bar up to a
// mark), lopende (open bar), gjentakende (marks), ukjent (no bar).
type tidsrad struct {
	ID     string `json:"id"`
	Form   string `json:"form"`
	X      int    `json:"x"`
	Bredde int    `json:"bredde"`
	Merker []int  `json:"merker,omitempty"`
}

// oppfolgingsideRecord is the status picture with the numbers beside it, whole
// and by area, and the latest reports.
type oppfolgingsideRecord struct {
	Antall    int               `json:"antall"`
	Status    []statusandel     `json:"status"`
	Omraader  []omraadestatus   `json:"omraader"`
	Siste     []sisteRecord     `json:"siste,omitempty"`
	Indikator []indikatorRecord `json:"indikator,omitempty"`
	Okonomi   []okonomiRecord   `json:"okonomi,omitempty"`
}

// statusandel is one part of the status bar, in per mille.
type statusandel struct {
	Slag   string `json:"slag"` // model.StatusSlag, or "ukjent"
	Antall int    `json:"antall"`
	X      int    `json:"x"`
	Bredde int    `json:"bredde"`
	URL    string `json:"url"`
}

type omraadestatus struct {
	Omraade lenke         `json:"omraade"`
	Nr      string        `json:"nr,omitempty"`
	Antall  int           `json:"antall"`
	Status  []statusandel `json:"status"`
}

// sisteRecord is a report with the tiltak it is about.
type sisteRecord struct {
	oppfolgingRecord
	Tiltak lenke `json:"tiltak"`
}

// indikatorRecord is something measured, and its values in order.
type indikatorRecord struct {
	ID       string          `json:"id"`
	Navn     spraktekst      `json:"navn"`
	Enhet    string          `json:"enhet,omitempty"`
	Kilde    string          `json:"kilde,omitempty"`
	Maaltall string          `json:"maaltall,omitempty"`
	Maaling  []maalingRecord `json:"maaling,omitempty"`
	Tiltak   []lenke         `json:"tiltak,omitempty"` // evaluated by it
}

type maalingRecord struct {
	Dato  string `json:"dato,omitempty"`
	Verdi string `json:"verdi"`
}

// tiltakskortRecord is an action card: the plan's own, or a draft of ours.
type tiltakskortRecord struct {
	ID        string       `json:"id"`
	Nr        string       `json:"nr"` // its place among the cards: what a neutral outside may say
	Tittel    spraktekst   `json:"tittel"`
	URL       string       `json:"url"`
	Ark       string       `json:"ark"` // the address of the card with a neutral outside
	Rolle     []string     `json:"rolle"`
	Situasjon []string     `json:"situasjon,omitempty"`
	Steg      []spraktekst `json:"steg"`
	Plikt     *spraktekst  `json:"plikt,omitempty"`
	Kontakt   []string     `json:"kontakt,omitempty"` // IDs of enheter
	Lov       []string     `json:"lov,omitempty"`
	Ressurser string       `json:"ressurser,omitempty"` // IDs
	QR        *qrRecord    `json:"qr,omitempty"`        // only where the site knows its address

	Utkast         bool             `json:"utkast,omitempty"` // ours, to be looked through locally
	Rollenavn      *spraktekst      `json:"rollenavn,omitempty"`
	Situasjonsnavn *spraktekst      `json:"situasjonsnavn,omitempty"`
	Tjenester      []tjenesteRecord `json:"tjenester,omitempty"`
	Linjer         []enhetKort      `json:"linjer,omitempty"`
}

// arkRecord is a card on a sheet with a neutral outside. It repeats the card, so
// what the card is known by elsewhere is not told of it again.
type arkRecord tiltakskortRecord

// planRecord is what every page may show of the plan: .Site.Params.plan.
type planRecord struct {
	Tittel      spraktekst        `json:"tittel"`
	Undertittel *spraktekst       `json:"undertittel,omitempty"`
	Type        string            `json:"type,omitempty"`
	Kommuner    []kommuneRecord   `json:"kommuner"`
	Kommune     string            `json:"kommune"` // the names as one: "Fjordvik kommune"
	Vert        string            `json:"vert,omitempty"`
	Periode     string            `json:"periode,omitempty"`
	Fra         string            `json:"fra,omitempty"`
	Til         string            `json:"til,omitempty"`
	GjelderFra  string            `json:"gjelder_fra,omitempty"`
	Status      string            `json:"status"`           // utkast, horing, vedtatt
	Gyldighet   string            `json:"gyldighet"`        // utkast, horing, vedtatt; with a date also: kommer, gjelder, utlopt
	Varsel      string            `json:"varsel,omitempty"` // utkast, horing, kommer, fornyes, utlopt
	Dato        string            `json:"dato,omitempty"`   // the "as of" date of the build
	Koordinator *enhetKort        `json:"koordinator,omitempty"`
	Erstatter   *spraktekst       `json:"erstatter,omitempty"`
	Erstattet   string            `json:"erstattet,omitempty"` // the page of what it changed in the plan before it
	Moderplan   *spraktekst       `json:"moderplan,omitempty"`
	Foringer    []spraktekst      `json:"foringer,omitempty"`
	Nettadresse string            `json:"nettadresse,omitempty"`
	Uustatus    string            `json:"uustatus,omitempty"`
	Eksempel    bool              `json:"eksempel,omitempty"`
	Skjult      bool              `json:"skjult,omitempty"` // search engines are asked to leave it alone
	Vedtak      []vedtakRecord    `json:"vedtak,omitempty"`
	Versjon     []versjonRecord   `json:"versjon,omitempty"`
	Referanse   []referanseRecord `json:"referanse,omitempty"`
	Maal        []maalRecord      `json:"maal,omitempty"` // those that belong to no area
	Omraader    []omraadeKort     `json:"omraader"`
	Antall      int               `json:"antall"` // tiltak
	Tall        []statusandel     `json:"tall"`
}

type kommuneRecord struct {
	Nr   string `json:"nr"`
	Navn string `json:"navn"`
}

type vedtakRecord struct {
	Kommune string      `json:"kommune,omitempty"` // name
	Organ   string      `json:"organ"`
	Dato    string      `json:"dato"`
	Sak     string      `json:"sak,omitempty"`
	Lenke   string      `json:"lenke,omitempty"`
	Merknad *spraktekst `json:"merknad,omitempty"`
}

type versjonRecord struct {
	Dato    string     `json:"dato"`
	Sak     string     `json:"sak,omitempty"`
	Endring spraktekst `json:"endring"`
}

type referanseRecord struct {
	ID    string     `json:"id,omitempty"`
	Tekst spraktekst `json:"tekst"`
	Lenke string     `json:"lenke,omitempty"`
}

// omraadeKort is an area as it stands in a list.
type omraadeKort struct {
	Nr      string        `json:"nr,omitempty"`
	Tittel  spraktekst    `json:"tittel"`
	URL     string        `json:"url"`
	Periode string        `json:"periode,omitempty"`
	Antall  int           `json:"antall"`
	Status  []statusandel `json:"status,omitempty"`
}

// heleRecord is the plan on one page.
type heleRecord struct {
	Sider    []valg          `json:"sider,omitempty"`
	Forste   bool            `json:"forste"` // of the pages it takes
	Siste    bool            `json:"siste"`
	Foer     []kapittelLenke `json:"foer,omitempty"`
	Omraader []heltOmraade   `json:"omraader,omitempty"`
	Uten     []string        `json:"uten,omitempty"` // IDs of tiltak without an area
	Etter    []kapittelLenke `json:"etter,omitempty"`
	Enheter  []enhetRecord   `json:"enheter,omitempty"`
}

// heltOmraade is an area with the tiltak that stand under it. What it is, is on
// its own page.
type heltOmraade struct {
	ID     string   `json:"id"`
	Tekst  string   `json:"tekst"`
	Lang   string   `json:"lang,omitempty"`
	Tiltak []string `json:"tiltak,omitempty"` // IDs
}

// kapittelLenke is a chapter; its text is (site.GetPage "/plan/ID").Content.
type kapittelLenke struct {
	Tekst string `json:"tekst"`
	Lang  string `json:"lang,omitempty"`
	ID    string `json:"id"`
}

// flyttetRecord is a page that has moved.
type flyttetRecord struct {
	Til     lenke  `json:"til"`
	Relativ string `json:"relativ"` // the new address as seen from the old
}

// filRecord is a file to download.
type filRecord struct {
	Navn  string `json:"navn"`
	URL   string `json:"url"`
	Slag  string `json:"slag"` // json, csv
	Bytes int    `json:"bytes"`
}

// spraakRecord is another language of the site.
type spraakRecord struct {
	Kode string `json:"kode"`
	Navn string `json:"navn"`
	URL  string `json:"url"`
}
