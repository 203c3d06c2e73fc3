package site

import (
	"cmp"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/afero"

	"planvei/cmd/internal/diag"
)

// notFound is the page that a server shows for an address that is not there.
const notFound = "404.html"

// finish mends the 404 page and reports all that must not be published.
// nettadresse is where the site is published, if the plan says so.
func (w *witness) finish(nettadresse string, places places, found *diag.List) error {
	if err := w.root404(nettadresse); err != nil {
		return err
	}
	for to, page := range w.links {
		switch {
		case !w.files[to.path]:
			w.faults = append(w.faults, fault{page, "lenke-doed", address(to)})
		case to.fragment != "" && to.fragment != "top" && path.Ext(to.path) == ".html" && !w.has(to):
			w.faults = append(w.faults, fault{page, "lenke-doedt-punkt", address(to)})
		}
	}
	slices.SortFunc(w.faults, func(a, b fault) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.code, b.code), cmp.Compare(a.what, b.what))
	})
	for _, f := range withoutRepeats(slices.Compact(w.faults)) {
		text := faultTexts[f.code]
		found.Add(diag.Finding{
			Code: f.code, Severity: diag.Feil, Position: places.of(f.file, f.what),
			Message: fmt.Sprintf(text.message, pageURL(f.file), f.what), Advice: text.advice,
		})
	}
	return nil
}

// withoutRepeats leaves out what the plan on one page only repeats: a bad link of
// a kind that has been found on the pages it is put together from.
func withoutRepeats(faults []fault) []fault {
	whole := func(f fault) bool { return strings.Contains("/"+f.file, "/hele-planen/") }
	elsewhere := map[string]bool{}
	for _, f := range faults {
		if !whole(f) && strings.HasPrefix(f.code, "lenke-") {
			elsewhere[f.code] = true
		}
	}
	return slices.DeleteFunc(faults, func(f fault) bool { return whole(f) && elsewhere[f.code] })
}

// has reports whether the page of t has the place that t names.
func (w *witness) has(t target) bool {
	_, ok := slices.BinarySearch(w.ids[t.path], t.fragment)
	return ok
}

// address is t as one would write it.
func address(t target) string {
	a := pageURL(t.path)
	if t.fragment != "" {
		a += "#" + t.fragment
	}
	return a
}

// pageURL is the address of a finished file, from the top of the site.
func pageURL(file string) string {
	return "/" + strings.TrimSuffix(file, "index.html")
}

// faultTexts tell the coordinator what is wrong. The message takes the page and
// what is at fault.
var faultTexts = map[string]struct{ message, advice string }{
	"lenke-doed": {
		"siden %s lenker til «%s», som ikke finnes",
		"Rett lenken, eller skriv siden den skal føre til.",
	},
	"lenke-doedt-punkt": {
		"siden %s lenker til «%s», men det punktet finnes ikke på siden",
		"Rett det som står etter #, eller lenk til hele siden.",
	},
	"lenke-ugyldig": {
		"siden %s har adressen «%s», som ikke kan leses",
		"Skriv adressen på nytt, gjerne kopiert fra nettleseren.",
	},
	"lenke-farlig": {
		"siden %s har adressen «%s», som nettleseren kan kjøre som et program",
		"Bruk bare adresser som begynner med https://, mailto: eller tel:.",
	},
	"lenke-fra-roten": {
		"siden %s har adressen «%s», som bare virker når nettstedet ligger øverst på tjeneren",
		"Skriv adressen uten skråstrek først.",
	},
	"annet-nettsted": {
		"siden %s ville ha hentet noe fra et annet nettsted: «%s»",
		"Legg filen i static/filer og lenk til den der. Et annet nettsted kan se hvem som leser om vold.",
	},
	"stil-i-siden": {
		"siden %s har stil midt i siden (%s), og det stopper sikkerhetsregelen i nettleseren",
		"Flytt stilen til en fil under static/assets/css.",
	},
	"skript-i-siden": {
		"siden %s har skript midt i siden (%s), og det stopper sikkerhetsregelen i nettleseren",
		"Flytt skriptet til en fil under static/assets/js.",
	},
	"skript-lagrer-eller-henter": {
		"skriptet %s bruker «%s», som kan legge igjen spor eller spørre et annet nettsted",
		"Ta det ut av skriptet. Nettstedet skal ikke lagre noe hos leseren.",
	},
	"forbudt-element": {
		"siden %s har elementet %s, som ikke er tillatt",
		"Ta elementet ut av malen.",
	},
	"id-to-ganger": {
		"siden %s har id-en «%s» to ganger",
		"Gi hvert sted på siden sin egen id.",
	},
	"hemmelig-adresse-publisert": {
		"siden %s røper den hemmelige adressen til «%s»",
		"Ta adressen ut av teksten. Ingenting er publisert.",
	},
}

// relative finds an address in the 404 page that starts from where it stands.
var relative = regexp.MustCompile(`\b(href|src)="(\.[^"]*)"`)

// root404 gives the 404 pages addresses from the root of the host, for they are
// shown at any depth. Only the plan's own nettadresse tells what lies above.
func (w *witness) root404(nettadresse string) error {
	top := "/"
	if u, err := url.Parse(nettadresse); err == nil && u.Path != "" {
		top = strings.TrimSuffix(u.Path, "/") + "/"
	}
	for _, file := range sortedKeys(w.files) {
		if path.Base(file) != notFound {
			continue
		}
		content, err := afero.ReadFile(w.Fs, file)
		if err != nil {
			return err
		}
		mended := relative.ReplaceAllFunc(content, func(m []byte) []byte {
			parts := relative.FindSubmatch(m)
			to := path.Join(path.Dir(file), string(parts[2]))
			if to == "." {
				to = ""
			} else if strings.HasSuffix(string(parts[2]), "/") {
				to += "/"
			}
			return fmt.Appendf(nil, `%s="%s%s"`, parts[1], top, to)
		})
		if err := afero.WriteFile(w.Fs, file, mended, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func sortedKeys(m map[string]bool) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
