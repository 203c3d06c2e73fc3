package register

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"

	"planvei/cmd/internal/model"
)

// A Tjeneste is a regional or local service that is confirmed: that it exists,
// and whom it is for. It may have no number that is confirmed.
type Tjeneste struct {
	ID          string
	Slag        Slag
	Navn        string
	FraAlder    int // the youngest it is for; 0 when nothing is said
	Telefon     Nummer
	Dognaapen   bool
	Aapent      []Aapent
	Nettsted    string
	Kilde       string
	Kontrollert model.Dato
	Kildedato   string
}

// Reachable reports whether t gives a way to reach it.
func (t *Tjeneste) Reachable() bool { return t.Telefon.Ring != "" || t.Nettsted != "" }

// A Svar is what is known of one kind of service for one municipality.
type Svar struct {
	Tjeneste    *Tjeneste    // nil: not known
	TilKontroll []Ubekreftet // what somebody may look into
}

// Tjeneste returns the service of a kind for a municipality of today.
func (r *Register) Tjeneste(slag Slag, k *Kommune) Svar { return r.tjenester[slag][k.Nr] }

// Regional are the kinds of service that the register has.
var Regional = []Slag{Krisesenter, Barnevernvakt, Overgrepsmottak, Barnehus, RVTS, Smiso, ATV}

type tjenestePost struct {
	ID         string   `toml:"id"`
	Type       string   `toml:"type"`
	Navn       string   `toml:"navn"`
	Fylke      []string `toml:"fylke"`
	Politi     string   `toml:"politi"`
	Kommune    []string `toml:"kommune"`
	Kanskje    []string `toml:"kanskje"`
	FraAlder   int      `toml:"fra_alder"`
	Telefon    string   `toml:"telefon"`
	Ubekreftet string   `toml:"ubekreftet"`
	Dognaapen  bool     `toml:"dognaapen"`
	Aapent     []Aapent `toml:"aapent"`
	Nettsted   string   `toml:"nettsted"`
	opphav
}

func (r *Register) readTjenester(fsys fs.FS) error {
	var doc struct {
		Tjeneste []tjenestePost `toml:"tjeneste"`
	}
	f, err := read(fsys, "tjeneste.toml", &doc)
	if err != nil {
		return err
	}
	r.tjenester = map[Slag]map[string]Svar{}
	for _, slag := range Regional {
		r.tjenester[slag] = map[string]Svar{}
	}
	taken := map[string]bool{}
	for i, p := range doc.Tjeneste {
		fault := r.tjenesteFault(p)
		if taken[p.ID] {
			fault = "the id stands twice"
		}
		taken[p.ID] = true
		if fault == "" {
			fault = r.place(p)
		}
		if fault != "" {
			return f.fault(f.entry("tjeneste", i), p.ID+": "+fault)
		}
	}
	return nil
}

func (r *Register) tjenesteFault(p tjenestePost) string {
	if fault := cmp.Or(p.fault(), idFault(p.ID), hoursFault(p.Dognaapen, p.Aapent...), weblink("nettsted", p.Nettsted)); fault != "" {
		return fault
	}
	switch {
	case p.Navn == "":
		return "navn is missing"
	case !slices.Contains(Regional, Slag(p.Type)):
		return fmt.Sprintf("unknown type %q", p.Type)
	case p.Politi != "" && r.distrikt[p.Politi] == "":
		return fmt.Sprintf("unknown politi %q", p.Politi)
	case p.FraAlder < 0 || p.FraAlder > 25:
		return fmt.Sprintf("fra_alder %d is no age", p.FraAlder)
	}
	for _, nr := range p.Fylke {
		if r.fylke[nr] == "" {
			return fmt.Sprintf("unknown fylke %q", nr)
		}
	}
	for _, nr := range slices.Concat(p.Kommune, p.Kanskje) {
		if r.kommune[nr] == nil {
			return fmt.Sprintf("unknown kommune %q", nr)
		}
	}
	return ""
}

// place puts a service where it is found from the municipalities that it is for.
func (r *Register) place(p tjenestePost) (fault string) {
	number, fault := numbers(p.Telefon, p.Ubekreftet, p.bekreftet())
	if fault != "" {
		return fault
	}
	slag := Slag(p.Type)
	t := &Tjeneste{
		ID: p.ID, Slag: slag, Navn: p.Navn, FraAlder: p.FraAlder, Telefon: number, Dognaapen: p.Dognaapen, Aapent: p.Aapent,
		Nettsted: p.Nettsted, Kilde: p.Kilde, Kontrollert: dag(p.Kontrollert), Kildedato: p.Kildedato,
	}
	for _, nr := range r.numre {
		k := r.kommune[nr]
		covered := slices.Contains(p.Kommune, nr) || slices.Contains(p.Fylke, nr[:2]) || p.Politi == k.politi
		svar := r.tjenester[slag][nr]
		switch {
		case covered && p.bekreftet() && svar.Tjeneste != nil:
			return fmt.Sprintf("%s has %s already", nr, svar.Tjeneste.ID)
		case covered && p.bekreftet():
			svar.Tjeneste = t
			if p.Ubekreftet != "" {
				svar.TilKontroll = append(svar.TilKontroll, Ubekreftet{p.Navn, p.Ubekreftet, p.Kilde})
			}
		case covered || slices.Contains(p.Kanskje, nr):
			svar.TilKontroll = append(svar.TilKontroll, Ubekreftet{p.Navn, cmp.Or(p.Telefon, p.Ubekreftet), p.Kilde})
		default:
			continue
		}
		r.tjenester[slag][nr] = svar
	}
	return ""
}
