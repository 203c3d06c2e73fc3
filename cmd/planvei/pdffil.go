package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"planvei/cmd/internal/diag"
)

// checkTarget refuses a target that cannot be meant, before any work is done.
func (e export) checkTarget() error {
	if e.til == "" {
		return nil
	}
	if !strings.EqualFold(filepath.Ext(e.til), pdfExt) {
		return usagef("eksporter", "filen i --til må ha et navn som slutter på %s, ikke «%s»", pdfExt, e.til)
	}
	if info, err := os.Stat(e.til); err == nil && !info.Mode().IsRegular() {
		return usagef("eksporter", "«%s» er ikke en fil. Skriv navnet på filen som skal lages", e.til)
	}
	if info, err := os.Stat(filepath.Dir(e.til)); err != nil || !info.IsDir() {
		return usagef("eksporter", "mappen til «%s» finnes ikke. Lag mappen først, eller velg en annen", e.til)
	}
	return nil
}

// write puts content in the file that was asked for, or in a new one in the
// project that is named for the page. It returns the name.
func (e export) write(content []byte, address string) (string, error) {
	name, replace := e.til, true
	if name == "" {
		base := path.Base(address)
		if address == "/" {
			base = "forside"
		}
		name, replace = filepath.Join(e.mappe, base+pdfExt), false
	}
	err := writeBeside(name, content, replace)
	switch {
	case errors.Is(err, fs.ErrExist):
		return "", fmt.Errorf("filen %s finnes fra før og er ikke endret. Skriv --til %[1]s for å bytte den ut, eller velg et annet navn med --til", filepath.ToSlash(name))
	case err != nil:
		return "", fmt.Errorf("kan ikke skrive %s: %s", filepath.ToSlash(name), diag.Reason(err))
	}
	return name, nil
}

// writeBeside writes a file next to name and gives it the name when it is whole.
func writeBeside(name string, content []byte, replace bool) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), ".planvei-*"+pdfExt)
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // fails when all went well
	if _, err := f.Write(content); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return err
	}
	if !replace {
		if _, err := os.Lstat(name); err == nil {
			return fs.ErrExist
		}
	}
	return os.Rename(f.Name(), name)
}
