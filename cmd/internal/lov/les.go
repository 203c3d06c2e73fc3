package lov

import (
	"fmt"
	"io/fs"
	"time"

	"github.com/BurntSushi/toml"

	"planvei/cmd/internal/innebygd"
)

// lovfil is lov.toml as it stands.
type lovfil struct {
	Register struct {
		Lisens         string    `toml:"lisens"`
		Lisensadresse  string    `toml:"lisensadresse"`
		Kildeangivelse string    `toml:"kildeangivelse"`
		Grunnlag       time.Time `toml:"grunnlag"`
	} `toml:"register"`
	Lov []*Lov `toml:"lov"`
}

// Les reads the register. The error names the file and the entry that is not whole.
func Les(fsys fs.FS) (*Register, error) { return innlest(fsys) }

var innlest = innebygd.Once(les)

func les(fsys fs.FS) (*Register, error) {
	var lover lovfil
	var paragrafer struct {
		Paragraf []*Paragraf `toml:"paragraf"`
	}
	var gammelt struct {
		Endring  []*Endring  `toml:"endring"`
		Kommende []*Kommende `toml:"kommende"`
	}
	var navn struct {
		Tvetydig []*Tvetydig `toml:"tvetydig"`
		Farlig   []*Farlig   `toml:"farlig"`
	}
	for _, f := range []struct {
		name string
		into any
	}{
		{"lov", &lover}, {"lov-paragraf", &paragrafer},
		{"lov-utdatert", &gammelt}, {"lov-tvetydig", &navn},
	} {
		if err := lesFil(fsys, "data/nasjonalt/"+f.name+".toml", f.into); err != nil {
			return nil, fmt.Errorf("read the register of acts: %w", err)
		}
	}
	r := &Register{
		Lover: lover.Lov, Endringer: gammelt.Endring, Kommende: gammelt.Kommende, Tvetydige: navn.Tvetydig,
		Lisens: lover.Register.Lisens, Lisensadresse: lover.Register.Lisensadresse,
		Kildeangivelse: lover.Register.Kildeangivelse, Grunnlag: lover.Register.Grunnlag,
	}
	if err := r.knytt(paragrafer.Paragraf, navn.Farlig); err != nil {
		return nil, fmt.Errorf("the register of acts: %w", err)
	}
	if err := r.lagNavneverk(); err != nil {
		return nil, fmt.Errorf("the register of acts: %w", err)
	}
	return r, nil
}

func lesFil(fsys fs.FS, name string, into any) error {
	content, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	meta, err := toml.Decode(string(content), into)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return fmt.Errorf("%s: unknown key %s", name, unknown[0])
	}
	return nil
}
