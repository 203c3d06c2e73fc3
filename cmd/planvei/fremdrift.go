package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// isTerminal reports whether somebody is looking at w, and not a program.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// duration tells how long something took, on a terminal only: output that is
// kept should be the same each time.
func duration(w io.Writer, begun time.Time) string {
	if !isTerminal(w) {
		return ""
	}
	return fmt.Sprintf(" (%s s)", strings.Replace(fmt.Sprintf("%.1f", time.Since(begun).Seconds()), ".", ",", 1))
}

// A progress tells each second that work goes on. The nil progress is silent.
type progress struct {
	done, finished chan struct{}
}

// startProgress says nothing of work that takes less than a second, and nothing
// at all unless w is a terminal.
func startProgress(w io.Writer, what string) *progress {
	if !isTerminal(w) {
		return nil
	}
	p := &progress{make(chan struct{}), make(chan struct{})}
	go func() {
		defer close(p.finished)
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for seconds := 1; ; seconds++ {
			select {
			case <-p.done:
				if seconds > 1 {
					fmt.Fprint(w, "\r\x1b[K")
				}
				return
			case <-tick.C:
				fmt.Fprintf(w, "\r%s … %d s", what, seconds)
			}
		}
	}()
	return p
}

// stop takes the line away.
func (p *progress) stop() {
	if p != nil {
		close(p.done)
		<-p.finished
	}
}
