package model

// fornyelse is how many months before its end a plan should be renewed.
const fornyelse = 6

// Fornyes reports whether a plan is in its last half year on a day, and it is time
// to renew it. Without a day, or an end, it is not known, and nothing is said.
func (o *Opplysninger) Fornyes(dato Dato) bool {
	return dato != "" && o.Til != "" && dato <= o.Til && o.Til.PlusMonths(-fornyelse) <= dato
}
