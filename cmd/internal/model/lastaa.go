package model

import "planvei/cmd/internal/diag"

// A LaStaa is a remark in a file of the plan in which the author says that what a
// rule would advise against is to stand: «planvei: la stå tungt-ord».
type LaStaa struct {
	Position diag.Position
	Linje    int      // the line that it is about
	Koder    []string // of the rules; empty when what is written is not understood
}
