package register_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"planvei"
	"planvei/cmd/internal/register"
)

func load(t *testing.T) *register.Register {
	t.Helper()
	r, err := register.Load(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestTheNumbersOfTheFrontPageAreThere(t *testing.T) {
	seen := map[string]string{}
	for _, h := range load(t).Hjelpetelefon {
		if other := seen[h.Telefon.Ring]; other != "" && h.Telefon.Ring != "" {
			t.Errorf("%s and %s have the same number", h.ID, other)
		}
		seen[h.Telefon.Ring] = h.Gruppe
	}
	for number, gruppe := range map[string]string{"112": "akutt", "113": "akutt", "116117": "akutt", "116006": "snakk", "116111": "snakk"} {
		if seen[number] != gruppe {
			t.Errorf("%s is in the group %q, want %q", number, seen[number], gruppe)
		}
	}
}

var notDigits = regexp.MustCompile(`\D`)

// Every number: what is shown, what is dialled and what the link says are the
// same digits.
func TestEveryNumberIsOneNumber(t *testing.T) {
	r := load(t)
	numbers := map[string]register.Nummer{}
	for _, h := range r.Hjelpetelefon {
		numbers[h.ID], numbers[h.ID+" sms"] = h.Telefon, h.SMS
	}
	for _, k := range r.Kommuner() {
		for _, slag := range register.Regional {
			if s := r.Tjeneste(slag, k).Tjeneste; s != nil {
				numbers[s.ID] = s.Telefon
			}
		}
	}
	told := 0
	for id, n := range numbers {
		if n == (register.Nummer{}) {
			continue
		}
		told++
		shown := notDigits.ReplaceAllString(n.Vis, "")
		if dialled := strings.TrimPrefix(n.Ring, "+47"); dialled != shown || notDigits.MatchString(dialled) {
			t.Errorf("%s: shows %q, dials %q", id, n.Vis, n.Ring)
		}
		if n.URL() != "tel:"+n.Ring {
			t.Errorf("%s: the link is %q", id, n.URL())
		}
	}
	if told < 30 {
		t.Errorf("only %d numbers", told)
	}
}

// A number from a source that says it is old is a number to look into.
func TestNoNumberThatIsShownHasAnOldSource(t *testing.T) {
	r := load(t)
	old := func(id string, n register.Nummer, dato string) {
		if n.Ring != "" && dato != "" && dato < "2021" {
			t.Errorf("%s: %s is from %s", id, n.Vis, dato)
		}
	}
	for _, h := range r.Hjelpetelefon {
		old(h.ID, h.Telefon, h.Kildedato)
	}
	for _, k := range r.Kommuner() {
		for _, slag := range register.Regional {
			if s := r.Tjeneste(slag, k).Tjeneste; s != nil {
				old(s.ID, s.Telefon, s.Kildedato)
			}
		}
	}
}

// testdata/regioner.tsv is the expected mapping, made from the sources and not
// from the registers.
func TestEveryMunicipalityBelongsToOneOfEach(t *testing.T) {
	r := load(t)
	content, err := os.ReadFile("testdata/regioner.tsv")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{}
	for line := range strings.Lines(string(content)) {
		if !strings.HasPrefix(line, "#") {
			f := strings.Split(strings.TrimSpace(line), "\t")
			want[f[0]] = f[1:]
		}
	}
	if n := len(r.Kommuner()); n != 357 || len(want) != 357 {
		t.Fatalf("%d municipalities, and %d in the mapping, want 357", n, len(want))
	}
	name := func(s register.Svar) string {
		if s.Tjeneste == nil {
			return "-"
		}
		return s.Tjeneste.Navn
	}
	for _, k := range r.Kommuner() {
		got := []string{k.Navn, k.Politidistrikt, name(r.Tjeneste(register.Barnehus, k)), name(r.Tjeneste(register.RVTS, k))}
		if g, w := strings.Join(got, ", "), strings.Join(want[k.Nr], ", "); g != w {
			t.Errorf("%s: got %s, want %s", k.Nr, g, w)
		}
		for _, slag := range []register.Slag{register.Barnehus, register.RVTS} {
			if s := r.Tjeneste(slag, k); s.Tjeneste == nil && len(s.TilKontroll) != 1 {
				t.Errorf("%s: %s is not known, and %d are to be looked into", k.Nr, slag, len(s.TilKontroll))
			}
		}
	}
}

func TestEverySourceIsGiven(t *testing.T) {
	r := load(t)
	for _, h := range r.Hjelpetelefon {
		if h.Kilde == "" || h.Kontrollert == "" {
			t.Errorf("%s has no source", h.ID)
		}
	}
	if len(r.Ressurs) == 0 || r.Ressurs[0].ID != "dinutvei" {
		t.Error("dinutvei.no is not the first resource")
	}
	for _, s := range r.Ressurs {
		if s.Kilde == "" || s.Kontrollert == "" || s.Lenke == "" {
			t.Errorf("%s has no source", s.ID)
		}
	}
	terms := map[string]bool{}
	for _, k := range r.Kilde {
		terms[k.Lisens] = true
	}
	if !terms["NLOD"] || !terms["CC BY 4.0"] {
		t.Errorf("the terms of the data are %v", terms)
	}
	entries, err := fs.ReadDir(planvei.Defaults, "data/nasjonalt")
	if err != nil || len(entries) < 5 {
		t.Fatalf("%d registers: %v", len(entries), err)
	}
}

// Each number that is out of use leads to those of today.
func TestOldNumbersLeadToThoseOfToday(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ nr, was, dato, now string }{
		{"0706", "Sandefjord", "2017-01-01", "3907"},
		{"3804", "Sandefjord", "2024-01-01", "3907"},
		{"1201", "Bergen", "2020-01-01", "4601"},
		{"1850", "Tysfjord - Divtasvuodna", "2020-01-01", "1806 1875"},
		{"5012", "Snillfjord", "2020-01-01", "5055 5056 5059"},
		{"1507", "Ålesund", "2024-01-01", "1508 1580"},
	} {
		o := r.Find(tt.nr)
		var now []string
		for _, k := range o.Kommuner {
			now = append(now, k.Nr)
		}
		if o.Utgaatt == nil || o.Utgaatt.Navn != tt.was || string(o.Utgaatt.Dato) != tt.dato || strings.Join(now, " ") != tt.now {
			t.Errorf("%s: got %+v, %v", tt.nr, o.Utgaatt, now)
		}
	}
	if k := r.Kommune("1507"); k != nil {
		t.Errorf("a divided municipality is taken to be %s", k.Navn)
	}
}

func TestNumbersAreLookedUp(t *testing.T) {
	r := load(t)
	if o := r.Find("030103"); o.Bydel == nil || o.Bydel.Navn != "Sagene" || o.Kommuner[0].Navn != "Oslo" {
		t.Errorf("030103 is %+v", o)
	}
	if o := r.Find("030117"); o.Bydel != nil {
		t.Error("Marka has no government of its own, and is taken for a bydel")
	}
	if o := r.Find("9999"); len(o.Kommuner) > 0 {
		t.Errorf("9999 is %+v", o)
	}
	for nr, want := range map[string]string{"0301": "Oslo kommune", "030103": "bydel Sagene i Oslo", "0706": "Sandefjord kommune", "9999": "", "1507": ""} {
		if got := r.Navn(nr, "nb"); got != want {
			t.Errorf("%s is called %q, want %q", nr, got, want)
		}
	}
	var near []string
	for _, k := range r.Nearest("0310") {
		near = append(near, k.Nr)
	}
	if got := strings.Join(near, " "); got != "0301 3310" {
		t.Errorf("near 0310 is %s", got)
	}
}

func TestWhatIsNotConfirmedIsOnlySaidToTheCoordinator(t *testing.T) {
	r := load(t)
	oslo := r.Tjeneste(register.Krisesenter, r.Kommune("0301"))
	if oslo.Tjeneste != nil || len(oslo.TilKontroll) != 1 {
		t.Fatalf("got %+v", oslo)
	}
	want := "Oslo Krisesenter, 22 48 03 80 (kilde: https://www.oslokrisesenter.no/kontakt-oss)"
	if got := oslo.TilKontroll[0].TilKontroll(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := r.TilKontroll("eldre"); len(got) != 1 || !strings.Contains(got[0].TilKontroll(), "800 30 196") {
		t.Errorf("got %+v", got)
	}
}

// registers are the files of the national registers, by name.
func registers(t *testing.T) map[string][]byte {
	t.Helper()
	names, err := fs.Glob(planvei.Defaults, "data/nasjonalt/*.toml")
	if err != nil || len(names) < 8 {
		t.Fatalf("%d registers: %v", len(names), err)
	}
	files := map[string][]byte{}
	for _, name := range names {
		if files[name], err = fs.ReadFile(planvei.Defaults, name); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// Each fault in a register stops the program, and tells its line.
func TestAnEntryThatIsNotWholeStopsTheProgram(t *testing.T) {
	for _, tt := range []struct{ name, file, old, new, want string }{
		{"the number has a digit too few", "hjelpetelefon", `telefon = "116 006"`, `telefon = "116 06"`, "wrong number of digits"},
		{"a number has letters", "hjelpetelefon", `telefon = "116 006"`, `telefon = "116 oo6"`, "other signs"},
		{"a number is not confirmed", "hjelpetelefon", `ubekreftet = "800 30 196"`, `telefon = "800 30 196"`, "belongs in ubekreftet"},
		{"a text is missing in nynorsk", "hjelpetelefon", `nn = "Politiet", `, ``, "a text is missing in nn"},
		{"a key is unknown", "hjelpetelefon", `gruppe = "akutt"`, "grupe = \"akutt\"", "hjelpetelefon.toml:26: unknown key"},
		{"a group is unknown", "hjelpetelefon", `gruppe = "akutt"`, `gruppe = "viktig"`, "unknown gruppe"},
		{"a time is none", "hjelpetelefon", `til = "22:00"`, `til = "25:00"`, "no time of a day"},
		{"a day is none", "hjelpetelefon", `dager = "alle"`, `dager = "fre-man"`, "not known"},
		{"the source is missing", "tjeneste", `kilde = "https://sortland-krisesenter.no/en/about-us/"`, ``, "kilde is missing"},
		{"the date is missing", "tjeneste", `kontrollert = 2026-11-21`, ``, "kontrollert is missing"},
		{"it is not told whether it is confirmed", "tjeneste", `bekreftet = true`, ``, "bekreftet is missing"},
		{"a municipality is unknown", "tjeneste", `"1851", `, `"1951", `, "unknown kommune"},
		{"two services are for the same", "tjeneste", `"1851", `, `"1851", "5501", `, "has krisesenter-vesteralen already"},
		{"a service has a type of its own", "tjeneste", `type = "krisesenter"`, `type = "krise"`, "unknown type"},
		{"a link is no address", "ressurs", `lenke = "https://dinutvei.no/"`, `lenke = "dinutvei.no"`, "no web address"},
		{"a theme is unknown", "ressurs", `"hjelpetilbud", `, `"hjelp", `, "unknown tema"},
		{"a police district is unknown", "kommune", `politi = "oslo"`, `politi = "osol"`, "kommune 0301 is not whole"},
		{"an old number leads nowhere", "kommuneendring", `til = ["3907"]`, `til = ["3997"]`, "is not whole"},
		{"a chapter lacks a point in nynorsk", "mal", `skal.nn = ["kjeldene`, `skal.nn = ["ein", "kjeldene`, "the chapter referanser is not whole"},
		{"a field has no words", "mal", `nn = "Sterkare samarbeid"`, `nn = ""`, "the field is not whole"},
		{"a step is missing in English", "hvem", `en = "Call 112.`, `se = "Call 112.`, "hvem.toml:66: akutt: steg is missing in en"},
		{"a line is unknown", "hvem", `linje = ["vo-linjen"`, `linje = ["vo-linja"`, `unknown linje "vo-linja"`},
		{"a duty is unknown", "hvem", `plikt = ["barnevern"`, `plikt = ["barnevernet"`, `unknown plikt "barnevernet"`},
		{"a situation is unknown", "hvem", `gjelder = ["barn"`, `gjelder = ["barna"`, `unknown situasjon "barna"`},
		{"a card is for nobody", "tiltakskort", `rolle = "skole"`, `rolle = "skule"`, `unknown rolle "skule"`},
		{"a card is missing in nynorsk", "tiltakskort", `nn = "Pass på deg sjølv.`, `en = "Pass på deg sjølv.`, "steg is missing in nn"},
		{"two cards have the same id", "tiltakskort", `id = "skole-uro-for-elev"`, `id = "alle-fare-naa"`, "the id stands twice"},
		{"nobody knows who advises so", "klarspraak", `kilde = "grane"`, `kilde = "gran1"`, "the expression is not whole"},
		{"a reason is unknown", "klarspraak", `slag = "langt"`, `slag = "lang"`, "the expression is not whole"},
		{"a word has none that is plainer", "klarspraak", `nn = ["om", "som gjeld"]`, `nn = []`, "nothing to write instead in nn"},
		{"a word is no plainer than itself", "klarspraak", `heller = { nb = ["og"]`, `heller = { nb = ["samt"]`, "«samt» is written twice"},
		{"a source was never looked at", "klarspraak", `kontrollert = 2026-11-22`, ``, "the source is not whole"},
		{"the syntax is wrong", "kommuneendring", `til = ["3907"]`, `til = ["3907"`, "kommuneendring.toml:"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files := fstest.MapFS{}
			for file, content := range registers(t) {
				if file == "data/nasjonalt/"+tt.file+".toml" {
					changed := strings.Replace(string(content), tt.old, tt.new, 1)
					if changed == string(content) {
						t.Fatalf("%s has no %q", tt.file, tt.old)
					}
					content = []byte(changed)
				}
				files[file] = &fstest.MapFile{Data: content}
			}
			_, err := register.Load(files)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Fatalf("got %v, want an error with %q", err, tt.want)
			}
			if !regexp.MustCompile(`\.toml:[1-9]\d*: `).MatchString(err.Error()) {
				t.Errorf("%v has no line", err)
			}
		})
	}
}
