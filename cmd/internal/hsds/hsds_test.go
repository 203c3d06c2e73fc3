package hsds_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/mail"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/BurntSushi/toml"

	"planvei"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/hsds"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

func national(t *testing.T) *register.Register {
	t.Helper()
	r, err := register.Load(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func loadPlan(fsys fs.FS) *model.Plan { return load.Plan(fsys, "data/plan", &diag.List{}) }

// A schema is what is asked of the objects, by their names.
type schema map[string]map[string]any

// check reports all in value that the object does not ask for, or that is not there.
func (s schema) check(object string, value any, at string, ids map[string]string) (faults []string) {
	fields, ok := value.(map[string]any)
	if !ok || s[object] == nil {
		return []string{fmt.Sprintf("%s is no %s: %v", at, object, value)}
	}
	for _, name := range s[object]["required"].([]any) {
		if fields[name.(string)] == nil || fields[name.(string)] == "" {
			faults = append(faults, fmt.Sprintf("%s lacks %s", at, name))
		}
	}
	for name, v := range fields {
		kind, known := s[object][name].(string)
		if !known {
			faults = append(faults, fmt.Sprintf("%s has %s, which a %s has not", at, name, object))
			continue
		}
		faults = append(faults, s.field(kind, v, at+"."+name, ids)...)
	}
	if id, _ := fields["id"].(string); object != "organization" { // one organization has many services
		if other, taken := ids[id]; taken {
			faults = append(faults, fmt.Sprintf("%s and %s have the same id", at, other))
		}
		ids[id] = at
	}
	return faults
}

var uuid = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)

func (s schema) field(kind string, v any, at string, ids map[string]string) (faults []string) {
	if object, ok := strings.CutPrefix(kind, "["); ok {
		list, isList := v.([]any)
		if !isList {
			return []string{at + " is no list"}
		}
		for i, item := range list {
			faults = append(faults, s.check(strings.TrimSuffix(object, "]"), item, fmt.Sprintf("%s[%d]", at, i), ids)...)
		}
		return faults
	}
	if s[kind] != nil {
		return s.check(kind, v, at, ids)
	}
	text, isText := v.(string)
	ok := isText && text != ""
	switch {
	case kind == "number":
		_, ok = v.(float64)
	case kind == "bool":
		_, ok = v.(bool)
	case kind == "uuid":
		ok = uuid.MatchString(text)
	case kind == "uri":
		u, err := url.Parse(text)
		ok = err == nil && u.Scheme != "" && u.Host != ""
	case kind == "email":
		_, err := mail.ParseAddress(text)
		ok = err == nil
	case kind == "date":
		_, err := time.Parse(time.DateOnly, text)
		ok = err == nil
	case kind == "time":
		_, err := time.Parse("15:04", text)
		ok = err == nil
	case strings.HasPrefix(kind, "= "):
		ok = slices.Contains(strings.Split(kind[2:], "|"), text)
	case kind != "text":
		return []string{"the table has an unknown kind: " + kind}
	}
	if !ok {
		return []string{fmt.Sprintf("%s is no %s: %v", at, kind, v)}
	}
	return nil
}

func readSchema(t *testing.T) schema {
	t.Helper()
	var s schema
	if _, err := toml.DecodeFile("testdata/hsds-3.0.toml", &s); err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(t *testing.T, content []byte) []string {
	t.Helper()
	var doc any
	if err := json.Unmarshal(content, &doc); err != nil {
		t.Fatal(err)
	}
	return readSchema(t).check("page", doc, "", map[string]string{})
}

const bergen = `[plan]
tittel = "Trygg heime"
kommune = ["4601"]
maalform = "nn"
status = "vedtatt"

[[enhet]]
id = "legevakt"
navn = "Bergen legevakt"
beskrivelse = "Hjelp når det\nhastar"
nivaa = "kommunal"
alias = ["legekontoret", "vakta"]
telefon = [{ vis = "55 12 34 56", merknad = "vakttelefon" }]
sms = "55123457"
chat = "https://www.example.no/chat"
epost = "legevakt@example.no"
nettsted = "https://www.example.no/"
adresse = "Solheimsgata 9, 5058 Bergen"
aapningstid = "Alltid"
dognaapen = true
spraak = ["norsk", "Engelsk", "klingon"]
tolk = "Ja"
tilgjengelighet = "Heis"
for = ["innbyggere"]
kontrollert = 2026-10-01
gyldig_til = 2026-12-31

[[enhet]]
id = "krisesenteret"
navn = "Krisesenteret"
nivaa = "interkommunal"
telefon = "55 12 34 58"
adresse = "Hvalrossbakken 17, 5058 Bergen"
hemmelig_adresse = true
tilgjengelighet = "Heis"
for = ["innbyggere"]

[[enhet]]
id = "kontoret"
navn = "Kontoret"
nivaa = "kommunal"
epost = "kontoret@example.no"
adresse = "I rådhuset"
for = ["innbyggere"]

[[enhet]]
id = "koordinator"
navn = "Koordinator"
telefon = "55 12 34 59"

[[enhet]]
id = "vo-linjen"
navn = "Linja vår"
telefon = "55 12 34 60"
`

func bergenPlan() *model.Plan {
	return loadPlan(fstest.MapFS{"data/plan/plan.toml": {Data: []byte(bergen)}})
}

func TestTheServicesAreHSDS(t *testing.T) {
	for name, p := range map[string]*model.Plan{"the example": loadPlan(planvei.Defaults), "Bergen": bergenPlan(), "no plan": {}} {
		for _, fault := range validate(t, hsds.JSON(p, national(t), "2026-11-22")) {
			t.Errorf("%s: %s", name, fault)
		}
	}
	shared := bergenPlan()
	shared.Plan.Kommune = []string{"4601", "4624", "4626"}
	for _, fault := range validate(t, hsds.JSON(shared, national(t), "")) {
		t.Errorf("a shared plan: %s", fault)
	}
}

// The table finds what is wrong, or the test above would say nothing.
func TestTheSchemaIsKept(t *testing.T) {
	good := hsds.JSON(bergenPlan(), national(t), "")
	for name, change := range map[string][2]string{
		"a field is missing":  {`"status": "active"`, `"alert": "x"`},
		"a field is unknown":  {`"status": "active"`, `"status": "active", "adresse": "x"`},
		"a word is unknown":   {`"status": "active"`, `"status": "open"`},
		"an id is no UUID":    {`"id": "`, `"id": "x`},
		"an address is none":  {`"url": "https://`, `"url": "`},
		"a time is none":      {`"opens_at": "`, `"opens_at": "kl. `},
		"a number is a text":  {`"page_number": 1`, `"page_number": "1"`},
		"a list is an object": {`"contents": [`, `"contents": {}, "x": [`},
	} {
		changed := bytes.Replace(good, []byte(change[0]), []byte(change[1]), 1)
		if bytes.Equal(changed, good) || len(validate(t, changed)) == 0 {
			t.Errorf("%s, and nothing is said", name)
		}
	}
}

// services returns the services by name.
func services(t *testing.T, content []byte) map[string]map[string]any {
	t.Helper()
	var doc struct{ Contents []map[string]any }
	if err := json.Unmarshal(content, &doc); err != nil {
		t.Fatal(err)
	}
	byName := map[string]map[string]any{}
	for _, s := range doc.Contents {
		byName[s["name"].(string)] = s
	}
	return byName
}

func TestWhatIsWrittenIsTold(t *testing.T) {
	all := services(t, hsds.JSON(bergenPlan(), national(t), "2026-11-22"))
	got, err := json.MarshalIndent(all["Bergen legevakt"], "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"description": "Hjelp når det hastar"`, `"alternate_name": "legekontoret, vakta"`, `"number": "+4755123456"`, `"type": "text"`, `"type": "voice"`,
		`"description": "vakttelefon"`, `"opens_at": "00:00"`, `"closes_at": "23:59"`, `"byday": "MO,TU,WE,TH,FR,SA,SU"`, `"code": "en"`, `"name": "klingon"`,
		`"interpretation_services": "Ja"`, `"address_1": "Solheimsgata 9"`, `"postal_code": "5058"`, `"city": "Bergen"`, `"state_province": "Vestland"`,
		`"url": "https://www.example.no/chat"`, `"description": "Bergen kommune, Vestland"`, `"status": "active"`, `"assured_date": "2026-10-01"`,
	} {
		if !bytes.Contains(got, []byte(want)) {
			t.Errorf("%s is missing in:\n%s", want, got)
		}
	}
	if late := services(t, hsds.JSON(bergenPlan(), national(t), "2027-01-01")); late["Bergen legevakt"]["status"] != "inactive" {
		t.Error("what held to the end of the year is still active")
	}
	if all["Koordinator"] != nil {
		t.Error("one who is for employees is among the services")
	}
	if all["Linja vår"] == nil || all["Vald- og overgrepslinja (VO-linjen)"] != nil {
		t.Error("the plan has put its own line in the place of a national one")
	}
	if locations, _ := all["Kontoret"]["service_at_locations"].([]any); len(locations) != 1 {
		t.Error("an address that is not understood is lost")
	}
}

// An address that is secret is in no form in the file, and neither is a place.
func TestASecretAddressIsNoLocation(t *testing.T) {
	content := hsds.JSON(bergenPlan(), national(t), "")
	if bytes.Contains(bytes.ToLower(content), []byte("hvalross")) {
		t.Error("the address is published")
	}
	if services(t, content)["Krisesenteret"]["service_at_locations"] != nil {
		t.Error("the krisesenter has a location")
	}
}

// What the register has not confirmed is not told as if it were.
func TestTheRegisterTellsOfTheRegion(t *testing.T) {
	r := national(t)
	all := services(t, hsds.JSON(bergenPlan(), r, ""))
	k := r.Kommune("4601")
	regional := 0
	for _, slag := range register.Regional {
		svar := r.Tjeneste(slag, k)
		if svar.Tjeneste != nil && svar.Tjeneste.Reachable() && slag != register.Krisesenter {
			regional++
			if s := all[svar.Tjeneste.Navn]; s == nil || s["assured_date"] != string(svar.Tjeneste.Kontrollert) {
				t.Errorf("%s is not told of: %v", svar.Tjeneste.Navn, s)
			}
		}
	}
	if regional == 0 {
		t.Error("Bergen has nothing regional, so this shows nothing")
	}
	if want := len(r.Hjelpetelefon) - 1 + regional + 4; len(all) != want {
		t.Errorf("%d services, want %d", len(all), want)
	}
}

// Nobody is to take the services of an invented municipality for real ones.
func TestTheExampleSaysThatItIsOne(t *testing.T) {
	for name, s := range services(t, hsds.JSON(loadPlan(planvei.Defaults), national(t), "")) {
		own := s["organization"].(map[string]any)["description"] == "Fjordvik kommune"
		if own && s["alert"] != "Eksempel: tjenesten er oppdiktet." {
			t.Errorf("%s: %v", name, s["alert"])
		}
	}
	if all := services(t, hsds.JSON(bergenPlan(), national(t), "")); all["Bergen legevakt"]["alert"] != nil {
		t.Error("a real service is called invented")
	}
}

// Ids stay when names, numbers and order do not, and are made of the same everywhere.
func TestTheIdsStay(t *testing.T) {
	before := services(t, hsds.JSON(bergenPlan(), national(t), ""))
	p := bergenPlan()
	slices.Reverse(p.Enhet)
	for i := range p.Enhet {
		p.Enhet[i].Navn = model.Text{"nn": p.Enhet[i].Navn["nn"] + " nytt"}
	}
	after := services(t, hsds.JSON(p, national(t), ""))
	for _, name := range []string{"Bergen legevakt", "Krisesenteret", "Kontoret"} {
		if before[name]["id"] != after[name+" nytt"]["id"] {
			t.Errorf("%s has another id", name)
		}
	}
	if !bytes.Equal(hsds.JSON(p, national(t), ""), hsds.JSON(p, national(t), "")) {
		t.Error("the same plan gives another file")
	}
	// To those who read the file another id is another service.
	if got := before["Bergen legevakt"]["id"]; got != "f846da6c-193d-510d-9d07-f6b27867c0de" {
		t.Errorf("the id has become %s", got)
	}
}
