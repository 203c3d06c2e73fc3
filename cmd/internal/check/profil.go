package check

import (
	"fmt"
	"net/url"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/farge"
)

var profilreglene = []regel{
	{Regel{"farge-form", Nettsted, diag.Feil, "Kommunens farge kan ikke leses."}, fargeForm},
	{Regel{"farge-kontrast", Nettsted, diag.Feil, "Kommunens farge er for lys til at tekst i den kan leses."}, fargeKontrast},
	{Regel{"bunnlenke-form", Nettsted, diag.Feil, "En lenke nederst på sidene har en adresse som ikke kan brukes."}, bunnlenkeForm},
}

func fargeForm(s *subject, report reporter) {
	written := s.Profil.Farge
	if _, ok := farge.Parse(written); ok || written == "" {
		return
	}
	advice := `Skriv fargen med seks tegn fra 0 til 9 og a til f: farge = "#14516b". Koden står i kommunens profilhåndbok, ofte kalt HEX.`
	if f, ok := farge.Parse("#" + strings.TrimSpace(written)); ok {
		advice = fmt.Sprintf(`Mente du farge = "%s"?`, f)
	}
	report(at(s.Profil.Origin, "farge"), "fargen "+quote(written)+" kan ikke leses", advice)
}

// fargeKontrast measures the accent in the light theme, where it is used as it
// is. What the dark theme uses is made from it, and always passes.
func fargeKontrast(s *subject, report reporter) {
	f, ok := farge.Parse(s.Profil.Farge)
	if !ok {
		return
	}
	if c := farge.Lesbarhet(f); c < farge.TekstKrav {
		report(at(s.Profil.Origin, "farge"),
			fmt.Sprintf("fargen %s er for lys: tekst i den har kontrasten %s, og kravet er %s", quote(s.Profil.Farge), ratio(c), ratio(farge.TekstKrav)),
			fmt.Sprintf(`Den nærmeste fargen som kan leses, er farge = "%s"`, farge.Naermest(f)))
	}
}

// ratio writes a contrast as one does in Norwegian. It is cut and not rounded,
// so that what is too low never seems to be enough.
func ratio(c float64) string {
	hundredths := int(c * 100)
	return fmt.Sprintf("%d,%02d : 1", hundredths/100, hundredths%100)
}

func bunnlenkeForm(s *subject, report reporter) {
	for _, l := range s.Profil.Bunnlenker {
		if l.Lenke == "" || bunnlenke(l.Lenke) {
			continue
		}
		message := "lenken " + quote(l.Lenke) + " nederst på sidene kan ikke brukes"
		if dangerous(l.Lenke) {
			message = "lenken " + quote(l.Lenke) + " nederst på sidene kan være farlig"
		}
		advice := "Bruk en adresse som begynner med https://, mailto: eller tel:, eller en side på dette nettstedet, som begynner med /: lenke = \"/om/\""
		if guess := meantAddress(l.Lenke); guess != "" {
			advice = fmt.Sprintf("Mente du lenke = %q?", guess)
		}
		report(at(l.Origin, "lenke"), message, advice)
	}
}

// meantAddress is the address that was probably meant by what cannot be used, or
// "" where one cannot tell.
func meantAddress(written string) string {
	bare := strings.TrimPrefix(strings.TrimLeft(written, "/"), "http://")
	host, _, _ := strings.Cut(bare, "/")
	guess := "/" + bare
	switch {
	case strings.Contains(bare, ":") || strings.HasPrefix(bare, "."):
		return ""
	case strings.Contains(bare, "@"):
		guess = "mailto:" + bare
	case strings.Contains(host, "."):
		guess = "https://" + bare
	}
	if !bunnlenke(guess) {
		return ""
	}
	return guess
}

// bunnlenke reports whether an address may stand at the foot of every page: a
// page on the web that is sent for in secret, somebody to write or ring to, or a
// page of this site.
func bunnlenke(s string) bool {
	if strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r == 0x7f || strings.ContainsRune(`\"<>`, r) }) {
		return false
	}
	u, err := url.Parse(s)
	if err != nil {
		return false
	}
	switch u.Scheme {
	case "https":
		return httpAddress(s)
	case "mailto":
		address, _, _ := strings.Cut(u.Opaque, "?")
		return epost(address)
	case "tel":
		return u.Opaque != "" && strings.Trim(u.Opaque, "+0123456789") == ""
	case "":
		return u.Host == "" && strings.HasPrefix(u.Path, "/") && !strings.HasPrefix(s, "//") && !strings.Contains(u.Path, "..")
	}
	return false
}
