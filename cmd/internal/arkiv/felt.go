package arkiv

import (
	"cmp"
	"slices"
	"strings"

	"planvei/cmd/internal/model"
)

// omraadeting are the innsatsomraader, with what they say.
func (u *utgave) omraadeting() []ting {
	var all []ting
	for _, id := range u.omraader {
		o := u.omraade[id]
		if o == nil {
			o = &model.Innsatsomraade{} // one without an id
		}
		all = append(all, u.ting(o.ID, o.Nr, o.Tittel, "",
			u.markdown("begrunnelse", o.Begrunnelse),
			valgt("periode", "periode", o.Periode, "denne", "neste"),
		))
	}
	return all
}

// maalting are the maal.
func (u *utgave) maalting() []ting {
	var all []ting
	for _, m := range u.maaliste() {
		all = append(all, u.ting(m.ID, "", m.Tekst, u.kall("innsatsomraade", m.Innsatsomraade),
			valgt("nivaa", "maalnivaa", m.Nivaa, "generelt", "organisatorisk", "bruker"),
			u.viser("innsatsomraade", "innsatsomraade", u.omraadenavn, m.Innsatsomraade),
			u.viser("maal_overordnet", "maal", u.maalnavn, m.Overordnet),
		))
	}
	return all
}

// tiltaksting are the tiltak. How it went with them, and whom to contact, is no part of
// what a plan has decided, and what they are tagged with is for searching.
func (u *utgave) tiltaksting() []ting {
	var all []ting
	for _, t := range u.tiltak() {
		n := u.ting(t.ID, t.Nr, t.Tittel, u.kall("innsatsomraade", u.hovedomraade(t.Innsatsomraade)),
			u.viser("innsatsomraade", "innsatsomraade", u.omraadenavn, t.Innsatsomraade...),
			u.markdown("beskrivelse", t.Beskrivelse),
			u.markdown("begrunnelse", t.Begrunnelse),
			u.ansvarlige("ansvarlig", t.Ansvar, false),
			u.ansvarlige("samarbeider", t.Ansvar, true),
			u.skrevet("oppstart", t.Oppstart.Skrevet),
			u.skrevet("frist", t.Frist.Skrevet),
			u.status(t),
			u.skrevet("kostnad", t.Kostnad.Skrevet),
			u.loepende("finansiering", t.Finansiering),
			u.viser("maal", "maal", u.maalnavn, t.Maal...),
			u.skrevet("maalgruppe", strings.Join(t.Maalgruppe, ", ")),
			u.loepende("strategi", t.Strategi),
			u.loepende("evaluering", t.Evaluering.Metode),
			u.viser("evaluering_indikator", "indikator", u.indikatornavn, t.Evaluering.Indikator...),
			u.skrevet("evalueres", t.Evaluering.Tidspunkt.Skrevet),
			u.skrevet("hjemmel", strings.Join(t.Lov, ", ")),
			u.deltiltak(t.Deltiltak),
		)
		n.het = tidligere(t, u.forrige)
		all = append(all, n)
	}
	return all
}

// ting is a thing with its title as the first of what it says.
func (u *utgave) ting(id, nr string, title model.Text, group string, fields ...Felt) ting {
	name := u.loepende("tittel", title)
	n := ting{Ting: Ting{ID: id, Nr: nr, Navn: name.Tekst, Felt: append([]Felt{name}, fields...)}, gruppe: group}
	n.navngi(name.egen.Tekst)
	n.Navn.Tekst = cmp.Or(n.Navn.Tekst, id, "–") // something to show
	return n
}

// loepende is a text of sentences. Two that differ in nothing but spaces and line
// breaks are the same.
func (u *utgave) loepende(name string, t model.Text) Felt {
	return u.setninger(name, t, func(text string) string { return text })
}

// markdown is a text of sentences that is written in Markdown.
func (u *utgave) markdown(name string, t model.Text) Felt { return u.setninger(name, t, ren) }

func (u *utgave) setninger(name string, t model.Text, read func(string) string) Felt {
	shown, own := u.tekst(t), Tekst{t[u.eget()], u.eget()}
	own.Tekst = read(own.Tekst)
	if shown.Tekst = own.Tekst; shown.Spraak != own.Spraak {
		shown.Tekst = read(t[shown.Spraak])
	}
	return Felt{Navn: name, Tekst: shown, nokkel: likt(own.Tekst), loepend: true, egen: own}
}

// skrevet is a value as it was written.
func (u *utgave) skrevet(name, value string) Felt {
	return Felt{Navn: name, Tekst: Tekst{value, u.eget()}, nokkel: likt(value)}
}

// likt is a text without its spacing.
func likt(text string) string { return strings.Join(strings.Fields(text), " ") }

// valgt is one of a few words, for which the screen has words of its own.
func valgt(name, words, value string, known ...string) Felt {
	f := Felt{Navn: name, nokkel: value}
	if slices.Contains(known, value) {
		f.Ord = words + "_" + value
	}
	f.Tekst.Tekst = value
	return f
}

// viser is the names of the things that it refers to. It says the same when both plans
// refer to the same things.
func (u *utgave) viser(name, kind string, names func(string) Tekst, ids ...string) Felt {
	f := Felt{Navn: name, Tekst: Tekst{Spraak: u.eget()}}
	var shown, keys []string
	for _, id := range ids {
		if id == "" {
			continue
		}
		t := names(id)
		shown, keys = append(shown, t.Tekst), append(keys, u.kall(kind, id))
		f.Spraak = t.Spraak
	}
	f.Tekst.Tekst, f.nokkel = strings.Join(shown, "; "), strings.Join(keys, " ")
	return f
}

func (u *utgave) omraadenavn(id string) Tekst {
	o := u.omraade[id]
	if o == nil {
		return Tekst{id, u.eget()}
	}
	t := u.tekst(o.Tittel)
	t.Tekst = strings.TrimSpace(o.Nr + " " + t.Tekst)
	return t
}

func (u *utgave) maalnavn(id string) Tekst {
	if m := u.maal[id]; m != nil {
		return u.tekst(m.Tekst)
	}
	return Tekst{id, u.eget()}
}

func (u *utgave) indikatornavn(id string) Tekst {
	for i := range u.Indikator {
		if ind := &u.Indikator[i]; ind.ID == id {
			return u.tekst(ind.Navn)
		}
	}
	return Tekst{id, u.eget()}
}

// ansvarlige are those who answer for a tiltak, the main one first, or those who take
// part.
func (u *utgave) ansvarlige(name string, ansvar []model.Ansvar, part bool) Felt {
	rank := map[string]int{"hovedansvar": 0, "": 1, "medansvar": 2}
	list := slices.DeleteFunc(slices.Clone(ansvar), func(a model.Ansvar) bool { return (a.Rolle == "samarbeid") != part })
	slices.SortStableFunc(list, func(x, y model.Ansvar) int { return rank[x.Rolle] - rank[y.Rolle] })
	f := u.skrevet(name, "")
	var shown, keys []string
	for _, a := range list {
		who := Tekst{a.Skrevet, u.eget()}
		if e := u.enhet[a.Enhet]; e != nil {
			who = u.tekst(e.Navn)
		}
		key := model.Slug(a.Skrevet)
		if a.Enhet != "" {
			key = u.kall("enhet", a.Enhet)
		}
		if a.Ved != "" {
			who.Tekst, key = who.Tekst+" v/"+a.Ved, key+" v/"+model.Slug(a.Ved)
		}
		if a.Kommune != "" {
			who.Tekst, key = who.Tekst+" ("+u.kommune(a.Kommune)+")", key+" "+a.Kommune
		}
		shown, keys = append(shown, who.Tekst), append(keys, key)
		f.Spraak = who.Spraak
	}
	f.Tekst.Tekst, f.nokkel = strings.Join(shown, ", "), strings.Join(keys, ", ")
	return f
}

// kommune is the name that the plan gives a municipality, or its number.
func (u *utgave) kommune(nr string) string {
	if i := slices.Index(u.Plan.Plan.Kommune, nr); i >= 0 && i < len(u.Plan.Plan.Kommunenavn) {
		return u.Plan.Plan.Kommunenavn[i]
	}
	return nr
}

// status is how far a tiltak had come: as it says itself, or else its last report.
func (u *utgave) status(t *model.Tiltak) Felt {
	st, day := t.Status, model.Dato("")
	for _, o := range t.Oppfolging {
		if t.Status.Skrevet == "" && o.Status.Skrevet != "" && o.Dato >= day {
			st, day = o.Status, o.Dato
		}
	}
	f := u.skrevet("status", st.Skrevet)
	if st.Slag != model.StatusUkjent {
		f.Ord, f.nokkel = "status_"+string(st.Slag), string(st.Slag)
	}
	return f
}

// deltiltak are the parts of a tiltak, one on each line.
func (u *utgave) deltiltak(parts []model.Deltiltak) Felt {
	f := u.skrevet("deltiltak", "")
	f.loepend = true
	var lines []string
	for _, d := range parts {
		line := strings.TrimSpace(d.Nr + " " + d.Tittel[u.eget()])
		for _, more := range []string{d.Beskrivelse[u.eget()], u.ansvarlige("", d.Ansvar, false).Tekst.Tekst, d.Frist.Skrevet, d.Status.Skrevet} {
			if more = likt(more); more != "" {
				line += ". " + strings.TrimSuffix(more, ".")
			}
		}
		lines = append(lines, line+".")
	}
	f.Tekst.Tekst = strings.Join(lines, "\n")
	f.nokkel, f.egen = likt(f.Tekst.Tekst), f.Tekst
	return f
}
