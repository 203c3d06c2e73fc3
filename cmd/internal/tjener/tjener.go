// Package tjener knows what a web server must say beside the pages: the headers
// that protect who reads, the type of each file, how long it keeps, and the page
// for an address that is not there. It writes that as ready files for the usual
// servers, which the build lays in the site.
package tjener

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
)

// Policy is what a page may load, run and send, as the page itself says it in a
// meta element. All that is loaded stands beside the page; the one exception is
// pictures that are written into the style sheet. What a script may ask for is of
// the site itself too: the preview listens for news, and who tests a site reads
// its robots.txt from the page.
const Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"

// A Header is one line of a server's answer.
type Header struct{ Name, Value string }

// Headers go with every answer. HSTS is not among them: it binds the whole host
// for a long time, and only those who run the host know what else is on it.
func Headers(eksempel bool) []Header {
	headers := []Header{
		{"Content-Security-Policy", Policy + "; frame-ancestors 'none'"}, // a meta element cannot say the last
		{"Referrer-Policy", "no-referrer"},
		{"X-Content-Type-Options", "nosniff"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
		{"Permissions-Policy", strings.Join(refused, "=(), ") + "=()"},
	}
	if eksempel {
		headers = append(headers, Header{"X-Robots-Tag", "noindex"})
	}
	return headers
}

// refused is what a page could ask the device for. Browsers complain of names
// that they do not know, so only what they agree on is here.
var refused = []string{
	"accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
	"gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get",
	"screen-wake-lock", "usb", "xr-spatial-tracking",
}

// How long a browser may use what it has. A page is asked for again each time,
// which costs little when it is the same: a number that was wrong must not live
// on. A file that is named by its content never changes.
const (
	CachePage  = "no-cache"
	CacheFixed = "public, max-age=31536000, immutable"
)

// fixed is how the name of a file ends that is named by its content.
const fixed = `\.[0-9a-f]{32,64}\.(css|js)$`

var fixedName = regexp.MustCompile(fixed)

// A Type is what a server calls the files with one ending.
type Type struct {
	Ext  string // without the dot
	MIME string
	Text bool // in UTF-8, and worth compressing
}

// Types are the kinds of file that a site has or may be given.
var Types = []Type{
	{"atom", "application/atom+xml", true},
	{"avif", "image/avif", false},
	{"css", "text/css", true},
	{"csv", "text/csv", true},
	{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false},
	{"gif", "image/gif", false},
	{"html", "text/html", true},
	{"ico", "image/x-icon", false},
	{"ics", "text/calendar", true},
	{"jpeg", "image/jpeg", false},
	{"jpg", "image/jpeg", false},
	{"js", "text/javascript", true},
	{"json", "application/json", true},
	{"mjs", "text/javascript", true},
	{"odt", "application/vnd.oasis.opendocument.text", false},
	{"pdf", "application/pdf", false},
	{"png", "image/png", false},
	{"svg", "image/svg+xml", true},
	{"txt", "text/plain", true},
	{"webp", "image/webp", false},
	{"woff2", "font/woff2", false},
	{"webmanifest", "application/manifest+json", true},
	{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false},
	{"xml", "application/xml", true},
	{"zip", "application/zip", false},
}

// Header is the type as a server says it.
func (t Type) Header() string {
	if t.Text {
		return t.MIME + "; charset=utf-8"
	}
	return t.MIME
}

// Sti is the path that the site is published under: "/", or a folder such as
// "/plan/vold/" when nettadresse has one.
func Sti(nettadresse string) string {
	u, err := url.Parse(nettadresse)
	if err != nil || !GyldigSti(u.Path) {
		return "/"
	}
	if dir := strings.Trim(u.Path, "/"); dir != "" {
		return "/" + dir + "/"
	}
	return "/"
}

// GyldigSti reports whether a path can stand in the settings of every server
// without being taken for something else.
func GyldigSti(path string) bool {
	for _, r := range path {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-._~/", r) {
			return false
		}
	}
	return !strings.Contains(path, "//") && !strings.Contains(path, "/.")
}
