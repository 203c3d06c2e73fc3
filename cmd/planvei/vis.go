package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/afero"

	"planvei"
	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
	"planvei/cmd/internal/site"
	"planvei/cmd/internal/status"
	"planvei/cmd/internal/vis"
)

var visCommand = command{
	name:  "vis",
	alias: "serve",
	short: "se nettstedet på denne maskinen mens du skriver",
	long: `Bygger nettstedet i minnet og viser det i nettleseren på en adresse som bare denne
maskinen kan se. Hver gang du lagrer en fil, oppdateres siden. Nederst på siden
står det hva som er funnet i planen. Blir det feil i planen, står forrige
nettsted til feilen er rettet.

Har mappen ingen plan i data/plan, vises eksempelet.

På /__planvei/status/ ser du hvor langt planen er kommet, det samme som «planvei
status» skriver. Det er en lenke dit nederst på sidene.

På /komponenter/ ser du alle delene som sidene er satt sammen av, hver i de
tilstandene den kan ha. De to sidene finnes bare her, ikke i det ferdige nettstedet.
`,
	define: defineVis,
}

// previewGC lets memory grow more than usual between collections: a fifth less
// work for each build, and somebody is waiting.
const previewGC = 400

func defineVis(flags *flag.FlagSet) action {
	mappe := mappeFlag(flags)
	dato := datoFlag(flags)
	port := vis.DefaultPort
	flags.Func("port", fmt.Sprintf("vis på port `TALL` (ellers %d; er den opptatt, tas den neste)", port), func(s string) error {
		if _, err := fmt.Sscanf(s+"\n", "%d\n", &port); err != nil || port < 0 || port > 65535 {
			return errors.New("skriv et tall fra 0 til 65535")
		}
		return nil
	})
	return func(t terminal, _ []string) error {
		dir, err := absolute(*mappe)
		if err != nil {
			return err
		}
		l, err := vis.Listen(port)
		if err != nil {
			return fmt.Errorf("kan ikke vise nettstedet på port %d: %s", port, diag.Reason(err))
		}
		debug.SetGCPercent(previewGC)
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer stop()
		context.AfterFunc(ctx, stop)
		b := &previewBuilder{dir: dir, dato: *dato, terminal: t}
		err = vis.Serve(ctx, l, vis.Config{Build: b.build, Root: dir, Ignore: notSource, More: site.Funnside, Out: t.out})
		if err != nil {
			return fmt.Errorf("forhåndsvisningen stanset: %w", err)
		}
		return nil
	}
}

// A previewBuilder builds a project in memory, each time from scratch.
type previewBuilder struct {
	dir      string
	dato     model.Dato
	terminal terminal
	noticed  bool // that the example is shown
}

func (b *previewBuilder) build() (afero.Fs, *diag.List, error) {
	found := &diag.List{}
	p, err := openProject(b.dir, check.Options{Dato: b.dato}, found)
	if err != nil {
		return nil, found, err
	}
	if p.example && !b.noticed {
		fmt.Fprintln(b.terminal.out, exampleNotice)
	}
	b.noticed = p.example
	if found.HasErrors() {
		return nil, found, nil
	}
	// With a folder of its own the site is found by "x" and by "/x".
	dst := afero.NewBasePathFs(afero.NewMemMapFs(), "/nettsted")
	if _, err = site.Build(p.plan, p.sources(), site.Options{Dato: b.dato, Versjon: version(), Komponenter: true}, dst, found); err != nil {
		return dst, found, err
	}
	return dst, found, b.addStatus(p, found, dst)
}

// addStatus puts the page about how far the plan has come into the preview.
func (b *previewBuilder) addStatus(p project, found *diag.List, dst afero.Fs) error {
	national, err := register.Load(planvei.Defaults)
	if err != nil {
		return err
	}
	var page bytes.Buffer
	r := status.Av(p.plan, found, national, b.dato)
	if err := status.WriteHTML(&page, &r); err != nil {
		return err
	}
	return afero.WriteFile(dst, vis.StatusPage, page.Bytes(), 0o644)
}

// notSource reports whether a change to name, from the project's folder, can
// make no difference to the site.
func notSource(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	if first == "config.toml" {
		return false
	}
	for _, dir := range sourceDirs {
		if first == dir {
			return false
		}
	}
	return true
}
