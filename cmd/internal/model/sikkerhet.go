package model

// Sikkerhet is whom to tell of a hole in the security of a site: the table
// [params.sikkerhet] in its settings.
type Sikkerhet struct {
	Kontakt []string `toml:"kontakt" krav:"ja"` // mailto:, https: or tel:, the best first
	Utloper Dato     `toml:"utloper" krav:"ja"` // the last day on which this can be relied on

	Origin Origin `toml:"-"`
}
