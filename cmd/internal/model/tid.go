package model

import "strings"

// maxTid is the longest text, in bytes, that is tried as a time. A longer one is
// a story.
const maxTid = 160

// ForstaaTid understands a time as Norwegian plans write it, in bokmål and
// nynorsk: dates, months, quarters, seasons and years, deadlines («innen
// utgangen av …»), periods, what is repeated («hvert år i november»), what has no
// end («løpende»), and what waits for something («ved behov»). Impossible dates
// and everything else are TidUkjent, with the text as written.
//
// A period may be without days: «i planperioden» is TidPeriode with neither Fra
// nor Til, for a reader who knows the plan.
func ForstaaTid(skrevet string) Tid {
	if blank(skrevet) {
		return Tid{}
	}
	t := Tid{Skrevet: skrevet}
	if len(skrevet) > maxTid || strings.Contains(strings.TrimSpace(skrevet), "\n") {
		return t
	}
	s := normal(skrevet)
	for _, read := range []func(string, *Tid) bool{planperiode, lopende, gjentakende, kalender, betinget} {
		u := t
		if read(s, &u) && (u.Fra == "" || u.Til == "" || u.Fra <= u.Til) {
			return u
		}
	}
	return t
}

// planperiode reads what leans on the period of the plan.
func planperiode(s string, t *Tid) bool {
	switch s {
	case "planperioden", "i planperioden", "i perioden", "i løpet av planperioden", "i løpet av perioden",
		"innen utgangen av planperioden", "innan utgangen av planperioden", "innen planperioden", "innan planperioden",
		"innenfor planperioden", "innanfor planperioden", "ved utgangen av planperioden":
		t.Slag = TidPeriode
		return true
	}
	return false
}

var utenEnde = []string{
	"løpende", "løpande", "kontinuerlig", "kontinuerleg", "fortløpende", "fortløpande",
	"i hele planperioden", "i heile planperioden", "hele planperioden", "heile planperioden",
	"gjennom hele planperioden", "gjennom heile planperioden", "gjennom hele perioden", "gjennom heile perioden",
	"i hele perioden", "i heile perioden", "hele perioden", "heile perioden",
	"hele tiden", "heile tida", "til enhver tid", "til ei kvar tid", "vedvarende", "vedvarande",
	"pågående", "pågåande", "permanent", "varig", "drift", "i drift", "daglig", "dagleg", "hele året", "heile året",
}

// lopende reads «løpende», alone or with a beginning or an end: «løpende fra
// 2026».
func lopende(s string, t *Tid) bool {
	rest, ok := after(s, utenEnde)
	if !ok {
		return false
	}
	t.Slag = TidLopende
	if rest == "" {
		return true
	}
	if again, ok := after(rest, utenEnde); ok && again == "" { // «løpende i hele perioden»
		return true
	}
	return grenser(rest, t)
}

// grenser reads the beginning and the end of what is repeated or has no end.
func grenser(s string, t *Tid) bool {
	if rest, ok := after(s, []string{"første gang", "fyrste gong", "første gong", "med oppstart", "med start"}); ok {
		rest, _ = after(rest, fraOrd)
		r, ok := parseTidsrom(rest)
		t.Fra = r.fra
		return ok
	}
	var u Tid
	if !kalender(s, &u) || u.Slag == TidDato { // one day is neither a beginning nor an end
		return false
	}
	t.Fra, t.Til = u.Fra, u.Til
	return true
}

var vilkaar = []string{
	"ved behov", "etter behov", "når", "hvis", "dersom", "etter vedtak", "etter at", "så snart", "ved",
	"under forutsetning av", "under føresetnad av", "forutsatt", "avhengig av", "avhenger av", "i forbindelse med", "i samband med",
	"etter", "i henhold til", "i samsvar med", "i tråd med", "fortløpende ved behov", "løpende ved behov",
}

// utenAar follow «etter» and «ved» as times of the year, of which no one can
// tell the year.
var utenAar = []string{
	"vår", "våren", "sommer", "sommeren", "sommar", "sommaren", "høst", "høsten", "haust", "hausten", "vinter", "vinteren",
	"ferien", "sommerferien", "sommarferien", "jul", "påske", "nyttår", "årsskiftet", "årsskifte", "utgangen", "slutten", "skolestart", "skulestart",
}

// betinget reads what waits for something else.
func betinget(s string, t *Tid) bool {
	t.Slag = TidBetinget
	if rest, ok := after(s, vilkaar); ok {
		_, season := after(rest, utenAar)
		first, _, _ := strings.Cut(rest, " ")
		return !season && maaneder[first] == 0 && !harAarstall(s)
	}
	for _, part := range []string{" etter vedtak", " ved behov", " etter behov", " dersom ", " hvis ", " etter at "} {
		if strings.Contains(s, part) {
			return !harAarstall(s)
		}
	}
	return false
}

// harAarstall reports whether a year stands somewhere in s.
func harAarstall(s string) bool {
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' }) {
		if _, ok := aarstall(word); ok {
			return true
		}
	}
	return false
}
