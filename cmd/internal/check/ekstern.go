package check

import (
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// A Lenke is a link to somewhere else on the web, and where somebody wrote it.
type Lenke struct {
	At      diag.Position
	Adresse string
}

// svarreglene are the rules that lenke keeps, when somebody asks for it.
var svarreglene = []regel{
	{Regel{"lenke-svarer-ikke", Lenker, diag.Advarsel, "En lenke leder til en side eller et nettsted som ikke finnes lenger (bare med --lenker)."}, nil},
	{Regel{"lenke-flyttet", Lenker, diag.Raad, "En side som en lenke leder til, har fått ny adresse (bare med --lenker)."}, nil},
	{Regel{"lenke-usikker", Lenker, diag.Raad, "Det lot seg ikke avgjøre om en lenke virker (bare med --lenker)."}, nil},
}

// EksterneLenker are the links of a plan and its chapters to other places on the
// web, in the order in which they are written. The plan's own address is not one.
func EksterneLenker(p *model.Plan) []Lenke {
	var all []Lenke
	for _, t := range tekster(p) {
		switch {
		case t.markdown():
			for _, l := range t.links {
				all = append(all, ekstern(t.place(l.offset), l.target)...)
			}
		case t.felt != "nettadresse":
			all = append(all, ekstern(t.at, t.verdi)...)
		}
	}
	for _, l := range p.Profil.Bunnlenker {
		all = append(all, ekstern(at(l.Origin, "lenke"), l.Lenke)...)
	}
	return all
}

// EksterneLenkerI are the same of a file with Markdown.
func EksterneLenkerI(file, content string) []Lenke {
	var all []Lenke
	t := tekst{verdi: content, at: diag.Position{File: file, Line: 1, Column: 1}}
	for _, l := range parseMarkdown(content).links {
		all = append(all, ekstern(t.place(l.offset), l.target)...)
	}
	return all
}

// ekstern is a link, unless it is to this site or to nothing that can be asked.
func ekstern(at diag.Position, target string) []Lenke {
	if target = strings.TrimSpace(target); !httpAddress(target) {
		return nil
	}
	return []Lenke{{at, target}}
}
