//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package cli

import (
	"bytes"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// waiting says whether a terminal has something to be read, or will in a moment. The
// end of a paste is a line that nobody has ended: a terminal that gives out lines
// keeps it to itself, so it is asked for single characters. What is read by that is
// returned, as a line.
func waiting(f *os.File, patience time.Duration) (ahead []byte, more bool) {
	fd := int(f.Fd())
	if ready(fd, patience) {
		return nil, true
	}
	lines, err := unix.IoctlGetTermios(fd, getTermios)
	if err != nil || lines.Lflag&unix.ICANON == 0 {
		return nil, false
	}
	characters := *lines
	characters.Lflag &^= unix.ICANON
	characters.Cc[unix.VMIN], characters.Cc[unix.VTIME] = 1, 0
	if unix.IoctlSetTermios(fd, setTermios, &characters) != nil {
		return nil, false
	}
	for buffer := make([]byte, 4096); ready(fd, 0); {
		n, err := unix.Read(fd, buffer)
		if n <= 0 || err != nil {
			break
		}
		ahead = append(ahead, buffer[:n]...)
	}
	_ = unix.IoctlSetTermios(fd, setTermios, lines)
	if len(ahead) == 0 {
		return nil, false
	}
	if !bytes.HasSuffix(ahead, []byte("\n")) {
		ahead = append(ahead, '\n')
	}
	return ahead, true
}

// ready says whether reading would give something at once, or in a moment.
func ready(fd int, patience time.Duration) bool {
	if fd >= unix.FD_SETSIZE {
		return false
	}
	var set unix.FdSet
	set.Set(fd)
	timeout := unix.NsecToTimeval(patience.Nanoseconds())
	n, err := unix.Select(fd+1, &set, nil, nil, &timeout)
	return err == nil && n > 0
}
