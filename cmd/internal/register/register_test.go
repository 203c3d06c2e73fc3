package register_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"planvei"
	"planvei/cmd/internal/register"
)

func TestEveryNationalNumberIsWhole(t *testing.T) {
	lines, err := register.Hjelpetelefoner(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, h := range lines {
		if seen[h.ID] || seen[h.Ring] {
			t.Errorf("%s (%s) stands twice", h.ID, h.Ring)
		}
		seen[h.ID], seen[h.Ring] = true, true
		if !strings.HasPrefix(h.Kilde, "https://") {
			t.Errorf("%s: the source %q is not an address", h.ID, h.Kilde)
		}
	}
	for _, must := range []string{"112", "113", "116117", "116006", "116111"} {
		if !seen[must] {
			t.Errorf("%s is missing", must)
		}
	}
}

func TestAnEntryThatIsNotWholeStopsTheProgram(t *testing.T) {
	const whole = `[[hjelpetelefon]]
id = "a"
gruppe = "akutt"
navn = { nb = "A", nn = "A" }
hvem = { nb = "A", nn = "A" }
vis = "116 006"
ring = "116006"
naar = { nb = "A", nn = "A" }
kilde = "https://a.example/"
kontrollert = 2026-01-02
`
	for _, tt := range []struct{ name, old, new, want string }{
		{"the digits disagree", `ring = "116006"`, `ring = "116060"`, "dials"},
		{"the source is missing", `kilde = "https://a.example/"`, ``, "kilde"},
		{"the date is missing", `kontrollert = 2026-01-02`, ``, "kontrollert"},
		{"a text is missing in nynorsk", `navn = { nb = "A", nn = "A" }`, `navn = { nb = "A" }`, "nn"},
		{"a key is unknown", `gruppe = "akutt"`, "gruppe = \"akutt\"\ngrupe = 1", "unknown key"},
		{"a group is unknown", `"akutt"`, `"viktig"`, "unknown gruppe"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			fsys := fstest.MapFS{"data/nasjonalt/hjelpetelefon.toml": {Data: []byte(strings.Replace(whole, tt.old, tt.new, 1))}}
			_, err := register.Hjelpetelefoner(fsys)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want an error with %q", err, tt.want)
			}
		})
	}
}
