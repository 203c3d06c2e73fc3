package load

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"slices"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

const (
	innstillinger   = "config.toml"
	profilTabell    = "params.profil"
	sikkerhetTabell = "params.sikkerhet"
)

// Profil reads how the municipality shows that the site is its own, where the way
// out of its pages leads, and which of our cards it has, from the settings in its
// folder. Texts without a
// language are in own, that of the plan. The rest of the settings is Hugo's
// affair, and the municipality's templates may use any name in [params]: only
// what was surely meant for us is told of.
func Profil(fsys fs.FS, own string, found *diag.List) model.Profil {
	var p model.Profil
	if _, err := fs.Stat(fsys, innstillinger); errors.Is(err, fs.ErrNotExist) {
		return p
	}
	root, _ := readFile(fsys, innstillinger, found)
	if root == nil {
		return p
	}
	b := binder{found: found, own: own, felter: map[reflect.Type][]Felt{}}
	if own == "" {
		b.own = "nb"
	}
	p.Forlat, p.Standardkort = b.forlat(root), b.standardkort(root)
	table := b.paramsTable(root, "profil")
	if table == nil {
		return p
	}
	b.table(table, reflect.ValueOf(&p).Elem(), scope{tabell: profilTabell})
	p.Bilde = merke(fsys, p, found)
	return p
}

// Sikkerhet reads whom to tell of a hole in the security of the site, from the
// same settings. What is wrong with the file as a whole, Profil has told.
func Sikkerhet(fsys fs.FS, found *diag.List) model.Sikkerhet {
	var s model.Sikkerhet
	root, _ := readFile(fsys, innstillinger, &diag.List{})
	if root == nil {
		return s
	}
	b := binder{found: found, own: "nb", felter: map[reflect.Type][]Felt{}}
	if table := b.paramsTable(root, "sikkerhet"); table != nil {
		b.table(table, reflect.ValueOf(&s).Elem(), scope{tabell: sikkerhetTabell})
	}
	return s
}

// paramsTable is the table [params.<name>], or nil where there is none. It tells
// of one that stands elsewhere, or has nearly the name.
func (b *binder) paramsTable(root *node, name string) *node {
	params := root.tab["params"]
	table := (*node)(nil)
	if params != nil {
		table = params.tab[name]
	}
	if table == nil {
		if astray := root.tab[name]; astray != nil {
			b.astray(astray, name, name)
		}
		if params == nil {
			return nil
		}
		for _, key := range params.keys() {
			if model.Nearest(key, []string{name}) != "" {
				b.astray(params.tab[key], "params."+key, name)
			}
		}
		return nil
	}
	if !table.isTable() {
		b.wrongType(table, Felt{Tabell: "params", Nokkel: name, Slag: SlagTabell}, scope{})
		return nil
	}
	return table
}

func (b *binder) astray(n *node, written, name string) {
	b.found.Add(diag.Finding{
		Code:     "ukjent-felt",
		Severity: diag.Feil,
		Position: n.pos,
		Message:  fmt.Sprintf("tabellen «%s» er ukjent", shorten(written)),
		Advice:   "Mente du [params." + name + "]?",
	})
}

// merke finds the mark among the files of the site and returns its size, or
// nothing where it cannot be used.
func merke(fsys fs.FS, p model.Profil, found *diag.List) model.Bilde {
	if p.Merke == "" {
		return model.Bilde{}
	}
	report := func(code, message, advice string) model.Bilde {
		found.Add(diag.Finding{Code: code, Severity: diag.Feil, Position: p.Origin.At("merke"), Message: message, Advice: advice})
		return model.Bilde{}
	}
	kind := bildeslag(p.Merke)
	switch {
	case !fs.ValidPath(p.Merke) || slices.ContainsFunc([]rune(p.Merke), outsideNames):
		return report("merke-form", fmt.Sprintf("merket «%s» er ikke navnet på en fil i %s", shorten(p.Merke), filer),
			"Legg filen i "+filer+", og skriv bare navnet på den: merke = \"vaapen.svg\"")
	case kind == "":
		return report("merke-form", fmt.Sprintf("merket «%s» er verken en SVG-fil eller en PNG-fil", shorten(p.Merke)),
			"Lagre merket som SVG, eller som PNG, med et filnavn som slutter på .svg eller .png.")
	}
	file := filer + "/" + p.Merke
	if near, ok := listed(fsys, file); !ok {
		advice := "Legg filen i mappen " + filer + ", eller rett navnet."
		if near != "" {
			advice = "Mente du «" + near + "»? Små og store bokstaver må stå slik de gjør i navnet på filen."
		}
		return report("merke-mangler", fmt.Sprintf("filen %s finnes ikke", shorten(file)), advice)
	}
	src, ok := readAll(fsys, file, found)
	switch {
	case !ok:
		return model.Bilde{}
	case len(src) > maxMerke:
		return report("merke-for-stort", fmt.Sprintf("%s er på %d kB; et merke kan være på %d kB", shorten(file), (len(src)+1023)>>10, maxMerke>>10),
			"Lagre et mindre bilde. Merket vises bare noen centimeter høyt, og skal komme fram også på en dårlig linje.")
	case kind == "png":
		return pngSize(file, src, found)
	}
	return svgSize(file, src, found)
}
