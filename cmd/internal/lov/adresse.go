package lov

const lovdata = "https://lovdata.no"

// Adresse is where the act as a whole is found.
func (l *Lov) Adresse() string {
	switch {
	case l.EgenAdresse != "":
		return l.EgenAdresse
	case l.Status == Opphevet:
		return lovdata + "/dokument/NLO/lov/" + l.Lovdata
	case l.Konvensjon():
		return lovdata + "/lov/" + l.Lovdata + "/" + l.Prefiks + "/a1"
	}
	return lovdata + "/lov/" + l.Lovdata
}

// AdresseTil is where a section or an article is found. In an act that is repealed
// and in a treaty, no address inside the text is confirmed, so it is the whole.
func (l *Lov) AdresseTil(nr string) string {
	switch {
	case l.EgenAdresse != "" || l.Status == Opphevet || !l.harForm(nr):
		return l.Adresse()
	case l.Konvensjon():
		return lovdata + "/lov/" + l.Lovdata + "/" + l.Prefiks + "/a" + nr
	}
	return lovdata + "/lov/" + l.Lovdata + "/§" + nr
}

// AdresseTilKapittel is the first section of a chapter. The address of a chapter
// itself follows its place and not its number, so it is never computed; a chapter
// that the register does not hold leads to the act.
func (l *Lov) AdresseTilKapittel(kapittel string) string {
	if first := l.Kapitler[kapittel]; first != "" {
		return l.AdresseTil(first)
	}
	return l.Adresse()
}

// adresser are the places that m names.
func (r *Register) adresser(m Maal) []string {
	l := r.lov[m.Lov]
	switch {
	case m.Kapittel != "":
		return []string{l.AdresseTilKapittel(m.Kapittel)}
	case len(m.Paragrafer) == 0:
		return []string{l.Adresse()}
	}
	out := make([]string, len(m.Paragrafer))
	for i, nr := range m.Paragrafer {
		out[i] = l.AdresseTil(nr)
	}
	return out
}
