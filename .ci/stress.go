//go:build ignore

// Stress puts the journal under fire: it runs the real program, kills it, crowds
// it, and takes its disk away. See the script stress beside this file.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/store"
)

var (
	rungs = flag.String("rungs", "", "the program under fire")
	dir   = flag.String("dir", "", "an empty folder to work in")
	count = flag.Int("count", 1000, "how often to kill; the crowd gives four times as many answers")
	only  = flag.String("only", "", "one of kill, crowd, disk; all if empty")
)

func main() {
	flag.Parse()
	trials := []struct {
		name string
		run  func() error
	}{{"kill", kill}, {"crowd", crowd}, {"disk", disks}}
	failed := false
	for _, t := range trials {
		if *only != "" && *only != t.name {
			continue
		}
		start := time.Now()
		err := t.run()
		fmt.Printf("%s: %.0f seconds\n", t.name, time.Since(start).Seconds())
		if err != nil {
			failed = true
			fmt.Fprintf(os.Stderr, "%s: FAILED: %v\n", t.name, err)
		}
	}
	if failed {
		os.Exit(1)
	}
}

// environ is the environment of the program under fire.
func environ() []string {
	return []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + *dir, "XDG_STATE_HOME=" + filepath.Join(*dir, "state"), "TMPDIR=" + *dir,
		"TERM=xterm-256color", "LANG=C.UTF-8", "LOGNAME=ana",
	}
}

// open runs the program on a terminal.
func open(args ...string) (*screen, error) {
	cmd := exec.Command(*rungs, args...)
	cmd.Env, cmd.Dir = environ(), *dir
	return start(cmd, nil)
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
