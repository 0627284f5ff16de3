package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/charmbracelet/colorprofile"
)

// show writes a document to stdout: through the user's pager if it is longer
// than the terminal, and in the colours that the terminal has.
func (a *app) show(text string) error {
	if isTerminal(a.Stdout) {
		if _, height := a.size(); strings.Count(text, "\n") >= height {
			if pager := a.pager(); pager != "" {
				return a.page(pager, a.letters().Spell(text))
			}
		}
	}
	return a.write(text)
}

// write writes a document to stdout without a pager.
func (a *app) write(text string) error {
	text = a.letters().Spell(text)
	out := io.Writer(a.Stdout)
	if isTerminal(a.Stdout) {
		out = colorprofile.NewWriter(a.Stdout, a.Environ)
	}
	_, err := io.WriteString(out, text)
	return unprinted(err)
}

// message writes to stderr, in the letters that the user takes.
func (a *app) message(text string) { a.Env.message(a.letters().Spell(text)) }

// unprinted says that the output could not be written. A reader of it who has gone
// is no fault.
func unprinted(err error) error {
	if err == nil || closedPipe(err) {
		return nil
	}
	return fmt.Errorf("the output could not be written: %w", err)
}

// output is stdout for help, and for cobra, and remembers what could not be written
// there: cobra does not look.
type output struct {
	to  io.Writer
	err error
}

func (o *output) Write(p []byte) (int, error) {
	n, err := o.to.Write(p)
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// pager is the command of $PAGER, or less; "" if there is none, or none is wanted.
func (a *app) pager() string {
	pager := "less"
	for _, e := range a.Environ {
		if value, ok := strings.CutPrefix(e, "PAGER="); ok {
			pager = strings.TrimSpace(value) // empty means none, as git takes it
		}
	}
	if pager == "" || isProgram(pager, "cat") || a.Getenv("TERM") == "dumb" || !isThere(pager) {
		return ""
	}
	return pager
}

// noSuchCommand is the code with which a shell ends that does not find one.
const noSuchCommand = 127

// page shows a text in a pager, and waits for it: two programs on one terminal would
// share the keys. Only of less we know that it shows colours.
func (a *app) page(pager, text string) error {
	var b bytes.Buffer
	w := colorprofile.NewWriter(a.Stdout, a.Environ)
	w.Forward = &b
	env := slices.Clone(a.Environ)
	if isProgram(pager, "less") {
		// In front: what people set may end with words of its own, such as a prompt.
		env = append(env, "LESS=-R "+cmp.Or(a.Getenv("LESS"), "-FX"))
	} else {
		w.Profile = colorprofile.NoTTY
	}
	if _, err := w.WriteString(text); err != nil {
		return err
	}
	c := commandOf(pager)
	c.Stdin, c.Stdout, c.Stderr, c.Env = bytes.NewReader(b.Bytes()), a.Stdout, a.Stderr, env
	err := attended(c)
	if failed, ok := err.(*exec.ExitError); ok {
		if failed.ExitCode() != noSuchCommand {
			return nil // the pager has said what it had to say
		}
		_, err = a.Stdout.Write(b.Bytes())
	}
	return err
}

// attended runs a command that has the terminal to itself. ctrl+c is the command's;
// a signal that ends this program is passed on to it.
func attended(c *exec.Cmd) error {
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(signals)
	if err := c.Start(); err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- c.Wait() }()
	var late <-chan time.Time
	for {
		select {
		case err := <-done:
			return err
		case <-late:
			return errors.New("the pager did not end in time")
		case s := <-signals:
			if s != os.Interrupt {
				_ = c.Process.Signal(s)
				late = time.After(lastWords)
			}
		}
	}
}
