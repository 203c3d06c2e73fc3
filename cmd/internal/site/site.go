// Package site turns a plan into a static site.
//
// The plan is resolved into records (record.go), one for each page and language,
// which become virtual files with the record as front matter. Hugo renders them
// with the templates of the municipality or, where it has none, of planvei
// (hugo.go). What comes out is read back while it is written: a link that leads
// nowhere, a request to another host or a secret address is a finding, and the
// caller must not publish a site that has any (witness.go).
package site

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/afero"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/hemmelig"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
	"planvei/cmd/internal/sok"
	"planvei/cmd/internal/tjener"
)

// Sources are the layers of a site.
type Sources struct {
	User     string // the municipality's folder, absolute; "" when there is none
	Defaults fs.FS  // what planvei embeds
	Example  bool   // the plan is the embedded example, and so are its chapters
}

// Options are what a build may vary by.
type Options struct {
	Dato        model.Dato // the "as of" date; "" when the build was given none
	Maaneder    int        // how long a contact may stand before it must be checked again; 0 is model.Kontaktalder
	Versjon     string     // of planvei, shown on /om/
	Frakoblet   bool       // the site is to be read from a folder, without a server
	Komponenter bool       // with /komponenter/, which shows each component in its states
}

// policy is what the pages say that they may load. To a browser a folder is
// nobody's own ('self'), so there the policy names the scheme as well.
func (o Options) policy() string {
	if o.Frakoblet {
		return strings.ReplaceAll(tjener.Policy, "'self'", "'self' file:")
	}
	return tjener.Policy
}

// A Result tells what was built.
type Result struct {
	Pages int // HTML pages
}

// Build writes the site for p into dst. What the author did wrong, in data, text
// or templates, is added to found, and the site in dst is fit to publish only
// if found has no errors. An error is a fault of the program or the machine.
func Build(p *model.Plan, src Sources, opts Options, dst afero.Fs, found *diag.List) (Result, error) {
	national, err := register.Load(src.Defaults)
	if err != nil {
		return Result{}, err
	}
	// The files are made beside the pages: only one page asks for their sizes.
	files := sync.OnceValue(func() map[string][]byte { return downloads(p, src, national, opts) })
	go files()
	told := newKunngjoring(p, opts)
	laws, err := lovlesere(p, src, opts)
	if err != nil {
		return Result{}, err
	}
	generated, _, err := pages(p, src, opts, files, told, laws, national)
	if err != nil {
		return Result{}, fmt.Errorf("make the pages: %w", err)
	}
	r, err := newRenderer(src, generated, laws)
	if err != nil {
		return Result{}, fmt.Errorf("lay out the sources: %w", err)
	}
	ord, err := sok.LoadOrdbok(src.Defaults)
	if err != nil {
		return Result{}, err
	}
	addLovnavn(ord, laws[fullLanguages(p)[0]].register)
	secret := hemmelig.New(p)
	if secret != nil {
		defer found.Rewrite(secret.SkjulFunn)
	}
	out := newWitness(dst, secret, published{opts.policy(), p.Plan.Nettadresse, skjult(p), opts.Frakoblet}, ord)
	for name, content := range files() {
		if err := afero.WriteFile(out, name, content, 0o644); err != nil {
			return Result{}, fmt.Errorf("write the files to download: %w", err)
		}
	}
	pl, languages := newPlaces(p, src.User), fullLanguages(p)
	// From here on the plan is not asked for, so that the memory it takes is free.
	if err := r.render(out); err != nil {
		return Result{}, explain(err, r.root, pl, found)
	}
	if err := out.writeSok(languages, opts.Frakoblet); err != nil {
		return Result{}, fmt.Errorf("make the search index: %w", err)
	}
	if err := told.write(out); err != nil {
		return Result{}, fmt.Errorf("tell search engines and feed readers: %w", err)
	}
	if err := out.finish(pl, found); err != nil {
		return Result{}, fmt.Errorf("read the site back: %w", err)
	}
	return Result{Pages: out.pages}, nil
}

// Pages returns what Hugo is given besides the templates: the settings and the
// pages made from the plan, by file name from the top of the project, and the
// languages of the site, the plan's own first.
func Pages(p *model.Plan, src Sources, opts Options) (files map[string][]byte, languages []string, err error) {
	laws, err := lovlesere(p, src, opts)
	if err != nil {
		return nil, nil, err
	}
	national, err := register.Load(src.Defaults)
	if err != nil {
		return nil, nil, err
	}
	return pages(p, src, opts, func() map[string][]byte { return downloads(p, src, national, opts) }, newKunngjoring(p, opts), laws, national)
}

func pages(p *model.Plan, src Sources, opts Options, downloads func() map[string][]byte, told *kunngjoring, laws map[string]*lovleser, national *register.Register) (files map[string][]byte, languages []string, err error) {
	languages = languagesOf(p)
	files = map[string][]byte{}
	settings := map[string]any{}
	for i, lang := range languages {
		b := newBuilder(p, opts, lang, languages, national)
		b.files, b.lov, b.lovtekst = downloads, laws[lang], &lovtekster{bits: map[string][]lovbit{}}
		b.lover = laws[languages[0]].register
		config := map[string]any{"weight": i + 1}
		if b.hjelpeutgave = !slices.Contains(fullLanguages(p), lang); b.hjelpeutgave {
			if err := b.helpPages(files, src); err != nil {
				return nil, nil, err
			}
		} else if err := b.pages(files, src); err != nil {
			return nil, nil, err
		}
		if !b.hjelpeutgave {
			if err := told.add(b); err != nil {
				return nil, nil, err
			}
		}
		config["label"], config["locale"] = model.FindSkriftspraak(lang).Navn, b.locale(src)
		config["contentDir"] = "content/" + lang
		config["title"], config["params"] = b.plan().Kommune, b.siteParams(src)
		settings[lang] = config
	}
	if opts.Komponenter {
		content, err := fs.ReadFile(src.Defaults, "content/"+komponenter)
		if err != nil {
			return nil, nil, err
		}
		files["content/"+languages[0]+"/"+komponenter] = content
	}
	if css := accent(p.Profil); css != "" {
		files[profileCSS] = []byte(css)
	}
	for name, config := range map[string]map[string]any{
		generatedConfig: {"languages": settings, "cascade": cascade(languages[len(fullLanguages(p)):])},
		settledConfig:   settled(languages, opts.Frakoblet),
	} {
		if files[name], err = marshalConfig(config); err != nil {
			return nil, nil, err
		}
	}
	return files, languages, nil
}

// komponenter stands outside the languages, so that no site has it unasked.
const komponenter = "komponenter.md"
