// Package planvei embeds the site's defaults: what stands beside this file and
// has no Go in it. A municipality overrides any of it with a file of the same
// name in its own folder.
package planvei

import "embed"

// Defaults is config.toml, content, data, layouts and static as they stand in
// this repository. The prefix all: keeps names that begin with _ and dot.
//
//go:embed config.toml all:content all:data all:layouts all:static
var Defaults embed.FS
