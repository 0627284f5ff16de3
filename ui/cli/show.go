package cli

import (
	"bytes"
	"fmt"
	"os/exec"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"rungs/ui/theme"
)

// show writes a document to stdout: through the user's pager if it is longer
// than the terminal, and in the colours that the terminal has.
func (a *app) show(data []byte) error {
	var err error
	if _, height := a.size(); isTerminal(a.Stdout) && bytes.Count(data, []byte("\n")) >= height {
		if pager := a.pager(); pager != nil {
			return a.page(pager, data)
		}
	}
	if isTerminal(a.Stdout) {
		_, err = colorprofile.NewWriter(a.Stdout, a.Environ).Write(data)
	} else {
		_, err = a.Stdout.Write(data)
	}
	if err != nil && !closedPipe(err) {
		return fmt.Errorf("the output could not be written: %w", err)
	}
	return nil
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

func (a *app) page(pager []string, data []byte) error {
	var b bytes.Buffer
	w := colorprofile.NewWriter(a.Stdout, a.Environ)
	w.Forward = &b
	if _, err := w.Write(data); err != nil {
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

func plainOf(t theme.Theme) theme.Theme { return theme.Plain(t.Glyphs) }

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
