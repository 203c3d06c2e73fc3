package site_test

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"golang.org/x/net/html"

	"planvei"
)

// A veiledersteg is the front matter of a step of the guide.
type veiledersteg struct {
	Title, Layout, Nr, NKVTS string
	Weight                   int
	Hvorfor, Hvem, Gir, Spor string
	Gjor, Feil, Hjemmel      []string
	Mal                      string
}

// guide reads the guide in a language: the front matter and the body of each
// page, by file name below veileder/.
func guide(t *testing.T, lang string) (steps map[string]veiledersteg, bodies map[string]string) {
	t.Helper()
	steps, bodies = map[string]veiledersteg{}, map[string]string{}
	root := "content/" + lang + "/veileder"
	err := fs.WalkDir(planvei.Defaults, root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := fs.ReadFile(planvei.Defaults, name)
		if err != nil {
			return err
		}
		_, rest, _ := strings.Cut(string(content), "+++\n")
		front, body, ok := strings.Cut(rest, "+++\n")
		if !ok {
			t.Fatalf("%s has no front matter", name)
		}
		var s veiledersteg
		if _, err := toml.Decode(front, &s); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		name = strings.TrimPrefix(name, root+"/")
		steps[name], bodies[name] = s, body
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return steps, bodies
}

// The guide is the same in both languages, and each step has all its parts: the
// headings are the interface's, so the parts are what can be missing.
func TestTheGuideIsWholeInBothLanguages(t *testing.T) {
	nb, _ := guide(t, "nb")
	nn, _ := guide(t, "nn")
	if len(nb) < 20 {
		t.Fatalf("the guide has %d pages", len(nb))
	}
	for name := range nn {
		if _, ok := nb[name]; !ok {
			t.Errorf("%s is in nynorsk only", name)
		}
	}
	numbers := map[string]string{}
	for name, a := range nb {
		b, ok := nn[name]
		if !ok {
			t.Errorf("%s is in bokmål only", name)
			continue
		}
		if a.Nr != b.Nr || a.Layout != b.Layout || a.Weight != b.Weight || a.NKVTS != b.NKVTS {
			t.Errorf("%s is %s %s in bokmål and %s %s in nynorsk", name, a.Nr, a.Layout, b.Nr, b.Layout)
		}
		if a.Layout != "veiledersteg" {
			continue
		}
		if other := numbers[a.Nr]; other != "" {
			t.Errorf("%s and %s are both number %s", other, name, a.Nr)
		}
		numbers[a.Nr] = name
		if !strings.HasPrefix(a.Nr, phaseNumber(nb[path.Dir(name)+"/_index.md"])) {
			t.Errorf("%s is number %s in phase %s", name, a.Nr, nb[path.Dir(name)+"/_index.md"].Nr)
		}
		for lang, s := range map[string]veiledersteg{"nb": a, "nn": b} {
			for part, text := range map[string]string{"title": s.Title, "hvorfor": s.Hvorfor, "hvem": s.Hvem, "gir": s.Gir, "spor": s.Spor, "mal": s.Mal} {
				if text == "" {
					t.Errorf("%s %s has no %s", lang, name, part)
				}
			}
			if len(s.Gjor) < 4 || len(s.Feil) < 2 || len(s.Hjemmel) == 0 {
				t.Errorf("%s %s has %d things to do, %d mistakes and %d laws", lang, name, len(s.Gjor), len(s.Feil), len(s.Hjemmel))
			}
		}
		if len(a.Gjor) != len(b.Gjor) || len(a.Feil) != len(b.Feil) || len(a.Hjemmel) != len(b.Hjemmel) {
			t.Errorf("%s has lists of other lengths in nynorsk", name)
		}
	}
}

func phaseNumber(phase veiledersteg) string { return phase.Nr + "." }

// hardest is the highest LIX that a page of the guide may have: below it Björnsson
// calls a text of middling difficulty, like that of a newspaper.
const hardest = 45

func TestTheGuideIsEasyToRead(t *testing.T) {
	for _, lang := range []string{"nb", "nn"} {
		steps, bodies := guide(t, lang)
		for name, s := range steps {
			text := strings.Join(slices.Concat([]string{s.Hvorfor, s.Hvem, s.Gir, s.Spor, s.Mal, bodies[name]}, s.Gjor, s.Feil), "\n")
			if got := lix(text); got > hardest {
				t.Errorf("%s %s has LIX %.0f", lang, name, got)
			}
		}
	}
}

var (
	word     = regexp.MustCompile(`\pL+`)
	sentence = regexp.MustCompile(`[.:?!](?:\s|$)|\n`)
	code     = regexp.MustCompile("`[^`]*`|\\]\\([^)]*\\)")
)

// lix is Björnsson's measure of how hard a text is: words in a sentence, and the
// share of words longer than six letters.
func lix(text string) float64 {
	text = strings.TrimSpace(code.ReplaceAllString(text, " "))
	words := word.FindAllString(text, -1)
	long := 0
	for _, w := range words {
		if utf8.RuneCountInString(w) > 6 {
			long++
		}
	}
	sentences := 0
	for _, s := range sentence.Split(text, -1) {
		if word.MatchString(s) {
			sentences++
		}
	}
	return float64(len(words))/float64(sentences) + 100*float64(long)/float64(len(words))
}

func TestLix(t *testing.T) {
	// Thirteen words in two sentences, three of them long: 6.5 + 23.1.
	if got := lix("Kommunen skal hjelpe. Den som er redd, skal raskt finne krisesenteret og politiet."); got < 29.5 || got > 29.7 {
		t.Errorf("LIX is %.1f", got)
	}
}

// The guide shows the whole template: what each chapter must tell, and where it is
// written.
func TestTheGuideShowsTheTemplate(t *testing.T) {
	all := exampleSite(t)
	for lang, file := range map[string]string{"nb": "veileder/skriv/index.html", "nn": "nn/veileder/skriv/index.html"} {
		doc, err := html.Parse(strings.NewReader(all[file]))
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, name := range []string{"th", "li", "code"} {
			for _, n := range elements(doc, name) {
				said = append(said, textOf(n))
			}
		}
		for _, k := range national(t).Mal.Kapittel {
			for _, want := range slices.Concat(k.Skal[lang], []string{k.Tittel[lang], k.File(lang)}) {
				if !slices.Contains(said, want) {
					t.Errorf("%s does not say %q of %s", file, want, k.ID)
				}
			}
		}
	}
}
