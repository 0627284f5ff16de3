//go:build !windows

package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// nonblock keeps the opening of a pipe from waiting for its other end.
const nonblock = syscall.O_NONBLOCK

// syncFolder makes the names in a folder outlast a crash. Some file systems
// cannot do that for folders and say EINVAL; there is nothing to be done then.
func syncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}

// wider is what others than the owner may do in a folder.
func wider(info fs.FileInfo) fs.FileMode { return info.Mode().Perm() &^ 0o700 }
