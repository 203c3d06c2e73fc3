package main

import (
	"flag"
	"fmt"
	"runtime"
	"runtime/debug"
)

var versjonCommand = command{
	name:  "versjon",
	alias: "version",
	short: "hvilken utgave av planvei dette er",
	long: `Viser utgaven av planvei, av Hugo, som lager sidene, og av Go. Ta det med når
du melder fra om feil.
`,
	define: defineVersjon,
}

func defineVersjon(*flag.FlagSet) action {
	return func(t terminal, _ []string) error {
		fmt.Fprintf(t.out, "planvei %s\nHugo %s\n%s %s/%s\n", version(), hugoVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
		return nil
	}
}

// unreleased is what a build from a work tree calls itself.
const unreleased = "utviklingsutgave"

// version is that of planvei, as the Go command stamped it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return unreleased
	}
	return info.Main.Version
}

func hugoVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dep := range info.Deps {
			if dep.Path == "github.com/gohugoio/hugo" {
				return dep.Version
			}
		}
	}
	return "ukjent"
}
