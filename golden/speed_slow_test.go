//go:build !windows

package golden

import (
	"fmt"
	"image/color"
	"os/exec"
	"strings"
	"time"
)

const (
	modem  = 2400                    // bytes a second
	held   = 10 * time.Second        // how long a key is held down
	repeat = time.Second / 30        // how often it comes then
	still  = 2500 * time.Millisecond // after which nothing more is on its way
)

// slow holds a key down, and measures when the last state is to be seen: on a line on
// which frames pile up, and in tmux.
func (h home) slow() {
	t := newTable(h.t.Output(), "a key held down for "+held.String(), "", "last key to last state", "frames a second", "bytes a second", "bar")
	for _, s := range h.ours() {
		for _, line := range []string{"2,400 bytes a second", "tmux", "a fast terminal"} {
			args := []string{s.path, "demo"}
			on := h
			switch line {
			case "2,400 bytes a second":
				on.rate = modem
			case "tmux":
				if _, err := exec.LookPath("tmux"); err != nil {
					fmt.Fprintln(h.t.Output(), "tmux cannot be had, so it is left out")
					continue
				}
				args = append([]string{"tmux", "-L", "rungs-speed", "-f", "/dev/null", "new-session"}, args...)
				// Its server outlives the terminal in which it was begun.
				defer func() { _ = exec.Command("tmux", "-L", "rungs-speed", "kill-server").Run() }()
			}
			last, frames, bytes := on.hold(args...)
			t.row(line, s.name, ms(last.Seconds()), fmt.Sprintf("%.0f", frames), fmt.Sprintf("%.0f", bytes), judge(last.Seconds(), 0.3, ms)+", "+judge(frames, framesAtMost, func(n float64) string { return written("%.0f", n) }))
		}
	}
	t.print()
}

// framesAtMost is how many a second a terminal is given.
const framesAtMost = 120

// hold holds a key down: the cursor goes down and up the list.
func (h home) hold(args ...string) (last time.Duration, frames, bytes float64) {
	h.t.Helper()
	s := &session{}
	s.terminal = h.runWatched(s.saw, color.Black, columns, rows, args...)
	defer s.close()
	s.shows("key go")
	time.Sleep(still) // the start has come, and what was asked is answered
	for _, key := range []string{f12, "g", "email-verified", "\r"} {
		s.types(key)
		time.Sleep(still / 2)
	}
	time.Sleep(still)
	s.mu.Lock()
	before := s.raw.Len()
	s.mu.Unlock()
	from := time.Now()
	for i := 0; time.Since(from) < held; i++ {
		s.types([]string{"\x1b[B", "\x1b[A"}[i/8%2])
		time.Sleep(repeat)
	}
	end := time.Now()
	took := end.Sub(from).Seconds()
	s.mu.Lock()
	during := s.raw.Bytes()[before:]
	frames, bytes = float64(strings.Count(string(during), "\x1b[?2026h"))/took, float64(len(during))/took
	s.mu.Unlock()
	for {
		s.mu.Lock()
		quietFor, moved := time.Since(s.last), s.moved
		s.mu.Unlock()
		if quietFor > still {
			return max(0, moved.Sub(end)), frames, bytes
		}
		time.Sleep(still / 10)
	}
}
