package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/swap"
)

// begin makes ready to replace the target of o.
func begin(o order) (*swap.Staging, error) {
	target, err := filepath.Abs(o.target)
	if err != nil {
		return nil, err
	}
	keep := []string{o.dir}
	for _, name := range sourceDirs {
		source := filepath.Join(o.dir, name)
		if within(target, source) {
			return nil, fmt.Errorf("nettstedet kan ikke ligge i «%s», for der ligger prosjektets egne filer", asFolder(o.target))
		}
		keep = append(keep, source)
	}
	staging, err := swap.Begin(target, keep...)
	if err != nil {
		return nil, explainSwap(err, o.target)
	}
	return staging, nil
}

// within reports whether path is dir or lies below it.
func within(path, dir string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// explainSwap says what an error of swap means for the coordinator.
func explainSwap(err error, target string) error {
	target = asFolder(target)
	switch {
	case errors.Is(err, swap.ErrLocked):
		return fmt.Errorf("en annen bygging holder på med %s. Vent til den er ferdig, og prøv igjen", target)
	case errors.Is(err, swap.ErrForeign):
		return fmt.Errorf("mappen %s har innhold som planvei ikke har laget, og blir ikke rørt. Tøm mappen selv, eller velg en annen med --til", target)
	case errors.Is(err, swap.ErrKeep):
		return fmt.Errorf("nettstedet kan ikke ta plassen til %s, for der ligger prosjektet. Velg en annen mappe med --til", target)
	case errors.Is(err, swap.ErrNotFolder):
		return fmt.Errorf("%s er en fil. Velg en mappe med --til", strings.TrimSuffix(target, "/"))
	case errors.Is(err, swap.ErrMount):
		return fmt.Errorf("mappen %s er et monteringspunkt og kan ikke byttes ut. Bygg til en mappe inne i den, for eksempel --til %[1]snettsted", target)
	}
	return fmt.Errorf("kan ikke legge nettstedet i %s: %s", target, diag.Reason(err))
}
