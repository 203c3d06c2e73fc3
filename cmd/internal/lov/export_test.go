package lov

// Steg is how many times the grammar looks at a token while it reads text.
func (r *Register) Steg(text []byte) int { return r.les(text, Valg{}).steg }
