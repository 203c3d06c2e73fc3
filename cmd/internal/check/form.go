package check

import (
	"cmp"
	"fmt"
	"net/mail"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

var formreglene = []regel{
	{Regel{"plan-status-ukjent", Form, diag.Feil, "Planens status er ikke utkast, horing eller vedtatt."}, planStatusUkjent},
	{Regel{"ukjent-verdi", Form, diag.Advarsel, "Et felt med faste valg har en verdi som ikke er blant dem."}, ukjentVerdi},
	{Regel{"uvanlig-verdi", Form, diag.Raad, "En verdi ligner på en av de vanlige, men er skrevet annerledes."}, uvanligVerdi},
	{Regel{"periode-bakvendt", Form, diag.Feil, "Planperioden slutter før den begynner."}, periodeBakvendt},
	{Regel{"frist-foer-oppstart", Form, diag.Advarsel, "Et tiltak har frist før det starter."}, fristFoerOppstart},
	{Regel{"kommunenummer-form", Form, diag.Feil, "Et kommunenummer har ikke fire siffer, eller seks for en bydel."}, kommunenummerForm},
	{Regel{"kommunenavn-antall", Form, diag.Advarsel, "Planen har ikke like mange kommunenavn som kommunenummer."}, kommunenavnAntall},
	{Regel{"aar-form", Form, diag.Advarsel, "Året i økonomien er ikke et årstall."}, aarForm},
	{Regel{"nettadresse-form", Form, diag.Feil, "En nettadresse er ikke en full adresse som begynner med https://."}, nettadresseForm},
	{Regel{"epost-form", Form, diag.Feil, "En e-postadresse er ikke skrevet riktig."}, epostForm},
}

// The choices of the keys that have fixed ones.
var (
	planstatuser = []string{"utkast", "horing", "vedtatt"}
	maalnivaaer  = []string{"generelt", "organisatorisk", "bruker"}
	plantyper    = []string{"handlingsplan", "temaplan", "kommunedelplan", "delplan", "sektorplan", "strategi"}
	roller       = []string{
		"ansatt", "barnehage", "barnevern", "bolig", "fastlege", "flyktningtjeneste", "frivillig", "fritidsklubb",
		"helsestasjon", "hjemmetjeneste", "jordmor", "krisesenter", "leder", "legevakt", "nav", "politi", "ppt",
		"psykisk-helse", "rus", "servicetorg", "sfo", "skole", "skolehelsetjeneste", "sykehjem", "tannhelse",
		"utekontakt", "voksenopplaering",
	}
)

func planStatusUkjent(s *subject, report reporter) {
	p := s.Plan.Plan
	if p.Status == "" || slices.Contains(planstatuser, p.Status) {
		return
	}
	report(at(p.Origin, "status"),
		fmt.Sprintf("planen har statusen %s, som ikke finnes", quote(p.Status)),
		choose(p.Status, planstatuser))
}

// A choice is a value under a key that has fixed choices.
type choice struct {
	origin model.Origin
	key    string
	value  string
	known  []string
}

func ukjentVerdi(s *subject, report reporter) {
	for _, c := range choices(s) {
		if c.value != "" && !slices.Contains(c.known, c.value) {
			key, _, _ := strings.Cut(c.key[strings.LastIndexByte(c.key, '.')+1:], "[")
			report(at(c.origin, c.key),
				fmt.Sprintf("«%s» er %s, som ikke er et av valgene", key, quote(c.value)),
				choose(c.value, c.known))
		}
	}
}

func choices(s *subject) []choice {
	var all []choice
	add := func(o model.Origin, key, value string, known ...string) {
		all = append(all, choice{o, key, value, known})
	}
	for _, o := range s.Innsatsomraade {
		add(o.Origin, "gruppering", o.Gruppering, "tema", "maalgruppe", "tjeneste")
		add(o.Origin, "periode", o.Periode, "denne", "neste")
	}
	for _, m := range s.Maal {
		add(m.Origin, "nivaa", m.Nivaa, maalnivaaer...)
	}
	for _, t := range s.Tiltak {
		add(t.Origin, "type", t.Type, "nytt", "viderefort", "lopende", "utredning")
		for _, a := range t.Ansvar {
			add(t.Origin, a.Kilde+".rolle", a.Rolle, "hovedansvar", "medansvar", "samarbeid")
		}
		for _, d := range t.Deltiltak {
			for _, a := range d.Ansvar {
				add(d.Origin, a.Kilde+".rolle", a.Rolle, "hovedansvar", "medansvar", "samarbeid")
			}
		}
	}
	for _, e := range s.Enhet {
		add(e.Origin, "type", e.Type, "enhet", "rolle", "team", "ekstern")
		add(e.Origin, "nivaa", e.Nivaa, "kommunal", "interkommunal", "regional", "statlig", "frivillig")
		for i, f := range e.For {
			add(e.Origin, element("for", i), f, "innbyggere", "ansatte")
		}
	}
	return all
}

// uvanligVerdi looks at keys where any value will do, so it speaks only of those
// that are nearly a usual one.
func uvanligVerdi(s *subject, report reporter) {
	near := func(o model.Origin, key, value string, usual []string) {
		if meant := nearest(value, usual); meant != "" && meant != value && !slices.Contains(usual, value) {
			report(at(o, key), quote(value)+" ligner på "+quote(meant), "Skriv "+quote(meant)+" hvis det er det du mener.")
		}
	}
	near(s.Plan.Plan.Origin, "type", s.Plan.Plan.Type, plantyper)
	for _, k := range s.Tiltakskort {
		for i, r := range k.Rolle {
			near(k.Origin, element("rolle", i), r, roller)
		}
	}
}

// choose is advice on which of the known values to write.
func choose(written string, known []string) string {
	advice := "Velg mellom " + orList(known) + "."
	if meant := cmp.Or(nearest(written, known), beginsAlike(written, known)); meant != "" {
		return "Mente du " + quote(meant) + "? " + advice
	}
	return advice
}

// beginsAlike returns the known word that written begins with: «brukerrettet»
// for bruker, «medansvarlig» for medansvar.
func beginsAlike(written string, known []string) string {
	written = model.Slug(written)
	for _, k := range known {
		if strings.HasPrefix(written, k) {
			return k
		}
	}
	return ""
}

// orList joins choices as one does in a sentence: «a», «b» eller «c».
func orList(choices []string) string {
	var b strings.Builder
	for i, c := range choices {
		switch {
		case i > 0 && i == len(choices)-1:
			b.WriteString(" eller ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString("«" + c + "»")
	}
	return b.String()
}

func periodeBakvendt(s *subject, report reporter) {
	p := s.Plan.Plan
	if p.Fra == "" || p.Til == "" || p.Fra <= p.Til {
		return
	}
	report(s.periodPlace("til"),
		fmt.Sprintf("planen slutter %s, men begynner ikke før %s", skrivDato(p.Til), skrivDato(p.Fra)),
		"Se over «fra» og «til». Kanskje har de byttet plass.")
}

func fristFoerOppstart(s *subject, report reporter) {
	for i := range s.Tiltak {
		t := &s.Tiltak[i]
		if start, end := begins(t.Oppstart), t.Frist.Til; start != "" && end != "" && end < start {
			report(at(t.Origin, "frist"),
				fmt.Sprintf("%s har frist %s, men starter ikke før %s", s.tiltaket(t), quote(t.Frist.Skrevet), quote(t.Oppstart.Skrevet)),
				"Rett fristen eller oppstarten.")
		}
	}
}

// begins returns the first day that a time may mean.
func begins(t model.Tid) model.Dato {
	if t.Fra != "" || t.Slag != model.TidDato {
		return t.Fra
	}
	return t.Til
}

func kommunenummerForm(s *subject, report reporter) {
	for _, k := range s.kommunereferanser() {
		if k.nr == "" || kommunenummer(k.nr) {
			continue
		}
		advice := "Skriv kommunenummeret med fire siffer i anførselstegn, eller bydelsnummeret med seks, for eksempel \"0301\"."
		if len(k.nr) == 3 && digitsOnly(k.nr) {
			advice = fmt.Sprintf("Mente du %q? Kommunenummer har fire siffer, og må stå i anførselstegn for å beholde nullen foran.", "0"+k.nr)
		}
		report(k.at, quote(k.nr)+" er ikke et kommunenummer", advice)
	}
}

// kommunenummer reports whether nr has the form of a kommune or of a bydel.
func kommunenummer(nr string) bool { return (len(nr) == 4 || len(nr) == 6) && digitsOnly(nr) }

func digitsOnly(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func kommunenavnAntall(s *subject, report reporter) {
	p := s.Plan.Plan
	if names, numbers := len(p.Kommunenavn), len(p.Kommune); names > 0 && names != numbers {
		report(at(p.Origin, "kommunenavn"),
			fmt.Sprintf("planen har %d kommunenavn, men %d kommunenummer", names, numbers),
			"Skriv ett navn for hvert nummer i «kommune», i samme rekkefølge.")
	}
}

func aarForm(s *subject, report reporter) {
	for _, o := range s.Okonomi {
		if aar, err := strconv.Atoi(o.Aar); o.Aar != "" && (len(o.Aar) != 4 || err != nil || aar < 1990 || aar > 2100) {
			report(at(o.Origin, "aar"), quote(o.Aar)+" er ikke et årstall",
				"Skriv ett år med fire siffer. Bruk en [[okonomi]] for hvert år.")
		}
	}
}

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
