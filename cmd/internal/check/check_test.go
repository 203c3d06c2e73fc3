package check_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"planvei"
	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/hemmelig"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/lov"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
)

var update = flag.Bool("update", false, "write what is found into the cases")

// Each case in testdata is a plan and what is found in it. A case is named for
// the rule it is about, with a variant after a dot, and wants the findings of
// that rule alone; a case named hele-planen wants them all.
func TestCases(t *testing.T) {
	for _, name := range cases(t) {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files, opts, want := open(archive)
			got := report(checkFiles(files, opts), codeOf(name))
			if got == want {
				return
			}
			if !*update {
				t.Fatalf("got:\n%s\nwant:\n%s", got, want)
			}
			rewrite(t, name, archive, got)
		})
	}
}

// national is the register that comes with the program.
var national = sync.OnceValue(func() *register.Register {
	r, err := register.Load(planvei.Defaults)
	if err != nil {
		panic(err)
	}
	return r
})

// acts is the register of acts that comes with the program.
var acts = sync.OnceValue(func() *lov.Register {
	r, err := lov.Les(planvei.Defaults)
	if err != nil {
		panic(err)
	}
	return r
})

func cases(t testing.TB) []string {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	return names
}

// codeOf returns the code that a case is about, or "" for one about all.
func codeOf(name string) string {
	code, _, _ := strings.Cut(filepath.Base(name), ".")
	if code == "hele-planen" {
		return ""
	}
	return code
}

// open takes a case apart: the files of the plan, the day to judge by, and the
// findings it wants.
func open(archive *txtar.Archive) (files fstest.MapFS, opts check.Options, want string) {
	files = fstest.MapFS{}
	opts.Nasjonal, opts.Lover, opts.Kilder = national(), acts(), load.NewKilder(files)
	for _, f := range archive.Files {
		switch f.Name {
		case "dato":
			opts.Dato = model.Dato(strings.TrimSpace(string(f.Data)))
		case "maaneder":
			opts.Maaneder, _ = strconv.Atoi(strings.TrimSpace(string(f.Data)))
		case "want":
			want = string(f.Data)
		default:
			files[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	return files, opts, want
}

func checkFiles(files fs.FS, opts check.Options) *diag.List {
	found := &diag.List{}
	p := load.Plan(files, "data/plan", found)
	if p == nil {
		return found
	}
	for _, lang := range []string{"nb", "nn"} {
		p.Kapittel = append(p.Kapittel, load.Kapitler(files, "content/"+lang+"/plan", lang, found)...)
	}
	p.Arkiv = load.Arkiv(files, "data/arkiv", found)
	p.Sider = load.Sider(files)
	p.Profil = load.Profil(files, p.Plan.Maalform, found)
	p.Sikkerhet = load.Sikkerhet(files, found)
	check.Plan(p, opts, found)
	hemmelig.New(p).Kilder(files, found)
	return found
}

// report prints the findings with the given code, or all when it is empty.
func report(found *diag.List, code string) string {
	var out strings.Builder
	for _, f := range found.Sorted() {
		if code == "" || f.Code == code {
			out.WriteString(f.String() + "\n")
		}
	}
	return out.String()
}

func rewrite(t *testing.T, name string, archive *txtar.Archive, want string) {
	archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" })
	archive.Files = append(archive.Files, txtar.File{Name: "want", Data: []byte(want)})
	if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

var codeInReport = regexp.MustCompile(`(?m)^\S.*: (feil|advarsel|råd): .* \[([a-z-]+)\]$`)

var severities = map[string]diag.Severity{"feil": diag.Feil, "advarsel": diag.Advarsel, "råd": diag.Raad}

// Every rule has a case in which it finds something, here or among the cases of
// load, and every finding in a case has a rule.
func TestEveryRuleHasACase(t *testing.T) {
	rules := map[string]check.Regel{}
	for _, r := range check.Regler() {
		if rules[r.Code].Code != "" {
			t.Errorf("%s is listed twice", r.Code)
		}
		rules[r.Code] = r
	}
	loadCases, _ := filepath.Glob("../load/testdata/*.txtar")
	siteCases, _ := filepath.Glob("../site/testdata/funn/*.txtar")
	answerCases, _ := filepath.Glob("../lenke/testdata/*.txtar")
	shown := map[string]bool{}
	for _, name := range slices.Concat(cases(t), loadCases, siteCases, answerCases) {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, want, _ := bytes.Cut(src, []byte("\n-- want --\n"))
		for _, m := range codeInReport.FindAllStringSubmatch(string(want), -1) {
			shown[m[2]] = true
			switch r := rules[m[2]]; {
			case r.Code == "":
				t.Errorf("%s: %s is not listed", name, m[2])
			case severities[m[1]] > r.Severity:
				t.Errorf("%s: %s is listed as %s, and here it is %s", name, m[2], r.Severity, m[1])
			}
		}
	}
	// A case for this one would take ten megabytes.
	for _, f := range checkFiles(fstest.MapFS{"data/plan/plan.toml": {Data: make([]byte, 11<<20)}}, check.Options{}).Sorted() {
		shown[f.Code] = true
	}
	// And this one sixty-four kilobytes.
	large := fstest.MapFS{
		"data/plan/plan.toml":     {Data: []byte("[plan]\n")},
		"config.toml":             {Data: []byte("[params.profil]\nmerke = \"vaapen.svg\"\n")},
		"static/filer/vaapen.svg": {Data: make([]byte, 64<<10+1)},
	}
	for _, f := range checkFiles(large, check.Options{}).Sorted() {
		shown[f.Code] = true
	}
	for code := range rules {
		if !shown[code] {
			t.Errorf("no case shows %s", code)
		}
	}
}

func TestRulesThatNeedAllOfThePlanAreListed(t *testing.T) {
	for _, code := range check.TrengerHele {
		if !slices.ContainsFunc(check.Regler(), func(r check.Regel) bool { return r.Code == code }) {
			t.Errorf("there is no rule %s", code)
		}
	}
}

// A code that load reports is listed, whether or not a case shows it.
func TestEveryCodeOfLoadIsListed(t *testing.T) {
	files, err := filepath.Glob("../load/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	code := regexp.MustCompile(`(?:Code:\s+|advise\(n, )"([^"]+)"`)
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range code.FindAllSubmatch(src, -1) {
			if !slices.ContainsFunc(check.Regler(), func(r check.Regel) bool { return r.Code == string(m[1]) }) {
				t.Errorf("%s: %s is not listed", name, m[1])
			}
		}
	}
}

// The example shows how a plan is to be worded.
func TestTheExampleIsWrittenPlainly(t *testing.T) {
	opts := check.Options{Nasjonal: national(), Lover: acts(), Kilder: load.NewKilder(planvei.Defaults)}
	for _, f := range checkFiles(planvei.Defaults, opts).Sorted() {
		if slices.ContainsFunc(check.Regler(), func(r check.Regel) bool { return r.Code == f.Code && r.Family == check.Spraak }) {
			t.Error(f)
		}
	}
}

// The descriptions stand in a table in the documentation.
func TestDescriptionsAreSentences(t *testing.T) {
	for _, r := range check.Regler() {
		if r.Family == "" || !strings.HasSuffix(r.Description, ".") || strings.Contains(r.Description, "\n") {
			t.Errorf("%s: %q (%s)", r.Code, r.Description, r.Family)
		}
	}
}
