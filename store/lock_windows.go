package store

import (
	"errors"
	"io/fs"
	"syscall"
	"unsafe"
)

// Locks on Windows are mandatory: what is locked cannot be read through another
// handle, and github.com/gofrs/flock locks the first byte. Then nobody, not git
// and not this program, could read the journal during a save. So here one byte is
// locked that no journal ever reaches; the system allows that beyond the end.
const lockAt = 1 << 62

var (
	kernel32     = syscall.NewLazyDLL("kernel32.dll")
	lockFileEx   = kernel32.NewProc("LockFileEx")
	unlockFileEx = kernel32.NewProc("UnlockFileEx")
)

const (
	lockExclusive = 2  // LOCKFILE_EXCLUSIVE_LOCK
	lockNoWait    = 1  // LOCKFILE_FAIL_IMMEDIATELY
	lockViolation = 33 // ERROR_LOCK_VIOLATION
)

// tryLock locks the file f without waiting. The lock hinders nobody who reads.
// It ends with the handle, so also when the program is killed.
func tryLock(_ string, f file, _ fs.FileInfo) (unlock func(), ok bool, err error) {
	at := syscall.Overlapped{OffsetHigh: lockAt >> 32}
	done, _, err := lockFileEx.Call(f.Fd(), lockExclusive|lockNoWait, 0, 1, 0, uintptr(unsafe.Pointer(&at)))
	switch {
	case done != 0:
		return func() {
			at := syscall.Overlapped{OffsetHigh: lockAt >> 32}
			unlockFileEx.Call(f.Fd(), 0, 1, 0, uintptr(unsafe.Pointer(&at)))
		}, true, nil
	case errors.Is(err, syscall.Errno(lockViolation)), errors.Is(err, syscall.ERROR_IO_PENDING):
		return nil, false, nil
	case errors.Is(err, errors.ErrUnsupported):
		return func() {}, true, nil
	}
	return nil, false, err
}
