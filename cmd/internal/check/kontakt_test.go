package check

import "testing"

func TestDigits(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"spaces", "23 45 67 89", "23456789"},
		{"the code of Norway", "+47 23 45 67 89", "23456789"},
		{"the code after two zeros", "0047 23456789", "23456789"},
		{"another country", "0046 8 123 45", "+46812345"},
		{"a key to press", "815 00 000, tast 2", "81500000"},
		{"a key in parentheses", "815 00 000 (2)", "81500000"},
		{"the code in parentheses", "(+47) 23 45 67 89", "23456789"},
		{"a number of the example", "00 00 00 01", "00000001"},
		{"no digits", "ring sentralbordet", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := digits(tt.in); got != tt.want {
				t.Errorf("digits(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}
