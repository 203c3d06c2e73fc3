package model

import "testing"

func TestForstaaStatus(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want StatusSlag
	}{
		{"Ferdig", StatusGjennomfort},
		{"gjennomført", StatusGjennomfort},
		{"Fullført", StatusGjennomfort},
		{"Avsluttet", StatusGjennomfort},
		{"avslutta", StatusGjennomfort},
		{"100 %", StatusGjennomfort},
		{"Ferdig (2025)", StatusGjennomfort},
		{"Byrja", StatusPaagaar},
		{"Pågår", StatusPaagaar},
		{"PÅGÅR.", StatusPaagaar},
		{"Påbegynt", StatusPaagaar},
		{" i gang ", StatusPaagaar},
		{"starta", StatusPaagaar},
		{"løpande", StatusPaagaar},
		{"50 %", StatusPaagaar},
		{"Pågår, rapport høsten 2026", StatusPaagaar},
		{"grønn", StatusPaagaar},
		{"ikke påbegynt", StatusIkkeStartet},
		{"Ikkje starta", StatusIkkeStartet},
		{"Planlagt", StatusIkkeStartet},
		{"0 %", StatusIkkeStartet},
		{"forseinka", StatusForsinket},
		{"utsatt", StatusForsinket},
		{"Gul", StatusForsinket},
		{"raud", StatusForsinket},
		{"revidert", StatusRevidert},
		{"utgår", StatusAvviklet},
		{"droppet", StatusAvviklet},

		{"", StatusUkjent},
		{"-", StatusUkjent},
		{"kanskje", StatusUkjent},
		{"Pågår / ferdig", StatusUkjent},
		{"120 %", StatusUkjent},
		{"ikke ferdig", StatusUkjent},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := ForstaaStatus(tt.in).Slag; got != tt.want {
				t.Errorf("ForstaaStatus(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}
