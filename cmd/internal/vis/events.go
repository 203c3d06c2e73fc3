package vis

import (
	"encoding/json"
	"fmt"
	"net/http"
)

// serveEvents sends the report now and each time it changes, as server-sent
// events, until the reader goes away.
func (p *preview) serveEvents(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	for {
		_, report, changed := p.now()
		if report.Site != "" {
			message, err := json.Marshal(report)
			if err != nil {
				return
			}
			if _, err := fmt.Fprintf(w, "data: %s\n\n", message); err != nil {
				return
			}
		}
		if err := out.Flush(); err != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-changed:
		}
	}
}
