//go:build !windows

package golden

import (
	"bytes"
	"errors"
	"fmt"
	"image/color"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// patience is how long a test waits for what must come. It is never waited for
// when things go well, so it is long enough for a busy machine.
const patience = time.Minute

// terminal is an emulator with a program in it.
type terminal struct {
	lastKey time.Time // when something was typed
	t       *testing.T
	command *exec.Cmd
	pty     *os.File
	begun   time.Time     // when the program was started
	ended   chan struct{} // closed when the program has ended and all it wrote was read
	closed  sync.Once
	typed   []string // what was pressed

	mu      sync.Mutex // of the emulator and what follows
	emu     *vt.Emulator
	raw     bytes.Buffer  // all that the program wrote
	changed chan struct{} // closed at the next change
	watch   watch
}

// watch is told of every n bytes that came, once they are to be seen. It runs
// under the lock of the terminal; nil if nobody watches.
type watch func(p *terminal, at time.Time, n int)

// run starts a program of this user in a new terminal.
func (h home) run(width, height int, args ...string) *terminal {
	h.t.Helper()
	return h.runOn(color.Black, width, height, args...)
}

// runOn is run with a background.
func (h home) runOn(background color.Color, width, height int, args ...string) *terminal {
	h.t.Helper()
	return h.runWatched(nil, background, width, height, args...)
}

// runWatched is runOn with somebody who watches from the first byte.
func (h home) runWatched(watch watch, background color.Color, width, height int, args ...string) *terminal {
	h.t.Helper()
	path, err := exec.LookPath(args[0])
	if err != nil {
		h.t.Fatal(err)
	}
	p := &terminal{
		t: h.t, command: exec.Command(path, args[1:]...), ended: make(chan struct{}),
		emu: vt.NewEmulator(width, height), changed: make(chan struct{}), watch: watch,
	}
	p.emu.SetDefaultBackgroundColor(background)
	p.emu.RegisterCsiHandler(ansi.Command('?', '$', 'p'), p.modeReport)
	p.emu.RegisterCsiHandler('n', p.statusReport)
	p.command.Args[0] = args[0]
	p.command.Env, p.command.Dir = h.env, h.dir
	p.start(width, height)
	// What the emulator answers goes to the program: without this the emulator
	// blocks. It ends when its pipe is closed; Close would race with it.
	emu := p.emu
	go func() { _, _ = io.Copy(p.pty, emu) }()
	read := make(chan struct{})
	go func() {
		defer close(read)
		buffer := make([]byte, 32<<10)
		if h.rate > 0 {
			buffer = buffer[:max(1, h.rate/200)]
		}
		for {
			n, err := p.pty.Read(buffer)
			if h.rate > 0 {
				time.Sleep(time.Duration(n) * time.Second / time.Duration(h.rate))
			}
			at := time.Now()
			p.mu.Lock()
			_, _ = p.emu.Write(buffer[:n])
			p.raw.Write(buffer[:n])
			if p.watch != nil && n > 0 {
				p.watch(p, at, n)
			}
			close(p.changed)
			p.changed = make(chan struct{})
			p.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	go func() {
		_ = p.command.Wait() // its exit code is kept in the command
		<-read
		close(p.ended)
	}()
	h.t.Cleanup(p.close)
	return p
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

// modeReport answers as today's terminals do: synchronized output and grapheme
// clusters can be had. The emulator does not know of them.
func (p *terminal) modeReport(params ansi.Params) bool {
	mode, _, _ := params.Param(0, 0)
	if mode != 2026 && mode != 2027 {
		return false
	}
	_, _ = fmt.Fprintf(p.emu.InputPipe(), "\x1b[?%d;2$y", mode)
	return true
}

// statusReport answers whether all is well (DSR), as others do. The emulator puts a
// question mark into the reply.
func (p *terminal) statusReport(params ansi.Params) bool {
	if what, _, _ := params.Param(0, 0); what != 5 {
		return false
	}
	_, _ = io.WriteString(p.emu.InputPipe(), "\x1b[0n")
	return true
}

// start opens a pseudo-terminal and starts the program with it as its
// controlling terminal.
func (p *terminal) start(width, height int) {
	p.t.Helper()
	master, slave, err := pty.Open()
	// Under load Linux was seen to lack the name of a new terminal for a moment.
	for tries := 1; errors.Is(err, fs.ErrNotExist) && tries < 5; tries++ {
		master, slave, err = pty.Open()
	}
	if err != nil {
		p.t.Fatal(err)
	}
	defer slave.Close()
	if err := pty.Setsize(master, size(width, height)); err != nil {
		p.t.Fatal(err)
	}
	p.command.Stdin, p.command.Stdout, p.command.Stderr = slave, slave, slave
	p.command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	p.begun = time.Now()
	if err := p.command.Start(); err != nil {
		p.t.Fatal(err)
	}
	p.pty = closable(p.t, master)
}

// closable is a file that Close closes at once. That of the package pty is in
// blocking mode, and there Close waits for a Read under way to return.
func closable(t *testing.T, f *os.File) *os.File {
	t.Helper()
	descriptor, err := syscall.Dup(int(f.Fd()))
	if err == nil {
		syscall.CloseOnExec(descriptor)
		err = syscall.SetNonblock(descriptor, true)
	}
	if err != nil {
		t.Fatal(err)
	}
	_ = f.Close()
	return os.NewFile(uintptr(descriptor), f.Name())
}

func size(width, height int) *pty.Winsize {
	return &pty.Winsize{Cols: uint16(width), Rows: uint16(height)}
}

// screen is what one sees, without blanks at the ends of lines.
func (p *terminal) screen() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.look()
}

// look is screen for who holds the lock.
func (p *terminal) look() string {
	return trimmed(p.emu.String())
}

func (p *terminal) written() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.raw.String()
}

// until waits for the screen to fulfil a condition.
func (p *terminal) until(what string, holds func(screen string) bool) {
	p.t.Helper()
	limit := time.NewTimer(patience)
	defer limit.Stop()
	for {
		p.mu.Lock()
		screen, changed := p.look(), p.changed
		p.mu.Unlock()
		if holds(screen) {
			return
		}
		select {
		case <-changed:
		case <-p.ended:
			if screen = p.screen(); holds(screen) {
				return
			}
			p.t.Fatalf("the program ended (%v; %s) before this: %s\n%s", p.command.ProcessState, p.endedBy(), what, framed(screen))
		case <-limit.C:
			p.t.Fatalf("this has not come: %s\n%s", what, framed(screen))
		}
	}
}

// endedBy tells what ended the program: of the keys only q and ctrl+c do (TestRandom).
func (p *terminal) endedBy() string {
	if strings.ContainsAny(strings.Join(p.typed, ""), "q\x03") {
		return fmt.Sprintf("typed were %q", p.typed)
	}
	return fmt.Sprintf("typed were %q, none of which ends it: a signal from outside, such as of pkill, or the terminal was closed", p.typed)
}

func framed(screen string) string {
	const edge = "+--------------------------------------------------------------------------------"
	return edge + "\n|" + strings.ReplaceAll(screen, "\n", "\n|") + "\n" + edge
}

// asks waits for the first pass to ask about a criterion.
func (p *terminal) asks(title string) {
	p.t.Helper()
	p.until("the first pass asks about "+title, func(screen string) bool {
		rows := strings.Split(screen, "\n")
		return len(rows) > 3 && strings.TrimSpace(rows[3]) == title && strings.Contains(screen, "First pass: ")
	})
}

// shows waits for texts to stand on the screen, each on one line.
func (p *terminal) shows(texts ...string) {
	p.t.Helper()
	p.until(fmt.Sprintf("the screen shows %q", texts), func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// here is the row under the cursor, without what stands beside it in another
// pane.
func (p *terminal) here() string { return hereIn(p.screen()) }

func hereIn(screen string) string {
	for line := range strings.Lines(screen) {
		if row, ok := strings.CutPrefix(line, " ▸ "); ok {
			row, _, _ = strings.Cut(row, "│")
			return strings.TrimSpace(row)
		}
	}
	return ""
}

// at waits for the cursor to be on a row with this text.
func (p *terminal) at(text string) {
	p.t.Helper()
	p.until(fmt.Sprintf("the cursor is at %q", text), func(screen string) bool { return strings.Contains(hereIn(screen), text) })
}

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

// walk goes on with a key until the cursor is on a row with this text.
func (p *terminal) walk(key, text string) {
	p.t.Helper()
	for range 60 {
		before := p.here()
		if strings.Contains(before, text) {
			return
		}
		p.press(key)
		p.until("the cursor moves on from "+before, func(screen string) bool {
			now := hereIn(screen)
			return now != "" && now != before
		})
	}
	p.t.Fatalf("the cursor does not come to %q\n%s", text, framed(p.screen()))
}

// saved waits until so many criteria are answered and on the disk.
func (p *terminal) saved(answered int) {
	p.t.Helper()
	p.shows(" " + of(answered) + " answered · saved")
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

// end waits for the program to end, and returns its exit code; -1 after a
// signal.
func (p *terminal) end() int {
	p.t.Helper()
	select {
	case <-p.ended:
	case <-time.After(patience):
		p.t.Fatalf("the program has not ended\n%s", framed(p.screen()))
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
