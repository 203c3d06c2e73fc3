package model

import "planvei/cmd/internal/diag"

// A Standardvalg is one of planvei's own action cards that the municipality has
// asked for, by the name that is written in its settings.
type Standardvalg struct {
	Navn     string
	Position diag.Position
}
