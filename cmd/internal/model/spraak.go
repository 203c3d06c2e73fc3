package model

import "strings"

// Spraak returns the code of a language that a plan may be written in: nb, nn,
// se or en. It understands the name too, and returns "" for any other.
func Spraak(skrevet string) string {
	switch strings.ToLower(strings.TrimSpace(skrevet)) {
	case "nb", "no", "bokmål", "bokmaal", "bokmal", "norsk bokmål", "nb-no", "norsk":
		return "nb"
	case "nn", "nynorsk", "norsk nynorsk", "nn-no":
		return "nn"
	case "se", "nordsamisk", "davvisámegiella", "samisk", "sme":
		return "se"
	case "en", "engelsk", "english":
		return "en"
	}
	return ""
}
