//go:build ignore

package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

const (
	quiet = 20 * time.Millisecond // after which a screen has settled
	frame = time.Second / 60      // what most programs draw in
	limit = 60 * time.Second      // for what must come
)

// session is a program on a terminal, and a watch that tells when it wrote what.
type session struct {
	*screen
	bytes int       // since the last key
	last  time.Time // when the last of them came
	moved time.Time // when the last of them came that changed what is to be seen
	look  string
}

// begin starts a program, and waits for its first full screen, on which there are
// some words. It returns how long that took.
func begin(words, path string, args ...string) (*session, time.Duration, error) {
	s := &session{}
	cmd := exec.Command(path, args...)
	cmd.Env, cmd.Dir = environ(), *dir
	from := time.Now()
	var err error
	if s.screen, err = start(cmd, s.saw); err != nil {
		return nil, 0, err
	}
	if err := s.await(words); err != nil {
		return nil, 0, err
	}
	return s, s.settle().Sub(from), nil
}

// saw notes that n bytes came. The screen calls it.
func (s *session) saw(at time.Time, n int) {
	s.bytes += n
	s.last = at
	if look := s.emu.Render(); look != s.look {
		s.moved, s.look = at, look
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
func (s *session) key(key, words string) (effect, error) {
	time.Sleep(rand.N(frame)) // a person does not press in step with the frames
	s.mu.Lock()
	s.bytes, s.moved = 0, time.Time{}
	before := s.cells()
	s.mu.Unlock()
	from := time.Now()
	if err := s.press(key); err != nil {
		return effect{}, err
	}
	for s.still() {
		select {
		case <-s.screen.changed:
		case <-s.gone:
			return effect{}, fmt.Errorf("the program ended at the key %q", key)
		case <-time.After(limit):
			return effect{}, fmt.Errorf("the key %q changes nothing:\n%s", key, s.text())
		}
	}
	if words != "" {
		if err := s.await(words); err != nil {
			return effect{}, err
		}
	}
	e := effect{took: s.settle().Sub(from)}
	s.mu.Lock()
	defer s.mu.Unlock()
	e.bytes, e.changed = s.bytes, changedText(before, s.cells())
	return e, nil
}

func (s *session) still() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.moved.IsZero()
}

// keys presses keys of which nothing is measured, and which may change nothing.
func (s *session) keys(keys ...string) error {
	for _, key := range keys {
		if err := s.press(key); err != nil {
			return err
		}
		time.Sleep(3 * frame)
		s.settle()
	}
	return nil
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
func (s *session) peak() float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
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
