package site

// What the tests look at from outside.
var (
	ForFolder = forFolder
	Sitemaps  = sitemaps
)
