//go:build !windows

package golden

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"time"

	"rungs/model"
	"rungs/store"
)

// corner is the mark in the corner of the screen.
var corner = regexp.MustCompile(`(\d+) of \d+ answered · (not saved|saved|saving)`)

// kill starts the program, answers, and kills it at a random moment within the
// last save.
func (h home) kill() {
	var took []time.Duration // from key to "saved", to know how long a save is
	given, before, within, after, torn := 0, 0, 0, 0, 0
	path := h.file("killed")
	for range *stress {
		h.journal(path)
		r := h.killOnce(path, took)
		found, broken := h.comeBack(path, r)
		took = append(took, r.took...)
		given += len(r.keys)
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
		if err := os.Remove(path); err != nil {
			h.t.Fatal(err)
		}
	}
	fmt.Fprintf(h.t.Output(), "%d rounds, %d answers; the last one was killed %d times before it was in the file, %d times in the file and not yet shown as saved, "+
		"%d times shown as saved; %d torn lines; 0 lost, all files load\n", *stress, given, before, within, after, torn)
	slices.Sort(took)
	if n := len(took); n > 0 {
		fmt.Fprintf(h.t.Output(), "from key to \"saved\" on the screen: median %s, 99th percentile %s\n",
			took[n/2].Round(100*time.Microsecond), took[n*99/100].Round(100*time.Microsecond))
	}
}

// killed is what a round came to.
type killed struct {
	keys  string          // the answers that were given
	shown int             // answers that the screen said are saved
	took  []time.Duration // from key to "saved"
}

// killOnce is one round on a journal with one answer.
func (h home) killOnce(path string, took []time.Duration) (r killed) {
	h.t.Helper()
	p := h.run(columns, rows, "rungs", "--by", "ana", path)
	defer p.close()
	p.saved(1)
	p.types(f12)
	p.shows("1 met  2 provided")
	const most = 4
	for n := 1; ; n++ {
		key := string("34"[rand.IntN(2)])
		start := time.Now()
		p.types(key)
		r.keys += key
		if n == most || len(took) > 0 && rand.IntN(2) == 0 {
			break
		}
		p.saved(n + 1)
		r.took = append(r.took, time.Since(start))
	}
	time.Sleep(moment(took))
	p.killed()
	// Of an answer that is "saving" nothing was told yet.
	m := corner.FindStringSubmatch(p.screen())
	if m == nil {
		h.t.Fatalf("there is no mark in the corner:\n%s", framed(p.screen()))
	}
	r.shown, _ = strconv.Atoi(m[1])
	if m[2] != "saved" {
		r.shown--
	}
	return r
}

// moment is a random time within a save: from the key to a little after the
// screen has said "saved", as long as half of the saves so far took. Half of the
// moments fall into the first fifth of it, in which the file is written.
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

// comeBack sees what a person finds, and whether it goes on from there.
func (h home) comeBack(path string, r killed) (found int, broken bool) {
	h.t.Helper()
	j, broken := h.loads(path)
	events := j.Events()
	found = model.Fold(j.Header(), events).TotalProgress(frozen).Answered
	if found < r.shown || found != len(events) || found > 1+len(r.keys) {
		h.t.Fatalf("%d answers were shown as saved, %d were given, %d are there (%d events):\n%s", r.shown, 1+len(r.keys), found, len(events), read(h.t, path))
	}
	for i, e := range events[1:] {
		if want := map[byte]model.State{'3': model.Partly, '4': model.Unmet}[r.keys[i]]; e.State != want {
			h.t.Fatalf("answer %d is %s instead of %s", i, e.State, want)
		}
	}
	// Nothing that was there is lost by what comes next.
	if _, err := j.Append(model.Event{ID: "next", At: time.Now(), Kind: model.TargetKind, Target: 1}); err != nil {
		h.t.Fatal(err)
	}
	again, err := store.Open(path)
	if err != nil || len(again.Events()) != len(events)+1 || !broken && len(again.Problems()) > 0 {
		h.t.Fatalf("after one more answer: %v\n%s", err, read(h.t, path))
	}
	return found, broken
}
