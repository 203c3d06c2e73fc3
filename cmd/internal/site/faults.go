package site

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
)

// hemmeligPublisert is the fault of a file that gives a secret address away. What
// is at fault is the id of the enhet, never the address.
const hemmeligPublisert = "hemmelig-adresse-publisert"

// report tells of every fault where it was written. What one template does to
// many pages is told once.
func report(faults []fault, places places, found *diag.List) {
	type told struct {
		at         diag.Position
		code, what string
	}
	first := map[told]fault{}
	more := map[told]int{}
	var order []told
	src := sources{user: places.user}
	for _, f := range faults {
		at := src.find(f)
		if f.code == "sikkerhetsregel-mangler" {
			at = places.frame(f.file)
		}
		unknown := at == nil
		if unknown {
			what := f.what
			if f.code == hemmeligPublisert {
				what = "" // whose address it is says nothing of where it stands
			}
			at = []diag.Position{places.of(f.file, what)}
		}
		for _, pos := range at {
			key := told{pos, f.code, f.what}
			if unknown && traceable[f.code] && pos.File == f.file {
				key.at = diag.Position{} // one template most likely, though we cannot tell which
			}
			if _, ok := first[key]; ok {
				more[key]++
				continue
			}
			first[key] = f
			order = append(order, key)
		}
	}
	for _, key := range order {
		f, text := first[key], faultTexts[key.code]
		advice := text.advice
		if key.at.File == "" {
			key.at = diag.Position{File: f.file}
			if places.user != "" {
				advice += " Vi fant ikke stedet i filene deres: det blir satt sammen når siden lages."
			}
		}
		found.Add(diag.Finding{
			Code: f.code, Severity: diag.Feil, Position: key.at,
			Message: fmt.Sprintf(text.message, subject(f.file, more[key]), f.what), Advice: advice,
		})
	}
}

// fingerprint is what tells one edition of a bundle from the next.
var fingerprint = regexp.MustCompile(`(?:\.min)?\.[0-9a-f]{32,64}\.`)

// subject names a finished file and how many more there are like it.
func subject(file string, more int) string {
	kind := "siden"
	switch path.Ext(file) {
	case ".css":
		kind = "stilarket"
	case ".js", ".mjs":
		kind = "skriptet"
	case ".svg":
		kind = "tegningen"
	}
	name := kind + " " + fingerprint.ReplaceAllString(pageURL(file), ".")
	switch {
	case more == 1:
		name += " og en side til"
	case more > 1:
		name += fmt.Sprintf(" og %d sider til", more)
	}
	return name
}

// withoutRepeats leaves out what the plan on one page only repeats: a bad link of
// a kind that has been found on the pages it is put together from. So does the
// index of what they say.
func withoutRepeats(faults []fault) []fault {
	whole := func(f fault) bool { return strings.Contains("/"+f.file, "/hele-planen/") }
	index := func(f fault) bool { return strings.Contains("/"+f.file, "/sok/") && strings.HasSuffix(f.file, ".js") }
	elsewhere, onPage := map[string]bool{}, map[[2]string]bool{}
	for _, f := range faults {
		if !whole(f) && strings.HasPrefix(f.code, "lenke-") {
			elsewhere[f.code] = true
		}
		if !index(f) {
			onPage[[2]string{f.code, f.what}] = true
		}
	}
	return slices.DeleteFunc(faults, func(f fault) bool {
		return whole(f) && elsewhere[f.code] || index(f) && onPage[[2]string{f.code, f.what}]
	})
}

// pageURL is the address of a finished file, from the top of the site.
func pageURL(file string) string {
	return "/" + strings.TrimSuffix(file, "index.html")
}

// faultTexts tell the coordinator what is wrong. The message takes the file, such
// as «siden /om/», and what is at fault.
var faultTexts = map[string]struct{ message, advice string }{
	"lenke-doed": {
		"%s lenker til «%s», som ikke finnes",
		"Rett lenken, eller skriv siden den skal føre til.",
	},
	"lenke-doedt-punkt": {
		"%s lenker til «%s», men det punktet finnes ikke på siden",
		"Rett det som står etter #, eller lenk til hele siden.",
	},
	"lenke-ugyldig": {
		"%s har adressen «%s», som ikke kan leses",
		"Skriv adressen på nytt, gjerne kopiert fra nettleseren.",
	},
	"lenke-farlig": {
		"%s har adressen «%s», som nettleseren kan kjøre som et program",
		"Bruk bare adresser som begynner med https://, mailto: eller tel:.",
	},
	"lenke-fra-roten": {
		"%s har adressen «%s», som bare virker når nettstedet ligger øverst på tjeneren",
		"Skriv den som den er sett fra filen, uten skråstrek først. I en side kan den begynne med en vanlig skråstrek.",
	},
	"annet-nettsted": {
		"%s ville ha hentet noe fra et annet nettsted: «%s»",
		"Legg filen i static/filer og lenk til den der. Et annet nettsted kan se hvem som leser om vold.",
	},
	"stil-i-siden": {
		"%s har stil midt i siden (%s), og det stopper sikkerhetsregelen i nettleseren",
		"Flytt stilen til en fil under static/assets/css.",
	},
	"skript-i-siden": {
		"%s har skript midt i siden (%s), og det stopper sikkerhetsregelen i nettleseren",
		"Flytt skriptet til en fil under static/assets/js.",
	},
	"skript-lagrer-eller-henter": {
		"%s bruker «%s», som kan legge igjen spor eller spørre et annet nettsted",
		"Ta det ut av skriptet. Nettstedet skal ikke lagre noe hos leseren.",
	},
	"forbudt-element": {
		"%s har elementet %s, som ikke er tillatt",
		"Ta elementet ut av malen.",
	},
	"sikkerhetsregel-mangler": {
		"%s mangler sikkerhetsregelen for nettleseren (%s)",
		`Skriv {{ partial "komponent/dokumenthode/dokumenthode.html" . }} som hodet i malen. Ligger siden i static/filer, gjør den om til en tekst under content.`,
	},
	"id-to-ganger": {
		"%s har id-en «%s» to ganger",
		"Gi hvert sted på siden sin egen id.",
	},
	hemmeligPublisert: {
		"%s røper den hemmelige adressen til «%s»",
		"Ta adressen ut av teksten. Ingenting er publisert. Er det noe annet enn adressen, så skriv det på en annen måte.",
	},
}
