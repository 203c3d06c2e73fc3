package model

import "planvei/cmd/internal/diag"

// Forlat is where the municipality wants «Forlat siden» to lead, as written in
// its settings.
type Forlat struct {
	Adresse  string
	Position diag.Position
}
