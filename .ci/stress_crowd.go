//go:build ignore

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
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
	var mu sync.Mutex
	var failure error
	busy := 0
	for person := range people {
		all.Go(func() {
			for i := range each {
				for {
					note := fmt.Sprintf("answer %d of person %d", i, person)
					c := exec.Command(*rungs, "set", path, "mfa-totp="+[]string{"met", "unmet"}[i%2], "--note", note, "--by", fmt.Sprint("person ", person))
					c.Env = environ()
					out, err := c.CombinedOutput()
					if err == nil {
						break
					}
					mu.Lock()
					var exit *exec.ExitError
					again := errors.As(err, &exit) && exit.ExitCode() == 5 && failure == nil
					if again {
						busy++ // it has said so, and that nothing was saved
					} else if failure == nil {
						failure = fmt.Errorf("%v: %s", err, out)
					}
					mu.Unlock()
					if !again {
						return
					}
				}
			}
		})
	}
	all.Wait()
	if failure != nil {
		return failure
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
			if n := found[fmt.Sprintf("answer %d of person %d", i, person)]; n != 1 {
				return fmt.Errorf("answer %d of person %d is there %d times", i, person, n)
			}
		}
	}
	lines := strings.Count(string(raw), "\n")
	if torn || len(found) != people*each || lines != people*each+2 {
		return fmt.Errorf("%d different answers on %d lines, torn: %t", len(found), lines, torn)
	}
	fmt.Printf("crowd: %d processes at a time, %d answers each: %d events, 0 torn, 0 missing, each once; %d attempts were told \"busy\" and repeated\n",
		people, each, len(found), busy)
	return nil
}
