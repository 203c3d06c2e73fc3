package register

import (
	"fmt"
	"strings"

	"planvei/cmd/internal/model"
)

// A Nummer is a telephone number that is confirmed: as people read it, and as a
// telephone dials it. The zero Nummer is none.
type Nummer struct {
	Vis  string
	Ring string
}

// URL is the number as an address, or "".
func (n Nummer) URL() string {
	if n.Ring == "" {
		return ""
	}
	return "tel:" + n.Ring
}

// An Ubekreftet is something that may be true and that nobody has confirmed. No
// page can show it: all that comes out of it is a sentence for the coordinator.
type Ubekreftet struct {
	navn, nummer, kilde string
}

// TilKontroll tells in bokmål what to look into, and where it is from.
func (u Ubekreftet) TilKontroll() string {
	if u.nummer == "" {
		return fmt.Sprintf("%s (kilde: %s)", u.navn, u.kilde)
	}
	return fmt.Sprintf("%s, %s (kilde: %s)", u.navn, u.nummer, u.kilde)
}

// numbers reads the two keys in which an entry may have a number. A number in
// «telefon» is one that everybody may see, so that key is for what is confirmed.
func numbers(telefon, ubekreftet string, bekreftet bool) (n Nummer, fault string) {
	if telefon != "" && !bekreftet {
		return n, fmt.Sprintf("telefon %q of what is not confirmed belongs in ubekreftet", telefon)
	}
	for _, shown := range []string{telefon, ubekreftet} {
		if shown == "" {
			continue
		}
		if strings.Trim(shown, "0123456789 ") != "" || strings.TrimSpace(shown) != shown || strings.Contains(shown, "  ") {
			return n, fmt.Sprintf("telefon %q has other signs than digits with single spaces", shown)
		}
		if model.Ring(shown) == "" {
			return n, fmt.Sprintf("telefon %q has the wrong number of digits", shown)
		}
	}
	if telefon == "" {
		return n, ""
	}
	return Nummer{Vis: telefon, Ring: model.Ring(telefon)}, ""
}
