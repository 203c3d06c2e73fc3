package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/afero"
)

// personvernFile tells machines what /om/ tells people.
const personvernFile = "personvern.json"

// A personvern is what the finished files were seen to do to those who read
// them. All of it is counted in the files, and a build in which a list of hosts,
// cookies or storage has anything is not published.
type personvern struct {
	Format             string       `json:"format"`
	Sider              int          `json:"sider"`                      // HTML pages
	MedRegel           int          `json:"sider_med_sikkerhetsregel"`  // those that carry the policy
	Sikkerhetsregel    string       `json:"sikkerhetsregel"`            // the policy
	Verter             []string     `json:"andre_verter_som_kontaktes"` // hosts that a file would ask for something
	Informasjonskapsel []string     `json:"informasjonskapsler"`        // what a script would set them with
	Lagring            []string     `json:"lagring_i_nettleseren"`      // likewise
	Skript             []scriptFile `json:"skript"`
	Sokeindeks         indeksSum    `json:"sokeindeks"` // scripts that hold data alone: what a search looks up in
}

// An indeksSum is how much a search index takes.
type indeksSum struct {
	Filer int `json:"filer"`
	Bytes int `json:"bytes"`
}

type scriptFile struct {
	Fil    string `json:"fil"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// keeps tells what a script would store with from what it would ask with. Whom it
// would ask is counted where the host is named.
var keeps = regexp.MustCompile(`Storage|indexedDB|caches|serviceWorker|storage`)

// account sums up what was read. It is called when every file is written.
func (w *witness) account() (personvern, error) {
	p := personvern{
		Format: "planvei-personvern/1", Sider: w.pages, MedRegel: w.guarded, Sikkerhetsregel: w.pub.policy,
		Verter: []string{}, Informasjonskapsel: []string{}, Lagring: []string{}, Skript: []scriptFile{}, Sokeindeks: w.indeksSum,
	}
	for _, f := range w.faults {
		switch {
		case f.code == "annet-nettsted":
			p.Verter = append(p.Verter, host(f.what))
		case f.code == "skript-lagrer-eller-henter" && strings.Contains(f.what, "ookie"):
			p.Informasjonskapsel = append(p.Informasjonskapsel, f.what)
		case f.code == "skript-lagrer-eller-henter" && strings.Contains(f.what, "//"):
			p.Verter = append(p.Verter, host(f.what))
		case f.code == "skript-lagrer-eller-henter" && keeps.MatchString(f.what):
			p.Lagring = append(p.Lagring, f.what)
		}
	}
	for _, list := range []*[]string{&p.Verter, &p.Informasjonskapsel, &p.Lagring} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	for _, file := range sortedKeys(w.files) {
		if w.indeks[file] {
			continue
		}
		if ext := path.Ext(file); ext != ".js" && ext != ".mjs" {
			continue
		}
		content, err := afero.ReadFile(w.Fs, file)
		if err != nil {
			return p, err
		}
		sum := sha256.Sum256(content)
		p.Skript = append(p.Skript, scriptFile{file, len(content), hex.EncodeToString(sum[:])})
	}
	return p, nil
}

// host is the host that an address names, or the address when it names none.
func host(address string) string {
	if i := strings.Index(address, "//"); i >= 0 {
		address = address[i:]
	}
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		return strings.ToLower(u.Host)
	}
	return address
}

// tellPersonvern writes the account to its file, and into the pages that show it.
func (w *witness) tellPersonvern() error {
	p, err := w.account()
	if err != nil {
		return err
	}
	content, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return fmt.Errorf("write %s: %w", personvernFile, err)
	}
	if err := writeFile(w.Fs, personvernFile, append(content, '\n')); err != nil {
		return err
	}
	slices.Sort(w.marked)
	for _, file := range slices.Compact(w.marked) {
		page, err := afero.ReadFile(w.Fs, file)
		if err != nil {
			return err
		}
		if err := writeFile(w.Fs, file, p.fill(page)); err != nil {
			return err
		}
	}
	return nil
}

// A template shows the account by marks, for a page is made before all of them
// can be counted: [personvern:sider], [personvern:verter:ingen] with the word for
// none, and [personvern:skript] … [personvern:slutt] around what is repeated for
// every script, with its fil, bytes and sha256.
const mark = "[personvern:"

// fill puts the account in place of its marks.
func (p personvern) fill(page []byte) []byte {
	for {
		before, rest, ok := bytes.Cut(page, []byte(mark+"skript]"))
		row, after, closed := bytes.Cut(rest, []byte(mark+"slutt]"))
		if !ok || !closed {
			break
		}
		page = slices.Clone(before)
		for _, s := range p.Skript {
			page = append(page, replaceMarks(row, map[string]string{"fil": s.Fil, "bytes": strconv.Itoa(s.Bytes), "sha256": s.SHA256})...)
		}
		page = append(page, after...)
	}
	return replaceMarks(page, map[string]string{
		"sider": strconv.Itoa(p.Sider), "verter": strings.Join(p.Verter, ", "),
		"indeksfiler": strconv.Itoa(p.Sokeindeks.Filer), "indeksbytes": strconv.Itoa(p.Sokeindeks.Bytes),
		"informasjonskapsler": strings.Join(p.Informasjonskapsel, ", "), "lagring": strings.Join(p.Lagring, ", "),
	})
}

// replaceMarks puts values in place of their marks, and the word that a mark
// brings in place of a value that is empty. A mark of no value stands.
func replaceMarks(page []byte, values map[string]string) []byte {
	var out []byte
	for {
		at := bytes.Index(page, []byte(mark))
		end := bytes.IndexByte(page[max(at, 0):], ']')
		if at < 0 || end < 0 {
			return append(out, page...)
		}
		end += at
		name, none, _ := strings.Cut(string(page[at+len(mark):end]), ":")
		value, known := values[name]
		switch {
		case !known:
			out = append(out, page[:end+1]...)
		case value == "":
			out = append(append(out, page[:at]...), none...)
		default:
			out = append(append(out, page[:at]...), html.EscapeString(value)...)
		}
		page = page[end+1:]
	}
}
