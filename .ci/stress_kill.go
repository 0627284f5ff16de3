//go:build ignore

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"rungs/content/builtin"
	"rungs/model"
)

// corner is the mark in the corner of the screen.
var corner = regexp.MustCompile(`(\d+) of \d+ answered · (not saved|saved|saving)`)

// kill starts the program, answers, and kills it at a random moment within the
// last save; count times.
func kill() error {
	catalogue := builtin.Catalogue()
	var tookAll []time.Duration // from key to "saved", to know how long a save is
	answers, before, within, after, torn := 0, 0, 0, 0, 0
	for round := range *count {
		path := filepath.Join(*dir, fmt.Sprintf("kill-%d.rungs", round))
		if err := journal(path, "email-verified"); err != nil {
			return err
		}
		r, err := killOnce(path, tookAll)
		found, broken := 0, false
		if err == nil {
			found, broken, err = r.comeBack(path, catalogue)
		}
		if err != nil {
			return fmt.Errorf("round %d: %s: %w", round, path, err)
		}
		tookAll = append(tookAll, r.took...)
		answers += len(r.keys)
		switch {
		case found == r.shown && found == 1+len(r.keys):
			after++
		case found == 1+len(r.keys):
			within++
		default:
			before++
		}
		if broken {
			torn++
		}
		os.Remove(path)
	}
	slices.Sort(tookAll)
	fmt.Printf("kill: %d rounds, %d answers; the last one was killed %d times before it was in the file, %d times in the file and not yet shown as saved, "+
		"%d times shown as saved; %d torn lines; 0 lost, all files load\n", *count, answers, before, within, after, torn)
	if n := len(tookAll); n > 0 {
		fmt.Printf("kill: from key to \"saved\" on the screen: median %s, 99th percentile %s\n",
			tookAll[n/2].Round(100*time.Microsecond), tookAll[n*99/100].Round(100*time.Microsecond))
	}
	return nil
}

// killed is what a round came to.
type killed struct {
	keys  string          // the answers that were given
	shown int             // answers that the screen said are saved
	took  []time.Duration // from key to "saved"
}

// comeBack sees what a person finds, and whether it goes on from there.
func (r killed) comeBack(path string, catalogue *model.Catalogue) (found int, broken bool, err error) {
	j, broken, err := loads(path)
	if err != nil {
		return 0, false, err
	}
	events := j.Events()
	found = model.Fold(j.Header(), events).TotalProgress(catalogue).Answered
	if found < r.shown || found != len(events) || found > 1+len(r.keys) {
		return 0, false, fmt.Errorf("%d answers were shown as saved, %d were given, %d are there (%d events)", r.shown, 1+len(r.keys), found, len(events))
	}
	for i, e := range events[1:] {
		if want := map[byte]model.State{'3': model.Partly, '4': model.Unmet}[r.keys[i]]; e.State != want {
			return 0, false, fmt.Errorf("answer %d is %s instead of %s", i, e.State, want)
		}
	}
	// Nothing that was there is lost by what comes next.
	if _, err := j.Append(model.Event{ID: "next", At: time.Now(), Kind: model.TargetKind, Target: 1}); err != nil {
		return 0, false, err
	}
	if again, _, err := loads(path); !broken && err != nil || broken && again != nil && len(again.Events()) != len(events)+1 {
		return 0, false, fmt.Errorf("after one more answer: %v", err)
	}
	return found, broken, nil
}

func killOnce(path string, took []time.Duration) (killed, error) {
	var r killed
	s, err := open("--by", "ana", path)
	if err != nil {
		return r, err
	}
	defer s.kill()
	if err := s.play(step{"", "1 of 32 answered · saved"}, step{f12, "1 met 2 provided"}); err != nil {
		return r, err
	}
	const most = 4
	for n := 1; ; n++ {
		key := string("34"[rand.IntN(2)])
		start := time.Now()
		if err := s.press(key); err != nil {
			return r, err
		}
		r.keys += key
		if n == most || len(took) > 0 && rand.IntN(2) == 0 {
			break
		}
		if err := s.await(fmt.Sprintf("%d of 32 answered · saved", n+1)); err != nil {
			return r, err
		}
		r.took = append(r.took, time.Since(start))
	}
	time.Sleep(moment(took))
	if err := s.kill(); err != nil {
		return r, err
	}
	r.shown, err = shown(s.text())
	return r, err
}

// moment is a random time within a save: from the key to a little after the
// screen has said "saved", as long as half of the saves so far took. Half of the moments
// fall into the first fifth of it, in which the file is written.
func moment(took []time.Duration) time.Duration {
	whole := 20 * time.Millisecond
	if n := len(took); n > 0 {
		recent := slices.Sorted(slices.Values(took[max(0, n-51):]))
		whole = recent[len(recent)/2] * 5 / 4
	}
	if rand.IntN(2) == 0 {
		whole /= 5
	}
	return rand.N(whole)
}

// shown is how many answers a person was told are saved. Of an answer that is
// "saving" nothing was told yet.
func shown(text string) (int, error) {
	head, _, _ := strings.Cut(text, "\n")
	m := corner.FindStringSubmatch(head)
	if m == nil {
		return 0, fmt.Errorf("there is no mark in the corner: %q", head)
	}
	n, err := strconv.Atoi(m[1])
	if m[2] != "saved" {
		n--
	}
	return n, err
}
