package check

import (
	"cmp"
	"strings"
	"time"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
)

// A lovfunn is one reference to an act that has something to be said of it.
type lovfunn struct {
	*lov.Henvisning
	skrevet string // as it stands, on one line
	spraak  string
	at      diag.Position
	forslag *lov.Forslag // nil when there is nothing to write instead
	vedtatt time.Time    // the day that the text was adopted, if it was

	// Where the text stands in its file; nil when that could not be told.
	spor *load.Spor
}

// finnLov reads the references in every text of the plan, and keeps those that a rule
// may have something to say of.
func finnLov(s *subject, opts Options) []lovfunn {
	if opts.Lover == nil {
		return nil
	}
	var all []lovfunn
	date, adopted := lovdato(s.Plan, opts)
	for i := range s.tekst {
		if t := &s.tekst[i]; t.kanViseTilLov() {
			all = appendLov(all, t, s.own(), date, adopted, opts)
		}
	}
	for i := range s.Sider {
		k := &s.Sider[i]
		for _, t := range kapitteltekster(k) {
			all = appendLov(all, &t, s.own(), today(opts), time.Time{}, opts)
		}
	}
	return all
}

// kanViseTilLov tells a text from an id, an address and a number.
func (t *tekst) kanViseTilLov() bool {
	return t.loepende || strings.HasPrefix(t.felt, "lov[") || strings.Contains(t.verdi, " ")
}

func appendLov(all []lovfunn, t *tekst, own string, date, adopted time.Time, opts Options) []lovfunn {
	src := []byte(t.verdi)
	if t.markdown() {
		src = utenKode(src)
	}
	found := opts.Lover.Finn(src, lov.Valg{Dato: date, Alle: true})
	var trace *load.Spor
	traced := false
	for i := range found {
		h := &found[i]
		if len(h.Flagg) == 0 {
			continue
		}
		if !traced {
			trace, traced = t.spor(opts.Kilder), true
		}
		f := lovfunn{
			Henvisning: h, skrevet: lov.PaaEnLinje(t.verdi[h.Start:h.Slutt]), spraak: cmp.Or(t.spraak, own),
			at: t.place(h.Start), vedtatt: adopted, spor: trace,
		}
		if trace != nil {
			f.at = trace.Sted(h.Start)
		}
		f.forslag = opts.Lover.Forslag(src, found, i, f.spraak)
		all = append(all, f)
	}
	return all
}

// spor follows the text back to its file.
func (t *tekst) spor(k *load.Kilder) *load.Spor {
	chapter, ok := t.eier.(*model.Kapittel)
	switch {
	case k == nil:
		return nil
	case ok && t.kapittel():
		return k.Kapittel(chapter.Fil, chapter.Linje, t.verdi)
	case ok:
		return k.Tittel(chapter.Fil, t.verdi)
	}
	return k.Streng(t.at, t.verdi)
}

// lovdato is the day by which the names of acts in the plan are understood: the day it
// was last adopted. A plan in the making is read by today's law; so is one that tells
// nothing of when it was adopted, but then not for sure, and the day is not known.
func lovdato(p *model.Plan, opts Options) (date, adopted time.Time) {
	last := model.Dato("")
	for _, v := range p.Vedtak {
		last = max(last, v.Dato)
	}
	if last == "" && p.Plan.Status == "vedtatt" {
		last = p.Plan.Fra
	}
	if day, err := time.Parse(time.DateOnly, string(last)); err == nil {
		return day, day
	}
	if p.Plan.Status == "vedtatt" {
		return time.Time{}, time.Time{}
	}
	return today(opts), time.Time{}
}

// today is the day to judge by, or else the day on which the acts were last looked up.
func today(opts Options) time.Time {
	if day, err := time.Parse(time.DateOnly, string(opts.Dato)); err == nil {
		return day
	}
	return opts.Lover.Kontrollert()
}

// foer tells whether the text was adopted before the day when something changed.
func (f *lovfunn) foer(day time.Time) bool {
	return !f.vedtatt.IsZero() && f.vedtatt.Before(day)
}
