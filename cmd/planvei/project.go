package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"planvei"
	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/hemmelig"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
	"planvei/cmd/internal/site"
)

// Where a project has its plan, from its own folder.
const (
	planDir   = "data/plan"
	planerDir = "data/planer"
	arkivDir  = "data/arkiv"
)

// sourceDirs are the folders of a project that make its site.
var sourceDirs = []string{"content", "data", "layouts", "static"}

// spraakene are those in which a plan may have chapters.
var spraakene = []string{"nb", "nn", "se", "en"}

// A project is a folder with a plan, as it was when it was read. Where the
// folder has no plan, it is the embedded example as a whole: nothing of a folder
// is ever mixed with the example, so that no one else's telephone number slips
// into a plan.
type project struct {
	dir     string // absolute
	plan    *model.Plan
	example bool
}

const exampleNotice = "Fant ingen plan i data/plan. Bruker eksempelet, den oppdiktede kommunen Fjordvik."

// absolute returns the project folder that was asked for, if there is one.
func absolute(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(abs)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", usagef("", "mappen «%s» finnes ikke", dir)
	case err != nil:
		return "", fmt.Errorf("kan ikke åpne mappen «%s»: %s", dir, diag.Reason(err))
	case !info.IsDir():
		return "", usagef("", "«%s» er en fil, ikke en mappe", dir)
	}
	return abs, nil
}

// openProject reads the plan in the folder dir, an absolute path, and checks it.
// The plan is nil when it could not be read at all.
func openProject(dir string, opts check.Options, found *diag.List) (project, error) {
	p := project{dir: dir}
	files := os.DirFS(dir)
	if err := refuseSeveral(files); err != nil {
		return p, err
	}
	// Read beside the plan; what is wrong is told of by who asks for them next.
	go register.Load(planvei.Defaults)
	go lov.Les(planvei.Defaults)
	if p.plan = readPlan(files, found); p.plan == nil && !found.HasErrors() {
		return openExample(dir)
	}
	if p.plan != nil {
		national, err := register.Load(planvei.Defaults)
		if err != nil {
			return p, err
		}
		if opts, err = withLover(opts, dir); err != nil {
			return p, err
		}
		opts.Nasjonal = national
		check.Plan(p.plan, opts, found)
		load.Nasjonalt(files, planvei.Defaults, found)
		hemmelig.New(p.plan).Kilder(files, found)
	}
	return p, nil
}

// withLover adds what the rules about acts need.
func withLover(opts check.Options, dir string) (check.Options, error) {
	acts, err := lov.Les(planvei.Defaults)
	opts.Lover, opts.Kilder = acts, load.NewKilder(os.DirFS(dir))
	return opts, err
}

// openExample reads the embedded example. What might be said of its files is of
// no use to somebody who does not have them.
func openExample(dir string) (project, error) {
	p := project{dir: dir, example: true}
	found := &diag.List{}
	p.plan = readPlan(planvei.Defaults, found)
	if p.plan == nil || found.HasErrors() {
		return p, errors.New("eksempelet i programmet er ikke til å lese")
	}
	return p, nil
}

// refuseSeveral says so when the folder is laid out for several plans.
func refuseSeveral(files fs.FS) error {
	if info, err := fs.Stat(files, planerDir); err != nil || !info.IsDir() {
		return nil
	}
	return fmt.Errorf("mappen %s finnes, men planvei kan ikke lage flere planer i ett nettsted ennå. Legg én plan i %s, og gi mappen %[1]s et annet navn", planerDir, planDir)
}

// readPlan reads the plan, its chapters and its earlier versions, or returns nil where there is none.
func readPlan(files fs.FS, found *diag.List) *model.Plan {
	p := load.Plan(files, planDir, found)
	if p == nil {
		return nil
	}
	for _, spraak := range spraakene {
		dir := "content/" + spraak + "/plan"
		p.Kapittel = append(p.Kapittel, load.Kapitler(files, dir, spraak, found)...)
	}
	p.Arkiv = load.Arkiv(files, arkivDir, found)
	p.Sider = load.Sider(files)
	p.Profil = load.Profil(files, p.Plan.Maalform, found)
	p.Sikkerhet = load.Sikkerhet(files, found)
	p.Hjelpespraak = load.Hjelpespraak(files, found)
	return p
}

// sources are the layers of the project's site.
func (p project) sources() site.Sources {
	if p.example {
		return site.Sources{Defaults: planvei.Defaults, Example: true}
	}
	return site.Sources{User: p.dir, Defaults: planvei.Defaults}
}
