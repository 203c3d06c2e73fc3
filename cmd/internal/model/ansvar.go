package model

import (
	"slices"
	"strings"
)

// Enhetsnavn knows the enheter of a plan by the ways to write them. The zero
// Enhetsnavn knows nobody.
type Enhetsnavn struct {
	id    map[string]string // by ID, name or alias in normal form
	flere map[string]bool   // names that more than one of them has
}

// NyeEnhetsnavn learns the names of enheter: of all, or of those that serve one
// kommune. In a shared plan many have a «Barneverntjenesten»; a name that more
// than one of them has means none of them.
func NyeEnhetsnavn(enheter []Enhet, kommune string) Enhetsnavn {
	n := Enhetsnavn{id: make(map[string]string, 3*len(enheter)), flere: map[string]bool{}}
	add := func(name, id string) {
		name = normal(name)
		was, taken := n.id[name]
		switch {
		case name == "" || n.flere[name] || taken && was == id:
		case taken:
			n.flere[name] = true
			delete(n.id, name)
		default:
			n.id[name] = id
		}
	}
	for _, e := range enheter {
		if kommune != "" && len(e.Kommune) > 0 && !slices.Contains(e.Kommune, kommune) {
			continue
		}
		for _, lang := range []string{"nb", "nn", "se", "en"} {
			add(e.Navn[lang], e.ID)
		}
		for _, alias := range e.Alias {
			add(alias, e.ID)
		}
	}
	for _, e := range enheter { // an ID means its own, wherever it serves
		if id := normal(e.ID); id != "" {
			n.id[id] = e.ID
			delete(n.flere, id)
		}
	}
	return n
}

// ID returns the ID of the enhet that is written so, or "".
func (n Enhetsnavn) ID(skrevet string) string { return n.id[normal(skrevet)] }

// Flere reports whether more than one enhet is written so.
func (n Enhetsnavn) Flere(skrevet string) bool { return n.flere[normal(skrevet)] }

// SplittAnsvar takes apart a text that names those who answer for something,
// without knowing who there is: lines, «;», «/» and «i samarbeid med» part them.
// Commas and «og» do not, since they stand inside names too («Kommunalsjef helse
// og meistring»).
func SplittAnsvar(skrevet string) []Ansvar { return FinnAnsvar(skrevet, Enhetsnavn{}) }

// FinnAnsvar takes apart a text like SplittAnsvar, and finds out whom of the
// known it names. A whole name that is known is never parted;
// commas and «og» part a text in which at least one part is known. Who is not
// known stays text as written, with an empty Enhet.
func FinnAnsvar(skrevet string, known Enhetsnavn) []Ansvar {
	if len(skrevet) > maxAnsvar {
		return []Ansvar{{Skrevet: skrevet}}
	}
	return ansvarsleser{known}.les(skrevet, 0)
}

// maxAnsvar is the longest text, in bytes, that is taken apart.
const maxAnsvar = 2000

// An ansvarsleser reads who answers.
type ansvarsleser struct{ Enhetsnavn }

// The strong separators, the strongest first: what one of them parts may hold
// those that follow.
var skiller = []func(string) []string{
	func(s string) []string { return utenfor(s, "\n", ";") },
	nil, // «i samarbeid med»
	func(s string) []string { return utenfor(s, "/") },
	etterParentes,
}

func (l ansvarsleser) les(s string, niva int) []Ansvar {
	s = strings.Trim(s, " \t\r\n,;")
	if blank(s) {
		return nil
	}
	if a, ok := l.en(s); ok {
		return []Ansvar{a}
	}
	for ; niva < len(skiller); niva++ {
		if skiller[niva] == nil {
			if before, with, ok := samarbeid(s); ok {
				return append(l.les(before, niva), l.medRolle(with, niva)...)
			}
			continue
		}
		if parts := skiller[niva](s); len(parts) > 1 {
			var all []Ansvar
			for _, part := range parts {
				all = append(all, l.les(part, niva+1)...)
			}
			return all
		}
	}
	if all := l.liste(s); all != nil {
		return all
	}
	return []Ansvar{tekst(s)}
}

// en reads one party that is known, or everybody.
func (l ansvarsleser) en(s string) (Ansvar, bool) {
	a := Ansvar{}
	a.Skrevet, a.Rolle = rolle(s)
	if l.navngi(&a) {
		return a, true
	}
	whole := a.Skrevet
	if left, ved, ok := v(whole); ok && !l.nevnt(ved) {
		a.Skrevet, a.Ved = left, ved
		if l.navngi(&a) {
			return a, true
		}
	}
	if i := strings.LastIndexByte(whole, '('); i > 0 && strings.HasSuffix(whole, ")") {
		if id := l.ID(whole[:i]); id != "" {
			return Ansvar{Skrevet: whole, Rolle: a.Rolle, Enhet: id}, true
		}
	}
	return a, false
}

// nevnt reports whether a list holds somebody that is known.
func (l ansvarsleser) nevnt(s string) bool {
	starts, ends := ledd(s)
	for i := range starts {
		if len(starts) > 1 && l.ID(s[starts[i]:ends[i]]) != "" {
			return true
		}
	}
	return false
}

// navngi fills in who a is, and reports whether that is known.
func (l ansvarsleser) navngi(a *Ansvar) bool {
	a.Enhet = l.ID(a.Skrevet)
	a.Alle = a.Enhet == "" && alle(normal(a.Skrevet))
	return a.Enhet != "" || a.Alle
}

// tekst is a party that is not known.
func tekst(s string) Ansvar {
	name, role := rolle(s)
	if left, ved, ok := v(name); ok {
		return Ansvar{Skrevet: left, Ved: ved, Rolle: role}
	}
	return Ansvar{Skrevet: name, Rolle: role}
}

// medRolle reads those that the text says help.
func (l ansvarsleser) medRolle(s string, niva int) []Ansvar {
	all := l.les(s, niva)
	for i := range all {
		if all[i].Rolle == "" {
			all[i].Rolle = "samarbeid"
		}
	}
	return all
}

// liste reads parties with commas or «og» between them. What is known is taken
// out, the longest name first; what stands between stays together as written. It
// returns nil when nothing is known.
func (l ansvarsleser) liste(s string) []Ansvar {
	starts, ends := ledd(s)
	if len(starts) < 2 {
		return nil
	}
	var all []Ansvar
	found, pending := false, -1
	flush := func(end int) {
		if pending >= 0 {
			all = append(all, tekst(s[starts[pending]:ends[end]]))
			pending = -1
		}
	}
	for i := 0; i < len(starts); {
		a, to, ok := l.lengst(s, starts, ends, i)
		if !ok {
			if pending < 0 {
				pending = i
			}
			i++
			continue
		}
		flush(i - 1)
		all = append(all, a)
		found, i = true, to+1
	}
	flush(len(starts) - 1)
	if !found {
		return nil
	}
	return all
}

// lengst finds the known party that begins at part i and takes the most parts.
func (l ansvarsleser) lengst(s string, starts, ends []int, i int) (Ansvar, int, bool) {
	const most = 6 // parts in one name
	for j := min(i+most, len(starts)) - 1; j >= i; j-- {
		if a, ok := l.en(s[starts[i]:ends[j]]); ok {
			return a, j, true
		}
	}
	return Ansvar{}, 0, false
}

// ledd returns where the parts of a list begin and end.
func ledd(s string) (starts, ends []int) {
	at := 0
	add := func(end int) {
		part := s[at:end]
		if strings.TrimSpace(part) != "" {
			starts = append(starts, at+len(part)-len(strings.TrimLeft(part, " ")))
			ends = append(ends, at+len(strings.TrimRight(part, " ")))
		}
	}
	iterer(s, []string{",", " og ", " & ", " samt ", " + "}, func(i, length int) {
		add(i)
		at = i + length
	})
	add(len(s))
	return starts, ends
}

// utenfor parts s at the separators that stand outside parentheses.
func utenfor(s string, seps ...string) []string {
	var parts []string
	at := 0
	iterer(s, seps, func(i, length int) {
		if seps[0] == "/" && !skraastrek(s, i) {
			return
		}
		parts = append(parts, s[at:i])
		at = i + length
	})
	return append(parts, s[at:])
}

// iterer calls f for each separator outside parentheses.
func iterer(s string, seps []string, f func(i, length int)) {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth = max(depth-1, 0)
		}
		if depth > 0 {
			continue
		}
		for _, sep := range seps {
			if strings.HasPrefix(s[i:], sep) {
				f(i, len(sep))
				i += len(sep) - 1
				break
			}
		}
	}
}

// skraastrek reports whether the slash at i parts two parties. It does not in
// «v/», «og/eller», «24/7», «A/S» and «oppvekst-/helseavdelingen».
func skraastrek(s string, i int) bool {
	word := func(r rune) bool { return strings.ContainsRune(" ,;()/\n", r) }
	left := strings.TrimRight(s[:i], " ")
	left = left[strings.LastIndexFunc(left, word)+1:]
	right := strings.TrimLeft(s[i+1:], " ")
	if end := strings.IndexFunc(right, word); end >= 0 {
		right = right[:end]
	}
	return len([]rune(left)) > 1 && len([]rune(right)) > 1 && !siffer(left[len(left)-1]) &&
		!strings.HasSuffix(left, "-") && !strings.HasPrefix(right, "-") && strings.ToLower(right) != "eller"
}

// etterParentes parts «leder (kommunen) og leder (politiet)».
func etterParentes(s string) []string {
	var parts []string
	at := 0
	iterer(s, []string{") og ", ") & ", "), "}, func(i, length int) {
		parts = append(parts, s[at:i+1])
		at = i + length
	})
	return append(parts, s[at:])
}

// samarbeid parts those who answer from those who help.
func samarbeid(s string) (before, with string, ok bool) {
	lower := strings.ToLower(s)
	if len(lower) != len(s) { // a letter that takes another length: the offsets differ
		return s, "", false
	}
	for _, sep := range []string{"i samarbeid med", "i samarbeid m/"} {
		if i := strings.Index(lower, sep); i >= 0 && (i == 0 || strings.ContainsRune(" ,;(", rune(lower[i-1]))) {
			return strings.TrimRight(s[:i], " (,;"), strings.TrimRight(strings.TrimLeft(s[i+len(sep):], ": "), ")"), true
		}
	}
	return s, "", false
}

// v parts «kommunalsjef v/HR».
func v(s string) (left, ved string, ok bool) {
	lower := strings.ToLower(s)
	if len(lower) != len(s) {
		return s, "", false
	}
	for _, sep := range []string{" v/", " v / ", " v. "} {
		if i := strings.Index(lower, sep); i > 0 {
			return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(sep):]), strings.TrimSpace(s[i+len(sep):]) != ""
		}
	}
	return s, "", false
}

// rolle takes the role out of «rektor (hovedansvar)» and «Hovedansvar: rektor».
func rolle(s string) (name, role string) {
	s = strings.TrimSpace(s)
	if i := strings.LastIndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") {
		if role := rolleord(s[i+1 : len(s)-1]); role != "" {
			return strings.TrimSpace(s[:i]), role
		}
	}
	if i := strings.IndexByte(s, ':'); i > 0 {
		if role := rolleord(s[:i]); role != "" && !blank(s[i+1:]) {
			return strings.TrimSpace(s[i+1:]), role
		}
	}
	return s, ""
}

func rolleord(s string) string {
	switch normal(s) {
	case "hovedansvar", "hovudansvar", "hovedansvarlig", "hovudansvarleg", "hovedansvaret", "hovudansvaret":
		return "hovedansvar"
	case "medansvar", "medansvarlig", "medansvarleg", "delt ansvar":
		return "medansvar"
	case "samarbeid", "samarbeidspartner", "samarbeidspart", "samarbeidspartnere", "samarbeidspartnarar", "medvirkende", "medverkande", "bidrar", "bidreg":
		return "samarbeid"
	}
	return ""
}

// alle reports whether a name in normal form means everybody.
func alle(s string) bool {
	rest, ok := after(s, []string{"alle", "samtlige"})
	return ok && (rest == "" || slices.Contains([]string{
		"enheter", "einingar", "virksomheter", "verksemder", "virksomhetsledere", "virksomhetsleiarar", "verksemdsleiarar",
		"enhetsledere", "einingsleiarar", "ledere", "leiarar", "tjenester", "tenester", "tjenesteområder", "tenesteområde",
		"sektorer", "sektorar", "avdelinger", "avdelingar", "kommuner", "kommunar", "kommunene", "kommunane",
		"ansatte", "tilsette", "kommunalsjefer", "kommunalsjefar", "kommunalområder", "kommunalområde", "involverte", "parter", "partar",
	}, rest))
}
