package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"planvei"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/lov"
)

var lovCommand = command{
	name:  "lov",
	alias: "law",
	args:  "[TEKST | -]",
	short: "finn henvisninger til lover i en tekst, og hva som er utdatert",
	long: `Leser en tekst og skriver hver henvisning til en lov eller en konvensjon: hvor den
står, hva paragrafen heter, hvor den finnes hos Lovdata, og hva den heter i dag når
den er utdatert. Teksten skrives rett på linjen, leses fra en fil med --fil, eller
fra inndata med en strek:

	planvei lov "krisesenterlova §§ 3 og 4"
	planvei lov --dato 2008-12-01 --fil gammel-plan.txt
	pdftotext gammel-plan.pdf - | planvei lov --dato 2008-12-01 -

Oppgi datoen til dokumentet. Den avgjør hvilken lov et navn betyr når flere lover
har hatt det («straffeloven § 219»). Uten dato brukes dagens lov, og det tvetydige
merkes. Det som kan høre til noe annet enn en lov, blir ikke tatt med.

Lovene og paragrafene er fra Lovdata (NLOD 2.0). Avslutter med 0 når teksten er
lest, også når noe i den er utdatert.
`,
	define: defineLov,
}

func defineLov(flags *flag.FlagSet) action {
	dato := flagDate(flags)
	asJSON := flags.Bool("json", false, "skriv henvisningene som JSON")
	fil := flags.String("fil", "", "les teksten i `FIL`")
	return func(t terminal, args []string) error {
		text, err := lovText(*fil, args, os.Stdin)
		if err != nil {
			return err
		}
		acts, err := lov.Les(planvei.Defaults)
		if err != nil {
			return err
		}
		found := acts.Finn(text, lov.Valg{Dato: *dato})
		write := writeLov
		if *asJSON {
			write = writeLovJSON
		}
		if err := write(t.out, text, *fil, found); err != nil {
			return fmt.Errorf("kan ikke skrive henvisningene: %w", err)
		}
		return nil
	}
}

// flagDate is --dato for a text: the day it was written.
func flagDate(flags *flag.FlagSet) *time.Time {
	var day time.Time
	flags.Func("dato", "dokumentet er fra `ÅÅÅÅ-MM-DD`", func(s string) (err error) {
		if day, err = time.Parse(time.DateOnly, s); err != nil {
			return errors.New("skriv en dato som finnes, som år-måned-dag, for eksempel 2008-12-01")
		}
		return nil
	})
	return &day
}

// lovText reads what to look in.
func lovText(fil string, args []string, stdin io.Reader) ([]byte, error) {
	var text []byte
	var err error
	switch {
	case fil != "" && len(args) > 0:
		return nil, usagef("lov", "skriv enten en tekst eller --fil, ikke begge")
	case fil != "":
		text, err = os.ReadFile(fil)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, usagef("lov", "filen «%s» finnes ikke", fil)
		}
	case len(args) == 1 && args[0] == "-":
		text, err = io.ReadAll(stdin)
	case len(args) == 0:
		return nil, usagef("lov", "skriv teksten som skal leses, eller pek på en fil med --fil")
	default:
		text = []byte(strings.Join(args, " "))
	}
	if err != nil {
		return nil, fmt.Errorf("kan ikke lese teksten: %s", diag.Reason(err))
	}
	if bytes.IndexByte(text, 0) >= 0 {
		return nil, usagef("lov", "dette er ikke ren tekst. Lagre dokumentet som tekst (.txt) med tegnkodingen UTF-8, og prøv igjen")
	}
	if !utf8.Valid(text) {
		return nil, usagef("lov", "teksten har en annen tegnkoding enn UTF-8. Lagre den på nytt med tegnkodingen UTF-8, og prøv igjen")
	}
	return text, nil
}
