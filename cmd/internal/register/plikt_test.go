package register_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"planvei/cmd/internal/register"
)

// A step that is not whole stops the program, and says where it stands.
func TestADutyThatIsNotWholeIsRefused(t *testing.T) {
	const whole = `kontrollert = 2026-11-21

[[steg]]
adresse = ""
tittel = { nb = "Plikter", nn = "Plikter" }
tekst = { nb = "Les dette.", nn = "Les dette." }
lov = ["straffeloven 196"]
spor = ["politi", "raad"]
linjer = ["politi-112"]
valg = [{ til = "fare", tekst = { nb = "Ja", nn = "Ja" } }]

[[steg]]
adresse = "fare"
tittel = { nb = "Fare", nn = "Fare" }
tekst = { nb = "Det er fare.", nn = "Det er fare." }
lov = ["straffeloven 262:2"]
gjor = [{ nb = "Ring.", nn = "Ring." }]
`
	for _, tt := range []struct{ name, old, new, want string }{
		{"nothing wrong", "", "", ""},
		{"no nynorsk", `nn = "Det er fare."`, `en = "There is danger."`, `plikt.toml:12: "fare": tekst is not written in nn`},
		{"a third language", `{ nb = "Ring.", nn = "Ring." }`, `{ nb = "Ring.", nn = "Ring.", en = "Call." }`, `plikt.toml:12: "fare": gjor is in a language`},
		{"an answer that leads nowhere", `til = "fare"`, `til = "faren"`, `plikt.toml:3: "": no step has the address "faren"`},
		{"nobody of that kind", `"politi", "raad"`, `"heimevern"`, `plikt.toml:3: "": unknown spor "heimevern"`},
		{"no such line", `politi-112`, `politi-911`, `no confirmed line has the id "politi-911"`},
		{"no section", `"straffeloven 196"`, `"straffeloven"`, `"straffeloven" is not an act and a section`},
		{"no such paragraph", `262:2`, `262:annet`, `"straffeloven 262:annet" is not an act and a section`},
		{"no law", `lov = ["straffeloven 262:2"]`, ``, `"fare": lov is missing`},
		{"an end that says nothing", `gjor = [{ nb = "Ring.", nn = "Ring." }]`, ``, `"fare": it leads nowhere`},
		{"an address that is none", `adresse = "fare"`, `adresse = "../fare"`, `the address is not one`},
		{"twice", `adresse = "fare"`, `adresse = ""`, `plikt.toml:12: "": the address stands twice`},
		{"no date", "kontrollert = 2026-11-21", "", `plikt.toml:1: kontrollert is missing`},
		{"an unknown key", `linjer = `, `linje = `, `plikt.toml:9: unknown key`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files := fstest.MapFS{}
			for name, content := range registers(t) {
				files[name] = &fstest.MapFile{Data: content}
			}
			files["data/nasjonalt/plikt.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(whole, tt.old, tt.new, 1))}
			_, err := register.Load(files)
			switch {
			case tt.want == "" && err != nil:
				t.Error(err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}
