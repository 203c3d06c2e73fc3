package load

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// explain says in plain words what is wrong with the syntax, and what to do.
//
// The parsers speak of what they met; the author needs to hear what was
// forgotten. So the line itself is looked at first, for the mistakes that people
// make, and the parser's message only where the line does not tell.
func explain(file string, src []byte, wrong *syntaxError) diag.Finding {
	offset := wrong.offset
	var what, advice string
	switch {
	case strings.Contains(wrong.message, "not terminated by"):
		offset = lastOpening(src, offset)
		what = "teksten som begynner her, blir aldri avsluttet"
		advice = `En tekst over flere linjer begynner og slutter med tre anførselstegn: """.`
	default:
		start := bytes.LastIndexByte(src[:offset], '\n') + 1
		end := len(src)
		if i := bytes.IndexByte(src[offset:], '\n'); i >= 0 {
			end = offset + i
		}
		line := string(src[start:end])
		if at := hidden(line); at >= 0 {
			offset = start + at
			what = "her står det et usynlig tegn som ikke er et vanlig mellomrom"
			advice = "Slett tegnet, eller skriv linjen på nytt. Det kommer ofte med når tekst er limt inn fra Word."
			break
		}
		line = strings.TrimSpace(line)
		if strings.Contains(wrong.message, "array") && !strings.HasPrefix(line, `"`) {
			offset = listOpening(src, start, offset)
		}
		what, advice = diagnose(line, wrong.message)
	}
	x := indexer{file: file, src: src, line: 1, column: 1}
	return diag.Finding{Code: "toml-syntaks", Severity: diag.Feil, Position: x.place(offset), Message: what, Advice: advice}
}

// lastOpening returns the last place before offset where a text over several
// lines could begin.
func lastOpening(src []byte, offset int) int {
	return max(bytes.LastIndex(src[:offset], []byte(`"""`)), bytes.LastIndex(src[:offset], []byte("'''")), 0)
}

var openList = regexp.MustCompile(`=[ \t]*\[`)

// listOpening returns where the list begins that is still open on the line from
// start, or offset when it begins on that line.
func listOpening(src []byte, start, offset int) int {
	if openList.Match(src[start:offset]) {
		return offset
	}
	if all := openList.FindAllIndex(src[:start], -1); all != nil {
		return all[len(all)-1][1] - 1
	}
	return offset
}

// hidden returns where a line has a character that looks like a space, or like
// nothing, in a place where TOML takes none; or -1.
func hidden(line string) int {
	odd := func(r rune) bool { return r > unicode.MaxASCII && (unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)) }
	key, value, assigned := strings.Cut(line, "=")
	if i := strings.IndexFunc(key, odd); i >= 0 && (assigned || strings.TrimSpace(key[:i]) == "") {
		return i
	}
	value = strings.TrimLeft(value, " \t")
	if r, _ := utf8.DecodeRuneInString(value); odd(r) {
		return len(line) - len(value)
	}
	line = strings.TrimRight(line, " \t\r")
	if r, size := utf8.DecodeLastRuneInString(line); odd(r) {
		return len(line) - size
	}
	return -1
}

// diagnose finds the mistake in a line, helped by the words of the parser.
func diagnose(line, message string) (what, advice string) {
	says := func(parts ...string) bool {
		for _, p := range parts {
			if strings.Contains(message, p) {
				return true
			}
		}
		return false
	}
	switch {
	case says(orphan):
		name := strings.Trim(line, "[] \t")
		above, _, _ := strings.Cut(name, ".")
		return fmt.Sprintf("%s står før den første [[%s]]", shorten(line), above),
			fmt.Sprintf("Flytt den ned under den [[%s]] den hører til. Er navnet feil skrevet i en overskrift over, retter du det.", above)
	case says(single):
		name := strings.Trim(line, "[] \t")
		return fmt.Sprintf("[%s] har enkle klammer, men står flere ganger", shorten(name)), fmt.Sprintf("Bruk doble klammer hver gang: [[%s]]", shorten(name))
	case says("already been defined", "already created"):
		return twice(line, message)
	case says("nested more", "too many parts"):
		return "lister og tabeller ligger for dypt inni hverandre", "En plan trenger aldri mer enn tre nivåer. Se etter klammer som ikke er lukket."
	case says("control character"):
		return "teksten har et usynlig styretegn", "Slett tegnet, eller skriv linjen på nytt. Det kommer ofte med når tekst er limt inn."
	case says("leading zero") && norwegianDate.MatchString(line):
		key, value, _ := strings.Cut(line, "=")
		return badDate(strings.TrimSpace(key), strings.TrimSpace(value))
	case says("leading zero"):
		return leadingZero(line)
	case strings.HasPrefix(line, "[") && says("table name"):
		return header(line)
	case says("escape"):
		return "omvendt skråstrek (\\) har en egen betydning mellom anførselstegn", `Skriv to av dem (\\), eller bruk enkle anførselstegn rundt teksten: '…'`
	case says("inline table", "inline-table"):
		return "tabellen mellom { og } er ikke riktig avsluttet", `Skriv den på én linje med komma mellom: {enhet = "nav", rolle = "hovedansvar"}`
	case says("array"):
		return "listen er ikke riktig avsluttet", `Sett anførselstegn rundt hver tekst, komma mellom dem og ] til slutt: ["nav", "barnevernet"]`
	case strings.HasPrefix(line, "["):
		return header(line)
	}
	key, value, found := strings.Cut(line, "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	switch {
	case strings.HasPrefix(line, "//"):
		return "linjen begynner med //", "Skal linjen være en kommentar, begynner den med #."
	case !found && strings.HasPrefix(line, `"`):
		return "linjen er ikke lest; kanskje mangler et anførselstegn på linjen over", "Se etter at hver tekst begynner og slutter med anførselstegn, og at lister slutter med ]."
	case !found:
		return withoutEquals(line)
	case key == "":
		return "det mangler et navn foran likhetstegnet", `Skriv navnet på feltet først, for eksempel: tittel = "…"`
	case !bareKey(key):
		return badKey(key)
	}
	return badValue(key, value, message)
}

// twice explains a key or a table that is written twice.
func twice(line, message string) (what, advice string) {
	_, name, _ := strings.Cut(message, "'")
	name, _, _ = strings.Cut(name, "'")
	if strings.HasPrefix(line, "[") {
		if name == "plan" {
			return "[plan] står to ganger", "Samle opplysningene om planen under én [plan]."
		}
		return fmt.Sprintf("tabellen «%s» er skrevet på en måte som bare kan brukes én gang", shorten(name)),
			fmt.Sprintf("Bruk doble klammer for hver av dem: [[%s]]", shorten(name))
	}
	return fmt.Sprintf("«%s» er skrevet to ganger i samme tabell", shorten(name)),
		"Behold én av linjene. Skal det være to tabeller, må hver ha sin overskrift, for eksempel [[tiltak]]."
}

// norwegianDate is a line with a day as one writes it by hand.
var norwegianDate = regexp.MustCompile(`=[ \t]*(\d{1,2})\.[ \t]?(\d{1,2})\.[ \t]?(\d{4})[ \t]*(#.*)?$`)

// badDate explains a date that is written by hand, or that no calendar has.
func badDate(name, value string) (what, advice string) {
	value, _, _ = strings.Cut(value, "#")
	value = strings.TrimSpace(value)
	if m := norwegianDate.FindStringSubmatch("=" + value); m != nil {
		if day, err := time.Parse("2.1.2006", strings.TrimPrefix(m[1], "0")+"."+strings.TrimPrefix(m[2], "0")+"."+m[3]); err == nil {
			return fmt.Sprintf("datoen %s er skrevet med dagen først", value), fmt.Sprintf("Skriv år, måned og dag: %s = %s", name, day.Format(time.DateOnly))
		}
	}
	return fmt.Sprintf("%s er ikke en dato i kalenderen", shorten(value)), fmt.Sprintf("Skriv år, måned og dag: %s = 2026-03-01. Andre tider skrives som tekst: %[1]s = \"våren 2026\"", name)
}

// leadingZero explains a number that is none to TOML, such as that of Oslo.
func leadingZero(line string) (what, advice string) {
	number := "0301"
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' }) {
		if len(word) > 1 && word[0] == '0' && strings.Trim(word, "0123456789_") == "" {
			number = word
			break
		}
	}
	return fmt.Sprintf("tallet %s begynner med 0", shorten(number)), fmt.Sprintf(`Sett anførselstegn rundt tallet: "%s"`, shorten(number))
}

func header(line string) (what, advice string) {
	name := strings.Trim(strings.SplitN(line, "#", 2)[0], "[] \t")
	if !bareKey(name) {
		if slug := key(name); slug != "" {
			return fmt.Sprintf("«%s» kan ikke være navnet på en tabell", shorten(name)),
				fmt.Sprintf("Bruk bare bokstavene a–z, tall og understrek: [[%s]]", shorten(slug))
		}
	}
	return "overskriften til tabellen er ikke riktig avsluttet", fmt.Sprintf("Skriv like mange klammer foran og bak: [[%s]] eller [%[1]s]", shorten(name))
}

func withoutEquals(line string) (what, advice string) {
	if name, value, ok := strings.Cut(line, ":"); ok && bareKey(strings.TrimSpace(name)) {
		return "linjen har kolon der det skal være likhetstegn", fmt.Sprintf(`Skriv: %s = "%s"`, strings.TrimSpace(name), unquoted(value))
	}
	if name, value, ok := strings.Cut(line, " "); ok && bareKey(name) && strings.HasPrefix(strings.TrimSpace(value), `"`) {
		return "linjen mangler likhetstegn", fmt.Sprintf(`Skriv: %s = "%s"`, name, unquoted(value))
	}
	return fmt.Sprintf("linjen «%s» mangler likhetstegn", shorten(line)),
		`Skriv navnet på feltet, likhetstegn og verdien: tittel = "…". En kommentar begynner med #. Tekst over flere linjer står mellom """ og """.`
}

func badKey(name string) (what, advice string) {
	what = fmt.Sprintf("«%s» kan ikke være navnet på et felt", shorten(name))
	if slug := key(name); slug != "" {
		return what, fmt.Sprintf("Navn har bare bokstavene a–z, tall og understrek; æ, ø og å skrives ae, o og aa: %s", slug)
	}
	return what, "Navn har bare bokstavene a–z, tall og understrek."
}

// unclosed reports whether the parser met the end of the line, or of the file,
// within a text.
func unclosed(message string) bool {
	return strings.Contains(message, "cannot have new lines") || strings.Contains(message, "unterminated")
}

// badValue explains what stands behind the equals sign.
func badValue(name, value, message string) (what, advice string) {
	quoted := func(v string) string { return fmt.Sprintf(`Skriv: %s = "%s"`, name, shorten(v)) }
	first, _, _ := strings.Cut(value, " ")
	switch {
	case colour.MatchString(value):
		return fmt.Sprintf("fargen bak «%s» mangler anførselstegn", name), quoted(colour.FindString(value))
	case value == "" || strings.HasPrefix(value, "#"):
		return fmt.Sprintf("«%s» har ingen verdi", name), fmt.Sprintf(`Skriv en verdi, eller slett linjen. En tom tekst skrives %s = ""`, name)
	case strings.HasPrefix(value, "["):
		return "listen har tekst uten anførselstegn", fmt.Sprintf("Sett rette anførselstegn rundt hver tekst, og komma mellom dem: %s = %s", name, quotedList(value))
	case strings.ContainsRune(printedQuotes, []rune(value)[0]):
		return "teksten har trykte anførselstegn rundt seg", fmt.Sprintf(`Bruk det rette anførselstegnet: %s = "%s"`, name, unquoted(value))
	case unclosed(message) && strings.ContainsAny(lastRune(value), printedQuotes):
		return "teksten slutter med et trykt anførselstegn", fmt.Sprintf(`Bruk det rette anførselstegnet: %s = "%s"`, name, unquoted(value))
	case unclosed(message):
		return "teksten mangler anførselstegn til slutt", fmt.Sprintf(`Sett " bak teksten. Skal den gå over flere linjer, må den stå mellom tre: %s = """…"""`, name)
	case strings.Contains(message, "datetime"), norwegianDate.MatchString("=" + value):
		return badDate(name, value)
	case strings.HasPrefix(value, `"`) || strings.HasPrefix(value, "'"):
		if strings.HasSuffix(value, ",") {
			return "linjen slutter med komma", "Slett kommaet. Komma brukes bare mellom verdier i en liste."
		}
		return "det står noe bak teksten, eller anførselstegn inni den", `Inni en tekst brukes «…» som anførselstegn. En kommentar bak teksten begynner med #.`
	case unicode.IsDigit([]rune(value)[0]):
		return fmt.Sprintf("verdien %s er verken et tall eller en dato", shorten(value)), quoted(value)
	case strings.EqualFold(first, "ja") || strings.EqualFold(first, "true"):
		return fmt.Sprintf("«%s» kan ikke skrives slik", shorten(value)), fmt.Sprintf("Skriv ja som true, med små bokstaver: %s = true", name)
	case strings.EqualFold(first, "nei") || strings.EqualFold(first, "false"):
		return fmt.Sprintf("«%s» kan ikke skrives slik", shorten(value)), fmt.Sprintf("Skriv nei som false, med små bokstaver: %s = false", name)
	}
	return fmt.Sprintf("teksten bak «%s» mangler anførselstegn", name), quoted(unquoted(value))
}

// colour is one that TOML takes for a comment.
var colour = regexp.MustCompile(`^#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b`)

// printedQuotes are those that Word writes.
const printedQuotes = "“”„«»’‘‚"

func lastRune(s string) string {
	_, size := utf8.DecodeLastRuneInString(s)
	return s[len(s)-size:]
}

// quotedList is a list as it could have been written.
func quotedList(value string) string {
	var parts []string
	for part := range strings.SplitSeq(strings.Trim(value, "[], \t"), ",") {
		if part = unquoted(part); part != "" {
			parts = append(parts, `"`+part+`"`)
		}
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// unquoted is a value without the marks that the author put around it.
func unquoted(value string) string {
	return shorten(strings.Trim(value, "\"',; \t"+printedQuotes))
}

// bareKey reports whether TOML takes name as a key without quotes.
func bareKey(name string) bool {
	return name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.") == ""
}

// key is the nearest to name that can be a key.
func key(name string) string {
	return strings.ReplaceAll(model.Slug(strings.Trim(name, "[]\"' ")), "-", "_")
}
