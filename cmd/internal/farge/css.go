package farge

import "fmt"

// CSS is a style sheet that sets the tokens of both themes to accents made from
// f, in the layer of the tokens.
func CSS(f Farge) string {
	return fmt.Sprintf("@layer tokens {\n  :root { %s }\n  @media (prefers-color-scheme: dark) {\n    :root { %s }\n  }\n}\n", Lys(f).tokens(), Mork(f).tokens())
}

// tokens are the declarations of a theme.
func (d Drakt) tokens() string {
	return fmt.Sprintf("--aksent: %s; --aksent-tekst: %s; --aksent-hover: %s; --aksent-flate: %s; --aksent-linje: %s;",
		d.Aksent, d.Tekst, d.Hover, d.Flate, d.Linje)
}
