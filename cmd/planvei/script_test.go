package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"planvei/cmd/internal/swap"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"planvei": main})
}

// Each script runs the real command in an empty folder.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			program, err := exec.LookPath("planvei") // for scripts with a PATH of their own
			env.Setenv("PLANVEI", program)
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"byggelaas": holdLock,
			"samle":     gather,
		},
	})
}

// holdLock begins to build the folder that it is given, and goes on until the
// script is over.
func holdLock(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: byggelaas mappe")
	}
	staging, err := swap.Begin(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Defer(func() { staging.Abort() })
}

// gather writes the files that a pattern matches to one file: the names of style
// and script carry a hash of their content.
func gather(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: samle mønster fil")
	}
	names, err := filepath.Glob(ts.MkAbs(args[0]))
	ts.Check(err)
	var all []byte
	for _, name := range names {
		content, err := os.ReadFile(name)
		ts.Check(err)
		all = append(all, content...)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), all, 0o644))
}
