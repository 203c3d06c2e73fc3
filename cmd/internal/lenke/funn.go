package lenke

import (
	"fmt"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
)

// Adresser are the addresses of links, in their order.
func Adresser(lenker []check.Lenke) []string {
	list := make([]string, len(lenker))
	for i, l := range lenker {
		list[i] = l.Adresse
	}
	return list
}

// Funn tells, at each place where one stands, of the links that do not work.
func Funn(lenker []check.Lenke, svar map[string]Svar, found *diag.List) {
	for _, l := range lenker {
		a, ok := svar[l.Adresse]
		if !ok || a.Slag == Virker {
			continue
		}
		f := diag.Finding{Position: l.At}
		switch a.Slag {
		case Doed:
			f.Code, f.Severity = "lenke-svarer-ikke", diag.Advarsel
			f.Message = fmt.Sprintf("lenken til «%s» er død: %s", l.Adresse, a.Hvorfor)
			f.Advice = "Finn den riktige adressen, eller ta lenken bort."
		case Flyttet:
			f.Code, f.Severity = "lenke-flyttet", diag.Raad
			f.Message = fmt.Sprintf("«%s» har flyttet til «%s»", l.Adresse, a.Ny)
			f.Advice = "Skriv den nye adressen når du har sett at den viser det samme."
		default:
			f.Code, f.Severity = "lenke-usikker", diag.Raad
			f.Message = fmt.Sprintf("vet ikke om lenken til «%s» virker: %s", l.Adresse, a.Hvorfor)
			f.Advice = "Åpne den i en nettleser. Noen nettsteder avviser programmer, og noen er bare borte en stund."
		}
		found.Add(f)
	}
}
