// Package lenke asks places elsewhere on the web whether the links of a plan still
// lead to something. It does so only when somebody asks for it, and as a guest:
// one question at a time to each host, with a pause between, the head of a page
// before the page, and nothing that tells who is asking but the program's name.
package lenke

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"
)

// A Sporrer asks. The zero value is of no use; see Ny.
type Sporrer struct {
	Transport http.RoundTripper
	Navn      string        // what it calls itself
	Samtidig  int           // hosts at the same time
	Pause     time.Duration // between two questions to the same host
	Frist     time.Duration // for one question, with all that it leads to
}

// Ny returns a Sporrer that no host should mind.
func Ny(versjon string) *Sporrer {
	return &Sporrer{
		Transport: http.DefaultTransport, Navn: "planvei/" + versjon + " (lenkekontroll)",
		Samtidig: 6, Pause: time.Second, Frist: 20 * time.Second,
	}
}

// ErrUtenNett is returned when no host at all answered: it is then far more likely
// that this machine is not on the net than that all links are dead.
var ErrUtenNett = errors.New("no host answered")

// Spor asks each address once, and returns the answers by address. It returns
// ErrUtenNett when there was no answer at all, and the error of ctx when that ends.
func (s *Sporrer) Spor(ctx context.Context, adresser []string) (map[string]Svar, error) {
	var mu sync.Mutex
	answers, reached := map[string]Svar{}, false
	var hosts errgroup.Group
	hosts.SetLimit(s.Samtidig)
	for _, group := range byHost(adresser) {
		hosts.Go(func() error {
			for i, address := range group {
				if i > 0 && !wait(ctx, s.Pause) || ctx.Err() != nil {
					return ctx.Err()
				}
				a, answered := s.ask(ctx, address)
				mu.Lock()
				answers[address] = a
				reached = reached || answered
				mu.Unlock()
			}
			return nil
		})
	}
	if err := hosts.Wait(); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if len(answers) > 0 && !reached {
		return nil, ErrUtenNett
	}
	return answers, nil
}

// byHost returns the addresses, each once, by host and in their order.
func byHost(adresser []string) [][]string {
	var groups [][]string
	place, seen := map[string]int{}, map[string]bool{}
	for _, address := range adresser {
		u, err := url.Parse(address)
		if err != nil || seen[address] {
			continue
		}
		seen[address] = true
		i, ok := place[u.Host]
		if !ok {
			i = len(groups)
			place[u.Host] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], address)
	}
	return groups
}

// wait reports whether the time passed before ctx ended.
func wait(ctx context.Context, pause time.Duration) bool {
	select {
	case <-time.After(pause):
		return true
	case <-ctx.Done():
		return false
	}
}
