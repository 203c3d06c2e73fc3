package load

// Forklart are the tables and keys that felt.toml explains, for a test that each
// of them exists.
func Forklart() []string {
	var all []string
	for tabell, ord := range feltord().Tabell {
		all = append(all, tabell)
		for nokkel := range ord.Felt {
			all = append(all, tabell+"."+nokkel)
		}
	}
	return all
}
