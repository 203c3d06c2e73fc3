package check

// Personnumre is for tests that look at findings from the outside.
var Personnumre = personnumre
