package check

import "testing"

func TestScheme(t *testing.T) {
	for _, tt := range []struct {
		in        string
		dangerous bool
	}{
		{"https://www.nav.no/", false},
		{"mailto:post@fjordvik.no", false},
		{"tel:116006", false},
		{"/hjelp/", false},
		{"side.html#kl.10:30", false},
		{"?tid=10:30", false},
		{"localhost:1313", true},
		{"javascript:alert(1)", true},
		{"JavaScript:alert(1)", true},
		{" java\tscript\n:alert(1)", true},
		{"java\u200bscript:alert(1)", true},
		{"data:text/html,x", true},
		{"file:///etc/passwd", true},
		{"ms-word:ofe|u|x", true},
	} {
		if got := dangerous(tt.in); got != tt.dangerous {
			t.Errorf("dangerous(%q) = %t", tt.in, got)
		}
	}
}
