package store

import (
	"errors"

	"golang.org/x/sys/windows"
)

// Locks on Windows are mandatory: what is locked cannot be read through another
// handle. Then nobody, not git and not this program, could read the journal during a
// save. So one byte is locked that no journal ever reaches; the system allows that
// beyond the end.
func beyond() *windows.Overlapped { return &windows.Overlapped{OffsetHigh: 1 << 30} }

// tryLock locks an open file without waiting. It ends with the handle, so also when
// the program is killed. Where the file system has no lock to give, it says why, and
// goes on.
func tryLock(f file) (unlock func(), ok bool, unlocked error) {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	switch err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, beyond()); {
	case err == nil:
		return func() { _ = windows.UnlockFileEx(windows.Handle(f.Fd()), 0, 1, 0, beyond()) }, true, nil
	case busy(err):
		return nil, false, nil
	default:
		return func() {}, true, err
	}
}

// busy says whether an error of locking or reading means that another program holds
// the lock.
func busy(err error) bool {
	return errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING)
}
