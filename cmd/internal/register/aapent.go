package register

import (
	"fmt"
	"regexp"
	"strings"
)

// Tidssone is the time zone of all hours in the registers.
const Tidssone = "Europe/Oslo"

// An Aapent is a time in which somebody answers, on each of some days of the
// week. When Til is not after Fra, it is on the next day. Nothing is known of
// holidays.
type Aapent struct {
	Dager string `toml:"dager" json:"dager"` // man, man-fre, lor-son, alle
	Fra   string `toml:"fra" json:"fra"`     // 09:00
	Til   string `toml:"til" json:"til"`     // 15:30; 24:00 is the end of the day
}

const ukedager = "man tir ons tor fre lor son"

var klokkeslett = regexp.MustCompile(`^(([01]\d|2[0-3]):[0-5]\d|24:00)$`)

// fault returns what is wrong with a.
func (a Aapent) fault() string {
	if !klokkeslett.MatchString(a.Fra) || !klokkeslett.MatchString(a.Til) || a.Fra == "24:00" || a.Fra == a.Til {
		return fmt.Sprintf("the hours %q–%q are no time of a day", a.Fra, a.Til)
	}
	if a.Dager == "alle" {
		return ""
	}
	first, last, several := strings.Cut(a.Dager, "-")
	from, to := strings.Index(ukedager, first), strings.Index(ukedager, last)
	if len(first) != 3 || from < 0 || several && (len(last) != 3 || to <= from) {
		return fmt.Sprintf("the days %q are not known", a.Dager)
	}
	return ""
}

// hoursFault returns what is wrong with the hours of an entry.
func hoursFault(dognaapen bool, hours ...Aapent) string {
	if dognaapen && len(hours) > 0 {
		return "it is open day and night, and has hours"
	}
	for _, a := range hours {
		if f := a.fault(); f != "" {
			return f
		}
	}
	return ""
}
