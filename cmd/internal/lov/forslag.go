package lov

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Forslag is how a reference should be written today.
type Forslag struct {
	Tekst string // the reference as it should stand, or what it is called today; "" when not known
	Biter []Bit  // what to change in the text, in order; none when that is for a person
	Grunn string // why it is for a person, in bokmål
	Delt  bool   // what stands there today is not quite the same
}

// A Bit is a piece of a text, and what to write in its place.
type Bit struct {
	Start, Slutt int
	Ny           string
}

// Forslag tells what to write instead of found[i], one of the references in text, in
// the given language (nb or nn). What a program may change stands in Biter: only what
// a source has confirmed, that reads as it was written, and that Finn afterwards finds
// to mean what was proposed. It is nil when there is nothing to propose.
//
// Found must be all that Finn gives with Valg.Alle.
func (r *Register) Forslag(text []byte, found []Henvisning, i int, spraak string) *Forslag {
	h := &found[i]
	s := skriver{r: r, h: h, text: text, spraak: spraak}
	if !s.sporDeler() {
		return nil
	}
	if s.ukjent != "" {
		return &Forslag{Grunn: "Vi vet ikke hva " + s.ukjent + " heter i dag."}
	}
	out := &Forslag{Tekst: r.SkrivMaal(s.maal(), spraak), Delt: s.delt}
	pieces, why := s.skriv()
	if why == sammeNavn {
		return &Forslag{Grunn: why}
	}
	if pieces != nil {
		out.Tekst = strings.Join(strings.Fields(string(bytt(text, h.Start, h.Slutt, pieces))), " ")
	}
	near := naboer(found, i)
	switch {
	case s.grunn() != "":
		why = s.grunn()
	case why == "":
		why = s.sammenhengen(near)
	}
	if why == "" && !s.holder(near, pieces) {
		if pieces = s.medAarstall(); pieces == nil || !s.holder(near, pieces) {
			why = "Den nye teksten kunne bli lest som noe annet."
		} else {
			out.Tekst = strings.Join(strings.Fields(string(bytt(text, h.Start, h.Slutt, pieces))), " ")
		}
	}
	if out.Grunn = why; why == "" {
		out.Biter = pieces
	}
	return out
}

// A skriver writes one reference anew.
type skriver struct {
	r        *Register
	h        *Henvisning
	text     []byte
	spraak   string
	sporet   []sporetDel // by part
	ubekr    bool        // no source has confirmed all of it
	delt     bool
	ukjent   string // a part that no one has traced
	navn     bool   // only the name is old
	aarstall bool   // the name shall tell the year of the act
}

// A sporetDel is a part and where its rule stands today; none when it stays.
type sporetDel struct {
	Del
	ny []Maal
}

// sporDeler finds what is to be changed, if anything.
func (s *skriver) sporDeler() bool {
	h, changed := s.h, false
	for _, d := range h.Deler {
		t := sporetDel{Del: d}
		for _, e := range h.Endringer(d) {
			t.ny = append(t.ny, e.Ny...)
			s.ubekr = s.ubekr || !e.Bekreftet || e.Samsvar == "ingen"
			s.delt = s.delt || e.Samsvar != "fullt"
		}
		if t.ny == nil && h.Lov.Status == Opphevet {
			t.ny, s.ukjent = h.Lov.arvtakere(), h.Lov.SkrivDel(d)
		}
		changed = changed || t.ny != nil
		s.sporet = append(s.sporet, t)
	}
	switch {
	case len(h.Deler) == 0 && h.Lov.Status == Opphevet:
		s.sporet = []sporetDel{{ny: h.Lov.arvtakere()}}
		s.ubekr = !slices.ContainsFunc(h.Lov.endring, func(e *Endring) bool { return e.Paragraf == "*" && e.Bekreftet })
		changed, s.delt = true, true
	case !changed && h.har(FlaggGammelt):
		s.navn, changed = true, true
	}
	return changed
}

// maal are the places where all of the reference stands today.
func (s *skriver) maal() []Maal {
	if s.navn {
		m := Maal{Lov: s.h.Lov.ID}
		for _, d := range s.h.Deler {
			if d.Kapittel {
				return []Maal{{Lov: m.Lov, Kapittel: d.Nr}}
			}
			if !d.Mellom {
				m.Paragrafer = append(m.Paragrafer, d.Nr)
			}
		}
		return []Maal{m}
	}
	var out []Maal
	for _, d := range s.sporet {
		ny := d.ny
		if ny == nil && !d.Mellom {
			ny = []Maal{{Lov: s.h.Lov.ID, Paragrafer: []string{d.Nr}}}
		}
		for _, m := range ny {
			out = leggTilMaal(out, m)
		}
	}
	return out
}

// leggTilMaal adds m, together with what is already in the same act.
func leggTilMaal(list []Maal, m Maal) []Maal {
	for i := range list {
		if o := &list[i]; o.Lov == m.Lov && o.Kapittel == "" && m.Kapittel == "" {
			o.Paragrafer = leggTilNy(slices.Clone(o.Paragrafer), m.Paragrafer...)
			return list
		}
	}
	return append(list, m)
}

// grunn is why the reference is for a person, whatever it looks like.
func (s *skriver) grunn() string {
	h := s.h
	switch {
	case h.har(FlaggTvetydig):
		return "Flere lover har hatt dette navnet."
	case h.har(FlaggUkjent):
		return "Loven har ikke en slik paragraf."
	case h.har(FlaggFarlig):
		return "Nummeret er i bruk om noe annet i dag."
	case h.har(FlaggIkkeIKraft):
		return "Loven er ikke satt i kraft."
	case s.ubekr:
		return "Det er ikke bekreftet i en kilde."
	case s.spraak != "nb" && s.spraak != "nn":
		return "Teksten er på et annet språk."
	}
	return ""
}

// omGammelt are the beginnings of words in a sentence that tells of the past, where an
// old reference is the right one.
var omGammelt = []string{
	"gamle", "gammel", "tidligere", "tidlegare", "dagjeldende", "dågjeldande", "daværende", "dåverande",
	"forrige", "førre", "opphev", "erstatt", "avløs", "avløys", "forhenværende", "het da", "nå ", "no ", "i dag",
}

// sammenhengen is why the text around the reference keeps a program from changing it.
func (s *skriver) sammenhengen(near []Henvisning) string {
	h := s.h
	if s.avsnittet() == nil || len(near) > maxNaboer {
		return "Avsnittet er for langt."
	}
	from, to := h.Start, h.Slutt
	for from > h.Avsnitt && h.Start-from < 160 && !setningsgrense(s.text, from) {
		from--
	}
	for to < len(s.text) && to-h.Slutt < 160 && !setningsgrense(s.text, to) {
		to++
	}
	around := strings.ToLower(string(s.text[from:to]))
	for _, w := range omGammelt {
		if at := strings.Index(around, w); at >= 0 && (at == 0 || !bokstav[around[at-1]]) {
			return "Setningen ser ut til å fortelle om den gamle loven."
		}
	}
	if iLenke(s.text, h) {
		return "Den står i en lenke, og adressen må rettes samtidig."
	}
	today := s.maal()
	for k := range near {
		o := &near[k]
		if o.Start == h.Start {
			continue
		}
		if o.Arvet && o.Lov == h.Lov && !slices.ContainsFunc(today, func(m Maal) bool { return m.Lov == h.Lov.ID }) {
			return "En annen paragraf i avsnittet hører til den samme loven."
		}
		if len(today) > 1 && len(h.Deler) > 0 {
			return "Den blir til flere lover, og det står flere henvisninger i avsnittet."
		}
		if len(o.Flagg) > 0 && !sammeHenvisning(o, h) && slices.ContainsFunc(o.Nye(), func(m Maal) bool { return overlapper(today, m) }) {
			return "En annen henvisning i avsnittet blir til den samme paragrafen."
		}
		for _, m := range today {
			if o.Lov.ID == m.Lov && o.Lov != h.Lov && slices.ContainsFunc(o.Deler, func(d Del) bool { return slices.Contains(m.Paragrafer, d.Nr) }) {
				return alleredeNevnt
			}
		}
	}
	return ""
}

// sammeHenvisning tells whether a and b name the same.
func sammeHenvisning(a, b *Henvisning) bool {
	return a.Lov == b.Lov && len(a.Deler) == len(b.Deler) && slices.Equal(a.Paragrafer(), b.Paragrafer())
}

// overlapper tells whether a section of m is among those in list.
func overlapper(list []Maal, m Maal) bool {
	return slices.ContainsFunc(list, func(o Maal) bool {
		return o.Lov == m.Lov && slices.ContainsFunc(m.Paragrafer, func(nr string) bool { return slices.Contains(o.Paragrafer, nr) })
	})
}

// iLenke tells whether h stands in the words of a link in Markdown.
func iLenke(text []byte, h *Henvisning) bool {
	after := text[h.Slutt:min(len(text), h.Slutt+160)]
	end := bytes.IndexAny(after, "[]")
	return end >= 0 && end+1 < len(after) && after[end] == ']' && (after[end+1] == '(' || after[end+1] == '[') ||
		bytes.Contains(text[h.Start:h.Slutt], []byte("]("))
}

// setningsgrense tells whether a sentence ends at byte i, or a paragraph does.
func setningsgrense(text []byte, i int) bool {
	switch text[i] {
	case '.', '!', '?', ';', '|':
		r, _ := utf8.DecodeRune(text[min(i+2, len(text)):])
		return i+1 < len(text) && (text[i+1] == ' ' || text[i+1] == '\n') && unicode.IsUpper(r) || text[i] != '.'
	case '\n':
		return i+1 < len(text) && text[i+1] == '\n'
	}
	return false
}

// bytt returns text[start:end] with the pieces changed.
func bytt(text []byte, start, end int, pieces []Bit) []byte {
	var out []byte
	at := start
	for _, p := range pieces {
		out = append(append(out, text[at:p.Start]...), p.Ny...)
		at = p.Slutt
	}
	return append(out, text[at:end]...)
}

// maxAvsnitt is the longest paragraph, in bytes, in which a reference is written anew,
// and maxNaboer how many references it may have: to see that the new text means what it
// should, all of it is read again for each of them.
const (
	maxAvsnitt = 4 << 10
	maxNaboer  = 60
)

// avsnittet is the paragraph of the reference, or nil when it is too long.
func (s *skriver) avsnittet() []byte {
	from := s.h.Avsnitt
	to := avsnittsslutt(s.text[:min(len(s.text), from+maxAvsnitt+1)], from)
	if to-from > maxAvsnitt {
		return nil
	}
	return s.text[from:to]
}

// naboer are the references in the paragraph of found[i], or as many as tell that they
// are too many.
func naboer(found []Henvisning, i int) []Henvisning {
	from, to := i, i+1
	for from > 0 && i-from <= maxNaboer && found[from-1].Avsnitt == found[i].Avsnitt {
		from--
	}
	for to < len(found) && to-i <= maxNaboer && found[to].Avsnitt == found[i].Avsnitt {
		to++
	}
	return found[from:to]
}

// holder tells whether the paragraph, with the pieces changed, is found to mean what
// it meant, and the reference what is proposed. near are its references.
func (s *skriver) holder(near []Henvisning, pieces []Bit) bool {
	if len(pieces) == 0 {
		return false
	}
	from := s.h.Avsnitt
	to := from + len(s.avsnittet())
	end := pieces[len(pieces)-1].Slutt
	moved := len(bytt(s.text, s.h.Start, end, pieces)) - (end - s.h.Start)
	again := s.r.Finn(bytt(s.text, from, to, pieces), Valg{Dato: s.h.dato, Alle: true})
	today := s.maal()
	for k := range near {
		o := &near[k]
		if o.Start == s.h.Start {
			continue
		}
		start := o.Start - from
		if o.Start > s.h.Start {
			start += moved
		}
		at := slices.IndexFunc(again, func(a Henvisning) bool { return a.Start == start })
		if at < 0 || again[at].Lov != o.Lov || !slices.Equal(again[at].Paragrafer(), o.Paragrafer()) {
			return false
		}
	}
	for _, m := range today {
		want := m.Paragrafer
		if m.Kapittel != "" {
			want = []string{"kap " + m.Kapittel}
		}
		if len(want) == 0 {
			want = []string{"*"}
		}
		if !slices.ContainsFunc(again, func(a Henvisning) bool {
			return a.Start >= s.h.Start-from && a.Start < s.h.Slutt+moved-from && a.Lov.ID == m.Lov && len(a.Flagg) == 0 && inneholderAlle(a.Paragrafer(), want)
		}) {
			return false
		}
	}
	return true
}

func inneholderAlle(list, want []string) bool {
	for _, w := range want {
		if !slices.Contains(list, w) {
			return false
		}
	}
	return true
}
