package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/afero"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/pdf"
	"planvei/cmd/internal/site"
)

var eksporterCommand = command{
	name:  "eksporter",
	alias: "export",
	args:  "pdf",
	short: "lag en PDF av planen, eller av én side",
	long: `Lager en PDF av hele planen, med innholdsfortegnelse, sidetall og bokmerker, og
med koder som gjør at den kan leses av skjermlesere. Med --side blir det en PDF
av én side, for eksempel et tiltak eller et tiltakskort.

PDF-en lages med en nettleser på denne maskinen: Chromium, Chrome eller Edge.
planvei finner den selv. Vil du bruke en annen, setter du miljøvariabelen
PLANVEI_CHROMIUM til programmet. Ingen annen kommando trenger nettleser.

En fil som finnes fra før, blir bare byttet ut når du nevner den med --til, og
først når den nye er ferdig. Er det feil i planen, blir det ingen PDF.

	planvei eksporter pdf
	planvei eksporter pdf --side tiltakskort/skole --til skole.pdf
`,
	define: defineEksporter,
}

// wholePlan is the page that is exported when no other is asked for.
const wholePlan = "hele-planen/"

// pdfExt ends the name of every file that is made, so that no file of the plan
// can be replaced by mistake.
const pdfExt = ".pdf"

func defineEksporter(flags *flag.FlagSet) action {
	mappe := mappeFlag(flags)
	dato := datoFlag(flags)
	side := flags.String("side", "", "lag en PDF av `SIDE`: id-en til et tiltak, eller adressen til en side (ellers hele planen)")
	til := flags.String("til", "", "skriv til `FIL`, også om den finnes fra før (ellers en ny fil i prosjektet)")
	return func(t terminal, args []string) error {
		if len(args) != 1 || args[0] != "pdf" {
			return usagef("eksporter", "skriv hva som skal lages: «planvei eksporter pdf»")
		}
		dir, err := absolute(*mappe)
		if err != nil {
			return err
		}
		// A second Ctrl+C ends the program at once.
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer stop()
		context.AfterFunc(ctx, stop)
		return eksporter(ctx, t, export{dir: dir, mappe: *mappe, side: *side, til: *til, dato: *dato})
	}
}

// An export is what eksporter was asked for.
type export struct {
	dir   string // the project, absolute
	mappe string // the same, as it was written
	side  string // as it was written, or ""
	til   string // as it was written, or ""
	dato  model.Dato
}

const noPDF = "PDF-en er ikke laget."

// eksporter builds the site in memory, prints one page of it, and writes the
// file when all is well.
func eksporter(ctx context.Context, t terminal, e export) error {
	begun := time.Now()
	if err := e.checkTarget(); err != nil {
		return err
	}
	browser, err := pdf.FindBrowser()
	if err != nil {
		return explainPDF(err)
	}
	readFreely()
	found := &diag.List{}
	p, err := openProject(e.dir, check.Options{Dato: e.dato}, found)
	if err != nil {
		return err
	}
	if p.example {
		fmt.Fprintln(t.err, exampleNotice)
	}
	if verdict(found, false) != nil {
		return e.stopped(t, found)
	}
	options := pdf.Options{Nettadresse: p.plan.Plan.Nettadresse, Dato: string(e.dated(p.plan))}
	progress := startProgress(t.err, "Lager PDF")
	// With a folder of its own the site is found by "x" and by "/x".
	dst := interruptible{afero.NewBasePathFs(afero.NewMemMapFs(), "/nettsted"), ctx}
	_, err = site.Build(p.plan, p.sources(), site.Options{Dato: e.dato, Versjon: version()}, dst, found)
	var content []byte
	var address string
	if err == nil && verdict(found, false) == nil {
		if address, err = findSide(dst, e.side); err == nil {
			if root, ok := strings.CutSuffix(address, wholePlan); ok {
				options.TitleOf = root + "/" // the plan's and the municipality's name, as on the front page
			}
			content, err = pdf.Print(ctx, browser, afero.NewIOFS(dst), address, options)
		}
	}
	progress.stop()
	switch {
	case ctx.Err() != nil:
		return errors.New("avbrutt. " + strings.TrimSuffix(noPDF, "."))
	case err != nil:
		return explainPDF(err)
	case verdict(found, false) != nil:
		return e.stopped(t, found)
	}
	name, err := e.write(content, address)
	if err != nil {
		return err
	}
	printImportant(t.err, seenFrom(e.mappe, found))
	fmt.Fprintf(t.out, "Ferdig: %s%s\n", filepath.ToSlash(name), duration(t.out, begun))
	return nil
}

// stopped prints what stands in the way of a PDF.
func (e export) stopped(t terminal, found *diag.List) error {
	printImportant(t.err, seenFrom(e.mappe, found))
	fmt.Fprintln(t.err, noPDF)
	return errFound
}

// dated is the day that the PDF bears: the one asked for, or else the last that
// the plan was changed or adopted. It is never the day on which it was made, so
// that the same plan gives the same file.
func (e export) dated(p *model.Plan) model.Dato {
	last := e.dato
	if last != "" {
		return last
	}
	for _, v := range p.Versjon {
		last = max(last, v.Dato)
	}
	for _, v := range p.Vedtak {
		last = max(last, v.Dato)
	}
	if _, err := time.Parse(time.DateOnly, string(last)); err != nil {
		return ""
	}
	return last
}

// findSide returns the address of the page that was asked for, from the top of
// the site and with a slash at the end.
func findSide(dst afero.Fs, side string) (string, error) {
	if side == "" {
		return wholePlan, nil
	}
	asked := strings.TrimPrefix(path.Clean("/"+side), "/")
	for _, name := range []string{asked, path.Join("tiltak", asked)} {
		if exists, err := afero.Exists(dst, path.Join(name, "index.html")); err == nil && exists {
			return strings.TrimPrefix(name+"/", "/"), nil
		}
	}
	var known []string
	names, err := afero.Glob(dst, "tiltak/*/index.html")
	if err != nil {
		return "", err
	}
	for _, name := range names {
		known = append(known, path.Base(path.Dir(filepath.ToSlash(name))))
	}
	return "", usagef("eksporter", "finner ikke siden «%s»%s. Skriv id-en til et tiltak, eller det som står etter nettstedets navn i adressen til siden", side, suggest(asked, known, "«%s»"))
}

// explainPDF says what an error of pdf means for the coordinator.
func explainPDF(err error) error {
	var usage *usageError
	var variable *pdf.VariableError
	var moved *pdf.MovedError
	switch {
	case errors.As(err, &usage):
		return err
	case errors.Is(err, pdf.ErrNoBrowser):
		return errors.New(`fant ingen nettleser som kan lage PDF.
Installer Chromium, Google Chrome eller Microsoft Edge, og prøv igjen. På Debian
og Ubuntu: «apt install chromium». Er nettleseren installert et uvanlig sted,
setter du miljøvariabelen PLANVEI_CHROMIUM til programmet`)
	case errors.As(err, &variable):
		return fmt.Errorf("miljøvariabelen PLANVEI_CHROMIUM er «%s», men det er ikke noe program. Skriv hele stien til Chromium, Chrome eller Edge, eller fjern variabelen, så leter planvei selv", variable.Value)
	case errors.As(err, &moved):
		return usagef("eksporter", "siden er flyttet. Bruk --side %s", strings.TrimSuffix(moved.To, "/"))
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("nettleseren ble ikke ferdig. %s Prøv igjen, eller pek på en annen nettleser med PLANVEI_CHROMIUM", noPDF)
	case errors.Is(err, pdf.ErrOld):
		return fmt.Errorf("nettleseren lager ikke PDF med koder, språk og bokmerker, som skjermlesere trenger. %s Installer en nyere utgave av Chromium, Chrome eller Edge", noPDF)
	case errors.Is(err, pdf.ErrBrowser):
		return fmt.Errorf("nettleseren laget ingen PDF. Dette sa den sist: %s", strings.TrimPrefix(err.Error(), pdf.ErrBrowser.Error()+": "))
	}
	return fmt.Errorf("kunne ikke lage PDF: %w", err)
}
