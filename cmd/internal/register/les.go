package register

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"planvei/cmd/internal/model"
)

// A file is one register as text, for telling where something stands in it.
type file struct {
	name string
	text string
}

// read decodes a register into doc, and accepts no key that doc does not have.
func read(fsys fs.FS, name string, doc any) (file, error) {
	content, err := fs.ReadFile(fsys, dir+name)
	f := file{dir + name, string(content)}
	if err != nil {
		return f, fmt.Errorf("read the national register: %w", err)
	}
	meta, err := toml.Decode(f.text, doc)
	var wrong toml.ParseError
	switch {
	case errors.As(err, &wrong):
		return f, fmt.Errorf("%s:%d: %s", f.name, wrong.Position.Line, wrong.Message)
	case err != nil:
		return f, fmt.Errorf("%s: %w", f.name, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		key := unknown[0][len(unknown[0])-1]
		return f, f.fault(f.line(`(?:^|[{,]\s*)`+regexp.QuoteMeta(key)+`\s*=`, 0), "unknown key "+unknown[0].String())
	}
	return f, nil
}

// line is the line of match n, from 0, of a pattern, or 0 when there is none.
func (f file) line(pattern string, n int) int {
	all := regexp.MustCompile(`(?m)`+pattern).FindAllStringIndex(f.text, n+1)
	if n >= len(all) {
		return 0
	}
	return 1 + strings.Count(f.text[:all[n][0]], "\n")
}

// entry is the line of the entry with index i of an array of tables.
func (f file) entry(table string, i int) int { return f.line(`^\[\[`+table+`\]\]`, i) }

// key is the line on which key is given its value.
func (f file) key(key string) int { return f.line(`^`+regexp.QuoteMeta(key)+` =`, 0) }

func (f file) fault(line int, what string) error {
	return fmt.Errorf("%s:%d: %s", f.name, line, what)
}

// An opphav is what every entry has: where it is from and whether it is
// confirmed.
type opphav struct {
	Kilde       string    `toml:"kilde"`
	Kontrollert time.Time `toml:"kontrollert"`
	Kildedato   string    `toml:"kildedato"`
	Bekreftet   *bool     `toml:"bekreftet"`
}

// kildedatoForm is the day, the month or the year that a source says it is from.
var kildedatoForm = regexp.MustCompile(`^20\d\d(-\d\d(-\d\d)?)?$`)

// fault returns what is missing of where an entry is from.
func (o opphav) fault() string {
	switch {
	case !strings.HasPrefix(o.Kilde, "https://") && !strings.HasPrefix(o.Kilde, "http://"):
		return "kilde is missing, or no address"
	case o.Kontrollert.IsZero():
		return "kontrollert is missing"
	case o.Bekreftet == nil:
		return "bekreftet is missing"
	case o.Kildedato != "" && !kildedatoForm.MatchString(o.Kildedato):
		return fmt.Sprintf("kildedato %q is no date", o.Kildedato)
	}
	return ""
}

// bekreftet reports whether an entry without faults is confirmed.
func (o opphav) bekreftet() bool { return *o.Bekreftet }

// dag is a date of the register.
func dag(t time.Time) model.Dato {
	if t.IsZero() {
		return ""
	}
	return model.Dato(t.Format(time.DateOnly))
}

// weblink returns what is wrong with an address that may be left out.
func weblink(key, address string) string {
	if address == "" || strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		return ""
	}
	return fmt.Sprintf("%s %q is no web address", key, address)
}
