package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"path"
	"path/filepath"

	"planvei"
	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/register"
	"planvei/cmd/internal/status"
)

var statusCommand = command{
	name:  "status",
	alias: "status",
	short: "se hvor langt planen er kommet",
	long: `Holder planen opp mot veilederens mal, og viser:

	kapitlene   hvilke som er ferdige, og hva som gjenstår i resten
	tiltakene   hvilke som har alt de trenger: beskrivelse, mål, ansvarlig, tid og
	            evaluering
	avgjørelser det noen må bestemme før planen er hel
	KOSTRA      hvordan planen svarer på det skjema 7B spør om, og hva svaret bygger på

Det samme står på en side i «planvei vis». Med --dato regnes det per den dagen.

Alt bygger på det «planvei sjekk» finner; der står fil og linje.
`,
	define: defineStatus,
}

func defineStatus(flags *flag.FlagSet) action {
	mappe := mappeFlag(flags)
	dato := datoFlag(flags)
	return func(t terminal, _ []string) error {
		dir, err := absolute(*mappe)
		if err != nil {
			return err
		}
		found := &diag.List{}
		p, err := openProject(dir, check.Options{Dato: *dato}, found)
		if err != nil {
			return err
		}
		if p.example {
			return usagef("status", "fant ingen plan i %s. Lag en med «planvei ny minkommune», eller pek på mappen med --mappe", planDir)
		}
		if p.plan == nil {
			if err := seenFrom(*mappe, found).WriteHuman(t.out); err != nil {
				return err
			}
			return errFound
		}
		national, err := register.Load(planvei.Defaults)
		if err != nil {
			return err
		}
		r := status.Av(p.plan, found, national, *dato)
		return writeStatus(t.out, *mappe, &r)
	}
}

// mostLeft is how many things that are left of a chapter the terminal shows.
const mostLeft = 6

// writeStatus prints a report on the project in mappe, with its files named from
// where the user stands.
func writeStatus(w io.Writer, mappe string, r *status.Rapport) error {
	out := bufio.NewWriter(w)
	seen := func(name string) string { return plain(path.Join(filepath.ToSlash(mappe), name)) }
	fmt.Fprintf(out, "%s\n%s: %s, %s\n", plain(r.Tittel), plain(r.For), r.Status, plain(r.Periode))
	if r.Feil > 0 {
		fmt.Fprintf(out, "\nPlanen har %d feil, og nettstedet kan ikke bygges før de er rettet. Se «planvei sjekk».\n", r.Feil)
	}
	done, all := r.Antall()
	fmt.Fprintf(out, "\nKapitlene: %d av %d er ferdige\n", done, all)
	for _, k := range r.Kapittel {
		fmt.Fprintf(out, "  %-10s %s (%s)\n", k.Tilstand, plain(k.Tittel), seen(k.Fil))
		if k.Tilstand == status.Mangler {
			fmt.Fprint(out, "             skal fortelle:\n")
		}
		for _, left := range k.Gjenstaar[:min(len(k.Gjenstaar), mostLeft)] {
			fmt.Fprintf(out, "             - %s\n", plain(left))
		}
		if more := len(k.Gjenstaar) - mostLeft; more > 0 {
			fmt.Fprintf(out, "             - og %d til, se «planvei sjekk»\n", more)
		}
	}
	fmt.Fprintf(out, "\nTiltakene: %d av %d har alt de trenger\n", r.Hele(), len(r.Tiltak))
	for _, t := range r.Tiltak {
		if len(t.Mangler) > 0 {
			fmt.Fprintf(out, "  %s\n             mangler %s (%s)\n", plain(t.Navn), diag.Enumerate(t.Mangler, "og"), seen(t.Sted.String()))
		}
	}
	if len(r.Avgjor) == 0 {
		fmt.Fprint(out, "\nAlt er bestemt.\n")
	} else {
		fmt.Fprint(out, "\nDette må dere bestemme:\n")
		for _, a := range r.Avgjor {
			fmt.Fprintf(out, "  - %s\n", plain(a))
		}
	}
	fmt.Fprint(out, "\nKOSTRA-skjema 7B spør om en politisk vedtatt plan mot vold i nære relasjoner:\n")
	for _, v := range r.Kostra {
		fmt.Fprintf(out, "  %-10s %s: %s\n", v.Svar, v.Vilkaar, plain(v.Grunn))
	}
	fmt.Fprintf(out, "  Dere svarer selv i skjemaet. Veiledning: %s\n", status.KostraKilde)
	return out.Flush()
}
