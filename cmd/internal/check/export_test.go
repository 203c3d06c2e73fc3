package check

import (
	"maps"
	"slices"
)

// Personnumre is for tests that look at findings from the outside.
var Personnumre = personnumre

// TrengerHele is for a test that each of them is a rule.
var TrengerHele = trengerHele

// Forklart are the codes that are explained, for a test that each is a rule.
func Forklart() []string { return slices.Collect(maps.Keys(forklaringer())) }
