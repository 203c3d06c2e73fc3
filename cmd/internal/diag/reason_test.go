package diag

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"
)

func TestReason(t *testing.T) {
	for _, tt := range []struct {
		name string
		err  error
		want string
	}{
		{"a known reason, wrapped", fmt.Errorf("open: %w", &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}), "du har ikke tilgang"},
		{"another", errors.New("out of paper"), "out of paper"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Reason(tt.err); got != tt.want {
				t.Errorf("Reason(%v) = %q, want %q", tt.err, got, tt.want)
			}
		})
	}
}
