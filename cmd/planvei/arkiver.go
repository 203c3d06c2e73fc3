package main

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/model"
)

var arkiverCommand = command{
	name:  "arkiver",
	alias: "archive",
	short: "ta vare på planen slik den er nå, før dere endrer den",
	long: `Kopierer planen i data/plan til en egen mappe i data/arkiv, slik den er nå. Gjør det
før dere begynner på en ny plan, eller før dere endrer den som gjelder. Da viser
nettstedet hvilke versjoner som har vært, og hva som er endret fra den ene til den
neste: tiltak, mål og innsatsområder som er nye, endret eller tatt ut.

Mappen får navn etter årene planen gjelder. Det som ligger i arkivet fra før, blir
aldri endret, og er planen der allerede, skjer ingenting.

Kapitlene og sidene dere har skrevet i content, blir ikke med. Ta vare på hele planen
som dokument med «planvei eksporter pdf», i kommunens eget arkiv.
`,
	define: defineArkiver,
}

func defineArkiver(flags *flag.FlagSet) action {
	mappe := mappeFlag(flags)
	navn := flags.String("navn", "", "kall versjonen `NAVN` (ellers årene den gjelder)")
	return func(t terminal, _ []string) error {
		dir, err := absolute(*mappe)
		if err != nil {
			return err
		}
		if *navn != "" && !model.IsSlug(*navn) {
			return usagef("arkiver", "--navn kan bare ha små bokstaver a–z, tall og bindestrek%s", suggestSlug(*navn))
		}
		return arkiver(t, dir, *mappe, *navn)
	}
}

// suggestSlug is how a name may be written, if it can be.
func suggestSlug(name string) string {
	if slug := model.Slug(name); slug != "" {
		return fmt.Sprintf(", for eksempel --navn %s", slug)
	}
	return ""
}

// arkiver puts a copy of the plan in the archive of the project in dir. mappe is dir as
// it was written.
func arkiver(t terminal, dir, mappe, name string) error {
	files := os.DirFS(dir)
	if err := refuseSeveral(files); err != nil {
		return err
	}
	found := &diag.List{}
	p := load.Plan(files, planDir, found)
	switch {
	case p == nil:
		return usagef("arkiver", "fant ingen plan i %s. Pek på mappen med --mappe", planDir)
	case p.Ufullstendig:
		printImportant(t.err, seenFrom(mappe, found))
		fmt.Fprintln(t.err, "Planen er ikke arkivert. Rett filene som ikke kan leses, og prøv igjen.")
		return errFound
	}
	now, err := planFiles(files, planDir)
	if err != nil {
		return err
	}
	there, err := archived(files)
	if err != nil {
		return err
	}
	for _, id := range sortedNames(there) {
		if same(now, there[id]) {
			fmt.Fprintf(t.out, "Planen er allerede i arkivet, i %s, og er ikke endret siden.\n", asFolder(filepath.Join(mappe, arkivDir, id)))
			return nil
		}
	}
	id, err := arkivnavn(p, name, there)
	if err != nil {
		return err
	}
	if err := putAway(dir, id, now); err != nil {
		return fmt.Errorf("kan ikke arkivere planen: %s", diag.Reason(err))
	}
	fmt.Fprintf(t.out, `La en kopi av planen i %s (%d filer)

Slik går dere videre:

	1. Endre planen i %s. Det som ligger i %s, skal stå som det er.
	2. Er det en ny plan, skriver dere erstatter = %q under [plan], og ny
	   periode, nytt vedtak og ny status.
	3. Behold id-en til et tiltak som fortsetter. Da ser leseren hva som er endret.
	4. Se hva som er endret, på siden /arkiv/ når dere kjører «planvei vis».
`, asFolder(filepath.Join(mappe, arkivDir, id)), len(now), planDir, arkivDir, id)
	return nil
}

// planFiles are the files of a plan in dir, by their name from there.
func planFiles(files fs.FS, dir string) (map[string][]byte, error) {
	all := map[string][]byte{}
	err := fs.WalkDir(files, dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.EqualFold(path.Ext(name), ".toml") || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		all[strings.TrimPrefix(name, dir+"/")], err = fs.ReadFile(files, name)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("kan ikke lese %s: %s", dir, diag.Reason(err))
	}
	return all, nil
}

// archived are the files of each version in the archive.
func archived(files fs.FS) (map[string]map[string][]byte, error) {
	all := map[string]map[string][]byte{}
	entries, _ := fs.ReadDir(files, arkivDir) // no folder, no versions
	for _, e := range entries {
		all[e.Name()] = nil // a file takes a name too
		if !e.IsDir() {
			continue
		}
		var err error
		if all[e.Name()], err = planFiles(files, path.Join(arkivDir, e.Name())); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func same(a, b map[string][]byte) bool {
	if len(a) != len(b) {
		return false
	}
	for name, content := range a {
		if other, ok := b[name]; !ok || !bytes.Equal(content, other) {
			return false
		}
	}
	return true
}

func sortedNames[V any](m map[string]V) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// arkivnavn is what the version will be called: the name that was asked for, or its
// years, or the day of its last change, with a number when that is taken.
func arkivnavn(p *model.Plan, asked string, there map[string]map[string][]byte) (string, error) {
	if _, taken := there[asked]; taken {
		return "", usagef("arkiver", "%s finnes fra før, og blir ikke endret. Velg et annet navn", path.Join(arkivDir, asked))
	}
	if asked != "" {
		return asked, nil
	}
	name := "versjon"
	switch o := p.Plan; {
	case o.Fra != "" && o.Til != "":
		name = o.Fra.Aar() + "-" + o.Til.Aar()
	case p.SistEndret() != "":
		name = string(p.SistEndret())
	}
	for n, first := 2, name; ; n++ {
		if _, taken := there[name]; !taken {
			return name, nil
		}
		name = fmt.Sprintf("%s-%d", first, n)
	}
}

// putAway writes the files of a version, all or none: they stand in a hidden folder
// until they are all there.
func putAway(dir, id string, files map[string][]byte) error {
	archive := filepath.Join(dir, filepath.FromSlash(arkivDir))
	if err := os.MkdirAll(archive, 0o755); err != nil {
		return err
	}
	staging, err := os.MkdirTemp(archive, ".arkiver-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(staging)
	for _, name := range sortedNames(files) {
		if err := createFile(filepath.Join(staging, filepath.FromSlash(name)), files[name]); err != nil {
			return err
		}
	}
	if err := os.Chmod(staging, 0o755); err != nil {
		return err
	}
	return os.Rename(staging, filepath.Join(archive, id))
}
