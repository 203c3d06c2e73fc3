package check

// Personnumre is for tests that look at findings from the outside.
var Personnumre = personnumre

// TrengerHele is for a test that each of them is a rule.
var TrengerHele = trengerHele
