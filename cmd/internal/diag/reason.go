package diag

import (
	"errors"
	"io/fs"
	"syscall"
)

// Reason says in bokmål why the computer refused something, where it is among
// the usual reasons; otherwise it is the error's own words.
func Reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return "du har ikke tilgang"
	case errors.Is(err, fs.ErrNotExist):
		return "den finnes ikke"
	case errors.Is(err, fs.ErrExist):
		return "den finnes allerede"
	case errors.Is(err, syscall.ENOSPC):
		return "disken er full"
	case errors.Is(err, syscall.ENOTDIR):
		return "en del av stien er en fil, ikke en mappe"
	case errors.Is(err, syscall.EADDRINUSE):
		return "den er i bruk"
	case errors.Is(err, syscall.ENAMETOOLONG):
		return "navnet er for langt"
	}
	return err.Error()
}
