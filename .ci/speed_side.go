//go:build ignore

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"rungs/content/builtin"
	"rungs/model"
)

const (
	down = "\x1b[B"
	f12  = "\x1b[24~" // a key that means nothing, to close the recap

	moves   = 24 // of the cursor in one session
	answers = 20 // in one session
)

// figures are what is measured of one program on a terminal.
type figures struct{ start, key, bytes, memory sample }

// side measures rungs next to the others, in turn, so that what else the machine does
// meets all of them.
func side() error {
	gum := filepath.Join(*dir, "gum")
	_, err := os.Stat(gum)
	hasGum := err == nil
	catalogue := builtin.Catalogue()
	var ours, nothings, gums figures
	var answer struct{ key, bytes, beyond sample }
	processes := map[string]*sample{"--version": {}, "plan": {}, "summary": {}}
	if err := writeJournal(filepath.Join(*dir, "side.rungs"), catalogue, 100); err != nil {
		return err
	}
	for round := range *rounds {
		if err := wander(&ours, catalogue, rungs(), "demo"); err != nil {
			return fmt.Errorf("rungs: %w", err)
		}
		if err := sit(&nothings, filepath.Join(*dir, "nothing", "nothing")); err != nil {
			return fmt.Errorf("the program that does nothing: %w", err)
		}
		if hasGum {
			if err := choose(&gums, gum); err != nil {
				return fmt.Errorf("gum: %w", err)
			}
		}
		path := filepath.Join(*dir, fmt.Sprintf("answers-%d.rungs", round))
		if err := writeJournal(path, catalogue, 1); err != nil {
			return err
		}
		s, err := settled(rungs(), path)
		if err != nil {
			return err
		}
		for i := range answers {
			e, err := s.key("34"[i%2:][:1], fmt.Sprintf("%d of %d answered · saved", i+2, catalogue.Len()))
			if err != nil {
				return err
			}
			answer.key.add(e.took)
			answer.bytes = append(answer.bytes, float64(e.bytes))
			answer.beyond = append(answer.beyond, float64(e.bytes-e.changed))
		}
		if err := s.kill(); err != nil {
			return err
		}
		for range 4 {
			for what, sample := range processes {
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
	}

	t := newTable("", "rungs", "nothing", "gum", "ratio", "bar")
	ratio := func(what string, unit unit, of func(sample) float64, a, b, c sample, against sample, bar float64) {
		t.row(what, unit(of(a)), unit(of(b)), unit(of(c)), times(of(a)/of(against)), judge(of(a)/of(against), bar, times))
	}
	ratio("start to first full screen", ms, median, ours.start, nothings.start, gums.start, nothings.start, 1.0)
	ratio("key to settled frame, median", ms, median, ours.key, nil, gums.key, gums.key, 0.6)
	ratio("key to settled frame, 99th percentile", ms, p99, ours.key, nil, gums.key, gums.key, 1.0)
	ratio("peak memory", mb, median, ours.memory, nothings.memory, gums.memory, nothings.memory, 1.5)
	t.row("bytes for a move of the cursor", kb(median(ours.bytes)), "–", kb(median(gums.bytes)), "", judge(median(ours.bytes), 3000, kb))
	t.row("bytes for an answer", kb(median(answer.bytes)), "", "", "", "")
	t.row("  beyond the text that changed", kb(median(answer.beyond)), "", "", "", judge(median(answer.beyond), 1000, kb))
	t.row("answer to \"saved\", median", ms(median(answer.key)), "", "", "", "")
	t.row("  99th percentile", ms(p99(answer.key)), "", "", "", "")
	version := median(*processes["--version"])
	t.row("rungs --version, whole process", ms(version), "", "", "", "")
	for _, what := range []string{"plan", "summary"} {
		took := median(*processes[what])
		bar := ""
		if what == "plan" {
			bar = judge(took/version, 1.2, times)
		}
		t.row("rungs "+what+", to --version", ms(took), "", "", times(took/version), bar)
	}
	t.print()
	return nil
}

// settled opens an assessment and closes the recap.
func settled(path string, args ...string) (*session, error) {
	s, _, err := begin("go on", path, args...)
	if err != nil {
		return nil, err
	}
	_, err = s.key(f12, "q quit")
	return s, err
}

// wander starts rungs and goes down the criteria of one category after the other.
func wander(f *figures, catalogue *model.Catalogue, path string, args ...string) error {
	s, took, err := begin("go on", path, args...)
	if err != nil {
		return err
	}
	f.start.add(took)
	if _, err := s.key(f12, "q quit"); err != nil {
		return err
	}
	left := moves
	for _, category := range catalogue.Categories {
		if err := s.keys("g", category.Criteria[0].ID, "\r"); err != nil {
			return err
		}
		for range min(left, len(category.Criteria)-1) {
			e, err := s.key(down, "")
			if err != nil {
				return err
			}
			f.key.add(e.took)
			f.bytes = append(f.bytes, float64(e.bytes))
			left--
		}
	}
	f.memory = append(f.memory, s.peak())
	return s.kill()
}

func sit(f *figures, path string) error {
	s, took, err := begin("nothing", path)
	if err != nil {
		return err
	}
	f.start.add(took)
	f.memory = append(f.memory, s.peak())
	return s.kill()
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
		e, err := s.key(down, "")
		if err != nil {
			return err
		}
		f.key.add(e.took)
		f.bytes = append(f.bytes, float64(e.bytes))
	}
	f.memory = append(f.memory, s.peak())
	return s.kill()
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
