package vis

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/spf13/afero"

	"planvei/cmd/internal/diag"
)

// settle is how long we wait for an editor to finish: many save by writing a new
// file and moving it into place.
const settle = 30 * time.Millisecond

// follow builds the site now and after each change, until ctx is done.
func (p *preview) follow(ctx context.Context, c Config) {
	w, err := watch(c)
	if err != nil {
		fmt.Fprintf(c.Out, "Endringer blir ikke oppdaget (%v). Stopp og start på nytt for å se dem.\n", err)
	}
	defer w.close()
	p.build(c)
	timer := time.NewTimer(settle)
	timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-w.changes():
			timer.Reset(settle)
		case <-timer.C:
			p.build(c)
		}
	}
}

// build makes the site anew and tells the terminal and the pages about it.
func (p *preview) build(c Config) {
	site, found, err := safely(c.Build)
	p.show(site, found, err)
	tell(c.Out, found, err)
}

// safely turns a panic of build into an error: the preview must outlive it.
func safely(build func() (afero.Fs, *diag.List, error)) (site afero.Fs, found *diag.List, err error) {
	defer func() {
		if r := recover(); r != nil {
			site, err = nil, fmt.Errorf("intern feil: %v", r)
		}
	}()
	return build()
}

func tell(out io.Writer, found *diag.List, err error) {
	fmt.Fprintln(out)
	if err != nil {
		fmt.Fprintf(out, "Nettstedet kunne ikke bygges: %v\n", err)
		return
	}
	found.WriteHuman(out)
	if found.HasErrors() {
		fmt.Fprintln(out, "Nettstedet er ikke oppdatert.")
		return
	}
	fmt.Fprintln(out, "Nettstedet er oppdatert.")
}
