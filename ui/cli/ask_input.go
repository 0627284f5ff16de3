package cli

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"
)

var errInterrupted = errors.New("interrupted")

// interruptible reads until ctrl+c, or a signal that ends programs. What waits for
// a line then ends in an orderly way: it says what is left.
type interruptible struct {
	from    io.Reader
	signals chan os.Signal
}

func (a *app) interruptible() *interruptible {
	r := &interruptible{a.Stdin, make(chan os.Signal, 1)}
	signal.Notify(r.signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	return r
}

// Read reads only while somebody waits for it: at other times the keys may be
// those of an editor.
func (r *interruptible) Read(b []byte) (int, error) {
	type read struct {
		n   int
		err error
	}
	own := make([]byte, len(b)) // what is read after a signal goes nowhere
	done := make(chan read, 1)
	go func() {
		n, err := r.from.Read(own)
		done <- read{n, err}
	}()
	select {
	case got := <-done:
		return copy(b, own[:got.n]), got.err
	case <-r.signals:
		return 0, errInterrupted
	}
}

// calm forgets a ctrl+c that was meant for an editor.
func (r *interruptible) calm() {
	select {
	case s := <-r.signals:
		if s != os.Interrupt {
			r.signals <- s
		}
	default:
	}
}
