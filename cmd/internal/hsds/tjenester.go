package hsds

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// plan are those of the plan's enheter that everybody may contact, and the national
// lines that the plan has put its own in the place of.
func (w writer) plan() []service {
	var list []service
	seen := map[string]bool{}
	for i := range w.p.Enhet {
		e := &w.p.Enhet[i]
		line := w.national.Line(e.ID)
		corrects := line != nil && register.Corrects(e, line)
		if seen[e.ID] || !register.Reachable(e) || !corrects && !slices.Contains(e.For, "innbyggere") {
			continue
		}
		seen[e.ID] = true
		s := w.enhet(e)
		if corrects {
			s.Eligibility = line.Hvem[w.lang]
		}
		list = append(list, s)
	}
	return list
}

// enhet is one service of the plan.
func (w writer) enhet(e *model.Enhet) service {
	key := strings.Join(w.p.Plan.Kommune, "+") + "/enhet/" + e.ID
	s := service{
		ID: id(key), Name: cmp.Or(w.text(e.Navn), e.ID), AlternateName: strings.Join(e.Alias, ", "), Description: w.text(e.Beskrivelse),
		URL: e.Nettsted, Email: e.Epost, Status: "active", Interpretation: w.text(e.Tolk), AssuredDate: e.Kontrollert,
	}
	if w.dato != "" && e.GyldigTil != "" && e.GyldigTil < w.dato {
		s.Status = "inactive"
	}
	if w.p.Plan.Eksempel {
		s.Alert = map[string]string{"nb": "Eksempel: tjenesten er oppdiktet.", "nn": "Eksempel: tenesta er oppdikta."}[w.lang]
	}
	for i, t := range e.Telefon {
		s.Phones = append(s.Phones, phone{ID: id(key, "phone", strconv.Itoa(i)), Number: cmp.Or(t.Ring, t.Vis), Type: "voice", Description: w.text(t.Merknad)})
	}
	if e.SMS != "" {
		s.Phones = append(s.Phones, phone{ID: id(key, "sms"), Number: e.SMS, Type: "text"})
	}
	switch opening := w.text(e.Aapningstid); {
	case e.Dognaapen:
		s.Schedules = []schedule{w.always(key)}
		s.Schedules[0].Description = cmp.Or(opening, s.Schedules[0].Description)
	case opening != "":
		s.Schedules = []schedule{{ID: id(key, "schedule"), Description: opening}}
	}
	s.Languages = w.languages(key, e.Spraak)
	owners := e.Kommune
	if len(owners) == 0 {
		owners = w.p.Plan.Kommune
	}
	s.Areas = w.areas(key, owners)
	s.AtLocations = w.locations(key, e, owners)
	s.Organization = w.organization(key, e, owners)
	return s
}

// organization is who runs e: the municipality, or else e itself.
func (w writer) organization(key string, e *model.Enhet, owners []string) organization {
	own := e.Nivaa == "kommunal" || e.Nivaa == "" && slices.Contains([]string{"enhet", "rolle", "team"}, e.Type)
	if own && len(owners) == 1 {
		name := w.kommunenavn(owners[0])
		o := organization{ID: id("kommune", owners[0]), Name: name, Description: name}
		if k := w.national.Kommune(owners[0]); k != nil {
			o.Description += ", " + k.Fylke
		}
		return o
	}
	name := cmp.Or(w.text(e.Navn), e.ID)
	return organization{ID: id(key, "organization"), Name: name, Description: cmp.Or(w.text(e.Beskrivelse), name), Website: e.Nettsted}
}

// locations are where e is: at an address that everybody may know, and on the net.
func (w writer) locations(key string, e *model.Enhet, owners []string) []serviceAtLocation {
	var list []serviceAtLocation
	if e.Adresse != "" && !e.HemmeligAdresse {
		l := location{ID: id(key, "location"), Type: "physical", Name: w.text(e.Navn)}
		if a, ok := w.address(key, e.Adresse, owners); ok {
			l.Addresses = []address{a}
		} else {
			l.Description = strings.Join(strings.Fields(e.Adresse), " ")
		}
		if text := w.text(e.Tilgjengelighet); text != "" {
			l.Accessibility = []accessibility{{ID: id(key, "accessibility"), Description: text}}
		}
		list = append(list, serviceAtLocation{ID: id(key, "at", "location"), Location: l})
	}
	if e.Chat != "" {
		list = append(list, chat(key, e.Chat, nil))
	}
	return list
}

func chat(key, url string, hours []schedule) serviceAtLocation {
	return serviceAtLocation{ID: id(key, "at", "chat"), Location: location{
		ID: id(key, "chat"), Type: "virtual", Name: "Chat", URL: url, Schedules: hours,
	}}
}

// addressForm is a street, a post code and a place.
var addressForm = regexp.MustCompile(`^(.+?)[\s,]+(\d{4})\s+(\D+)$`)

// address takes an address apart. HSDS wants to know all of it, so one that is not
// understood, or whose county is not known, is told of in words.
func (w writer) address(key, written string, owners []string) (a address, ok bool) {
	m := addressForm.FindStringSubmatch(strings.Join(strings.Fields(written), " "))
	k := w.national.Kommune(owners[0])
	if m == nil || k == nil {
		return a, false
	}
	return address{
		ID: id(key, "address"), Address1: m[1], City: m[3], StateProvince: k.Fylke, PostalCode: m[2], Country: "NO", Type: "physical",
	}, true
}

// regionen are the services that the register has for the municipalities of the
// plan, where the plan has none of its own.
func (w writer) regionen() []service {
	var list []service
	at := map[string]int{} // in list, by ID of the register
	for _, slag := range register.Regional {
		for _, nr := range w.p.Plan.Kommune {
			k := w.national.Kommune(nr)
			if k == nil || register.Offers(w.p.Enhet, slag, nr) {
				continue
			}
			t := w.national.Tjeneste(slag, k).Tjeneste
			if t == nil || !t.Reachable() {
				continue
			}
			key := "tjeneste/" + t.ID
			i, seen := at[t.ID]
			if !seen {
				i = len(list)
				at[t.ID] = i
				list = append(list, w.tjeneste(key, t))
			}
			list[i].Areas = append(list[i].Areas, w.areas(key, []string{nr})...)
		}
	}
	return list
}

// tjeneste is one service of the register.
func (w writer) tjeneste(key string, t *register.Tjeneste) service {
	return service{
		ID: id(key), Name: t.Navn, URL: t.Nettsted, Status: "active", MinimumAge: t.FraAlder, AssuredDate: t.Kontrollert,
		Phones: numbers(key, t.Telefon, register.Nummer{}), Schedules: w.schedules(key, t.Dognaapen, t.Aapent),
		Organization: organization{ID: id(key, "organization"), Name: t.Navn, Description: t.Navn, Website: t.Nettsted},
	}
}

// nasjonale are the national lines that the plan has not put its own in the place of.
func (w writer) nasjonale() []service {
	var list []service
	for i := range w.national.Hjelpetelefon {
		h := &w.national.Hjelpetelefon[i]
		if slices.ContainsFunc(w.p.Enhet, func(e model.Enhet) bool { return register.Corrects(&e, h) }) {
			continue
		}
		key := "hjelpetelefon/" + h.ID
		name := h.Navn[w.lang]
		s := service{
			ID: id(key), Name: name, Description: w.text(h.Merknad), URL: h.Nettsted, Status: "active", Eligibility: h.Hvem[w.lang],
			AssuredDate: h.Kontrollert, Phones: numbers(key, h.Telefon, h.SMS), Schedules: w.schedules(key, h.Dognaapen, h.Aapent),
			Areas: w.whole(key), Languages: w.languages(key, h.Spraak),
			Organization: organization{ID: id(key, "organization"), Name: name, Description: cmp.Or(h.Hvem[w.lang], name), Website: h.Nettsted},
		}
		if h.Tolk {
			s.Interpretation = map[string]string{"nb": "Det går an å bruke tolk.", "nn": "Det går an å bruke tolk."}[w.lang]
		}
		if h.Gratis {
			s.Fees = "Gratis"
		}
		if h.Chat != "" {
			s.AtLocations = []serviceAtLocation{chat(key, h.Chat, w.schedules(key+"/chat", false, h.ChatAapent))}
		}
		list = append(list, s)
	}
	return list
}

// numbers are the numbers of an entry in the register.
func numbers(key string, voice, text register.Nummer) []phone {
	var list []phone
	if voice.Ring != "" {
		list = append(list, phone{ID: id(key, "phone", "0"), Number: voice.Ring, Type: "voice"})
	}
	if text.Ring != "" {
		list = append(list, phone{ID: id(key, "sms"), Number: text.Ring, Type: "text"})
	}
	return list
}
