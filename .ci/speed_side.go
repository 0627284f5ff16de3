//go:build ignore

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"rungs/content/builtin"
	"rungs/model"
)

const (
	moves   = 24 // of the cursor in one session
	answers = 20 // in one session
)

// figures are what is measured of one program on a terminal.
type figures struct{ start, key, bytes, memory sample }

// sides are the figures of all programs.
type sides struct {
	catalogue           *model.Catalogue
	rungs, nothing, gum figures
	answer              struct{ key, bytes, beyond sample }
	processes           map[string]*sample // by the command of rungs
}

// side measures rungs next to the others, in turn, so that what else the machine does
// meets all of them.
func side() error {
	s := sides{catalogue: builtin.Catalogue(), processes: map[string]*sample{"--version": {}, "plan": {}, "summary": {}}}
	if err := writeJournal(filepath.Join(*dir, "side.rungs"), s.catalogue, 100); err != nil {
		return err
	}
	for round := range *rounds {
		if err := errors.Join(s.screens(), s.answers(round), s.commands()); err != nil {
			return err
		}
	}
	s.print()
	return nil
}

// screens measures the programs on a terminal.
func (s *sides) screens() error {
	if err := wander(&s.rungs, s.catalogue, rungs(), "demo"); err != nil {
		return fmt.Errorf("rungs: %w", err)
	}
	if err := sit(&s.nothing, filepath.Join(*dir, "nothing", "nothing")); err != nil {
		return fmt.Errorf("the program that does nothing: %w", err)
	}
	gum := filepath.Join(*dir, "gum")
	if _, err := os.Stat(gum); err != nil {
		return nil // it could not be had
	}
	if err := choose(&s.gum, gum); err != nil {
		return fmt.Errorf("gum: %w", err)
	}
	return nil
}

// answers measures answers from the key to "saved".
func (s *sides) answers(round int) error {
	path := filepath.Join(*dir, fmt.Sprintf("answers-%d.rungs", round))
	if err := writeJournal(path, s.catalogue, 1); err != nil {
		return err
	}
	ours, _, err := settled(rungs(), path)
	if err != nil {
		return err
	}
	for i := range answers {
		e, err := ours.key(string("34"[i%2]), fmt.Sprintf("%d of %d answered · saved", i+2, s.catalogue.Len()))
		if err != nil {
			return err
		}
		s.answer.key.add(e.took)
		s.answer.bytes = append(s.answer.bytes, float64(e.bytes))
		s.answer.beyond = append(s.answer.beyond, float64(e.bytes-e.changed))
	}
	return ours.kill()
}

// commands measures commands that print, as whole processes.
func (s *sides) commands() error {
	for range 4 {
		for what, sample := range s.processes {
			args := []string{what}
			if what != "--version" {
				args = append(args, "side.rungs")
			}
			took, err := process(rungs(), args...)
			if err != nil {
				return fmt.Errorf("rungs %s: %w", what, err)
			}
			sample.add(took)
		}
	}
	return nil
}

func (s *sides) print() {
	t := newTable("", "rungs", "nothing", "gum", "ratio", "bar")
	ratio := func(what string, unit unit, of func(sample) float64, a, b, c sample, against sample, bar float64) {
		t.row(what, unit(of(a)), unit(of(b)), unit(of(c)), times(of(a)/of(against)), judge(of(a)/of(against), bar, times))
	}
	ratio("start to first full screen", ms, median, s.rungs.start, s.nothing.start, s.gum.start, s.nothing.start, 1.0)
	ratio("key to settled frame, median", ms, median, s.rungs.key, nil, s.gum.key, s.gum.key, 0.6)
	ratio("key to settled frame, 99th percentile", ms, p99, s.rungs.key, nil, s.gum.key, s.gum.key, 1.0)
	ratio("peak memory", mb, median, s.rungs.memory, s.nothing.memory, s.gum.memory, s.nothing.memory, 1.5)
	t.row("bytes for a move of the cursor", kb(median(s.rungs.bytes)), "–", kb(median(s.gum.bytes)), "", judge(median(s.rungs.bytes), 3000, kb))
	t.row("bytes for an answer", kb(median(s.answer.bytes)), "", "", "", "")
	t.row("  beyond the text that changed", kb(median(s.answer.beyond)), "", "", "", judge(median(s.answer.beyond), 1000, kb))
	t.row("answer to \"saved\", median", ms(median(s.answer.key)), "", "", "", "")
	t.row("  99th percentile", ms(p99(s.answer.key)), "", "", "", "")
	version := median(*s.processes["--version"])
	t.row("rungs --version, whole process", ms(version), "", "", "", "")
	for _, what := range []string{"plan", "summary"} {
		took := median(*s.processes[what])
		bar := ""
		if what == "plan" {
			bar = judge(took/version, 1.2, times)
		}
		t.row("rungs "+what+", to --version", ms(took), "", "", times(took/version), bar)
	}
	t.print()
}

// settled opens an assessment and closes the recap. It returns how long it took to
// the first full screen.
func settled(path string, args ...string) (*session, time.Duration, error) {
	s, took, err := begin("go on", path, args...)
	if err != nil {
		return nil, 0, err
	}
	_, err = s.key(f12, "q quit")
	return s, took, err
}

// down moves the cursor, and adds what that took.
func (f *figures) down(s *session) error {
	e, err := s.key("\x1b[B", "")
	f.key.add(e.took)
	f.bytes = append(f.bytes, float64(e.bytes))
	return err
}

// end adds the memory, and ends the program.
func (f *figures) end(s *session) error {
	f.memory = append(f.memory, s.peak())
	return s.kill()
}

// wander starts rungs and goes down the criteria of one category after the other.
func wander(f *figures, catalogue *model.Catalogue, path string, args ...string) error {
	s, took, err := settled(path, args...)
	if err != nil {
		return err
	}
	f.start.add(took)
	left := moves
	for _, category := range catalogue.Categories {
		if err := s.keys("g", category.Criteria[0].ID, "\r"); err != nil {
			return err
		}
		for range min(left, len(category.Criteria)-1) {
			if err := f.down(s); err != nil {
				return err
			}
			left--
		}
	}
	return f.end(s)
}

func sit(f *figures, path string) error {
	s, took, err := begin("nothing", path)
	if err != nil {
		return err
	}
	f.start.add(took)
	return f.end(s)
}

func choose(f *figures, path string) error {
	args := []string{"choose"}
	for i := range 32 {
		args = append(args, fmt.Sprintf("entry %02d", i+1))
	}
	s, took, err := begin("entry 10", path, args...)
	if err != nil {
		return err
	}
	f.start.add(took)
	for range moves {
		if err := f.down(s); err != nil {
			return err
		}
	}
	return f.end(s)
}

// process runs a program to its end, without a terminal.
func process(path string, args ...string) (time.Duration, error) {
	cmd := exec.Command(path, args...)
	cmd.Env, cmd.Dir = environ(), *dir
	from := time.Now()
	err := cmd.Run()
	return time.Since(from), err
}

func rungs() string { return filepath.Join(*dir, "rungs") }
