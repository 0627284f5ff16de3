//go:build !windows

package golden

import (
	"errors"
	"flag"
	"fmt"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"rungs/model"
	"rungs/store"
)

var stress = flag.Int("stress", 0, "how often TestStress kills; its crowd gives four times as many answers; 0 leaves it out")

// TestStress puts the journal under fire: kill -9 within a save, a crowd on one
// journal, full and read-only disks. It prints its figures, and fails on the first
// answer that is lost. The disks need root and Linux, and are skipped elsewhere.
//
//	go test ./golden -run Stress -v -timeout 0 -stress 1000
func TestStress(t *testing.T) {
	if *stress == 0 {
		t.Skip("takes minutes; -stress 1000 runs it")
	}
	h := newHome(t)
	for name, part := range map[string]func(home){"kill": home.kill, "crowd": home.crowd, "limited": home.limited, "full": home.full, "readonly": home.readOnly} {
		t.Run(name, func(t *testing.T) { part(h.in(t)) })
	}
}

// command runs a program without a terminal; its exit code is 0 if it did what it was told.
func (h home) command(program string, args ...string) (said string, code int, err error) {
	c := exec.Command(program, args...)
	c.Env, c.Dir = h.env, h.dir
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

// journal makes a journal with one answer.
func (h home) journal(path string) {
	h.t.Helper()
	j, err := store.Create(path, model.Header{Catalogue: "openssf-principles", Version: "0.1", ID: "h", At: time.Now(), Registry: "Under Fire"})
	if err == nil {
		_, err = j.Append(model.Event{ID: "first", At: time.Now(), By: "ana", Kind: model.AnswerKind, Criterion: "email-verified", Answer: model.Answer{State: model.Met}})
	}
	if err != nil {
		h.t.Fatal(err)
	}
}

// loads opens a journal, and wants nothing to be wrong with more than its last
// line.
func (h home) loads(path string) (j *store.Journal, torn bool) {
	h.t.Helper()
	raw := read(h.t, path)
	j, err := store.Open(path)
	if err != nil {
		h.t.Fatal(err)
	}
	last := strings.Count(raw, "\n") + 1
	for _, p := range j.Problems() {
		if p.Line != last {
			h.t.Fatalf("%s: %s", path, p)
		}
		torn = true
	}
	return j, torn
}

// crowd lets 8 programs at a time answer on one journal. Each answer is a process
// of its own that opens, locks, appends and ends.
func (h home) crowd() {
	const people = 8
	each := *stress / 2
	path := h.file("crowd")
	h.journal(path)
	var all sync.WaitGroup
	var busy atomic.Int64
	failures := make([]error, people)
	for person := range people {
		all.Go(func() {
			for i := 0; i < each && failures[person] == nil; i++ {
				failures[person] = h.insist(path, person, i, &busy)
			}
		})
	}
	all.Wait()
	if err := errors.Join(failures...); err != nil {
		h.t.Fatal(err)
	}
	lines := strings.Count(read(h.t, path), "\n")
	j, torn := h.loads(path)
	found := map[string]int{}
	for _, e := range j.Events()[1:] {
		found[e.Note]++
	}
	for person := range people {
		for i := range each {
			if n := found[note(person, i)]; n != 1 {
				h.t.Errorf("%s is there %d times", note(person, i), n)
			}
		}
	}
	if torn || len(found) != people*each || lines != people*each+2 {
		h.t.Errorf("%d different answers on %d lines, torn: %t", len(found), lines, torn)
	}
	fmt.Fprintf(h.t.Output(), "%d processes at a time, %d answers each: %d events, %d attempts were told \"busy\" and repeated\n", people, each, len(found), busy.Load())
}

// insist gives an answer, again and again while the journal is busy.
func (h home) insist(path string, person, i int, busy *atomic.Int64) error {
	for {
		said, code, err := h.command("rungs", "set", path, "mfa-totp="+[]string{"met", "unmet"}[i%2], "--note", note(person, i), "--by", fmt.Sprint("person ", person))
		switch {
		case err != nil:
			return err
		case code == 0:
			return nil
		case code != 5:
			return fmt.Errorf("code %d, and it says: %s", code, said)
		}
		busy.Add(1) // it has said so, and that nothing was saved
	}
}

func note(person, i int) string { return fmt.Sprintf("answer %d of person %d", i, person) }
