package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/afero"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/site"
)

var byggCommand = command{
	name:  "bygg",
	alias: "build",
	short: "lag det ferdige nettstedet",
	long: `Lager nettstedet i mappen public, eller der --til sier. Det nye nettstedet legges
på plass først når alt er i orden. Er det feil i planen, eller blir byggingen
avbrutt, står det gamle nettstedet urørt.

Med --frakoblet blir det et nettsted som virker uten tjener, fra en mappe eller
en minnepinne: åpne index.html i en nettleser. Det legges i public-frakoblet når
ikke --til sier noe annet.

Med følger filer som sier tjeneren hvilke sikkerhetshoder den skal sende: .htaccess
for Apache, web.config for IIS og _headers for Netlify virker der de ligger; for
nginx og Caddy ligger de i mappen tjener, med forklaring øverst. Skal nettstedet
ligge i en undermappe på tjeneren, skriver du hele adressen i «nettadresse» i planen.

Med --dato sier sidene fra til leseren når en kontakt ikke er kontrollert på et år,
eller på så mange måneder som --kontaktalder sier, og forsiden sier fra når planen
snart er over, og når den er utløpt.

Har mappen ingen plan i data/plan, bygges eksempelet.
`,
	define: defineBygg,
}

// Where the site goes when nothing else is asked for.
const (
	defaultTarget = "public"
	offlineTarget = "public-frakoblet"
)

func defineBygg(flags *flag.FlagSet) action {
	mappe := mappeFlag(flags)
	dato := datoFlag(flags)
	streng := strengFlag(flags)
	kontaktalder := kontaktalderFlag(flags)
	til := flags.String("til", "", "legg nettstedet i `MAPPE` (ellers public i prosjektet)")
	frakoblet := flags.Bool("frakoblet", false, "lag et nettsted som åpnes fra en mappe, uten tjener")
	return func(t terminal, _ []string) error {
		dir, err := absolute(*mappe)
		if err != nil {
			return err
		}
		target := *til
		if target == "" {
			target = filepath.Join(*mappe, defaultTarget)
			if *frakoblet {
				target = filepath.Join(*mappe, offlineTarget)
			}
		}
		// A second Ctrl+C ends the program at once; the next build clears up.
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer stop()
		context.AfterFunc(ctx, stop)
		return bygg(ctx, t, order{dir: dir, mappe: *mappe, target: target, dato: *dato, streng: *streng, kontaktalder: *kontaktalder, frakoblet: *frakoblet})
	}
}

// An order is what bygg was asked for.
type order struct {
	dir    string // the project, absolute
	mappe  string // the same, as it was written
	target string // as it was written
	dato   model.Dato
	streng bool

	kontaktalder int // months

	frakoblet bool
}

const unchanged = "Nettstedet er ikke endret."

var errInterrupted = errors.New("avbrutt. Nettstedet er ikke endret")

// bygg reads, checks and builds, and swaps the site into place.
func bygg(ctx context.Context, t terminal, o order) error {
	begun := time.Now()
	readFreely()
	found := &diag.List{}
	p, err := openProject(o.dir, check.Options{Dato: o.dato, Maaneder: o.kontaktalder}, found)
	if err != nil {
		return err
	}
	if p.example {
		fmt.Fprintln(t.err, exampleNotice)
	}
	if verdict(found, o.streng) != nil {
		return stopped(t, o, found)
	}
	staging, err := begin(o)
	if err != nil {
		return err
	}
	defer staging.Abort()

	boundMemory(p.plan)
	plan := p.plan
	p.plan = nil // the memory it takes must be free while the pages are made
	progress := startProgress(t.err, "Bygger nettstedet")
	dst := interruptible{afero.NewBasePathFs(afero.NewOsFs(), staging.Dir()), ctx}
	var result site.Result
	ended := make(chan error, 1)
	go func(plan *model.Plan) { // what it is given it can let go of, what it encloses it cannot
		var err error
		result, err = site.Build(plan, p.sources(), site.Options{Dato: o.dato, Maaneder: o.kontaktalder, Versjon: version(), Frakoblet: o.frakoblet}, dst, found)
		ended <- err
	}(plan)
	err = endedOrInterrupted(ctx, ended)
	progress.stop()
	switch {
	case ctx.Err() != nil:
		return errInterrupted
	case err != nil:
		return fmt.Errorf("kunne ikke bygge nettstedet: %w", err)
	case verdict(found, o.streng) != nil:
		return stopped(t, o, found)
	}
	if err := staging.Commit(); err != nil {
		return explainSwap(err, o.target)
	}
	printImportant(t.err, seenFrom(o.mappe, found))
	fmt.Fprintf(t.out, "Ferdig: %d sider i %s%s\n", result.Pages, asFolder(o.target), duration(t.out, begun))
	return nil
}

// stopped prints what stands in the way of a site.
func stopped(t terminal, o order, found *diag.List) error {
	printImportant(t.err, seenFrom(o.mappe, found))
	fmt.Fprintln(t.err, unchanged)
	return errFound
}

// asFolder ends the name of a folder as one usually writes it.
func asFolder(name string) string {
	return strings.TrimRight(filepath.ToSlash(name), "/") + "/"
}
