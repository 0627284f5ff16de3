//go:build unix

package cli

import (
	"io/fs"
	"syscall"
)

// umask is what the user takes from new files. It can only be read by setting it.
func umask() fs.FileMode {
	mask := syscall.Umask(0o077)
	syscall.Umask(mask)
	return fs.FileMode(mask) & fs.ModePerm
}
