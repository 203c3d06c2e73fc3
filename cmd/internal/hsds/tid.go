package hsds

import (
	"slices"
	"strconv"
	"strings"

	"planvei/cmd/internal/register"
)

// weekdays are the days of a week: as the registers write them, as HSDS does, and as
// they are shortened in bokmål and nynorsk.
var weekdays = []struct{ key, code, nb, nn string }{
	{"man", "MO", "man", "mån"}, {"tir", "TU", "tir", "tys"}, {"ons", "WE", "ons", "ons"}, {"tor", "TH", "tor", "tor"},
	{"fre", "FR", "fre", "fre"}, {"lor", "SA", "lør", "laur"}, {"son", "SU", "søn", "sun"},
}

// always is the schedule of those who always answer. HSDS has no word for it, and
// its guide says to write the day from its first minute to its last.
func (w writer) always(key string) schedule {
	text := map[string]string{"nb": "Hele døgnet, alle dager", "nn": "Heile døgnet, alle dagar"}[w.lang]
	return schedule{ID: id(key, "schedule"), Freq: "WEEKLY", ByDay: days(0, len(weekdays)-1), OpensAt: "00:00", ClosesAt: "23:59", Description: text}
}

// schedules are hours of the register. The time is that of Norway, which has no one
// distance from UTC, so it is told in words.
func (w writer) schedules(key string, always bool, hours []register.Aapent) []schedule {
	if always {
		return []schedule{w.always(key)}
	}
	var list []schedule
	for i, a := range hours {
		first, last := span(a.Dager)
		closes := a.Til
		if closes == "24:00" {
			closes = "23:59"
		}
		list = append(list, schedule{
			ID: id(key, "schedule", strconv.Itoa(i)), Freq: "WEEKLY", ByDay: days(first, last), OpensAt: a.Fra, ClosesAt: closes,
			Description: w.dayNames(first, last) + " " + a.Fra + "–" + a.Til + ". " + map[string]string{
				"nb": "Norsk tid. Helligdager kan være annerledes.", "nn": "Norsk tid. Heilagdagar kan vere annleis.",
			}[w.lang],
		})
	}
	return list
}

// span returns the first and the last of the days man-fre, alle or lor.
func span(dager string) (first, last int) {
	if dager == "alle" {
		return 0, len(weekdays) - 1
	}
	from, to, several := strings.Cut(dager, "-")
	index := func(key string) int {
		return slices.IndexFunc(weekdays, func(d struct{ key, code, nb, nn string }) bool { return d.key == key })
	}
	if !several {
		to = from
	}
	return index(from), index(to)
}

func days(first, last int) string {
	var codes []string
	for _, d := range weekdays[first : last+1] {
		codes = append(codes, d.code)
	}
	return strings.Join(codes, ",")
}

// dayNames are days as one writes them.
func (w writer) dayNames(first, last int) string {
	name := func(i int) string { return map[string]string{"nb": weekdays[i].nb, "nn": weekdays[i].nn}[w.lang] }
	if first == last {
		return name(first)
	}
	return name(first) + "–" + name(last)
}

// spraakkoder are the codes of ISO 639 of the languages that help is given in, by
// their names in bokmål and nynorsk, or their codes in the registers.
var spraakkoder = map[string]string{
	"norsk": "no", "bokmål": "nb", "nynorsk": "nn", "engelsk": "en", "polsk": "pl", "arabisk": "ar", "somali": "so", "somalisk": "so",
	"tigrinja": "ti", "ukrainsk": "uk", "russisk": "ru", "nordsamisk": "se", "lulesamisk": "smj", "sørsamisk": "sma", "urdu": "ur", "persisk": "fa",
	"farsi": "fa", "dari": "prs", "pashto": "ps", "tyrkisk": "tr", "kurdisk": "ku", "sorani": "ckb", "kurmanji": "kmr", "spansk": "es", "fransk": "fr", "tysk": "de",
	"litauisk": "lt", "latvisk": "lv", "rumensk": "ro", "bulgarsk": "bg", "thai": "th", "thailandsk": "th", "vietnamesisk": "vi", "kinesisk": "zh", "tamil": "ta",
	"swahili": "sw", "amharisk": "am", "portugisisk": "pt", "svensk": "sv", "dansk": "da", "finsk": "fi", "kvensk": "fkv",
	"tegnspråk": "nsl", "teiknspråk": "nsl", "norsk tegnspråk": "nsl", "norsk teiknspråk": "nsl",
}

// languages are the languages of a service, by name or by code.
func (w writer) languages(key string, written []string) []language {
	var list []language
	for i, name := range written {
		code := spraakkoder[strings.ToLower(strings.TrimSpace(name))]
		if code == "" && len(name) <= 3 {
			code = name // the registers write the code
		}
		list = append(list, language{ID: id(key, "language", strconv.Itoa(i)), Name: name, Code: code})
	}
	return list
}
