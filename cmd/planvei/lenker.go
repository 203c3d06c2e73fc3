package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path"
	"strings"
	"syscall"

	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/lenke"
)

// longestPage is the largest page whose links are looked for. One that somebody
// wrote is far below it.
const longestPage = 1 << 20

// sjekkLenker asks whether the links that a project has to other places still
// lead to something, and adds what does not to found.
func sjekkLenker(t terminal, p project, found *diag.List) error {
	all := append(check.EksterneLenker(p.plan), pageLinks(os.DirFS(p.dir))...)
	if len(all) == 0 {
		fmt.Fprintln(t.err, "Fant ingen lenker til andre nettsteder.")
		return nil
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	what := "Kontrollerer lenkene til andre nettsteder"
	fmt.Fprintf(t.err, "%s: %d.\n", what, len(all))
	progress := startProgress(t.err, what)
	answers, err := newAsker().Spor(ctx, lenke.Adresser(all))
	progress.stop()
	switch {
	case errors.Is(err, lenke.ErrUtenNett):
		return errors.New("ingen av nettstedene svarte, så lenkene er ikke kontrollert. Er denne maskinen på nett, og slipper den planvei ut?")
	case err != nil:
		return errors.New("kontrollen av lenker ble avbrutt")
	}
	lenke.Funn(all, answers, found)
	return nil
}

// newAsker is changed by the tests, which never ask anybody outside the machine.
var newAsker = func() *lenke.Sporrer { return lenke.Ny(version()) }

// pageLinks are the links of a municipality's own pages. Its chapters are part of
// the plan. A page that cannot be read is told of by the build.
func pageLinks(files fs.FS) []check.Lenke {
	var all []check.Lenke
	_ = fs.WalkDir(files, "content", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if d.IsDir() {
			if ok, _ := path.Match("content/*/plan", name); ok {
				return fs.SkipDir
			}
			return nil
		}
		if info, err := d.Info(); err != nil || !d.Type().IsRegular() || path.Ext(name) != ".md" || info.Size() > longestPage {
			return nil
		}
		if content, err := fs.ReadFile(files, name); err == nil {
			all = append(all, check.EksterneLenkerI(name, strings.ToValidUTF8(string(content), "�"))...)
		}
		return nil
	})
	return all
}
