package check

import (
	"strings"

	"planvei/cmd/internal/diag"
)

var personvernreglene = []regel{
	{Regel{"fodselsnummer", Personvern, diag.Feil, "En tekst inneholder et fødselsnummer eller D-nummer."}, fodselsnummer},
	{Regel{"epost-privat", Personvern, diag.Advarsel, "En e-postadresse er hos en tilbyder for privatpersoner."}, epostPrivat},
}

// fodselsnummer never repeats what it found: findings are printed, logged and
// sent on.
func fodselsnummer(s *subject, report reporter) {
	for _, t := range s.tekst {
		for _, offset := range personnumre(t.verdi) {
			report(t.place(offset), "her står det noe som ser ut som et fødselsnummer eller D-nummer",
				"Ta det bort med en gang. Er filen delt med noen, gjelder det den også. Si fra til personvernombudet.")
		}
	}
}

// privateHosts are where people in Norway have mail of their own.
var privateHosts = map[string]bool{
	"gmail": true, "googlemail": true, "hotmail": true, "live": true, "outlook": true, "msn": true,
	"yahoo": true, "ymail": true, "icloud": true, "me": true, "mac": true, "aol": true,
	"proton": true, "protonmail": true, "pm": true, "online": true, "getmail": true, "broadpark": true,
	"lyse": true, "altibox": true, "start": true, "c2i": true, "frisurf": true, "sensewave": true,
}

func epostPrivat(s *subject, report reporter) {
	for _, t := range s.tekst {
		for from := 0; ; {
			i := strings.IndexByte(t.verdi[from:], '@')
			if i < 0 {
				break
			}
			from += i + 1
			if host := privateHost(t.verdi[:from-1], t.verdi[from:]); host != "" {
				report(t.place(from-1), "her står det en e-postadresse hos "+host,
					"Bruk en adresse som kommunen eller virksomheten eier, helst til en felles postkasse.")
			}
		}
	}
}

// privateHost returns the host of an address when it is one for private mail.
// before and after are the text on the two sides of the sign.
func privateHost(before, after string) string {
	end := strings.IndexFunc(after, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '.' || r == '-')
	})
	if end >= 0 {
		after = after[:end]
	}
	host := strings.ToLower(strings.TrimRight(after, ".-"))
	name, top, _ := strings.Cut(host, ".")
	if before == "" || strings.ContainsAny(before[len(before)-1:], " \t\n") || !privateHosts[name] {
		return ""
	}
	switch top {
	case "com", "no", "net", "me", "se", "dk", "co.uk":
		return host
	}
	return ""
}
