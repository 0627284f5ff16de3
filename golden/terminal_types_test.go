//go:build !windows

package golden

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
)

// keys are those that are not typed as they are read.
var keys = map[string]string{
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "esc": "\x1b",
	"space": " ", "ctrl+c": "\x03", "ctrl+e": "\x05", "ctrl+s": "\x13", "ctrl+z": "\x1a",
}

// press sends a key. A wait for what it does on the screen has to follow: the
// next one could overtake it otherwise.
func (p *terminal) press(key string) {
	p.t.Helper()
	if sequence, ok := keys[key]; ok {
		key = sequence
	}
	p.types(key)
}

// aMoment is less than a person needs from one key to the next.
const aMoment = 20 * time.Millisecond

func (p *terminal) types(text string) {
	p.t.Helper()
	p.typed = append(p.typed, text)
	// Keys that come in one moment are those of a paste, and no person's.
	time.Sleep(time.Until(p.lastKey.Add(aMoment)))
	p.lastKey = time.Now()
	if _, err := io.WriteString(p.pty, text); err != nil {
		p.t.Fatalf("typing %q: %v\n%s", text, err, framed(p.screen()))
	}
}

// torn types what a line tears apart, with a gap between the pieces: the terminal has sent it
// at once, so that no answer of it comes between.
func (p *terminal) torn(gap time.Duration, pieces ...string) {
	p.t.Helper()
	time.Sleep(time.Until(p.lastKey.Add(aMoment)))
	p.sending.Lock()
	defer p.sending.Unlock()
	for i, piece := range pieces {
		if i > 0 {
			time.Sleep(gap)
		}
		p.typed = append(p.typed, piece)
		if _, err := io.WriteString(p.pty, piece); err != nil {
			p.t.Errorf("typing %q: %v", piece, err) // and no screen, which may wait for an answer
		}
	}
	p.lastKey = time.Now()
}

// resize changes the window, and waits until the frame is as wide. A short one has no rule
// below its tabs.
func (p *terminal) resize(width, height int) {
	p.t.Helper()
	p.mu.Lock()
	p.emu.Resize(width, height)
	p.mu.Unlock()
	if err := pty.Setsize(p.pty, size(width, height)); err != nil {
		p.t.Fatal(err)
	}
	p.until(fmt.Sprintf("the frame is %d wide and %d high", width, height), func(screen string) bool {
		lines := append(strings.Split(screen, "\n"), make([]string, height)...)
		return (height < 20 || isRule(lines[2], "─", width)) && isRule(lines[height-3], "─", width)
	})
}

// isRule says whether a line is a rule over the whole width. There may be a mark
// in it for more text below.
func isRule(line, sign string, width int) bool {
	return utf8.RuneCountInString(line) == width && strings.HasPrefix(line, strings.Repeat(sign, width-20))
}

// signal sends a signal to the program.
func (p *terminal) signal(s os.Signal) {
	p.t.Helper()
	if err := p.command.Process.Signal(s); err != nil {
		p.t.Fatal(err)
	}
}
