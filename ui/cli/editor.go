package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"

	"rungs/model"
	"rungs/ui/wizard"
)

// editor is the user's own, by the custom of $VISUAL and $EDITOR: the first is for
// terminals that can show a full screen.
func (a *app) editor() (wizard.Editor, error) {
	visual := a.Getenv("VISUAL")
	if a.Getenv("TERM") == "dumb" {
		visual = ""
	}
	command := cmp.Or(visual, a.Getenv("EDITOR"))
	switch {
	case command == "" && a.Getenv("TERM") == "dumb":
		return nil, errors.New("no editor for a plain terminal is set; set EDITOR, or write here")
	case command == "":
		return nil, errors.New("no editor is set; set VISUAL or EDITOR, or write here")
	}
	if !isThere(command) {
		return nil, fmt.Errorf("the editor %s is not there", model.CleanLine(programOf(command)))
	}
	return &editor{command: command}, nil
}

// editor carries a text to an editor and back in a file of its own, readable by
// nobody else.
type editor struct {
	command string
	file    string
}

func (e *editor) Command(text string) (*exec.Cmd, error) {
	f, err := os.CreateTemp("", "rungs-note-*.md") // created with mode 0600
	if err != nil {
		return nil, err
	}
	e.file = f.Name()
	_, err = f.WriteString(text)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		e.Remove()
		return nil, err
	}
	return commandOf(e.command, e.file), nil
}

func (e *editor) Text() (string, error) {
	f, err := os.Open(e.file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	data, err := io.ReadAll(text(f))
	return string(data), err
}

func (e *editor) Remove() { os.Remove(e.file) }

// edit runs the editor on a text, with the terminal to itself. What the editor saved
// is returned also where it failed, or where the terminal went away: ends waits for
// either.
func (a *app) edit(text string, ends func(done <-chan error) (failed error, ended bool)) (string, error) {
	e, err := a.editor()
	if err != nil {
		return "", err
	}
	c, err := e.Command(text)
	if err != nil {
		return "", err
	}
	c.Stdin, c.Stdout, c.Stderr, c.Env = a.Stdin, a.Stdout, a.Stderr, a.Environ
	if err := c.Start(); err != nil {
		e.Remove()
		return "", err
	}
	done := make(chan error, 1)
	go func() { done <- c.Wait() }()
	failed, ended := ends(done)
	if ended {
		_ = c.Process.Signal(syscall.SIGHUP) // as the terminal would
		select {
		case <-done:
			ended = false
		case <-time.After(lastWords):
		}
		failed = errors.New("the terminal went away")
	}
	text, err = e.Text()
	if err == nil && !ended {
		e.Remove() // the editor may still run, and save
	}
	return text, cmp.Or(failed, err)
}

// lastWords is how long a command may take to save what it has when the line drops.
const lastWords = 2 * time.Second
