package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"planvei"
	"planvei/cmd/internal/register"
)

func newlyMade(t *testing.T) *newProject {
	t.Helper()
	national, err := register.Load(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	return &newProject{national: national}
}

// Somebody who knows no options is asked, may get it wrong, and may let it wait.
func TestQuestionsAtTheTerminal(t *testing.T) {
	n := newlyMade(t)
	var out bytes.Buffer
	ask(&out, strings.NewReader("Bregen\nStryn, Gloppen\n2030-2027\n\n\n"), n.missing()...)
	if want := []string{"4651", "4650"}; !slices.Equal(n.Kommune, want) || n.Fra != "" || n.Maalform() != "nn" {
		t.Errorf("got %v, %q and %s\n%s", n.Kommune, n.Fra, n.Maalform(), &out)
	}
	for _, want := range []string{"Mente du Bergen?", "det første året er etter det siste", "Uten svar blir det nn"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not said:\n%s", want, &out)
		}
	}
}

func TestNoQuestionIsAskedTwice(t *testing.T) {
	n := newlyMade(t)
	n.Kommune, n.Fra, n.maalform = []string{"4601"}, "2027", "nb"
	var out bytes.Buffer
	if ask(&out, strings.NewReader(""), n.missing()...); out.Len() > 0 {
		t.Errorf("asked %s", &out)
	}
	ask(&out, strings.NewReader(""), newlyMade(t).missing()...) // ends when nobody answers
	if !strings.Contains(out.String(), "Hvilken kommune") {
		t.Errorf("asked %s", &out)
	}
}

// Every chapter that is a text has a file in a new project, in either language, and
// its file tells all that it must hold.
func TestANewProjectHasTheTemplate(t *testing.T) {
	for _, lang := range []string{"nb", "nn"} {
		n := newlyMade(t)
		n.maalform = lang
		files, err := n.files()
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range n.national.Mal.Kapittel {
			i := slices.IndexFunc(files, func(f newFile) bool { return f.name == k.File(lang) })
			if i < 0 {
				t.Errorf("%s: %s has no file", lang, k.ID)
				continue
			}
			if !k.Tekst() {
				continue
			}
			for _, point := range k.Skal[lang] {
				if !strings.Contains(string(files[i].content), "# - "+point) {
					t.Errorf("%s does not ask for %q", files[i].name, point)
				}
			}
		}
	}
}
