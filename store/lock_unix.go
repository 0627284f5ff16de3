//go:build !windows

package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/gofrs/flock"
)

// tryLock locks the file at path, which f is opened from, without waiting. The
// lock hinders nobody who reads.
func tryLock(path string, _ file, info fs.FileInfo) (unlock func(), ok bool, err error) {
	// Without os.O_CREATE, so that a journal removed meanwhile stays so.
	l := flock.New(path, flock.SetFlag(os.O_RDWR|nonblock))
	ok, err = l.TryLock()
	if unsupported(err) {
		return func() {}, true, nil
	}
	if !ok {
		return nil, false, err
	}
	unlock = func() { _ = l.Close() }
	// flock opens the path for itself. It must be the same file still.
	if locked, err := l.Stat(); err != nil || !os.SameFile(locked, info) {
		unlock()
		return nil, false, errMoved
	}
	return unlock, true, nil
}

// unsupported says whether the file system knows no locks at all.
func unsupported(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.ENOLCK)
}
