//go:build !windows

package golden

import (
	"bytes"
	"fmt"
	"image/color"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

const (
	columns, rows = 80, 24

	f12   = "\x1b[24~"            // a key that means nothing, to close the recap
	quiet = 20 * time.Millisecond // after which a screen has settled
	frame = time.Second / 60      // what most programs draw in
)

// session is a program on a terminal, and a watch that tells when it wrote what.
type session struct {
	*terminal
	bytes int       // since the last key
	last  time.Time // when the last of them came
	moved time.Time // when the last of them came that changed what is to be seen
	image string
}

// session starts a program, and waits for its first full screen, on which there
// are some words. It returns how long that took.
func (h home) session(words, path string, args ...string) (*session, time.Duration) {
	h.t.Helper()
	s := &session{}
	s.terminal = h.runWatched(s.saw, color.Black, columns, rows, append([]string{path}, args...)...)
	s.shows(words)
	return s, s.settle().Sub(s.begun)
}

// saw notes that n bytes came.
func (s *session) saw(p *terminal, at time.Time, n int) {
	s.bytes += n
	s.last = at
	if image := p.emu.Render(); image != s.image {
		s.moved, s.image = at, image
	}
}

// settle waits until nothing more comes, and returns when the last byte came that
// changed what is to be seen.
func (s *session) settle() time.Time {
	for {
		s.mu.Lock()
		moved, left := s.moved, quiet-time.Since(s.last)
		s.mu.Unlock()
		if left <= 0 {
			return moved
		}
		time.Sleep(left)
	}
}

// effect is what a key did.
type effect struct {
	took    time.Duration // to the settled frame
	bytes   int
	changed int // bytes of the text in the cells that hold something else now
}

// key presses a key and waits for the frame that it brings. Words, if there are
// any, have to be on that frame.
func (s *session) key(key, words string) effect {
	s.t.Helper()
	time.Sleep(rand.N(frame)) // a person does not press in step with the frames
	s.mu.Lock()
	s.bytes, s.moved = 0, time.Time{}
	before := s.cells()
	s.mu.Unlock()
	from := time.Now()
	s.types(key)
	s.until(fmt.Sprintf("the key %q changes something, and %q is to be seen", key, words), func(screen string) bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return !s.moved.IsZero() && strings.Contains(screen, words)
	})
	e := effect{took: s.settle().Sub(from)}
	s.mu.Lock()
	defer s.mu.Unlock()
	e.bytes, e.changed = s.bytes, changedText(before, s.cells())
	return e
}

// keys presses keys of which nothing is measured, and which may change nothing.
func (s *session) keys(keys ...string) {
	s.t.Helper()
	for _, key := range keys {
		s.types(key)
		time.Sleep(3 * frame)
		s.settle()
	}
}

// cells is the text of each cell.
func (s *session) cells() (cells [rows][columns]string) {
	for y := range rows {
		for x := range columns {
			if c := s.emu.CellAt(x, y); c != nil {
				cells[y][x] = c.Content
			}
		}
	}
	return cells
}

// changedText counts the bytes of the cells that hold other text than before. The
// blank rest of a line is not counted: it can be erased at once.
func changedText(before, after [rows][columns]string) int {
	n := 0
	for y := range rows {
		end := columns
		for end > 0 && strings.TrimSpace(after[y][end-1]) == "" {
			end--
		}
		for x := range end {
			if before[y][x] != after[y][x] {
				n += len(after[y][x])
			}
		}
	}
	return n
}

// peak is the most memory that the program has used so far, in bytes; 0 where the
// system does not tell. What the system counts for a child that has ended holds
// the memory of its parent, too.
func (s *session) peak() float64 { return peakOf(s.command.Process.Pid) }

func peakOf(process int) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		return 0
	}
	for line := range bytes.Lines(status) {
		if f := strings.Fields(string(line)); len(f) == 3 && f[0] == "VmHWM:" {
			kib, _ := strconv.ParseFloat(f[1], 64)
			return kib * 1024
		}
	}
	return 0
}

// process runs a program to its end, without a terminal.
func (h home) process(path string, args ...string) time.Duration {
	h.t.Helper()
	cmd := exec.Command(path, args...)
	cmd.Env, cmd.Dir = h.env, h.dir
	from := time.Now()
	err := cmd.Run()
	took := time.Since(from)
	if err != nil {
		h.t.Fatalf("%s: %v", cmd, err)
	}
	return took
}
