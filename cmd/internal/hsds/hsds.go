// Package hsds tells of the services that a site leads to in the form of Open
// Referral: the Human Services Data Specification (HSDS), version 3.0, which
// directories of help in other countries exchange. Its schemas are at
// github.com/openreferral/specification.
//
// The services are those that everybody may contact: the plan's own, those that the
// register has for the municipality where the plan has none, and the national lines.
// They are confirmed, all of them, and an address that is secret is not there. HSDS
// has no form of its own for many services in one file, so they are packed as its
// API packs a list.
package hsds

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// A page is a list as the API of HSDS gives it. All is on one page.
type page struct {
	TotalItems int       `json:"total_items"`
	TotalPages int       `json:"total_pages"`
	PageNumber int       `json:"page_number"`
	Size       int       `json:"size"`
	FirstPage  bool      `json:"first_page"`
	LastPage   bool      `json:"last_page"`
	Empty      bool      `json:"empty"`
	Contents   []service `json:"contents"`
}

// The objects of HSDS, with the fields that there is something to say in.
type (
	service struct {
		ID             string              `json:"id"`
		Name           string              `json:"name"`
		AlternateName  string              `json:"alternate_name,omitempty"`
		Description    string              `json:"description,omitempty"`
		URL            string              `json:"url,omitempty"`
		Email          string              `json:"email,omitempty"`
		Status         string              `json:"status"`
		Interpretation string              `json:"interpretation_services,omitempty"`
		Fees           string              `json:"fees_description,omitempty"`
		Eligibility    string              `json:"eligibility_description,omitempty"`
		MinimumAge     int                 `json:"minimum_age,omitempty"`
		AssuredDate    model.Dato          `json:"assured_date,omitempty"`
		Alert          string              `json:"alert,omitempty"`
		Phones         []phone             `json:"phones,omitempty"`
		Schedules      []schedule          `json:"schedules,omitempty"`
		Areas          []serviceArea       `json:"service_areas,omitempty"`
		AtLocations    []serviceAtLocation `json:"service_at_locations,omitempty"`
		Languages      []language          `json:"languages,omitempty"`
		Organization   organization        `json:"organization"`
	}
	organization struct {
		ID          string `json:"id"`
		Name        string `json:"name"`
		Description string `json:"description"`
		Website     string `json:"website,omitempty"`
	}
	phone struct {
		ID          string `json:"id"`
		Number      string `json:"number"`
		Type        string `json:"type"`
		Description string `json:"description,omitempty"`
	}
	schedule struct {
		ID          string `json:"id"`
		Freq        string `json:"freq,omitempty"`
		ByDay       string `json:"byday,omitempty"`
		OpensAt     string `json:"opens_at,omitempty"`
		ClosesAt    string `json:"closes_at,omitempty"`
		Description string `json:"description,omitempty"`
	}
	serviceArea struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	}
	serviceAtLocation struct {
		ID       string   `json:"id"`
		Location location `json:"location"`
	}
	location struct {
		ID            string          `json:"id"`
		Type          string          `json:"location_type"`
		Name          string          `json:"name,omitempty"`
		Description   string          `json:"description,omitempty"`
		URL           string          `json:"url,omitempty"`
		Addresses     []address       `json:"addresses,omitempty"`
		Accessibility []accessibility `json:"accessibility,omitempty"`
		Schedules     []schedule      `json:"schedules,omitempty"`
	}
	address struct {
		ID            string `json:"id"`
		Address1      string `json:"address_1"`
		City          string `json:"city"`
		StateProvince string `json:"state_province"`
		PostalCode    string `json:"postal_code"`
		Country       string `json:"country"`
		Type          string `json:"address_type"`
	}
	accessibility struct {
		ID          string `json:"id"`
		Description string `json:"description"`
	}
	language struct {
		ID   string `json:"id"`
		Name string `json:"name"`
		Code string `json:"code,omitempty"`
	}
)

// JSON is the services of p, as they are on the day dato when there is one.
func JSON(p *model.Plan, national *register.Register, dato model.Dato) []byte {
	w := writer{p: p, national: national, dato: dato, lang: cmp.Or(p.Plan.Maalform, "nb")}
	all := slices.Concat(w.plan(), w.regionen(), w.nasjonale())
	doc := page{
		TotalItems: len(all), TotalPages: 1, PageNumber: 1, Size: len(all), FirstPage: true, LastPage: true, Empty: len(all) == 0,
		Contents: append([]service{}, all...),
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		panic("a page holds nothing but texts and numbers: " + err.Error())
	}
	return out.Bytes()
}

// A writer makes the services of one plan.
type writer struct {
	p        *model.Plan
	national *register.Register
	dato     model.Dato
	lang     string // of the plan
}

// text is t in the plan's own language, on one line.
func (w writer) text(t model.Text) string {
	s, _ := t.In(w.lang, "nb")
	return strings.Join(strings.Fields(s), " ")
}

// kommunenavn is the name of the municipality with a number.
func (w writer) kommunenavn(nr string) string {
	if i := slices.Index(w.p.Plan.Kommune, nr); i >= 0 && i < len(w.p.Plan.Kommunenavn) {
		return w.p.Plan.Kommunenavn[i]
	}
	return cmp.Or(w.national.Navn(nr, "nb"), nr)
}

// areas are the municipalities that a service is for.
func (w writer) areas(key string, nrs []string) []serviceArea {
	var list []serviceArea
	for _, nr := range nrs {
		list = append(list, serviceArea{ID: id(key, "area", nr), Name: w.kommunenavn(nr)})
	}
	return list
}

// whole is the service area of what is for the country.
func (w writer) whole(key string) []serviceArea {
	return []serviceArea{{ID: id(key, "area", "no"), Name: map[string]string{"nb": "Norge", "nn": "Noreg"}[w.lang]}}
}
