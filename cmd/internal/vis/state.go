package vis

import (
	"crypto/rand"
	"fmt"
	"strings"
	"sync"

	"github.com/spf13/afero"

	"planvei/cmd/internal/diag"
)

// A preview is what there is to see: the last good site, and what was found in
// the last build.
type preview struct {
	run  string // tells this process from the one before it on the same port
	more func(code string) string

	mu      sync.Mutex
	builds  int      // how many there have been
	good    int      // the last of them that gave a good site
	site    afero.Fs // what that one gave
	report  report
	changed chan struct{} // closed when report changes
}

// A report is what the script in the page is told. All words that it shows are
// here.
type report struct {
	Site     string    `json:"site"` // which site is served; another one means load the page again
	Label    string    `json:"label"`
	Summary  string    `json:"summary"`
	Notice   string    `json:"notice,omitempty"` // set when the last save could not be shown
	Status   string    `json:"status,omitempty"` // leads to StatusPage, when the site has it
	More     string    `json:"more"`             // leads from a finding to where its code is explained
	Findings []finding `json:"findings"`
}

type finding struct {
	Place    string `json:"place"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Advice   string `json:"advice,omitempty"`
	More     string `json:"more,omitempty"` // an address, when the site has the page
}

func newPreview() *preview {
	return &preview{run: rand.Text()[:8], changed: make(chan struct{})}
}

// show takes the outcome of a build. A site with errors is not shown.
func (p *preview) show(site afero.Fs, found *diag.List, err error) {
	r := report{Label: "Funn i planen", More: "Mer om dette", Findings: []finding{}}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.builds++
	if found != nil {
		r.Summary = found.Summary()
	}
	switch {
	case err != nil:
		r.Summary = "Nettstedet kunne ikke bygges."
		r.Notice = err.Error()
	case site != nil && !found.HasErrors():
		p.site, p.good = site, p.builds
	case p.site != nil:
		r.Notice = "Du ser nettstedet slik det var før feilen."
	default:
		r.Notice = "Nettstedet vises når feilene er rettet."
	}
	if p.has(StatusPage) {
		r.Status = "Hvor langt er planen kommet?"
	}
	if found != nil {
		for _, f := range found.Sorted() {
			r.Findings = append(r.Findings, p.asShown(f))
		}
	}
	shown := p.good
	if p.site == nil {
		shown = p.builds // the page that says so is new each time
	}
	r.Site = fmt.Sprintf("%s-%d", p.run, shown)
	p.report = r
	close(p.changed)
	p.changed = make(chan struct{})
}

// now returns the last good site, or nil, with the report and a channel that is
// closed when there is a newer one. Before the first build the report is empty.
func (p *preview) now() (afero.Fs, report, <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.site, p.report, p.changed
}

// has reports whether the site that is shown has a file.
func (p *preview) has(file string) bool {
	if p.site == nil {
		return false
	}
	_, err := p.site.Stat(file)
	return err == nil
}

func (p *preview) asShown(f diag.Finding) finding {
	shown := finding{Place: f.Position.String(), Severity: f.Severity.String(), Message: f.Message}
	if f.Advice != "" {
		shown.Advice = "Gjør dette: " + f.Advice
	}
	if p.more == nil {
		return shown
	}
	if page, _, _ := strings.Cut(p.more(f.Code), "#"); page != "" && p.has(page+"index.html") {
		shown.More = p.more(f.Code)
	}
	return shown
}
