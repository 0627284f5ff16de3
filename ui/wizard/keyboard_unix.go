//go:build unix

package wizard

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// keyboard is the input of a terminal, put together. Bubble Tea reads from it when
// there is something to read.
type keyboard struct {
	*os.File
	assembler
	gone func()    // called when there will be no more input
	last time.Time // when something came
}

func newKeyboard(f *os.File, fence, shown, gone func()) io.Reader {
	return &keyboard{File: f, assembler: assembler{fence: fence, shown: shown}, gone: gone}
}

// growth is how many times as long as what it stands for a sequence of ours can be.
const growth = 8

// Read waits for the rest of what has begun, and for what comes in the same moment.
func (k *keyboard) Read(p []byte) (int, error) {
	if time.Since(k.last) > straggling {
		k.forget()
	}
	k.pouring = k.pouring && time.Since(k.last) < lull
	var out []byte
	for room := max(1, len(p)/growth); room > 0; {
		raw := make([]byte, 0, room)
		for len(raw) < room && (len(raw) == 0 || k.ready(0) || !k.marking && k.typing(raw) && k.ready(together)) {
			n, err := k.File.Read(raw[len(raw):room])
			if err == nil && n == 0 {
				err = io.EOF
			}
			if err != nil {
				k.gone()
				return copy(p, append(out, k.take(raw)...)), err
			}
			raw = raw[:len(raw)+n]
		}
		room -= len(raw)
		out = append(out, k.take(raw)...)
		k.last = time.Now()
		if len(k.pending) == 0 {
			break
		}
		if !k.ready(tearing) {
			out = append(out, k.expire()...)
			break
		}
	}
	return copy(p, out), nil
}

// ready waits for input.
func (k *keyboard) ready(wait time.Duration) bool {
	limit := time.Now().Add(wait)
	for {
		var set unix.FdSet
		fd := int(k.Fd())
		set.Set(fd)
		left := unix.NsecToTimeval(max(0, time.Until(limit)).Nanoseconds())
		n, err := unix.Select(fd+1, &set, nil, nil, &left)
		if !errors.Is(err, unix.EINTR) {
			return err == nil && n > 0
		}
	}
}

// fenced says whether a keyboard knows the reply to a question.
const fenced = true

// stop stops the program and all that belong to it, as ctrl+z does, until somebody
// brings it back. It says whether that was so: where there is no shell with job
// control the system ignores it (POSIX, 2.4.3: orphaned process groups).
func stop() bool {
	resumed := make(chan os.Signal, 1)
	signal.Notify(resumed, syscall.SIGCONT)
	defer signal.Stop(resumed)
	if syscall.Kill(0, syscall.SIGTSTP) != nil {
		return false
	}
	looks := settling
	if shellAbove() {
		looks = surely
	}
	for range looks {
		select {
		case <-resumed:
			return true
		case <-time.After(look):
		}
	}
	return false
}

// The system may take a moment to stop a program, and to tell it that it goes on. So it looks
// several times, for of those only one goes by while the program is stopped. Where there
// surely is a shell it is only a question of how busy the machine is.
const (
	look     = 100 * time.Millisecond
	settling = 2
	surely   = 100
)

// shellAbove says whether the program was started by one that is in the same session and in
// another process group, such as a shell with job control: then no stop is ignored.
func shellAbove() bool {
	parent := os.Getppid()
	group, grouped := unix.Getpgid(parent)
	ours, err := unix.Getpgid(0)
	if errors.Join(grouped, err) != nil || group == ours {
		return false
	}
	session, sat := unix.Getsid(parent)
	ours, err = unix.Getsid(0)
	return errors.Join(sat, err) == nil && session == ours
}
