package check

import (
	"fmt"
	"net/mail"
	"net/url"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/tjener"
)

// A nettadresse is a key that must hold the address of a page.
type nettadresse struct {
	at    diag.Position
	key   string
	value string
}

func nettadresser(s *subject) []nettadresse {
	var all []nettadresse
	add := func(o model.Origin, key, value string) {
		if value != "" {
			all = append(all, nettadresse{at(o, key), key, value})
		}
	}
	add(s.Plan.Plan.Origin, "nettadresse", s.Plan.Plan.Nettadresse)
	add(s.Plan.Plan.Origin, "uustatus", s.Plan.Plan.Uustatus)
	for _, v := range s.Vedtak {
		add(v.Origin, "lenke", v.Lenke)
	}
	for _, e := range s.Enhet {
		add(e.Origin, "chat", e.Chat)
		add(e.Origin, "nettsted", e.Nettsted)
	}
	for _, r := range s.Referanse {
		add(r.Origin, "lenke", r.Lenke)
	}
	return all
}

func nettadresseForm(s *subject, report reporter) {
	for _, n := range nettadresser(s) {
		if n.key == "nettadresse" && httpAddress(n.value) {
			stedPaaTjener(n, report)
		}
		if httpAddress(n.value) || dangerous(n.value) {
			continue // what is dangerous is told by lenkeFarlig
		}
		advice := "Skriv hele adressen slik den står i nettleseren, for eksempel https://www.fjordvik.kommune.no/."
		if guess := "https://" + strings.TrimLeft(n.value, "/"); !strings.Contains(n.value, ":") && strings.Contains(n.value, ".") && httpAddress(guess) {
			advice = "Mente du " + guess + "?"
		}
		report(n.at, fmt.Sprintf("«%s» er %s, som ikke er en full nettadresse", n.key, quote(n.value)), advice)
	}
}

// stedPaaTjener finds a place for the site that no web server can be told of: the
// address of the plan goes into the settings of the server.
func stedPaaTjener(n nettadresse, report reporter) {
	u, err := url.Parse(n.value)
	if err != nil || tjener.GyldigSti(u.Path) && u.RawQuery == "" && u.Fragment == "" {
		return
	}
	report(n.at, fmt.Sprintf("«%s» er %s, og der kan ikke nettstedet ligge", n.key, quote(n.value)),
		"Skriv mappen på tjeneren med bokstaver, tall og bindestrek, uten noe etter ? eller #, for eksempel https://www.fjordvik.kommune.no/plan/.")
}

// httpAddress reports whether s is the full address of a page.
func httpAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil &&
		!strings.ContainsAny(s, " \t\n\"<>\\")
}

func epostForm(s *subject, report reporter) {
	for _, e := range s.Enhet {
		if e.Epost == "" || epost(e.Epost) {
			continue
		}
		advice := "Skriv bare adressen, for eksempel postmottak@fjordvik.kommune.no."
		if a, err := mail.ParseAddress(e.Epost); err == nil && epost(a.Address) {
			advice = "Skriv bare adressen: " + a.Address
		}
		report(at(e.Origin, "epost"), quote(e.Epost)+" er ikke en e-postadresse", advice)
	}
}

// epost reports whether s is one plain address that a link may hold.
func epost(s string) bool {
	a, err := mail.ParseAddress(s)
	if err != nil || a.Address != s || strings.ContainsAny(s, "?&%\"<> ") {
		return false
	}
	_, host, _ := strings.Cut(s, "@")
	return strings.Contains(host, ".") && !strings.HasSuffix(host, ".")
}
