package cli

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"rungs/ui/ask"
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

// reader reads from it. Only a terminal has somebody who pastes.
func (r *interruptible) reader() *ask.Reader {
	if f, ok := r.from.(*os.File); ok && isTerminal(f) {
		return ask.NewReader(&keyboard{interruptible: r, terminal: f})
	}
	return ask.NewReader(text(r))
}

// keyboard is a terminal, which gives out lines as a person ends them.
type keyboard struct {
	*interruptible
	terminal *os.File
	ahead    []byte // read to see what is there
}

// pasteTakes is how long the next line of a paste may be under way. Nobody types a
// line in that time.
const pasteTakes = 60 * time.Millisecond

// Waiting says whether another line is there, or comes in a moment.
func (k *keyboard) Waiting() bool {
	if len(k.ahead) > 0 {
		return true
	}
	ahead, more := waiting(k.terminal, pasteTakes)
	k.ahead = ahead
	return more
}

func (k *keyboard) Read(b []byte) (int, error) {
	if n := copy(b, k.ahead); n > 0 {
		k.ahead = k.ahead[n:]
		return n, nil
	}
	return k.interruptible.Read(b)
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

// ends waits for a signal that ends programs other than ctrl+c, or until done.
func (r *interruptible) ends(done <-chan error) (failed error, ended bool) {
	for {
		select {
		case err := <-done:
			return err, false
		case s := <-r.signals:
			if s != os.Interrupt {
				r.signals <- s // for the next line that is read
				return nil, true
			}
		}
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
