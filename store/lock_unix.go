//go:build !(windows || aix || solaris)

package store

import (
	"errors"
	"syscall"

	"golang.org/x/sys/unix"
)

// tryLock locks an open file without waiting. Where the file system has no lock to
// give, it says why, and goes on.
func tryLock(f file) (unlock func(), ok bool, unlocked error) {
	for {
		switch err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); {
		case err == nil:
			return func() { _ = unix.Flock(int(f.Fd()), unix.LOCK_UN) }, true, nil
		case errors.Is(err, syscall.EINTR):
		case busy(err):
			return nil, false, nil
		default:
			return func() {}, true, err
		}
	}
}

// busy says whether an error of locking or reading means that another program holds
// the lock. That is EACCES on an SMB share.
func busy(err error) bool {
	return errors.Is(err, syscall.EWOULDBLOCK) || errors.Is(err, syscall.EACCES)
}
