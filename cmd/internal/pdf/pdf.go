// Package pdf prints a page of a finished site to a PDF with a browser that is
// installed on the machine: Chromium, Chrome or Edge.
//
// The site stands in memory. Print serves it on a loopback address below a path
// that nobody can guess, lets the browser fetch the one page, and ends. The
// browser is driven by its command line alone: it needs no protocol that follows
// the browser's versions, and every browser of the family has it.
//
// What a browser cannot do on paper by itself is done around it. Page numbers in
// a list of contents (CSS has target-counter, browsers do not): the page is
// printed, each heading is looked up in the result, and the page is printed anew
// with the numbers in place (innhold.go). Links to the site's other pages: they
// lead to the published site, or nowhere when the plan names no address
// (prepare.go). And the same page gives the same bytes: the clock and the
// numbers that the browser gives the page's parts are taken out (same.go).
package pdf

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// Options say what Print cannot know from the page.
type Options struct {
	Nettadresse string // where the site is published, or "" when that is not known
	Dato        string // the day that the PDF is dated, "2026-03-01", or "" for none
	TitleOf     string // the page whose title the PDF bears, or "" for its own
}

var (
	// ErrBrowser is when the browser could not be run or made no PDF.
	ErrBrowser = errors.New("the browser made no PDF")

	// ErrOld is when the PDF lacks what makes it readable for everyone.
	ErrOld = errors.New("the browser's PDF has no tags, language or outline")
)

// A MovedError is when the page only leads to another one.
type MovedError struct{ To string }

func (e *MovedError) Error() string { return "the page has moved to " + e.To }

// patience is how long the browser may take. The largest plans take some tens of
// seconds.
const patience = 5 * time.Minute

// rounds is how many times a page is printed before its numbers must be right.
// Twice is enough when the numbers take the room that was kept for them.
const rounds = 4

// Print returns the page at address, such as "hele-planen/", as a tagged PDF
// with outline, title and language.
func Print(ctx context.Context, browser string, site fs.FS, address string, o Options) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	p, err := read(site, address)
	if err != nil {
		return nil, err
	}
	if err := p.prepare(address, o.Nettadresse); err != nil {
		return nil, err
	}
	if o.TitleOf != "" {
		titled, err := read(site, o.TitleOf)
		if err != nil {
			return nil, err
		}
		p.setTitle(titled.title())
	}
	s, err := serve(site)
	if err != nil {
		return nil, fmt.Errorf("serve the page: %w", err)
	}
	defer s.close()
	profile, err := os.MkdirTemp(temporary(browser, os.Getenv("HOME")), "planvei-nettleser-*")
	if err != nil {
		return nil, fmt.Errorf("make a profile for the browser: %w", err)
	}
	defer clear(profile)

	for range rounds {
		content, err := p.bytes()
		if err != nil {
			return nil, err
		}
		s.show(address, content)
		raw, err := run(ctx, browser, s.url(address), profile)
		if err != nil {
			return nil, err
		}
		d, err := open(raw)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrOld, err)
		}
		if !d.accessible() {
			return nil, ErrOld
		}
		if !p.number(d.places()) {
			continue // some number was wrong, and is right now
		}
		if err := d.settle(o.Dato); err != nil {
			return nil, err
		}
		return d.data, nil
	}
	return nil, errors.New("the page numbers never come to rest")
}
