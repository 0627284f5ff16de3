//go:build !windows

package golden

import (
	"context"
	"math"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"rungs/content/builtin"
)

// ofLongJournals are commands that read a journal, or add to it.
var ofLongJournals = []string{
	"plan", "summary", "report", "history", "brief", "statement", "funding", "news --since 2020-01-01", "issues", "calendar", "messages",
	"diff --since 2020-01-01", "export", "check", "set mfa-totp=unmet", "undo",
}

// long is a journal, and what was measured there, of this program and the other one.
type long struct {
	events        int
	journal       string
	rungs, before side
}

// journals measures what each command takes with journals that grow tenfold, in time and
// memory, and fits the exponents: 1 is as fast as the journal grows. What a command takes
// with the shortest one, which is its start, is left out of that. With 4 rounds and more
// the last journal has a million events, else a hundred thousand. That one and the other
// program, which is measured up to a hundred thousand, have one round in four: they take
// most of the time.
func (h home) journals() {
	ours, catalogue := h.ours(), builtin.Catalogue()
	var all []*long
	for n := 100; n <= 1_000_000 && (n <= 100_000 || *speed >= 4); n *= 10 {
		// In a folder of its own, for copies of each other are told.
		l := &long{events: n, journal: filepath.Join(h.dir, strconv.Itoa(n), "long.rungs")}
		l.rungs.path = ours[0].path
		if len(ours) > 1 && n <= 100_000 {
			l.before.path = ours[1].path
		}
		h.writeJournal(l.journal, catalogue, n)
		all = append(all, l)
	}
	for round := range *speed {
		for _, l := range all {
			l.rungs.begin()
			l.before.begin()
		}
		for _, i := range rand.Perm(len(all) * len(ofLongJournals)) {
			l, command := all[i%len(all)], ofLongJournals[i/len(all)]
			sides := []*side{&l.rungs, &l.before}
			if rand.IntN(2) > 0 {
				sides[0], sides[1] = sides[1], sides[0]
			}
			for _, s := range sides {
				seldom := s == &l.before || l.events > 100_000
				if s.path != "" && (!seldom || round%4 == 0) {
					h.peak(s, s == &l.rungs, command, l.journal)
				}
			}
		}
	}

	heads := []string{"events"}
	for _, l := range all {
		heads = append(heads, strconv.Itoa(l.events))
	}
	t := newTable(h.t.Output(), append(heads, "exponent", "bar", "at 100,000 to the other")...)
	for _, command := range ofLongJournals {
		for _, what := range []string{"", " memory"} {
			unit, growth := ms, fitted(all, 10_000, command+what)
			if what != "" {
				unit = mb
			}
			row := []string{command + what}
			for _, l := range all {
				row = append(row, unit(median(l.rungs.all(command+what))))
			}
			to := all[min(3, len(all)-1)]
			t.row(append(row, growth.String(), judge(growth.exponent, 1.1, times), times(ratio(median, &to.rungs, command+what, &to.before, command+what)))...)
		}
	}
	t.print()
}

// peak runs a command on a journal.
func (h home) peak(s *side, ours bool, command, journal string) {
	h.t.Helper()
	words := strings.Fields(command)
	args := append([]string{words[0], journal}, words[1:]...)
	if words[0] == "undo" || words[0] == "set" {
		args = append(args, "--by", "ana")
	}
	h.cost(s, ours, command, args...)
}

// tooLong is after how long a command that is measured is stopped. It took infinitely long
// then: a table is to be had in minutes, and nobody waits for an answer that long.
const tooLong = 30 * time.Second

// cost runs a program, and adds how long it kept processors busy, which tells
// more than the clock where others do too, and the most memory that it used, as far as the
// system tells that while it runs. What the other program does not know
// adds nothing.
func (h home) cost(s *side, ours bool, command string, args ...string) {
	h.t.Helper()
	patience, forget := context.WithTimeout(h.t.Context(), tooLong)
	defer forget()
	cmd := exec.CommandContext(patience, s.path, args...)
	cmd.Env, cmd.Dir = h.env, h.dir
	if err := cmd.Start(); err != nil {
		h.t.Fatal(err)
	}
	done, most := make(chan struct{}), make(chan float64)
	go func() {
		peak := 0.0
		for {
			peak = max(peak, peakOf(cmd.Process.Pid))
			select {
			case <-done:
				most <- peak
				return
			case <-time.After(2 * time.Millisecond):
			}
		}
	}()
	err := cmd.Wait()
	close(done)
	peak := <-most
	if patience.Err() != nil {
		s.add(command, math.Inf(1))
		return
	}
	if err != nil {
		if ours {
			h.t.Fatalf("%s: %v", cmd, err)
		}
		return
	}
	s.took(command, cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
	if peak > 0 {
		s.add(command+" memory", peak)
	}
}
