//go:build !windows

package golden

import (
	"bytes"
	"io"
	"regexp"
	"time"
)

// end waits for the program to end, and returns its exit code; -1 after a
// signal.
func (p *terminal) end() int {
	p.t.Helper()
	select {
	case <-p.ended:
	case <-time.After(patience):
		p.t.Fatalf("the program has not ended within %s\n%s", patience, framed(p.screen()))
	}
	return p.command.ProcessState.ExitCode()
}

// ends wants the program to end with a code and to leave the terminal as it
// was.
func (p *terminal) ends(code int) {
	p.t.Helper()
	if got := p.end(); got != code {
		p.t.Errorf("exit code %d instead of %d\n%s", got, code, framed(p.screen()))
	}
	p.restored()
}

var (
	privateMode = regexp.MustCompile(`\x1b\[\?(\d+)([hl])`)
	keyboard    = regexp.MustCompile(`\x1b\[([<>])\d*u`)
)

// restored wants the terminal back as it was found: the first screen, a cursor,
// no mouse, no marks around what is pasted, the keys of old.
func (p *terminal) restored() {
	p.t.Helper()
	written := p.written()
	last := map[string]string{}
	for _, m := range privateMode.FindAllStringSubmatch(written, -1) {
		last[m[1]] = m[2]
	}
	for mode, state := range last {
		at := "l"
		if mode == "25" || mode == "7" { // a cursor that shows, and lines that wrap
			at = "h"
		}
		if state != at {
			p.t.Errorf("the program leaves the terminal in mode ?%s%s", mode, state)
		}
	}
	pushed := 0
	for _, m := range keyboard.FindAllStringSubmatch(written, -1) {
		if m[1] == ">" {
			pushed++
		} else {
			pushed--
		}
	}
	if pushed > 0 {
		p.t.Errorf("the program leaves the keyboard changed")
	}
}

// killed ends the program as a power cut would.
func (p *terminal) killed() {
	p.t.Helper()
	if err := p.command.Process.Kill(); err != nil {
		p.t.Fatal(err)
	}
	p.end()
}

// close ends the program, takes the terminal away, and lets go of all that was on
// it. The end of the test does it; who opens hundreds does it before.
func (p *terminal) close() {
	p.closed.Do(func() {
		_ = p.command.Process.Kill()
		_ = p.pty.Close()
		<-p.ended
		_ = p.emu.InputPipe().(io.Closer).Close()
		p.emu, p.raw, p.watch = nil, bytes.Buffer{}, nil
	})
}
