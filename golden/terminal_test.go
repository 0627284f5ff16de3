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
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

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

	sending sync.Mutex // of what goes to the program: a terminal sends one thing after the other

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
	go func() { _, _ = io.Copy(replies{p}, emu) }()
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

// replies are what the emulator answers.
type replies struct{ p *terminal }

func (r replies) Write(b []byte) (int, error) {
	r.p.sending.Lock()
	defer r.p.sending.Unlock()
	return r.p.pty.Write(b)
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

// start starts the program in a terminal of its own.
func (p *terminal) start(width, height int) {
	p.t.Helper()
	p.begun = time.Now()
	p.pty = closable(p.t, startOn(p.t, p.command, width, height))
}

// startOn opens a pseudo-terminal and starts a program with it as its controlling terminal.
func startOn(t *testing.T, command *exec.Cmd, width, height int) (master *os.File) {
	t.Helper()
	master, slave, err := pty.Open()
	// Under load Linux was seen to lack the name of a new terminal for a moment.
	for late := time.Now().Add(patience); errors.Is(err, fs.ErrNotExist) && time.Now().Before(late); time.Sleep(time.Millisecond) {
		master, slave, err = pty.Open()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer slave.Close()
	if err := pty.Setsize(master, size(width, height)); err != nil {
		t.Fatal(err)
	}
	command.Stdin, command.Stdout, command.Stderr = slave, slave, slave
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	return master
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
