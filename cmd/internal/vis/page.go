package vis

import (
	"bytes"
	"fmt"
	"html/template"
	"mime"
	"net/http"
	"path"
	"slices"
	"strings"

	"planvei/cmd/internal/tjener"
)

// inject puts the preview's script and style at the end of a page. The script is
// told which site the page is from, since a newer one may be ready before it runs.
func inject(page []byte, site string) []byte {
	tags := fmt.Appendf(nil, `<link rel="stylesheet" href="%svis.css"><script defer src="%[1]svis.js?site=%s"></script>`, ours, site)
	at := bytes.LastIndex(page, []byte("</body>"))
	if at < 0 {
		at = len(page) // the end tag may be left out
	}
	return slices.Concat(page[:at], tags, page[at:])
}

// pending is shown while there is no good site. The script adds the findings.
var pending = template.Must(template.New("").Parse(`<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>planvei</title>
</head>
<body class="planvei-venter">
<main>
<h1>{{.Summary}}</h1>
<p>{{.Notice}}</p>
<ul>
{{- range .Findings}}
<li><code>{{.Place}}</code><br><strong>{{.Severity}}</strong>: {{.Message}}{{with .Advice}}<br>{{.}}{{end}}</li>
{{- end}}
</ul>
</main>
</body>
</html>
`))

// serveReport answers with what stands between the author and a first site.
func serveReport(w http.ResponseWriter, r report) {
	var page bytes.Buffer
	if err := pending.Execute(&page, r); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	serveHTML(w, http.StatusServiceUnavailable, page.Bytes(), r)
}

func contentType(name string, content []byte) string {
	// The system's own table is asked for the rest only: on Windows any program may
	// have changed it.
	ext := strings.ToLower(path.Ext(name))
	for _, t := range tjener.Types {
		if ext == "."+t.Ext {
			return t.Header()
		}
	}
	if t := mime.TypeByExtension(ext); t != "" {
		return t
	}
	return http.DetectContentType(content)
}
