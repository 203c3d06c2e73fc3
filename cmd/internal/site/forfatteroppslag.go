package site

import (
	"path"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/load"
)

// feltsider are a page for each file of the plan, with the tables that stand there.
func feltsider(ord map[string]string) []haandbokside {
	var all []haandbokside
	index := map[string]int{}
	for _, t := range load.Tabeller() {
		i, seen := index[t.Fil]
		if !seen {
			i = len(all)
			index[t.Fil] = i
			title := ord["fil"] + " " + path.Base(t.Fil)
			if t.Kapittel() {
				title = ord["kapittel"]
			}
			all = append(all, haandbokside{id: path.Join("felt", t.Navn), Title: title, Layout: "forfatterfelt", Ingress: t.Om, record: forfatterRecord{Ord: ord}})
		}
		all[i].record.Tabeller = append(all[i].record.Tabeller, felttabell(t))
	}
	return all
}

func felttabell(t load.Tabell) tabellRecord {
	r := tabellRecord{ID: "tabell-" + t.Navn, Navn: t.Navn, Om: t.Om, Fil: t.Fil, Eksempel: t.Eksempel()}
	for _, f := range t.Felter {
		ord := f.Ord()
		slag, _ := f.Slag.Forklaring()
		r.Felter = append(r.Felter, feltRecord{
			ID: t.Navn + "." + f.Nokkel, Nokkel: f.Nokkel, Behov: f.Behov(), Hva: ord.Hva, Slag: slag, SlagID: string(f.Slag),
			Eksempel: f.Linje(), Valg: ord.Valg, Vanlig: ord.Vanlig, Vises: ord.Vises,
		})
	}
	return r
}

// slagene are the kinds of value that the fields of the manual have.
func slagene() []slagRecord {
	var all []slagRecord
	seen := map[load.Slag]bool{}
	for _, t := range load.Tabeller() {
		for _, f := range t.Felter {
			if !seen[f.Slag] {
				seen[f.Slag] = true
				name, how := f.Slag.Forklaring()
				all = append(all, slagRecord{ID: string(f.Slag), Navn: name, Hva: how})
			}
		}
	}
	return all
}

// funnsider are a page for each family of rules.
func funnsider(about haandbokside) []haandbokside {
	var all []haandbokside
	for _, family := range check.Familier() {
		s := haandbokside{
			id: path.Join("funn", string(family)), Title: about.Title + ": " + family.Tittel(), Layout: about.Layout,
			Ingress: about.Ord["familie"], record: forfatterRecord{Ord: about.Ord},
		}
		for _, r := range check.Regler() {
			if r.Family == family {
				f := r.Forklaring()
				s.record.Funn = append(s.record.Funn, funnRecord{
					Kode: r.Code, Alvor: r.Severity.String(), Hva: r.Description, Hvorfor: f.Hvorfor, Gjor: f.Gjor, Foer: f.Foer, Etter: f.Etter, Fil: f.Fil,
				})
			}
		}
		if len(s.record.Funn) > 0 {
			all = append(all, s)
		}
	}
	return all
}

// familie is what the list of all findings has of the page of a family.
func (b *builder) familie(s haandbokside) familieRecord {
	id := path.Base(s.id)
	r := familieRecord{ID: id, Tittel: check.Family(id).Tittel(), URL: b.url(haandbok, s.id)}
	for _, f := range s.record.Funn {
		r.Koder = append(r.Koder, f.Kode)
	}
	return r
}

// Funnside is the address, from the top of a site, of what the manual says of a code,
// or "" for a code that nobody knows.
func Funnside(code string) string {
	for _, r := range check.Regler() {
		if r.Code == code {
			return "/" + path.Join(haandbok, "funn", string(r.Family)) + "/#" + code
		}
	}
	return ""
}
