//go:build ignore

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

const (
	columns, rows = 80, 24

	f12 = "\x1b[24~" // a key that means nothing, to close the recap
)

// screen is a program on a pseudo-terminal, and what a person sees there.
type screen struct {
	cmd  *exec.Cmd
	pty  *os.File
	gone chan struct{} // closed when the terminal has nothing more to show

	mu      sync.Mutex
	emu     *vt.Emulator
	changed chan struct{}             // holds one token when something new is to be seen
	watch   func(at time.Time, n int) // called under mu with every n bytes that came, once they are to be seen
}

// start runs a program on a terminal of its own. Watch may be nil.
func start(cmd *exec.Cmd, watch func(at time.Time, n int)) (*screen, error) {
	s := &screen{cmd: cmd, emu: vt.NewEmulator(columns, rows), gone: make(chan struct{}), changed: make(chan struct{}, 1), watch: watch}
	s.emu.RegisterCsiHandler(ansi.Command('?', '$', 'p'), s.modeReport)
	var err error
	if s.pty, err = pty.StartWithSize(s.cmd, &pty.Winsize{Cols: columns, Rows: rows}); err != nil {
		return nil, err
	}
	go func() { // what the terminal answers to questions of the program
		_, _ = io.Copy(s.pty, s.emu)
	}()
	go func() {
		defer close(s.gone)
		buf := make([]byte, 32<<10)
		for {
			n, err := s.pty.Read(buf)
			at := time.Now()
			s.mu.Lock()
			_, _ = s.emu.Write(buf[:n])
			if s.watch != nil && n > 0 {
				s.watch(at, n)
			}
			s.mu.Unlock()
			select {
			case s.changed <- struct{}{}:
			default:
			}
			if err != nil {
				return
			}
		}
	}()
	return s, nil
}

// modeReport answers as today's terminals do: synchronized output and grapheme
// clusters can be had. The emulator does not know of them.
func (s *screen) modeReport(params ansi.Params) bool {
	mode, _, _ := params.Param(0, 0)
	if mode != 2026 && mode != 2027 {
		return false
	}
	_, _ = fmt.Fprintf(s.emu.InputPipe(), "\x1b[?%d;2$y", mode)
	return true
}

func (s *screen) press(keys string) error {
	_, err := s.pty.WriteString(keys)
	return err
}

func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.emu.String()
}

// await waits until words are to be seen.
func (s *screen) await(words string) error {
	limit := time.After(30 * time.Second)
	for {
		// Where a sentence is broken into lines depends on the width.
		if strings.Contains(strings.Join(strings.Fields(s.text()), " "), words) {
			return nil
		}
		select {
		case <-s.changed:
		case <-s.gone:
			return fmt.Errorf("the program ended before %q was to be seen:\n%s", words, s.text())
		case <-limit:
			return fmt.Errorf("%q is not to be seen:\n%s", words, s.text())
		}
	}
}

// kill ends the program as a crash does, and waits until all that it had written
// to the terminal is to be seen.
func (s *screen) kill() error {
	if err := s.cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	return s.close()
}

// close waits for the end of the program.
func (s *screen) close() error {
	select {
	case <-s.gone:
	case <-time.After(30 * time.Second):
		return fmt.Errorf("the program does not end:\n%s", s.text())
	}
	_ = s.cmd.Wait() // a killed program has no exit code to speak of
	_ = s.emu.Close()
	return s.pty.Close()
}
