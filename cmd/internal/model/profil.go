package model

// Profil is how a municipality shows that a site is its own: the table
// [params.profil] in its settings.
type Profil struct {
	Navn       Text        `toml:"navn"`  // the sender, where the names of the plan will not do
	Merke      string      `toml:"merke"` // a file in static/filer: coat of arms or logo
	Farge      string      `toml:"farge"` // the accent, as written
	Bunnlenker []Bunnlenke `toml:"bunnlenker"`

	Standardkort []Standardvalg `toml:"-"` // beside the table, in [params]: cards of planvei's own

	Bilde  Bilde    `toml:"-"` // what Merke was found to be; zero when it cannot be used
	Forlat []Forlat `toml:"-"` // beside the table, in [params]; one for each language that differs
	Origin Origin   `toml:"-"`
}

// A Bunnlenke is a link at the foot of every page.
type Bunnlenke struct {
	Tekst Text   `toml:"tekst" krav:"ja"`
	Lenke string `toml:"lenke" krav:"ja"`

	Origin Origin `toml:"-"`
}

// A Bilde is the size of a picture, in the units in which it was drawn.
type Bilde struct{ Bredde, Hoyde float64 }
