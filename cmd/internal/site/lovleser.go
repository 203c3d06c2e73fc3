package site

import (
	"bytes"
	"cmp"
	"crypto/md5"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
)

// A lovleser finds the law in the texts of one language of a site.
type lovleser struct {
	register *lov.Register
	lang     string
	plan     time.Time // the day that the plan's own texts are from
	veiledet time.Time // the same for what planvei itself has written

	uten *lovfrie
}

// lovlesere are the readers of the languages of a site that have the whole of it.
func lovlesere(p *model.Plan, src Sources, opts Options) (map[string]*lovleser, error) {
	register, err := lov.Les(src.Defaults)
	if err != nil {
		return nil, err
	}
	readers, without := map[string]*lovleser{}, &lovfrie{texts: map[[md5.Size]byte]bool{}}
	for _, lang := range fullLanguages(p) {
		readers[lang] = &lovleser{register, lang, lovdag(register, p, opts), register.Kontrollert(), without}
	}
	return readers, nil
}

// lovdag is the day that a plan's references are read as of: when it was last adopted,
// or else when it begins; zero when it tells of neither. A plan that nobody has adopted
// is being written, and means the law of today: that of the build or of the register.
func lovdag(register *lov.Register, p *model.Plan, opts Options) time.Time {
	adopted := model.Dato("")
	for _, v := range p.Vedtak {
		adopted = newest(adopted, v.Dato)
	}
	if p.Plan.Status == "vedtatt" {
		adopted = cmp.Or(adopted, p.Plan.Fra)
	} else {
		adopted = cmp.Or(adopted, opts.Dato, model.Dato(register.Kontrollert().Format(time.DateOnly)))
	}
	day, _ := time.Parse(time.DateOnly, string(adopted))
	return day
}

// A lovlenke is a part of a text that names the law, and where it leads.
type lovlenke struct {
	Start, Slutt     int // bytes
	NrStart, NrSlutt int // the number alone, for when the whole cannot be a link
	URL, Tittel      string
	Merknad          *lovmerknad // of the whole reference, beside its last link
}

// lovmerknad tells what an outdated reference is today. The words for the kind are
// the interface's.
type lovmerknad struct {
	Slag   string  `json:"slag"` // idag, sjekk, opphevet, ikke_i_kraft
	Lenker []lenke `json:"lenker,omitempty"`
}

// merkeskille stands between the parts of a mark.
const merkeskille = 0x1f

// merke is what a link in a parsed document carries besides its address, for the
// template that writes it: parts with a mark between that nobody types.
func (k *lovlenke) merke() []byte {
	if k.Merknad == nil {
		return []byte("lov\x1f" + k.Tittel) // nearly all of them, and templates take their time
	}
	parts := []string{"lovmerknad", k.Tittel, k.Merknad.Slag}
	for _, to := range k.Merknad.Lenker {
		parts = append(parts, to.Tekst, to.URL)
	}
	return []byte(strings.Join(parts, "\x1f"))
}

// finn gives the references in a text. One that may mean several acts is left out:
// rather no link than a wrong one. The author is told of it elsewhere.
func (l *lovleser) finn(text []byte, dato time.Time) []lov.Henvisning {
	found := l.register.Finn(text, lov.Valg{Dato: dato})
	return slices.DeleteFunc(found, func(h lov.Henvisning) bool { return h.Har(lov.FlaggTvetydig) })
}

// lenker are the links that a text gets, in order and without overlap.
func (l *lovleser) lenker(text []byte, dato time.Time) []lovlenke {
	var out []lovlenke
	end := 0
	for _, h := range l.finn(text, dato) {
		for _, k := range l.lenkerTil(text, &h) {
			if k.Start >= end {
				out, end = append(out, k), k.Slutt
			}
		}
	}
	return out
}

// lenkerTil are the links of one reference: one for each section that it names, of
// a range its ends. The words around the numbers belong to the first or the last.
func (l *lovleser) lenkerTil(text []byte, h *lov.Henvisning) []lovlenke {
	var out []lovlenke
	for _, d := range h.Deler {
		if !d.Mellom {
			from := foerTegn(text, d.Start, h.Start)
			out = append(out, lovlenke{from, d.Slutt, from, d.Slutt, h.LenkeTil(d), l.tittel(h.Lov, d), nil})
		}
	}
	if len(out) == 0 {
		out = []lovlenke{{URL: h.Lov.Adresse(), Tittel: h.Lov.Tittel}}
	}
	first, last := &out[0], &out[len(out)-1]
	first.Start, last.Slutt = h.Start, h.Slutt
	last.Merknad = l.merknad(h)
	return out
}

// foerTegn is where «§» begins that stands right before a number, but not before min.
func foerTegn(text []byte, at, min int) int {
	i := at
	for i > min {
		c, size := utf8.DecodeLastRune(text[min:i])
		if c != '§' && c != ' ' && c != '\u00a0' && c != '\u202f' {
			break
		}
		if i -= size; c == '§' {
			at = i
		}
	}
	return at
}

// tittel says what a link leads to: the act by name, and the heading of the section.
func (l *lovleser) tittel(act *lov.Lov, d lov.Del) string {
	if d.Ukjent {
		return act.Tittel
	}
	title := act.NavnPaa(l.lang) + " " + act.SkrivDel(d)
	if p := act.FinnParagraf(d.Nr); p != nil && !d.Kapittel {
		title += ": " + p.Overskrift
	}
	return title
}

// merknad is what must stand beside h, or nil.
func (l *lovleser) merknad(h *lov.Henvisning) *lovmerknad {
	today, outdated := h.Idag()
	switch {
	case outdated && !today.Bekreftet:
		return &lovmerknad{"sjekk", l.maallenker(today)}
	case outdated && !today.Sporet:
		return &lovmerknad{"opphevet", l.maallenker(today)}
	case outdated:
		return &lovmerknad{"idag", l.maallenker(today)}
	case h.Lov.Status == lov.IkkeIKraft:
		return &lovmerknad{Slag: "ikke_i_kraft"}
	}
	return nil
}

// maallenker are the places where something stands today, each once. One that no
// source has confirmed is named, and leads to the act as a whole.
func (l *lovleser) maallenker(today lov.Idag) []lenke {
	var out []lenke
	named := ""
	add := func(act *lov.Lov, part, url string) {
		name := act.NavnPaa(l.lang)
		text := strings.TrimSpace(name + " " + part)
		if named == act.ID && part != "" {
			text = part
		}
		named = act.ID
		if !today.Bekreftet {
			url = act.Adresse()
		}
		if k := (lenke{Tekst: text, URL: url}); !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	for _, m := range today.Maal {
		act := l.register.Lov(m.Lov)
		switch {
		case m.Kapittel != "":
			add(act, "kapittel "+m.Kapittel, act.AdresseTilKapittel(m.Kapittel))
		case len(m.Paragrafer) == 0:
			add(act, "", act.Adresse())
		}
		for _, nr := range m.Paragrafer {
			add(act, act.SkrivDel(lov.Del{Nr: nr}), act.AdresseTil(nr))
		}
	}
	return out
}

// dagFor is the day that the text of a page is read as of, by the file it is from.
func (l *lovleser) dagFor(file string) time.Time {
	if own := strings.Split(strings.ReplaceAll(file, `\`, "/"), "/content/"); len(own) > 1 {
		_, rest, _ := strings.Cut(own[len(own)-1], "/") // after the language
		for _, section := range egneTekster {
			if strings.HasPrefix(rest, section) {
				return l.veiledet
			}
		}
	}
	return l.plan
}

// egneTekster are the parts of a site that are not the plan's, but of today.
var egneTekster = []string{"veileder/", "plikter/", "hvem/", "lov/", "ressurser/", "om.", "trygg-bruk."}

// lovfrie are texts that are known to name no law. Most do not, and are met several
// times: in other languages, and when their pages are rendered.
type lovfrie struct {
	mu    sync.Mutex
	texts map[[md5.Size]byte]bool
}

func (f *lovfrie) add(text []byte) {
	key := md5.Sum(bytes.TrimSpace(text))
	f.mu.Lock()
	defer f.mu.Unlock()
	f.texts[key] = true
}

func (f *lovfrie) has(text []byte) bool {
	key := md5.Sum(bytes.TrimSpace(text))
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.texts[key]
}
