package register

import (
	"cmp"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"time"

	"planvei/cmd/internal/model"
)

// A Pliktsteg is one page on what the law asks of employees: it asks something
// and has answers that lead on, or it tells what to do, or both. Its texts are in
// both norms of Norwegian, and in no other language.
type Pliktsteg struct {
	Adresse   string // below /plikter/; "" is the first page
	Tittel    model.Text
	Tekst     model.Text // paragraphs with an empty line between them
	Sporsmaal model.Text
	Gjor      []model.Text // what to do, in order
	Valg      []Pliktvalg
	Lov       []Lovsted
	Spor      []Slag   // whom one can ask; Raad is those of the plan who give advice
	Linjer    []string // ids of national lines
	Jurist    model.Text
}

// A Pliktvalg is an answer, or a way on.
type Pliktvalg struct {
	Til   string // the Adresse of a step
	Tekst model.Text
	Merke model.Text // the name of the duty that it leads to, if it leads to one
	Lov   []Lovsted
}

// A Lovsted is a section by the id of its act and its number. That the act has
// it is for those to say who know the acts.
type Lovsted struct {
	Lov, Nr string
	Ledd    string // "2" for the second of its paragraphs, up to "4"; "" for all
}

// Raad stands for those in a plan who give advice to employees. The register has
// none of them.
const Raad Slag = "raad"

// pliktspraak are the languages of the steps.
var pliktspraak = []string{"nb", "nn"}

// PliktPaa reports whether the steps are written in a language.
func PliktPaa(lang string) bool { return slices.Contains(pliktspraak, lang) }

type pliktpost struct {
	Adresse   string       `toml:"adresse"`
	Tittel    model.Text   `toml:"tittel"`
	Tekst     model.Text   `toml:"tekst"`
	Sporsmaal model.Text   `toml:"sporsmaal"`
	Gjor      []model.Text `toml:"gjor"`
	Lov       []string     `toml:"lov"`
	Spor      []Slag       `toml:"spor"`
	Linjer    []string     `toml:"linjer"`
	Jurist    model.Text   `toml:"jurist"`
	Valg      []struct {
		Til   string     `toml:"til"`
		Tekst model.Text `toml:"tekst"`
		Merke model.Text `toml:"merke"`
		Lov   []string   `toml:"lov"`
	} `toml:"valg"`
}

// readPlikter comes after the help lines, which the steps name.
func (r *Register) readPlikter(fsys fs.FS) error {
	var doc struct {
		Kontrollert time.Time   `toml:"kontrollert"`
		Steg        []pliktpost `toml:"steg"`
	}
	f, err := read(fsys, "plikt.toml", &doc)
	if err != nil {
		return err
	}
	if r.PliktKontrollert = dag(doc.Kontrollert); r.PliktKontrollert == "" {
		return f.fault(1, "kontrollert is missing")
	}
	for i, p := range doc.Steg {
		step, fault := r.pliktsteg(p)
		if r.pliktsted(p.Adresse) != nil {
			fault = "the address stands twice"
		}
		if fault != "" {
			return f.fault(f.entry("steg", i), fmt.Sprintf("%q: %s", p.Adresse, fault))
		}
		r.Plikt = append(r.Plikt, step)
	}
	for i, p := range r.Plikt {
		for _, v := range p.Valg {
			if r.pliktsted(v.Til) == nil {
				return f.fault(f.entry("steg", i), fmt.Sprintf("%q: no step has the address %q", p.Adresse, v.Til))
			}
		}
	}
	return nil
}

func (r *Register) pliktsted(adresse string) *Pliktsteg {
	for i := range r.Plikt {
		if r.Plikt[i].Adresse == adresse {
			return &r.Plikt[i]
		}
	}
	return nil
}

// pliktadresse is an id, or two with a slash between them: so deep the pages go.
var pliktadresse = regexp.MustCompile(`^([a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)?)?$`)

func (r *Register) pliktsteg(p pliktpost) (step Pliktsteg, fault string) {
	step = Pliktsteg{
		Adresse: p.Adresse, Tittel: p.Tittel, Tekst: p.Tekst, Sporsmaal: p.Sporsmaal, Gjor: p.Gjor,
		Spor: p.Spor, Linjer: p.Linjer, Jurist: p.Jurist,
	}
	step.Lov, fault = lovsteder(p.Lov)
	for _, v := range p.Valg {
		choice := Pliktvalg{Til: v.Til, Tekst: v.Tekst, Merke: v.Merke}
		lov, wrong := lovsteder(v.Lov)
		choice.Lov = lov
		step.Valg = append(step.Valg, choice)
		fault = cmp.Or(fault, wrong, textFault("tekst of a valg", v.Tekst, true), textFault("merke", v.Merke, false))
	}
	fault = cmp.Or(fault, textFault("tittel", p.Tittel, true), textFault("tekst", p.Tekst, true),
		textFault("sporsmaal", p.Sporsmaal, false), textFault("jurist", p.Jurist, false))
	for _, g := range p.Gjor {
		fault = cmp.Or(fault, textFault("gjor", g, true))
	}
	switch {
	case fault != "":
	case !pliktadresse.MatchString(p.Adresse):
		fault = "the address is not one"
	case len(p.Lov) == 0:
		fault = "lov is missing"
	case len(p.Valg) == 0 && len(p.Gjor) == 0:
		fault = "it leads nowhere and says nothing to do"
	}
	for _, s := range p.Spor {
		if s != Raad && !slices.ContainsFunc(begynnelser, func(b begynnelse) bool { return b.slag == s }) {
			fault = cmp.Or(fault, fmt.Sprintf("unknown spor %q", s))
		}
	}
	for _, id := range p.Linjer {
		if r.Line(id) == nil {
			fault = cmp.Or(fault, fmt.Sprintf("no confirmed line has the id %q", id))
		}
	}
	return step, fault
}

// textFault returns what is wrong with a text that must be in both norms, or in
// none when it may be left out.
func textFault(key string, t model.Text, required bool) string {
	if len(t) == 0 && !required {
		return ""
	}
	for _, lang := range pliktspraak {
		if strings.TrimSpace(t[lang]) == "" {
			return key + " is not written in " + lang
		}
	}
	if len(t) != len(pliktspraak) {
		return key + " is in a language that the steps are not in"
	}
	return ""
}

// lovsteder reads "straffeloven 262:2": the act, the section, and perhaps which
// paragraph of it.
func lovsteder(written []string) (list []Lovsted, fault string) {
	for _, w := range written {
		act, rest, _ := strings.Cut(w, " ")
		nr, part, _ := strings.Cut(rest, ":")
		if act == "" || nr == "" || strings.Contains(rest, ":") && (len(part) != 1 || part < "1" || part > "4") {
			return nil, fmt.Sprintf("%q is not an act and a section", w)
		}
		list = append(list, Lovsted{act, nr, part})
	}
	return list, ""
}
