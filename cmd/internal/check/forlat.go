package check

import (
	"fmt"
	"net/url"
	"strings"

	"planvei/cmd/internal/diag"
)

var forlatreglene = []regel{
	{Regel{"forlat-form", Personvern, diag.Feil, "«Forlat siden» fører ikke til en nettside med https://."}, forlatForm},
}

// forlatForm finds a way out that would not work, or that tells the network what
// was read: the reader who needs it has no time to try again.
func forlatForm(s *subject, report reporter) {
	for _, f := range s.Profil.Forlat {
		if wayOut(f.Adresse) {
			continue
		}
		message := "«Forlat siden» ville ha ført til " + quote(f.Adresse) + ", som ikke er en nettadresse med https://"
		if strings.TrimSpace(f.Adresse) == "" {
			message = "«Forlat siden» ville ikke ha ført noe sted: adressen er tom"
		}
		advice := `Skriv hele adressen til en side som ikke vekker oppsikt: forlat = "https://www.yr.no/". Tar du bort linjen, brukes den.`
		if guess := "https://" + strings.TrimLeft(strings.TrimPrefix(strings.TrimSpace(f.Adresse), "http:"), "/"); wayOut(guess) {
			advice = fmt.Sprintf("Mente du forlat = %q?", guess)
		}
		report(f.Position, message, advice)
	}
}

// wayOut reports whether address is a page on another host, asked for in secret.
func wayOut(address string) bool {
	u, err := url.Parse(address)
	return err == nil && httpAddress(address) && u.Scheme == "https" &&
		strings.Contains(strings.Trim(u.Hostname(), "."), ".") &&
		!strings.ContainsFunc(address, func(r rune) bool { return r <= ' ' || r == 0x7f })
}
