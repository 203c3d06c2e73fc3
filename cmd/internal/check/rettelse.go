package check

import (
	"bytes"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
)

// A Rettelse is a reference to an act that should be written otherwise, and how. What
// a program may change stands in Biter, counted in the bytes of the file; where there
// is none, Grunn tells why a person must judge it.
type Rettelse struct {
	Position diag.Position
	Skrevet  string
	Forslag  string // "" when not known
	Grunn    string
	Innhold  []byte // the file that Biter is counted in
	Biter    []lov.Bit
}

// Rettelser are all the references in p that should be written otherwise, in the order
// of the files. It needs opts.Lover and opts.Kilder.
func Rettelser(p *model.Plan, opts Options) []Rettelse {
	var all []Rettelse
	found := newSubject(p, opts).lovfunn()
	for i := range found {
		all = append(all, found[i].rettelse())
	}
	return all
}

func (f *lovfunn) rettelse() Rettelse {
	r := Rettelse{Position: f.at, Skrevet: f.skrevet, Grunn: "Se hva «planvei sjekk» sier om den."}
	if f.forslag == nil {
		return r
	}
	r.Forslag, r.Grunn = f.forslag.Tekst, f.forslag.Grunn
	if r.Grunn != "" {
		return r
	}
	if f.spor == nil {
		r.Grunn = "Stedet i filen er ikke funnet igjen."
		return r
	}
	for _, b := range f.forslag.Biter {
		from, to := f.spor.Bytes(b.Start, b.Slutt)
		if bytes.ContainsAny(f.spor.Innhold()[from:to], "\r\n") {
			r.Biter, r.Grunn = nil, "Henvisningen er delt over flere linjer."
			return r
		}
		r.Biter = append(r.Biter, lov.Bit{Start: from, Slutt: to, Ny: b.Ny})
	}
	r.Innhold = f.spor.Innhold()
	return r
}
