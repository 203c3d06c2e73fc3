package load_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/load"
)

// Earlier versions come in order, the oldest first. What cannot be read is told as
// advice, with its place, and the rest is read; what else load has to say of a plan is
// not said of them.
func TestArkiv(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	files := fstest.MapFS{
		"data/arkiv/sist/plan.toml":       file("[plan]\ntittel = \"Sist\"\nkommune = [\"4601\"]\nstatus = \"vedtatt\"\nfra = 2021-01-01\n[[versjon]]\ndato = 2023-01-01\nendring = \"Ny frist\""),
		"data/arkiv/foerst/plan.toml":     file("[plan]\ntittel = \"Først\"\nkommune = [\"4601\"]\nstatus = \"vedtatt\"\nfra = 2017-01-01"),
		"data/arkiv/midt/a/plan.toml":     file("[plan]\ntittel = \"Midt\"\nkommune = [\"4601\"]\nstatus = \"vedtatt\"\nfra = 2021-01-01"),
		"data/arkiv/midt/tiltak.toml":     file("[[tiltak]]\nid = \"x\"\ntittle = \"X\"\nstatus = \"heisann\"\ninnsatsomraade = [\"y\"]"),
		"data/arkiv/oedelagt/plan.toml":   file("[plan]\ntittel = "),
		"data/arkiv/Plan 2010/plan.toml":  file("[plan]"),
		"data/arkiv/tom/plan.docx":        file(""),
		"data/arkiv/tiltak.toml":          file("[[tiltak]]"),
		"data/arkiv/.mellomlager/x.toml":  file("[plan]"),
		"data/arkiv/utf16/plan.toml":      file("\xff\xfe[\x00"),
		"data/arkiv/Thumbs.db":            file(""),
		"data/arkiv/med-gammelt/gml.toml": file("[plan]\ntittel = \"Gammelt felt\"\nkommune = [\"4601\"]\nstatus = \"vedtatt\"\nfra = 2013-01-01\n[[kontakt]]\nid = \"x\""),
	}
	var found diag.List
	var got []string
	for _, a := range load.Arkiv(files, "data/arkiv", &found) {
		line := a.ID
		if a.Plan.Ufullstendig {
			line += " (ufullstendig)"
		}
		got = append(got, line)
	}
	const want = "oedelagt (ufullstendig), utf16 (ufullstendig), med-gammelt, foerst, midt, sist"
	if strings.Join(got, ", ") != want {
		t.Errorf("versions %s, want %s", strings.Join(got, ", "), want)
	}
	var told []string
	for _, f := range found.Sorted() {
		if f.Severity != diag.Raad || f.Advice == "" {
			t.Errorf("%s", f)
		}
		told = append(told, f.Position.String()+" "+f.Code)
	}
	const places = `data/arkiv/Plan 2010:1:1 id-form
data/arkiv/midt/tiltak.toml:3:1 ukjent-felt
data/arkiv/oedelagt/plan.toml:2:9 toml-syntaks
data/arkiv/tiltak.toml:1:1 fil-ikke-lest
data/arkiv/tom:1:1 fil-ikke-lest
data/arkiv/utf16/plan.toml:1:1 tegnsett`
	if strings.Join(told, "\n") != places {
		t.Errorf("told:\n%s\nwant:\n%s", strings.Join(told, "\n"), places)
	}
	if load.Arkiv(files, "data/ingen", &found) != nil {
		t.Error("a folder that is not there has versions")
	}
}
