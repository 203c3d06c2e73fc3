package main

import (
	"bytes"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"
	"unicode"

	"planvei/cmd/internal/diag"
)

var nyCommand = command{
	name:  "ny",
	alias: "new",
	args:  "<mappe>",
	short: "lag et nytt planprosjekt",
	long: `Lager en mappe med det en plan trenger: filer for planen, innsatsområdene, målene,
tiltakene og enhetene, og kapitlene i veilederens mal. Filene forteller selv hva
som skal stå hvor. Prosjektet kan vises med en gang, og «planvei sjekk» viser hva
som gjenstår.

Mappen må være tom eller ikke finnes fra før.

Eksempel:

	planvei ny minkommune --kommune 4601 --navn "Bergen kommune" --periode 2026-2029
`,
	define: defineNy,
}

// nyFiles are the files of a new project, in a folder for each målform. Those
// below content/plan end up in content/<målform>/plan.
//
//go:embed ny
var nyFiles embed.FS

// A newProject is what is known of the municipality from the start.
type newProject struct {
	Kommune  []string // kommunenummer
	Navn     []string // in the same order
	Fra, Til string   // the first and the last year, or ""
	Maalform string
}

func defineNy(flags *flag.FlagSet) action {
	var n newProject
	flags.Func("kommune", "kommunens `NUMMER`, fire siffer; flere med komma imellom", func(s string) (err error) {
		n.Kommune, err = kommunenumre(s)
		return err
	})
	flags.Func("navn", "kommunens `NAVN`, for eksempel \"Bergen kommune\"; flere med komma imellom", func(s string) (err error) {
		n.Navn, err = kommunenavn(s)
		return err
	})
	flags.Func("periode", "årene planen gjelder, `FRA-TIL`", func(s string) (err error) {
		n.Fra, n.Til, err = periode(s)
		return err
	})
	maalform := choiceFlag(flags, "maalform", "planens målform", "nb", "nn")
	return func(t terminal, args []string) error {
		switch {
		case len(args) == 0:
			return usagef("ny", "skriv navnet på mappen som skal lages, for eksempel «planvei ny minkommune»")
		case len(args) > 1:
			return usagef("ny", "lager ett prosjekt om gangen, men fikk %d mapper: %s", len(args), strings.Join(args, ", "))
		case len(n.Navn) > 0 && len(n.Kommune) > 0 && len(n.Navn) != len(n.Kommune):
			return usagef("ny", "fikk %d kommunenummer og %d navn. Skriv ett navn for hvert nummer, i samme rekkefølge", len(n.Kommune), len(n.Navn))
		}
		n.Maalform = *maalform
		return ny(t, args[0], n)
	}
}

var kommunenummer = regexp.MustCompile(`^(\d{4}|\d{6})$`)

func kommunenumre(s string) ([]string, error) {
	var numbers []string
	for nr := range strings.SplitSeq(s, ",") {
		nr = strings.TrimSpace(nr)
		if !kommunenummer.MatchString(nr) {
			return nil, errors.New("et kommunenummer har fire siffer, og en bydel har seks, for eksempel 0301")
		}
		numbers = append(numbers, nr)
	}
	return numbers, nil
}

func kommunenavn(s string) ([]string, error) {
	var names []string
	for name := range strings.SplitSeq(s, ",") {
		name = strings.TrimSpace(name)
		if name == "" || strings.ContainsFunc(name, unicode.IsControl) {
			return nil, errors.New("skriv navnet slik det skal stå på nettstedet")
		}
		names = append(names, name)
	}
	return names, nil
}

var years = regexp.MustCompile(`^((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)$`)

func periode(s string) (fra, til string, err error) {
	m := years.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return "", "", errors.New("skriv to årstall, for eksempel 2026-2029")
	}
	if m[1] > m[2] {
		return "", "", errors.New("det første året er etter det siste")
	}
	return m[1], m[2], nil
}

// ny makes the project in dir, and never writes over a file.
func ny(t terminal, dir string, n newProject) error {
	if err := requireEmpty(dir); err != nil {
		return err
	}
	files, err := n.files()
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := createFile(filepath.Join(dir, f.name), f.content); err != nil {
			return fmt.Errorf("kan ikke lage %s: %s", filepath.Join(dir, f.name), diag.Reason(err))
		}
	}
	fmt.Fprintf(t.out, "Laget et planprosjekt i %s\n\n", asFolder(dir))
	if dir != "." {
		if strings.Contains(dir, " ") {
			dir = `"` + dir + `"`
		}
		fmt.Fprintf(t.out, "\tcd %s\n", dir)
	}
	fmt.Fprint(t.out, "\tplanvei vis      se nettstedet mens du skriver\n\tplanvei sjekk    se hva som gjenstår\n\nLes LESMEG.md først.\n")
	return nil
}

func requireEmpty(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("kan ikke lage prosjektet i «%s»: %s", dir, diag.Reason(err))
	case len(entries) > 0:
		return fmt.Errorf("mappen %s er ikke tom, og blir ikke rørt. Velg en mappe som ikke finnes fra før", asFolder(dir))
	}
	return nil
}

func createFile(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}

// A newFile is a file of a new project, named from its folder.
type newFile struct {
	name    string
	content []byte
}

// files are the templates of the målform, filled in.
func (n newProject) files() ([]newFile, error) {
	root := "ny/" + n.Maalform
	files := []newFile{{".gitignore", []byte("/public/\n/public-frakoblet/\n/.public*\n")}}
	err := fs.WalkDir(nyFiles, root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		tmpl, err := template.New(name).Funcs(template.FuncMap{"toml": tomlList}).ParseFS(nyFiles, name)
		if err != nil {
			return err
		}
		var content bytes.Buffer
		if err := tmpl.ExecuteTemplate(&content, filepath.Base(name), n); err != nil {
			return err
		}
		name = strings.TrimPrefix(name, root+"/")
		name = strings.Replace(name, "content/plan/", "content/"+n.Maalform+"/plan/", 1)
		files = append(files, newFile{filepath.FromSlash(name), content.Bytes()})
		return nil
	})
	return files, err
}

// tomlList writes a list of one-line texts in TOML.
func tomlList(texts []string) string {
	quoted := make([]string, len(texts))
	escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	for i, s := range texts {
		quoted[i] = `"` + escape.Replace(s) + `"`
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}
