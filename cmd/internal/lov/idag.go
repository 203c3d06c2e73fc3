package lov

// Idag is what an outdated reference is called today.
type Idag struct {
	Maal      []Maal
	Bekreftet bool // a source says so
	Sporet    bool // the very sections are known, and not only the act that took over
}

// Idag tells what is outdated in h, and whether anything is.
func (h *Henvisning) Idag() (Idag, bool) {
	today := Idag{Bekreftet: true, Sporet: true}
	if len(h.Deler) == 0 && h.Lov.Status == Opphevet {
		today.Maal, today.Sporet = h.Lov.arvtakere(), false
	}
	for _, d := range h.Deler {
		traced := h.Endringer(d)
		for _, e := range traced {
			today.Maal = append(today.Maal, e.Ny...)
			today.Bekreftet = today.Bekreftet && e.Bekreftet
		}
		if len(traced) == 0 && h.Lov.Status == Opphevet && !d.Mellom {
			today.Maal, today.Sporet = append(today.Maal, h.Lov.arvtakere()...), false
		}
	}
	return today, len(today.Maal) > 0
}

// Har tells whether h has the flag.
func (h *Henvisning) Har(flag string) bool { return h.har(flag) }

// NavnPaa is the name of l in a language of the interface: the one that people
// use, in bokmål where there is none in that language.
func (l *Lov) NavnPaa(lang string) string {
	if name := l.Navn[lang]; name != "" {
		return name
	}
	return l.Navn["nb"]
}
