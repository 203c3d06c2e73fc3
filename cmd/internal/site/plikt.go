package site

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// pliktRecord is a step of the duties: what it asks and where the answers lead,
// what to do, whom to ask, and the sections that it rests on. Its paragraphs are
// the body of the page.
type pliktRecord struct {
	Forste      string           `json:"forste"` // the address of the first page
	Sporsmaal   string           `json:"sporsmaal,omitempty"`
	Valg        []pliktvalg      `json:"valg,omitempty"`
	Gjor        []string         `json:"gjor,omitempty"`
	Linjer      []hjelpRecord    `json:"linjer,omitempty"`
	Enheter     []string         `json:"enheter,omitempty"` // IDs
	Tjenester   []tjenesteRecord `json:"tjenester,omitempty"`
	Lov         []hjemmel        `json:"lov"`
	Jurist      string           `json:"jurist,omitempty"`
	Kontrollert string           `json:"kontrollert"`
	Grunnlag    string           `json:"grunnlag"` // the day of the data from Lovdata
}

// pliktvalg is a way on from a step.
type pliktvalg struct {
	Tekst string `json:"tekst"`
	URL   string `json:"url"`
	Under string `json:"under,omitempty"` // the duty or the sections that it is about
}

// hjemmel is a section with what it means for an employee.
type hjemmel struct {
	Navn      string `json:"navn"` // "straffeloven § 196"
	URL       string `json:"url"`
	Mening    string `json:"mening"`
	Avloeses  bool   `json:"avloeses,omitempty"` // an act that takes over is adopted
	lov, sted string
}

// plikter are the pages on duties, in an edition that they are written for.
func (b *builder) plikter() ([]side, error) {
	if !register.PliktPaa(b.lang) {
		return nil, nil
	}
	var pages []side
	ask := b.raadgivere()
	for _, step := range b.national.Plikt {
		record, err := b.pliktRecord(step)
		if err != nil {
			return nil, fmt.Errorf("the duty %q: %w", step.Adresse, err)
		}
		record.Enheter, record.Tjenester = ask(step.Spor)
		pg := page{
			Title: step.Tittel[b.lang], Layout: "plikt",
			Params: map[string]any{"plikt": record}, Markdown: strings.TrimSpace(step.Tekst[b.lang]),
		}
		pages = append(pages, side{
			file: b.pliktfil(step.Adresse), endret: b.national.PliktKontrollert,
			tittel: pg.Title, slag: "plikter", mer: step.Adresse, id: step.Adresse,
			page: func() page { return pg },
		})
	}
	return pages, nil
}

// pliktfil is the source of a step: one with others below it is their section.
func (b *builder) pliktfil(adresse string) string {
	over := func(s register.Pliktsteg) bool { return strings.HasPrefix(s.Adresse, adresse+"/") }
	switch {
	case adresse == "":
		return "plikter/_index.md"
	case slices.ContainsFunc(b.national.Plikt, over):
		return "plikter/" + adresse + "/_index.md"
	}
	return "plikter/" + adresse + ".md"
}

func (b *builder) plikturl(adresse string) string {
	if adresse == "" {
		return b.url("plikter")
	}
	return b.url("plikter", adresse)
}

func (b *builder) pliktRecord(step register.Pliktsteg) (pliktRecord, error) {
	r := pliktRecord{
		Forste: b.plikturl(""), Sporsmaal: step.Sporsmaal[b.lang], Jurist: step.Jurist[b.lang],
		Kontrollert: string(b.national.PliktKontrollert), Grunnlag: b.lover.Grunnlag.Format("2006-01-02"),
	}
	for _, g := range step.Gjor {
		r.Gjor = append(r.Gjor, g[b.lang])
	}
	for _, id := range step.Linjer {
		r.Linjer = append(r.Linjer, b.linje(b.national.Line(id)))
	}
	for _, v := range step.Valg {
		grounds, err := b.hjemler(v.Lov)
		if err != nil {
			return r, err
		}
		r.Valg = append(r.Valg, pliktvalg{v.Tekst[b.lang], b.plikturl(v.Til), cmp.Or(v.Merke[b.lang], samlet(grounds))})
	}
	var err error
	r.Lov, err = b.hjemler(step.Lov)
	return r, err
}

// hjemler are sections as they are shown. One that the register of acts does not
// have is a fault of planvei's own.
func (b *builder) hjemler(places []register.Lovsted) ([]hjemmel, error) {
	var list []hjemmel
	for _, p := range places {
		act := b.lover.Lov(p.Lov)
		if act == nil || act.FinnParagraf(p.Nr) == nil || act.Status != lov.Gjeldende {
			return nil, fmt.Errorf("no act in force has %s %s", p.Lov, p.Nr)
		}
		h := hjemmel{
			URL: act.AdresseTil(p.Nr), Mening: act.FinnParagraf(p.Nr).Mening[b.lang], Avloeses: act.AvloesesAv != "",
			lov: act.Navn[b.lang], sted: lov.SkrivNr(p.Nr),
		}
		if p.Ledd != "" {
			h.sted += " " + ledd[p.Ledd]
		}
		h.Navn = h.lov + " § " + h.sted
		list = append(list, h)
	}
	return list, nil
}

// ledd are the paragraphs of a section, by words that both norms have.
var ledd = map[string]string{"1": "første ledd", "2": "andre ledd", "3": "tredje ledd", "4": "fjerde ledd"}

// samlet names sections on one line, act by act: "straffeloven §§ 282 og 283".
func samlet(grounds []hjemmel) string {
	var acts []string
	for rest := grounds; len(rest) > 0; {
		n := slices.IndexFunc(rest, func(h hjemmel) bool { return h.lov != rest[0].lov })
		if n < 0 {
			n = len(rest)
		}
		if n == 1 {
			acts = append(acts, rest[0].Navn)
		} else {
			var places []string
			for _, h := range rest[:n] {
				places = append(places, h.sted)
			}
			acts = append(acts, rest[0].lov+" §§ "+joinNames(places, "nb"))
		}
		rest = rest[n:]
	}
	return strings.Join(acts, ", ")
}

// raadtemaer are the themes by which a plan says that somebody gives advice.
var raadtemaer = []string{"rådgiving", "rådgivning", "rettleiing", "veiledning", "taushetsplikt", "teieplikt", "avvergingsplikt", "avverjingsplikt", "meldeplikt"}

// raadgivere returns whom an employee can ask, by the kinds of service: those of
// the plan, and what the register knows where the plan has none for everybody. A
// plan in which nobody is said to give advice has at least its coordinator.
func (b *builder) raadgivere() func(kinds []register.Slag) (ids []string, regional []tjenesteRecord) {
	own := map[register.Slag][]string{}
	for i := range b.p.Enhet {
		e := &b.p.Enhet[i]
		if b.enhet[e.ID] != e || !reachable(e) || b.corrects(e) != nil || !contains(e.For, "ansatte") && !contains(e.For, "innbyggere") {
			continue
		}
		if b.givesAdvice(e) {
			own[register.Raad] = append(own[register.Raad], e.ID)
		}
		for _, s := range register.SlagAv(e) {
			own[s] = append(own[s], e.ID)
		}
	}
	if e := b.enhet[b.p.Plan.Koordinator]; own[register.Raad] == nil && e != nil && reachable(e) {
		own[register.Raad] = []string{e.ID}
	}
	regional := map[register.Slag][]tjenesteRecord{}
	for _, s := range append(slices.Clone(register.Regional), register.Politi) {
		regional[s] = b.regionen(s)
	}
	return func(kinds []register.Slag) (ids []string, services []tjenesteRecord) {
		for _, s := range kinds {
			for _, id := range own[s] {
				if !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
			services = append(services, regional[s]...)
		}
		return ids, services
	}
}

func (b *builder) givesAdvice(e *model.Enhet) bool {
	return contains(e.For, "ansatte") && slices.ContainsFunc(e.Tema, func(tema string) bool {
		return slices.Contains(raadtemaer, strings.ToLower(tema))
	})
}
