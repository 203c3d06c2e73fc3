package check_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
)

// Every finding can be looked up: why it matters and what to do.
func TestEveryCodeIsExplained(t *testing.T) {
	known := map[string]bool{}
	for _, r := range check.Regler() {
		known[r.Code] = true
		f := r.Forklaring()
		for what, text := range map[string]string{"hvorfor": f.Hvorfor, "gjor": f.Gjor} {
			if !strings.HasSuffix(text, ".") || strings.Contains(text, "\n") {
				t.Errorf("%s: «%s» in forklaring.toml is not sentences on one line: %q", r.Code, what, text)
			}
		}
		if r.Family.Tittel() == "" || !slices.Contains(check.Familier(), r.Family) {
			t.Errorf("%s: the family %q has no title or no place in the list", r.Code, r.Family)
		}
	}
	for _, code := range check.Forklart() {
		if !known[code] {
			t.Errorf("%s is explained in forklaring.toml, and is no rule", code)
		}
	}
}

// What stands before is found fault with, and what stands after is not: each
// extract is put in a small plan, with what its tables must have.
func TestTheExtractsOfExplanationsAreTrue(t *testing.T) {
	tried := 0
	for _, r := range check.Regler() {
		f := r.Forklaring()
		if f.Foer != "" {
			tried++
			if found := report(try(f, f.Foer), r.Code); found == "" {
				t.Errorf("%s is not found in «foer»:\n%s", r.Code, report(try(f, f.Foer), ""))
			}
		}
		if f.Etter == "" {
			continue
		}
		for _, got := range try(f, f.Etter).Sorted() {
			if got.Code == r.Code || got.Severity == diag.Feil {
				t.Errorf("%s: in «etter» there is %s", r.Code, got)
			}
		}
	}
	if tried < 100 {
		t.Errorf("only %d codes have an extract", tried)
	}
}

// smallPlan is the surroundings of an extract, where it has no such table itself.
var smallPlan = []string{
	"[plan]\ntittel = \"Plan\"\nkommune = [\"4601\"]\nstatus = \"utkast\"\n",
	"[[innsatsomraade]]\nid = \"forebygging\"\ntittel = \"Forebygging\"\nbegrunnelse = \"Det trengs.\"\n",
	"[[maal]]\nid = \"et-liv-uten-vold\"\ntekst = \"Et liv uten vold\"\ninnsatsomraade = \"forebygging\"\n",
	"[[enhet]]\nid = \"koordinator\"\nnavn = \"Koordinator\"\nfor = [\"ansatte\"]\nepost = \"a@fjordvik.example\"\n",
	"[[enhet]]\nid = \"barnevernet\"\nnavn = \"Barnevernet\"\nfor = [\"ansatte\"]\nepost = \"b@fjordvik.example\"\n",
	"[[tiltak]]\nid = \"tilsyn\"\ntittel = \"Tilsyn\"\ninnsatsomraade = \"forebygging\"\nmaal = \"et-liv-uten-vold\"\nansvar = \"barnevernet\"\n" +
		"frist = 2028\nbeskrivelse = \"Vi ser etter.\"\nevaluering = { metode = \"Samtaler\" }\n",
}

// try looks for faults in an extract.
func try(f check.Forklaring, extract string) *diag.List {
	files := fstest.MapFS{}
	put := func(name, content string) { files[name] = &fstest.MapFile{Data: []byte(content)} }
	surroundings, own := "", ""
	if !f.Helt {
		extract = fill(extract)
	}
	if f.Fil == "" {
		own = extract
	} else {
		put(f.Fil, extract)
	}
	for _, table := range smallPlan {
		head, id, _ := strings.Cut(table, "\n")
		id, _, _ = strings.Cut(id, "\n")
		if taken := strings.Contains(own, head+"\n") && head == "[plan]" || strings.Contains(own, id+"\n") && head != "[plan]"; !taken {
			surroundings += table
		}
	}
	put("data/plan/plan.toml", surroundings)
	if own != "" {
		put("data/plan/utdrag.toml", own)
	}
	found := checkFiles(files, check.Options{Dato: "2026-06-15", Nasjonal: national(), Lover: acts(), Kilder: load.NewKilder(files)})
	load.Hjelpespraak(files, found)
	return found
}

// fill adds to each table of an extract what it must or should have and does not,
// with the examples of the definitions: an extract shows one thing, and may be read
// only with the rest.
func fill(utdrag string) string {
	tabeller := map[string]load.Tabell{}
	for _, t := range load.Tabeller() {
		tabeller[t.Hode()] = t
	}
	lines := strings.SplitAfter(utdrag, "\n")
	var out strings.Builder
	for i, line := range lines {
		out.WriteString(line)
		t, ok := tabeller[strings.TrimSpace(line)]
		if !ok || t.Hode() == "" {
			continue
		}
		for _, f := range t.Felter {
			if example := f.Ord().Eksempel; f.Krav && example != "" && !writes(lines[i+1:], f.Nokkel) {
				out.WriteString(f.Nokkel + " = " + example + "\n")
			}
		}
	}
	return out.String()
}

// writes reports whether a key is written before the next table.
func writes(lines []string, nokkel string) bool {
	for _, line := range lines {
		key, _, _ := strings.Cut(line, "=")
		if strings.HasPrefix(line, "[") {
			return false
		}
		if strings.TrimSpace(key) == nokkel {
			return true
		}
	}
	return false
}
