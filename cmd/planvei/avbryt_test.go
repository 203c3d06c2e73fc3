package main

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

func TestABuildThatWillNotEndIsLeft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, interrupt := context.WithCancel(t.Context())
		time.AfterFunc(time.Minute, interrupt)
		start := time.Now()
		if err := endedOrInterrupted(ctx, make(chan error)); !errors.Is(err, context.Canceled) {
			t.Errorf("it ended with %v", err)
		}
		if took := time.Since(start); took != time.Minute+grace {
			t.Errorf("it was left after %v", took)
		}
	})
	ended := make(chan error, 1)
	ended <- nil
	if err := endedOrInterrupted(t.Context(), ended); err != nil {
		t.Errorf("a build that ended well gave %v", err)
	}
}
