package site

import (
	"regexp"
	"slices"

	"planvei/cmd/internal/arkiv"
)

// A forskjellsviser makes records of what is different between two versions. What an
// earlier version says never shows a telephone number: it may be somebody else's now.
type forskjellsviser struct {
	b       *builder
	gjelder bool // the newer version is the plan of this site
}

// slag is what became of the things of one kind, whose pages are in section.
func (v forskjellsviser) slag(kind, section string, s arkiv.Sammenligning) forskjellsslag {
	r := forskjellsslag{Slag: kind}
	now := func(t arkiv.Ting) tingRecord {
		rec := v.ting(t, v.gjelder)
		if v.gjelder && section != "" && t.ID != "" {
			rec.URL, rec.Felt = v.b.url(section, t.ID), nil
		}
		return rec
	}
	for _, t := range s.Nye {
		r.Nye = append(r.Nye, now(t))
	}
	for _, t := range s.Bort {
		r.Bort = append(r.Bort, v.ting(t, false))
	}
	for _, e := range s.Endret {
		r.Endret = append(r.Endret, v.endret(now(e.Naa), e))
	}
	for _, e := range s.Nummer {
		r.Nummer = append(r.Nummer, v.endret(now(e.Naa), e))
	}
	return r
}

// vist are the keys that are shown of what is new or gone, and has no page to lead to.
var vist = []string{"innsatsomraade", "ansvarlig", "frist", "beskrivelse"}

func (v forskjellsviser) ting(t arkiv.Ting, gjelder bool) tingRecord {
	r := tingRecord{Nr: t.Nr, lenke: lenke{Tekst: v.uten(t.Navn.Tekst, gjelder), Lang: v.b.fremmed(t.Navn.Spraak)}}
	for _, f := range t.Felt {
		if slices.Contains(vist, f.Navn) && f.Tekst.Tekst != "" {
			r.Felt = append(r.Felt, v.felt(f, []arkiv.Bit{{Tekst: f.Tekst.Tekst}}, gjelder))
		}
	}
	return r
}

func (v forskjellsviser) endret(now tingRecord, e arkiv.Endring) endretRecord {
	r := endretRecord{tingRecord: now}
	if e.Foer.Nr != e.Naa.Nr {
		r.FoerNr = e.Foer.Nr
	}
	if e.Gjettet {
		r.Gjettet = &spraktekst{v.uten(e.Foer.Navn.Tekst, false), v.b.fremmed(e.Foer.Navn.Spraak)}
	}
	for _, p := range e.Felt {
		r.Par = append(r.Par, parRecord{Navn: p.Naa.Navn, Foer: v.felt(p.Foer, p.FoerBiter, false), Naa: v.felt(p.Naa, p.NaaBiter, v.gjelder)})
	}
	return r
}

var dagform = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)

// felt is what one key says. Words that both versions have are the newer one's too.
func (v forskjellsviser) felt(f arkiv.Felt, pieces []arkiv.Bit, gjelder bool) forskjellsfelt {
	r := forskjellsfelt{Navn: f.Navn, Lang: v.b.fremmed(f.Spraak), Ord: f.Ord}
	switch {
	case f.Ord != "":
		r.Lang = ""
		return r
	case dagform.MatchString(f.Tekst.Tekst):
		r.Lang, r.Dag = "", f.Tekst.Tekst
		return r
	}
	for _, p := range pieces {
		r.Biter = append(r.Biter, bit{v.uten(p.Tekst, gjelder || v.gjelder && !p.Ulik && len(pieces) > 1), p.Ulik, p.Forbi})
	}
	return r
}

// uten is a text without telephone numbers, unless it holds.
func (v forskjellsviser) uten(text string, gjelder bool) string {
	if gjelder {
		return text
	}
	return arkiv.UtenNumre(text)
}
