//go:build ignore

// Stress puts the journal under fire: it runs the real program, kills it, crowds
// it, and takes its disk away. See the script stress beside this file.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/store"
)

var (
	rungs = flag.String("rungs", "", "the program under fire")
	count = flag.Int("count", 1000, "how often to kill; the crowd gives four times as many answers")
)

func main() {
	flag.Parse()
	runParts(part{"kill", kill}, part{"crowd", crowd}, part{"disk", disks})
}

// run runs the program; its exit code is 0 if it did what it was told.
func run(program string, args ...string) (said string, code int, err error) {
	c := exec.Command(program, args...)
	c.Env, c.Dir = environ(), *dir
	out, err := c.CombinedOutput()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		err = nil
	}
	if strings.Contains(string(out), "goroutine ") || strings.Contains(string(out), "panic") {
		return "", 0, fmt.Errorf("it crashed: %s", out)
	}
	return string(out), c.ProcessState.ExitCode(), err
}

// open runs the program on a terminal.
func open(args ...string) (*screen, error) {
	cmd := exec.Command(*rungs, args...)
	cmd.Env, cmd.Dir = environ(), *dir
	return start(cmd, nil)
}

// step is keys to press, and words that have to be seen then.
type step struct{ keys, words string }

func (s *screen) play(steps ...step) error {
	for _, step := range steps {
		if err := s.press(step.keys); err != nil {
			return err
		}
		if err := s.await(step.words); err != nil {
			return err
		}
	}
	return nil
}

// journal makes a journal with one answer.
func journal(path, criterion string) error {
	catalogue := builtin.Catalogue()
	j, err := store.Create(path, model.Header{Catalogue: catalogue.ID, Version: catalogue.Version, ID: "h", At: time.Now(), Registry: "Under Fire"})
	if err == nil {
		_, err = j.Append(model.Event{ID: "first", At: time.Now(), By: "ana", Kind: model.AnswerKind, Criterion: criterion, Answer: model.Answer{State: model.Met}})
	}
	return err
}

// loads opens a journal and says what is wrong with more than its last line.
func loads(path string) (j *store.Journal, torn bool, err error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, false, err
	}
	if j, err = store.Open(path); err != nil {
		return nil, false, err
	}
	last := strings.Count(string(raw), "\n") + 1
	for _, p := range j.Problems() {
		if p.Line != last {
			return nil, false, fmt.Errorf("%s: %s", path, p)
		}
		torn = true
	}
	return j, torn, nil
}
