package cli

import (
	"bytes"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// show writes a document to stdout: through the user's pager if it is longer
// than the terminal, and in the colours that the terminal has.
func (a *app) show(text string) error {
	if isTerminal(a.Stdout) {
		if _, height := a.size(); strings.Count(text, "\n") >= height {
			if pager := a.pager(); pager != nil {
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

// output is stdout for cobra and Fang, and remembers what could not be written
// there: they print help and do not look.
type output struct {
	file
	err error
}

// file is what Fang asks whether it is a terminal.
type file interface {
	io.ReadWriteCloser
	Fd() uintptr
}

func (o *output) Write(p []byte) (int, error) {
	n, err := o.file.Write(p)
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// pager is the command of $PAGER, or less; nil if there is none, or none is
// wanted.
func (a *app) pager() []string {
	words := strings.Fields(a.Getenv("PAGER"))
	if len(words) == 0 {
		words = []string{"less"}
	}
	if words[0] == "cat" || a.Getenv("TERM") == "dumb" {
		return nil
	}
	if _, err := exec.LookPath(words[0]); err != nil {
		return nil
	}
	return words
}

func (a *app) page(pager []string, text string) error {
	var b bytes.Buffer
	w := colorprofile.NewWriter(a.Stdout, a.Environ)
	w.Forward = &b
	if _, err := w.WriteString(text); err != nil {
		return err
	}
	c := exec.Command(pager[0], pager[1:]...)
	c.Stdin, c.Stdout, c.Stderr = &b, a.Stdout, a.Stderr
	c.Env = a.Environ
	if a.Getenv("LESS") == "" {
		c.Env = append(slices.Clone(c.Env), "LESS=FRX")
	}
	if err := c.Run(); err != nil {
		if _, ok := err.(*exec.ExitError); ok {
			return nil // the pager has said what it had to say
		}
		return err
	}
	return nil
}
