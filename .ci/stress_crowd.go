//go:build ignore

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
)

// crowd lets 8 programs at a time answer on one journal. Each answer is a process
// of its own that opens, locks, appends and ends.
func crowd() error {
	const people = 8
	each := *count / 2
	path := filepath.Join(*dir, "crowd.rungs")
	if err := journal(path, "email-verified"); err != nil {
		return err
	}
	var all sync.WaitGroup
	var busy atomic.Int64
	failures := make([]error, people)
	for person := range people {
		all.Go(func() {
			for i := 0; i < each && failures[person] == nil; i++ {
				failures[person] = insist(path, person, i, &busy)
			}
		})
	}
	all.Wait()
	if err := errors.Join(failures...); err != nil {
		return err
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	j, torn, err := loads(path)
	if err != nil {
		return err
	}
	found := map[string]int{}
	for _, e := range j.Events()[1:] {
		found[e.Note]++
	}
	for person := range people {
		for i := range each {
			if n := found[note(person, i)]; n != 1 {
				return fmt.Errorf("%s is there %d times", note(person, i), n)
			}
		}
	}
	lines := strings.Count(string(raw), "\n")
	if torn || len(found) != people*each || lines != people*each+2 {
		return fmt.Errorf("%d different answers on %d lines, torn: %t", len(found), lines, torn)
	}
	fmt.Printf("crowd: %d processes at a time, %d answers each: %d events, 0 torn, 0 missing, each once; %d attempts were told \"busy\" and repeated\n",
		people, each, len(found), busy.Load())
	return nil
}

// insist gives an answer, again and again while the journal is busy.
func insist(path string, person, i int, busy *atomic.Int64) error {
	for {
		said, code, err := run(*rungs, "set", path, "mfa-totp="+[]string{"met", "unmet"}[i%2], "--note", note(person, i), "--by", fmt.Sprint("person ", person))
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
