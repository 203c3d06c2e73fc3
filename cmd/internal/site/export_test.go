package site

import (
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

// What the tests look at from outside.
var (
	ForFolder = forFolder
	Sitemaps  = sitemaps
)

// Hjelp is the record of the help page of p, in its own language.
func Hjelp(p *model.Plan, national *register.Register) hjelpsideRecord {
	own := ownLanguage(p)
	return newBuilder(p, Options{}, own, []string{own}, national).hjelp()
}
