//go:build aix || solaris

package store

import "errors"

// tryLock has no lock to give: these systems lock a process, not a file that is open.
func tryLock(file) (unlock func(), ok bool, unlocked error) {
	return func() {}, true, errors.ErrUnsupported
}

func busy(error) bool { return false }
