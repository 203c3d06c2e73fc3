// Package vis shows a site on this machine while it is being written.
//
// Serve builds the site in memory, serves it on a loopback address, and builds
// it anew each time a file is saved. Every page it serves gets a small script
// that loads the page again when there is a new site, and a panel that lists the
// findings. After an error the last good site stays up, and the panel says so.
// Nothing of this is in the site that is published.
package vis

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/spf13/afero"

	"planvei/cmd/internal/diag"
)

// Config tells what Serve shows.
type Config struct {
	// Build makes the whole site anew. The file system may be nil when found
	// has errors. An error is a fault of the program or the machine.
	Build func() (site afero.Fs, found *diag.List, err error)

	// Root is the folder to watch, with all below it that Ignore lets through.
	// Ignore is asked with a slash-separated path from Root. An empty Root
	// means that there is nothing to watch.
	Root   string
	Ignore func(name string) bool

	// More is where the site explains the code of a finding, such as
	// "/haandbok/#kode", or "". It may be nil.
	More func(code string) string

	// Out is the terminal: where the site is, and what was found.
	Out io.Writer
}

// DefaultPort is where Listen looks first when no other port is asked for.
const DefaultPort = 4321

// tries is how many ports Listen looks at.
const tries = 50

// Listen opens the first free port from port on, on the loopback address only.
// Port 0 lets the system choose.
func Listen(port int) (net.Listener, error) {
	var first error
	for p := port; p < port+tries && p <= 65535; p++ {
		l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", p))
		if err == nil {
			return l, nil
		}
		if first == nil {
			first = err
		}
	}
	return nil, first
}

// closing is how long a request may take when Serve is told to stop.
const closing = 2 * time.Second

// Serve shows the site on l until ctx is done. It closes l.
func Serve(ctx context.Context, l net.Listener, c Config) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	p := newPreview()
	p.more = c.More
	server := &http.Server{
		Handler:           p.handler(),
		BaseContext:       func(net.Listener) context.Context { return ctx },
		ReadHeaderTimeout: 10 * time.Second,
	}
	served := make(chan error, 1)
	go func() {
		served <- server.Serve(l)
		cancel() // a server that has died must end the loop too
	}()
	fmt.Fprintf(c.Out, "Nettstedet vises på http://%s/\nDet oppdateres når du lagrer. Stopp med Ctrl+C.\n", l.Addr())
	p.follow(ctx, c)

	grace, done := context.WithTimeout(context.WithoutCancel(ctx), closing)
	defer done()
	if err := server.Shutdown(grace); err != nil {
		server.Close()
	}
	if err := <-served; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve: %w", err)
	}
	return nil
}
