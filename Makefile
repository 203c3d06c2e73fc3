# What a developer runs. A municipality needs none of it: see README.md.

GO ?= go
RACE = ./cmd/internal/load ./cmd/internal/check ./cmd/internal/swap ./cmd/internal/vis
# Whole builds; the other tests of site build in the same way, and would take minutes.
RACE_SITE = Same|ExampleBuilds
BENCH = ./cmd/internal/load ./cmd/internal/check ./cmd/internal/lov ./cmd/internal/site

.PHONY: test tools bench sok vis bygg

# All that must hold before a change is shared. Installs what is missing.
test: tools
	@test -z "$$(gofmt -l embed.go cmd)" || { echo "not gofmt-ed:"; gofmt -l embed.go cmd; exit 1; }
	$(GO) vet ./...
	$(GO) tool staticcheck ./...
	$(GO) test -race $(RACE)
	$(GO) test -race -run '$(RACE_SITE)' ./cmd/internal/site
	$(GO) test -timeout 15m ./...

# What the tests need besides Go: Chromium, Poppler, npm modules, Java, a C compiler.
tools:
	@.ci/tools

# How fast, and how that compares with plain Hugo on the same pages.
bench:
	$(GO) test -bench . -run '^$$' $(BENCH)
	$(GO) run ./cmd/internal/bench

# How well the search answers, what it weighs and how fast it is, beside Pagefind.
# Pagefind is for the comparison alone, so no test asks for it.
sok: tools
	cd cmd/internal/browser && npm install --no-save --no-package-lock pagefind@1.6.0
	$(GO) test -run TestSearchFindsWhatPeopleLookFor -v ./cmd/internal/site
	$(GO) test -run '^$$' -bench Search -benchtime 1x -timeout 20m ./cmd/internal/browser

# The example, on at http://127.0.0.1:4321/ and in public/.
vis:
	$(GO) run ./cmd/planvei vis

bygg:
	$(GO) run ./cmd/planvei bygg
