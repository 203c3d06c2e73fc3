package site

import "testing"

func TestHugosOwnSpeedIsNoWarning(t *testing.T) {
	var m messages
	for _, said := range []string{"hugo: collected modules in 692 ms\n", "WARN  deprecated: x\n", "hugo: collected modules in 692 ms but y\n"} {
		if n, err := m.Write([]byte(said)); n != len(said) || err != nil {
			t.Errorf("%q: wrote %d, %v", said, n, err)
		}
	}
	if got := m.String(); got != "WARN  deprecated: x\nhugo: collected modules in 692 ms but y\n" {
		t.Errorf("what is left is %q", got)
	}
}
