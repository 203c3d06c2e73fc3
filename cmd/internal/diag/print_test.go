package diag

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// listOf makes a list with that many findings of each severity.
func listOf(feil, advarsler, raad int) *List {
	var l List
	for severity, n := range map[Severity]int{Feil: feil, Advarsel: advarsler, Raad: raad} {
		for i := range n {
			l.Add(Finding{Code: "prove", Severity: severity, Position: Position{"plan.toml", i + 1, 1}})
		}
	}
	return &l
}

func TestSummary(t *testing.T) {
	for _, tt := range []struct {
		name                  string
		feil, advarsler, raad int
		want                  string
	}{
		{"nothing", 0, 0, 0, "Ingen feil funnet."},
		{"one error", 1, 0, 0, "1 feil."},
		{"all kinds", 3, 1, 2, "3 feil, 1 advarsel og 2 råd."},
		{"two kinds", 1, 0, 1, "1 feil og 1 råd."},
		{"warnings have a plural", 2, 2, 0, "2 feil og 2 advarsler."},
		{"no error", 0, 1, 0, "Ingen feil, men 1 advarsel."},
		{"only advice", 0, 0, 12, "Ingen feil, men 12 råd."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := listOf(tt.feil, tt.advarsler, tt.raad).Summary(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestMuchAdviceOfOneKindIsGathered(t *testing.T) {
	l := listOf(6, 0, 7)
	l.Add(Finding{Code: "annet", Severity: Raad, Position: Position{"plan.toml", 99, 1}})
	l.Add(Finding{Code: "prove", Severity: Raad, Position: Position{"åpen.toml", 3, 1}})
	var out bytes.Buffer
	if err := l.WriteHuman(&out); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(out.String(), "feil:  [prove]"); got != 6 {
		t.Errorf("%d errors are told, want all 6", got)
	}
	want := "plan.toml:5:1: råd:  [prove]\n" +
		"plan.toml:6:1: feil:  [prove]\n" +
		"plan.toml:99:1: råd:  [annet]\n" +
		"plan.toml: råd: 2 til av samme slag, på linje 6 og 7 [prove]\n" +
		"åpen.toml:3:1: råd:  [prove]\n" +
		"6 feil og 9 råd.\n" + Mer + "\n"
	if !strings.HasSuffix(out.String(), want) {
		t.Errorf("got:\n%s\nwant at the end:\n%s", &out, want)
	}
}

func TestFindingString(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   Finding
		want string
	}{
		{
			"place, severity, message, code and advice",
			Finding{"innsatsomraade-ukjent", Feil, Position{"data/plan/tiltak.toml", 10, 1},
				"innsatsområdet «oppvkst» finnes ikke", "mente du «oppvekst»?"},
			"data/plan/tiltak.toml:10:1: feil: innsatsområdet «oppvkst» finnes ikke [innsatsomraade-ukjent]\n\tgjør dette: mente du «oppvekst»?",
		},
		{
			"no advice, no second line",
			Finding{Code: "plan-utlopt", Severity: Raad, Position: Position{File: "data/plan"}, Message: "planen er ute"},
			"data/plan: råd: planen er ute [plan-utlopt]",
		},
		{
			"a terminal cannot be steered from a plan",
			Finding{"id-form", Feil, Position{"a\x1b[2J.toml", 1, 1}, "«\x1b]0;x\a\u009b1m»", "skriv\nnoe annet"},
			"a\\u001b[2J.toml:1:1: feil: «\\u001b]0;x\\u0007\\u009b1m» [id-form]\n\tgjør dette: skriv\\nnoe annet",
		},
		{
			"direction marks and unseen characters are spelled out",
			Finding{Code: "id-form", Position: Position{File: "x"}, Message: "«\u202eabc\u2066\u200b\u2028\U000e0041»"},
			"x: råd: «\\u202eabc\\u2066\\u200b\\u2028\\U000e0041» [id-form]",
		},
		{
			"bytes that are not UTF-8 are replaced",
			Finding{Code: "id-form", Position: Position{File: "x"}, Message: "«\xff»"},
			"x: råd: «\ufffd» [id-form]",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.in.String(); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestWriteHuman(t *testing.T) {
	var l List
	l.Add(Finding{"b", Raad, Position{"b.toml", 2, 1}, "sist", ""})
	l.Add(Finding{"a", Feil, Position{"a.toml", 9, 1}, "først", "rett det"})
	l.Add(Finding{"b", Raad, Position{"b.toml", 2, 1}, "sist", ""})
	want := "a.toml:9:1: feil: først [a]\n\tgjør dette: rett det\nb.toml:2:1: råd: sist [b]\n1 feil og 1 råd.\n" + Mer + "\n"
	var out strings.Builder
	if err := l.WriteHuman(&out); err != nil || out.String() != want {
		t.Errorf("got %q (%v), want %q", out.String(), err, want)
	}
}

func TestWriteGitHub(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   Finding
		want string
	}{
		{
			"an error with advice",
			Finding{"fodselsnummer", Feil, Position{"content/nb/plan/forord.md", 4, 7}, "teksten har et nummer", "ta det ut"},
			"::error file=content/nb/plan/forord.md,line=4,col=7,title=fodselsnummer::teksten har et nummer%0Agjør dette: ta det ut%0Amer: planvei hjelp fodselsnummer\n",
		},
		{
			"a warning about a whole file",
			Finding{Code: "x", Severity: Advarsel, Position: Position{File: "data/plan"}, Message: "m"},
			"::warning file=data/plan,title=x::m%0Amer: planvei hjelp x\n",
		},
		{
			"signs that the command line uses are escaped",
			Finding{Code: "x", Position: Position{File: "50%,a:b.toml", Line: 1}, Message: "100 %: a, b\r\n::error::c"},
			"::notice file=50%25%2Ca%3Ab.toml,line=1,title=x::100 %25: a, b\\r\\n::error::c%0Amer: planvei hjelp x\n",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var l List
			l.Add(tt.in)
			var out strings.Builder
			if err := l.WriteGitHub(&out); err != nil || out.String() != tt.want {
				t.Errorf("got  %q (%v)\nwant %q", out.String(), err, tt.want)
			}
		})
	}
}

func TestWriteJSON(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   *List
		want string
	}{
		{"no finding is an empty array", &List{}, `{"findings":[],"counts":{"feil":0,"advarsel":0,"raad":0}}`},
		{
			"values are as written",
			&List{items: []Finding{{"x", Raad, Position{"a.toml", 3, 2}, "«<b>\u001b»", "råd"}}},
			`{"findings":[{"code":"x","severity":"raad","file":"a.toml","line":3,"column":2,"message":"«<b>\u001b»","advice":"råd","help":"planvei hjelp x"}],"counts":{"feil":0,"advarsel":0,"raad":1}}`,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out, compact bytes.Buffer
			if err := tt.in.WriteJSON(&out); err != nil {
				t.Fatal(err)
			}
			if err := json.Compact(&compact, out.Bytes()); err != nil {
				t.Fatal(err)
			}
			if compact.String() != tt.want {
				t.Errorf("got  %s\nwant %s", &compact, tt.want)
			}
		})
	}
}
