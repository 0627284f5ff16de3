//go:build unix

package cli

import (
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// waiting says whether a terminal has a line to be read, or will in a moment.
func waiting(f *os.File, patience time.Duration) bool {
	var set unix.FdSet
	fd := int(f.Fd())
	if fd >= unix.FD_SETSIZE {
		return false
	}
	set.Set(fd)
	timeout := unix.NsecToTimeval(patience.Nanoseconds())
	n, err := unix.Select(fd+1, &set, nil, nil, &timeout)
	return err == nil && n > 0
}
